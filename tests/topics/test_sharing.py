"""Who asks to hand on what he follows, and who only tells news of sharing something."""

from __future__ import annotations

import pytest

from bot.topics.sharing import shares


@pytest.mark.parametrize(
    "text",
    [
        "поделиться подпиской", "Поделиться подписками!", "хочу поделиться своими темами",
        "передать подписки коллеге", "как поделиться списком с другом?", "отправить набор тем",
        "жазылыммен бөлісу", "Тақырыптарыммен қалай бөлісуге болады?".replace("бөлісуге", "бөлісу"),
        "share my list", "Share topics", "please share my bundle with a friend",
    ],
)  # fmt: skip
def test_who_asks_for_it(text: str) -> None:
    assert shares(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "поделиться", "подписка", "share", "Токаев поделился планами", "поделиться с Токаевым",
        "Сенат поделился списком тем", "list of topics", "share price", "тема", "мои подписки",
        "тақырып", "share " * 40 + "list", "поделиться темой бюджета", "x" * 10_000,
    ],
)  # fmt: skip
def test_who_does_not(text: str) -> None:
    assert not shares(text)
