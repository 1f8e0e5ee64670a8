"""What needs an editor's hand, and that it does no more. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.grammar.times import Moment
from bot.messages.markup import Message, shown
from bot.messages.plain import said
from bot.messages.source_faults import fault_in
from bot.texts import Html, Texts
from storage.vocabulary import DeadBy, IncidentKind

_WORD_UNITS = 200
_TRIED = re.compile(rf"{DeadBy.ATTEMPTS} (\d{{1,9}}) attempts: (?P<last>.*)", re.DOTALL)
# Which text says how much waits in which places.
_PLACES = {
    "incident-backlog-messages": ("owed", "claimed", "waiting"),
    "incident-backlog-articles": ("fanouts",),
    "incident-backlog-digests": ("digests",),
    "incident-backlog-updates": ("inbox",),
}


@dataclass(frozen=True, slots=True)
class IncidentView:
    """An incident as an editor sees it: `since` is on the editor's clock, `details` what the watch
    noted (bot/watch)."""

    kind: IncidentKind
    about: str
    details: Mapping[str, Any]
    since: Moment
    lasted: timedelta


def begun(view: IncidentView, texts: Texts) -> Message:
    """It lasts."""
    if view.kind is IncidentKind.BACKLOG:
        return _backlog(view, texts)
    return _told(_key(view), view, texts)


def over(view: IncidentView, texts: Texts) -> Message:
    """It is over, and how long it lasted: understood also by whoever did not hear that it began."""
    return _told(f"{_key(view)}-over", view, texts)


def _key(view: IncidentView) -> str:
    """The text of an incident: a feed is silent for other reasons than a channel."""
    if view.kind is IncidentKind.SOURCE_SILENT and view.about.startswith("source:"):
        return "incident-feed-silent"
    return f"incident-{view.kind}"


def _told(key: str, view: IncidentView, texts: Texts) -> Message:
    # Every text is given everything; each says what it needs.
    details = view.details
    return said(
        texts,
        key,
        about=shown(view.about, _WORD_UNITS),
        channel=shown(str(details.get("channel", view.about)), _WORD_UNITS),
        count=_number(details.get("count")),
        fault=fault_in(texts, str(details.get("fault") or "")),
        megabytes=_number(details.get("megabytes")),
        other=str(_number(details.get("now"))),
        reason=reason_in(texts, str(details.get("reason") or "?")),
        day=view.since.local.date(),
        since=view.since,
        lasted=view.lasted,
    )


def reason_in(texts: Texts, reason: str) -> str:
    """Why deliveries were given up: our own reasons in the reader's words, Telegram's in its own
    (they are looked for, and asked about, as they are)."""
    tried = _TRIED.fullmatch(reason)
    if tried:
        last = shown(tried["last"], _WORD_UNITS)
        return texts("incident-reason", what=DeadBy.ATTEMPTS.word, count=int(tried[1]), told=last)
    for known in (DeadBy.EXPIRED, DeadBy.INTERNAL, DeadBy.UNSAYABLE):
        if reason.startswith(known):
            return texts("incident-reason", what=known.word)
    return shown(reason, _WORD_UNITS)


def _backlog(view: IncidentView, texts: Texts) -> Message:
    lines = [texts.html("incident-backlog", since=view.since)]
    for key, places in _PLACES.items():
        count = sum(_number(view.details.get(place)) for place in places)
        if count:
            lines.append(texts.html(key, count=count))
    return Message(Html("\n".join(lines)))


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
