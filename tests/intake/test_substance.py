"""What is a fact by its form, and what only protocol, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.readings import is_reading
from bot.intake.speech import spoken_end
from bot.intake.substance import facts, is_protocol

TITLE = "Хранители музея собрались"


@pytest.mark.parametrize(
    "sentence",
    ["Открыто 14 залов.", "Ремонт закончат до 1 марта.", "Музеям предложено открыть залы.",
     "Залдар 1 наурызға дейін ашылады.", "Мұражайға жөндеу ұсынылды.", "14 зал ашылды.",
     "The halls open by March 1.", "The keepers agreed to open halls.", "It has 14 halls."],
)  # fmt: skip
def test_a_fact(sentence: str) -> None:
    assert facts(sentence, TITLE) >= 2


@pytest.mark.parametrize(
    "sentence",
    ["Хранители встретились 1 марта 2026 года.", "Отчёт за 11 месяцев, статья 164, № 5.",
     "13-отырыс болды.", "The 13th meeting was held at 10:30.", "11 айдың қорытындысы шықты.",
     "Норма пункта 2 статьи 14 музейного устава."],
)  # fmt: skip
def test_a_number_of_a_day_or_of_an_act_is_none(sentence: str) -> None:
    assert facts(sentence, TITLE) == 0


def test_what_a_title_says_is_no_fact_beneath_it() -> None:
    assert facts("Открыто 14 залов.", "В музее 14 залов") == 0


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Стороны обсудили музеи.", True),
        ("В музее прошла встреча хранителей.", True),
        ("Встреча хранителей прошла тихо.", False),
        ("Билет прошел проверку.", False),
        ("Тараптар музейлерді талқылады.", True),
        ("The keepers met on Monday.", True),
        ("A hall held by keepers is open.", False),
        ("Зал открыт.", False),
    ],
)
def test_protocol(sentence: str, *, is_one: bool) -> None:
    assert is_protocol(sentence) is is_one


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Түнде 6–8° аяз.", True),
        ("Түнде 6-8° аяз, күндіз 0-2° жылы.", True),
        ("1 доллар – 518 тенге", True),
        ("Ночью мороз ударил: 30°.", False),
        ("За закон – 81 депутат.", False),
        ("Музей 250 тенге тұрады.", False),
    ],
)
def test_what_only_an_instrument_reads(sentence: str, *, is_one: bool) -> None:
    assert is_reading(sentence) is is_one


@pytest.mark.parametrize(
    ("paragraph", "spoken"),
    [
        ("– Залы пусты. Гостей нет, – сказал он. Он ушёл.", "– Залы пусты. Гостей нет"),
        ("– Залы пусты. Гостей нет.", "– Залы пусты. Гостей нет."),
        ("– Залы пусты;", ""),
        ("– Залы открыть.\n– Гостей позвать.", ""),
        ("Залы пусты. Гостей нет.", ""),
    ],
)
def test_what_is_said_behind_a_dash(paragraph: str, spoken: str) -> None:
    text = " ".join(paragraph.split())
    assert text[: spoken_end(paragraph, text)].rstrip(",") == spoken
