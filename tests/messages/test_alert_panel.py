"""The buttons of an alert: three at first sight, each name once, what a second tap would meet."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.digest.views import TopicView
from bot.messages.alert_panel import (
    Handled,
    Sends,
    about,
    done,
    first_sight,
    heard,
    left,
    muted_for_day,
    panel,
    refused,
    restored,
    to_digest,
    which,
)
from bot.messages.callbacks.alerts import LetGo, Save
from bot.messages.callbacks.presses import FoldPanel, MuteForDay, ShowPanel, parse
from bot.messages.limits import POP_UP_CHARACTERS
from bot.messages.markup import Message, Rows
from bot.texts import LANGUAGES, texts_for
from storage.vocabulary import Mode, TopicKind
from tests.messages.taken import assert_telegram_takes
from tests.messages.worst_words import HOSTILE, MOST, topics

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")
SENDS = [Sends(alerts, digest) for alerts in (True, False) for digest in (True, False)]
RU = texts_for("ru")
PERSON = TopicView(5, TopicKind.OFFICIAL, "Маулен Ашимбаев")


def labels(rows: Rows) -> list[str]:
    return [one.text for row in rows for one in row]


def every_panel(topic: TopicView, language: str) -> list[Rows]:
    """The panel of a topic in every state."""
    return [
        panel(
            MOST,
            Handled(topic, mode, NOW if muted else None, no),
            sends,
            texts_for(language),
            several=several,
            saved=no,
        )
        for mode in Mode
        for muted in (True, False)
        for no in (True, False)
        for sends in SENDS
        for several in (True, False)
    ]


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_takes_whatever_the_topics_are_called(words: str, language: str) -> None:
    texts = texts_for(language)
    made = [
        which(MOST, topics(words, 30), texts, saved=True),
        first_sight(MOST, f"https://a.kz/{words}", texts),
    ]
    for topic in topics(words, 5):
        made += every_panel(topic, language)
        told = [
            *(to_digest(topic, sends, texts) for sends in SENDS),
            *(restored(topic, mode, texts) for mode in Mode),
            *(make(topic, texts) for make in (heard, left, about)),
            *(refused(topic, texts, checked=checked) for checked in (True, False)),
            *(
                muted_for_day(
                    Handled(topic, mode),
                    NOW + timedelta(days=400),
                    sends,
                    texts,
                    zone=ZONE,
                    now=NOW,
                )
                for sends in SENDS
                for mode in Mode
            ),
        ]
        for one in told:
            assert 0 < len(one.words) <= POP_UP_CHARACTERS
            again = MuteForDay(MOST, MOST)
            made += [done(MOST, one.label, again, undo, texts) for undo in (None, again)]
    for rows in dict.fromkeys(made):  # many states look the same
        assert_telegram_takes(Message("x", rows))


def test_at_first_sight_there_are_three_buttons_at_most() -> None:
    assert labels(first_sight(1, "https://a.kz/", RU)) == ["Открыть", "Почему?", "⚙️"]
    for nowhere in (None, "", "a.kz", "javascript:alert(1)", "https://a b"):
        assert labels(first_sight(1, nowhere, RU)) == ["Почему?", "⚙️"]


def test_where_the_gear_was_a_second_tap_does_nothing() -> None:
    for several in (True, False):
        rows = panel(3, Handled(PERSON, Mode.BOTH), SENDS[0], RU, several=several, saved=several)
        assert isinstance(parse(rows[0][0].callback), ShowPanel)
        assert isinstance(parse(rows[-1][0].callback), FoldPanel)
    asked = which(3, [PERSON, *topics("x")], RU, saved=False)
    assert all(isinstance(parse(row[0].callback), ShowPanel) for row in asked[:-2])


def test_an_article_is_saved_or_let_go_of_by_one_button() -> None:
    for saved, press in ((False, Save(3)), (True, LetGo(3))):
        rows = panel(3, Handled(PERSON, Mode.BOTH), SENDS[0], RU, several=False, saved=saved)
        assert parse(rows[1][0].callback) == press
        rows = which(3, [PERSON, *topics("x")], RU, saved=saved)
        assert parse(rows[-2][0].callback) == press


def test_nothing_is_offered_that_would_do_nothing() -> None:
    for mode, sends, offered in (
        (Mode.BOTH, Sends(True, True), ["💤 Тишина на сутки"]),
        (Mode.BOTH, Sends(True, False), ["💤 Тишина на сутки"]),
        (Mode.BOTH, Sends(False, True), []),
        (Mode.INSTANT, Sends(True, True), ["💤 Тишина на сутки"]),
        (Mode.DIGEST, Sends(True, True), ["⚡📰 Сразу и в дайджесте"]),
        (Mode.DIGEST, Sends(False, True), []),
        (Mode.MUTED, Sends(True, True), ["⚡📰 Сразу и в дайджесте"]),
    ):
        rows = panel(3, Handled(PERSON, mode), sends, RU, several=False, saved=False)
        # between the topic, what saves the article, and what lets less come
        assert labels(rows)[2:-4] == offered, (mode, sends)
    rows = panel(
        3, Handled(PERSON, Mode.BOTH, muted_until=NOW), SENDS[0], RU, several=False, saved=False
    )
    assert "⚡ Снова сразу" in labels(rows)


@pytest.mark.parametrize("kind", TopicKind)
def test_only_what_is_of_the_registry_can_be_a_wrong_match(kind: TopicKind) -> None:
    wrong = {
        one: RU("alert-button-not-this", kind=one)
        for one in (TopicKind.OFFICIAL, TopicKind.OFFICE, TopicKind.BODY)
    }
    assert len(set(wrong.values())) == len(wrong)
    rows = panel(
        3, Handled(TopicView(5, kind, "x"), Mode.BOTH), SENDS[0], RU, several=False, saved=False
    )
    assert [label for label in labels(rows) if label in wrong.values()] == (
        [wrong[kind]] if kind in wrong else []
    )
    taken = Handled(TopicView(5, kind, "x"), Mode.BOTH, refused=True)
    assert "↩️ Всё-таки об этом" in labels(panel(3, taken, SENDS[0], RU, several=False, saved=False))


def test_no_name_stands_on_two_buttons() -> None:
    named = [TopicView(n, kind, f"Имя {n}") for n, kind in enumerate(TopicKind, 1)]
    for language in LANGUAGES:
        shown = labels(which(3, named, texts_for(language), saved=False))
        assert [sum(one.title in label for label in shown) for one in named] == [1] * len(named)
        for rows in every_panel(PERSON, language):
            assert sum(PERSON.title in label for label in labels(rows)) == 1


def test_what_is_said_of_a_mute_names_its_end_and_where_the_news_is() -> None:
    def words(mode: Mode, sends: Sends) -> str:
        return muted_for_day(
            Handled(PERSON, mode), NOW + timedelta(days=1), sends, RU, zone=ZONE, now=NOW
        ).words

    both = words(Mode.BOTH, Sends(True, True))
    assert both.startswith("💤 Маулен Ашимбаев: тишина до 25 ноября, 08:00")
    assert both.endswith("В дайджесте новости будут.")
    for mode, sends in ((Mode.INSTANT, Sends(True, True)), (Mode.BOTH, Sends(True, False))):
        assert words(mode, sends).endswith("Новости покажет /latest.")
