"""One article to many subscriptions of one topic on SQLite: without conditions, under a thousand
rules that it meets all, and under a hundred thousand; who is owed it is written down in chunks."""

from __future__ import annotations

import asyncio
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from storage import articles, fanouts, topics
from storage.articles import Evidence, NewArticle
from storage.columns import milliseconds
from storage.conditions import Rule, text_of
from storage.database import Database
from storage.opening import open_database
from storage.vocabulary import Source

RULES = (0, 1000, 100_000)
ABOUT, NAMED = 20, 5000  # topics of the article, and others that the conditions name
_NOW = datetime.now(UTC)


async def fill(database: Database, subscriptions: int) -> list[int]:
    """Chats that all follow the first of some topics; the numbers of these."""
    before = milliseconds(_NOW - timedelta(days=1))
    async with database.write() as connection:
        wanted = {("hashtag", f"t{n}"): f"Тема{n}" for n in range(ABOUT + NAMED)}
        made = await topics.ensure(connection, wanted, _NOW)
        ids = [made[key] for key in wanted]
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
    made = milliseconds(_NOW)
    rows = []
    for number in range(many):
        other, its = divmod(number, ABOUT)
        rule = Rule(with_=(ids[its],), without=(ids[ABOUT + other],), languages=("ru",))
        rows.append({"id": number + 1, "text": text_of(rule), "made_at": made})
    async with database.write() as connection:
        await connection.execute(
            text("INSERT INTO rules (id, text, made_at) VALUES (:id, :text, :made_at)"), rows
        )
        await connection.execute(text(f"UPDATE subscriptions SET rule = 1 + chat % {many}"))


async def owe(database: Database, ids: list[int], number: int) -> tuple[float, float, int]:
    """An article comes: seconds of the clock and of the processor until all are owed it, and how
    many these are."""
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
        assert article is not None
        about = {topic: [Evidence("т", 0, 1, "hashtag")] for topic in ids[:ABOUT]}
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
        plain = plain or processor
        print(
            f"{many:>7} rules: {owed} owed in {seconds:.1f} s, of the processor {processor:.1f} s: "
            f"{processor / plain:.2f} of what it takes without conditions"
        )


def main(subscriptions: str = "200000") -> None:
    """How many subscriptions there are."""
    asyncio.run(measure(int(subscriptions)))
