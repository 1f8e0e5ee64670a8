"""The stories of stored articles, some of which others have placed: those are put where they are;
and what was placed and then not stored is taken out again. Pure."""

from __future__ import annotations

from datetime import timedelta

from bot.stories.compared import Compared
from bot.stories.traits import Traits
from bot.stories.window import Bits, Stories, Story, counts, telling

_OFTEN = 1_000  # articles that leave


class Window(Stories[int]):
    """The stories of stored articles, by their numbers."""

    def __init__(self, window: timedelta) -> None:
        super().__init__(window)
        self._named: dict[int, Story[int]] = {}  # bounded: those of the window, and some that left
        self._looked = 0

    def put(self, traits: Traits, signature: list[int], story: int) -> None:
        """Take an article in that belongs to a story, whatever it is like."""
        self._go_on(traits)
        keys = telling(Compared(traits), Bits(self._rarity).__getitem__)
        own = [one for one in (traits.sibling, traits.picture) if one]
        self._keep(story, traits, self._named.get(story))
        self._find_by(signature, [*keys, *own])

    def take_out(self, count: int) -> None:
        """Forget the `count` articles that came last."""
        for _ in range(count):
            self._next -= 1
            traits, story = self._articles.pop(self._next)
            self._rarity.remove(traits.keys)
            story.members = story.members[:-1]
            if counts(traits, self._next, story):
                self._frames.remove(traits.shingles)
            if story.first == self._next:
                self._named.pop(story.name, None)

    def _keep(self, name: int, traits: Traits, story: Story[int] | None) -> Story[int]:
        kept = super()._keep(name, traits, story)
        self._named[kept.name] = kept
        return kept

    def _leave(self, now: int) -> None:
        super()._leave(now)
        if self._first - self._looked >= _OFTEN:
            self._looked = self._first
            self._named = {  # bounded: as above
                name: one for name, one in self._named.items() if one.members
            }
