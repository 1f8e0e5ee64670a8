"""Whose a post is, and where it opens: of a source channel, and of one that an editor forwards."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from aiogram.types import Message

from bot.intake.articles import from_message
from bot.intake.origin import Origin
from bot.messages.callbacks.presses import Publish, parse
from bot.sandbox.server import CHANNEL, EDITOR
from bot.telegram.client import TelegramClient
from bot.watch.sources import Sources
from handlers.channels import posted
from storage import articles
from storage.articles import Article
from storage.vocabulary import Source
from tests.handlers.talking import NOW, Talk
from tests.handlers.worlds import world_on

TEXT = "Палата приняла закон о музеях\n\nЗа него проголосовали все депутаты палаты. #Проба"


LONG = "Палата приняла поправки\n\n" + "Депутаты говорили о налогах и о бюджете. " * 8


async def newest(talk: Talk) -> Article:
    async with talk.database.read() as connection:
        [article] = await articles.latest(connection, topics=None, limit=1)
    return article


async def post(talk: Talk, chat: dict[str, str], text: str, **more: object) -> None:
    """A post comes from a source channel."""
    whole = {"id": CHANNEL, "type": "channel", **chat}
    said = {"message_id": 7, "date": 1, "text": text, "chat": whole, **more}
    world = world_on(talk.database, NOW)
    nobody = TelegramClient("http://127.0.0.1:9", "")  # nothing is asked of it
    sources = Sources(talk.database, nobody, frozenset({CHANNEL}), clock=world.clock)
    await posted(Message.model_validate(said), replace(world, sources=sources))


@pytest.mark.parametrize(
    ("name", "title", "text", "outlet", "url"),
    [
        ("proba", "📰 Вестник | Новости", TEXT, "Вестник", "https://t.me/proba/7"),
        ("", "Вестник", TEXT, "Вестник", "https://t.me/c/2000/7"),
        ("proba", "", TEXT, "", "https://t.me/proba/7"),
        # what the text says itself goes before
        (
            "proba",
            "Вестник",
            f"{TEXT}\n\nОб этом сообщает «Образец».\n\nhttps://example.kz/n/muzei-1",
            "Образец",
            "https://example.kz/n/muzei-1",
        ),
    ],
)
async def test_a_post_of_a_channel(
    talk: Talk, name: str, title: str, text: str, outlet: str, url: str
) -> None:
    chat = {"title": title, "username": name}
    await post(talk, {key: value for key, value in chat.items() if value}, text)
    article = await newest(talk)
    assert (article.outlet, article.url) == (outlet, url)


async def test_a_post_of_another_channel_is_that_ones(talk: Talk) -> None:
    other = {"id": -1000000003000, "type": "channel", "title": "Образец", "username": "obrazets"}
    origin = {"type": "channel", "chat": other, "message_id": 5, "date": 1}
    await post(talk, {"title": "Вестник", "username": "proba"}, TEXT, forward_origin=origin)
    article = await newest(talk)
    assert (article.outlet, article.url) == ("Образец", "https://t.me/proba/7")


@pytest.mark.parametrize(
    ("chat", "outlet", "url"),
    [
        ({"title": "Вестник", "username": "proba"}, "Вестник", "https://t.me/proba/5"),
        ({"title": "Вестник"}, "", None),  # readers are no members of it
    ],
)
async def test_a_post_that_an_editor_forwards(
    talk: Talk, chat: dict[str, str], outlet: str, url: str | None
) -> None:
    source = {"id": -1000000003000, "type": "channel", **chat}
    origin = {"type": "channel", "chat": source, "message_id": 5, "date": 1}
    content: dict[str, Any] = {"text": TEXT, "forward_origin": origin}
    await talk.hear(partial(talk.world.tell, EDITOR, EDITOR, content))
    preview = talk.heard(EDITOR)[-1]
    rows = preview["reply_markup"]["inline_keyboard"]
    data = [one["callback_data"] for row in rows for one in row]
    [press] = [one for one in data if isinstance(parse(one), Publish)]
    await talk.press(EDITOR, preview, press)
    article = await newest(talk)
    assert (article.outlet, article.url) == (outlet, url)


async def test_where_a_post_opens_identifies_nothing(talk: Talk) -> None:
    """Two posts with one text are one article, and two texts in one post's place are two."""
    door = world_on(talk.database, NOW).door

    async def take(text: str, number: int) -> bool:
        origin = Origin(Source.CHANNEL, f"-1001:{number}", opens="https://t.me/proba/5")
        return (await door.take_in(from_message(text), origin)).new

    assert await take(LONG, 5)
    assert (await newest(talk)).url == "https://t.me/proba/5"
    assert not await take(LONG, 6)
    assert await take(LONG.replace("налогах", "музеях"), 5)
    # an address of its own goes before, and is what it is known by
    own = "https://example.kz/n/shkoly-2"
    assert await take(f"{LONG.replace('налогах', 'школах')}\n\n{own}", 7)
    assert (await newest(talk)).url == own
