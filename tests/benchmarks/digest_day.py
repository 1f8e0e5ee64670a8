"""A day before its digests: news of real length in three languages, and chats that follow one of
forty sets of topics with two schedules each, of all of them and of some."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import topics
from storage.columns import milliseconds
from storage.moving import PlainChat, put_chats, put_subscriptions
from storage.opening import open_database
from storage.vocabulary import ChatKind, Kind, Lane, Mode, State
from tests.benchmarks.generated import article
from tests.benchmarks.quick_telegram import MARK

ARTICLES = 450  # a third of them came the day before, and were in its digests
SETS = 40
ALERTED = 200
_TOPICS_OF_A_SET = 8
_CORRECTED = 2
_HOURS = 36
_ZONE = "Asia/Almaty"
_LANGUAGES = "ru", "ru", "ru", "ru", "ru", "kk", "kk", "kk", "kk", "en"
_AT_ONCE = 20_000


async def fill(url: str, chats: int, environment: dict[str, str]) -> None:
    """Store the news through the door, as `ingest` takes it, and then the chats with all that a
    bot has of them by the evening: alerts of the day, the digest of the day before."""
    for corrected in (False, True):
        _take_in(environment, corrected=corrected)
    database = await open_database(url)
    now = datetime.now(UTC)
    async with database.write() as connection:
        await _spread(connection, now)
        sets = await _sets(connection)
        marked = await topics.ensure(connection, {("hashtag", MARK): MARK}, now)
        day = milliseconds(now - timedelta(days=1))
        far = milliseconds(now + timedelta(days=1))
        for first in range(1, chats + 1, _AT_ONCE):
            some = range(first, min(first + _AT_ONCE, chats + 1))
            rows = [
                PlainChat(n, ChatKind.PRIVATE, _language(n), _ZONE, True, 480, far, day)
                for n in some
            ]
            await put_chats(connection, rows)
            follows = [
                (topic, _mode(n, place), n)
                for n in some
                for place, topic in enumerate(sets[n % SETS])
            ]
            follows += [
                (marked["hashtag", MARK], Mode.INSTANT.value, n) for n in some if n <= ALERTED
            ]
            await put_subscriptions(connection, follows, now - timedelta(days=2))
        await _plan_some(connection, sets, far, day)
        await _remember(connection, sets, day)
    async with database.write() as connection:
        await connection.execute(text("ANALYZE"))
    await database.close()


def _take_in(environment: dict[str, str], *, corrected: bool) -> None:
    """The news of two days; or the first of it once more, with a sentence that says otherwise."""
    lines = []
    for number in range(_CORRECTED if corrected else ARTICLES):
        title, _, rest = article(number).partition("\n\n")
        more = "\n\nВ законе 15 статей, а не 25, как сообщалось." if corrected else ""
        one = {"title": title, "text": f"{rest}{more}", "external_id": str(number)}
        lines.append(json.dumps(one | {"outlet": f"Вестник {number % 12}"}))
    subprocess.run(
        [sys.executable, "-m", "bot", "ingest", "-"],
        input="\n".join(lines).encode(),
        env=environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )


async def _spread(connection: AsyncConnection, now: datetime) -> None:
    """Let the articles have come one after the other, the last one a few minutes ago."""
    last = milliseconds(now - timedelta(minutes=5))
    step = int(timedelta(hours=_HOURS) / timedelta(milliseconds=1)) // ARTICLES
    come = f"{last} - ({ARTICLES} - id) * {step}"
    await connection.execute(
        text(f"UPDATE articles SET received_at = {come}, published_at = {come}")
    )


async def _sets(connection: AsyncConnection) -> list[list[int]]:
    """Forty sets out of what the news is most about: of officials, offices, bodies, hashtags."""
    found = await connection.execute(
        text("SELECT topic FROM article_topics GROUP BY topic ORDER BY count(*) DESC, topic")
    )
    known = [int(topic) for (topic,) in found]
    return [
        sorted({known[(at * 7 + place * (place + at)) % len(known)] for place in range(8)})
        for at in range(SETS)
    ]


def _language(chat: int) -> str:
    return _LANGUAGES[chat // SETS % len(_LANGUAGES)]


def _mode(chat: int, place: int) -> str:
    """Of each fourth chat the first topic of its set comes at once, too."""
    return (Mode.DIGEST if place or chat // SETS % 4 else Mode.BOTH).value


async def _plan_some(
    connection: AsyncConnection, sets: list[list[int]], far: int, day: int
) -> None:
    """Give each chat its second schedule: of half of what it follows."""
    for at, one in enumerate(sets):
        own = ",".join(map(str, one[: _TOPICS_OF_A_SET // 2]))
        await connection.execute(
            text(
                'INSERT INTO schedules (chat, "at", next_at, since, created_at, topics)'
                f" SELECT id, 480, {far}, {day}, {day}, '{own}' FROM chats"
                f" WHERE chat_id % {SETS} = {at}"
            )
        )


async def _remember(connection: AsyncConnection, sets: list[list[int]], day: int) -> None:
    """What was sent before: the digest of yesterday, and the alerts of today to whom they came."""
    before = day - 86_400_000
    await connection.execute(
        text(
            "INSERT INTO deliveries (kind, lane, chat, schedule, subject, since, until, state,"
            f" created_at, settled_at) SELECT {Kind.DIGEST:d}, {Lane.DIGEST:d}, chat, id, {day},"
            f" {before}, {day}, {State.SENT:d}, {day}, {day} FROM schedules ORDER BY id"
        )
    )
    for at, one in enumerate(sets):
        await connection.execute(
            text(
                "INSERT INTO deliveries (kind, lane, chat, subject, state, created_at, settled_at)"
                f" SELECT {Kind.ALERT:d}, {Lane.ALERT:d}, c.id, a.id, {State.SENT:d},"
                " a.received_at, a.received_at FROM chats AS c, ("
                "  SELECT DISTINCT coalesce(m.story, t.article) AS id, min(n.received_at)"
                "   AS received_at FROM article_topics AS t JOIN articles AS n ON n.id = t.article"
                f"  LEFT JOIN story_members AS m ON m.article = t.article WHERE t.topic = {one[0]}"
                f"  AND n.received_at > {day} GROUP BY coalesce(m.story, t.article)"
                f" ) AS a WHERE c.chat_id % {SETS} = {at} AND c.chat_id / {SETS} % 4 = 0"
            )
        )
