"""A rich message on the chat page in a real browser: its parts are seen, open, lead and press."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from bot.messages.markup import Button
from bot.messages.rich import (
    anchor,
    button_rows,
    details,
    heading,
    instant,
    listed,
    paragraph,
    table,
    to_anchor,
)
from bot.sandbox.rich_markup import parse_rich
from bot.sandbox.server import Sandbox
from bot.sandbox.state import BOT
from tests.handlers.talking import NOW
from tests.sandbox.test_chat_page import IVAN, alone
from tests.trial.screen import CHROMIUM, Screen

__all__ = ["alone"]  # a fixture

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        CHROMIUM is None, reason="no chromium is installed: apt-get install chromium"
    ),
]


async def test_its_parts_are_seen_open_lead_and_press(alone: Screen, sandbox: Sandbox) -> None:
    told = paragraph(f"Палата собралась {instant(NOW, 'в полдень', today=False)}")
    html = "".join(
        [
            heading("Дайджест"),
            table(["", "пн"], [["Сенат", "3"]], "По дням"),
            listed([to_anchor("t1", "К Сенату")]),
            anchor("t1"),
            details("Сенат", told + button_rows([Button("1", callback="do:1")]), opened=False),
        ]
    )
    sandbox.world.keep(IVAN, {"from": BOT, "rich_message": {"blocks": parse_rich(html)}})
    shown = alone.pane(IVAN).locator(".message").last
    await expect(shown.get_by_role("heading", name="Дайджест")).to_be_visible()
    await expect(shown.get_by_role("table")).to_contain_text("Сенат3")
    news = shown.get_by_text("Палата собралась")
    await expect(news).to_be_hidden()
    await shown.get_by_text("К Сенату").click()  # leads there, and opens it
    await expect(news).to_be_visible()
    await expect(news).to_contain_text("24 ноября")
    await shown.get_by_role("button", name="1").click()
    await shown.locator("summary").click()
    await expect(news).to_be_hidden()
    pressed = [
        one["callback_query"]["data"] for one in sandbox.world.updates if "callback_query" in one
    ]
    assert pressed == ["do:1"]
