"""The record of what was done at the desk, as editors read it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons import Page, pager
from bot.messages.callbacks_editors import ShowLog
from bot.messages.markup import Message, shown
from bot.messages.names import person
from bot.texts import Html, Texts
from storage.vocabulary_desk import Act

ON_A_PAGE = 10
# So much of each that a page fits a screen or two.
_NAME_UNITS, _ABOUT_UNITS = 40, 100


@dataclass(frozen=True, slots=True)
class DoneView:
    """One act: when it was, as the reader's clock says it, who did it (`who` is his number), and to
    what."""

    when: str
    name: str
    who: int
    act: Act
    about: str


def log(views: Sequence[DoneView], number: int, of: int, texts: Texts) -> Message:
    """A page of the record, the newest act first; `of` how many pages there are."""
    lines = [texts.html("acts-list" if views else "acts-none"), Html("")]
    lines += [_line(one, texts) for one in views]
    page = Page(tuple(views), number, of)
    return Message("\n".join(lines).rstrip(), pager(page, ShowLog))


def _line(one: DoneView, texts: Texts) -> Html:
    return texts.html(
        "acts-line",
        when=one.when,
        name=person(one.name, one.who, _NAME_UNITS),
        act=str(one.act),
        about=shown(one.about, _ABOUT_UNITS),
    )
