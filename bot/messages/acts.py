"""The record of what was done at the desk, as editors read it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons import Page, button, column, pager
from bot.messages.callbacks.editors import ShowLog, Undecide
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
    what. Where many questions of the list were answered, or a decision on them taken back: how many
    (`questions`), whether all were of one article, which `about` names then, or of a name; and the
    `decision` that can be taken back (0: none)."""

    when: str
    name: str
    who: int
    act: Act
    about: str
    questions: int = 0
    of_article: bool = False
    decision: int = 0


def log(views: Sequence[DoneView], number: int, of: int, texts: Texts) -> Message:
    """A page of the record, the newest act first; `of` how many pages there are."""
    lines = [texts.html("acts-list" if views else "acts-none"), Html("")]
    lines += [_line(one, texts) for one in views]
    page = Page(tuple(views), number, of)
    undo = [button(_undo(one, texts), Undecide(one.decision)) for one in views if one.decision]
    return Message("\n".join(lines).rstrip(), column(undo) + pager(page, ShowLog))


def _undo(one: DoneView, texts: Texts) -> str:
    of = "named" if one.about else "none"
    return texts("acts-button-undo", count=one.questions, of=of, about=one.about)


def _line(one: DoneView, texts: Texts) -> Html:
    name, about = (
        person(one.name, one.who, texts.language, _NAME_UNITS),
        shown(one.about, _ABOUT_UNITS),
    )
    if one.questions:
        of = "none" if not about else "article" if one.of_article else "name"
        return texts.html(
            "acts-many", when=one.when, name=name, act=str(one.act), of=of, about=about,
            count=one.questions,
        )  # fmt: skip
    return texts.html(
        "acts-line",
        when=one.when,
        name=name,
        act=str(one.act),
        about=about,
    )
