"""What came of something is told in the past, in titles of our own."""

from __future__ import annotations

import pytest

from bot.intake.kinds.outcomes import amends, corrects, denials, denied, tells_outcome


@pytest.mark.parametrize(
    "title",
    [
        "В Пробинске восстановлено теплоснабжение",
        "Пожар на складе потушен",
        "Пропавшего грибника нашли живым",
        "Суд вынес приговор хранителю музея",
        "Пробинск: свет қайта берілді, енді кім төлейді?",
        "Қоймадағы өрт сөндірілді",
        "Жоғалған бала табылды",
        "Heat restored in the city",
        "Missing hikers are found",
        "Museum keeper sentenced to five years",
        "Число погибших при обвале в Пробинске выросло до пяти",
        "Пробинскідегі апат: қаза тапқандар саны беске жетті",
        "Death toll in Probinsk landslide rises to five",
        "Ярмарка в Пробинске перенесена на май",
        "Көрме кейінге қалдырылды",
        "Probinsk museum opening postponed",
        "Палата не одобрила, а вернула закон о музеях",
        "Хранители прекратили забастовку",
        "Museum workers end strike after pay deal",
    ],
)
def test_it_is_told(title: str) -> None:
    assert tells_outcome(title)


@pytest.mark.parametrize(
    "title",
    [
        "Теплоснабжение в Пробинске до сих пор не восстановлено",
        "Тепло обещают вернуть к вечеру",
        "Теплоснабжение восстановлено?",
        "Почему приговорён хранитель музея",
        "Эксперт о том, как потушен пожар",
        "Жылу әлі берілмеді",
        "Жылу кешке қосылады",
        "Қалай сөндірілді: куәлер сөзі",
        "Heat is not yet restored in the city",
        "Why the keeper was sentenced",
        "Firefighters battle a blaze",
        "Число погибших при обвале в Пробинске уточняется",
        "Почему ярмарку перенесли",
        "Ярмарка не будет перенесена",
        "Свет ещё не был восстановлен",
        "Heat has not been restored",
        "No one was found alive",
        "Музей принял 12 школ, а театр 8",
        "Перенесут ли ярмарку?",
    ],
)
def test_it_is_not(title: str) -> None:
    assert not tells_outcome(title)


@pytest.mark.parametrize(
    ("title", "does"),
    [
        ("Палата уточнила число музеев: 31, а не 40", True),
        ("Не 10, а 12 процентов: сколько залов закроют", True),
        ("Музей ашылуы: 8 емес, 7 зал", True),
        ("Museum tickets: 60 tenge, not 90", True),
        ("Министрлік музей жұмысына қатысты нақтылау енгізді", True),
        ("Сведения о сборе с музеев не соответствуют действительности", True),
        ("Министерство опровергает слухи о закрытии залов", True),
        ("Залдардың жабылуы туралы ақпарат шындыққа сай емес", True),
        ("Ministry denies plans to close halls", True),
        ("Reports of closed halls are false", True),
        ("Министр назвал слухи о переносе недостоверными", True),
        ("Как отличить фейк о музеях", False),
        ("Museum denies entry to visitors", False),
        ("Жалған ақпарат таратқан тұрғын айыппұл төлейді", False),
        ("Что уточнила палата", False),
        ("Палата не опровергла слух", False),
        ("Предлагают не 60 дней, а 90", False),
        ("Нужно не 62, а 90 залов, должны решить хранители", False),
        ("Палата открыла 31 музей, а театры 40", False),
        ("Музей закрыт", False),
    ],
)
def test_what_was_told_before_was_otherwise(title: str, does: bool) -> None:
    assert corrects(title) is does


def test_which_number_was_wrong() -> None:
    for title, number in (
        ("Палата уточнила число музеев: 31, а не 40", "40"),
        ("Не 10, а 12 процентов", "10"),
        ("Музей ашылуы: 8 емес, 7 зал", "8"),
        ("Museum tickets: 60 tenge, not 90", "90"),
        ("Museum: not 8, but 7 rooms", "8"),
        ("Музей закрыт", ""),
    ):
        assert denied(title) == number


@pytest.mark.parametrize(
    ("title", "is_so"),
    [
        ("Correction: Museum bill passed with 63 votes", True),
        ("Уточнение: музей закрыт до мая", True),
        ("Түзету: музей мамырға дейін жабық", True),
        ("Correction of maps goes on", False),
        ("Музей закрыт: уточнение сроков", False),
    ],
)
def test_what_is_headed_as_a_correction_is_one_of_its_own(title: str, *, is_so: bool) -> None:
    assert amends(title) is is_so
    assert corrects(title) is is_so


def test_which_numbers_a_text_says_were_wrong_with_what_they_count() -> None:
    assert list(denials("Музей открыт. Залов 31, а не 40, как писали. Билет стоит 60 тенге.")) == [
        "40, как писали."
    ]
    assert list(denials("Не 10, а 12,5 процента залов")) == [
        "10, а 12,5 процента залов",
        "10 процента залов",
    ]
    assert list(denials("Хотят не 60 дней, а 90. Залов 31.")) == []
