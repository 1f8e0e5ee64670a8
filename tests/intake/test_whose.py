"""Whose word counts where several sources have one article: an editor's and that of the sources
that were chosen before that of a token; and what the others may do to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.intake.accept import Alerting, Origin
from bot.intake.articles import from_parts, from_text
from bot.intake.tagging import MOST_TAGS
from bot.intake.whose import is_correction
from storage import articles, topics
from storage.database import Database
from storage.vocabulary import Mode, Source
from tests.intake.test_roads import ARTICLE, NEW, OLD, OTHER, TAG, Desk
from tests.seeding import reader

OPENS = "https://t.me/kanal/5"
CHANNEL = Origin(Source.CHANNEL, "-1001:5", opens=OPENS, name="Канал")
TOKEN, SECOND = Origin(Source.HTTP, "9", name="Агентство"), Origin(Source.HTTP, "8", name="Бюро")
EDITOR = Origin(Source.EDITOR, "77")
# So long that it is the same under any tags.
TEXT = (
    "Четыре судна стоят у причала в заливе, сообщила палата, которая с утра говорила о рыбаках, о "
    "ремонте старых пирсов и о том, кто заплатит за новые краны, дороги и склады, без которых "
    "весенний улов негде будет хранить до осени, когда придут новые суда"
)
POST = from_text(f"Судна у причала\n\n{TEXT}.\n\n#Проба")
CORRECTED = from_text(
    f"Судна у причала\n\n{TEXT.replace('Четыре судна', 'Ни одного судна не')}.\n\n#Проба"
)
HOAX = from_text("Палата распущена навсегда\n\nОб этом объявлено ночью.\n\n#Щука")
# The words of the post with other signs, another link, another name, other tags.
FORGED = replace(
    from_parts("СУДНА, У ПРИЧАЛА?!", [f"{TEXT}!!!"], tags=["#порно", "#казино"]),
    url="https://evil.example/phish/article-12345",
    outlet="Палата",
)


@pytest.fixture
async def desk(database: Database) -> Desk:
    await reader(database, 1, {TAG: Mode.BOTH})
    return Desk(database)


async def names(desk: Desk, article: int) -> list[str]:
    return [road.name for road in await desk.roads(article) if road.former is None]


async def about(desk: Desk, article: int) -> set[str]:
    """The keys of what an article is about."""
    async with desk.database.read() as connection:
        found = (await articles.topics_of(connection, [article])).get(article, {})
        return {one.key for one in (await topics.by_ids(connection, found)).values()}


@pytest.mark.parametrize("copier", [OLD, TOKEN])
async def test_who_copies_it_keeps_nothing_from_being_corrected(desk: Desk, copier: Origin) -> None:
    was = await desk.take(CHANNEL, article=POST)
    assert (await desk.take(copier, article=POST)).article == was.article
    done = await desk.door.revise(was.article, CORRECTED, CHANNEL)
    assert (done.article, done.revision) == (was.article, 2)
    stored = await desk.article(was.article)
    assert stored.lead == CORRECTED.lead
    assert await names(desk, was.article) == ["Канал"]
    # what the copier says from then on is his own
    own = await desk.door.revise(was.article, HOAX, copier)
    assert own.article != was.article
    assert (await desk.article(was.article)) == stored


async def test_other_news_in_its_place_leaves_it_to_who_tells_it(desk: Desk) -> None:
    was = await desk.take(CHANNEL, article=POST)
    await desk.take(OLD, article=POST)
    done = await desk.door.revise(was.article, HOAX, CHANNEL)
    assert done.article != was.article
    kept = await desk.article(was.article)
    assert (kept.title, kept.lead) == (POST.title, POST.lead)
    assert await names(desk, was.article) == [OLD.name]


@pytest.mark.parametrize("second", [CHANNEL, NEW, EDITOR, TOKEN])
async def test_words_that_gave_way_to_other_news_catch_none(desk: Desk, second: Origin) -> None:
    first = SECOND if second is TOKEN else TOKEN
    was = await desk.take(first, article=replace(POST, hashtags=()))
    await desk.door.revise(was.article, HOAX, first)
    news = await desk.take(second, article=POST)
    assert (news.new, news.article != was.article, await desk.owed()) == (True, True, 1)
    assert await names(desk, was.article) == [first.name]


async def test_what_a_token_corrected_is_news_by_a_source_that_was_chosen(desk: Desk) -> None:
    was = await desk.take(TOKEN, article=POST)
    await desk.door.revise(was.article, CORRECTED, TOKEN)
    news = await desk.take(CHANNEL, article=POST)
    assert (news.new, news.article != was.article, await desk.owed()) == (True, True, 2)
    # and not by another token, of whom nobody knows that he looked again
    late = await desk.take(SECOND, article=CORRECTED)
    assert (late.new, late.article) == (False, was.article)


@pytest.mark.parametrize("alerting", list(Alerting))
@pytest.mark.parametrize("second", [CHANNEL, NEW, EDITOR])
async def test_what_becomes_news_by_a_source_is_told_in_its_words(
    desk: Desk, alerting: Alerting, second: Origin
) -> None:
    await reader(desk.database, 2, {("hashtag", "казино"): Mode.INSTANT})
    await desk.take(TOKEN, alerting, FORGED)
    owed = await desk.owed()
    news = await desk.take(second, article=POST)
    assert news.new is (alerting is not Alerting.NOW)
    stored = await desk.article(news.article)
    told = (stored.title, stored.lead, stored.outlet, stored.url, stored.hashtags)
    assert told == (POST.title, POST.lead, "", second.opens or None, ("Проба",))
    assert (stored.source, stored.source_ref) == (second.source, second.ref)
    assert await about(desk, news.article) == {"проба"}
    assert await desk.owed() == owed + 1  # the reader of its tag
    # what the token says from then on is its own
    done = await desk.door.revise(news.article, HOAX, TOKEN)
    assert done.article != news.article
    assert (await desk.article(news.article)).title == POST.title


async def test_what_only_one_has_from_before_is_told_in_the_words_of_who_brings_it(
    desk: Desk,
) -> None:
    was = await desk.take(OLD, Alerting.BACKLOG, POST)
    news = await desk.take(TOKEN, article=FORGED)
    assert (news.article, news.new) == (was.article, True)
    assert (await desk.article(was.article)).url == FORGED.url


async def test_a_token_that_repeats_what_is_late_changes_no_word_of_it(desk: Desk) -> None:
    was = await desk.take(OLD, Alerting.DIGEST, POST)
    news = await desk.take(TOKEN, article=FORGED)
    assert (news.article, news.new) == (was.article, True)
    stored = await desk.article(was.article)
    assert (stored.title, stored.url) == (POST.title, None)


async def test_the_first_of_those_who_count_alike_has_the_word(desk: Desk) -> None:
    was = await desk.take(NEW, article=POST)
    await desk.take(CHANNEL, article=replace(POST, title=POST.title.upper()))
    stored = await desk.article(was.article)
    assert (stored.title, stored.source_ref) == (POST.title, NEW.ref)


async def test_tags_of_a_copier_are_few_and_go_with_him(desk: Desk) -> None:
    was = await desk.take(CHANNEL, article=POST)

    def tagged(first: int, count: int) -> tuple[str, ...]:
        return tuple(f"#т{number}" for number in range(first, first + count))

    for first in (0, 30, 60):
        copy = from_parts(POST.title, [POST.lead], tags=tagged(first, 30))
        assert (await desk.take(TOKEN, article=copy)).article == was.article
    assert len((await desk.article(was.article)).hashtags) == 1 + MOST_TAGS
    assert len(await about(desk, was.article)) == 1 + MOST_TAGS
    # others may add theirs, too
    also = from_parts(POST.title, [POST.lead], tags=["#мосты", "#т1"])
    await desk.take(OLD, article=also)
    # he says that there are only two
    fewer = from_parts(POST.title, [POST.lead], tags=tagged(0, 2))
    done = await desk.door.revise(was.article, fewer, TOKEN)
    assert done.article == was.article
    assert set((await desk.article(was.article)).hashtags) == {"Проба", "т0", "т1", "мосты"}
    assert await about(desk, was.article) == {"проба", "т0", "т1", "мосты"}
    assert not await desk.door.retract(was.article, TOKEN)
    # what a source has that was chosen, too, stays
    assert set((await desk.article(was.article)).hashtags) == {"Проба", "т1", "мосты"}
    assert await about(desk, was.article) == {"проба", "т1", "мосты"}


async def test_a_correction_of_signs_leaves_the_tags_of_others(desk: Desk) -> None:
    was = await desk.take(CHANNEL, article=POST)
    await desk.take(OLD, article=from_parts(POST.title, [POST.lead], tags=["#мосты"]))
    signs = from_text(f"Судна — у причала!\n\n{TEXT}.\n\n#Проба")
    done = await desk.door.revise(was.article, signs, CHANNEL)
    assert (done.changed, done.article) == (True, was.article)
    assert (await desk.article(was.article)).hashtags == ("Проба", "мосты")
    assert await about(desk, was.article) == {"проба", "мосты"}
    assert await names(desk, was.article) == ["Канал", OLD.name]
    assert not (await desk.door.revise(was.article, signs, CHANNEL)).changed
    await desk.door.revise(was.article, CORRECTED, CHANNEL)
    assert await about(desk, was.article) == {"проба"}


def test_what_is_a_correction() -> None:
    assert is_correction(POST, CORRECTED)
    assert is_correction(POST, replace(POST, body="И ещё многое, чего сразу никто не знал. " * 9))
    assert not is_correction(POST, HOAX)
    assert not is_correction(ARTICLE, OTHER)
