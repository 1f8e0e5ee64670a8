"""The articles of a window of time, and which of them may be of one story. Pure.

Looked up by keys: the numbers of a text's MinHash, and the rarest of what it is about.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Generic, TypeVar

from bot.caches import Lru
from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.likeness import Weigh
from bot.stories.packing import Packed
from bot.stories.placed import Story, counts
from bot.stories.postings import Postings
from bot.stories.rarity import Rarity
from bot.stories.shelf import Shelf
from bot.stories.traits import Traits
from bot.stories.words import Kind

WINDOW = timedelta(hours=48)
_MOST_ARTICLES = 200_000  # in memory; of more those that came first leave
# By so many keys of what it is about an article is found again (by 20 one in ten of what is of one
# event was never looked at); of those that have a key, or a
# number of a MinHash, the newest are looked at: what more have is the talk of the day.
_KEYS, MOST_WITH_KEY = 32, 16
_WORDS = 6  # of the keys, where there are others
_OF_THE_TITLE = 1.5  # as much as elsewhere
_EVERYWHERE = frozenset({int(Kind.COUNT), int(Kind.ACT)})
_KIND = 15  # the bits of a key that say its kind: `kind_of`, in place
_MOST_JUDGED, MOST_ASKED = 5, 12
# So much of what an article is about, in bits and as a share of its keys (but for words: in another
# language there are none of them), another one has at least.
_FEWEST_BITS, _SMALLEST_SHARE = 10.0, 0.12
_MOST_RECENT = 1 << 21  # bytes
_CLOCK = 9  # the time is the middle one of so many articles: one dated wrongly empties no window

_Name = TypeVar("_Name")


def _weight(_number: int, one: Compared) -> int:
    """About how many bytes the sets of an article take."""
    return 4_000 + 160 * len(one.keys) + 300 * len(one.places)


class Articles(Generic[_Name]):
    """The articles of a window with their stories, by whatever names articles have."""

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
        address or a picture of their `own`, by a number that one of them corrects."""
        alike = self._alike.count(signature)
        return self._at_hand(
            traits,
            [
                *_most(alike, alike),  # of a post's twenty words in a long text, one may be found
                *self._about(traits, keys, weigh),
                *(number for key in own for number in self._keys.find(key)[:_MOST_JUDGED]),
            ],
        )

    def _about(self, traits: Traits, keys: list[int], weigh: Weigh) -> list[int]:
        """The articles that are most about the same, by some keys."""
        return self._at_hand(traits, _most(*self._told(keys, weigh)))

    def _about_by_others(self, traits: Traits, keys: list[int], weigh: Weigh) -> list[int]:
        """The same, but of each outlet one, and its own last: however often one outlet says
        something, what others say is looked at, too."""
        numbers, about = self._told(keys, weigh)
        first: dict[object, int] = {}  # bounded: of those that have one of some keys
        for number in self._at_hand(traits, sorted(numbers, key=about.__getitem__, reverse=True)):
            house = self._articles[number][0].house or ("unknown", number)
            first.setdefault(house, number)
        own = first.pop(traits.house, None) if traits.house else None
        found = list(first.values())[:_MOST_JUDGED]
        return found if own is None else [*found, own]

    def _told(self, keys: list[int], weigh: Weigh) -> tuple[list[int], Mapping[int, float]]:
        """The articles that are enough about the same, by some keys, and how much each of any."""
        weights = [(key, weigh(key)) for key in keys]
        about = self._keys.weigh(weights)
        whole = sum(weight for key, weight in weights if key & _KIND)
        enough = max(_FEWEST_BITS, whole * _SMALLEST_SHARE)
        return [number for number, told in about.items() if told >= enough], about

    def _at_hand(self, traits: Traits, numbers: Iterable[int]) -> list[int]:
        """Of some articles those that an article can be compared with, each once."""
        return [
            number
            for number in dict.fromkeys(numbers)
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

    def _name_of(self, number: int) -> _Name:
        return self._articles[number][1].name

    def _first_of(self, some: list[int]) -> list[int]:
        """Some articles of a story, and behind them others of it."""
        members = self._articles[some[0]][1].members
        return list(dict.fromkeys([*some, *members[-MOST_ASKED:]]))


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
