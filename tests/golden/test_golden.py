"""The golden pages are what the code says, leave nothing out, and fit on a phone's screen."""

from __future__ import annotations

import pytest

from bot.messages.markup import Message, visible_units
from bot.texts import LANGUAGES
from tests.golden.case import Case, Panel, Shown
from tests.golden.pages import conversations, file_of, render
from tests.golden.traced import TracedTexts
from tests.messages.makers import makers
from tests.messages.taken import assert_telegram_takes

# What no code ever says, with the reason; what is said after all fails as well.
NEVER_SAID = {
    f"digest-language: $language[{code}]": "of what is in his own language no reader is told so"
    for code in LANGUAGES
}
# What a phone shows at once, lists and digests aside.
SCREEN = 600


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_what_the_code_says(language: str) -> None:
    path = file_of(language)
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert kept == render(language).page, "run `make golden` and look at the difference"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_and_every_variant_of_it_is_on_the_page(language: str) -> None:
    idle = render(language).idle - NEVER_SAID.keys()
    assert not idle, "add a case to tests/golden/cases_*.py"


def test_what_is_never_said_is_so() -> None:
    idle = frozenset[str]().union(*(render(language).idle for language in LANGUAGES))
    assert not NEVER_SAID.keys() - idle


def test_every_function_that_makes_a_message_is_on_the_page() -> None:
    called = render("en").called
    assert not [name for name, code in makers().items() if code not in called]


def _long(language: str) -> set[str]:
    """The states of a page in which a message fills more than a screen."""
    return {
        case.state
        for _, case, one in render(language).said
        if isinstance(one, Message) and visible_units(one.html) > SCREEN
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_fits_on_a_screen(language: str) -> None:
    excused = {case.state for one in conversations() for case in one.cases if case.long}
    assert not _long(language) - excused


def test_no_excuse_for_a_long_message_is_idle() -> None:
    excused = {case.state for one in conversations() for case in one.cases if case.long}
    assert not excused - {state for language in LANGUAGES for state in _long(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_alert_has_three_buttons_at_first_sight(language: str) -> None:
    alerts = [
        one
        for _, case, one in render(language).said
        if isinstance(one, Message) and case.state.startswith("alert: ")
    ]
    assert len(alerts) > 3
    assert all(len(one.buttons) <= 1 and len(one.buttons[0]) <= 3 for one in alerts if one.buttons)


@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_takes_what_is_on_the_page(language: str) -> None:
    for _, case, one in render(language).said:
        if isinstance(one, Shown):
            assert 1 <= len(one.text) <= one.most, case.state
        else:
            # a panel stands below a message that was sent
            assert_telegram_takes(Message("…", one.rows) if isinstance(one, Panel) else one)


def test_no_state_is_told_twice() -> None:
    states = [case.state for one in conversations() for case in one.cases]
    assert len(states) == len(set(states))


def test_what_is_said_is_noted_to_the_variant() -> None:
    texts = TracedTexts("ru")
    assert texts("digest-count", count=2).startswith("2 новости")
    assert "digest-count: $count[few]" in texts.said
    assert "digest-count: $count[many]" in texts.parts - texts.said
    assert "digest-count: $count[other]" not in texts.parts  # of fractions only
    assert "menu-help" in texts.parts - texts.said


def test_a_case_has_something_to_say() -> None:
    for one in conversations():
        assert one.cases
        assert all(isinstance(case, Case) and case.state for case in one.cases)
