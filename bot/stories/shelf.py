"""What a window keeps of its articles, by numbers that follow one another. Pure.

Two lists: a dictionary of pairs would take a hundred bytes of each of a hundred thousand more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from bot.stories.packing import Packed

_LEFT = Packed()

_Story = TypeVar("_Story")


class Shelf(Generic[_Story]):
    """Articles, packed, with their stories; they come at the end, and leave at either."""

    def __init__(self) -> None:
        self._packed: list[Packed] = []  # bounded: by whoever lets them leave
        self._stories: list[_Story] = []  # bounded: as above
        self._gone = 0  # so many left from the front, and still have a place
        self._first = 0  # the number of the first one

    def __len__(self) -> int:
        return len(self._packed) - self._gone

    def __contains__(self, number: int) -> bool:
        return self._first <= number < self._first + len(self)

    def __iter__(self) -> Iterator[int]:
        """The numbers."""
        return iter(range(self._first, self._first + len(self)))

    def __getitem__(self, number: int) -> tuple[Packed, _Story]:
        """An article. Raises KeyError."""
        if number not in self:
            raise KeyError(number)
        at = number - self._first + self._gone
        return self._packed[at], self._stories[at]

    def add(self, packed: Packed, story: _Story) -> None:
        """Put one at the end."""
        self._packed.append(packed)
        self._stories.append(story)

    def move(self, number: int, story: _Story) -> None:
        """Let one be of another story."""
        self._stories[number - self._first + self._gone] = story

    def pop_first(self) -> tuple[Packed, _Story]:
        """Take the first one. Raises KeyError where there is none."""
        one = self[self._first]
        self._packed[self._gone] = _LEFT
        self._gone += 1
        self._first += 1
        if self._gone * 4 >= len(self._packed):
            del self._packed[: self._gone], self._stories[: self._gone]
            self._gone = 0
        return one

    def pop_last(self) -> tuple[Packed, _Story]:
        """Take the last one. Raises KeyError where there is none."""
        one = self[self._first + len(self) - 1]
        del self._packed[-1], self._stories[-1]
        return one
