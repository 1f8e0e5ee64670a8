"""What a chat is offered to begin with: what is in the news and what it does not follow yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.digest.views import TopicView
from bot.messages.limits import BUTTON_CHARACTERS
from bot.messages.start import Suggestion, with_news
from handlers.middleware import World
from handlers.naming import named_by
from handlers.offers import suggestions
from storage import chats, subscriptions, topics
from storage.chats import Chat
from storage.database import Database
from storage.vocabulary import Mode
from tests.handlers.worlds import world_on
from tests.seeding import article
from tests.storage.test_queries import add_chat

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def world(database: Database) -> World:
    return world_on(database, NOW)


async def chat_on(database: Database, language: str = "ru") -> Chat:
    """A reader of a language who follows nothing."""
    async with database.write() as connection:
        chat = await add_chat(connection, 1)
        await chats.change(connection, chat.id, language=language)
        known = await chats.get(connection, 1)
    assert known is not None
    return known


async def test_a_new_installation_offers_what_the_project_ships(
    world: World, database: Database
) -> None:
    chat = await chat_on(database, "en")
    offered = await suggestions(world, chat)
    assert len(offered) == 6
    assert "Maulen Ashimbayev" in {topic.title for topic in offered}
    # asked again: the same numbers
    again = await suggestions(world, replace(chat, language="kk"))
    assert [one.id for one in again] == [one.id for one in offered]


async def test_what_is_followed_by_others_is_offered_first(
    world: World, database: Database
) -> None:
    async with database.write() as connection:
        made = await topics.ensure(connection, {("body", "ots"): "ОТГ"}, NOW)
        await connection.exec_driver_sql("UPDATE topics SET followers = 3")
    offered = await suggestions(world, await chat_on(database))
    assert (offered[0].id, offered[0].title) == (
        made["body", "ots"],
        "Организация тюркских государств",
    )
    assert len(offered) == 6


async def test_what_is_in_the_news_now_comes_first_with_its_number(
    world: World, database: Database
) -> None:
    chat = await chat_on(database)
    await article(database, "Давно\n\nПалата обсудила.\n\n#Давно", at=NOW - timedelta(days=9))
    for number in (2, 1, 0):
        news = f"Проба {number}\n\nПалата обсудила вопрос {number}.\n\n#Кадры"
        await article(database, news, at=NOW - timedelta(days=number))
    offered = await suggestions(world, chat)
    assert offered[0].title == "#Кадры · 3"
    # of what was in the news before it is not said how often
    assert not any("Давно ·" in one.title for one in offered)


async def test_what_the_chat_follows_is_not_offered_to_it(world: World, database: Database) -> None:
    chat = await chat_on(database)
    await article(database, "Проба\n\nПалата обсудила.\n\n#Кадры", at=NOW)
    for _ in range(8):
        offered = await suggestions(world, chat)
        async with database.write() as connection:
            mine = {one.topic.id for one in await subscriptions.of_chat(connection, chat.id)}
            assert not mine & {one.id for one in offered}
            for one in offered[:1]:
                await subscriptions.add(connection, chat.id, one.id, Mode.BOTH, NOW)
    assert len(mine) == 7
    assert not offered


async def test_a_hashtag_is_not_offered_beside_what_it_names(
    world: World, database: Database
) -> None:
    chat = await chat_on(database)
    await article(database, "Проба\n\nПалата обсудила.\n\n#ТюркПА #Кадры", at=NOW)
    offered = {one.title for one in await suggestions(world, chat)}
    assert {"ТюркПА · 1", "#Кадры · 1"} <= offered
    assert "#ТюркПА · 1" not in offered
    # nor to who follows what it names
    async with database.write() as connection:
        (topic,) = await topics.by_keys(connection, [("body", "turkpa")])
        await subscriptions.add(connection, chat.id, topic.id, Mode.BOTH, NOW)
    offered = {one.title for one in await suggestions(world, chat)}
    assert "#Кадры · 1" in offered
    assert not any("ТюркПА" in title for title in offered)


async def test_what_is_over_is_not_offered(world: World, database: Database) -> None:
    chat = await chat_on(database)
    async with database.write() as connection:
        await topics.ensure(connection, {("body", "kz-senate"): "Сенат"}, NOW)
        await connection.exec_driver_sql("UPDATE topics SET followers = 3")
    assert not any("Сенат" in one.title for one in await suggestions(world, chat))


async def test_chambers_are_suggested_while_they_are(world: World, database: Database) -> None:
    earlier = replace(world, clock=lambda: datetime(2025, 3, 3, tzinfo=UTC))
    offered = [one.title for one in await suggestions(earlier, await chat_on(database))]
    assert offered[:3] == ["ТюркПА", "Мажилис", "Сенат"]
    assert not any("Курултай" in one for one in offered)


def test_a_long_title_leaves_room_for_its_number() -> None:
    long = Suggestion(TopicView(1, "body", "Парламентская ассамблея " * 4), 21, followed=True)
    shown = with_news(long).title
    assert shown.startswith("✅ Парламентская ассамблея")
    assert shown.endswith("… · 21")
    assert len(shown) <= BUTTON_CHARACTERS
    assert with_news(Suggestion(TopicView(1, "body", "ОТГ"))).title == "ОТГ"


@pytest.mark.parametrize(
    ("tag", "named"),
    [
        ("ТүркПА", ("body", "turkpa")),
        ("Маулен_Ашимбаев", ("official", "kz-ashimbayev-maulen")),
        ("МауленАшимбаев", ("official", "kz-ashimbayev-maulen")),
        ("Кадры", None),
    ],
)
def test_what_a_hashtag_names(world: World, tag: str, named: tuple[str, str] | None) -> None:
    hit = named_by(tag, world)
    assert (hit and (hit.kind, hit.id)) == named
