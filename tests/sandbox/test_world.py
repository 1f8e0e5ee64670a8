"""What the page asks of the sandbox: the clock, what people see of an edit, marks, quotations."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.sandbox.demo import digest_due
from bot.sandbox.markup import parse_html
from bot.sandbox.server import Sandbox, samples
from bot.sandbox.state import BOT, marks
from storage import chats, schedules
from storage.opening import open_database

IVAN = 1001
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
DUE = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)


async def act(sandbox: Sandbox, name: str, **body: object) -> object:
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{sandbox.url}/sandbox/{name}", json=body) as response,
    ):
        assert response.status == 200, await response.text()
        return (await response.json())["result"]


async def test_the_clock_goes_to_the_hour_that_the_bot_names_and_never_back(
    sandbox: Sandbox,
) -> None:
    asked = []
    due = datetime.now(UTC) + timedelta(hours=9)

    async def known(chat: int, thread: int) -> datetime | None:
        asked.append((chat, thread))
        return due if chat == IVAN else None

    assert await act(sandbox, "jump", chat=IVAN) is None  # nobody here knows the bot's schedules
    sandbox.world.digest_due = known
    assert await act(sandbox, "jump", chat=1002) is None
    assert sandbox.world.ahead == 0
    told = await act(sandbox, "jump", chat=IVAN, thread=7)
    assert isinstance(told, dict)
    assert 0 < told["now"] - due.timestamp() < 60
    assert asked == [(1002, 0), (IVAN, 7)]
    # what is written from now on has that time
    assert sandbox.world.say(IVAN, IVAN, "/help")["date"] > due.timestamp()
    ahead = sandbox.world.ahead
    sandbox.world.go_to(time.time())
    assert sandbox.world.ahead == ahead


@pytest.mark.parametrize(
    ("change", "due"),
    [
        ({}, DUE),
        ({"digest_on": False}, None),
        ({"paused_until": DUE + timedelta(days=1)}, None),
        ({"paused_until": DUE - timedelta(hours=1)}, DUE),
    ],
)
async def test_when_a_digest_is_due_is_what_the_bot_has_stored(
    sqlite_url: str, change: dict[str, object], due: datetime | None
) -> None:
    assert await digest_due(sqlite_url, IVAN, 0) is None  # never spoke to the bot
    database = await open_database(sqlite_url)
    async with database.write() as connection:
        chat = await chats.add(
            connection, chat_id=IVAN, kind="private", title="", language="ru",
            time_zone="Asia/Almaty", digest_at=480, next_digest_at=DUE, now=NOW,
        )  # fmt: skip
        later = DUE + timedelta(hours=5)
        await schedules.add(connection, chat.id, at=780, next_at=later, now=NOW)
        if change:
            await chats.change(connection, chat.id, **change)
    await database.close()
    assert await digest_due(sqlite_url, IVAN, 0) == due


async def test_people_are_shown_no_edit_where_only_the_buttons_are_others(sandbox: Sandbox) -> None:
    world = sandbox.world
    world.say(IVAN, IVAN, "/start")
    message = world.keep(IVAN, {"from": BOT, "text": "текст", "entities": []})
    number = message["message_id"]
    base: dict[str, object] = {"chat_id": IVAN, "message_id": number}
    keys = {"inline_keyboard": [[{"text": "да", "callback_data": "x"}]]}
    calls: list[tuple[str, dict[str, object], bool]] = [
        ("editMessageReplyMarkup", {"reply_markup": keys}, True),
        ("editMessageText", {"text": "другой", "reply_markup": keys}, False),
    ]
    async with aiohttp.ClientSession() as session:
        for method, params, hidden in calls:
            address = f"{sandbox.url}/bot{sandbox.token}/{method}"
            async with session.post(address, json=base | params) as response:
                assert response.status == 200, await response.text()
            assert message["edit_date"]
            async with session.get(f"{sandbox.url}/sandbox/world") as response:
                assert (number in (await response.json())["hidden_edits"]) is hidden


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("читать: https://vestnik.example/n/plan/.", ["https://vestnik.example/n/plan/"]),
        ("(t.me/parldigest_news)", ["t.me/parldigest_news"]),
        ("at.me/x, me@t.me/x, https:// и http", []),
        ("#Сенат https://x.example/#tag", ["https://x.example/#tag", "#Сенат"]),
        ("/start https://x.example", ["/start", "https://x.example"]),
    ],
)
def test_addresses_are_marked_as_telegram_does(text: str, marked: list[str]) -> None:
    found = [text[one["offset"] : one["offset"] + one["length"]] for one in marks(text)]
    assert found == marked


def test_a_quotation_may_be_expandable() -> None:
    html = "<blockquote expandable>а <b>б</b></blockquote><blockquote>в</blockquote>"
    text, entities = parse_html(html)
    assert text == "а бв"
    assert [one.type for one in entities] == ["expandable_blockquote", "bold", "blockquote"]


def test_samples_are_in_three_languages_and_lead_somewhere() -> None:
    titles = [text.split(":")[0] for text in samples()]
    for beginning in ("Учебная новость", "Оқу жаңалығы", "Training item"):
        assert titles.count(beginning) == 2
    for text in samples():
        links = [one for one in marks(text) if one["type"] == "url"]
        assert len(links) == 1
        # of nobody: RFC 2606's example, and the channel of the demo itself
        address = text[links[0]["offset"] :].split()[0]
        assert ".example/" in address or "t.me/parldigest_news" in address
