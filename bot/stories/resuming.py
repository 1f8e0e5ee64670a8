"""The stories of stored articles, some of which others have placed: those are put where they are;
and what was placed and then not stored is taken out again. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.stories.at_hand import MOST_ASKED, telling
from bot.stories.compared import Compared
from bot.stories.judging import is_near, judge
from bot.stories.packing import Entry, Packed
from bot.stories.placed import Placed, Story, counts
from bot.stories.rarity import Bits
from bot.stories.window import Stories

_OFTEN = 1_000  # articles that leave
_LEFT = -1  # the number of what is not in the window


class Window(Stories[int]):
    """The stories of stored articles, by their numbers."""

    def __init__(self, window: timedelta) -> None:
        super().__init__(window)
        self._named: dict[int, Story[int]] = {}  # bounded: those of the window, and some that left
        self._joined: dict[int, int] = {}  # bounded: as above; where the others of a story are
        self._looked = 0
        # Those of which the rest of their story says nothing.
        self.apart: set[int] = set()  # bounded: until they are asked for

    def add_entry(self, article: int, entry: Entry, *, apart: bool = False) -> Placed[int]:
        """Take a new article in; which story it is of. `apart`: of one of its own, whatever it is
        like."""
        return self.place(article, entry.traits, entry.signature, apart=apart)

    def look(self, entry: Entry) -> tuple[int, list[int]]:
        """Which story an article would join (0: none), and which articles it was compared with,
        the likest first, without taking it in."""
        seen = self._look(entry.traits.traits, entry.signature)
        names = {number: article for article, number in self._joined.items()}
        near = [-number for _, number in seen.judged]
        alike = [names.get(number) or self._articles[number][1].name for number in near]
        return seen.story.name if seen.story is not None else 0, alike

    def put(self, article: int, story: int, entry: Entry, unsure: bool = False) -> None:
        """Take an article in that belongs to a story, whatever it is like. `unsure`: it says
        something else than when it came there. With what such a one said nobody is compared any
        more, and with what it says only if the story says that, too."""
        self._go_on(entry.traits)
        self._withdraw(article)
        found_by = entry.found_by or self._telling(entry.traits)  # of none, where it was not kept
        known = self._named.get(story)
        if known is None and story != article:
            # What it began with is not here: it counts no more for what many stories have.
            known = self._named[story] = _aside(story)
        # What a story began with comes behind its others where it says something else since.
        unsure = unsure or article == story
        if unsure and known is not None and not self._says(known, entry.traits):
            super()._keep(article, entry.traits, _aside(story))
            if article != story:
                self.apart.add(article)
            return
        self._keep(article, entry.traits, known)
        self._find_by(entry.signature, found_by)

    def _withdraw(self, article: int) -> None:
        """Let nobody join by what an article said, if it is here."""
        story = self._named.get(article)
        number = self._joined.get(article, _LEFT if story is None else story.first)
        if number not in self._articles:
            return
        _, story = self._articles[number]
        self._articles.move(number, _aside(story.name, story.first))
        self._recent.drop(number)
        story.members = tuple(one for one in story.members if one != number)
        if story.first == number:
            story.first = _LEFT

    def _says(self, story: Story[int], traits: Packed) -> bool:
        """Whether a story says what an article says, or something near it, as far as is known."""
        if not story.members:
            return True
        one, weigh = Compared(traits.traits), Bits(self._rarity).__getitem__
        others = map(self._compared, story.members[-MOST_ASKED:])
        return any(is_near(judge(one, other, weigh, self._frames)) for other in others)

    def count(self, traits: Packed, *, began: bool) -> None:
        """Count what an article has that stays out; `began`: it is what a story began with."""
        self._rarity.add(traits.keys)
        if began or traits.blank:
            self._frames.add(traits.shingles)

    def discount(self, traits: Packed, *, began: bool) -> None:
        """Count it no longer."""
        self._rarity.remove(traits.keys)
        if began or traits.blank:
            self._frames.remove(traits.shingles)

    def take_out(self, count: int) -> None:
        """Forget the `count` articles that came last."""
        for _ in range(count):
            self._next -= 1
            traits, story = self._articles.pop_last()
            self._recent.drop(self._next)  # the next one has its number
            self._rarity.remove(traits.keys)
            story.members = story.members[:-1]
            if counts(traits, self._next, story):
                self._frames.remove(traits.shingles)
            if story.first == self._next:
                self._named.pop(story.name, None)
        self._joined = {  # bounded: as above
            article: number for article, number in self._joined.items() if number < self._next
        }

    def _telling(self, packed: Packed) -> Sequence[int]:
        traits = packed.traits
        keys = telling(Compared(traits), Bits(self._rarity).__getitem__)
        return [*keys, *(one for one in (traits.sibling, traits.picture) if one)]

    def _keep(self, name: int, traits: Packed, story: Story[int] | None) -> Story[int]:
        kept = super()._keep(name, traits, story)
        self._named[kept.name] = kept
        if kept.first != self._next - 1:
            self._joined[name] = self._next - 1
        return kept

    def _leave(self, now: int) -> None:
        super()._leave(now)
        if self._first - self._looked >= _OFTEN:
            self._looked = self._first
            self._named = {  # bounded: as above
                name: one for name, one in self._named.items() if one.members
            }
            self._joined = {  # bounded: as above
                article: number for article, number in self._joined.items() if number >= self._first
            }


def _aside(name: int, first: int = _LEFT) -> Story[int]:
    """A story that nobody joins."""
    story = Story(name, first)
    story.members = ()
    return story
