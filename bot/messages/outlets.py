"""The outlets that a chat prefers, of several that tell one story, in their order. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from bot.messages.buttons import button, column, page_of, pager
from bot.messages.callbacks.presses import PreferOutlet, ShowOutlets, ShowSettings
from bot.messages.markup import Button, Message, shown
from bot.texts import Texts

_ON_A_PAGE = 8
_NAME_UNITS = 60


def mark_of(name: str) -> str:
    """By what a button knows an outlet: the same in whatever letters its name is written."""
    return blake2b(name.casefold().encode("utf-8", "replace"), digest_size=4).hexdigest()


def names_of(outlets: Sequence[str]) -> str:
    """The preferred ones as one line."""
    return ", ".join(shown(name, _NAME_UNITS) for name in outlets)


def outlets(offered: Sequence[str], chosen: Sequence[str], number: int, texts: Texts) -> Message:
    """A page of those that may be preferred; before those that are offered stand the ones that are
    chosen already, each with its place."""
    places = {mark_of(name): at for at, name in enumerate(chosen, start=1)}
    rest = [name for name in offered if mark_of(name) not in places]
    page = page_of([*chosen, *rest], number, _ON_A_PAGE)
    rows = column(_choice(name, places.get(mark_of(name), 0)) for name in page.items)
    rows += (*pager(page, ShowOutlets), (button(texts("button-back"), ShowSettings()),))
    return Message(texts.html("ask-outlets" if page.items else "outlets-none"), rows)


def _choice(name: str, place: int) -> Button:
    """The button that chooses an outlet, or gives it up."""
    sign = f"✅ {place}." if place else "▫️"
    return button(f"{sign} {shown(name)}", PreferOutlet(mark_of(name), wanted=not place))
