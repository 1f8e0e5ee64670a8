"""The sandbox reads Rich HTML as Telegram does: what is none is refused, and so is too much."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.markup import CantParseError
from bot.sandbox.rich_markup import BLOCKS, CHARACTERS, COLUMNS, parse_rich
from bot.sandbox.server import Sandbox
from bot.telegram.client import TelegramClient

IVAN = 1001
_DATA = '<tg-button-row><tg-button type="callback_data" data="{}">x</tg-button></tg-button-row>'


def test_blocks_are_what_telegram_gives_bots() -> None:
    html = (
        '<h2>Раз &amp; два</h2><a name="t1"></a><ul><li><a href="#t1">Сюда</a></li></ul>'
        '<details open><summary>Тема</summary><p><a href="https://a.kz/?a=1&amp;b=2">Она</a> '
        '<tg-time unix="1800000000" format="Dt">вчера</tg-time></p></details>'
        f"{_DATA.format('dg:1')}"
    )
    assert parse_rich(html) == [
        {"type": "heading", "size": 2, "text": "Раз & два"},
        {"type": "anchor", "name": "t1"},
        {
            "type": "list",
            "items": [
                {
                    "label": "•",
                    "blocks": [
                        {
                            "type": "paragraph",
                            "text": {"type": "anchor_link", "text": "Сюда", "anchor_name": "t1"},
                        }
                    ],
                }
            ],
        },
        {
            "type": "details",
            "summary": "Тема",
            "is_open": True,
            "blocks": [
                {
                    "type": "paragraph",
                    "text": [
                        {"type": "url", "text": "Она", "url": "https://a.kz/?a=1&b=2"},
                        " ",
                        {
                            "type": "date_time",
                            "text": "вчера",
                            "unix_time": 1800000000,
                            "date_time_format": "Dt",
                        },
                    ],
                }
            ],
        },
        {"type": "buttons", "buttons": [{"text": "x", "callback_data": "dg:1"}]},
    ]


@pytest.mark.parametrize(
    "html",
    [
        "",
        "text that stands in no block",
        "<p>open",
        "<p>x</b>",
        "<script>x</script>",
        "<p><p>x</p></p>",
        "<p>a < b</p>",
        "<b>x</b>",
        "<ul><p>x</p></ul>",
        "<table></table>",
        "<tr><td>x</td></tr>",
        "<details><p>x</p></details>",
        '<p><a href="javascript:x">x</a></p>',
        '<p><tg-time unix="soon" format="t">x</tg-time></p>',
        '<p><tg-time unix="1" format="%H">x</tg-time></p>',
        _DATA.format(""),
        _DATA.format("x" * 65),
        "<tg-button-row></tg-button-row>",
        f"<p>{'x' * (CHARACTERS + 1)}</p>",
        "<p>x</p>" * (BLOCKS + 1),
        f"<table><tr>{'<td>x</td>' * (COLUMNS + 1)}</tr></table>",
        f"<p>{'<b>' * 20}x{'</b>' * 20}</p>",
    ],
)
def test_what_is_no_rich_message_is_refused(html: str) -> None:
    with pytest.raises(CantParseError):
        parse_rich(html)


async def test_it_is_sent_edited_and_becomes_a_text_and_back(sandbox: Sandbox) -> None:
    async with TelegramClient(sandbox.url, sandbox.token) as client:

        async def call(method: str, **more: Any) -> Any:
            return await client.call(method, {"chat_id": IVAN, **more})

        rich = {"html": "<p>Раз</p>"}
        sandbox.world.say(IVAN, IVAN, "/start")
        sent = await call("sendRichMessage", rich_message=rich)
        number = sent.result["message_id"]
        assert sent.result["rich_message"] == {"blocks": [{"type": "paragraph", "text": "Раз"}]}
        same = await call("editMessageText", message_id=number, rich_message=rich)
        assert "message is not modified" in same.description
        text = await call("editMessageText", message_id=number, text="Два")
        assert (text.result["text"], "rich_message" in text.result) == ("Два", False)
        back = await call("editMessageText", message_id=number, rich_message=rich)
        assert "rich_message" in back.result
        assert "text" not in back.result
        for wrong in ({}, {"html": "<p>x"}, {"html": "x", "markdown": "x"}):
            answer = await call("sendRichMessage", rich_message=wrong)
            assert (answer.ok, answer.status) == (False, 400)
        for fault, status in (("unknown", 404), ("refused", 400)):
            sandbox.world.faults.rich = fault
            assert (await call("sendRichMessage", rich_message=rich)).status == status
