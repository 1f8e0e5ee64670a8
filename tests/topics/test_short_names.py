"""What bodies and offices are called in short, among their names."""

from __future__ import annotations

import pytest

from bot.topics.short_names import abbreviation, short_of, with_abbreviation, without_home


@pytest.mark.parametrize(
    ("name", "others", "short"),
    [
        ("Организация тюркских государств", ["ТМҰ", "OTS", "ОТГ"], "ОТГ"),
        ("Түркі мемлекеттері ұйымы", ["ОТГ", "ТМҰ"], "ТМҰ"),
        ("Organization of Turkic States", ["ОТГ", "OTS"], "OTS"),
        ("Центральная избирательная комиссия Казахстана", ["ЦИК РК", "ЦИК"], "ЦИК"),
        ("Қазақстан Орталық сайлау комиссиясы", ["ЦИК", "ОСК"], "ОСК"),
        ("Министерство финансов", ["Минфин", "Finance Ministry"], ""),
        ("Сенат", ["С"], ""),
    ],
)
def test_an_abbreviation_is_of_first_letters(name: str, others: list[str], short: str) -> None:
    assert abbreviation(name, others) == short


@pytest.mark.parametrize(
    ("name", "others", "short"),
    [
        ("Министерство здравоохранения", ["Минздравоохранения", "Минздрав"], "Минздравоохранения"),
        ("Министерство здравоохранения", ["Health Ministry", "Минздрав"], "Минздрав"),
        ("Министерство рыбного и лесного хозяйства", ["Минлес", "Минрыблес"], "Минрыблес"),
        ("Министерство рыбного и лесного хозяйства", ["Министр", "Лесмин"], ""),
        ("Генеральная прокуратура", ["Генпрокуратура"], "Генпрокуратура"),
        ("Министерство цифрового развития", ["Минцифры"], "Минцифры"),
        ("Орман және су шаруашылығы министрлігі", ["Су министрлігі"], "Су министрлігі"),
        ("Орман және су шаруашылығы министрлігі", ["Жер министрлігі"], ""),
        ("Ministry of Fisheries of Kazakhstan", ["Ministry of Fish"], "Ministry of Fisheries"),
        ("Министр рыбного и лесного хозяйства", ["Министр лесного хозяйства"], ""),
    ],
)
def test_a_short_name_is_of_beginnings_or_of_some_words(
    name: str, others: list[str], short: str
) -> None:
    assert short_of(name, others, 36) == short


def test_of_two_names_with_some_words_the_one_that_begins_alike_is_taken() -> None:
    name = "Министр рыбного, лесного и водного хозяйства"
    others = ["Министр лесного хозяйства", "Министр рыбного хозяйства"]
    assert short_of(name, others, 32) == "Министр рыбного хозяйства"


@pytest.mark.parametrize(
    ("office", "body", "short", "said"),
    [
        ("Председатель Комитета лесного хозяйства", "Комитет лесного хозяйства", "КЛХ",
         "Председатель КЛХ"),
        ("Орман комитетінің төрағасы", "Орман комитеті", "ОК", "ОК төрағасы"),
        ("Governor of the Forest Bank", "Forest Bank of Kazakhstan", "FBK", "Governor of the FBK"),
        ("Министр обороны", "Министерство обороны", "МО", ""),
        ("Председатель Сената", "Сенат", "", ""),
    ],
)  # fmt: skip
def test_an_office_is_said_with_the_abbreviation_of_its_body(
    office: str, body: str, short: str, said: str
) -> None:
    assert with_abbreviation(office, body, short) == said


def test_only_the_readers_own_country_goes_without_saying() -> None:
    assert without_home("Senate of the Republic of Kazakhstan") == "Senate"
    assert without_home("Mejlis of Turkmenistan") == "Mejlis of Turkmenistan"
    assert without_home("Казахстан") == "Казахстан"
