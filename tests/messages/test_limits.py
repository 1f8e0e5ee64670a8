"""Whatever a handler says is a message that Telegram takes, with the worst words put into it."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib import import_module
from zoneinfo import ZoneInfo

import pytest

import bot.messages
from bot.digest.choose import choose
from bot.digest.views import ArticleView
from bot.messages import (
    alert,
    digest,
    editors,
    follow,
    forget,
    incident,
    latest,
    notice,
    officials,
    plain,
    refuse,
    registry,
    review,
    settings,
    start,
    subscriptions,
    why,
)
from bot.messages.buttons import page_of
from bot.messages.dates import local_moment
from bot.messages.markup import Message
from bot.texts import LANGUAGES, Texts, texts_for
from bot.zones import OFFERED
from storage.vocabulary import IncidentKind, Mode, ReviewKind
from tests.messages.taken import assert_telegram_takes
from tests.messages.worst_words import HOSTILE, KINDS, MOST, topics

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")
RULES = ("hashtag", "full-name", "surname", "office", "alias", "editor")


def article(word: str) -> ArticleView:
    return ArticleView(MOST, word, word, word, f"https://a.kz/?{word}", NOW, (word,) * 12)


def _over(word: str) -> list[follow.Over]:
    return [follow.Over(kind, word, "2026-07-01", word) for kind in KINDS] * 2


def _followed(word: str, texts: Texts) -> list[Message]:
    added = [
        follow.Followed(
            topic,
            holder=word,
            news=follow.News(n, word) if n % 2 else None,
            ended=word if n % 3 else "",
            heir=topics(word)[0],
            named=topics(word)[1],
        )
        for n, topic in enumerate(topics(word, 30))
    ]
    known = topics(word, 30)
    return [
        follow.followed(new, old, over=over, limit=100, minute=1439, texts=texts)
        for new, old, over in ((added, known, 999), (added, [], 0), ([], known, 1), ([], [], 300))
    ]


def _incidents(
    word: str, texts: Texts, tell: Callable[[incident.IncidentView, Texts], Message]
) -> list[Message]:
    details = {"reason": word, "channel": word, "count": MOST, "megabytes": MOST, "now": -MOST}
    details |= dict.fromkeys(("owed", "claimed", "fanouts", "digests", "inbox"), MOST)
    since = local_moment(NOW, ZONE, now=NOW + timedelta(days=400))
    # One that cannot be told while it lasts is told only when it is over.
    untold = (IncidentKind.TELEGRAM, IncidentKind.TOKEN, IncidentKind.DATABASE)
    return [
        tell(incident.IncidentView(kind, word, told, since, timedelta(days=999_999)), texts)
        for kind in IncidentKind
        if tell is incident.over or kind not in untold
        for told in (details, {})
    ]


def _settings(_word: str, texts: Texts) -> list[Message]:
    return [
        settings.settings(
            settings.SettingsView(zone, on, not on, on, minute, days), texts=texts, now=NOW
        )
        for zone in (*OFFERED, "America/Argentina/ComodRivadavia", "Etc/GMT+12")
        for on in (True, False)
        for minute, days in ((0, 0), (1439, 127), (480, 0b1010101))
    ]


def _reviews(word: str, texts: Texts) -> list[Message]:
    return [
        review.review(
            review.ReviewView(MOST, kind, word, 10**9, word, word, [word] * 200),
            place=place,
            waiting=waiting,
            texts=texts,
        )
        for kind in ReviewKind
        for place, waiting in ((0, 1), (999_999, 10**6), (3, 7))
    ]


def _officials(word: str, texts: Texts) -> list[Message]:
    page = page_of(topics(word, 500), 99, officials.PEOPLE_ON_A_PAGE)
    over = _over(word)[0]
    return [officials.body(topics(word)[0], page, now=9, before=9, texts=texts, over=over)]


def _cards(word: str, texts: Texts) -> list[Message]:
    return [
        officials.card(
            officials.Card(
                topic,
                [officials.Role(word, word, end)] * 9,
                10**9,
                10**9,
                followed,
                over=_over(word)[0] if end else None,
                heir=topic,
            ),
            texts,
        )
        for topic in topics(word)
        for end in (word, "")
        for followed in (True, False)
    ]


def _notices(word: str, texts: Texts) -> list[Message]:
    return [
        notice.notice(
            kind=kind,
            title=word,
            date=NOW.date(),
            person=person,
            successor=successor,
            holder=word,
            button=button,
            texts=texts,
        )
        for kind in ("body", "office")
        for person in (word, "")
        for successor in (word, "")
        for button in ((word, MOST), None)
    ]


def _lists(word: str, texts: Texts) -> list[Message]:
    following = [
        subscriptions.Following(topic, list(Mode)[n % 4])
        for n, topic in enumerate(topics(word, 100))
    ]
    return [
        subscriptions.subscriptions(following[:count], page, limit=100, texts=texts)
        for count in (1, 10, 11, 100)
        for page in (0, 1, 9, 999_999)
    ]


def _digests(word: str, texts: Texts) -> list[Message]:
    many = [ArticleView(n, word, word, word, None, NOW, (word,)) for n in range(1, 30)]
    about = {one.id: topics(word, 5) for one in many}
    lines = digest.Lines(texts, ZONE, NOW)
    return [*digest.digest(choose([], {}), lines), *digest.digest(choose(many, about), lines)]


Maker = Callable[[str, Texts], Message | list[Message]]
# Every function that makes a message.
MAKERS: dict[str, Maker] = {
    "alert.alert": lambda word, texts: [
        alert.alert(article(word), topics(word, count), texts=texts, zone=ZONE, now=NOW)
        for count in (1, 3, 40)
    ],
    "digest.digest": _digests,
    "notice.notice": _notices,
    "editors.preview": lambda word, texts: editors.preview(
        editors.Preview(MOST, word, word, word, [word] * 50, 10**9), texts
    ),
    "editors.published": lambda word, texts: editors.published(word, MOST, texts),
    "editors.known": lambda word, texts: editors.known(word, MOST, MOST, texts),
    "follow.ask": lambda word, texts: follow.ask(topics(word, 6), texts),
    "follow.ask_in_group": lambda _word, texts: follow.ask_in_group(texts),
    "follow.followed": _followed,
    "follow.unknown": lambda word, texts: [
        follow.unknown(word, keyword, texts) for keyword in (MOST, None)
    ],
    "follow.which_one": lambda word, texts: follow.which_one(
        word, topics(word, 8), texts, keyword=MOST, over=_over(word)
    ),
    "follow.offer": lambda word, texts: follow.offer(word, topics(word, 8), texts, _over(word)),
    "forget.ask": lambda _word, texts: forget.ask(texts),
    "latest.latest": lambda word, texts: [
        latest.latest([article(word)] * count, texts=texts, zone=ZONE, now=NOW) for count in (1, 40)
    ],
    "incident.begun": lambda word, texts: _incidents(word, texts, incident.begun),
    "incident.over": lambda word, texts: _incidents(word, texts, incident.over),
    "officials.bodies": lambda word, texts: officials.bodies(
        topics(word, 90), people=10**9, texts=texts
    ),
    "officials.body": _officials,
    "officials.card": _cards,
    "plain.said": lambda word, texts: [
        plain.said(texts, key, text=word, topic=word, why=word, name=word, zone=word, now=word)
        for key in ("error-no-topic", "subscribed", "registry-fault", "registry-known", "zone-set")
    ],
    "plain.said_with": lambda word, texts: plain.said_with(texts, "which-one", (), text=word),
    "refuse.which": lambda word, texts: refuse.which(MOST, topics(word, 90), texts),
    "refuse.done": lambda word, texts: refuse.done(topics(word)[0], texts),
    "registry.preview": lambda word, texts: registry.preview(word, MOST, texts),
    "review.nothing_to_review": lambda _word, texts: review.nothing_to_review(texts, 10**6),
    "review.nothing_learnt": lambda _word, texts: review.nothing_learnt(texts),
    "review.learnt": lambda word, texts: review.learnt(
        review.LearntView(MOST, word, word), place=999_999, of=10**6, texts=texts
    ),
    "review.review": _reviews,
    "settings.settings": _settings,
    "settings.ask_language": lambda _word, texts: settings.ask_language(texts),
    "settings.ask_time": lambda _word, texts: [
        settings.ask_time(texts, private=private) for private in (True, False)
    ],
    "settings.ask_days": lambda _word, texts: [
        settings.ask_days(days, texts) for days in (0, 1, 127)
    ],
    "settings.ask_zone": lambda _word, texts: [
        settings.ask_zone(texts, now=NOW, private=private) for private in (True, False)
    ],
    "settings.time_set": lambda _word, texts: settings.time_set(1439, texts),
    "settings.zone_set": lambda _word, texts: [
        settings.zone_set(zone, texts=texts, now=NOW) for zone in OFFERED
    ],
    "start.welcome": lambda word, texts: start.welcome(topics(word, 6), texts),
    "subscriptions.subscriptions": _lists,
    "subscriptions.nothing_yet": lambda word, texts: subscriptions.nothing_yet(
        topics(word, 6), texts
    ),
    "subscriptions.refused": lambda word, texts: [
        subscriptions.refused(word, topics(word, some), topics(word, 8 - some), texts)
        for some in (0, 8)
    ],
    "subscriptions.unsubscribed": lambda word, texts: [
        subscriptions.unsubscribed(topics(word, gone), [word] * unknown, word, texts)
        for gone, unknown in ((0, 0), (1, 0), (0, 1), (30, 30))
    ],
    "subscriptions.muted": lambda word, texts: [
        subscriptions.muted(topics(word)[0], before, texts) for before in Mode
    ],
    "subscriptions.dropped": lambda word, texts: [
        subscriptions.dropped(topics(word)[0], before, texts) for before in Mode
    ],
    "why.why": lambda word, texts: [
        why.why(
            word, [why.Because(topic, [word] * 5, RULES) for topic in topics(word, count)], texts
        )
        for count in (0, 1, 30)
    ],
}


# Settings have no words of anybody's.
CASES = [
    pytest.param(name, words, id=f"{name}, {kind}")
    for name in MAKERS
    for kind, words in HOSTILE.items()
    if kind == "usual" or not name.startswith("settings.")
]


@pytest.mark.parametrize(("name", "words"), CASES)
def test_every_message_is_one_that_telegram_takes(name: str, words: str) -> None:
    for language in LANGUAGES:
        made = MAKERS[name](words, texts_for(language))
        for message in made if isinstance(made, list) else [made]:
            assert_telegram_takes(message)


def test_no_function_that_makes_a_message_is_left_out() -> None:
    found = set()
    for module in pkgutil.iter_modules(bot.messages.__path__):
        code = import_module(f"bot.messages.{module.name}")
        for name, function in inspect.getmembers(code, inspect.isfunction):
            ours = function.__module__ == code.__name__ and not name.startswith("_")
            if ours and function.__annotations__["return"] in ("Message", "list[Message]"):
                found.add(f"{module.name}.{name}")
    assert found == set(MAKERS)
