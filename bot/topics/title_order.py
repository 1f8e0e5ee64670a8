"""In which order offices and bodies are offered: the living first, and after what has ended what
came in its place. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.topics.country_words import HOME
from bot.topics.registry.registry import Registry
from bot.topics.registry.tenure import in_force, office_in_force
from storage.vocabulary import TopicKind

_Key = tuple[str, str]
_MOST_HEIRS = 5  # of one that was followed by another, and that by a third


class TitleOrder:
    """The offices and bodies of a registry, by what is known of their time and place."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def over(self, key: _Key, on: date | None) -> bool:
        """Whether a title is not in force on a date; without a date: whether it has an end."""
        kind, id_ = key
        registry = self._registry
        if kind == TopicKind.BODY:
            body = registry.bodies[id_]
            return bool(body.end) if on is None else not in_force(body.start, body.end, on)
        if kind != TopicKind.OFFICE:
            return False
        if on is not None:
            return not office_in_force(registry, id_, on)
        office = registry.offices[id_]
        home = registry.bodies.get(office.body)
        return bool(office.end or (home and home.end))

    def heir(self, key: _Key, on: date | None) -> _Key | None:
        """What has taken the place of a title that is over, and is in force; None where nothing
        has."""
        kind, id_ = key
        known: Mapping[str, object] = (
            self._registry.bodies if kind == TopicKind.BODY else self._registry.offices
        )
        for _ in range(_MOST_HEIRS):
            id_ = getattr(known.get(id_), "successor", "")
            if not id_ or id_ not in known:
                return None
            if not self.over((kind, id_), on):
                return kind, id_
        return None

    def ordered(
        self, scores: Mapping[_Key, float], limit: int, on: date | None
    ) -> list[tuple[_Key, _Key]]:
        """The best of some titles with what came after them; each beside the one whose score it
        has."""
        best = sorted(scores, key=lambda key: (-scores[key], *self._rank(key, on)))[:limit]
        chosen = {key: key for key in best}
        for key in best:
            heir = self.heir(key, on) if self.over(key, on) else None
            if heir is not None:
                chosen.setdefault(heir, key)
        order = sorted(
            chosen.items(),
            key=lambda one: (
                self.over(one[0], on),
                self._country(one[0]) != HOME,
                -scores[one[1]],
                *self._rank(one[0], on),
            ),
        )
        # What is over stays where there are too many: it is what was typed.
        while len(order) > limit:
            last = max(at for at, one in enumerate(order) if at == 0 or not self.over(one[0], on))
            del order[last]
        return order

    def _rank(self, key: _Key, on: date | None) -> tuple[bool, bool, bool]:
        """Of those that fit as well: bodies, those of the readers' own country, the living."""
        return key[0] != TopicKind.BODY, self._country(key) != HOME, self.over(key, on)

    def _country(self, key: _Key) -> str:
        body = self._registry.bodies.get(
            key[1] if key[0] == TopicKind.BODY else self._registry.offices[key[1]].body
        )
        return body.country if body else ""
