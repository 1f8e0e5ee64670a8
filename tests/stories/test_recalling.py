"""What a text recalls is no evidence of what it tells."""

from __future__ import annotations

import pytest

from bot.stories.recalling import without_recalled

NEWS = "Суд арестовал водителя на два месяца."


@pytest.mark.parametrize(
    "recalled",
    [
        " Напомним, погибли 5 человек. Ещё 23 пострадали.",
        "\nРанее сообщалось, что погибли 5 человек.",
        "\n\nЕске салайық, автобуста 47 жолаушы болған.",
        " Earlier it was reported that five people died.",
    ],
)
def test_what_is_recalled_is_left_out_to_the_end_of_its_paragraph(recalled: str) -> None:
    left = without_recalled(f"{NEWS}{recalled}\nЗащита обжалует решение.")
    assert [line for line in map(str.strip, left.splitlines()) if line] == [
        NEWS,
        "Защита обжалует решение.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Мы напомним о себе. Ранее утром выпал снег.",
        "Напомним, сегодня день тишины, и агитация запрещена, сообщили в комиссии.",
    ],
)
def test_what_is_news_stays(text: str) -> None:
    assert without_recalled(text) == text
