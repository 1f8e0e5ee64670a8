"""An editor's entry of the registry: shown before it is stored, refused, and stored. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.messages.buttons import button, column
from bot.messages.callbacks.presses import StoreEntry
from bot.messages.markup import Message, escape, shown
from bot.messages.plain import said_with
from bot.texts import Html, Texts

_NAMES_UNITS, _NAME_UNITS = 240, 100
# All reasons together fit a phone's screen; one alone may take it.
_FAULTS_SHOWN, _WHY_UNITS = 3, 540


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry as an editor sees it: `what` is "person", "spelling" or "role"; `names` are those
    that are added, `place` and `period` the role's; it `ends` what was in force until now."""

    what: str
    person: str = ""
    names: str = ""
    place: str = ""
    period: str = ""
    ends: bool = False


def preview(one: EntryView, draft: int, texts: Texts) -> Message:
    """Store this?"""
    store = button(texts("registry-button-store"), StoreEntry(draft, wanted=True))
    discard = button(texts("button-discard"), StoreEntry(draft, wanted=False))
    ends = "yes" if one.ends else "no"
    buttons = column([store, discard])
    return said_with(texts, "registry-preview", buttons, entry=_entry(one, texts), ends=ends)


def stored(one: EntryView, texts: Texts) -> Message:
    """It is stored."""
    return said_with(texts, "registry-stored", (), entry=_entry(one, texts))


def refused(why: Sequence[str], texts: Texts) -> Message:
    """It cannot be stored; the first few reasons, each a plain sentence."""
    told = list(dict.fromkeys(why))[:_FAULTS_SHOWN]
    lines = [escape(shown(one, _WHY_UNITS // len(told))) for one in told]
    return said_with(texts, "registry-fault", (), why=Html("\n".join(lines)))


def _entry(one: EntryView, texts: Texts) -> Html:
    return texts.html(
        "registry-entry",
        what=one.what,
        person=shown(one.person, _NAME_UNITS),
        names=shown(one.names, _NAMES_UNITS),
        place=shown(one.place, 2 * _NAME_UNITS),
        period=one.period or texts("registry-undated"),
    )
