"""Which offices lost their holder, which bodies were dissolved, who or what follows. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.topics.registry.registry import Registry
from bot.topics.registry.tenure import holders, known_holders, over
from storage.vocabulary import TopicKind


@dataclass(frozen=True, slots=True)
class Ending:
    """One ending that followers of (kind, id) are told of once, known by `about`.

    `person` held the office. `successor` is the office or the body that came after, `holder` who
    holds it (or the same office) now; empty where nobody knows.
    """

    kind: TopicKind
    id: str
    on: str
    about: str
    person: str = ""
    successor: str = ""
    holder: str = ""


def endings(registry: Registry, since: date, until: date) -> Iterator[Ending]:
    """What ended after `since` and up to `until`; whole dates only: a month says not when."""
    for body in registry.bodies.values():
        if body.followed and _between(body.end, since, until):
            successor = body.successor if body.successor in registry.bodies else ""
            about = f"ended:{body.end}"
            yield Ending(TopicKind.BODY, body.id, body.end, about, successor=successor)
    for office in registry.offices.values():
        home = registry.bodies.get(office.body)
        gone = over(office.end, until) or (home is not None and over(home.end, until))
        ended: dict[str, str] = {}
        for row in registry.by_office.get(office.id, ()):
            if _between(row.end, since, until):
                ended[row.end] = row.person
        if gone and _between(office.end, since, until):
            ended.setdefault(office.end, "")
        for on, person in ended.items():
            heir = office.successor if gone and office.successor in registry.offices else ""
            if not gone and holders(registry, office.id, until) == (person,):
                continue  # a second term of the same person is no ending
            now = known_holders(registry, heir or office.id, until) if heir or not gone else ()
            holder = now[0] if len(now) == 1 and now[0] != person else ""
            yield Ending(TopicKind.OFFICE, office.id, on, f"ended:{on}", person, heir, holder)


def _between(end: str, since: date, until: date) -> bool:
    return len(end) == 10 and since.isoformat() < end <= until.isoformat()
