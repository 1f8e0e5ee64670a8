"""What editors are told when a source is paused, resumed, removed or brought back. Pure."""

from __future__ import annotations

from bot.messages.buttons import button, column
from bot.messages.callbacks.sources import RemoveSource, ShowSources
from bot.messages.markup import Message, shown
from bot.texts import Html, Texts
from storage.vocabulary import SourceKind

_NAME_UNITS = 60
# What comes by itself, by what becomes of what came while it was off.
_LOST = {SourceKind.CHANNEL: "missed", SourceKind.HTTP: "refused"}


def removed(
    name: str, kind: SourceKind, source: int, page: int, texts: Texts, named: str = ""
) -> Message:
    """It was removed, with a button that brings it back; `named`: the setting that names it
    still."""
    back = button(texts("button-undo"), RemoveSource(source, page, wanted=False))
    to_list = button(texts("source-button-list"), ShowSources(page))
    told = texts.html("source-removed", name=shown(name, _NAME_UNITS), kind=str(kind))
    if named:
        told = Html(f"{told}\n\n{texts.html('source-removed-named', setting=named)}")
    return Message(told, column([back, to_list]))


def resumed(kind: SourceKind, *, is_slip: bool, texts: Texts) -> Html:
    """Its pause is over; `is_slip`: it was so short that what came meanwhile is news."""
    return Html(f"{texts.html('source-resumed')} {_meanwhile(kind, is_slip, texts)}")


def back(
    name: str, kind: SourceKind, *, is_slip: bool | None, is_paused: bool, texts: Texts
) -> Html:
    """It is there again, as it was: one that was paused, still. `is_slip` None: it was there
    already."""
    told = texts.html("source-back", name=shown(name, _NAME_UNITS))
    if is_slip is None:
        return told
    if kind is SourceKind.HTTP and not is_slip:
        return Html(f"{told} {texts.html('source-meanwhile', what='revoked')}")
    return told if is_paused else Html(f"{told} {_meanwhile(kind, is_slip, texts)}")


def _meanwhile(kind: SourceKind, is_slip: bool, texts: Texts) -> Html:
    visited = "sent" if is_slip else "stored"
    return texts.html("source-meanwhile", what=_LOST.get(kind, visited))
