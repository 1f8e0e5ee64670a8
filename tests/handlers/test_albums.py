"""An album of a channel is one article, whatever order its parts come in, and however often."""

from __future__ import annotations

from functools import partial
from itertools import permutations

import pytest

from bot.sandbox import channels
from bot.sandbox.server import CHANNEL
from tests.handlers.posting import (
    CHANGED,
    FIRST,
    SECOND,
    album,
    all_articles,
    follow,
    owed,
    text_of,
)
from tests.handlers.talking import Talk


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_an_album_is_one_article_in_whatever_order_its_parts_come(
    talk: Talk, order: tuple[int, ...]
) -> None:
    await follow(talk)
    await album(talk, "", FIRST, "", order=order.__getitem__)
    [article] = await all_articles(talk)
    assert article.title == "Палата приняла закон о музеях"
    assert await owed(talk) == 1


async def test_the_same_caption_on_each_picture_is_said_once(talk: Talk) -> None:
    await album(talk, FIRST, FIRST, FIRST)
    [article] = await all_articles(talk)
    assert (article.revision, text_of(article).count("музеях")) == (1, 1)


async def test_an_album_without_words_is_no_article(talk: Talk) -> None:
    await album(talk, "", "", "")
    assert await all_articles(talk) == []


async def test_parts_that_come_twice_change_nothing(talk: Talk) -> None:
    await follow(talk)
    before = len(talk.world.updates)
    channels.album(talk.world, CHANNEL, [FIRST, ""])
    parts = list(talk.world.updates)[before:]
    for part in parts * 3:  # killed after it was handled, before that was written down
        await talk.feed(part)
    [article] = await all_articles(talk)
    assert (article.revision, await owed(talk)) == (1, 1)


@pytest.mark.parametrize("late", [0, 1])
async def test_a_caption_that_comes_later_is_added(talk: Talk, late: int) -> None:
    await follow(talk)
    await album(talk, FIRST, SECOND, order=[1 - late, late].__getitem__)
    [article] = await all_articles(talk)
    assert article.title == "Палата приняла закон о музеях"
    assert SECOND in text_of(article)
    assert article.revision == 2
    assert await owed(talk) == 1


async def test_a_caption_of_an_album_is_changed_and_the_others_stay(talk: Talk) -> None:
    await album(talk, FIRST, SECOND, "")
    number = talk.world.messages[CHANNEL][0]["message_id"]
    await talk.hear(partial(channels.edit, talk.world, CHANNEL, number, CHANGED))
    [article] = await all_articles(talk)
    assert "почти все" in text_of(article)
    assert SECOND in text_of(article)
    # the words of one are taken away, then those of all
    await talk.hear(partial(channels.edit, talk.world, CHANNEL, number, ""))
    [article] = await all_articles(talk)
    assert text_of(article) == SECOND
    await talk.hear(partial(channels.edit, talk.world, CHANNEL, number + 1, ""))
    [article] = await all_articles(talk)
    assert article.retracted_at is not None
