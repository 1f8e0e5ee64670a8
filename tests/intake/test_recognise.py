"""What is news and what is known, through the door, on both databases."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from bot.intake.accept import Accepted, Read, about, accept
from bot.intake.articles import from_html, from_message, from_text
from bot.intake.door import Door
from bot.intake.origin import Origin
from bot.intake.parsed import ParsedArticle, key_of_words
from bot.intake.recognise import SHORT_KNOWN, SHORT_LETTERS, url_key_of
from storage import articles as stored_articles
from storage import backlog
from storage.articles import Article
from storage.database import Database
from storage.schema import articles
from storage.vocabulary import Mode, Source
from tests.intake.posts import FOOTERS, UNKNOWN, Post, post
from tests.seeding import FILE, NOW, SUBJECTS, reader

TAG = ("hashtag", "проба")
EDITOR = Origin(Source.EDITOR, "77")
LONG = "Палата приняла поправки\n\n" + "Депутаты говорили о налогах и о бюджете. " * 8


class Desk:
    """A door with a clock that is put forward, and posts that are numbered."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = NOW
        self.posts = 0
        self.door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: self.now)

    def origin(self, channel: int = -1001) -> Origin:
        self.posts += 1
        return Origin(Source.CHANNEL, f"{channel}:{self.posts}")

    async def post(self, made: Post | str, channel: int = -1001) -> Accepted:
        made = post(made) if isinstance(made, str) else made
        return await self.take(from_message(made.text, made.entities), self.origin(channel))

    async def take(self, article: ParsedArticle, origin: Origin = FILE) -> Accepted:
        return await self.door.take_in(article, origin)

    async def article(self, accepted: Accepted) -> Article:
        async with self.database.read() as connection:
            return (await stored_articles.by_ids(connection, [accepted.article]))[accepted.article]

    async def owed(self) -> int:
        async with self.database.read() as connection:
            return (await backlog.count_by_state(connection))["owed"]

    def later(self, wait: timedelta) -> datetime:
        self.now += wait
        return self.now


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


ALL = {**FOOTERS, **UNKNOWN}


@pytest.mark.parametrize("footer", ["links behind words", "a pinned page", "a motto", "two lines"])
async def test_posts_with_one_footer_are_news_each(desk: Desk, footer: str) -> None:
    await reader(desk.database, 1, {TAG: Mode.BOTH})
    for number in range(6):
        accepted = await desk.post(post(f"Палата приняла закон {number} #Проба") + ALL[footer])
        assert accepted.new
        kept = await desk.article(accepted)
        assert kept.title == f"Палата приняла закон {number} #Проба"
        if number > 3 or footer in FOOTERS:  # the first times nobody can know
            assert (kept.lead, kept.body, kept.url) == ("", "", None)
    assert await desk.owed() == 6
    again = await desk.post(post("Палата приняла закон 2 #Проба") + ALL[footer])
    assert (again.new, await desk.owed()) == (False, 6)


@pytest.mark.parametrize("footer", UNKNOWN)
async def test_the_same_news_with_another_footer_is_the_same(desk: Desk, footer: str) -> None:
    # a line without links counts for a text until five have it
    for day in range(5):
        assert (await desk.post(post(f"Палата открыла день {day}") + UNKNOWN[footer])).new
    made = post("") + UNKNOWN[footer]
    linked = bool(made.entities) or "http" in made.text or "@" in made.text
    first = await desk.post(post("Палата приняла первый закон") + UNKNOWN[footer])
    second = await desk.post(post("Палата приняла второй закон"))
    assert first.new
    assert second.new
    for number, known in (("первый", first), ("второй", second)):
        text = f"Палата приняла {number} закон"
        for made in (
            post(text),
            post(text) + UNKNOWN[footer],
            post(text) + FOOTERS["kazakh call"],
            post(text) + FOOTERS["menu of emoji"],
        ):
            accepted = [await desk.post(made)]
            if linked or UNKNOWN[footer].text not in made.text:
                accepted += [
                    await desk.post(made, -2002),  # another channel
                    await desk.take(from_message(made.text, made.entities), EDITOR),
                    await desk.take(from_text(made.text), Origin(Source.FILE, f"{number}.txt")),
                ]
            for one in accepted:
                assert (one.new, one.article) == (False, known.article)


async def test_a_text_that_differs_is_news_whatever_address_it_has(desk: Desk) -> None:
    own = "https://example.kz/n/zakon-2"
    for text in ("Палата приняла закон", "Палата приняла закон 2", f"{LONG}\nИ ещё."):
        accepted = await desk.post(f"{text}\n\nПодробнее: {own}")
        assert accepted.new
    first_link = "Сенат одобрил закон\n\nПодробнее: https://example.kz/n/odobril-3"
    assert (await desk.post(first_link)).new
    follow_up = await desk.post(first_link.replace("одобрил", "одобрил вчера", 1))
    assert (await desk.article(follow_up)).url == "https://example.kz/n/odobril-3"
    # a page is an article of its own, too: what it says differs from what the channel says of it
    page = (
        f"<html><head><link rel=canonical href='{own}'></head><body><h1>Закон принят</h1>"
        "<p>Палата приняла закон, о котором говорили два года.</p></body></html>"
    )
    accepted = await desk.take(from_html(page), Origin(Source.FILE, "page.html"))
    assert (accepted.new, (await desk.article(accepted)).url) == (True, own)
    assert not (await desk.take(from_html(page), Origin(Source.FILE, "copy.html"))).new


async def test_an_address_belongs_to_the_newest_article_that_is_alone_with_it(desk: Desk) -> None:
    own = "https://example.kz/n/zakon-2"

    async def holder() -> int | None:
        async with desk.database.read() as connection:
            query = select(articles.c.id).where(articles.c.url_key == "example.kz/n/zakon-2")
            return (await connection.execute(query)).scalar_one_or_none()

    first = await desk.post(f"Палата приняла закон\n\nПодробнее: {own}")
    assert await holder() == first.article
    # the same channel links it again: a follow-up, or a link that stands everywhere
    await desk.post(f"Закон обсуждают\n\nПодробнее: {own}")
    assert await holder() == first.article
    page = from_html(f"<h1>Закон</h1><p>{LONG}</p>", url=own)
    assert url_key_of(page, {}) == "example.kz/n/zakon-2"
    second = await desk.take(page)
    assert await holder() == second.article


async def test_a_short_headline_is_known_for_some_days(desk: Desk) -> None:
    first = await desk.post("Заседание палаты перенесено")
    desk.later(SHORT_KNOWN)
    assert not (await desk.post("Заседание палаты перенесено")).new
    desk.later(timedelta(minutes=1))
    second = await desk.post("Заседание палаты перенесено")
    assert second.new
    # from now on it is that one which is known
    again = await desk.take(from_text("Заседание палаты перенесено!"), desk.origin())
    assert (again.new, again.article) == (False, second.article)
    assert second.article != first.article


async def test_a_long_text_is_known_for_ever(desk: Desk) -> None:
    first = await desk.post(LONG)
    assert sum(map(str.isalnum, LONG)) >= SHORT_LETTERS
    desk.later(timedelta(days=700))
    assert (await desk.post(LONG)).article == first.article


async def test_the_same_file_is_known_for_ever(desk: Desk) -> None:
    short = from_text("Заседание палаты перенесено")
    assert (await desk.take(short, Origin(Source.FILE, "a.txt"))).new
    desk.later(timedelta(days=700))
    assert not (await desk.take(short, Origin(Source.FILE, "a.txt"))).new
    assert (await desk.take(short, Origin(Source.FILE, "b.txt"))).new
    # of standard input and of an editor nothing says that it is the same one
    for origin in (Origin(Source.FILE, "-"), EDITOR):
        desk.later(timedelta(days=700))
        assert (await desk.take(short, origin)).new


async def test_one_headline_over_two_articles_of_a_site_is_two(desk: Desk) -> None:
    live = "Прямая трансляция заседания\n\nhttps://example.kz/n/live-"
    assert (await desk.post(f"{live}1")).new
    assert (await desk.post(f"{live}2")).new
    assert not (await desk.post(f"{live}2?utm_source=tg")).new
    assert not (await desk.post("Прямая трансляция заседания\n\nhttps://other.kz/n/live-9")).new


async def test_published_all_the_same_it_is_news_of_its_own(desk: Desk) -> None:
    await reader(desk.database, 1, {TAG: Mode.BOTH})
    first = await desk.take(from_text(f"{LONG} #Проба"))
    again = from_text(f"{LONG} #Проба")
    seen = await desk.door.preview(again, EDITOR)
    assert seen.same is not None
    assert seen.same.id == first.article
    second = await desk.door.take_in(again, EDITOR, anyway=True)
    assert second.new
    assert await desk.owed() == 2
    third = await desk.take(again)
    assert (third.new, third.article) == (False, second.article)


async def test_what_an_older_release_stored_is_known_with_its_footer(desk: Desk) -> None:
    text = f"{LONG}\n\nПодписаться: https://t.me/proba"
    first = await desk.post(text)
    async with desk.database.write() as connection:
        await connection.execute(update(articles).values(text_key=key_of_words(text)))
    again = await desk.post(text)
    assert (again.new, again.article) == (False, first.article)


async def test_a_headline_over_other_news_is_other_news(desk: Desk) -> None:
    for text in ("Раз.", "Два.", "Три.", "Палата собралась.", "Палата собралась вчера."):
        assert (await desk.post(f"Заседание палаты\n\n{text}")).new
    async with desk.database.read() as connection:
        assert await connection.scalar(select(func.count()).select_from(articles)) == 5


async def test_an_official_under_every_headline_is_told_every_time(desk: Desk) -> None:
    for number in range(8):
        accepted = await desk.post(f"Новость {number}\n\nМаулен Ашимбаев на заседании\n\n#Проба")
        assert accepted.new
        assert {one.title for one in accepted.about} >= {"Маулен Ашимбаев"}


async def test_what_was_known_before_a_line_was_learnt_is_known_after(database: Database) -> None:
    """Whichever lines were learnt when it was stored, and however it was read meanwhile."""
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    frame = "Больше на сайте\n\nВсегда с вами"
    texts = [f"Палата {number} о мостах\n\nО {number} мостах.\n\n{frame}" for number in range(8)]
    origin = Origin(Source.CHANNEL, "-100:1")
    read = [from_text(text) for text in texts]
    stored = [(await door.take_in(one, origin)).article for one in read]
    assert len(set(stored)) == 8
    async with database.write() as connection:
        for one, article in zip(read, stored, strict=True):
            found = about(one, SUBJECTS, NOW)  # read before anything was learnt
            again = await accept(connection, one, found=found, origin=origin, now=NOW)
            assert (again.new, again.article) == (False, article)
    for text, article in zip(texts, stored, strict=True):
        again = await door.take_in(from_text(text), origin)
        assert (again.new, again.article) == (False, article)


@pytest.mark.parametrize(
    "posts",
    [
        # the same two lines in turns, under the same two titles
        [f"{title}\n\n{news}" for news in ("Пленарное заседание", "Заседания комитетов")
         for title in ("Сегодня в Сенате", "Сегодня в Мажилисе")],
        [f"{title} #закон\n{news}" for news in ("Принят Мажилисом", "Принят Сенатом")
         for title in ("Закон о рекламе", "Закон о земле")],
        [f"Закон {number}\nЗа – {78 - number // 3}, против – 0" for number in range(7)],
        ["Токаев: соседи поддержали нас #бюджет", "Join session of TurkPA opens in Astana",
         "Мы в соцсетях видим угрозу — Ашимбаев", "Follow-up talks on the budget held"],
    ],
)  # fmt: skip
async def test_no_news_is_taken_for_a_footer(desk: Desk, posts: list[str]) -> None:
    for text in posts:
        assert (await desk.post(text)).new, text


async def test_what_one_source_has_everywhere_is_anothers_news(desk: Desk) -> None:
    for number in range(6):
        await desk.post(f"Погода {number}\nОтклонён Сенатом\n\nМаулен Ашимбаев в Анкаре", -2002)
    accepted = await desk.post("Закон о недрах\nОтклонён Сенатом")
    assert (await desk.article(accepted)).lead == "Отклонён Сенатом"
    other = await desk.post("Закон о недрах")
    assert other.new


async def test_a_batch_learns_while_it_is_stored(database: Database) -> None:
    """The first text is known without its footer as soon as the second one has the same."""
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)
    one, two = "Палата о мостах\n\nО мостах и дорогах.", "Палата о налогах\n\nО налогах и сборах."
    footer = "☎ Редакция: +7 700 000 00 00"
    batch = [f"{one}\n\n{footer}", f"{two}\n\n{footer}", one, two]
    read = [from_text(text) for text in batch]
    offered = [Read(text, about(text, SUBJECTS, NOW), FILE) for text in read]
    taken = await door.take_in_many(offered)
    assert [accepted.new for accepted in taken] == [True, True, False, False]
