"""Several phrases under a name, as people type them; what is none of that stays what it was."""

from __future__ import annotations

import pytest

from bot.topics.named import nearest_name
from bot.topics.typed_named import phrases_of, typed_named

MORTGAGE = ("ипотека", "Отбасы банк")
IN_ORDER = ("ипотека", '"Отбасы банк"')


@pytest.mark.parametrize(
    ("text", "name", "phrases"),
    [
        ("жилищное строительство: ипотека, Отбасы банк", "жилищное строительство", MORTGAGE),
        ("жильё:ипотека;Отбасы банк", "жильё", MORTGAGE),
        ("жильё:\n• ипотека\n• «Отбасы банк»", "жильё", IN_ORDER),
        ('«Моё жильё»: "ипотека", «Отбасы банк».', "Моё жильё", IN_ORDER),
        ("подпиши меня на тему жильё: ипотека, Отбасы банк", "жильё", MORTGAGE),
        ("тұрғын үй: ипотека, Отбасы банк", "тұрғын үй", MORTGAGE),
        ("housing: mortgage, Otbasy Bank", "housing", ("mortgage", "Otbasy Bank")),
        ("жильё: ипотека, Ипотека, ИПОТЕКА", "жильё", ("ипотека",)),
        ("жильё: «банк, который ждёт», ипотека", "жильё", ('"банк, который ждёт"', "ипотека")),
        ("жильё: #ипотека, #отбасы_банк", "жильё", ("ипотека", "отбасы банк")),
        ("жильё: ипотека, «незакрытая, кавычка", "жильё", ("ипотека", "незакрытая", "кавычка")),
    ],
)
def test_a_name_and_its_phrases(text: str, name: str, phrases: tuple[str, ...]) -> None:
    typed = typed_named(text)
    assert typed is not None
    assert (typed.name, typed.phrases, typed.conditions) == (name, phrases, None)


def test_conditions_stand_behind() -> None:
    typed = typed_named("жильё: ипотека\nОтбасы банк +Токаев -#спорт язык:казахский")
    assert typed is not None
    assert (typed.name, typed.phrases) == ("жильё", MORTGAGE)
    assert typed.conditions is not None
    assert (typed.conditions.with_, typed.conditions.without) == (["Токаев"], ["#спорт"])
    assert typed.conditions.languages == ["kk"]


@pytest.mark.parametrize(
    ("text", "phrases", "without", "languages"),
    [
        ("стройка: ипотека, Отбасы банк, но без Токаева", MORTGAGE, ["Токаева"], []),
        ("стройка: ипотека, Отбасы банк; только на казахском", MORTGAGE, [], ["kk"]),
        ("стройка: ипотека без рекламы", ("ипотека",), ["рекламы"], []),
        ("құрылыс: ипотека, Тоқаевтан басқа", ("ипотека",), ["Тоқаев"], []),
        ("құрылыс: ипотека, бірақ жарнамасыз", ("ипотека",), ["жарнама"], []),
        ("стройка: ипотека -Токаев", ("ипотека",), ["Токаев"], []),
    ],
)
def test_conditions_are_said_behind(
    text: str, phrases: tuple[str, ...], without: list[str], languages: list[str]
) -> None:
    typed = typed_named(text)
    assert typed is not None
    assert typed.conditions is not None
    assert typed.phrases == phrases
    assert (typed.conditions.without, typed.conditions.languages) == (without, languages)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("тұрғын үй: ипотека, пайызсыз", ("ипотека", "пайызсыз")),
        ("право: закон без границ, суд", ("закон без границ", "суд")),
    ],
)
def test_a_phrase_of_a_list_may_have_a_without(text: str, phrases: tuple[str, ...]) -> None:
    typed = typed_named(text)
    assert typed is not None
    assert (typed.phrases, typed.conditions) == (phrases, None)


@pytest.mark.parametrize(
    "text",
    [
        "", ":", "жильё:", ": ипотека", "жильё: ,,,;;;", "https://a.kz/x", "в 12:30 заседание",
        "язык: русский", "из: Вестник", "Токаев: последние новости", "#Сенат: ипотека",
        "подпиши меня на: ипотека", "раз, два: три", "ипотека, Отбасы банк", "жильё: " + "," * 200,
        "ж" * 400 + ": ипотека", "мои темы: ипотека",
    ],
)  # fmt: skip
def test_what_names_nothing_so(text: str) -> None:
    assert typed_named(text) is None


def test_hostile_lists_are_read_once() -> None:
    assert len(phrases_of(",".join(f"слово{n}" for n in range(1000)))) == 1000
    assert phrases_of("«" * 3000) == ()
    assert phrases_of("\u202eипотека\u202c") == ("\u202eипотека\u202c",)


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("жилищное строительство", 0), ("жилищного строительства", 0),
        ("жылищное строителство", 0), ("мои дела", 1), ("моих дел", 1), ("спорт", None),
        ("", None), ("дом", None),
    ],
)  # fmt: skip
def test_a_name_is_known_in_any_case_and_misspelt(typed: str, nearest: int | None) -> None:
    assert nearest_name(typed, ["жилищное строительство", "мои дела"]) == nearest
