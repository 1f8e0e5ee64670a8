"""An article that several sources have: what one corrects or takes back is only its own part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.intake.accept import Alerting, Origin, Read, about
from bot.intake.articles import from_text
from bot.intake.parting import take_back
from bot.intake.revise import revise
from storage import articles, reviews, topics
from storage.database import Database
from storage.vocabulary import Mode, ReviewKind, ReviewState, Source
from tests.intake.test_roads import ARTICLE, NEW, OLD, OTHER, TAG, Desk
from tests.seeding import NOW, SUBJECTS, reader

SECOND = ("hashtag", "вторая")
FIRST = Origin(Source.CHANNEL, "-1001:5", name="Канал")
BOTH = from_text("Палата приняла поправки\n\nОб ипотеке и о налогах.\n\n#Проба #Вторая")
THIRD = from_text("Палата приняла поправки\n\nО налогах.\n\n#Проба #Вторая")


@pytest.fixture
async def desk(database: Database) -> Desk:
    await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {SECOND: Mode.BOTH})
    return Desk(database)


async def names(desk: Desk, article: int) -> list[str]:
    """Who tells what an article says now."""
    return [road.name for road in await desk.roads(article) if road.former is None]


async def test_a_correction_by_another_than_whose_word_counts_is_an_article_as_old_as_that(
    desk: Desk,
) -> None:
    was, _ = await desk.take(NEW), await desk.take(OLD)
    before = await desk.article(was.article)
    done = await desk.door.revise(was.article, BOTH, OLD)
    assert (done.changed, done.revision, done.article != was.article) == (True, 1, True)
    kept, own = await desk.article(was.article), await desk.article(done.article)
    assert (kept.title, kept.lead, kept.hashtags) == (before.title, before.lead, before.hashtags)
    assert (kept.source_ref, await names(desk, was.article)) == (NEW.ref, [NEW.name])
    assert (own.lead, own.received_at) == ("Об ипотеке и о налогах.", before.received_at)
    # one was alerted of the first, the other of the tag that only the second has
    assert await desk.owed() == 2


async def test_who_brings_only_what_was_corrected_is_not_named_under_it(desk: Desk) -> None:
    """In any order: nobody is told of the former words again, nor finds them anew."""
    was = await desk.take(NEW)
    await desk.take(FIRST)
    await desk.door.revise(was.article, BOTH, NEW)
    assert await desk.owed() == 2  # the second reader follows what only the new words are about
    late = await desk.take(OLD)
    assert (late.new, late.article, late.sources) == (False, was.article, (NEW.name,))
    assert await names(desk, was.article) == [NEW.name]
    assert (await desk.article(was.article)).lead == "Об ипотеке и о налогах."
    assert (await desk.told())[0] == [was.article]
    assert await desk.owed() == 2
    # who says the new words, too, is named with them
    for who in (FIRST, OLD):
        done = await desk.door.revise(was.article, BOTH, who)
        assert (done.changed, done.article) == (True, was.article)
    assert await names(desk, was.article) == [NEW.name, FIRST.name, OLD.name]


async def test_what_was_taken_back_is_not_left_to_who_has_only_its_former_words(
    desk: Desk,
) -> None:
    was = await desk.take(NEW)
    await desk.take(OLD)
    await desk.door.revise(was.article, BOTH, NEW)
    assert await desk.door.retract(was.article, NEW)
    assert (await desk.article(was.article)).retracted_at is not None
    assert not (await desk.take(OLD)).new


async def test_words_that_were_only_backlog_before_are_news_by_whoever_brings_them(
    desk: Desk,
) -> None:
    was = await desk.take(NEW, Alerting.BACKLOG)
    await desk.door.revise(was.article, OTHER, NEW)
    own = await desk.take(OLD)
    assert (own.new, own.article != was.article, await desk.owed()) == (True, True, 1)
    assert (await desk.article(own.article)).received_at > (
        await desk.article(was.article)
    ).received_at


async def test_a_correction_to_what_another_article_said_once_is_no_part_of_that(
    desk: Desk,
) -> None:
    was, second = await desk.take(NEW), await desk.take(OLD, article=OTHER)
    await desk.door.revise(was.article, BOTH, NEW)
    done = await desk.door.revise(second.article, ARTICLE, OLD)
    assert (done.changed, done.article) == (True, second.article)
    assert await names(desk, was.article) == [NEW.name]
    assert await names(desk, second.article) == [OLD.name]


async def test_backlog_that_another_has_is_backlog_in_other_words(desk: Desk) -> None:
    was = await desk.take(NEW, Alerting.BACKLOG)
    await desk.take(OLD, Alerting.BACKLOG)
    done = await desk.door.revise(was.article, BOTH, NEW)
    assert ((await desk.article(done.article)).backlog, await desk.owed()) == (True, 0)


async def test_what_editors_have_denied_is_denied_of_the_new_words(desk: Desk) -> None:
    was = await desk.take(NEW, article=BOTH)
    await desk.take(OLD, article=BOTH)
    async with desk.database.write() as connection:
        [second] = await topics.by_keys(connection, [SECOND])
        review = await reviews.report(
            connection, ReviewKind.NOT_THIS, article=was.article, topic=second.id, now=NOW
        )
        await reviews.decide(connection, review, ReviewState.CONFIRMED, editor=1, now=NOW)
    before = await desk.owed()
    done = await desk.door.revise(was.article, THIRD, NEW)
    async with desk.database.read() as connection:
        found = await articles.topics_of(connection, [done.article])
    assert (second.id in found[done.article], await desk.owed()) == (False, before)


async def test_new_words_that_another_article_has_are_that_one(desk: Desk) -> None:
    was, second = await desk.take(NEW), await desk.take(OLD, article=OTHER)
    await desk.take(OLD)
    done = await desk.door.revise(was.article, OTHER, NEW)
    assert (done.changed, done.article) == (True, second.article)
    assert await names(desk, second.article) == [OLD.name, NEW.name]
    assert await names(desk, was.article) == [OLD.name]
    assert await desk.owed() == 2


async def test_who_has_no_part_in_an_article_neither_corrects_nor_takes_it_back(desk: Desk) -> None:
    was = await desk.take(NEW)
    offered = Read(OTHER, about(OTHER, SUBJECTS, NOW), OLD)
    async with desk.database.write() as connection:
        done = await revise(connection, was.article, offered, framed=OTHER, now=NOW)
        with pytest.raises(LookupError):
            await take_back(connection, was.article, OLD, NOW)
    assert (done.changed, done.gone) == (False, True)
    assert (await desk.article(was.article)).title == ARTICLE.title


async def test_who_takes_back_his_part_is_followed_by_the_next_one(desk: Desk) -> None:
    url = "https://zarya.example/news/1"
    was = await desk.take(NEW, article=replace(ARTICLE, url=url, outlet="Заря"))
    await desk.take(OLD)
    assert not await desk.door.retract(was.article, NEW)
    kept = await desk.article(was.article)
    assert (kept.retracted_at, kept.url, kept.outlet) == (None, None, OLD.name)
    assert (await desk.told())[0] == [was.article]
    # who brings it again has it again, and nobody is told again
    again = await desk.take(NEW)
    assert (again.article, again.new, await desk.owed()) == (was.article, False, 1)
    assert await names(desk, was.article) == [OLD.name, NEW.name]
