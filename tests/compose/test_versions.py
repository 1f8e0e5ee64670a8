"""A story stands in its reader's language where one of its articles is in it, whatever brings it to
him, and by his conditions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.compose.digests import Digests
from bot.compose.standings import Standings
from bot.compose.story_tellers import named_to
from bot.compose.versions import in_their_languages
from bot.compose.wanted import Window
from bot.digest.choose import Digest
from bot.messages.alert import alert
from bot.texts import texts_for
from bot.zones import zone_of
from storage import articles, reviews, rules, stories, topics
from storage.conditions import Rule
from storage.database import Database
from storage.schema import articles as article_rows
from storage.schema_stories import story_members
from storage.vocabulary import Mode
from storage.windows import Listed
from tests.compose.composing import words
from tests.seeding import NOW, SUBJECTS, reader
from tests.stories.telling import REPRINT, RUSSIAN, TAG, House, by, told

DAY = timedelta(days=1)
KAZAKH, OWN = "Палата поддержала поправки о дорожных фондах", "Дорожные фонды: поправки прошли"
UNTAGGED = REPRINT.replace("\n\n#Проба", "")


async def story(
    database: Database,
    chat: int,
    text: str = UNTAGGED,
    rule: Rule | None = None,
    first_text: str = RUSSIAN,
) -> tuple[int, int]:
    """A story that is told in Kazakh, which the chat follows, and then in Russian."""
    house = House(database)
    first = await house.take(first_text, "Хабаршы", 1)
    second = (await house.door.take_in(told(text), by("Вестник", 2))).article
    async with database.write() as connection:
        which = article_rows.c.id == first
        await connection.execute(update(article_rows).where(which).values(language="kk"))
        [topic] = await topics.by_keys(connection, [TAG])
        if rule is not None:
            number = await rules.number(connection, rule, NOW)
            await rules.give(connection, chat, topic.id, number)
        assert len(set((await stories.of(connection, [first, second])).values())) == 1
    return first, second


async def digest_of(database: Database, chat: int, language: str = "ru") -> str:
    window = Window(chat, language, "UTC", NOW - DAY, NOW)
    async with database.read() as connection:
        alone = await Digests(SUBJECTS).of_window(connection, window, NOW)
        both = await Digests(SUBJECTS).of_windows(connection, [window, window], NOW)
    assert both == [alone, alone]
    return words(alone)


async def test_it_stands_in_the_readers_language_though_that_one_names_nothing(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await story(database, chat)
    ours = await digest_of(database, chat)
    assert OWN in ours
    assert KAZAKH not in ours
    assert "Вестник, Хабаршы · " in ours
    assert KAZAKH in await digest_of(database, chat, "kk")
    # Where none is in his own, in the one that he most likely reads.
    assert OWN in await digest_of(database, chat, "en")


async def test_a_mention_is_of_the_article_that_names_it(database: Database) -> None:
    chat = await reader(database, 1, {("keyword", "совет старейшин"): Mode.DIGEST})
    guests = "Среди гостей был глава совета старейшин."
    await story(database, chat, first_text=RUSSIAN.replace("#Проба", f"{guests}\n\n#Проба"))
    _, mentions = (await digest_of(database, chat)).split("▎Упоминания")
    assert KAZAKH in mentions
    assert OWN not in mentions


@pytest.mark.parametrize("later", [True, False])
async def test_it_is_read_also_of_a_story_told_as_one_that_names_nothing(
    database: Database, *, later: bool
) -> None:
    """Which of the two says that they are the same depends on which came first."""
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    first = await house.take(RUSSIAN, "Хабаршы", 1)
    second = await house.take("Дорожный бюджет вырос\n\nРемонт мостов начнут весной.", "Вестник", 2)
    row, says = story_members.c, [(first, second), (second, first)]
    one, other = says[later]
    async with database.write() as connection:
        which = article_rows.c.id == first
        await connection.execute(update(article_rows).where(which).values(language="kk"))
        values = {"related": f"[{other},-{other}]"}
        await connection.execute(update(story_members).where(row.article == one).values(**values))
    ours = await digest_of(database, chat)
    assert "Дорожный бюджет вырос" in ours
    assert KAZAKH not in ours
    assert KAZAKH in await digest_of(database, chat, "kk")


@pytest.mark.parametrize(
    ("rule", "shown", "named"),
    [
        (Rule(languages=("kk",)), KAZAKH, "Хабаршы · "),
        (Rule(languages=("kk", "ru")), OWN, "Вестник, Хабаршы · "),
        (Rule(outlets=("Хабаршы",)), KAZAKH, "Хабаршы, Вестник · "),
        (Rule(not_outlets=("Вестник",)), KAZAKH, "Хабаршы, Вестник · "),
        (Rule(not_outlets=("Курьер",)), OWN, "Вестник, Хабаршы · "),
    ],
)
async def test_conditions_hold_for_what_is_shown_and_of_languages_for_who_is_named(
    database: Database, rule: Rule, shown: str, named: str
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await story(database, chat, rule=rule)
    said = await digest_of(database, chat)
    assert shown in said
    assert said.splitlines()[-1].startswith(named)


async def test_what_names_it_in_the_title_brings_one_that_names_it_elsewhere(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    first, second = await story(database, chat, REPRINT, Rule(title=True))
    async with database.write() as connection:
        which = article_rows.c.id == first
        await connection.execute(update(article_rows).where(which).values(title=f"{KAZAKH}, проба"))
    assert second > first
    assert OWN in await digest_of(database, chat)


async def test_what_the_reader_has_called_a_wrong_match_stands_for_nothing(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    _, second = await story(database, chat, REPRINT)
    assert OWN in await digest_of(database, chat)
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        await reviews.take_back(connection, chat, second, topic.id)
    assert KAZAKH in await digest_of(database, chat)


async def test_what_is_taken_back_or_came_later_stands_for_nothing(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    _, second = await story(database, chat)
    for values in ({"retracted_at": NOW}, {"retracted_at": None, "received_at": NOW + DAY}):
        async with database.write() as connection:
            which = article_rows.c.id == second
            await connection.execute(update(article_rows).where(which).values(**values))
        assert KAZAKH in await digest_of(database, chat)


async def test_opened_it_says_no_topic_that_it_is_not_about(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    _, second = await story(database, chat)
    window = Window(chat, "ru", "UTC", NOW - DAY, NOW)
    async with database.read() as connection:
        page = await Digests(SUBJECTS).page(connection, window, 0, NOW)
        stored = (await articles.by_ids(connection, [second]))[second]
    assert page is not None
    [item] = page.items
    assert (item.article.id, item.article.title) == (second, stored.title)
    plain = replace(item.article, beneath="")
    opened = alert(plain, [], texts=texts_for("ru"), zone=zone_of("UTC"), now=NOW)
    assert OWN in opened.html


async def test_of_no_digests_nothing_is_asked(database: Database) -> None:
    chosen: dict[int, Digest[Listed]] = {}
    async with database.read() as connection:
        assert await in_their_languages(connection, chosen, {}, Standings()) == {}
        assert await named_to(connection, chosen, {}) == {}
