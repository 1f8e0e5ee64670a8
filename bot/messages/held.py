"""What somebody had put off who is no editor any more: owners say what becomes of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.grammar.times import Moment
from bot.messages.buttons import button, column
from bot.messages.callbacks.editors import OpenDraft
from bot.messages.callbacks.roles import CancelHeld, KeepHeld, ShowMembers
from bot.messages.markup import Message, shown
from bot.messages.names import person
from bot.messages.plain import said, said_with
from bot.texts import Html, Texts
from storage.vocabulary_desk import Role

_TITLE_UNITS, _LISTED = 90, 8


@dataclass(frozen=True, slots=True)
class HeldView:
    """An article that is held: when it was to be published; `late`: that is past."""

    title: str
    at: Moment
    late: bool


def held(name: str, number: int, views: Sequence[HeldView], texts: Texts) -> Message:
    """To an owner: whose articles wait (`number` is Telegram's), which, and what can be done."""
    lines = [
        texts.html("held", count=len(views), name=person(name, number, texts.language)),
        Html(""),
    ]
    lines += [
        texts.html("held-line", title=shown(one.title, _TITLE_UNITS), at=one.at)
        for one in views[:_LISTED]
    ]
    if len(views) > _LISTED:
        lines.append(texts.html("desk-more", more=len(views) - _LISTED))
    if any(one.late for one in views):
        lines += [Html(""), texts.html("held-late")]
    keep = button(texts("button-keep-held"), KeepHeld(number))
    cancel = button(texts("button-cancel-held"), CancelHeld(number))
    back = button(texts("roles-button-list"), ShowMembers(0))
    return Message("\n".join(lines), column([keep, cancel, back]))


def decided(texts: Texts, kept: int = 0, *, cancelled: int = 0) -> Message:
    """To the owner who has decided: so many are his now, or are cancelled, and their drafts follow;
    neither: nothing waits here any more."""
    back = column([button(texts("roles-button-list"), ShowMembers(0))])
    what = "kept" if kept else "done" if cancelled else "none"
    return said_with(texts, "held-decided", back, what=what, count=kept or cancelled)


def drafts(titles: Mapping[int, str], texts: Texts) -> Message:
    """To the owner who has cancelled: what was held, by the numbers of the drafts that are his."""
    rows = column([button(title, OpenDraft(draft)) for draft, title in titles.items()])
    return said_with(texts, "held-decided", rows, what="cancelled", count=len(titles))


def out(texts: Texts, waiting: int, role: Role | None) -> Message:
    """To whoever has lost his `role` (None: it is not known which), and had put so many off."""
    told = "yes" if waiting else "no"
    return said(texts, "held-out", waiting=told, count=waiting, role=str(role or "unknown"))


def told(titles: Sequence[str], texts: Texts, *, kept: bool) -> Message:
    """To whoever had put them off: what an owner has decided."""
    cut = [shown(one, _TITLE_UNITS) for one in titles[:_LISTED]]
    more = len(titles) - len(cut)
    lines = [texts.html("held-told", what="kept" if kept else "cancelled", count=len(titles))]
    lines += [texts.html("held-title", title=one) for one in cut]
    lines += [texts.html("desk-more", more=more)] if more else []
    return Message("\n".join(lines))
