"""What a window says of an article that it was given, and what a story is there. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.stories.compared import Compared
from bot.stories.judging import How, Judgement
from bot.stories.packing import Packed

_Name = TypeVar("_Name")


@dataclass(frozen=True, slots=True)
class Placed(Generic[_Name]):
    """The story that an article belongs to (by the name of its first article), how it came there,
    the stories that are related to it, the likeliest first, and the keys by which the article is
    found again. `same`: those of the related ones that tell the same event, as far as can be seen,
    though not so surely that it is one story; `loose`: those that have only something in common."""

    story: _Name
    how: How
    related: tuple[_Name, ...]
    found_by: Sequence[int]
    packed: Packed
    same: tuple[_Name, ...] = ()
    loose: tuple[_Name, ...] = ()


class Story(Generic[_Name]):
    """A story with its members that are in the window, by their numbers there."""

    __slots__ = ("_members", "first", "name")

    def __init__(self, name: _Name, first: int) -> None:
        self.name = name
        self.first = first  # the article that it began with, also when that has left
        self._members: tuple[int, ...] | None = None  # only the first: so are most, in less memory

    @property
    def members(self) -> tuple[int, ...]:
        """Its members, in the order in which they came."""
        return (self.first,) if self._members is None else self._members

    @members.setter
    def members(self, members: tuple[int, ...]) -> None:
        self._members = members


@dataclass(frozen=True, slots=True)
class Seen(Generic[_Name]):
    """What a window has for an article: the story that it would join (None: none), how, what each
    of those was judged that may be of it (with its number, below zero), and by which keys it is
    found again."""

    mine: Compared
    how: How
    story: Story[_Name] | None
    judged: list[tuple[Judgement, int]]
    found_by: Sequence[int]


def counts(one: Packed, number: int, story: Story[_Name]) -> bool:
    """Whether the text of an article is counted among those whose common parts are frames: that a
    story began with, and each that says nothing of its title. What is put together by a notice
    that stands alone would never be known as one otherwise."""
    return story.first == number or one.blank
