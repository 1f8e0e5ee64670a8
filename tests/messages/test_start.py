"""What is said in the first minute is true in every state, short, and the same in each language."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.digest.views import TopicView
from bot.messages.markup import visible_units
from bot.messages.start import Coming, Suggestion, done, introduced, welcome
from bot.texts import LANGUAGES, READ_RUSSIAN, language_from, texts_for
from tests.messages.first_minute import FIRST_MINUTE

NOW, ZONE = datetime(2026, 11, 24, 3, 0, tzinfo=UTC), ZoneInfo("Asia/Almaty")
DUE = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
# A phone's screen; a preview shows somebody's own words.
SHORT = 600


@pytest.mark.parametrize(
    ("coming", "told", "not_told"),
    [
        (Coming(True, DUE, False), ("сразу", "25 ноября, 08:00"), ("/resume", "/settings")),
        (Coming(True, None, False), ("сразу, без дайджеста",), ("08:00", "/resume")),
        (Coming(False, DUE, False), ("только в дайджесте", "25 ноября, 08:00"), ("сразу",)),
        (Coming(False, None, False), ("/settings",), ("сразу", "08:00", "/resume")),
        (Coming(False, None, False, off=True), ("выключены (/settings)",), ("/subscriptions",)),
        (Coming(True, DUE, True), ("пауза", "/resume"), ("сразу", "08:00")),
        # after the pause nothing would come either
        (Coming(False, None, True, off=True), ("выключены (/settings)",), ("пауза", "/resume")),
    ],
)
@pytest.mark.parametrize("found", [True, False])
def test_nothing_is_promised_that_does_not_come(
    coming: Coming, told: tuple[str, ...], not_told: tuple[str, ...], found: bool
) -> None:
    said = done(2, coming, texts_for("ru"), found=found, zone=ZONE, now=NOW).plain
    assert said.startswith("✅ 2 подписки. ")
    assert ("ниже" in said) is found
    assert all(words in said for words in told)
    assert not any(words in said for words in not_told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_welcome_says_what_its_buttons_are(language: str) -> None:
    texts = texts_for(language)
    topic = TopicView(7, "hashtag", "#Кадры")
    bare = welcome([Suggestion(topic)], texts)
    counted = welcome([Suggestion(topic, 3)], texts, following=1)
    group = welcome([Suggestion(topic)], texts, group=True)
    assert len(bare.buttons) + 1 == len(counted.buttons)
    assert counted.buttons[1][0].text == "#Кадры · 3"
    assert counted.plain.startswith(bare.plain)
    assert len(counted.plain) > len(bare.plain)  # what the number is
    nothing = welcome([], texts, following=1)
    assert len(nothing.plain) < len(bare.plain)  # there is nothing to choose from
    assert "/subscribe" in group.plain
    assert "/subscribe" not in bare.plain
    assert "\n\n\n" not in bare.plain + counted.plain + group.plain
    assert len(introduced(texts).plain.splitlines()) == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(name for name in FIRST_MINUTE if name != "editors.preview"))
def test_it_fits_a_phones_screen(name: str, language: str) -> None:
    made = FIRST_MINUTE[name]("Маулен Ашимбаев", texts_for(language))
    for message in made if isinstance(made, list) else [made]:
        assert visible_units(message.html) <= SHORT


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_descriptions_are_as_long_as_telegram_takes(language: str) -> None:
    texts = texts_for(language)
    # https://core.telegram.org/bots/api#setmydescription, #setmyshortdescription
    assert 0 < len(texts("about")) <= 512
    assert 0 < len(texts("about-short")) <= 120


def test_who_is_answered_in_russian() -> None:
    assert {language_from(code) for code in READ_RUSSIAN} == {"ru"}
    assert language_from("uz-UZ") == "ru"
    assert language_from("de") == language_from("tr") == "en"
