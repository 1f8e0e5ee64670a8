"""Every message of following, of its settings and of a pause, with the worst words put into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.digest.clock import Rhythm
from bot.messages import (
    digest_form,
    follow,
    outlets,
    pause,
    schedules,
    settings,
    settings_asked,
    subscriptions,
    undo,
    unsubscribe,
    which,
)
from bot.messages.buttons import button
from bot.messages.callbacks.conditions import ShowConditions
from bot.messages.callbacks.undo import Reverse, Spot
from bot.messages.markup import Message
from bot.messages.themes import Worded
from bot.texts import Texts
from bot.zones import OFFERED
from storage.vocabulary import Alerted, DigestForm, Mode
from tests.messages.worst_words import KINDS, MOST, topics

Maker = Callable[[str, Texts], Message | list[Message]]

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
# Of all that a chat may have chosen.
CHOSEN = [
    settings.SettingsView(OFFERED[0], alerts, digest, alerts, 1439, 0b1010101, paused_until)
    for alerts in (True, False)
    for digest in (True, False)
    for paused_until in (None, NOW + timedelta(days=365), settings.FOR_EVER)
]
UNDO = Reverse(MOST, Spot.SETTINGS, MOST, 999_999)


def over(word: str) -> list[which.Over]:
    return [which.Over(kind, word, "2026-07-01", word) for kind in KINDS] * 2


def worded(word: str) -> Worded:
    theme, alone = topics(word)[:2]
    return Worded(theme, [word] * 20, named=False, alone=alone)


def _followed(word: str, texts: Texts) -> list[Message]:
    added = [
        follow.Followed(
            topic,
            holder=word,
            news=follow.News(n, word, f"https://a.kz/?{word}") if n % 2 else None,
            ended=word if n % 3 else "",
            heir=topics(word)[0],
            named=topics(word)[1],
            words=worded(word),
        )
        for n, topic in enumerate(topics(word, 30))
    ]
    known = topics(word, 30)
    return [
        follow.followed(
            new, old, over=left, limit=100, chosen=chosen, texts=texts, now=NOW, undo=UNDO
        )
        for new, old, left in (
            (added, known, 999),
            (added, [], 0),
            (added[:2], [], 0),
            ([], known, 1),
            ([], [], 300),
        )
        for chosen in CHOSEN[:2]
    ]


def _settings(word: str, texts: Texts) -> list[Message]:
    return [
        settings.settings(
            replace(
                chosen,
                time_zone=zone,
                minute=minute,
                days=days,
                outlets=(word,) * some,
                further=(1, 2, 3, 4, 5, 6, 7),
                month_day=31,
                schedules=1 + some,
            ),
            texts=texts,
            now=NOW,
        )
        for some in (0, 3)
        for chosen in CHOSEN
        for zone in (*OFFERED, "America/Argentina/ComodRivadavia", "Etc/GMT+12")
        for minute, days in ((0, 0), (1439, 127), (480, 0b1010101))
    ]


def _planned(word: str) -> list[schedules.Planned]:
    rhythm = Rhythm((1439, 0, 1, 2, 3, 4, 5, 6), 0b1010101)
    return [
        schedules.Planned(MOST, rhythm, topics_, NOW)
        for topics_ in (None, (), tuple(topics(word, 2)), tuple(topics(word, 100)))
    ]


def _lists(word: str, texts: Texts) -> list[Message]:
    following = [
        subscriptions.Following(topic, list(Mode)[n % 4])
        for n, topic in enumerate(topics(word, 100))
    ]
    return [
        subscriptions.subscriptions(
            following[:count],
            page,
            limit=100,
            chosen=chosen,
            texts=texts,
            now=NOW,
            changed=changed,
        )
        for count, page in ((1, 0), (10, 1), (11, 999_999), (100, 9))
        for chosen, changed in zip(CHOSEN[::4], _changes(word, texts), strict=True)
    ]


def _changes(word: str, texts: Texts) -> list[subscriptions.Changed | None]:
    return [
        None,
        subscriptions.dropped_from_list(
            subscriptions.Following(topics(word)[0], Mode.BOTH, NOW), UNDO, texts
        ),
        subscriptions.all_changed(Mode.DIGEST, UNDO, kept=True, texts=texts),
    ]


def _topics(word: str, texts: Texts) -> list[Message]:
    return [
        subscriptions.topic(
            follow.Followed(topic, word, follow.News(count, word, f"https://a.kz/?{word}"), ended),
            mode,
            999_999,
            chosen=chosen,
            texts=texts,
            now=NOW,
            muted_until=muted_until,
            place=99,
        )
        for topic in topics(word)
        for count, ended in ((0, word), (3, ""), (MOST, ""))
        for mode, chosen in zip(Mode, CHOSEN[::3], strict=True)
        for muted_until in (None, NOW + timedelta(days=400))
    ]


def _leaving(word: str, texts: Texts) -> list[Message]:
    return [
        unsubscribe.leaving(topics(word, count), page, texts, private=private, changed=changed)
        for count, page, private in ((1, 0, True), (100, 9, False))
        for changed in _changes(word, texts)
    ]


FOLLOWING: dict[str, Maker] = {
    "undo.undoable": lambda word, texts: [
        undo.undoable(follow.ask(topics(word, 6), texts), back, texts) for back in (UNDO, None)
    ],
    "follow.ask": lambda word, texts: follow.ask(topics(word, 6), texts),
    "follow.ask_in_group": lambda _word, texts: follow.ask_in_group(texts),
    "follow.followed": _followed,
    "which.unknown": lambda word, texts: [
        which.unknown(word, keyword, texts, theme)
        for keyword in (MOST, None)
        for theme in (None, worded(word))
    ],
    "which.which_one": lambda word, texts: [
        which.which_one(
            word, topics(word, count), texts, keyword=MOST, over=over(word), theme=theme
        )
        for count in (1, 8)
        for theme in (None, worded(word))
    ],
    "which.offer": lambda word, texts: which.offer(
        word, topics(word, 8), texts, over(word), [worded(word)] * 8, worded(word)
    ),
    "pause.ask": lambda _word, texts: [
        pause.ask(chosen, texts=texts, now=NOW, settings=True) for chosen in CHOSEN
    ],
    "pause.paused": lambda _word, texts: [
        pause.paused(chosen, texts=texts, now=NOW, settings=False)
        for chosen in CHOSEN
        if chosen.paused_until
    ],
    "pause.resumed": lambda _word, texts: [
        pause.resumed(chosen, was=was, texts=texts, now=NOW)
        for chosen in CHOSEN
        for was in (True, False)
    ],
    "settings.settings": _settings,
    "settings_asked.ask_alerted": lambda _word, texts: [
        settings_asked.ask_alerted(alerted, texts) for alerted in Alerted
    ],
    "digest_form.ask_form": lambda _word, texts: [
        digest_form.ask_form(form, texts) for form in DigestForm
    ],
    "digest_form.trial": lambda _word, texts: [
        digest_form.trial(texts, taken=taken) for taken in (True, False)
    ],
    "digest_form.sample": lambda _word, texts: digest_form.sample(texts),
    "digest_form.form_set": lambda _word, texts: [
        digest_form.form_set(form, texts) for form in DigestForm
    ],
    "outlets.outlets": lambda word, texts: [
        outlets.outlets([f"{word} {n}" for n in range(count)], [f"{word} 0"] * chosen, page, texts)
        for count, chosen in ((0, 0), (1, 0), (80, 3))
        for page in (0, 9)
    ],
    "schedules.schedules": lambda word, texts: [
        schedules.schedules(_planned(word) * many, texts, limit=20) for many in (1, 5)
    ],
    "schedules.schedule": lambda word, texts: [
        schedules.schedule(one, texts, zone="America/Argentina/ComodRivadavia", now=NOW, only=only)
        for one in _planned(word)
        for only in (False, True)
    ],
    "schedules.ask_rhythm": lambda _word, texts: [
        schedules.ask_rhythm(one, texts, private=private)
        for one in (None, MOST)
        for private in (True, False)
    ],
    "schedules.ask_topics": lambda word, texts: [
        schedules.ask_topics(one, topics(word, 100), page, texts)
        for one in _planned(word)
        for page in (0, 999_999)
    ],
    "settings_asked.ask_language": lambda _word, texts: settings_asked.ask_language(texts),
    "settings_asked.ask_time": lambda _word, texts: [
        settings_asked.ask_time(texts, private=private) for private in (True, False)
    ],
    "settings_asked.ask_days": lambda _word, texts: [
        settings_asked.ask_days(days, texts) for days in (0, 1, 127)
    ],
    "settings_asked.ask_zone": lambda _word, texts: [
        settings_asked.ask_zone(texts, now=NOW, private=private) for private in (True, False)
    ],
    "settings_asked.time_set": lambda _word, texts: [
        settings_asked.time_set(1439, digest_on=on, texts=texts) for on in (True, False)
    ],
    "settings_asked.zone_set": lambda _word, texts: [
        settings_asked.zone_set(zone, texts=texts, now=NOW) for zone in OFFERED
    ],
    "subscriptions.subscriptions": _lists,
    "subscriptions.nothing_yet": lambda word, texts: [
        subscriptions.nothing_yet(topics(word, 6), texts, changed)
        for changed in _changes(word, texts)
    ],
    "subscriptions.topic": _topics,
    "unsubscribe.leaving": _leaving,
    "unsubscribe.refused": lambda word, texts: (
        [
            unsubscribe.refused(word, [word] * 9, topics(word, leave), topics(word, follow), texts)
            for leave, follow in ((0, 8), (8, 0), (0, 0))
        ]
        + [
            unsubscribe.refused(
                word,
                [],
                [],
                [],
                texts,
                button(texts("button-follow-under", topic=word), ShowConditions(1)),
            )
        ]
    ),
    "unsubscribe.unsubscribed": lambda word, texts: [
        unsubscribe.unsubscribed(
            [subscriptions.Following(topic, Mode.BOTH) for topic in topics(word, gone)],
            [word] * unknown,
            word,
            UNDO if gone else None,
            texts,
        )
        for gone, unknown in ((0, 0), (1, 0), (0, 1), (30, 30))
    ],
    "subscriptions.muted": lambda word, texts: [subscriptions.muted(topics(word)[0], UNDO, texts)],
    "subscriptions.dropped": lambda word, texts: [
        subscriptions.dropped(topics(word)[0], UNDO, texts)
    ],
}
