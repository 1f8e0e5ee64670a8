"""What is offered beside topics that are followed now."""

from __future__ import annotations

from handlers.beside import HEIR, NAMED, beside
from storage import chats, topics
from storage.vocabulary import TopicKind
from tests.handlers.talking import Talk
from tests.test_end_to_end import IVAN


async def test_an_heir_and_what_a_hashtag_names_unless_they_are_followed(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #ТюркПА")
    world = talk.surroundings
    wanted: dict[tuple[str, str], str] = {
        (TopicKind.HASHTAG, "тюркпа"): "ТюркПА",
        (TopicKind.BODY, "kz-senate"): "Сенат",
    }
    async with world.database.write() as connection:
        chat = await chats.get(connection, IVAN)
        ids = await topics.ensure(connection, wanted, world.clock())
        found = list((await topics.by_ids(connection, ids.values())).values())
    assert chat is not None
    assert await beside([], world, chat) == {}
    near = await beside(found, world, chat)
    assert near[ids[TopicKind.HASHTAG, "тюркпа"], NAMED].title == "ТюркПА"
    assert near[ids[TopicKind.BODY, "kz-senate"], HEIR].title == "Курултай"
    await talk.say(IVAN, "/subscribe ТюркПА")
    assert [place for _, place in await beside(found, world, chat)] == [HEIR]
