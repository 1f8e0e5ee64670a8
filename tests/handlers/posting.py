"""Channels post, and what became of it: for tests of posts and of albums."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from sqlalchemy import select

from bot.sandbox import channels
from bot.sandbox.server import CHANNEL
from bot.sandbox.state import marks
from storage import articles
from storage.articles import Article
from storage.schema import articles as article_rows
from storage.schema import deliveries
from tests.handlers.talking import Talk

IVAN = 1001
FIRST = "Палата приняла закон о музеях\n\nЗа него проголосовали все депутаты палаты. #Проба"
SECOND = "Музеи будут открыты по вечерам, сказано в законе."
CHANGED = FIRST.replace("все депутаты", "почти все депутаты")


async def all_articles(talk: Talk) -> list[Article]:
    async with talk.database.read() as connection:
        ids = (await connection.scalars(select(article_rows.c.id))).all()
        found = await articles.by_ids(connection, ids)
    return [found[number] for number in sorted(found)]


async def owed(talk: Talk) -> int:
    """How many alerts are owed."""
    async with talk.database.read() as connection:
        return len((await connection.execute(select(deliveries.c.id))).all())


async def follow(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")


def text_of(article: Article) -> str:
    return "\n\n".join(part for part in (article.title, article.lead, article.body) if part)


async def album(talk: Talk, *captions: str, order: Callable[[int], int] | None = None) -> None:
    """An album is posted; its parts arrive in their order, or in another."""
    before = len(talk.world.updates)
    channels.album(talk.world, CHANNEL, list(captions))
    parts = list(talk.world.updates)[before:]
    for place in range(len(parts)):
        await talk.feed(parts[order(place) if order else place])


async def posted(talk: Talk, text: str = FIRST, **content: Any) -> int:
    """A post comes; its number."""
    said = {"text": text, "entities": marks(text), **content} if text else content
    made: list[int] = []
    await talk.hear(lambda: made.append(channels.publish(talk.world, CHANNEL, said)["message_id"]))
    return made[0]


async def edited(talk: Talk, number: int, text: str) -> None:
    """A post is edited."""
    await talk.hear(partial(channels.edit, talk.world, CHANNEL, number, text))
