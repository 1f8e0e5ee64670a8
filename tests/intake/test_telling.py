"""How much a sentence tells beside a title, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.telling import Said, best, is_listed, item_of, telling, weight
from bot.sentences import stems

KNOWN = frozenset(stems("Палата приняла закон о музеях"))


@pytest.mark.parametrize(
    ("more", "less"),
    [
        # a figure before names, a deed before who did it
        ("За закон – 81 депутат.", "Спикер Проба Пробин выступил в палате."),
        ("Вход подорожает вдвое, хранители уйдут.", "Депутаты палаты приняли закон о музеях."),
        ("Кіру ақысы 12 пайызға өседі.", "Палата отырысында депутат сөз сөйледі."),
        ("Tickets will cost 12 percent more.", "The speaker told the chamber on Monday."),
        # a day is less than how many there are
        ("Музеев будет 24.", "Музеи ждут 24 ноября."),
        ("Музеев будет 24.", "Музеи открыты в 10:30."),
    ],
)
def test_what_tells_more(more: str, less: str) -> None:
    assert weight(more, KNOWN) > weight(less, KNOWN)


def test_a_figure_of_the_title_is_known() -> None:
    said = [
        Said("Тираж выпуска достигнет 300 штук, добавили хранители музея.", 0, 0),
        Said("Цена билета – 5 тенге.", 1, 0),
    ]
    title = "Выпуск музея: хранители готовят тираж 300 штук"
    assert best(title, said, clear=[True, True]) == 1
    assert best("Палата собралась", said, clear=[True, True]) == 0
    assert best(title, said, clear=[True, False]) == 0


def test_what_would_be_cut_is_shown_only_where_all_would_be() -> None:
    long = "Открыты музеи " + "и ещё один зал с картинами " * 9 + "на 12 этажах."
    said = [Said(long, 0, 0), Said("Вход стоит 5 тенге.", 1, 0)]
    assert best("Палата собралась", said, clear=[True, True]) == 1
    assert best("Палата собралась", said[:1], clear=[True]) == 0
    assert telling("Палата собралась", [long, "Вход стоит 5 тенге."]) == 1
    assert telling("Палата собралась", [long]) == 0


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("3. Создаётся реестр.", "Создаётся реестр."),
        ("12) Создаётся реестр.", "Создаётся реестр."),
        ("▪️ доходы – 19", "доходы – 19"),
        ("16:30 – совет", "16:30 – совет"),
        ("2027 год назван годом музеев.", None),
        ("24 ноября палата собралась.", None),
        ("3.5 млн человек пришли.", None),
        ("– Палата за, – сказал он.", None),
        ("", None),
    ],
)
def test_a_line_of_a_list_without_its_number(line: str, bare: str | None) -> None:
    assert item_of(line) == bare
    assert is_listed(line) is (bare is not None)
    assert is_listed(f"{line};")
