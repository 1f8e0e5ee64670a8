"""Every message of quiet hours, of the daily limit and of what they hold back, with the worst words
put into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.digest.choose import choose
from bot.digest.heartbeat import Health, Read
from bot.digest.quiet import Quiet
from bot.messages import (
    catch_up,
    digest,
    heartbeat,
    loudness,
    quiet_hours,
    settings,
    subscriptions,
    why,
)
from bot.messages.alert import alert
from bot.messages.dates import local_moment
from bot.messages.follow import Followed
from bot.messages.markup import Message
from bot.texts import Texts
from storage.vocabulary import Deferral, Mode, Urgency
from tests.messages.makers_following import CHOSEN, Maker
from tests.messages.worst_news import article
from tests.messages.worst_words import topics

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")
QUIETS = (None, Quiet(1439, 1438, 0b1010101), Quiet(0, 1439))
LATER = NOW + timedelta(days=400)
HELD = tuple(quiet_hours.Held(one, 10**9, LATER) for one in Deferral)


def _lists(word: str, texts: Texts) -> list[Message]:
    lines = digest.Lines(texts, ZONE, NOW)
    articles = [replace(article(word), id=number) for number in range(40)]
    about = {one.id: topics(word) for one in articles}
    return [
        message
        for count, rest, total, why_ in (
            (1, 0, 2, [Deferral.CAP]),
            (1, 60, 61, [Deferral.QUIET]),
            (40, 60, 10**9, list(Deferral)),
        )
        for message in catch_up.catch_up(
            choose(articles[:count], about), [article(word)] * rest, total, why_, lines
        )
    ]


def _settings(texts: Texts) -> list[Message]:
    return [
        settings.settings(replace(chosen, quiet=quiet, most=999, held=HELD), texts=texts, now=NOW)
        for chosen in CHOSEN
        for quiet in QUIETS
    ]


def _cards(word: str, texts: Texts) -> list[Message]:
    return [
        subscriptions.topic(
            Followed(topics(word)[0], holder=word),
            mode,
            999_999,
            chosen=replace(chosen, quiet=QUIETS[1], most=999),
            texts=texts,
            now=NOW,
            muted_until=LATER if off else None,
            off=off,
            urgency=urgency,
        )
        for chosen in CHOSEN[:2]
        for mode in Mode
        for urgency in Urgency
        for off in (True, False)
    ]


def _whys(word: str, texts: Texts) -> list[Message]:
    until = local_moment(LATER, ZONE, now=NOW)
    waiting = [("quiet", 10**9, until), ("cap", 10**9, until)]
    many = [why.Because(topic, [word] * 5, ["hashtag"]) for topic in topics(word, 30)]
    return [
        why.why(word, many, [], texts, held=("cap", until), waiting=waiting),
        why.only_waits(waiting, texts),
    ]


QUIET: dict[str, Maker] = {
    "catch_up.catch_up": _lists,
    "catch_up.with_cap": lambda word, texts: [
        catch_up.with_cap(
            alert(article(word), topics(word, count), texts=texts, zone=ZONE, now=NOW),
            999,
            local_moment(NOW, ZONE, now=NOW - timedelta(days=400)),
            texts,
        )
        for count in (1, 40)
    ],
    "quiet_hours.ask_quiet": lambda word, texts: [
        *(
            quiet_hours.ask_quiet(quiet, texts, private=private)
            for quiet in QUIETS
            for private in (True, False)
        ),
        *_settings(texts),
    ],
    "quiet_hours.ask_cap": lambda word, texts: [
        quiet_hours.ask_cap(
            most, local_moment(NOW, ZONE, now=NOW - timedelta(days=400)), texts, private=private
        )
        for most in (None, 999)
        for private in (True, False)
    ],
    "quiet_hours.quiet_set": lambda word, texts: [
        quiet_hours.quiet_set(quiet, texts) for quiet in QUIETS if quiet
    ],
    "quiet_hours.cap_set": lambda word, texts: [
        quiet_hours.cap_set(most, texts) for most in (None, 999)
    ],
    "loudness.ask_off": lambda word, texts: [
        *(
            loudness.ask_off(topics(word)[0], 999_999, texts, private=private)
            for private in (True, False)
        ),
        *_cards(word, texts),
    ],
    "why.only_waits": _whys,
    "heartbeat.heartbeat": lambda word, texts: [
        heartbeat.heartbeat(Read(health, 10**9, sources, 10**9), texts)
        for health in Health
        for sources in (0, 10**9)
    ],
    "heartbeat.heartbeat_set": lambda word, texts: [
        heartbeat.heartbeat_set(texts, wanted=wanted) for wanted in (True, False)
    ],
}
