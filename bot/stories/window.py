"""The stories of a window of time: an article is added, and is told its story. Pure.

Those few that may be of its story (`bot/stories/at_hand.py`) are judged (`bot/stories/judging.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.stories.at_hand import MOST_ASKED, Articles, telling
from bot.stories.bridging import MOST_BESIDE, are_apart, strangers
from bot.stories.compared import Compared, one_a_house
from bot.stories.judging import (
    How,
    Judgement,
    are_as_long,
    are_told_as_one,
    belong_together,
    is_near,
    is_strange,
    is_told_as_one,
    judge,
)
from bot.stories.laws import found_by
from bot.stories.likeness import Weigh
from bot.stories.nearly import SURELY
from bot.stories.packing import Packed
from bot.stories.placed import Placed, Seen
from bot.stories.rarity import Bits
from bot.stories.traits import Text, Traits, traits_of
from bot.stories.vetoes import ALWAYS, vetoes

_MOST_RELATED = 5

_Name = TypeVar("_Name")


class Stories(Articles[_Name]):
    """The stories of the articles of a window, by whatever names articles have."""

    def add(self, name: _Name, text: Text) -> Placed[_Name]:
        """Take an article into the window; which story it is of."""
        traits, signature = traits_of(text)
        return self.place(name, Packed.of(traits), signature)

    def place(
        self, name: _Name, packed: Packed, signature: Sequence[int], *, apart: bool = False
    ) -> Placed[_Name]:
        """The same with what was read of it (`traits_of`). `apart`: whatever it is like, it begins
        a story of its own."""
        traits = packed.traits
        self._go_on(traits)
        seen = self._look(traits, signature)
        story = None if apart else seen.story
        related, same, loose = self._related(seen, Bits(self._rarity).__getitem__)
        self._recent.put(self._next, seen.mine)
        how = How.NEW if story is None else seen.how
        if seen.mine.traits.of_many != traits.of_many:
            packed = Packed.of(seen.mine.traits)
        story = self._keep(name, packed, story)
        self._find_by(signature, seen.found_by)
        same = () if apart else same
        return Placed(story.name, how, related, seen.found_by, packed, same, loose)

    def _look(self, traits: Traits, signature: Sequence[int]) -> Seen[_Name]:
        """What the window has for an article; nothing of it changes."""
        bits = Bits(self._rarity)
        bits.look_up(traits.keys)
        mine, weigh = Compared(traits), bits.__getitem__
        keys, own = telling(mine, weigh), [one for one in (traits.sibling, traits.picture) if one]
        own += (*traits.happened, *found_by(traits))
        candidates = self._candidates(traits, signature, keys, [*own, *traits.denied], weigh)
        judged = self._judged(mine, candidates, weigh)
        if not traits.of_many:
            judged = [self._but_of_many(mine, *one, weigh) for one in judged]
            others = self._apart(mine, judged, weigh)
            if others is None:
                mine = Compared(replace(traits, of_many=True))
                judged = self._judged(mine, candidates, weigh)
            elif others:
                judged = [
                    (replace(one, same=one.same and self._name_of(-at) not in others), at)
                    for one, at in judged
                ]
        how, story = How.NEW, None
        for judgement, number in judged:
            if judgement.how is not How.NEW and self._fits(mine, -number, judgement.how, weigh):
                how, story = judgement.how, self._articles[-number][1]
                break
        return Seen(mine, how, story, judged, [*keys, *own])

    def _judged(
        self, mine: Compared, numbers: Iterable[int], weigh: Weigh
    ) -> list[tuple[Judgement, int]]:
        """What an article is to others, with their numbers, below zero: the likest first."""
        return sorted(
            (
                (judge(mine, self._compared(number), weigh, self._frames), -number)
                for number in numbers
            ),
            key=lambda one: (one[0].how is How.REPRINT, one[0].sure, one[1]),
            reverse=True,
        )

    def _but_of_many(
        self, mine: Compared, found: Judgement, number: int, weigh: Weigh
    ) -> tuple[Judgement, int]:
        """What an article was judged to be to another one, where that does not string it together
        with a third, of which it tells, too: then it tells of neither alone, and came first."""
        if not is_told_as_one(found):
            return found, number
        whole = found.how is How.REPRINT and are_as_long(mine, self._compared(-number))
        if not whole and self._strings(mine, -number, weigh):
            found = replace(found, how=How.NEW, related=False, same=False)
        return found, number

    def _strings(self, mine: Compared, number: int, weigh: Weigh) -> bool:
        """Whether an article, or another one of its outlet in its story, is told as one with a
        third to which `mine` is a stranger, by other things than it is like `mine`."""
        return any(
            are_apart(through, [mine], [third], weigh)
            and is_strange(judge(mine, third, weigh, self._frames))
            and is_near(judge(through, third, weigh, self._frames))
            for through in map(self._compared, self._of_its_outlet(number))
            for third in self._thirds(through, number, weigh)
        )

    def _of_its_outlet(self, number: int) -> list[int]:
        """An article, and others of its story that its outlet told."""
        house = self._articles[number][0].house
        others = self._first_of([number])[1:] if house else []
        return [number, *[it for it in others if self._articles[it][0].house == house]]

    def _thirds(self, through: Compared, number: int, weigh: Weigh) -> Iterable[Compared]:
        """What an article may be told as one with besides, of each outlet one."""
        thirds = self._about_by_others(through.traits, telling(through, weigh), weigh)
        return (self._compared(one) for one in thirds if one != number)

    def _apart(
        self, mine: Compared, judged: Iterable[tuple[Judgement, int]], weigh: Weigh
    ) -> Collection[_Name] | None:
        """Of the stories with which an article is told as one those that it does not tell of, for
        they are like none of the others; None where it tells of many."""
        judged = sorted(judged, key=lambda one: -one[0].near)
        found: dict[_Name, list[int]] = {}  # bounded: of those that were judged
        surely: set[_Name] = set()  # bounded: as above
        for judgement, number in judged:
            if is_told_as_one(judgement):
                found.setdefault(self._name_of(-number), []).append(-number)
                if judgement.how is not How.NEW or judgement.near >= SURELY:
                    surely.add(self._name_of(-number))
        stories = {
            name: one_a_house(map(self._compared, self._first_of(some)), mine.traits.house)
            for name, some in found.items()
        }
        stories = {name: some[:MOST_BESIDE] for name, some in stories.items()}
        return strangers(mine, stories, surely, weigh, self._frames)

    def _fits(self, one: Compared, number: int, how: How, weigh: Weigh) -> bool:
        """Whether no other member of a story parts an article from it, and where it has not the
        whole text of a member, half are like it: a third text may tell of both."""
        story = self._articles[number][1]
        others = [it for it in story.members[-MOST_ASKED:] if it != number]
        beside = self._compared(number)
        whole = how is How.REPRINT and are_as_long(one, beside)
        for member in map(self._compared, others):
            found = set(vetoes(one, member))
            if found & ALWAYS or (found and how is How.EVENT):
                return False
        if whole:
            return True
        asked = one_a_house(map(self._compared, others), beside.traits.house)
        near = [is_near(judge(one, member, weigh, self._frames)) for member in asked]
        return 2 * sum(near) >= len(asked)

    def _is_told_as_one(self, seen: Seen[_Name], number: int, weigh: Weigh) -> bool:
        """Whether what was seen and its story are told as one with the story of an article."""
        mine = [self._compared(one) for one in seen.story.members] if seen.story else []
        others = [self._compared(one) for one in self._articles[number][1].members]
        beside = seen.story.members[-MOST_BESIDE:] if seen.story else ()
        if any(
            self._strings(self._compared(one), number, weigh)
            or self._strings(self._compared(number), one, weigh)
            for one in beside
        ):
            return False
        return are_told_as_one([*mine, seen.mine], others, weigh, self._frames)

    def _related(
        self, seen: Seen[_Name], weigh: Weigh
    ) -> tuple[tuple[_Name, ...], tuple[_Name, ...], tuple[_Name, ...]]:
        """The stories that are related to what was seen, those of them that tell the same, and
        those that belong to no entry with it."""
        others: dict[_Name, bool] = {}  # bounded: of those that were judged
        loose: dict[_Name, bool] = {}  # bounded: as above
        for judgement, number in sorted(seen.judged, key=lambda one: -one[0].sure):
            other, told = self._articles[-number][1], is_told_as_one(judgement)
            if other is seen.story or not (told or judgement.related):
                continue
            same = told and self._is_told_as_one(seen, -number, weigh)
            others[other.name] = others.get(other.name, False) or same
            apart = not told and not belong_together(seen.mine, self._compared(-number))
            loose[other.name] = loose.get(other.name, True) and apart
        names = list(others)[:_MOST_RELATED]
        same_ = tuple(one for one in names if others[one])
        return tuple(names), same_, tuple(one for one in names if loose[one])
