"""The first minute: the welcome, a language chosen, topics picked, a link that led here."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.messages import start
from bot.messages.markup import Message
from bot.messages.start import Coming, Suggestion
from tests.golden.case import SOME, Case, pop_up, reply
from tests.golden.voice import NOW, ZONE, Voice

TITLE = "Start"
_TOMORROW = NOW.replace(hour=3) + timedelta(days=1)


def _suggested(voice: Voice, news: bool, picked: int = 0) -> list[Suggestion]:
    return [
        Suggestion(topic, 21 - number if news else 0, followed=number < picked)
        for number, topic in enumerate(voice.people(6))
    ]


def _done(
    voice: Voice, count: int, *, at_once: bool = True, digest: datetime | None = _TOMORROW,
    paused: bool = False, found: bool = True, digested: bool = True, off: bool = False,
) -> Message:  # fmt: skip
    coming = Coming(at_once, digest, paused, digested, off)
    return start.done(count, coming, voice.texts, found=found, zone=ZONE, now=NOW)


CASES = (
    Case(
        "start: topics that are in the news",
        lambda voice: start.welcome(_suggested(voice, True), voice.texts),
    ),
    Case(
        "start: topics of which nothing has come yet",
        lambda voice: start.welcome(_suggested(voice, False), voice.texts),
    ),
    Case(
        "start: two are picked",
        lambda voice: start.welcome(_suggested(voice, True, 2), voice.texts, following=2),
    ),
    Case("start: nothing to offer", lambda voice: start.welcome([], voice.texts)),
    Case(
        "a group is greeted",
        lambda voice: start.welcome(_suggested(voice, True), voice.texts, group=True),
    ),
    Case("start: a language is chosen", pop_up("language-set")),
    Case("start: by a link that names a topic", lambda voice: start.introduced(voice.texts)),
    Case(
        "a group takes the bot back: 1, 2, 5, 21 topics are still followed",
        lambda voice: [
            start.back(count, voice.texts, topics=topics)
            for count in SOME
            for topics in ((False, True) if count == SOME[-1] else (False,))
        ],
    ),
    Case("start: a link that names nobody", reply("error-deep-link")),
    Case(
        "picked: 1, 2, 5, 21 topics; news was found for a first digest",
        lambda voice: [_done(voice, count) for count in SOME],
    ),
    Case("picked: no news of the last day", lambda voice: _done(voice, 2, found=False)),
    Case("picked: digest off", lambda voice: _done(voice, 2, digest=None)),
    Case(
        "picked: no topic goes into a digest",
        lambda voice: _done(voice, 2, digest=None, found=False, digested=False),
    ),
    Case("picked: alerts off", lambda voice: _done(voice, 2, at_once=False)),
    Case(
        "picked: alerts off, digest off",
        lambda voice: _done(voice, 2, at_once=False, digest=None, off=True),
    ),
    Case(
        "picked: digest off, no topic comes instantly",
        lambda voice: _done(voice, 2, at_once=False, digest=None),
    ),
    Case("picked: paused", lambda voice: _done(voice, 2, paused=True)),
)
