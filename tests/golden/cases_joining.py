"""Editors: an article that finds something here: its event was told, or nearly its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.corrections.judge import Change, Pair
from bot.messages import desk, editors, joining
from bot.messages.alert import alert
from bot.messages.dates import local_moment
from bot.messages.desk import Joined
from bot.messages.joining import FoundView, JoiningView, NearView, ToldView
from bot.messages.markup import Message
from bot.texts import Html
from tests.golden.case import COUNTS, SOME, Case, pop_up
from tests.golden.voice import NOW, ZONE, Voice

TITLE = "Editors: an article that finds something here"

_NAME = {"ru": "Мира Пробная", "kk": "Мира Сынақова", "en": "Mira Sample"}
_CHANGE = Change((Pair("15", "16"), Pair("15", "17")))


def _told(voice: Voice, *, known: bool = True) -> ToldView:
    at = local_moment(NOW - timedelta(hours=1), ZONE, now=NOW)
    return ToldView(127, voice.quoting, _NAME[voice.texts.language] if known else "", at)


def _preview(voice: Voice, found: FoundView, count: int = 2) -> Message:
    seen = alert(voice.article(), [voice.hashtag], texts=voice.texts, zone=ZONE, now=NOW)
    topics = [editors.TopicPick("00ab12ff", voice.hashtag.title)]
    language = voice.texts.language
    made = editors.Preview(
        7, language, Html(seen.html), topics, {language: count}, timedelta(seconds=1), "", found
    )
    return editors.preview(made, voice.texts)


def _joins(voice: Voice, **more: object) -> Message:
    one = JoiningView(_told(voice), 21)
    return _preview(voice, FoundView(replace(one, **more)))  # type: ignore[arg-type]


def _near(voice: Voice, *, correctable: bool) -> NearView:
    return NearView(_told(voice, known=correctable), _CHANGE, correctable)


CASES = (
    Case(
        "an event of which was told, to 0, 1, 2, 5, 21 chats",
        lambda voice: [_joins(voice, alerted=number) for number in COUNTS],
    ),
    Case(
        "an event of which nobody knows who told; its sending was stopped",
        lambda voice: [
            _joins(voice, told=_told(voice, known=False), alerted=number, held=True)
            for number in (0, 1, 21)
        ],
    ),
    Case(
        "an event of which was told in another language, in 1, 2, 5, 21 chats",
        lambda voice: [
            _joins(voice, turned=number, language=language)
            for number, language in zip(SOME, ("kk", "ru", "en", "kk"), strict=True)
        ],
    ),
    Case(
        "an event of which was told: it takes that one's place in 1, 2, 5, 21 chats",
        lambda voice: [_joins(voice, replaced=number) for number in SOME],
    ),
    Case(
        "an event of which was told: one more source by name, or counted, or only a link",
        lambda voice: [
            _joins(voice, beneath={what: number}, source=voice.article().outlet)
            for number, what in zip(SOME, ("name", "link", "link", "count"), strict=True)
        ],
    ),
    Case(
        "nearly the same words as those of another source; of the same sense",
        lambda voice: [
            _preview(voice, FoundView(near=replace(_near(voice, correctable=False), change=one)))
            for one in (_CHANGE, Change())
        ],
    ),
    Case(
        "it goes out separately all the same: from what is of the event, from what it resembles",
        lambda voice: [
            _preview(voice, FoundView(JoiningView(_told(voice), 21), apart=True)),
            _preview(voice, FoundView(near=_near(voice, correctable=True), apart=True)),
        ],
    ),
    Case(
        "nearly the same words as those of an editor; of the same sense",
        lambda voice: [
            joining.near(_near(voice, correctable=True), 7, voice.texts),
            joining.near(replace(_near(voice, correctable=True), change=Change()), 7, voice.texts),
        ],
    ),
    Case("it was told meanwhile", pop_up("editor-joined-since")),
    Case("the button of an earlier preview", pop_up("editor-changed")),
    Case(
        "sending is stopped: nobody, 1, 2, 5, 21 chats get it if it is continued",
        lambda voice: [
            _preview(voice, FoundView(JoiningView(_told(voice), 5, held=True)), number)
            for number in COUNTS
        ],
    ),
    Case(
        "published: others told of the event before",
        lambda voice: editors.published(
            voice.quoting, 128, voice.texts, Joined(127, voice.article().title, 21)
        ),
    ),
    Case(
        "a card: others told of the event before, or later",
        lambda voice: [
            desk.card(_card(voice, Joined(127, voice.article().title, 21)), voice.texts),
            desk.card(_card(voice, Joined(0, "", 21)), voice.texts),
        ],
    ),
)


def _card(voice: Voice, joined: Joined) -> desk.SentView:
    at = local_moment(NOW - timedelta(hours=1), ZONE, now=NOW)
    name = _NAME[voice.texts.language]
    return desk.SentView(128, voice.quoting, name, 1001, at, False, 5, joined=joined)
