"""Which article a post became, and what the parts of an album say; on both engines."""

from __future__ import annotations

from datetime import timedelta

from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.origin import Origin
from storage import channel_posts, source_channels, sources
from storage.channel_posts import PARTS_KEPT, KnownPost, Part
from storage.database import Database
from storage.vocabulary import Source, SourceBy
from tests.seeding import NOW, SUBJECTS

CHANNEL = -1001
DAY = timedelta(days=1)


async def article(database: Database, text: str, source: Source, ref: str) -> int:
    """An article that came by a road; its id."""
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    return (await door.take_in(from_text(text), Origin(source, ref))).article


async def channel_of(database: Database) -> int:
    """A channel that is a source."""
    async with database.write() as connection:
        source = await source_channels.add(
            connection,
            CHANNEL,
            address="@vestnik",
            title="Вестник",
            by=SourceBy.EDITOR,
            given="t.me/vestnik",
            now=NOW,
        )
    return source.id


async def test_a_post_is_known_by_its_number(database: Database) -> None:
    source = await channel_of(database)
    own = await article(database, "Своя\n\nТекст.", Source.CHANNEL, f"{CHANNEL}:8")
    other = await article(database, "Чужая\n\nТекст.", Source.FEED, "1:x")
    async with database.write() as connection:
        for posts, number, mark in (([7, 8], own, "a"), ([9], other, "b"), ([10], None, "c")):
            await channel_posts.note(
                connection, source, posts, article=number, mark=mark, now=NOW, news=number == own
            )
        known = [
            await channel_posts.known(connection, source, CHANNEL, posts)
            for posts in ([8], [7, 8, 11], [9], [10], [11])
        ]
        stored = await sources.by_id(connection, source)
    assert known == [
        KnownPost(own, own=True, mark="a"),
        KnownPost(own, own=True, mark="a"),
        KnownPost(other, own=False, mark="b"),
        KnownPost(None, own=False, mark="c"),
        None,
    ]
    assert stored is not None
    assert (stored.answered_at, stored.news_at) == (NOW, NOW)


async def test_a_post_from_before_is_known_by_what_its_article_says(database: Database) -> None:
    own = await article(database, "Своя\n\nТекст.", Source.CHANNEL, f"{CHANNEL}:8")
    async with database.read() as connection:
        found = [
            await channel_posts.known_before(connection, CHANNEL, posts, at)
            for posts, at in (([8], NOW), ([7, 8], NOW - DAY), ([8], NOW - 9 * DAY), ([9], NOW))
        ]
    known = KnownPost(own, own=True, mark="")
    assert found == [known, known, None, None]


async def test_the_parts_of_an_album_stand_in_its_order(database: Database) -> None:
    async with database.write() as connection:
        for message, content, at in ((9, "b", NOW), (8, "", NOW), (9, "c", NOW + DAY)):
            await channel_posts.keep_part(connection, CHANNEL, "7", Part(message, content), at)
        await channel_posts.keep_part(connection, CHANNEL, "5", Part(1, "x"), NOW)
        assert await channel_posts.parts_of(connection, CHANNEL, "7") == [
            Part(8, ""),
            Part(9, "c"),
        ]
        assert await channel_posts.parts_of(connection, -1002, "7") == []
        # whole albums are forgotten, and only those of which nothing has changed for long
        assert await channel_posts.prune_parts(connection, NOW + PARTS_KEPT + DAY / 2) == 1
        assert len(await channel_posts.parts_of(connection, CHANNEL, "7")) == 2
        assert await channel_posts.prune_parts(connection, NOW + PARTS_KEPT + 2 * DAY) == 2


async def test_a_channel_that_is_added_again_is_the_same(database: Database) -> None:
    source = await channel_of(database)
    async with database.write() as connection:
        await source_channels.leave(connection, source, NOW)
        await source_channels.leave(connection, source, NOW + DAY)
        left = await source_channels.by_number(connection, CHANNEL)
        assert left is not None
        assert (left.error, left.failing_since) == (source_channels.LEFT, NOW)
        await sources.pause(connection, source, NOW)
    assert await channel_of(database) == source
    async with database.read() as connection:
        [back] = (await source_channels.stored(connection)).values()
    assert (back.id, back.is_live, back.error, back.failing_since) == (source, True, "", None)
