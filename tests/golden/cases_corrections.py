"""An alert that was corrected or taken back after it was sent."""

from __future__ import annotations

from dataclasses import replace

from bot.corrections.judge import Change, Pair
from bot.messages import alert, correction, digest_end
from bot.messages.markup import Message
from tests.golden.case import Case
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, ZONE, Voice

TITLE = "Corrections"


def _corrected(voice: Voice, *pairs: Pair) -> Message:
    above = correction.corrected(Change(pairs), voice.texts)
    reasons = [voice.topic(ASHIMBAYEV)]
    return alert.alert(voice.article(), reasons, texts=voice.texts, zone=ZONE, now=NOW, above=above)


CASES = (
    Case(
        "corrected: a number, a name",
        lambda voice: _corrected(
            voice, Pair("5", "3"), Pair(voice.name(TOKAYEV), voice.name(HASAN))
        ),
    ),
    Case(
        "corrected: the title, a sentence that is gone, one that is new",
        lambda voice: _corrected(
            voice,
            Pair(voice.article(1).title, voice.article().title, whole=True),
            Pair(voice.article(1).lead, "", whole=True),
            Pair("", voice.article().lead, whole=True),
        ),
    ),
    Case(
        "corrected: 4, 5, 8, 24 changes",
        lambda voice: [
            _corrected(voice, *(Pair(str(one), str(one + 1)) for one in range(number)))
            for number in (4, 5, 8, 24)
        ],
    ),
    Case(
        "corrected: about the reader's topic again, or what changed cannot be found out",
        lambda voice: _corrected(voice),
    ),
    Case(
        "corrected: the reader has left the topic meanwhile",
        lambda voice: alert.alert(
            voice.article(),
            [],
            texts=voice.texts,
            zone=ZONE,
            now=NOW,
            above=correction.corrected(Change((Pair("5", "3"),)), voice.texts),
        ),
    ),
    Case(
        "corrected: in a group that was upgraded since the alert, a message of its own",
        lambda voice: correction.apart(
            voice.article(),
            correction.corrected(Change((Pair("5", "3"),)), voice.texts),
            voice.texts,
        ),
    ),
    Case(
        "corrected: not about the reader's topic any more",
        lambda voice: correction.withdrawn(voice.article(), [voice.topic(ASHIMBAYEV)], voice.texts),
    ),
    Case(
        "corrected: about none of 2, 4, 5, 8, 24 topics any more; no link",
        lambda voice: [
            correction.withdrawn(
                replace(voice.article(), url=None), voice.people(number), voice.texts
            )
            for number in (2, 4, 5, 8, 24)
        ],
    ),
    Case(
        "digest: two that were corrected and one that was taken back since; no news",
        lambda voice: digest_end.with_corrections(
            [],
            [voice.article(), voice.unlinked(1)],
            [voice.article(2)],
            voice.texts,
            NOW.date(),
        ),
    ),
    Case(
        "digest: one that was corrected and one that was taken back since, below the news",
        lambda voice: digest_end.with_corrections(
            [Message("…")], [voice.article()], [voice.article(2)], voice.texts, NOW.date()
        ),
    ),
    Case(
        "taken back, and too old to be deleted",
        lambda voice: correction.retracted(voice.article().title, voice.texts),
    ),
)
