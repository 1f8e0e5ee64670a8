"""What is said to come is what comes: of each mode, in each state of a chat's settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.messages import pause, settings
from bot.messages.settings import FOR_EVER, SettingsView
from bot.texts import LANGUAGES, texts_for
from storage.vocabulary import ALERTING, DIGESTING, Mode

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
WEEK = timedelta(days=7)
STATES = [
    SettingsView("Asia/Almaty", alerts, digest, False, 480, days, paused)
    for alerts in (True, False)
    for digest in (True, False)
    for days in (127, 0b101)
    for paused in (None, NOW + WEEK, FOR_EVER)
]
INSTANTLY = {"ru": "сразу", "kk": "Жаңалық бірден", "en": "comes instantly"}
NOTHING = {"ru": "не приход", "kk": "келмейді", "en": "no news"}
IN_DIGEST = "08:00"
PAUSED = "⏸"


def _comes(mode: Mode, chosen: SettingsView) -> bool:
    return (chosen.alerts_on and mode in ALERTING) or (chosen.digest_on and mode in DIGESTING)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", list(Mode))
def test_what_is_said_to_come_comes(language: str, mode: Mode) -> None:
    texts = texts_for(language)
    for chosen in STATES:
        told = settings.comes(mode, chosen, texts, NOW)
        usual = settings.comes(mode, replace(chosen, paused_until=None), texts, NOW)
        if chosen.paused_until and not _comes(mode, chosen):
            assert told == usual  # nor would anything come without the pause
            continue
        if chosen.paused_until:
            assert told.startswith(PAUSED)
            assert ("1 " in told) is (chosen.paused_until != FOR_EVER)
            continue
        instant = chosen.alerts_on and mode in ALERTING
        digest = chosen.digest_on and mode in DIGESTING
        assert (INSTANTLY[language] in told) is instant, told
        assert (IN_DIGEST in told) is digest, told
        assert (NOTHING[language] in told) is not (instant or digest), told
        # what is switched off though the topic asks for it is told, with the way to it
        missing = (mode in ALERTING and not instant) or (mode in DIGESTING and not digest)
        assert ("/settings" in told) is missing, told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_settings_show_what_is_on_and_the_pause(language: str) -> None:
    texts = texts_for(language)
    for chosen in STATES:
        told = settings.settings(chosen, texts=texts, now=NOW)
        labels = [button.text for row in told.buttons for button in row]
        assert (IN_DIGEST in told.html) is chosen.digest_on
        # nothing is offered that would change nothing
        assert (texts("button-days") in labels) is chosen.digest_on
        assert (texts("button-pause") in labels) is (chosen.paused_until is None)
        assert (texts("button-resume") in labels) is (chosen.paused_until is not None)
        # a week without news is told where one may be that nothing else tells of
        assert (texts("button-heartbeat-off") in labels) is (chosen.alerts_on or chosen.digest_on)
        told_empty = settings.settings(replace(chosen, digest_empty=True), texts=texts, now=NOW)
        line = texts.html("settings-heartbeat", heartbeat="on")
        assert (line in told.html) is (chosen.alerts_on or chosen.digest_on)
        assert (line in told_empty.html) is (chosen.alerts_on and not chosen.digest_on)
        on, off = texts("button-alerts-on"), texts("button-alerts-off")
        assert (on in labels, off in labels) == (not chosen.alerts_on, chosen.alerts_on)


@pytest.mark.parametrize(
    ("language", "until"),
    [
        ("ru", "⏸ Пауза до 1 декабря, 17:00."),
        ("kk", "⏸ Үзіліс 1 желтоқсан күні сағат 17:00-ге дейін созылады."),
        ("en", "⏸ Paused until 17:00 on 1 December."),
    ],
)
def test_a_pause_says_until_when_and_what_becomes_of_the_news(language: str, until: str) -> None:
    texts = texts_for(language)
    told = {}
    for digest in (True, False):
        chosen = SettingsView("Asia/Almaty", True, digest, False, 480, 127, NOW + WEEK)
        told[digest] = pause.paused(chosen, texts=texts, now=NOW, settings=False).html
        assert told[digest].startswith(until)
        ended = pause.resumed(chosen, was=True, texts=texts, now=NOW).html
        assert texts("pause-missed", digest="on" if digest else "off") in ended
        none = pause.resumed(chosen, was=False, texts=texts, now=NOW).html
        assert none.startswith(texts("resume-not-paused"))
        assert "/latest" not in none
    assert told[True] != told[False]


def test_a_pause_of_next_year_says_which() -> None:
    chosen = SettingsView("UTC", True, True, False, 480, 127, NOW + timedelta(days=60))
    told = pause.paused(chosen, texts=texts_for("ru"), now=NOW, settings=False)
    assert " 23 января 2027 года, 12:00." in told.html


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", list(Mode))
def test_what_is_muted_for_a_time_says_until_when_where_it_would_come(
    language: str, mode: Mode
) -> None:
    texts = texts_for(language)
    for chosen in STATES:
        told = settings.comes(mode, chosen, texts, NOW, muted_until=NOW + timedelta(days=1))
        usual = settings.comes(mode, chosen, texts, NOW)
        if chosen.paused_until or not chosen.alerts_on or mode not in ALERTING:
            assert told == usual
            continue
        assert told.startswith("💤")
        assert "17:00" in told
        assert "25 " in told
        digest = chosen.digest_on and mode in DIGESTING
        assert (IN_DIGEST in told, "/latest" in told) == (digest, not digest), told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ru", "💤 Тишина до 25 ноября, 17:00. Новости не приходят сразу."),
        ("kk", "💤 25 қараша күні сағат 17:00-ге дейін жаңалық бірден келмейді."),
        ("en", "💤 No instant news until 17:00 on 25 November."),
    ],
)
def test_a_mute_names_its_end_in_the_sentence(language: str, told: str) -> None:
    ends = NOW + timedelta(days=1)
    said = settings.comes(Mode.BOTH, STATES[0], texts_for(language), NOW, muted_until=ends)
    assert said.startswith(told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_comes_no_pause_promises_news_after_it(language: str) -> None:
    texts = texts_for(language)
    for view in STATES:
        told = settings.switched_off(view, texts, NOW)
        if not view.alerts_on and not view.digest_on:
            assert told == texts.html("subscriptions-off", off="both")
        else:
            assert ("⏸" in told) is (view.paused_until is not None)


@pytest.mark.parametrize(
    ("language", "days", "told"),
    [
        ("ru", 0b0011111, "в 08:00, с понедельника по пятницу"),
        ("ru", 0b1000001, "в 08:00, по понедельникам и воскресеньям"),
        ("kk", 0b0011111, "дүйсенбі–жұма күндері 08:00-де"),
        ("kk", 0b1100000, "сенбі және жексенбі күндері 08:00-де"),
        ("kk", 0b0000010, "сейсенбі күндері 08:00-де"),
        ("en", 0b0011111, "at 08:00 on weekdays"),
        ("en", 0b0000101, "at 08:00 on Mondays and Wednesdays"),
        ("en", 0b1111111, "at 08:00"),
    ],
)
def test_when_the_digest_comes_is_said_in_words(language: str, days: int, told: str) -> None:
    view = replace(STATES[0], days=days, digest_on=True, alerts_on=True, paused_until=None)
    assert f" {told}" in settings.comes(Mode.BOTH, view, texts_for(language), NOW)
