"""Who tells an article is named once, and first whom its link opens."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.digest.tellers import heads, named_once, tellers
from bot.digest.views import ArticleView, Others

URL = "https://t.me/vestnik/7"


def view(outlet: str) -> ArticleView:
    return ArticleView(1, "Зал открыт", "", outlet, URL, datetime(2026, 11, 24, 3, tzinfo=UTC))


@pytest.mark.parametrize(
    ("names", "once"),
    [
        (["Вестник", "вестник", "ВЕСТНИК"], ("Вестник",)),
        (["Сарай хабары", "Сарай хабары", "Сарай Хабары"], ("Сарай хабары",)),
        (["Құрылыс", "Курылыс"], ("Құрылыс",)),
        (["Probainform", "ПРОБАИНФОРМ"], ("Probainform",)),
        # the address of its site
        (["Proba", "Вестник", "Proba.kz"], ("Proba", "Вестник")),
        (["ProbaInform.kz", "Пробаинформ", "probainform.kz"], ("ProbaInform.kz",)),
        (["Proba.kz", "Proba.uz", "Proba.uz"], ("Proba.kz", "Proba.uz")),
        # what only begins alike is another
        (["Вестник (Злой)", "Вестник"], ("Вестник (Злой)", "Вестник")),
        (["Вестник", "Вестники севера"], ("Вестник", "Вестники севера")),
        (["Бюро 2", "Бюро 22"], ("Бюро 2", "Бюро 22")),
        (["Проба қазақша", "Проба English"], ("Проба қазақша", "Проба English")),
        (["", "🏙", "🏛"], ("🏙", "🏛")),
    ],
)
def test_each_is_named_once(names: list[str], once: tuple[str, ...]) -> None:
    assert named_once(names) == once


@pytest.mark.parametrize(
    ("outlet", "others", "first", "every"),
    [
        # a post of a channel that quotes another outlet
        ("Бюро", Others(("Курьер",), own="Вестник", opens=URL), "Вестник, Бюро", "Курьер"),
        ("", Others(("Курьер",), own="Вестник", opens=URL), "Вестник", "Курьер"),
        ("ВЕСТНИК", Others(("Бюро",), own="Вестник", opens=URL), "Вестник", "Бюро"),
        (
            "УЧМ",
            Others(("Бюро", "УЧМ края"), own="Вестник", opens=URL),
            "Вестник",
            "УЧМ края, Бюро",
        ),
        ("УЧМ края", Others((), own="УЧМ", opens=URL), "УЧМ", ""),
        ("", Others(("Бюро",), opens=URL), "", "Бюро"),
        # a link that opens what the post leads to, and a text that was handed over
        ("Бюро", Others((), own="Вестник", opens="https://t.me/other/1"), "Бюро", ""),
        ("Бюро", Others(("Курьер",), own="Вестник"), "Бюро", "Курьер"),
        ("", Others(("Курьер",), own="Вестник"), "Вестник", "Курьер"),
        ("БЮРО", Others(("Бюро", "Курьер")), "Бюро", "Курьер"),
        ("", Others(), "", ""),
    ],
)
def test_whose_its_link_opens_is_named_first(
    outlet: str, others: Others, first: str, every: str
) -> None:
    article = view(outlet)
    own = heads(article, others)
    assert ", ".join(own) == first
    assert ", ".join(tellers(article, others)[len(own) :]) == every
