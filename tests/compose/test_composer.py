"""What a delivery says is decided when it is sent, by the settings of that moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import orjson
import pytest

from bot.compose.composer import Composer
from bot.compose.said import Drop, Say
from storage import articles, chats, notices, reviews, subscriptions, topics
from storage.database import Database
from storage.deliveries import Claimed
from storage.vocabulary import Kind, Lane, Mode, SetAside
from tests.seeding import NOW, SUBJECTS, article, claim, reader

TAG = ("hashtag", "проба")
TEXT = "Палата приняла поправки\n\nЮристы за.\n\nПозже об этом скажут.\n\n#Проба"


async def said_of(database: Database, claimed: list[Claimed]) -> dict[int, object]:
    async with database.read() as connection:
        return dict(await Composer(SUBJECTS).compose(connection, claimed, NOW))


def words(said: object) -> str:
    assert isinstance(said, Say), said
    return "\n".join(operation.message.plain for operation in said.operations)


async def test_an_alert_says_the_article_and_why(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, TEXT)
    [one] = await claim(database)
    told = words((await said_of(database, [one]))[one.id])
    assert "Палата приняла поправки" in told
    assert "#Проба" in told


async def test_thousands_of_chats_read_one_rendered_alert(database: Database) -> None:
    for number in range(1, 4):
        await reader(database, number, {TAG: Mode.BOTH})
    await article(database, TEXT)
    claimed = await claim(database)
    said = list((await said_of(database, claimed)).values())
    assert len(said) == 3
    assert all(one is said[0] for one in said)


async def test_a_reader_of_another_language_or_zone_reads_another_one(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await reader(database, 2, {TAG: Mode.BOTH}, language="kk")
    await reader(database, 3, {TAG: Mode.BOTH}, time_zone="Europe/Berlin")
    await article(database, TEXT)
    claimed = await claim(database)
    said = await said_of(database, claimed)
    assert len({words(one) for one in said.values()}) == 3


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"alerts_on": False}, "alerts off"),
        ({"paused_until": NOW + timedelta(days=1)}, "paused"),
        ({"set_aside": SetAside.BLOCKED}, "chat set aside: blocked"),
        ({"paused_until": NOW}, None),  # the pause is just over
    ],
)
async def test_what_the_chat_has_set_meanwhile_holds(
    database: Database, change: dict[str, object], reason: str | None
) -> None:
    chat = await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, TEXT)
    async with database.write() as connection:
        await chats.change(connection, chat, **change)
    [one] = await claim(database)
    said = (await said_of(database, [one]))[one.id]
    assert isinstance(said, Drop if reason else Say)
    if isinstance(said, Drop):
        assert said.reason == reason


async def test_who_unsubscribed_or_muted_or_took_back_gets_nothing(database: Database) -> None:
    people = [await reader(database, number, {TAG: Mode.BOTH}) for number in range(1, 5)]
    number = await article(database, TEXT)
    claimed = await claim(database)
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        await subscriptions.remove(connection, people[0], topic.id)
        await subscriptions.set_mode(connection, people[1], topic.id, Mode.DIGEST)
        await reviews.take_back(connection, people[2], number, topic.id)
    said = await said_of(database, claimed)
    gone = [said[one.id] for one in claimed if one.chat in people[:3]]
    assert gone == [Drop("no longer subscribed")] * 3
    assert "Палата" in words(next(said[one.id] for one in claimed if one.chat == people[3]))


async def test_an_article_that_was_removed_is_not_sent(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, TEXT)
    [one] = await claim(database)
    said = await said_of(database, [replace(one, subject=10**6)])
    assert said[one.id] == Drop("article removed")


async def test_a_digest_shows_its_window_only(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    for hours, title in ((30, "Старая"), (3, "Первая"), (1, "Вторая")):
        text = TEXT.replace("Палата приняла поправки", title).replace("Юристы", title)
        await article(database, text, at=NOW - timedelta(hours=hours))
    one = await owed(database, chat, Kind.DIGEST, since=NOW - timedelta(days=1), until=NOW)
    told = words((await said_of(database, [one]))[one.id])
    assert "Первая" in told
    assert "Вторая" in told
    assert "Старая" not in told


async def test_an_empty_digest_is_sent_only_to_who_wants_it(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    one = await owed(database, chat, Kind.DIGEST, since=NOW - timedelta(days=1), until=NOW)
    assert (await said_of(database, [one]))[one.id] == Drop("empty")
    assert words((await said_of(database, [replace(one, digest_empty=True)]))[one.id])


async def test_a_digest_counts_what_it_does_not_read(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
    first = await article(database, TEXT, at=NOW - timedelta(hours=5))
    for number in range(250):
        text = f"Новость {number}\n\nО деле {number}.\n\n#Проба"
        await article(database, text, at=NOW - timedelta(hours=4) + timedelta(seconds=number))
    async with database.write() as connection:
        # taken back, and among those that are read
        newest = (await articles.latest(connection, topics=[topic.id], limit=1))[0].id
        await reviews.take_back(connection, chat, newest, topic.id)
        assert newest != first
    one = await owed(database, chat, Kind.DIGEST, since=NOW - timedelta(days=1), until=NOW)
    told = words((await said_of(database, [one]))[one.id])
    assert told.count("•") == 40
    assert "210" in told  # 251 came, one was taken back, forty are shown


async def test_a_notice_names_who_follows(database: Database) -> None:
    office = ("office", next(iter(SUBJECTS.registry.offices)))
    chat = await reader(database, 1, {office: Mode.BOTH})
    person = next(iter(SUBJECTS.registry.people))
    details = {
        "kind": "office",
        "key": office[1],
        "on": "2026-11-20",
        "person": person,
        "successor": "",
        "holder": "",
    }
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [office])
        number = await notices.add(
            connection, topic.id, "ended", orjson.dumps(details).decode(), NOW
        )
    assert number is not None
    one = await owed(database, chat, Kind.NOTICE, subject=number)
    told = words((await said_of(database, [one]))[one.id])
    assert SUBJECTS.title("official", person, "ru", "") in told
    assert "20 ноября" in told
    gone = await said_of(database, [replace(one, subject=number + 1)])
    assert gone[one.id] == Drop("notice removed")


async def owed(database: Database, chat: int, kind: Kind, **fields: object) -> Claimed:
    """A delivery of a chat that was claimed, of another kind than its alert."""
    await article(database, "Повод\n\nДля тревоги.\n\n#Повод")
    async with database.write() as connection:
        ids = await topics.ensure(connection, {("hashtag", "повод2"): "Повод2"}, NOW)
        await subscriptions.add(
            connection, chat, ids["hashtag", "повод2"], Mode.INSTANT, NOW - timedelta(days=3)
        )
    await article(database, "Другой повод\n\nДля тревоги.\n\n#Повод2")
    one = next(one for one in await claim(database) if one.chat == chat)
    return replace(one, kind=kind, lane=Lane(kind), **fields)  # type: ignore[arg-type]
