"""Digests of a batch say what each would say by itself, and share what they can."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import event, func, select, update

from bot.compose import digests as module
from bot.compose.digests import EMPTY, Digests
from bot.compose.said import Drop, Say
from bot.compose.shelf import Shelf
from bot.compose.wanted import Window
from bot.topics.registry.registry import Registry
from bot.topics.registry.shipped import shipped_registry
from bot.topics.subjects import Subjects
from storage import reviews, stories, subscriptions, topics
from storage.database import Database
from storage.schema import articles as article_rows
from storage.schema_sources import article_sources
from storage.stories import Place
from storage.vocabulary import Alerted, Joined, Mode, Source, TopicKind
from tests.compose.composing import words
from tests.seeding import NOW, SUBJECTS, alerted, article, reader

HOUR = timedelta(hours=1)
OUTLETS = ["вестник", "курьер", "почта", "хабаршы"]
TAGS = [("hashtag", f"тема{n}") for n in range(6)]


async def of(database: Database, composer: Digests, asked: list[Window]) -> list[Say | Drop]:
    async with database.read() as connection:
        return await composer.of_windows(connection, asked, NOW)


async def one_by_one(database: Database, asked: list[Window]) -> list[Say | Drop]:
    return [(await of(database, Digests(SUBJECTS), [window]))[0] for window in asked]


async def place(database: Database, chance: random.Random) -> None:
    """Most of forty articles are of some stories, related to others, and told as one with some."""
    firsts = [1, *chance.sample(range(2, 41), 25)]
    placed = {
        number: Place(
            number if number in firsts else chance.choice([it for it in firsts if it < number]),
            Joined.EVENT,
            tuple(
                it
                for first in chance.sample(firsts, chance.choice([0, 0, 1, 1, 5]))
                for it in ((first, -first) if (first + number) % 5 < 2 else (first,))
            ),
        )
        for number in chance.sample(range(1, 41), 35)
    }
    async with database.write() as connection:
        await stories.add(connection, placed)
        await connection.execute(
            article_sources.insert(),
            [
                {"article": n, "key": f"http:{name}", "source": Source.HTTP, "name": name.title(),
                 "seen_at": NOW}
                for n in range(1, 41)
                for name in chance.sample(OUTLETS, chance.randint(0, 2))
            ],
        )  # fmt: skip


async def seeded(database: Database, chance: random.Random) -> list[Window]:
    """Forty articles, and readers who differ in all that a digest depends on."""
    for number in range(40):
        tags = " ".join(f"#Тема{n}" for n in chance.sample(range(6), chance.randint(0, 3)))
        text = f"Новость {number}\n\nО деле {number} и поправках.\n\n{tags}"
        await article(database, text, at=NOW - number * HOUR)
    await place(database, chance)
    asked = []
    for number in range(1, 41):
        follows = {
            tag: chance.choice([Mode.DIGEST, Mode.BOTH, Mode.INSTANT, Mode.MUTED])
            for tag in chance.sample(TAGS, chance.randint(0, 4))
        }
        language = chance.choice(["ru", "kk", "en"])
        zone = chance.choice(["Asia/Almaty", "America/New_York", "Mars/Olympus"])
        chat = await reader(database, number, follows, language=language, time_zone=zone)
        since = NOW - chance.choice([1, 5, 24, 24, 24, 1000]) * HOUR
        until = NOW - chance.choice([0, 0, 0, 2]) * HOUR
        shown = chance.choice(list(Alerted))
        empty, outlets = chance.random() < 0.5, tuple(chance.sample(OUTLETS, chance.randint(0, 3)))
        asked.append(Window(chat, language, zone, since, until, empty, shown, outlets))
        came = chance.choice([[], [1, 2], range(1, 41), chance.sample(range(1, 41), 9)])
        if came:
            await alerted(database, chat, *came)
    async with database.write() as connection:
        ids = [topic.id for topic in await topics.by_keys(connection, TAGS)]
        for window in chance.sample(asked, 20):
            for _ in range(10):
                one, topic = chance.randint(1, 40), chance.choice(ids)
                await reviews.take_back(connection, window.chat, one, topic)
    return asked


async def test_a_batch_says_what_each_says_by_itself(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the shelf holds only the last few articles, and windows begin before them. Each
    engine is asked for news of its own: what is made of it is the same."""
    asked = await seeded(database, random.Random(1 if database.is_sqlite else 2))
    wanted = await one_by_one(database, asked)
    assert len({str(one) for one in wanted}) > 10
    for most in (4000, 12, 1):
        monkeypatch.setattr(module, "Shelf", partial(Shelf, most))
        composer = Digests(SUBJECTS)
        assert await of(database, composer, asked) == wanted, most
        # and again, out of what was kept, in other company
        assert await of(database, composer, asked[::-1]) == wanted[::-1], most
        assert await of(database, composer, asked[5:9]) == wanted[5:9], most


async def test_a_fuller_window_than_is_read_counts_the_rest_in_a_batch_too(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.compose.found_alone._MOST_READ", 7)
    asked = await seeded(database, random.Random(3))
    assert await of(database, Digests(SUBJECTS), asked) == await one_by_one(database, asked)


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """What is asked of the database."""
    ran: list[str] = []

    def note(*args: object) -> None:
        ran.append(str(args[2]))

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    try:
        yield ran
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", note)


async def test_the_database_is_asked_as_often_for_hundreds_as_for_two(database: Database) -> None:
    await article(database, "Проба\n\nТекст.\n\n#Тема1 #Тема2")
    asked = []
    for number in range(1, 301):
        chat = await reader(database, number, {TAGS[1 + number % 2]: Mode.DIGEST})
        asked.append(Window(chat, "ru", "UTC", NOW - HOUR, NOW))
    counts = []
    for some in (asked[:2], asked):
        with statements(database) as ran:
            told = await of(database, Digests(SUBJECTS), some)
        assert EMPTY not in told
        counts.append(len(ran))
        # Who reads the same is given the same: its bytes are made once (bot/telegram/operations.py)
        assert len({id(one) for one in told}) == 2
    assert counts[0] == counts[1] < 16


async def test_what_changes_between_two_batches_is_seen(database: Database) -> None:
    chats = [await reader(database, n, {TAGS[0]: Mode.DIGEST, TAGS[1]: Mode.BOTH}) for n in (1, 2)]
    first = await article(database, "Первая\n\nТекст.\n\n#Тема0 #Тема1", at=NOW - HOUR)
    asked = [Window(chat, "ru", "UTC", NOW - 2 * HOUR, NOW) for chat in chats]
    composer = Digests(SUBJECTS)

    async def told() -> list[str]:
        return [words(one) for one in await of(database, composer, asked)]

    assert all("Первая" in one for one in await told())
    async with database.write() as connection:  # corrected
        await connection.execute(
            update(article_rows)
            .where(article_rows.c.id == first)
            .values(title="Исправленная", revision=2)
        )
    assert all("Исправленная" in one and "Первая" not in one for one in await told())
    second = await article(database, "Вторая\n\nТекст.\n\n#Тема0", at=NOW - HOUR)
    assert all("Вторая" in one for one in await told())
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAGS[0]])
        await reviews.take_back(connection, chats[0], second, topic.id)
    assert ["Вторая" in one for one in await told()] == [False, True]
    async with database.write() as connection:
        await reviews.unmatch(connection, second, topic.id)  # for all
    assert not any("Вторая" in one for one in await told())
    async with database.write() as connection:
        await subscriptions.set_mode(connection, chats[1], topic.id, Mode.MUTED, NOW)
    assert ["#Тема0" in one for one in await told()] == [True, False]
    async with database.write() as connection:
        for id_ in (first, second):
            await connection.execute(article_rows.delete().where(article_rows.c.id == id_))
    assert await of(database, composer, asked) == [EMPTY, EMPTY]


async def test_what_was_alerted_is_asked_for_all_and_shared(database: Database) -> None:
    """Those who were alerted the same share a rendering; who wants it in full shares that of those
    who were alerted nothing."""
    first = await article(database, "Первая\n\nТекст.\n\n#Тема0", at=NOW - HOUR)
    second = await article(database, "Вторая\n\nТекст.\n\n#Тема0", at=NOW - HOUR)
    asked = []
    for number in range(1, 13):
        chat = await reader(database, number, {TAGS[0]: Mode.BOTH})
        came = ([], [first], [first, second])[number % 3]
        if came:
            await alerted(database, chat, *came)
        shown = (Alerted.SHORT, Alerted.FULL)[number % 2]
        asked.append(Window(chat, "ru", "UTC", NOW - 2 * HOUR, NOW, alerted=shown))
    told = await of(database, Digests(SUBJECTS), asked)
    assert len({id(one) for one in told}) == 3
    assert told == await one_by_one(database, asked)
    with statements(database) as ran:
        await of(database, Digests(SUBJECTS), asked)
    # What was alerted, and up to where digests were read.
    assert len([sql for sql in ran if "FROM deliveries" in sql]) == 2


async def test_what_came_outside_the_window_ends_no_sharing(database: Database) -> None:
    """A weekly digest in the batch widens what is asked for: what was alerted or taken back days
    ago, or of a topic that is followed no longer, makes nobody's day another one."""
    days_ago = [
        await article(database, f"Старая {n}\n\nТекст {n}.\n\n#Тема0", at=NOW - (40 + n) * HOUR)
        for n in range(12)
    ]
    today = await article(database, "Новая\n\nТекст.\n\n#Тема0", at=NOW - HOUR)
    left = await article(database, "Иная\n\nТекст.\n\n#Тема1", at=NOW - HOUR)
    async with database.read() as connection:
        [topic] = await topics.by_keys(connection, [TAGS[0]])
    asked = []
    for number in range(1, 13):
        chat = await reader(database, number, {TAGS[0]: Mode.BOTH})
        came = days_ago[:number] + [left] * (number % 2) + [today] * (number % 3 == 0)
        await alerted(database, chat, *came[:: -1 if number % 2 else 1])
        async with database.write() as connection:
            await reviews.take_back(connection, chat, days_ago[number - 1], topic.id)
        asked.append(Window(chat, "ru", "UTC", NOW - 24 * HOUR, NOW))
    weekly = Window(asked[0].chat, "ru", "UTC", NOW - 7 * 24 * HOUR, NOW)
    for batch in (asked, [*asked, weekly]):
        told = await of(database, Digests(SUBJECTS), batch)
        assert len({id(one) for one in told[:12]}) == 2
        assert told == await one_by_one(database, batch)
    assert "Старая" in words(told[12])


async def test_of_a_fuller_window_it_is_known_when_nothing_of_it_came(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By itself and in a batch, though more of the window is counted than read."""
    monkeypatch.setattr("bot.compose.found_alone._MOST_READ", 2)
    other = await article(database, "Иная\n\nТекст.\n\n#Тема1", at=NOW - HOUR)
    for n in range(4):
        await article(database, f"Новая {n}\n\nТекст {n}.\n\n#Тема0", at=NOW - HOUR)
    chats = [await reader(database, n, {TAGS[0]: Mode.BOTH}) for n in (1, 2)]
    asked = [Window(chat, "ru", "UTC", NOW - 2 * HOUR, NOW) for chat in chats]
    await alerted(database, chats[0], other)  # of a topic that was followed then
    told = await of(database, Digests(SUBJECTS), asked)
    assert told == await one_by_one(database, asked)
    assert words(told[0]) == words(told[1])


async def test_another_registry_gives_topics_other_titles(database: Database) -> None:
    shipped = shipped_registry()
    subjects = Subjects(shipped)
    chats = [await reader(database, n, {("body", "turkpa"): Mode.DIGEST}) for n in (1, 2)]
    await article(database, "Заседание\n\nТюркПА заседала.\n\n#Проба", at=NOW - HOUR)
    asked = [Window(chat, "ru", "UTC", NOW - 2 * HOUR, NOW) for chat in chats]
    composer = Digests(subjects)
    before = words((await of(database, composer, asked))[0])
    subjects.replace(Registry({}))  # what nobody knows has its stored title
    after = words((await of(database, composer, asked))[0])
    assert subjects.title(TopicKind.BODY, "turkpa", "ru", "turkpa") == "turkpa"
    assert ("turkpa" in before, "turkpa" in after) == (False, True)


async def test_what_is_kept_is_bounded_by_bytes(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_BYTES_OF_DIGESTS", 30_000)
    monkeypatch.setattr(module, "_BYTES_OF_LINES", 20_000)
    asked = await seeded(database, random.Random(4))
    composer = Digests(SUBJECTS)
    wanted = await one_by_one(database, asked)
    for at in range(0, 40, 4):
        assert await of(database, composer, asked[at : at + 4]) == wanted[at : at + 4]
        assert composer._rendered.bytes <= 30_000
        assert composer._lines.bytes <= 20_000
    assert (await articles_there(database)) == 40


async def articles_there(database: Database) -> int:
    async with database.read() as connection:
        return await connection.scalar(select(func.count()).select_from(article_rows)) or 0
