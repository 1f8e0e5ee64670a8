"""Whatever the articles and the conditions: what is owed, what a preview counts, what digests and
lists show is what a plain reading of the conditions says."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.digests import Digests
from bot.compose.said import Drop, Say
from bot.compose.wanted import Window
from bot.intake.accept import about
from bot.intake.articles import from_text
from bot.intake.conditions import judged_by
from bot.intake.door import Door
from bot.intake.origin import Origin
from storage import fanouts, judging, previews, recipients, rules, topics
from storage.conditions import Facts, Rule, names_in_title, rule_of, text_of
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Kind, Mode, Source
from tests.seeding import NOW, SUBJECTS, reader

TAGS = ("Альфа", "Бета", "Гамма", "Дельта")
OUTLETS = ("Вестник", "Курьер", "Хабаршы")
LANGUAGES = ("ru", "kk", "en")
HOUR = timedelta(hours=1)


@dataclass
class News:
    """An article as it was written, before anything read it."""

    number: int
    tags: list[str]
    titled: list[str]
    outlet: str
    language: str
    at: datetime


@dataclass
class Wish:
    """What a reader wants: a topic and conditions in words."""

    topic: str
    with_: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    title: bool = False
    not_outlets: list[str] = field(default_factory=list)

    def wants(self, news: News) -> bool:
        """The plain reading of it."""
        if self.topic not in news.tags:
            return False
        for tag in self.with_:
            if tag not in news.tags or tag in self.without:
                if tag in self.without:
                    continue
                return False
        for tag in self.without:
            if tag in news.tags:
                return False
        if self.outlets and news.outlet.lower() not in [one.lower() for one in self.outlets]:
            return False
        if news.outlet.lower() in [one.lower() for one in self.not_outlets]:
            return False
        if self.languages and news.language not in self.languages:
            return False
        return not (self.title and self.topic not in news.titled)


def generated(chance: random.Random) -> tuple[list[News], list[Wish]]:
    """Some articles, and what some readers want of them."""
    news = []
    for number in range(24):
        tags = chance.sample(TAGS, chance.randint(1, 4))
        titled = [tag for tag in TAGS if chance.random() < 0.4]
        outlet, language = chance.choice(OUTLETS), chance.choice(LANGUAGES)
        news.append(News(number, tags, titled, outlet, language, NOW - (30 - number) * HOUR))
    wishes = []

    def spelt(name: str) -> str:
        return chance.choice([name, name.upper()])

    for _ in range(30):
        topic, *rest = chance.sample(TAGS, 4)
        wishes.append(
            Wish(
                topic,
                chance.sample(rest, chance.choice([0, 0, 1, 2])),
                chance.sample(rest, chance.choice([0, 0, 1])),
                [spelt(one) for one in chance.sample(OUTLETS, chance.choice([0, 0, 1, 2]))],
                chance.sample(LANGUAGES, chance.choice([0, 0, 1, 2])),
                chance.random() < 0.3,
                [spelt(one) for one in chance.sample(OUTLETS, chance.choice([0, 0, 1]))],
            )
        )
    return news, wishes


def written(one: News) -> str:
    """The text of it."""
    title = " ".join([f"Новость {one.number}:", *one.titled])
    return f"{title}\n\nО деле {one.number}.\n\n{' '.join(f'#{tag}' for tag in one.tags)}"


async def number_of(database: Database, wish: Wish, ids: dict[tuple[str, str], int]) -> int | None:
    """The number of the rule of a wish."""
    rule = Rule(
        tuple(ids["hashtag", tag.lower()] for tag in wish.with_),
        tuple(ids["hashtag", tag.lower()] for tag in wish.without),
        tuple(wish.outlets),
        tuple(wish.languages),
        wish.title,
        tuple(wish.not_outlets),
    )
    async with database.write() as connection:
        return await rules.number(connection, rule, NOW)


async def take_in(database: Database, one: News) -> int:
    """It comes; how many chats it was said to reach before, and its number."""
    parsed = replace(from_text(written(one)), language=one.language)
    origin = Origin(Source.HTTP, one.outlet, name=one.outlet)
    found = about(parsed, SUBJECTS, one.at)
    async with database.read() as connection:
        known = await topics.by_keys(connection, [(it.kind, it.key) for it in found])
        facts = judged_by(known, found, parsed, [one.outlet])
        ids = [it.id for it in known]
        expected = sum((await recipients.count(connection, ids, one.at, facts)).values())
    door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: one.at)
    taken = await door.take_in(parsed, origin)
    async with database.write() as connection:
        await fanouts.share(connection)
        while await fanouts.expand(connection, one.at, limit=7):
            pass
    async with database.read() as connection:
        owed = await connection.scalars(
            select(deliveries.c.chat).where(
                deliveries.c.kind == Kind.ALERT, deliveries.c.subject == taken.article
            )
        )
        assert len(list(owed)) == expected, one
    return taken.article


def first(said: Say | Drop) -> str:
    """The page of a digest that is sent; nothing where none is."""
    return "\n".join(one.message.plain for one in said.operations) if isinstance(said, Say) else ""


async def paged(connection: AsyncConnection, window: Window) -> tuple[set[int], str]:
    """The numbers of the news that all pages of a digest tell, and the first of these."""
    digests, told, pages = Digests(SUBJECTS), set[int](), list[str]()
    while (page := await digests.page(connection, window, len(pages), NOW)) is not None:
        if page.number < len(pages):  # there is no such page: it is the last one again
            break
        pages.append(page.message.plain)
        told.update(int(one) for one in re.findall(r"Новость (\d+)", pages[-1]))
    return told, pages[0] if pages else ""


@pytest.mark.parametrize("seed", range(2))
async def test_what_comes_is_what_the_conditions_say(database: Database, seed: int) -> None:
    # On each engine other news and wishes: the same would show the same again.
    chance = random.Random(seed if database.is_sqlite else 2 + seed)
    news, wishes = generated(chance)
    keys = {("hashtag", tag.lower()): tag for tag in TAGS}
    async with database.write() as connection:
        ids = await topics.ensure(connection, keys, NOW)
    chats: list[int] = []
    numbers: list[int | None] = []
    for at, wish in enumerate(wishes, start=1):
        key = "hashtag", wish.topic.lower()
        chats.append(await reader(database, at, {key: Mode.BOTH}))
        numbers.append(await number_of(database, wish, ids))
        async with database.write() as connection:
            await rules.give(connection, chats[-1], ids[key], numbers[-1])
    articles = [await take_in(database, one) for one in news]
    wanted = {
        chat: {one.number for one in news if wish.wants(one)}
        for chat, wish in zip(chats, wishes, strict=True)
    }
    assert any(wanted.values())
    async with database.read() as connection:
        owed = await connection.execute(
            select(deliveries.c.chat, deliveries.c.subject).where(deliveries.c.kind == Kind.ALERT)
        )
        got: dict[int, set[int]] = {chat: set() for chat in chats}
        for chat, subject in owed:
            got[chat].add(articles.index(subject))
        assert got == wanted
        windows = [Window(chat, "ru", "UTC", NOW - 48 * HOUR, NOW) for chat in chats]
        batch = await Digests(SUBJECTS).of_windows(connection, windows, NOW)
        pages = [await paged(connection, window) for window in windows]
        assert [told for told, _ in pages] == [wanted[chat] for chat in chats]
        assert [first(one) for one in batch] == [page for _, page in pages]
        for chat, wish, number, window in zip(chats, wishes, numbers, windows, strict=True):
            alone = await Digests(SUBJECTS).of_windows(connection, [window], NOW)
            assert first(alone[0]) == pages[chats.index(chat)][1]
            topic = ids["hashtag", wish.topic.lower()]
            rule = (await rules.by_ids(connection, [number]))[number] if number else Rule()
            seen = await previews.preview(connection, topic, rule, NOW)
            assert (seen.week, seen.month) == (len(wanted[chat]),) * 2
            if number:
                met = await judging.newest_met(connection, {topic: number})
                assert met == {articles[one] for one in wanted[chat]}


_IDS = st.lists(st.integers(1, 6), max_size=4).map(tuple)
_OUTLETS = st.lists(st.sampled_from(["Хабар", "ХАБАР ", "Tengri  news", ""]), max_size=3).map(tuple)
_RULES = st.builds(
    Rule,
    _IDS,
    _IDS,
    _OUTLETS,
    st.lists(st.sampled_from(LANGUAGES), max_size=3).map(tuple),
    st.booleans(),
    _OUTLETS,
)
_FACTS = st.builds(
    Facts,
    st.frozensets(st.integers(1, 6)),
    st.frozensets(st.integers(1, 6)),
    st.sampled_from(LANGUAGES),
    st.frozensets(st.sampled_from(["хабар", "tengri news", "другой"])),
)


@given(_RULES, _FACTS, st.integers(1, 6))
def test_a_rule_that_was_stored_means_the_same(rule: Rule, facts: Facts, topic: int) -> None:
    stored = rule_of(text_of(rule))
    assert stored == rule.normal() == stored.normal()
    assert text_of(stored) == text_of(rule)
    names, left_out = (
        {"хабар" if "хабар" in one.lower() else "tengri news" for one in some if one}
        for some in (rule.outlets, rule.not_outlets)
    )
    wanted = (
        topic in facts.topics
        and all(one in facts.topics or one in rule.without for one in rule.with_)
        and not any(one in facts.topics for one in rule.without)
        and (not names or bool(names & facts.outlets))
        and not (left_out and facts.outlets and facts.outlets <= left_out)
        and (not rule.languages or facts.language in rule.languages)
        and (not rule.title or topic in facts.titled)
    )
    assert stored.meets(topic, facts) is wanted


def test_a_name_that_is_cut_is_known_by_what_is_left_of_it() -> None:
    cut = ("а " * 51, "а " * 52 + "я", "А " * 50)
    stored = rule_of(text_of(Rule(outlets=cut, not_outlets=cut)))
    assert stored == stored.normal()
    assert [len(one) for one in stored.outlets] == [99]


def test_a_title_names_a_topic_where_its_evidence_stands_or_a_hashtag_by_its_words() -> None:
    title = "Сенаторы и бюджет"
    assert names_in_title(title, [("Сенаторы", 0, "office")])
    assert not names_in_title(title, [("Сенаторы", 40, "office")])
    assert not names_in_title(title, [("Токаев", 0, "surname")])
    assert names_in_title(title, [("#бюджет", 99, "hashtag")])
    assert names_in_title("О государственном бюджете", [("#бюджет", 99, "hashtag")])
    assert not names_in_title("Госбюджет", [("#бюджет", 99, "hashtag")])
    assert names_in_title(
        "Жилищное строительство идёт", [("#жилищное_строительство", 9, "hashtag")]
    )
    assert not names_in_title(title, [])
