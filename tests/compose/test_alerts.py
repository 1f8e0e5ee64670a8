"""An alert says the article and why; who does not want it any more gets none."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.compose.alerts import Alerts
from bot.compose.said import Drop, Say
from bot.topics.registry.registry import Name
from bot.topics.registry.shipped import shipped_registry
from bot.topics.subjects import Subjects
from storage import mutes, recipients, reviews, subscriptions, topics
from storage.database import Database
from storage.schema import articles
from storage.vocabulary import Mode
from tests.compose.composing import TAG, TEXT, said_of, words
from tests.seeding import NOW, SUBJECTS, article, claim, reader


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


async def test_who_unsubscribed_or_muted_or_took_back_gets_nothing(database: Database) -> None:
    people = [await reader(database, number, {TAG: Mode.BOTH}) for number in range(1, 5)]
    number = await article(database, TEXT)
    claimed = await claim(database)
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        await subscriptions.remove(connection, people[0], topic.id)
        await subscriptions.set_mode(connection, people[1], topic.id, Mode.DIGEST, NOW)
        await reviews.take_back(connection, people[2], number, topic.id)
    said = await said_of(database, claimed)
    gone = [said[one.id] for one in claimed if one.chat in people[:3]]
    assert gone == [Drop("no longer wanted at once")] * 3
    assert "Палата" in words(next(said[one.id] for one in claimed if one.chat == people[3]))


async def test_a_topic_that_is_muted_for_a_time_brings_none_until_it_is_over(
    database: Database,
) -> None:
    people = [await reader(database, number, {TAG: Mode.BOTH}) for number in (1, 2, 3)]
    ends = (NOW + timedelta(minutes=1), NOW, NOW - timedelta(days=1))
    await article(database, TEXT)
    claimed = await claim(database)
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        for chat, until in zip(people, ends, strict=True):
            await mutes.mute(connection, chat, topic.id, until=until, now=NOW - timedelta(days=2))
    said = await said_of(database, claimed)
    assert [isinstance(said[one.id], Say) for one in claimed] == [False, True, True]
    # nor is it owed meanwhile, nor counted
    await article(database, TEXT.replace("Палата", "Комиссия"))
    assert [one.chat for one in await claim(database)] == people[1:]
    async with database.read() as connection:
        assert await recipients.count(connection, [topic.id], NOW) == {"ru": 2}
        assert await recipients.count(connection, [topic.id], ends[0]) == {"ru": 3}


async def test_who_follows_another_topic_of_it_gets_it_for_that_one(database: Database) -> None:
    other = ("hashtag", "иное")
    chat = await reader(database, 1, {TAG: Mode.BOTH, other: Mode.INSTANT})
    async with database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        await mutes.mute(connection, chat, topic.id, until=NOW + timedelta(hours=1), now=NOW)
    await article(database, TEXT.replace("#Проба", "#Проба #Иное"))
    claimed = await claim(database)
    told = words((await said_of(database, claimed))[claimed[0].id])
    (why,) = (line for line in told.splitlines() if line.startswith("🔔"))
    assert "#Иное" in why
    assert "#Проба" not in why


async def test_an_article_that_was_removed_is_not_sent(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    await article(database, TEXT)
    [one] = await claim(database)
    said = await said_of(database, [replace(one, subject=10**6)])
    assert said[one.id] == Drop("article removed")


async def test_what_is_kept_of_rendered_alerts_is_bounded(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.compose.alerts._MOST_BYTES", 7_000)  # three of them
    await reader(database, 1, {TAG: Mode.BOTH})
    for number in range(6):
        await article(database, TEXT.replace("Палата", f"Палата {number}"))
    claimed = await claim(database)
    alerts = Alerts(SUBJECTS)
    async with database.read() as connection:
        said = await alerts.compose(connection, claimed, NOW)
    assert len({words(one) for one in said.values()}) == 6
    assert 1 <= len(alerts._rendered) <= 4
    assert alerts._rendered.bytes <= 7_000


async def test_another_registry_gives_topics_other_titles(database: Database) -> None:
    shipped = shipped_registry()
    subjects = Subjects(shipped)
    await reader(database, 1, {("body", "turkpa"): Mode.BOTH}, language="kk")
    await article(database, "Заседание\n\nТюркПА заседала в Анкаре.")
    claimed = await claim(database)
    alerts = Alerts(subjects)

    async def said() -> str:
        async with database.read() as connection:
            told = (await alerts.compose(connection, claimed, NOW))[claimed[0].id]
        assert isinstance(told, Say)
        buttons = [one for row in told.operations[0].message.buttons for one in row]
        return " ".join([words(told), *(one.text for one in buttons)])

    assert "Бекет" not in await said()
    body = replace(shipped.bodies["turkpa"], names=(Name("Бекет", "kk"),))
    subjects.replace(replace(shipped, bodies={**shipped.bodies, "turkpa": body}))
    assert "Бекет" in await said()


async def test_a_corrected_article_is_another_one(database: Database) -> None:
    await reader(database, 1, {TAG: Mode.BOTH})
    number = await article(database, TEXT)
    claimed = await claim(database)
    alerts = Alerts(SUBJECTS)
    for title, revision in (("Палата приняла поправки", 1), ("Палата их отклонила", 2)):
        async with database.write() as connection:
            await connection.execute(
                update(articles)
                .where(articles.c.id == number)
                .values(title=title, revision=revision)
            )
        async with database.read() as connection:
            said = await alerts.compose(connection, claimed, NOW)
        assert title in words(said[claimed[0].id])


VOTED = "Палата приняла поправки\n\nЗа поправки – 81 депутат из 98."
BODY = f"{VOTED}\n\nЗал полон. Генсек ТюркПА тоже за. Все ушли."


async def test_the_sentence_that_names_a_topic_is_quoted_where_no_other_words_do(
    database: Database,
) -> None:
    await reader(database, 1, {("body", "turkpa"): Mode.BOTH})
    for number, (text, quoted) in enumerate(
        [
            (BODY, True),
            (BODY.replace("Палата", "ТюркПА"), False),
            # without where it was said; and what is a line of a list is quoted nowhere
            (f"{VOTED}\n\nБАКУ. Генсек ТюркПА тоже за.", True),
            (f"{VOTED}\n\n2. Генсек ТюркПА тоже за.", False),
        ]
    ):
        await article(database, text)
        one = max(await claim(database), key=lambda claimed: claimed.id)
        said = (await said_of(database, [one]))[one.id]
        assert isinstance(said, Say)
        html = said.operations[0].message.html
        assert ("<blockquote expandable>Генсек ТюркПА тоже за.</blockquote>" in html) is quoted, (
            number
        )


async def test_a_sentence_that_a_reader_is_told_for_who_reports_it_is_told_once(
    database: Database,
) -> None:
    await reader(database, 1, {("body", "turkpa"): Mode.BOTH})
    await article(
        database,
        "Музеи ждут перемен\n\nСборник законов о музеях издан в Баку, сообщает пресс-служба "
        "ТюркПА. Его передадут в библиотеки девяти городов.",
    )
    [one] = await claim(database)
    html = words((await said_of(database, [one]))[one.id])
    assert html.count("Сборник законов о музеях издан в Баку") == 1
    assert "издан в Баку, сообщает пресс-служба ТюркПА. Его передадут" in html
