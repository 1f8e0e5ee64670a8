"""What Telegram would make a link of, in whatever letters, and what it would not."""

from __future__ import annotations

import pytest

from bot.messages.linked import is_linked

LINKED = [
    "@scam_bot", "Пишите @parldigest_support", "＠scam", "﹫scam", "почта a@b", "код на @ scam",
    "evil.kz", "evil.kz/win", "Выплата 50000 тг evil.kz/win", "EVIL.KZ", "evil．kz", "evil․kz",
    "evil。kz", "evil｡kz", "evil·kz", "ev\u200bil.\u2060kz", "t.me/joinchat/AAA", "t․me∕scam",
    "сайт.рф", "егов.қаз", "例え.テスト", "xn--80ao21a.xn--p1ai", "1.1.1.1", "http://x",
    "tg://resolve", "ton://transfer", "𝐞𝐯𝐢𝐥.𝐤𝐳", "/forgetme", "нажмите /start", "c\\d",
    "+7 777 123 45 67", "8 (777) 123-45-67", "8‑800‑2000‑600‑1", "＋７７７１２３４", "87771234567",
    "Позвоните +7.777.123.45.67", "8–777–123–45–67", "+1 212 555", "٨٧٧٧١٢٣٤٥٦٧",
    "8 800 2000 600 1", "$KZT", "＄ton", "купите $TON",
]  # fmt: skip
NOT_LINKED = [
    "", "ипотека", "Отбасы банк", "М.Ашимбаев", "г.Алматы", "ст.12", "3.5 млрд", "24/7", "км/ч",
    "1 414", "Бюджет 2025-2026", "2025 2026 2027", "бюджет на 2025–2027 годы", "01.01.2026",
    "закон № 1234-VI", "$100 млрд", "100 000 000 тенге", "Что? Где. Когда",
    "закон. Комментарий", "C++", "№5", "жер/су", "Бюджет: доходы", "Сенат - Мажилис",
    "ҚР Парламенті", "e-gov", "#проба", "т.д.", "и т.п.", "9:30",
]  # fmt: skip


@pytest.mark.parametrize("words", LINKED)
def test_what_is_a_link(words: str) -> None:
    assert is_linked(words)


@pytest.mark.parametrize("words", NOT_LINKED)
def test_what_is_none(words: str) -> None:
    assert not is_linked(words)
