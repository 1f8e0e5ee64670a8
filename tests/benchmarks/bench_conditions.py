"""One article to many subscriptions of one topic on SQLite: without conditions, under a thousand
rules that it meets all, and under a hundred thousand; who is owed it is written down in chunks."""

from __future__ import annotations

import asyncio
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from storage import articles, fanouts, rules, topics
from storage.articles import Evidence, NewArticle
from storage.columns import milliseconds
from storage.conditions import Rule
from storage.database import Database
from storage.opening import open_database
from storage.vocabulary import Source

RULES = (0, 1000, 100_000)
NAMED = 800  # topics that the conditions name
_NOW = datetime.now(UTC)


async def fill(database: Database, subscriptions: int) -> list[int]:
    """Chats that all follow the first of some topics; the numbers of these."""
    before = milliseconds(_NOW - timedelta(days=1))
    async with database.write() as connection:
        wanted = {("hashtag", f"t{n}"): f"Тема{n}" for n in range(NAMED + 1)}
        ids = list((await topics.ensure(connection, wanted, _NOW)).values())
        numbers = (
            "WITH RECURSIVE n(i) AS "
            f"(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {subscriptions})"
        )
        await connection.execute(
            text(
                "INSERT INTO chats (id, chat_id, language, time_zone, created_at) "
                f"{numbers} SELECT i, i, 'ru', 'UTC', {before} FROM n"
            )
        )
        await connection.execute(
            text(
                "INSERT INTO subscriptions (chat, topic, mode, created_at) "
                f"{numbers} SELECT i, {ids[0]}, 'both', {before} FROM n"
            )
        )
    return ids


async def give_rules(database: Database, ids: list[int], many: int) -> None:
    """Let the subscriptions be under so many rules, in turns: the article has some of the topics
    that they want, and none of those that they do not."""
    if not many:
        return
    half = len(ids) // 2
    async with database.write() as connection:
        first = 0
        for number in range(many):
            a, b = divmod(number, half - 1)
            rule = Rule(with_=(ids[1 + b],), without=(ids[half + a],), languages=("ru",))
            made = await rules.number(connection, rule, _NOW)
            first = first or made or 0
        await connection.execute(text(f"UPDATE subscriptions SET rule = {first} + chat % {many}"))


async def owe(database: Database, ids: list[int], number: int) -> tuple[float, float, int]:
    """An article comes: seconds of the clock and of the processor until all are owed it, and how
    many these are."""
    half = len(ids) // 2
    async with database.write() as connection:
        article = await articles.add(
            connection,
            NewArticle(
                title=f"Новость {number}",
                lead="",
                body="",
                credit="",
                hashtags=(),
                language="ru",
                outlet="",
                url=None,
                url_key=None,
                text_key=f"{number}",
                source=Source.FILE,
                source_ref="",
                published_at=_NOW,
                received_at=_NOW,
            ),
        )
        about = {topic: [Evidence("т", 0, 1, "hashtag")] for topic in ids[:half]}
        await articles.add_topics(connection, {article: about})
    started, worked = time.perf_counter(), time.process_time()
    async with database.write() as connection:
        await fanouts.owe_alerts(connection, article, [ids[0]], _NOW)
    more = True
    while more:
        async with database.write() as connection:
            more = await fanouts.expand(connection, _NOW)
    took = time.perf_counter() - started, time.process_time() - worked
    async with database.read() as connection:
        owed = await connection.scalar(
            text(f"SELECT count(*) FROM deliveries WHERE subject = {article}")
        )
    return *took, owed or 0


async def measure(subscriptions: int) -> None:
    """Print a line for each number of rules."""
    plain = 0.0
    for at, many in enumerate(RULES):
        with tempfile.TemporaryDirectory() as folder:
            database = await open_database(f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}")
            ids = await fill(database, subscriptions)
            await give_rules(database, ids, many)
            seconds, processor, owed = await owe(database, ids, at)
            await database.close()
        plain = plain or seconds
        print(
            f"{many:>7} rules: {owed} owed in {seconds:.1f} s ({processor:.1f} s of CPU), "
            f"{seconds / plain:.2f} of the plain fan-out"
        )


def main(subscriptions: str = "200000") -> None:
    """How many subscriptions there are."""
    asyncio.run(measure(int(subscriptions)))
