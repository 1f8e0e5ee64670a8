"""What texts can call, and what they are refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from fluent.syntax import FluentParser

from bot.grammar.functions import functions_for
from bot.grammar.times import Moment
from bot.texts import Html, Texts

DAY, NOW = date(2019, 3, 20), date(2026, 11, 24)


def texts(language: str, **messages: str) -> Texts:
    """Texts of a language: our own, and one that it has."""
    made = Texts(language)
    source = "\n".join(f"{key} = {value}" for key, value in messages.items())
    made._bundle.add_resource(FluentParser(with_spans=False).parse(source))
    return made


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", '{ DATE($d, case: "since") }', "с 20 марта 2019 года"),
        ("kk", '{ DATE($d, case: "since") }', "2019 жылғы 20 наурыздан бастап"),
        ("en", '{ DATE($d, case: "since") }', "since 20 March 2019"),
        ("kk", '{ DATE($d, case: "abl", year: "no") }', "20 наурыздан"),
        ("en", '{ DATE("2026-07-01", year: "no") }', "1 July"),
        ("en", '{ DATE($month, year: "no") }', "July 2026"),
        ("ru", '{ DATE($d, weekday: "yes", year: "no") }', "среда, 20 марта"),
        ("ru", '{ DATE($d, $today, case: "until") }', "до 20 марта 2019 года"),
        ("ru", '{ DATE($today, $today, case: "until") }', "до 24 ноября"),
        ("ru", '{ DATE($month, case: "on") }', "в июле 2026 года"),
        ("kk", '{ PERIOD($month, "2026-09-01") }', "2026 жылғы шілдеден 2026 жылғы 1 қыркүйекке"
                                                   " дейін"),
        ("ru", '{ PERIOD($month, "") }', "с июля 2026 года"),
        ("kk", '{ TIME($t, case: "loc") }', "08:30-да"),
        ("en", '{ TIME($t, case: "on") }', "at 08:30"),
        ("ru", '{ MOMENT($m, case: "since") }', "с 08:30"),
        ("ru", '{ DURATION($l, case: "acc") }', "21 минуту"),
        ("ru", '{ WEEKDAY($n, case: "each") }', "по средам"),
        ("kk", '{ WEEKDAY($days) }', "дүйсенбі және сәрсенбі"),
        ("ru", '{ WEEKDAY($days, style: "short") }', "пн, ср"),
        ("ru", "{ LIST($items) }", "А, Б и В"),
        ("kk", "{ LIST($items) }", "А, Б және В"),
        ("en", "{ LIST($items) }", "А, Б and В"),
        ("en", "{ LIST($one) }", "А"),
        ("ru", '{ WEEKDAY($days, case: "each") }', "по понедельникам и средам"),
        ("kk", '{ WEEKDAY($days, case: "each") }', "дүйсенбі және сәрсенбі сайын"),
        ("en", '{ WEEKDAY($days, case: "each") }', "on Mondays and Wednesdays"),
        ("kk", "{ QUOTED($name) }", "«ТүркПА»"),
    ],
)  # fmt: skip
def test_texts_say_what_they_are_given(language: str, text: str, told: str) -> None:
    said = texts(language, tried=text)(
        "tried", d=DAY, today=NOW, month="2026-07", t=time(8, 30), n=2, days=[0, 2], name="ТүркПА",
        m=Moment(datetime(2026, 11, 24, 8, 30, tzinfo=UTC), NOW), l=timedelta(minutes=21),
        many=1000, items=["А", "Б", "В"], one=["А"],
    )  # fmt: skip
    assert said.replace("\xa0", "\u202f") == told


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "{ $x }", DAY),
        ("ru", "{ $x }", ["А"]),
        ("kk", "{ $x }", time(8)),
        ("ru", '{ DATE($x, case: "abl") }', DAY),
        ("ru", "{ DATE($x) }", 5),
        ("ru", "{ DATE($x) }", datetime(2026, 1, 1, tzinfo=UTC)),
        ("ru", '{ DATE($x, weekday: "often") }', DAY),
        ("ru", "{ TIME($x) }", "08:00"),
        ("en", "{ LIST($x) }", "А"),
        ("ru", "{ QUOTED($x) }", 5),
        ("ru", '{ WEEKDAY($x, style: "tiny") }', 1),
    ],
)
def test_what_nobody_can_say_is_a_fault(language: str, text: str, value: object) -> None:
    with pytest.raises((KeyError, TypeError)):
        texts(language, tried=text)("tried", x=value)


def test_the_words_of_a_list_are_escaped_one_by_one() -> None:
    made = texts("en", tried="{ LIST($x) }")
    assert made.html("tried", x=["<a>", Html("<b>b</b>")]) == "&lt;a&gt; and <b>b</b>"
    assert made("tried", x=["&" * 3000, "b"]) == "&" * 3000 + " and b"


def test_long_words_are_quoted_too() -> None:
    made = texts("kk", tried="{ QUOTED($x) }")
    assert made("tried", x="«А» " * 700) == f"«{'«А» ' * 700}»"  # so long, as they are
    assert made("tried", x="«А» мен Б") == "«„А“ мен Б»"


def test_every_language_can_say_the_same() -> None:
    assert functions_for("ru").keys() == functions_for("kk").keys() == functions_for("en").keys()
