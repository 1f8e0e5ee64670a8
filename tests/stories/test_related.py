"""What stands in the news of a topic far more often than elsewhere: ranked, in the nominative, and
nothing that is looked for already."""

from __future__ import annotations

import time

import pytest

from bot.stories.counterparts import counterparts, nominative
from bot.stories.related import Read, related

HOUSING = [
    "Первый взнос по ипотеке снизят. Отбасы банк назвал условия: ставка семь процентов.",
    "В Отбасы банке рассказали о первом взносе. Ипотека станет доступнее молодым семьям.",
    "Молодые семьи получат ипотеку. Первым взносом займётся Отбасы банк, сказал министр.",
    "Министр рассказал об ипотеке для молодых семей и о ставках. Отбасы банк ждёт заявки.",
]
OTHER = [
    "Палата обсудила мосты и дороги области. Министр рассказал о ремонте.",
    "Министр рассказал о школах. Депутаты задали вопросы о ремонте.",
    "Сенат рассмотрел закон о музеях, сообщает Вестник. Банк обсудил мосты.",
    "Депутаты задали вопросы о дорогах, сообщает Вестник.",
]


def reads(texts: list[str], language: str = "ru", times: int = 6) -> list[Read]:
    return [Read(language, text) for text in texts * times]


def test_what_is_typical_comes_first_and_cases_are_one() -> None:
    found = related(reads(HOUSING), reads(OTHER), known=["ипотека"], most=6)
    assert {"первый взнос", "Отбасы банк", "молодые семьи"} <= set(found)
    for word in ("министр", "мосты", "ремонт", "ипотека"):
        assert not any(word in one.casefold() for one in found)


def test_outlets_and_what_is_looked_for_are_not_offered() -> None:
    signed = [f"{one} Об этом сообщает Вестник степи." for one in HOUSING]
    found = related(
        reads(signed), reads(OTHER), known=["ипотека", "Отбасы банк"], unwanted=["Вестник степи"],
        most=8,
    )  # fmt: skip
    assert not any(it in " ".join(found).casefold() for it in ("вестник", "степ", "отбасы"))


def test_little_news_offers_nothing() -> None:
    assert related(reads(HOUSING[:1], times=2), reads(OTHER), most=5) == []
    assert related(reads(HOUSING), [], most=5) == []
    assert related([], reads(OTHER), most=5) == []


def test_the_same_is_offered_in_another_language() -> None:
    kazakh = Read("kk", "Бюджет пен салық туралы заң қабылданды. Салықты төмендетеді.")
    found = related(
        reads(["Налог снизят. Налоги и ставка.", "Ставку налога обсудили."]),
        [*reads(OTHER), kazakh, kazakh],
        known=["налог"],
        most=5,
    )
    assert found[0] == "салық"
    assert counterparts(["салық"], {"ru": {"налогов": 3, "налог": 2}}, []) == ["налог"]
    assert counterparts(["слово"], {"kk": {"сөз": 3}}, []) == []


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Счётной палаты", "Счётная палата"),
        ("первым взносом", "первый взнос"),
        ("молодых семей", "молодые семьи"),
        ("потерей воды", "потеря воды"),
        ("АЭС", "АЭС"),
        ("ставкам", "ставки"),
    ],
)
def test_in_the_nominative(written: str, shown: str) -> None:
    assert nominative(written) == shown


def test_hostile_texts_take_no_longer() -> None:
    words = [f"слово{n} {'ж' * 50}{n}" for n in range(2000)]
    texts = [" ".join(words), "\u202e\u0301" * 5000, "«" * 9000, "а-" * 5000, "\U0001f3e0 " * 3000]
    began = time.process_time()
    related(reads(texts, times=60), reads(texts, times=60), known=["слово"], most=8)
    assert time.process_time() - began < 20
