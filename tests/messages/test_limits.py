"""Whatever a handler says is a message that Telegram takes, with the worst words put into it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.messages import (
    alert,
    forget,
    incident,
    notice,
    officials,
    plain,
    registry,
    review,
)
from bot.messages.buttons import page_of
from bot.messages.callbacks.fields import HelpPage
from bot.messages.dates import local_moment
from bot.messages.help import explained
from bot.messages.limits import utf16_units
from bot.messages.markup import Message
from bot.texts import Texts, texts_for
from storage.vocabulary import IncidentKind, ReviewKind
from tests.messages import worst_news
from tests.messages.first_minute import FIRST_MINUTE
from tests.messages.makers import makers
from tests.messages.makers_bundles import BUNDLES
from tests.messages.makers_conditions import CONDITIONS
from tests.messages.makers_desk import DESK
from tests.messages.makers_following import FOLLOWING, Maker, over
from tests.messages.makers_named import NAMED
from tests.messages.makers_quiet import QUIET
from tests.messages.makers_sources import SOURCES
from tests.messages.taken import assert_telegram_takes
from tests.messages.worst_words import HOSTILE, MOST, entries, topics, tried

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")


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
    return [
        officials.body(topics(word)[0], page, now=10**9, before=10**9, texts=texts, over=one)
        for one in (None, over(word)[0])
    ]


def _cards(word: str, texts: Texts) -> list[Message]:
    return [
        officials.card(
            officials.Card(
                topic,
                [officials.Role(word, word, end)] * 9,
                10**9,
                10**9,
                followed,
                over=over(word)[0] if end else None,
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


# Every function that makes a message.
MAKERS: dict[str, Maker] = {
    **FIRST_MINUTE,
    "alert.alert": lambda word, texts: [
        alert.alert(
            worst_news.article(word),
            topics(word, count),
            texts=texts,
            zone=ZONE,
            now=NOW,
            above=above,
        )
        for count in (1, 3, 40)
        for above in (None, worst_news.corrected(word, texts))
    ],
    "notice.notice": _notices,
    "forget.ask": lambda _word, texts: [forget.ask(texts, thread=thread) for thread in (0, MOST)],
    "help.explained": lambda _word, texts: [
        explained(page, texts, days=3650, thread=thread) for page in HelpPage for thread in (0, 5)
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
    "registry.preview": lambda word, texts: [registry.preview(e, 9, texts) for e in entries(word)],
    "registry.stored": lambda word, texts: [registry.stored(one, texts) for one in entries(word)],
    "registry.refused": lambda word, texts: registry.refused([word, f"{word}!", "x", "y"], texts),
    "review.nothing_to_review": lambda _word, texts: review.nothing_to_review(texts, 10**6),
    "review.nothing_learnt": lambda _word, texts: review.nothing_learnt(texts),
    "review.learnt": lambda word, texts: review.learnt(
        review.LearntView(MOST, word, word), place=999_999, of=10**6, texts=texts
    ),
    "review.review": _reviews,
    **worst_news.MAKERS,
}
MAKERS |= FOLLOWING | SOURCES | DESK | QUIET | CONDITIONS | BUNDLES | NAMED


@pytest.mark.parametrize("name", MAKERS)
def test_every_message_is_one_that_telegram_takes(name: str) -> None:
    pairs = tried(name)
    if name.startswith("settings"):  # they have no words of anybody's
        pairs = [(kind, language) for kind, language in pairs if kind == "usual"]
    for kind, language in pairs:
        try:
            made = MAKERS[name](HOSTILE[kind], texts_for(language))
            # Many states look the same.
            for message in dict.fromkeys(made if isinstance(made, list) else [made]):
                assert_telegram_takes(message)
        except Exception as error:  # raised again, with what it was tried with
            error.add_note(f"with words that are {kind}, in {language}")
            raise


def test_no_function_that_makes_a_message_is_left_out() -> None:
    assert makers().keys() == MAKERS.keys()


@pytest.mark.parametrize(
    ("text", "units"), [("", 0), ("Сенат\n", 6), ("🇰🇿", 4), ("e\u0301\uffff", 3), ("\ud800x", 2)]
)
def test_a_text_is_as_long_as_telegram_counts_it(text: str, units: int) -> None:
    assert utf16_units(text) == units
