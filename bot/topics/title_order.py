"""In which order offices and bodies are offered: the living first, and after what has ended what
came in its place. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.topics.country_words import HOME
from bot.topics.registry.registry import Body, Office, Registry
from bot.topics.registry.tenure import in_force
from bot.topics.roles import ended, heir_of
from storage.vocabulary import TopicKind

_Key = tuple[str, str]


class TitleOrder:
    """The offices and bodies of a registry, by what is known of their time and place."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def over(self, key: _Key, on: date | None) -> bool:
        """Whether a title is not in force on a date; without a date: whether it has an end."""
        entry = self._entry(key)
        if entry is None:
            return False
        if on is None:
            return bool(ended(self._registry, entry, date.max))
        return not in_force(entry.start, "", on) or bool(ended(self._registry, entry, on))

    def heir(self, key: _Key, on: date | None) -> _Key | None:
        """What has taken the place of a title that is over, and is in force; None where nothing
        has."""
        entry = self._entry(key)
        heir = heir_of(self._registry, entry, on or date.max) if entry else ""
        return (key[0], heir) if heir else None

    def _entry(self, key: _Key) -> Office | Body | None:
        table: Mapping[str, Office | Body] = (
            self._registry.bodies if key[0] == TopicKind.BODY else self._registry.offices
        )
        return table.get(key[1]) if key[0] != TopicKind.OFFICIAL else None

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
