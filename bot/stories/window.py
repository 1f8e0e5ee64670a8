"""The stories of a window of time: an article is added, and is told its story. Pure.

Which articles may be of one story is looked up by keys: the numbers of a text's MinHash, and the
rarest of what it is about. Those few are judged (`bot/stories/judging.py`).
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Generic, TypeVar

from bot.caches import Lru
from bot.stories.bridging import MOST_BESIDE, strangers
from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.judging import (
    How,
    Judgement,
    are_as_long,
    are_told_as_one,
    is_near,
    is_told_as_one,
    judge,
)
from bot.stories.likeness import Weigh
from bot.stories.nearly import SURELY
from bot.stories.packing import Packed
from bot.stories.placed import Placed, Seen, Story, counts
from bot.stories.postings import Postings
from bot.stories.rarity import Bits, Rarity
from bot.stories.shelf import Shelf
from bot.stories.traits import Text, Traits, traits_of
from bot.stories.vetoes import ALWAYS, vetoes
from bot.stories.words import Kind

WINDOW = timedelta(hours=48)
_MOST_ARTICLES = 200_000  # in memory; of more those that came first leave
# By so many keys of what it is about an article is found again; of those that have a key, or a
# number of a MinHash, the newest are looked at: what more have is the talk of the day.
_KEYS, MOST_WITH_KEY = 20, 16
_WORDS = 6  # of the keys, where there are others
_OF_THE_TITLE = 1.5  # as much as elsewhere
_EVERYWHERE = frozenset({int(Kind.COUNT), int(Kind.ACT)})
_KIND = 15  # the bits of a key that say its kind: `kind_of`, in place
_MOST_JUDGED, _MOST_RELATED, MOST_ASKED = 5, 5, 12
# So much of what an article is about, in bits and as a share of its keys (but for words: in another
# language there are none of them), another one has at least.
_FEWEST_BITS, _SMALLEST_SHARE = 10.0, 0.12
_MOST_RECENT = 1 << 21  # bytes
_CLOCK = 9  # the time is the middle one of so many articles: one dated wrongly empties no window

_Name = TypeVar("_Name")


def _weight(_number: int, one: Compared) -> int:
    """About how many bytes the sets of an article take."""
    return 4_000 + 160 * len(one.keys) + 300 * len(one.places)


class Stories(Generic[_Name]):
    """The stories of the articles of a window, by whatever names articles have."""

    def __init__(self, window: timedelta = WINDOW) -> None:
        self._window = int(window.total_seconds())
        self._articles: Shelf[Story[_Name]] = Shelf()
        self._next = self._first = 0
        self._alike, self._keys = Postings(MOST_WITH_KEY), Postings(MOST_WITH_KEY)
        self._rarity = Rarity()
        self._frames = Frames()
        self._times: deque[int] = deque(maxlen=_CLOCK)
        # Most are judged beside what came just before them.
        self._recent = Lru("stories.window.compared", most_bytes=_MOST_RECENT, weigh=_weight)

    def __len__(self) -> int:
        """How many articles are in the window."""
        return len(self._articles)

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
        related, same = self._related(seen, Bits(self._rarity).__getitem__)
        self._recent.put(self._next, seen.mine)
        how = How.NEW if story is None else seen.how
        if seen.mine.traits.of_many != traits.of_many:
            packed = Packed.of(seen.mine.traits)
        story = self._keep(name, packed, story)
        self._find_by(signature, seen.found_by)
        return Placed(story.name, how, related, seen.found_by, packed, () if apart else same)

    def _look(self, traits: Traits, signature: Sequence[int]) -> Seen[_Name]:
        """What the window has for an article; nothing of it changes."""
        bits = Bits(self._rarity)
        bits.look_up(traits.keys)
        mine, weigh = Compared(traits), bits.__getitem__
        keys, own = telling(mine, weigh), [one for one in (traits.sibling, traits.picture) if one]
        candidates = self._candidates(traits, signature, keys, own, weigh)
        judged = self._judged(mine, candidates, weigh)
        if not traits.of_many:
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

    def _name_of(self, number: int) -> _Name:
        return self._articles[number][1].name

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
        beside = {
            name: list(dict.fromkeys([*some, *self._articles[some[0]][1].members]))[:MOST_BESIDE]
            for name, some in found.items()
        }
        stories = {name: list(map(self._compared, some)) for name, some in beside.items()}
        return strangers(mine, stories, surely, weigh, self._frames)

    def _go_on(self, traits: Traits | Packed) -> None:
        """Move the window on to where the articles are."""
        self._times.append(traits.at)
        self._leave(sorted(self._times)[len(self._times) // 2])

    def _find_by(self, signature: Sequence[int], keys: Sequence[int]) -> None:
        """Let the newest article be found again by the numbers of its MinHash, and by some keys."""
        self._alike.add(signature, self._next - 1)
        self._keys.add(keys, self._next - 1)

    def _keep(self, name: _Name, traits: Packed, story: Story[_Name] | None) -> Story[_Name]:
        number = self._next
        self._next += 1
        if story is None:
            story = Story(name, number)
        else:
            story.members += (number,)
        self._articles.add(traits, story)
        if counts(traits, number, story):
            self._frames.add(traits.shingles)
        self._rarity.add(traits.keys)
        return story

    def _leave(self, now: int) -> None:
        """Let the articles go that came first and are too far from now."""
        before = self._first
        while self._articles:
            traits, story = self._articles[self._first]
            near = abs(now - traits.at) <= self._window
            if near and len(self._articles) < _MOST_ARTICLES:
                break
            self._articles.pop_first()
            self._rarity.remove(traits.keys)
            if counts(traits, self._first, story):
                self._frames.remove(traits.shingles)
            story.members = story.members[1:]
            self._first += 1
        if self._first != before:
            self._alike.forget(self._first)
            self._keys.forget(self._first)

    def _candidates(
        self,
        traits: Traits,
        signature: Sequence[int],
        keys: list[int],
        own: list[int],
        weigh: Weigh,
    ) -> list[int]:
        """The articles that may be of the same story: by their texts, by what they are about, by an
        address or a picture of their `own`."""
        alike = self._alike.count(signature)
        weights = [(key, weigh(key)) for key in keys]
        about = self._keys.weigh(weights)
        whole = sum(weight for key, weight in weights if key & _KIND)
        enough = max(_FEWEST_BITS, whole * _SMALLEST_SHARE)
        near = dict.fromkeys(
            [
                *_most(alike, alike),  # of a post's twenty words in a long text, one may be found
                *_most([number for number, told in about.items() if told >= enough], about),
                *(number for key in own for number in self._keys.find(key)[:_MOST_JUDGED]),
            ]
        )
        return [
            number
            for number in near
            if number in self._articles
            and self._articles[number][1].members  # else it says something else now
            and abs(self._articles[number][0].at - traits.at) <= self._window
        ]

    def _compared(self, number: int) -> Compared:
        found = self._recent.get(number)
        if found is None:
            found = Compared(self._articles[number][0].traits)
            self._recent.put(number, found)
        return found

    def _fits(self, one: Compared, number: int, how: How, weigh: Weigh) -> bool:
        """Whether no other member of a story parts an article from it, and where it has not the
        whole text of a member, half are like it: a third text may tell of both."""
        story = self._articles[number][1]
        others = [it for it in story.members[-MOST_ASKED:] if it != number]
        whole = how is How.REPRINT and are_as_long(one, self._compared(number))
        far = 0
        for member in map(self._compared, others):
            found = set(vetoes(one, member))
            if found & ALWAYS or (found and how is How.EVENT):
                return False
            far += not (whole or is_near(judge(one, member, weigh, self._frames)))
        return 2 * far <= len(others)

    def _is_told_as_one(self, seen: Seen[_Name], number: int, weigh: Weigh) -> bool:
        """Whether what was seen and its story are told as one with the story of an article."""
        mine = [self._compared(one) for one in seen.story.members] if seen.story else []
        others = [self._compared(one) for one in self._articles[number][1].members]
        return are_told_as_one([*mine, seen.mine], others, weigh, self._frames)

    def _related(
        self, seen: Seen[_Name], weigh: Weigh
    ) -> tuple[tuple[_Name, ...], tuple[_Name, ...]]:
        """The stories that are related to what was seen, and those of them that tell the same."""
        others: dict[_Name, bool] = {}  # bounded: of those that were judged
        for judgement, number in sorted(seen.judged, key=lambda one: -one[0].sure):
            other = self._articles[-number][1]
            if other is not seen.story and (judgement.related or is_told_as_one(judgement)):
                same = is_told_as_one(judgement) and self._is_told_as_one(seen, -number, weigh)
                others[other.name] = others.get(other.name, False) or same
        names = list(others)[:_MOST_RELATED]
        return tuple(names), tuple(one for one in names if others[one])


def telling(one: Compared, weigh: Weigh) -> list[int]:
    """The keys by which an article is found again: the rarest of what it is about, first of its
    title; not all of them words of its language, by which it is found in no other."""
    words: list[tuple[float, int]] = []
    others: list[tuple[float, int]] = []
    title = one.title
    for key in one.keys:
        kind = key & _KIND
        if kind not in _EVERYWHERE:
            told = weigh(key) * (_OF_THE_TITLE if key in title else 1.0)
            (others if kind else words).append((told, key))  # a word's kind is 0
    others.sort(reverse=True)
    words.sort(reverse=True)
    del others[_KEYS - _WORDS :]
    return [key for _, key in (*others, *words[: _KEYS - len(others)])]


def _most(numbers: Iterable[int], weighing: Mapping[int, float]) -> list[int]:
    return heapq.nlargest(_MOST_JUDGED, numbers, key=weighing.__getitem__)
