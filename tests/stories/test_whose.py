"""Whose an event is, in texts of our own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.stories.traits import traits_of
from bot.stories.whose import are_others
from tests.stories.families import text_of

AT = datetime(2026, 11, 25, 6, tzinfo=UTC)


def states(title: str, body: str, language: str) -> tuple[int, int]:
    traits, _ = traits_of(text_of(title, body, language, AT))
    return traits.states, traits.told_states


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (
            ("Сенат принял закон о музеях", "Закон направят Президенту Казахстана.", "ru"),
            ("Сенат Олий Мажлиса одобрил закон о музеях", "Закон направлен на подпись.", "ru"),
            True,
        ),
        (
            ("Жогорку Кенеш принял закон о музеях", "За проголосовали 70 депутатов.", "ru"),
            ("Kyrgyz parliament passes a museum bill", "Seventy deputies backed it.", "en"),
            False,
        ),
        (
            ("Қызылордада музей ашылды", "Оған 90 миллион теңге жұмсалды.", "kk"),
            ("A museum opens in Tashkent", "It cost a million dollars.", "en"),
            True,
        ),
        (
            ("Делегация из Бишкека в Астане", "Гости осмотрели музей.", "ru"),
            ("Қазақстан қонақ қабылдады", "Делегация музейді аралады.", "kk"),
            False,
        ),
        (("Принят закон о музеях", "За него были все.", "ru"), ("Baku", "A bill.", "en"), False),
    ],
)
def test_texts_tell_of_other_states_where_neither_names_the_others(
    one: tuple[str, str, str], other: tuple[str, str, str], *, apart: bool
) -> None:
    assert are_others(*states(*one), *states(*other)) is apart


def test_a_town_is_of_its_region() -> None:
    def regions(title: str) -> tuple[int, int]:
        traits, _ = traits_of(text_of(title, "Подробности уточняются.", "ru", AT))
        return traits.regions, traits.told_regions

    assert not are_others(*regions("Авария в Риддере"), *regions("Авария в Усть-Каменогорске"))
    assert are_others(*regions("Авария в Риддере"), *regions("Авария в Степногорске"))
