"""The stories of stored articles, some of which others have placed: those are put where they are;
and what was placed and then not stored is taken out again. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.stories.packing import Entry, Packed
from bot.stories.traits import Compared
from bot.stories.window import Bits, Placed, Stories, Story, telling

_OFTEN = 1_000  # articles that leave
_LEFT = -1  # the number of what is not in the window


class Window(Stories[int]):
    """The stories of stored articles, by their numbers."""

    def __init__(self, window: timedelta) -> None:
        super().__init__(window)
        self._named: dict[int, Story[int]] = {}  # bounded: those of the window, and some that left
        self._looked = 0

    def add_entry(self, article: int, entry: Entry) -> Placed[int]:
        """Take a new article in; which story it is of."""
        return self.place(article, entry.traits, entry.signature)

    def put(self, article: int, story: int, entry: Entry) -> None:
        """Take an article in that belongs to a story, whatever it is like."""
        self._go_on(entry.traits)
        found_by = entry.found_by or self._telling(entry.traits)  # of none, where it was not kept
        known = self._named.get(story)
        if known is None and story != article:
            # What it began with is not here: it counts no more for what many stories have.
            known = self._named[story] = Story(story, _LEFT)
            known.members = ()
        self._keep(story, entry.traits, known)
        self._find_by(entry.signature, found_by)

    def count(self, traits: Packed, *, began: bool) -> None:
        """Count what an article has that stays out; `began`: it is what a story began with."""
        self._rarity.add(traits.keys)
        if began:
            self._frames.add(traits.shingles)

    def discount(self, traits: Packed, *, began: bool) -> None:
        """Count it no longer."""
        self._rarity.remove(traits.keys)
        if began:
            self._frames.remove(traits.shingles)

    def take_out(self, count: int) -> None:
        """Forget the `count` articles that came last."""
        for _ in range(count):
            self._next -= 1
            traits, story = self._articles.pop(self._next)
            self._recent.drop(self._next)  # the next one has its number
            self._rarity.remove(traits.keys)
            story.members = story.members[:-1]
            if story.first == self._next:
                self._frames.remove(traits.shingles)
                self._named.pop(story.name, None)

    def _telling(self, packed: Packed) -> Sequence[int]:
        traits = packed.traits
        keys = telling(Compared(traits), Bits(self._rarity).__getitem__)
        return [*keys, *(one for one in (traits.sibling, traits.picture) if one)]

    def _keep(self, name: int, traits: Packed, story: Story[int] | None) -> Story[int]:
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
