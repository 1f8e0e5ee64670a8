"""Editors: an article that was published is corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.corrections.judge import Change, Pair
from bot.messages import amendments, correction
from bot.messages.alert import alert
from bot.messages.amendments import AmendmentView, Meanwhile
from bot.messages.callbacks.amendments import TakeBack, TakeOver
from bot.messages.dates import local_moment
from bot.messages.editors import TopicPick
from bot.messages.markup import Message
from bot.messages.plain import said
from bot.texts import Html
from tests.golden.case import COUNTS, Case, pop_up
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, ZONE, Voice

TITLE = "Editors: corrections"

_NAME = {"ru": "Мира Пробная", "kk": "Мира Сынақова", "en": "Mira Sample"}
_CHANGE = Change((Pair("5", "3"),))


def _view(voice: Voice) -> AmendmentView:
    article = voice.article()
    above = correction.corrected(_CHANGE, voice.texts)
    reasons = [voice.topic(HASAN)]
    seen = alert(article, reasons, texts=voice.texts, zone=ZONE, now=NOW, above=above)
    topics = [
        TopicPick("00ab1200", voice.name(HASAN), voice.typo),
        TopicPick("00ab1201", voice.name(TOKAYEV), off=True),
    ]
    return AmendmentView(7, voice.texts.language, Html(seen.html), "corrected", topics, alerted=1)


def _meanwhile(voice: Voice) -> Meanwhile:
    at = local_moment(NOW - timedelta(minutes=5), ZONE, now=NOW)
    lost, fresh = [voice.name(TOKAYEV)], [voice.name(ASHIMBAYEV)]
    return Meanwhile(_NAME[voice.texts.language], 1001, at, _CHANGE, lost, fresh)


def _held(voice: Voice, take: TakeOver | TakeBack) -> Message:
    since = local_moment(NOW - timedelta(hours=1), ZONE, now=NOW)
    return amendments.held(_NAME[voice.texts.language], 1001, since, take, 128, voice.texts)


CASES = (
    Case(
        "a correction: what is sent; 0, 1, 2, 5, 21 chats have it",
        lambda voice: [
            amendments.amendment(replace(_view(voice), alerted=number), voice.texts)
            for number in COUNTS
        ],
    ),
    Case(
        "a correction: nothing was changed yet; it means the same; topics alone",
        lambda voice: [
            amendments.amendment(replace(_view(voice), told="same", is_empty=True), voice.texts),
            amendments.amendment(replace(_view(voice), told="silent"), voice.texts),
            amendments.amendment(
                replace(_view(voice), told="same", lost=[voice.name(TOKAYEV)]), voice.texts
            ),
        ],
    ),
    Case(
        "a correction: it seems to be a slip: a link, hashtags, short, other news, most is gone",
        lambda voice: [
            amendments.amendment(replace(_view(voice), doubt=doubt), voice.texts)
            for doubt in ("link", "tags", "short", "other", "less")
        ],
    ),
    Case(
        "a correction: about something more, which 0, 1, 2, 5, 21 chats follow",
        lambda voice: [
            amendments.amendment(
                replace(_view(voice), fresh=[voice.name(ASHIMBAYEV)], newly=number), voice.texts
            )
            for number in COUNTS
        ],
    ),
    Case(
        "a correction: another editor has changed the article meanwhile, or nobody knows who",
        lambda voice: [
            amendments.amendment(replace(_view(voice), meanwhile=one), voice.texts)
            for one in (_meanwhile(voice), Meanwhile("", 0, None, _CHANGE))
        ],
    ),
    Case(
        "a correction: what is it to say? what it says now is too long to be copied",
        lambda voice: [
            amendments.ask_words(f"{voice.article().title}\n\n{voice.article().lead}", voice.texts),
            amendments.ask_words("Проба " * 1000, voice.texts),
        ],
    ),
    Case(
        "a correction: another editor is at it, or has taken it over",
        lambda voice: [_held(voice, one) for one in (TakeOver(128, words=True), TakeBack(7))],
    ),
    Case(
        "a correction: sent, discarded",
        lambda voice: [
            amendments.done(voice.quoting, 128, voice.texts),
            amendments.dropped(voice.texts),
        ],
    ),
    Case(
        "a correction: there is such an article",
        lambda voice: said(voice.texts, "amend-same", number=130, title=voice.quoting),
    ),
    Case(
        "a correction: sent, discarded, of what was withdrawn, or older than what is kept",
        lambda voice: [
            said(voice.texts, "amend-gone", what=what)
            for what in ("sent", "dropped", "withdrawn", "gone")
        ],
    ),
    Case("a correction: nothing to send", pop_up("amend-nothing")),
    Case("a correction: the button of an earlier preview", pop_up("amend-changed")),
    Case("a correction: others have it, too", pop_up("amend-not-alone")),
)
