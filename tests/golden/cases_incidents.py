"""What editors are told of the bot itself: something needs a hand, and it does no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.messages import incident
from bot.messages.dates import local_moment
from bot.messages.incident import IncidentView
from bot.messages.source_faults import REASONS
from storage.vocabulary import DeadBy, IncidentKind
from tests.golden.case import SOME, Case
from tests.golden.voice import NOW, ZONE, Voice

TITLE = "Editors: the bot itself"
_LONG = (timedelta(minutes=12), timedelta(hours=3, minutes=20), timedelta(days=2, hours=5))
_ABOUT = {
    IncidentKind.JOB: "tidy",
    IncidentKind.SOURCE_SILENT: "-1001234567890",
    IncidentKind.SOURCE_FAILING: "source:7",
    IncidentKind.SOURCE_LEFT: "-1001234567890",
    IncidentKind.SOURCE_MOVED: "turkpa_news",
}
_DETAILS = {
    "count": 21,
    "reason": "Bad Request: message is too long",
    "megabytes": 180,
    "now": -1001234567891,
    "channel": "TurkPA",
    "fault": "status 404",
    "owed": 120,
    "fanouts": 2,
    "digests": 5,
    "inbox": 1,
}
# As they are stored, where that is more than the reason.
_FAULTS = {"gone": "status 410", "status": "status 503", "no-feed": "json"}
# Told only once they are over: while they last nothing can be sent.
_UNTOLD = (IncidentKind.TELEGRAM, IncidentKind.TOKEN, IncidentKind.DATABASE)


def _view(
    voice: Voice, kind: IncidentKind, lasted: timedelta = _LONG[1], *,
    details: dict[str, object] | None = None,
) -> IncidentView:  # fmt: skip
    since = local_moment(NOW - lasted, ZONE, now=NOW)
    return IncidentView(kind, _ABOUT.get(kind, ""), _DETAILS | (details or {}), since, lasted)


def _begun(kind: IncidentKind) -> Case:
    return Case(f"incident: {kind}", lambda voice: incident.begun(_view(voice, kind), voice.texts))


def _over(kind: IncidentKind) -> Case:
    return Case(
        f"incident over: {kind}, after minutes, hours, days",
        lambda voice: [incident.over(_view(voice, kind, lasted), voice.texts) for lasted in _LONG],
    )


def _silent_feed(voice: Voice) -> IncidentView:
    kind = IncidentKind.SOURCE_SILENT
    view = _view(voice, kind, _LONG[2], details={"channel": "Kazpravda.kz"})
    return replace(view, about="source:7")


_DEATHS: list[dict[str, object]] = [
    *(dict[str, object](count=count) for count in SOME),
    {"reason": DeadBy.EXPIRED},
    {"reason": DeadBy.INTERNAL},
    {"reason": f"{DeadBy.UNSAYABLE}: KeyError"},
    *(
        dict[str, object](reason=f"gave up after {count} attempts: Bad Gateway")
        for count in (*SOME, 12)
    ),
]


CASES = (
    *(_begun(kind) for kind in IncidentKind if kind not in _UNTOLD),
    *(_over(kind) for kind in IncidentKind),
    Case(
        "incident: 1, 2, 5, 21 messages given up, for each reason of ours",
        lambda voice: [
            incident.begun(
                _view(voice, IncidentKind.DEAD, details={"count": 1, **one}), voice.texts
            )
            for one in _DEATHS
        ],
    ),
    Case(
        "incident: a feed that is silent, and that is back",
        lambda voice: [
            incident.begun(_silent_feed(voice), voice.texts),
            incident.over(_silent_feed(voice), voice.texts),
        ],
    ),
    Case(
        "incident: a source that cannot be read, for each reason",
        lambda voice: [
            incident.begun(
                _view(
                    voice,
                    IncidentKind.SOURCE_FAILING,
                    details={"fault": _FAULTS.get(reason, reason)},
                ),
                voice.texts,
            )
            for reason in REASONS
        ],
    ),
    Case(
        "incident: 1, 2, 5, 21 updates that could not be handled",
        lambda voice: [
            incident.begun(
                _view(voice, IncidentKind.UPDATES, details={"count": count}), voice.texts
            )
            for count in SOME
        ],
    ),
)
