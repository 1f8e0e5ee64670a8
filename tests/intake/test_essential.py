"""Which reading it was, and what is over the next morning, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.essential import lasting, passes, says_a_reading
from bot.sentences import stems


@pytest.mark.parametrize(
    "sentence",
    [
        "Палата приняла проект во втором чтении.",
        "Палата жобаны бірінші оқылымда мақұлдады.",
        "The chamber passed it at third reading.",
    ],
)
def test_a_reading_that_the_title_has_not(sentence: str) -> None:
    assert says_a_reading(sentence, frozenset(stems("Палата собралась")))
    assert not says_a_reading(sentence, frozenset(stems("Проект: чтение, оқылым, reading")))
    assert not says_a_reading("Второй музей открыт для чтения.", frozenset())


@pytest.mark.parametrize(
    "sentence",
    [
        "Комитет одобрил проект к первому чтению.",
        "Комитет жобаны бірінші оқылымда қарауға дайын деп тапты.",
        "The committee has it ready for first reading.",
    ],
)
def test_for_which_reading_a_committee_has_it_ready_is_none(sentence: str) -> None:
    assert not says_a_reading(sentence, frozenset())


@pytest.mark.parametrize(
    ("sentence", "over"),
    [
        ("Завтра палата соберётся.", True),
        ("Музей ждёт сегодняшних гостей.", True),
        ("Ертең палата жиналады.", True),
        ("The chamber meets tomorrow.", True),
        ("Мы прочли проект за вас.", True),
        ("Палата соберётся 24 ноября.", False),
        ("Гость сказал: «Сегодня открыт наш музей».", False),
        ("Ертеңгілік ас берілді.", False),
        ("Решение обещают принять до конца дня.", True),
        ("Воду дадут к 18:00.", True),
        # a sitting that will be, and no day of it
        ("В музее состоится заседание клуба.", True),
        ("Заседание клуба пройдёт в музее.", True),
        ("Мұражайда клуб отырысы өтеді.", True),
        ("A session of the club will be held in Proba.", True),
        ("В музее 24 ноября состоится заседание клуба.", False),
        ("В среду в музее состоится заседание клуба.", False),
        ("Мұражайда 24 қарашада клуб отырысы өтеді.", False),
        ("A session of the club will be held on Tuesday.", False),
        ("В музее состоится выставка.", False),
    ],
)
def test_what_is_over_when_it_is_read(sentence: str, *, over: bool) -> None:
    assert passes(sentence) is over


@pytest.mark.parametrize(
    ("sentence", "lasts"),
    [
        ("Сегодня палата открыла музей.", "Палата открыла музей."),
        ("Сегодня, 2 декабря, палата открыла музей.", "2 декабря палата открыла музей."),
        ("В музее сегодня лопнули две трубы.", "В музее лопнули две трубы."),
        ("На сегодняшнем заседании принят закон.", "На заседании принят закон."),
        ("Бүгін палата музей ашты.", "Палата музей ашты."),
        (
            "Палатаның бүгінгі жалпы отырысында заң қаралды.",
            "Палатаның жалпы отырысында заң қаралды.",
        ),
        ("Today, the chamber opened a museum.", "The chamber opened a museum."),
        ("The chamber opened the museum today.", "The chamber opened the museum."),
        # where it means more, is quoted, or joins something
        ("На сегодня открыты пять залов.", "На сегодня открыты пять залов."),
        ("Уже сегодня билет стоит больше.", "Уже сегодня билет стоит больше."),
        ("Сегодня и завтра музей закрыт.", "Сегодня и завтра музей закрыт."),
        ("Гость сказал: «Сегодня открыт музей».", "Гость сказал: «Сегодня открыт музей»."),
        ("Музей ждёт сегодняшних гостей.", "Музей ждёт сегодняшних гостей."),
        ("As of today five halls are open.", "As of today five halls are open."),
        ("Сегодня декабрь.", "Сегодня декабрь."),
    ],
)
def test_a_sentence_that_lasts(sentence: str, lasts: str) -> None:
    assert lasting(sentence) == lasts
