"""Articles that are corrected or taken back: what is owed, told and found from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.compose.said import Drop, Say
from bot.intake.accept import Alerting, Origin
from bot.intake.accepted import FRESH
from bot.intake.articles import from_text
from bot.intake.parsed import ParsedArticle
from storage import articles, reviews, revisions, topics
from storage.database import Database
from storage.vocabulary import Mode, ReviewKind, ReviewState, Source
from tests.compose.composing import said_of, words
from tests.intake.test_roads import ARTICLE, NEW, OLD, OTHER, TAG, Desk
from tests.seeding import NOW, claim, reader
from tests.storage.test_forgotten_sources import add_source

SECOND = ("hashtag", "вторая")
SAME = Origin(Source.FEED, NEW.ref, name=NEW.name)
# the tag is another one, a word is another one
CORRECTED = from_text("Палата приняла поправки\n\nОб ипотеке и о налогах.\n\n#Вторая")
BOTH = from_text("Палата приняла поправки\n\nОб ипотеке и о налогах.\n\n#Проба #Вторая")
FOOTER = "\n\nЧитайте нас: https://t.me/proba | https://example.kz"


@pytest.fixture
async def desk(database: Database) -> Desk:
    await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {SECOND: Mode.BOTH})
    return Desk(database)


async def about(desk: Desk, article: int) -> set[str]:
    """The titles of what an article is about."""
    async with desk.database.read() as connection:
        found = (await articles.topics_of(connection, [article])).get(article, {})
        named = await topics.by_ids(connection, list(found))
    return {topic.title for topic in named.values()}


async def test_a_correction_is_kept_beside_what_was_said(desk: Desk) -> None:
    taken = await desk.take(NEW)
    before = await desk.article(taken.article)
    done = await desk.door.revise(taken.article, BOTH, NEW)
    assert (done.changed, done.revision) == (True, 2)
    after = await desk.article(taken.article)
    assert (after.lead, after.revision) == ("Об ипотеке и о налогах.", 2)
    assert (after.received_at, after.source_ref) == (before.received_at, before.source_ref)
    async with desk.database.read() as connection:
        [was] = await revisions.of(connection, taken.article)
    assert (was.number, was.lead, was.hashtags) == (1, before.lead, before.hashtags)
    again = await desk.door.revise(taken.article, BOTH, NEW)
    assert (again.changed, again.revision) == (False, 2)
    with pytest.raises(LookupError):
        await desk.door.revise(taken.article + 1, BOTH, NEW)


async def test_what_is_owed_says_the_new_text_and_who_hears_of_it_only_now_is_owed(
    desk: Desk,
) -> None:
    taken = await desk.take(NEW)
    assert await desk.owed() == 1
    await desk.door.revise(taken.article, CORRECTED, NEW)
    assert await about(desk, taken.article) == {"Вторая"}
    claimed = await claim(desk.database)
    assert len(claimed) == 2
    said = await said_of(desk.database, claimed)
    dropped = [one for one in said.values() if isinstance(one, Drop)]
    [told] = [words(one) for one in said.values() if isinstance(one, Say)]
    assert [one.reason for one in dropped] == ["no longer wanted at once"]
    assert "Об ипотеке и о налогах" in told


async def test_who_had_it_gets_no_second_alert(desk: Desk) -> None:
    await reader(desk.database, 3, {TAG: Mode.BOTH, SECOND: Mode.BOTH})
    taken = await desk.take(NEW)
    await desk.door.revise(taken.article, BOTH, NEW)
    assert len({one.chat for one in await claim(desk.database)}) == 3
    assert await desk.owed() == 0


@pytest.mark.parametrize(
    ("came", "corrected", "wait", "age"),
    [
        (Alerting.BACKLOG, Alerting.NOW, timedelta(0), timedelta(0)),
        (Alerting.BACKLOG, Alerting.BACKLOG, timedelta(0), timedelta(0)),
        (Alerting.NOW, Alerting.DIGEST, timedelta(0), timedelta(0)),
        (Alerting.NOW, Alerting.NOW, FRESH, timedelta(0)),
        (Alerting.NOW, Alerting.NOW, timedelta(0), FRESH),
    ],
)
async def test_what_is_not_fresh_is_corrected_without_an_alert(
    desk: Desk, came: Alerting, corrected: Alerting, wait: timedelta, age: timedelta
) -> None:
    taken = await desk.take(NEW, came, replace(ARTICLE, published_at=NOW - age))
    await claim(desk.database)
    desk.now += wait + timedelta(seconds=1)
    done = await desk.door.revise(taken.article, BOTH, NEW, alerting=corrected)
    assert done.changed
    assert await about(desk, taken.article) == {"Проба", "Вторая"}
    assert await desk.owed() == 0


async def test_the_former_text_is_known_and_so_is_the_new_one(desk: Desk) -> None:
    taken = await desk.take(NEW)
    await desk.door.revise(taken.article, BOTH, NEW)
    # back to what it said, and on: its keys may stand in both tables
    await desk.door.revise(taken.article, ARTICLE, NEW)
    done = await desk.door.revise(taken.article, CORRECTED, NEW)
    assert done.revision == 4
    for text in (ARTICLE, BOTH, CORRECTED):
        again = await desk.take(NEW, article=text)
        assert (again.article, again.new) == (taken.article, False)


async def test_a_short_text_of_another_month_is_news_though_it_was_revised(desk: Desk) -> None:
    dated = replace(ARTICLE, url="https://example.kz/news/palata-1")
    taken = await desk.take(NEW, article=dated)
    await desk.door.revise(taken.article, replace(BOTH, url=dated.url), NEW)
    desk.now += timedelta(days=30)
    later = replace(dated, published_at=desk.now)
    other = await desk.take(OLD, article=later)
    assert other.new
    assert other.article != taken.article


@pytest.mark.parametrize(
    ("address", "link", "is_one"),
    [
        ("https://www.site.kz/politics.xml", "http://site.kz/n/6?utm_source=rss", True),
        ("https://other.kz/rss.xml", "https://site.kz/n/6", False),  # whoever repeats it
    ],
)
async def test_the_feeds_of_a_site_are_one_voice(
    desk: Desk, address: str, link: str, is_one: bool
) -> None:
    numbers = [
        await add_source(desk.database, one.partition("//")[2], address=one)
        for one in ("https://site.kz/all.xml", address)
    ]
    first, second = (Origin(Source.FEED, f"{one}:6", source_id=one) for one in numbers)
    read = replace(ARTICLE, url="https://site.kz/n/6")
    kept = await desk.door.take_in(read, first)
    also = await desk.door.take_in(replace(read, url=link), second)
    assert also.article == kept.article
    corrected = replace(CORRECTED, url="https://site.kz/n/6")
    revised = await desk.door.revise(kept.article, corrected, second)
    assert revised.changed
    assert (revised.article == kept.article) is is_one
    stored = await desk.article(kept.article)
    assert stored.lead == (CORRECTED if is_one else ARTICLE).lead


async def test_a_correction_to_what_another_article_says_leaves_that_its_key(desk: Desk) -> None:
    first, second = await desk.take(NEW), await desk.take(OLD, article=OTHER)
    done = await desk.door.revise(first.article, OTHER, NEW)
    assert done.changed
    assert (await desk.article(first.article)).title == OTHER.title
    assert (await desk.take(SAME, article=OTHER)).article == second.article
    assert (await desk.take(NEW)).article == first.article


async def test_a_correction_to_what_another_article_says_is_told_to_nobody_again(
    desk: Desk,
) -> None:
    theirs = await desk.take(NEW)
    ours = await desk.take(OLD, article=OTHER)
    assert await desk.owed() == 2
    done = await desk.door.revise(ours.article, ARTICLE, OLD)
    assert (done.changed, done.revision) == (True, 2)
    said = await said_of(desk.database, await claim(desk.database))
    assert sorted(type(one).__name__ for one in said.values()) == ["Drop", "Say"]
    assert await desk.owed() == 0
    assert {road.key for road in await desk.roads(theirs.article)} == {"feed:8", "feed:7"}
    _, shelf, *_ = await desk.told()
    assert shelf == [theirs.article]
    async with desk.database.read() as connection:
        [was] = await revisions.of(connection, ours.article)
    assert was.title == OTHER.title


async def test_a_correction_to_what_is_only_backlog_is_news(desk: Desk) -> None:
    await desk.take(NEW, Alerting.BACKLOG)
    ours = await desk.take(OLD, article=from_text("Мост открыт\n\nПо нему едут."))
    await desk.door.revise(ours.article, ARTICLE, OLD)
    assert await desk.owed() == 1
    assert not (await desk.article(ours.article)).backlog


async def test_an_address_that_another_article_has_stays_its_own(desk: Desk) -> None:
    address = "https://example.kz/news/most-{}"
    first = await desk.take(NEW, article=replace(ARTICLE, url=address.format(1)))
    second = await desk.take(OLD, article=replace(OTHER, url=address.format(2)))
    await desk.door.revise(first.article, replace(BOTH, url=address.format(2)), NEW)
    await desk.door.revise(second.article, replace(OTHER, url=address.format(3)), OLD)
    assert (await desk.article(first.article)).url == address.format(2)
    assert (await desk.article(second.article)).url == address.format(3)


async def test_a_frame_that_was_learnt_since_is_no_correction(desk: Desk) -> None:
    channel = [Origin(Source.CHANNEL, f"-1001:{number}") for number in range(5)]
    texts = [f"Палата приняла закон {number}\n\nО дорогах." for number in range(5)]
    taken = [
        await desk.take(origin, article=from_text(text + FOOTER))
        for origin, text in zip(channel, texts, strict=True)
    ]
    done = await desk.door.revise(taken[0].article, from_text(texts[0] + FOOTER), channel[0])
    assert not done.changed


async def test_an_editors_word_stands(desk: Desk) -> None:
    taken = await desk.take(NEW)
    async with desk.database.write() as connection:
        second = await topics.ensure(connection, {SECOND: "Вторая", ("hashtag", "т"): "т"}, NOW)
        given = articles.Evidence("слова", 0, 0, "editor")
        await articles.add_topic(connection, taken.article, second["hashtag", "т"], [given])
        review = await reviews.report(
            connection, ReviewKind.NOT_THIS, article=taken.article, topic=second[SECOND], now=NOW
        )
        state = ReviewState.CONFIRMED
        await reviews.decide(connection, review, state, editor=1, now=NOW)
    await desk.door.revise(taken.article, BOTH, NEW)
    assert await about(desk, taken.article) == {"Проба", "т"}
    assert await desk.owed() == 1


async def test_a_phrase_that_nobody_follows_any_more_stays(desk: Desk) -> None:
    phrase = ("keyword", "ипотеке")
    chat = await reader(desk.database, 3, {phrase: Mode.BOTH})
    taken = await desk.take(NEW)
    async with desk.database.write() as connection:
        [topic] = await topics.by_keys(connection, [phrase])
        from storage import subscriptions

        await subscriptions.remove(connection, chat, topic.id)
    await desk.door.revise(taken.article, BOTH, NEW)
    assert "ипотеке" in await about(desk, taken.article)


async def test_what_is_taken_back_is_told_to_nobody_and_found_by_nobody(desk: Desk) -> None:
    taken = await desk.take(NEW)
    assert await desk.told() == ([taken.article], [taken.article], {taken.article}, 1)
    assert await desk.door.retract(taken.article, NEW)
    for number, origin in ((0, NEW), (1, NEW), (0, OLD)):
        with pytest.raises(LookupError):
            await desk.door.retract(taken.article + number, origin)
    assert await desk.told() == ([], [], set(), 0)
    claimed = await claim(desk.database)
    said = await said_of(desk.database, claimed)
    assert [said[one.id] for one in claimed] == [Drop("article retracted")]
    done = await desk.door.revise(taken.article, BOTH, NEW)
    assert (done.changed, done.gone, done.revision) == (False, True, 1)


async def test_alerts_that_are_not_written_down_yet_never_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage import fanouts

    await reader(desk.database, 3, {TAG: Mode.BOTH})
    monkeypatch.setattr(fanouts, "_FIRST", 1)
    taken = await desk.take(NEW)
    assert await desk.owed() == 1
    await desk.door.retract(taken.article, NEW)
    async with desk.database.write() as connection:
        await fanouts.share(connection)
        assert not await fanouts.expand(connection, NOW)
    assert await desk.owed() == 1


async def offer(desk: Desk, article: ParsedArticle, origin: Origin) -> tuple[int, bool]:
    taken = await desk.take(origin, article=article)
    return taken.article, taken.new


async def test_its_source_does_not_bring_it_back_and_another_one_may(desk: Desk) -> None:
    url = "https://example.kz/news/palata-1"
    taken = await desk.take(NEW, article=replace(ARTICLE, url=url))
    await desk.door.retract(taken.article, NEW)
    item = Origin(Source.FEED, "8:b", name="Заря")
    for again in (ARTICLE, replace(ARTICLE, url=url), replace(OTHER, url=url)):
        assert await offer(desk, again, item) == (taken.article, False)
    anew, new = await offer(desk, ARTICLE, OLD)
    assert new
    assert anew != taken.article
    assert await offer(desk, ARTICLE, item) == (anew, False)
    [listed], *_ = await desk.told()
    assert listed == anew
