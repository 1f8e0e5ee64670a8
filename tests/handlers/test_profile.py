"""What Telegram shows of the bot: told once, in the language of each reader, with a picture."""

from __future__ import annotations

import logging

import pytest
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError

from bot.sandbox.methods import METHODS
from bot.sandbox.server import Sandbox
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from bot.telegram.session import PacedSession
from bot.texts import LANGUAGES, READ_RUSSIAN, language_from, texts_for
from handlers import menu
from handlers.menu import set_menu
from handlers.profile import PICTURE, set_profile
from storage.database import Database
from storage.opening import open_database
from tests.picture import drawn, encoded

OTHERS = "de"


class AtOnce:
    """asyncio without its waits."""

    @staticmethod
    async def sleep(_seconds: float) -> None:
        """No wait."""


async def tell(sandbox: Sandbox, database: Database) -> None:
    bot = Bot(sandbox.token, session=PacedSession(sandbox.url, Pace(1000)))
    async with TelegramClient(sandbox.url, sandbox.token) as client:
        await set_profile(client, bot, database)
    await bot.session.close()


async def test_each_reader_sees_it_in_the_language_of_the_answers(
    sandbox: Sandbox, sqlite_url: str
) -> None:
    database = await open_database(sqlite_url)
    await tell(sandbox, database)
    world = sandbox.world
    for code in (*LANGUAGES, *READ_RUSSIAN, OTHERS):
        texts = texts_for(language_from(code))
        asked = {"language_code": code}
        assert METHODS["getmydescription"](world, asked) == {"description": texts("about")}
        short = METHODS["getmyshortdescription"](world, asked)
        assert short == {"short_description": texts("about-short")}
    assert world.picture == PICTURE.read_bytes()
    await database.close()


async def test_it_is_told_once_and_an_operators_picture_stays(
    sandbox: Sandbox, sqlite_url: str
) -> None:
    database, world = await open_database(sqlite_url), sandbox.world
    own = world.picture = b"\xff\xd8\xff of the operator"
    await tell(sandbox, database)
    assert world.picture == own
    # what the operator changes then is not changed back
    world.about[""]["description"] = "Own"
    world.picture = b""
    changes = world.changes
    await tell(sandbox, database)
    assert world.changes == changes
    await database.close()


async def test_a_server_that_does_not_know_it_is_asked_again_at_the_next_start(
    sandbox: Sandbox, sqlite_url: str
) -> None:
    database = await open_database(sqlite_url)
    known = {name: METHODS.pop(name) for name in ("setmyshortdescription", "setmyprofilephoto")}
    try:
        await tell(sandbox, database)
    finally:
        METHODS.update(known)
    assert sandbox.world.about.keys() == {"ru"}  # the first of all, and no further
    assert sandbox.world.picture == b""
    sandbox.world.about.clear()
    await tell(sandbox, database)
    assert "description" not in sandbox.world.about["ru"]  # it goes on where it stopped
    assert sandbox.world.about["ru"]["short_description"] == texts_for("ru")("about-short")
    assert sandbox.world.about["kk"]["description"] == texts_for("kk")("about")
    assert sandbox.world.picture == PICTURE.read_bytes()
    await database.close()


async def test_the_menu_is_in_the_language_of_the_answers(sandbox: Sandbox) -> None:
    bot = Bot(sandbox.token, session=PacedSession(sandbox.url, Pace(1000)))
    await set_menu(bot)
    await bot.session.close()
    commands = sandbox.world.commands
    for code in (*LANGUAGES, *READ_RUSSIAN, OTHERS):
        menu = commands.get(code, commands[""])
        start = texts_for(language_from(code))("menu-start")
        assert menu[0] == {"command": "start", "description": start}


def test_the_picture_is_what_our_code_draws() -> None:
    assert PICTURE.read_bytes() == encoded(drawn())


async def test_a_page_in_place_of_an_answer_is_told_once_and_ends_nothing(
    sandbox: Sandbox,
    sqlite_url: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    page = "<html>a proxy's page</html>"

    async def refused(*_args: object, **_kwargs: object) -> None:
        raise ClientDecodeError("Failed to decode object", ValueError("no JSON"), page)

    monkeypatch.setattr(Bot, "set_my_commands", refused)
    monkeypatch.setattr(Bot, "set_my_profile_photo", refused)
    monkeypatch.setattr(menu, "asyncio", AtOnce)
    caplog.set_level(logging.INFO)
    async with Bot(sandbox.token, session=PacedSession(sandbox.url, Pace(1000))) as bot:
        await set_menu(bot)
    database = await open_database(sqlite_url)
    await tell(sandbox, database)
    await database.close()
    told = [record.getMessage() for record in caplog.records if record.name.startswith("handlers")]
    assert told == [
        "the menu could not be set: Failed to decode object",
        "the picture is not taken: Failed to decode object",
    ]
