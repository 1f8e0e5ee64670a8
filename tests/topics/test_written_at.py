"""Where a text was written is not where what it tells happens."""

from __future__ import annotations

import pytest

from bot.topics.otherwise import Said
from bot.topics.tokens import Words
from bot.topics.written_at import is_written_at


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Тема\n\nАСТАНА, 1 дек – Проба.", True),
        ("Тема\n\nASTANA – The Senate met.", True),
        ("Тема\n\nАстана. 2 декабря. Проба –", True),
        ("Тема\n\nАстана готовится к зиме.", False),
        ("АСТАНА, 1 дек", False),  # a title tells of it
    ],
)
def test_a_dateline(text: str, written: bool) -> None:
    words = Words(text)
    assert any(is_written_at(words, at) for at in range(len(words))) is written


def test_a_dateline_at_home_is_no_news_of_home_where_another_state_is_named() -> None:
    found = Said(["kazakhstan budget"]).find
    for title, told in (("Сенат США отклонил бюджет", False), ("Сенат отклонил бюджет", True)):
        text = f"{title}\n\nАСТАНА, 1 дек – Проба. Так решили."
        assert bool(found(text, "ru", lambda _: True, most=1)) is told
