"""Whether a sentence says beneath its title who it is about, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.meant import has_support, is_meant
from bot.intake.shown.said import Said

KEEPER = "Спикер палаты Проба Пробин принял участие в совете музеев."


def said(*texts: str) -> list[Said]:
    return [Said(text, number, 0) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("title", "told", "meant"),
    [
        # by the office that the first sentence gives to whom the title names
        ("Пробин выступил на совете", said(KEEPER, "Спикер предложил билет."), True),
        ("Совет собрался", said(KEEPER, "Спикер предложил билет."), False),
        ("Пробин выступил на совете", said(KEEPER, "Министр предложил билет."), False),
        # an office that stands behind the name is another one's
        ("Пробин выступил", said("Хранитель Пробин слушал спикера.", "Спикер ждёт гостей."), False),
        # whom the title quotes, while nobody else is named
        ("Билет подорожает – Пробин", said(KEEPER, "Гости рады.", "По его словам, с мая."), True),
        (
            "Билет подорожает – Пробин",
            said(KEEPER, "Рад и Сын Сынаков.", "По его словам, с мая."),
            False,
        ),
        # the one body that the first sentence names
        (
            "Закон о музеях рассмотрен",
            said("Комитет палаты по музеям собрался.", "Комитет предложил билет."),
            True,
        ),
        (
            "Закон о музеях рассмотрен",
            said("Комитет палаты и комитет клуба спорят.", "Комитет предложил билет."),
            False,
        ),
        ("Закон рассмотрен", said("Палата собралась.", "Комитет предложил билет."), False),
        # of which two, and of which member, stands before
        ("Музеи края", said("Есть два пути.", "Оба пути хранитель отверг."), False),
        ("Музеи края", said("There are two ways.", "Both were ruled out by Probin."), False),
        ("Мұражай", said("Екі жол бар.", "Екеуін де хранитель қабылдамады."), False),
        ("Палаты края", said("Закон принят.", "Обе палаты собрались."), True),
        (
            "Музеи края",
            said("Зал закрыт.", "Депутат от Сурской области в соцсетях заявил о сырости."),
            False,
        ),
        (
            "Музеи края",
            said("Зал закрыт.", "Депутат от области Проба Пробин заявил о сырости."),
            True,
        ),
        ("Билет подорожает", said(KEEPER, "Гости рады.", "По его словам, с мая."), False),
    ],
)
def test_who_is_meant(title: str, told: list[Said], meant: bool) -> None:
    assert is_meant(title, told, len(told) - 1) is meant


def test_a_sentence_leans_on_the_one_before_it_where_both_fit() -> None:
    assert has_support("Совет собрался", said(KEEPER, "Он предложил билет."), 1)
    assert not has_support("Совет собрался", said(KEEPER, f"Он {'предложил билет ' * 12}."), 1)
    assert not has_support("Совет собрался", said("Это видно.", "Он предложил билет."), 1)
    assert not has_support("Совет собрался", said(KEEPER, "Это видно."), 1)
