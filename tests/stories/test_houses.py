"""Which readings, chambers and committees a text speaks of."""

from __future__ import annotations

import pytest

from bot.stories.houses import chambers, committees, first_chamber, readings
from bot.stories.scanning import scan
from bot.topics.registry.registry import Language


@pytest.mark.parametrize(
    ("title", "language", "found"),
    [
        ("Закон принят в первом чтении", "ru", {1}),
        ("Заң жобасы екінші оқылымда қабылданды", "kk", {2}),
        ("Bill passes second reading", "en", {2}),
        ("Принят в первом и втором чтениях", "ru", {1, 2}),
        ("Закон принят сразу в двух чтениях", "ru", {1, 2}),
        ("Проект прошёл 2-е чтение", "ru", {2}),
        ("Депутаты впервые увидели библиотеку для чтения", "ru", set()),
    ],
)
def test_which_readings_are_spoken_of(title: str, language: Language, found: set[int]) -> None:
    assert {at for at in range(4) if readings(scan(title, language, 50)) >> at & 1} == found


@pytest.mark.parametrize(
    ("one", "language", "same"),
    [
        ("Қаржы және бюджет комитетінің отырысы", "kk", True),
        ("Committee on Finance and Budget met", "en", True),
        ("the Finance Committee met", "en", True),
        ("Аграрлық мәселелер комитеті", "kk", False),
        ("Заседание Комитета Сената по аграрным вопросам", "ru", False),
    ],
)
def test_what_a_committee_is_for_is_compared_between_languages(
    one: str, language: Language, same: bool
) -> None:
    mine = committees(scan("Комитет Мажилиса Парламента РК по финансам и бюджету", "ru", 50), "ru")
    assert bool(set(mine) & set(committees(scan(one, language, 50), language))) is same
    assert not committees(scan("Комитет вернётся к вопросу по просьбе депутатов", "ru", 50), "ru")


@pytest.mark.parametrize(
    ("one", "language", "same"),
    [
        ("ТүркПА-ның экология комиссиясы жиналды", "kk", True),
        ("The environmental commission of TurkPA met", "en", True),
        ("Бюджеттік комиссия мен сауда комиссиясы", "kk", False),
    ],
)
def test_commissions_of_an_assembly_are_told_apart_as_committees_are(
    one: str, language: Language, same: bool
) -> None:
    mine = committees(scan("Собралась Комиссия ТюркПА по экологии", "ru", 50), "ru")
    assert bool(set(mine) & set(committees(scan(one, language, 50), language))) is same
    assert mine


@pytest.mark.parametrize(
    ("text", "language", "named", "first"),
    [
        ("Мажилис направил закон в Сенат", "ru", 0b011, 0b010),
        ("Сенаторлар заңды қабылдады", "kk", 0b001, 0b001),
        ("Құрылтай заңды қабылдады", "kk", 0b100, 0b100),
        ("The Government met", "en", 0, 0),
    ],
)
def test_which_chambers_are_named_and_which_first(
    text: str, language: Language, named: int, first: int
) -> None:
    tokens = scan(text, language, 50)
    assert (chambers(tokens), first_chamber(tokens)) == (named, first)
