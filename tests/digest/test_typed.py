"""When a digest is to come, as people type it."""

from __future__ import annotations

import pytest

from bot.digest.clock import EVERY_DAY, LAST_DAY, Rhythm
from bot.digest.typed import is_repeated, read_rhythm, says_how_often

WORKDAYS, MONDAY, FRIDAY = 0b0011111, 1, 1 << 4


@pytest.mark.parametrize(
    ("typed", "rhythm"),
    [
        ("8:30", Rhythm((510,))),
        ("в 8:30 и 18:00", Rhythm((510, 1080))),
        ("каждый день в 8 утра и 9 вечера", Rhythm((480, 1260))),
        ("ежедневно, 7:00, 13:00, 19:00", Rhythm((420, 780, 1140))),
        ("по будням в 9", Rhythm((540,), WORKDAYS)),
        ("В будни в 9:00 и в 18:00.", Rhythm((540, 1080), WORKDAYS)),
        ("по пятницам в 17", Rhythm((1020,), FRIDAY)),
        ("каждую пятницу в 17:00", Rhythm((1020,), FRIDAY)),
        ("пн, ср и пт в 9:30", Rhythm((570,), 0b0010101)),
        ("с понедельника по пятницу в 8", Rhythm((480,), WORKDAYS)),
        ("пн-чт 8:00", Rhythm((480,), 0b0001111)),
        ("в 10 по выходным", Rhythm((600,), 0b1100000)),
        ("раз в неделю в 9", Rhythm((540,), MONDAY)),
        ("1 числа в 10", Rhythm((600,), EVERY_DAY, 1)),
        ("15-го числа каждого месяца в 9:00", Rhythm((540,), EVERY_DAY, 15)),
        ("в последний день месяца в 18:00", Rhythm((1080,), EVERY_DAY, LAST_DAY)),
        ("ежемесячно в 9", Rhythm((540,), EVERY_DAY, 1)),
        ("күн сайын 8:30-да", Rhythm((510,))),
        ("жұмыс күндері 9-да және 18:00-де", Rhythm((540, 1080), WORKDAYS)),
        ("жұма сайын кешкі 6-да", Rhythm((1080,), FRIDAY)),
        ("дүйсенбі және сенбі күндері 9:00", Rhythm((540,), 0b0100001)),
        ("айдың 1-күні 10:00", Rhythm((600,), EVERY_DAY, 1)),
        ("айдың соңғы күні 18:00", Rhythm((1080,), EVERY_DAY, LAST_DAY)),
        ("every day at 8:30 and 18:00", Rhythm((510, 1080))),
        ("on weekdays at 9 am", Rhythm((540,), WORKDAYS)),
        ("Fridays at 5 pm", Rhythm((1020,), FRIDAY)),
        ("monday to friday at 8", Rhythm((480,), WORKDAYS)),
        ("on the 1st of each month at 10:00", Rhythm((600,), EVERY_DAY, 1)),
        ("on the last day of the month at 18:00", Rhythm((1080,), EVERY_DAY, LAST_DAY)),
        ("weekly at 9", Rhythm((540,), MONDAY)),
        ("on day 21 of each month at 9:00", Rhythm((540,), EVERY_DAY, 21)),
        ("day 2 at 9", Rhythm((540,), EVERY_DAY, 2)),
        ("at 08:00 on the 21st of each month", Rhythm((480,), EVERY_DAY, 21)),
        ("every day 9", Rhythm((540,))),
        ("each day 18:00", Rhythm((1080,))),
        # a named day is the day of the week
        ("апта сайын жұма күні кешкі 6-да", Rhythm((1080,), FRIDAY)),
        ("еженедельно по пятницам в 18", Rhythm((1080,), FRIDAY)),
        ("раз в неделю в среду в 10", Rhythm((600,), 1 << 2)),
        ("weekly on Friday at 6pm", Rhythm((1080,), FRIDAY)),
        ("every weekday at 9", Rhythm((540,), WORKDAYS)),
        ("каждый будний день в 9", Rhythm((540,), WORKDAYS)),
        # what asks for a digest says nothing of when
        ("дайджест в 9", Rhythm((540,))),
        ("присылай дайджест по будням в 9", Rhythm((540,), WORKDAYS)),
        ("digest every weekday at 9", Rhythm((540,), WORKDAYS)),
        ("send me a digest on Fridays at 5 pm", Rhythm((1020,), FRIDAY)),
        ("дайджестті күн сайын 9-да жібер", Rhythm((540,))),
    ],
)
def test_what_people_type_is_understood(typed: str, rhythm: Rhythm) -> None:
    assert read_rhythm(typed) == rhythm
    assert read_rhythm(typed.upper()) == rhythm


@pytest.mark.parametrize(
    "typed",
    [
        "", "   ", "по пятницам", "каждый день", "31 числа в 9", "29 числа в 10", "0 числа в 9",
        "1 и 15 числа в 9", "1 числа по пятницам в 9", "в 25:00", "Токаев", "по пятницам Токаев",
        "1, 2, 3, 4, 5, 6, 7, 8 и 9 часов", "в 9 и когда будут новости", "8:30 " * 100,
        "every day", "daily at noonish", "айдың 1 және 15-күні 9:00", "on the 1st and 15th at 9",
    ],
)  # fmt: skip
def test_what_says_no_time_or_something_else_is_none(typed: str) -> None:
    assert read_rhythm(typed) is None


@pytest.mark.parametrize(
    ("typed", "rhythm"),
    [
        ("раз в неделю", Rhythm((570,), MONDAY)),
        ("once a week", Rhythm((570,), MONDAY)),
        ("аптасына бір рет", Rhythm((570,), MONDAY)),
        ("по пятницам", Rhythm((570,), FRIDAY)),
        ("on Fridays", Rhythm((570,), FRIDAY)),
        ("жұма сайын", Rhythm((570,), FRIDAY)),
        ("раз в месяц", Rhythm((570,), EVERY_DAY, 1)),
        ("каждый день", Rhythm((570,))),
        ("каждое утро", Rhythm((570,))),
        ("every morning", Rhythm((570,))),
        ("күн сайын таңертең", Rhythm((570,))),
        ("каждый вечер", Rhythm((1080,))),
        ("по будням вечером", Rhythm((1080,), WORKDAYS)),
        ("утром и вечером", Rhythm((570, 1080))),
        ("in the evenings", Rhythm((1080,))),
        ("каждое утро в 8", Rhythm((480,))),
        ("every evening at 7", Rhythm((1140,))),
        ("по вечерам в 7", Rhythm((1140,))),
        ("таң сайын 8-де", Rhythm((480,))),
    ],
)
def test_what_names_no_hour_comes_at_the_usual_one(typed: str, rhythm: Rhythm) -> None:
    assert read_rhythm(typed, 570) == rhythm


@pytest.mark.parametrize(
    "typed", ["", "и", "Токаев", "по пятницам Токаев", "31 числа", "утром Токаев"]
)
def test_what_tells_of_no_days_has_no_usual_hour(typed: str) -> None:
    assert read_rhythm(typed, 570) is None


@pytest.mark.parametrize(
    ("typed", "often"),
    [("каждое утро", True), ("раз в неделю", True), ("once a week", True), ("по пятницам", True),
     ("аптасына бір рет", True), ("on Fridays", True), ("пятница", False), ("жұма", False),
     ("Sun", False), ("выходные", False), ("утром", False), ("демалыс", False)],
)  # fmt: skip
def test_what_is_repeated_is_said_otherwise_than_a_word(typed: str, often: bool) -> None:
    assert is_repeated(typed) is often


@pytest.mark.parametrize(
    ("typed", "often"),
    [
        ("раз в неделю", True),
        ("присылай дайджест раз в неделю", True),
        ("два раза в день", True),
        ("weekly", True),
        ("twice a day, please", True),
        ("digest on Fridays", True),
        ("күніне екі рет", True),
        ("аптасына бір рет", True),
        # a day alone may be what news are about; a time says when
        ("выходные", False),
        ("по пятницам", False),
        ("раз в неделю в 9", False),
        ("еженедельник", False),
        ("раз в неделю о бюджете", False),
        ("", False),
    ],
)
def test_how_often_without_a_time(typed: str, often: bool) -> None:
    assert says_how_often(typed) is often
