"""What languages call otherwise: two words that are one thing, names, bodies, who hands over."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.stories.called import people_of
from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.houses import chambers, readings
from bot.stories.judging import How, judge
from bot.stories.likeness import likeness
from bot.stories.naming import NAMES
from bot.stories.rarity import prior
from bot.stories.scanning import scan
from bot.stories.tokens import concept
from bot.stories.traits import Text, traits_of
from bot.stories.vetoes import vetoes
from bot.stories.words import Kind, key_of
from bot.topics.registry.registry import Language
from tests.stories.families import text_of

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def keys(text: str, language: Language) -> set[int]:
    return {key for token in scan(text, language, 100) for key in token.keys}


def compared(title: str, body: str, language: Language) -> Compared:
    return Compared(traits_of(text_of(title, body, language, NOW))[0])


@pytest.mark.parametrize(
    ("text", "language", "kind", "name"),
    [
        ("Түнде жер сілкінді", "kk", Kind.CONCEPT, "earthquake"),
        ("Ночью тряхнуло Тараз", "ru", Kind.CONCEPT, "earthquake"),
        ("Министрлер бас қосты", "kk", Kind.ACT, "hold"),
        ("Милли Меджлис", "ru", Kind.OFFICE, "az-milli-majlis"),
        ("Милли Мәжілістің", "kk", Kind.OFFICE, "az-milli-majlis"),
        ("Milli Majlis", "en", Kind.OFFICE, "az-milli-majlis"),
        ("Оқу-ағарту министрі", "kk", Kind.CONCEPT, "education"),
        ("Банк примет заявки", "ru", Kind.CONCEPT, "application"),
        ("Дома для переселенцев", "ru", Kind.CONCEPT, "housing"),
        ("New homes for miners", "en", Kind.CONCEPT, "housing"),
        ("The House passes a bill", "en", Kind.CONCEPT, "chamber"),
        ("Банк өтінім қабылдайды", "kk", Kind.CONCEPT, "application"),
    ],
)
def test_two_words_are_what_they_mean_together(
    text: str, language: Language, kind: Kind, name: str
) -> None:
    assert key_of(kind, name) in keys(text, language)


def test_the_two_words_say_nothing_else_and_a_sign_parts_them() -> None:
    assert key_of(Kind.CONCEPT, "land") not in keys("Жер сілкінді", "kk")
    assert key_of(Kind.CONCEPT, "land") in keys("Сатылған жер. Сілкініс", "kk")
    assert chambers(scan("Милли Мәжіліс бюджетті қарады", "kk", 50)) == 0
    assert chambers(scan("Мәжіліс бюджетті қарады", "kk", 50))


@pytest.mark.parametrize(
    ("text", "language", "is_handed"),
    [
        ("Төрағалық Түркияға өтті", "kk", True),
        ("Chairmanship passes to Turkey", "en", True),
        ("Председательство перешло к Турции", "ru", True),
        ("Заң екінші оқылымнан өтті", "kk", False),
        ("Форум Таразда өтті", "kk", False),
    ],
)
def test_what_passes_to_somebody_is_handed_over_and_adopts_nothing(
    text: str, language: Language, is_handed: bool
) -> None:
    found = keys(text, language)
    assert (key_of(Kind.ACT, "handover") in found) is is_handed
    assert not (is_handed and key_of(Kind.ACT, "adopt") in found)


def test_an_officials_name_is_called_and_not_the_office_by_which_he_is_known() -> None:
    text = text_of("Токаев подписал закон", "Глава государства подписал закон.", "ru", NOW)
    assert people_of(text.title, text.body, text.subjects) == {"Токаев"}


def test_the_second_of_two_words_is_no_token_of_its_own() -> None:
    tokens = scan("Жер сілкінді.", "kk", 50)
    assert [concept(one, "thing") for one in tokens] == ["earthquake", ""]


def test_a_kazakh_month_with_a_capital_within_a_sentence_is_a_name() -> None:
    def found(body: str) -> Compared:
        return Compared(traits_of(Text("«Наурыз» несиесі", body, "kk", NOW))[0])

    assert NAMES["Наурыз"] in found("Банк «Наурыз» несиесін береді.").title
    assert key_of(Kind.MONTH, "month-03") in found("Банк наурыз айында несие береді.").title


def test_of_an_official_that_is_known_the_surname_is_a_name_and_the_first_name_is_left_out() -> (
    None
):
    russian = compared("Токаев подписал закон", "Закон о музеях подписан.", "ru")
    assert NAMES["Токаев"] in russian.title
    body = "Milli Majlis Speaker Sahiba Gafarova arrived in Sofia."
    english = compared("Speaker Sahiba Gafarova visits Bulgaria", body, "en")
    assert NAMES["Gafarova"] in english.title
    assert key_of(Kind.WORD, "en sahiba") not in english.title
    assert NAMES["Sahiba"] not in english.title


@pytest.mark.parametrize(("one", "other"), [("Вэника", "Vanik"), ("Тасболатов", "Тасбулатова")])
def test_a_name_is_one_however_a_language_hears_it(one: str, other: str) -> None:
    assert NAMES[one] == NAMES[other]
    assert NAMES["Ерлан"] != NAMES["Арлан"]


def test_a_reading_that_is_expected_is_not_the_one_that_is_told_of() -> None:
    said = "Палата обсудила бюджет. Голосование в третьем чтении ожидается 10 декабря."
    assert readings(scan(said, "ru", 50), coming=False) == 0
    assert readings(scan(said, "ru", 50)) == 0b1000


def test_figures_of_a_title_that_the_other_text_has_outweigh_what_else_either_counts() -> None:
    title = "Сенат утвердил бюджет: 27,3 трлн расходов, дефицит 2,6%"
    more = "В нём 412 млрд на дороги, 118 млрд на школы и 54 млрд на музеи. Нефть – по 61 доллару."
    one = compared(title, f"Сенат утвердил бюджет на 2027 год. {more}", "ru")
    told = "Расходы – 27,3 трлн теңге, тапшылық – 2,6%. Әлеуметтік салаға 38% бөлінеді."
    other = compared("Сенат бюджетті мақұлдады", f"Сенат бюджетті мақұлдады. {told}", "kk")
    assert likeness(one, other, prior).uncounted == 0
    assert judge(one, other, prior, Frames()).how is How.EVENT
    changed = compared(
        "Сенат бюджетті мақұлдады", f"Сенат қабылдады. {told.replace('2,6', '2,9')}", "kk"
    )
    assert likeness(one, changed, prior).uncounted > 0


def test_a_session_that_opens_is_another_event_than_what_is_signed_or_handed_over_there() -> None:
    opens = compared("Бішкекте сессия ашылды", "Бішкекте сессия ашылды.", "kk")
    signs = compared("Speakers sign declaration in Bishkek", "It was signed.", "en")
    passed = compared("Төрағалық Қазақстанға өтті", "Төрағалық өтті.", "kk")
    assert [*vetoes(opens, signs)] == ["act"]
    assert "act" in vetoes(opens, passed)


def test_that_something_was_agreed_is_said_beside_whatever_was_done() -> None:
    agreed = compared("Министры договорились о тарифах", "Министры договорились.", "ru")
    signed = compared("Ministers sign protocol on tariffs", "Ministers signed it.", "en")
    visited = compared("Ministers visit port", "Ministers visited it.", "en")
    assert likeness(agreed, signed, prior).undone == 0
    assert likeness(visited, signed, prior).undone > 0


def test_a_place_that_begins_a_title_is_known_from_the_text_in_whatever_case() -> None:
    body = "Түнде қазандық тоқтады. Облыстың Таскешу қаласында 900 үй жылусыз қалды."
    there = compared("Таскешуде қазандық тоқтады", body, "kk")
    russian = compared("Котёл остановился", "Без тепла остались 900 домов города Таскешу.", "ru")
    assert NAMES["Таскешу"] in there.title & russian.keys
    assert NAMES["Таскешу"] not in compared("Таскешуде қазандық тоқтады", "", "kk").title


def test_bodies_whose_abbreviations_are_known_are_told_apart_in_two_languages() -> None:
    """Others each language makes of its own."""
    one = compared("Спикер встретил главу ОБСЕ", "Спикер встретил главу ОБСЕ.", "ru")
    other = compared("Спикер ТМД басшысымен кездесті", "Спикер ТМД басшысымен кездесті.", "kk")
    assert likeness(one, other, prior).apart == 1
    own = compared("Спикер АБВГ басшысымен кездесті", "Спикер АБВГ басшысымен кездесті.", "kk")
    assert likeness(one, own, prior).apart == 0
