"""Buttons that are presses, in rows; pages of a list, with the buttons that turn them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.messages.markup import Button, Rows, label
from bot.messages.press import Press

_T = TypeVar("_T")


def button(text: str, press: Press) -> Button:
    """A button; its label is made clean and short enough."""
    return Button(label(text), callback=press.pack())


def column(buttons: Iterable[Button]) -> Rows:
    """Buttons one below the other."""
    return tuple((one,) for one in buttons)


def in_rows(buttons: Sequence[Button], wide: int) -> Rows:
    """Buttons some a row."""
    return tuple(tuple(buttons[at : at + wide]) for at in range(0, len(buttons), wide))


@dataclass(frozen=True, slots=True)
class Page(Generic[_T]):
    """A page of a list: what is on it, its number from 0, and how many there are (one at least)."""

    items: tuple[_T, ...]
    number: int
    of: int


def page_of(items: Sequence[_T], number: int, size: int) -> Page[_T]:
    """A page of a list; the last one where there are not so many any more."""
    pages = max(1, (len(items) + size - 1) // size)
    number = max(0, min(number, pages - 1))
    return Page(tuple(items[number * size : (number + 1) * size]), number, pages)


def pager(page: Page[_T], turn: Callable[[int], Press]) -> Rows:
    """The row that turns pages, round and round; none where there is only one."""
    if page.of < 2:
        return ()
    return (
        (
            button("◀", turn((page.number - 1) % page.of)),
            button(f"{page.number + 1}/{page.of}", turn(page.number)),
            button("▶", turn((page.number + 1) % page.of)),
        ),
    )
