"""Stories that tell the same event, as far as can be seen: one entry of a digest, which names the
sources of all of them. They are not one story: nobody's alert waits for what is less than sure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.digest.stories import told_as_one
from storage.windows import Listed

_FEW = 2  # a story is told in each of the other languages


def as_one(articles: Sequence[Listed]) -> Sequence[Listed]:
    """Articles of a window: those of stories that tell the same event as of the first of these."""
    told = told_as_one(articles) if any(one.same for one in articles) else {}
    if not told:
        return articles
    return [
        replace(
            one,
            story=told.get(one.story, one.story),
            related=tuple(told.get(story, story) for story in one.related),
            loose=_loose(one, told),
            beside=one.story if one.story in told else 0,
        )
        for one in articles
    ]


def _loose(one: Listed, told: Mapping[int, int]) -> tuple[int, ...]:
    """Those stories, as they are told, of which an article belongs to none."""
    belong = {told.get(abs(it), abs(it)) for it in one.related if it not in one.loose}
    return tuple({told.get(it, it) for it in one.loose} - belong)


def beside(
    shown: Collection[int], articles: Iterable[Listed], languages: Collection[str] = ()
) -> dict[int, list[int]]:
    """By those of the `articles` of one digest that are `shown`, by their ids: an article of each
    of the stories that are told as one with theirs, in some languages or (none) in any."""
    known = {one.id: one for one in articles}
    several = {one.story for one in known.values() if one.beside}
    tell: dict[int, dict[int, int]] = {}  # bounded: of those articles; one a story that it has
    for one in sorted(known.values(), key=lambda it: it.id) if several else ():
        if one.story in several and (not languages or one.language in languages):
            tell.setdefault(one.story, {}).setdefault(_own(one), one.id)
    return {
        id_: [it for story, it in tell.get(entry.story, {}).items() if story != _own(entry)]
        for id_ in shown
        if (entry := known.get(id_)) is not None and entry.story in several
    }


def _own(one: Listed) -> int:
    """The story of which an article is, whatever it is told as."""
    return one.beside or one.story


def told_as(articles: Iterable[Listed]) -> dict[int, set[int]]:
    """Which other stories are told as some, by these."""
    found: dict[int, set[int]] = {}  # bounded: of what is read of a window
    for one in articles:
        if one.beside:
            found.setdefault(one.story, set()).add(one.beside)
    return found


def told_beyond(articles: Sequence[Listed]) -> dict[int, set[int]]:
    """Which stories that are about nothing of the reader's tell the same event as some that are, by
    these; none of what is the same as many, for that tells of many events."""
    known = {it for one in articles for it in (one.story, one.beside)}
    found: dict[int, set[int]] = {}  # bounded: of what is read of a window
    for one in articles:
        if others := set(one.same) - known:
            found.setdefault(one.story, set()).update(others)
    return {story: others for story, others in found.items() if len(others) <= _FEW}
