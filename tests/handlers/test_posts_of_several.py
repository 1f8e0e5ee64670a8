"""Posts whose news others tell, too: an edit changes only what the channel says."""

from __future__ import annotations

import pytest

from bot.intake.accept import Origin
from bot.intake.articles import from_text
from storage import article_sources
from storage.vocabulary import Source
from tests.handlers.posting import CHANGED, FIRST, all_articles, edited, follow, owed, posted
from tests.handlers.talking import Talk
from tests.handlers.test_channel_posts import FOOTER


async def test_the_edit_of_a_post_whose_news_came_by_another_road_is_no_second_news(
    talk: Talk,
) -> None:
    await follow(talk)
    door = talk.surroundings.door
    was = await door.take_in(from_text(FIRST), Origin(Source.FEED, "1:2", name="Вестник"))
    number = await posted(talk)
    for text in (CHANGED, CHANGED.replace("почти", "едва")):
        await edited(talk, number, text)
    [article, own] = await all_articles(talk)
    assert (article.id, article.revision, await owed(talk)) == (was.article, 1, 1)
    # what the channel says is an article of its own, and its next edit changes that
    assert ("едва" in own.lead, own.revision) == (True, 2)
    assert await sources_of(talk, article.id) == ["Вестник"]
    assert await sources_of(talk, own.id) == ["Новости парламента"]


@pytest.mark.parametrize("first", ["channel", "feed"])
async def test_a_post_without_words_leaves_its_news_to_the_others_who_have_it(
    talk: Talk, first: str
) -> None:
    await follow(talk)
    door, feed = talk.surroundings.door, Origin(Source.FEED, "1:2", name="Вестник")
    if first == "feed":
        await door.take_in(from_text(FIRST), feed)
    number = await posted(talk)
    if first == "channel":
        await door.take_in(from_text(FIRST), feed)
    await edited(talk, number, FOOTER)
    [article] = await all_articles(talk)
    assert (article.retracted_at, await owed(talk)) == (None, 1)
    assert (article.source, article.source_ref) == (Source.FEED, "1:2")
    assert await sources_of(talk, article.id) == ["Вестник"]
    # with words again it tells what is known
    await edited(talk, number, FIRST)
    [article] = await all_articles(talk)
    assert await sources_of(talk, article.id) == ["Вестник", "Новости парламента"]
    assert await owed(talk) == 1


async def test_a_post_without_words_leaves_its_news_to_another_post(talk: Talk) -> None:
    number, second = await posted(talk), await posted(talk)
    await edited(talk, number, FOOTER)
    [article] = await all_articles(talk)
    assert article.retracted_at is None
    await edited(talk, second, FOOTER)
    [article] = await all_articles(talk)
    assert article.retracted_at is not None


async def sources_of(talk: Talk, article: int) -> list[str]:
    async with talk.database.read() as connection:
        found = await article_sources.of(connection, [article])
    return [road.name for road in found[article]]
