"""What the running bot is made of: every update that a conversation takes is asked for."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiogram import Router
from aiogram.types import InlineQuery
from pydantic import SecretStr

import handlers
from bot.app import Running, build, services_of
from bot.sandbox.server import Sandbox
from bot.settings import Settings
from bot.telegram.client import TelegramClient, introduce
from handlers import talk
from storage.database import Database
from tests.seeding import SUBJECTS
from tests.sources.serving import Page, Told, rss, serving
from tests.telegram.hearing import all_done


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        bot_token=SecretStr("123456:a-token-of-nobody"),
        telegram_api_url="http://127.0.0.1:9",
        cache_dir=str(tmp_path),
        http_port=0,
    )


def built(settings: Settings, database: Database) -> Running:
    client = TelegramClient(settings.telegram_api_url, "123456:a-token-of-nobody")
    return build(settings, database, SUBJECTS, client, lambda: datetime.now(UTC))


async def test_telegram_is_asked_for_the_updates_that_conversations_take(
    settings: Settings, database: Database
) -> None:
    assert built(settings, database).allowed == [
        "callback_query",
        "channel_post",
        "edited_channel_post",
        "message",
        "my_chat_member",
    ]


async def test_sites_that_are_visited_can_learn_who_asks(
    settings: Settings, database: Database, sandbox: Sandbox
) -> None:
    settings = settings.model_copy(update={"fetch_private": True})
    async with TelegramClient(sandbox.url, sandbox.token) as client, serving() as site:
        site.pages["/rss"] = Page(rss([Told("Палата приняла закон")]))
        await introduce(client, sandbox.url)
        visiting = build(settings, database, SUBJECTS, client, lambda: datetime.now(UTC)).visiting
        await visiting.open()
        try:
            assert (await visiting.discover(site.address("/rss"))).found
        finally:
            await visiting.close()
        assert "https://t.me/parldigest_bot" in site.asked[0].agent


@pytest.fixture
def inline(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """A conversation of a kind that there is none of yet; what it was given."""
    given: list[object] = []

    async def asked(_query: InlineQuery, world: handlers.World) -> None:
        given.append(world)

    present = talk.wire

    def wire(router: Router) -> None:
        present(router)
        router.inline_query()(asked)

    monkeypatch.setattr(talk, "wire", wire)
    return given


async def test_a_conversation_of_a_new_kind_lives_at_once(
    settings: Settings, database: Database, inline: list[object]
) -> None:
    running = built(settings, database)
    assert "inline_query" in running.allowed
    update = {
        "update_id": 1,
        "inline_query": {
            "id": "1",
            "from": {"id": 1001, "is_bot": False, "first_name": "Иван"},
            "query": "Сенат",
            "offset": "",
        },
    }
    await running.inbox.start()
    await running.inbox.take([update])
    await all_done(database)
    await running.inbox.stop(1)
    assert isinstance(inline[0], handlers.World)
    assert inline[0].database is database


async def test_what_a_service_needs_stands_before_it(
    settings: Settings, database: Database
) -> None:
    names = [service.name for service in services_of(built(settings, database))]
    before = [
        ("session", "inbox"),  # replies go out until the last handler has ended
        ("fleet", "delivering"),
        ("delivering", "inbox"),  # what handlers owe is still sent
        ("inbox", "taking in"),
        ("delivering", "timetable"),
    ]
    for first, second in before:
        assert names.index(first) < names.index(second), (first, second)
