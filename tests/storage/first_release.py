"""A database of the first release, full or large, and what its rows must be today."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.migrations.upgrade import upgrade
from storage.migrations.version import HEAD
from storage.opening import parse_url
from storage.sqlite import sqlite_engine

FULL = Path(__file__).with_name("full_0001.sql")
EXPORT = Path(__file__).with_name("full_0001.export.jsonl")

Rows = dict[str, list[dict[str, Any]]]


def engine_of(url: str) -> AsyncEngine:
    """An engine that opens the database as it is: nothing is migrated."""
    parsed = parse_url(url)
    return (sqlite_engine if url.startswith("sqlite") else create_async_engine)(parsed)


async def run(url: str, *statements: str) -> None:
    """Execute statements, each of which may be a script, in one transaction."""
    engine = engine_of(url)
    async with engine.connect() as connection:
        await connection.execution_options(writes=True)
        async with connection.begin():
            for statement in statements:
                if engine.dialect.name == "sqlite":
                    await connection.exec_driver_sql(statement)
                else:
                    raw = await connection.get_raw_connection()
                    await raw.driver_connection.execute(statement)  # type: ignore[union-attr]
    await engine.dispose()


def inserts(script: str) -> list[str]:
    """The statements of the file of rows: each ends with ");" at a line's end."""
    lines = [line for line in script.splitlines(keepends=True) if not line.startswith("--")]
    return [f"{one});" for one in "".join(lines).split(");\n") if one.strip()]


async def make_first_release(url: str, *, large: bool = False) -> None:
    """Make the tables of the first release and fill them with the rows that were kept."""
    folder = Path(parse_url(url).database or "").parent
    if parse_url(url).drivername.startswith("sqlite"):
        folder.mkdir(parents=True, exist_ok=True)
    engine = engine_of(url)
    async with engine.begin() as connection:
        await connection.run_sync(upgrade, "0001")
    await engine.dispose()
    await run(url, *inserts(FULL.read_text(encoding="utf-8")), *(LARGE if large else ()))


async def rows_of(url: str) -> Rows:
    """Every row of every table, as column values, in the order of the primary key."""
    if parse_url(url).drivername.startswith("sqlite"):
        return _rows_of_file(parse_url(url).database or "")
    engine = engine_of(url)
    rows: Rows = {}
    async with engine.connect() as connection:
        keys: Mapping[str, list[str]] = await connection.run_sync(
            lambda sync: {
                name: inspect(sync).get_pk_constraint(name)["constrained_columns"]
                for name in inspect(sync).get_table_names()
            }
        )
        for name, key in keys.items():
            found = await connection.execute(
                text(f"SELECT * FROM {name} ORDER BY {', '.join(key)}")
            )
            columns = list(found.keys())
            # Not its own mapping, which looks each name up: there are eighty thousand rows.
            rows[name] = [dict(zip(columns, row, strict=True)) for row in found]
    await engine.dispose()
    return rows


def _rows_of_file(file: str) -> Rows:
    """The same without an engine between, which takes several times as long for a large file."""
    rows: Rows = {}
    with closing(sqlite3.connect(file)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (name,) in tables.fetchall():
            if name.startswith("sqlite_"):
                continue
            # cid, name, type, notnull, default, and its place in the primary key, from 1
            described = connection.execute(f"PRAGMA table_info({name})").fetchall()
            columns = [one[1] for one in described]
            key = [one[1] for one in sorted(described, key=lambda one: one[5]) if one[5]]
            found = connection.execute(f"SELECT * FROM {name} ORDER BY {', '.join(key)}")
            rows[name] = [dict(zip(columns, row, strict=True)) for row in found]
    return rows


# Tables that the first release did not have, and that its rows are not in.
NOT_YET = (
    "article_revisions updates boilerplate incidents source_channels offers askings sources "
    "source_items tokens answered_requests album_parts corrections story_members growing_stories "
    "shown_alerts roles invitations acts publications story_traits stopped_stories "
    "live_cards claims decisions decided sequel_choices sent_sequels saved_articles "
    "rules rule_topics bundles bundle_topics bundle_takings undos pictures".split()
)


def _schedule(chat: dict[str, Any]) -> dict[str, Any]:
    """The schedule of a chat, which had it in its own row, and has no more."""
    return {
        "id": chat["id"],
        "chat": chat["id"],
        "at": chat.pop("digest_at"),
        "days": chat.pop("digest_days"),
        "next_at": chat.pop("next_digest_at"),
        "since": chat.pop("digest_since"),
        "created_at": chat["created_at"],
        "further": "",
        "month_day": 0,
        "topics": None,
    }


def expected(old: Rows) -> Rows:
    """What the rows of the first release are at the newest schema, worked out row by row."""
    new = {name: [dict(row) for row in rows] for name, rows in old.items()}
    new["alembic_version"] = [{"version_num": HEAD}]
    new |= {table: [] for table in NOT_YET}
    new["article_sources"] = [_road(article) for article in new["articles"]]
    for topic in new["topics"]:
        topic["phrases"] = None
        if topic["kind"] in ("hashtag", "keyword"):
            topic["title"] = _spelling(topic, old)
    for article in new["articles"]:
        article |= {"revision": 1, "backlog": False, "retracted_at": None, "digest_only": False}
    for subscription in new["subscriptions"]:
        subscription |= {"muted_until": None, "off": False, "urgency": "normal", "place": None}
        subscription |= {"rule": None}
    for fanout in new["fanouts"]:
        fanout["ruled"] = False
    for taken in new["takebacks"]:
        taken["review"] = None
    for chat in new["chats"]:
        chat.update(alerted_in_digest="short", outlets="")
        chat.update(quiet_from=None, quiet_to=None, quiet_days=127, alerts_most=None)
        chat.update(heartbeat_on=True, heartbeat_at=0)
        chat["digest_form"] = "classic"
        chat["week_picture"] = True
    new["schedules"] = [_schedule(chat) for chat in new["chats"]]
    new["sent_messages"] = []
    for delivery in new["deliveries"]:
        first, further = delivery.pop("message_id"), delivery.pop("more_message_ids")
        ids = [] if first is None else [first]
        ids += [] if further is None else [int(one) for one in further.split(",")]
        new["sent_messages"] += [
            {
                "delivery": delivery["id"],
                "part": part,
                "chat": delivery["chat"],
                "message_id": one,
                "moved": False,
            }
            for part, one in enumerate(ids)
        ]
        delivery.update(revision=1, article=None, within=None)
        delivery["lane"] += 2 * (delivery["lane"] > 1)
        delivery["schedule"] = delivery["chat"] if delivery["kind"] == 2 else 0
    for draft in new["drafts"]:
        kind, is_entry, entry = draft["payload"].partition("\n")
        draft["kind"] = "entry" if is_entry else "article"
        if is_entry:
            draft["payload"] = json.dumps(
                {"kind": kind, "entry": json.loads(entry)}, ensure_ascii=False
            )
    return new


def _road(article: dict[str, Any]) -> dict[str, Any]:
    """By which road an article came, from what it says of itself."""
    road, ref = article["source"], article["source_ref"]
    key = {"channel": f"channel:{ref.partition(':')[0]}", "file": "file"}.get(road, f"{road}:{ref}")
    return {
        "article": article["id"],
        "key": key,
        "source": road,
        "ref": ref,
        "name": article["outlet"],
        "url": article["url"],
        "seen_at": article["received_at"],
        "former": None,
        "hashtags": "[]",
    }


def _spelling(topic: dict[str, Any], old: Rows) -> str:
    """A hashtag as the newest article spells it, or neutral; a phrase is always neutral."""
    carried = [one for one in old["article_topics"] if one["topic"] == topic["id"]]
    if topic["kind"] == "hashtag" and carried and topic["title"] != topic["key"]:
        newest = max(carried, key=lambda one: int(one["article"]))
        evidence = json.loads(newest["evidence"])
        spelt = evidence[0]["words"][1:] if evidence else ""
        if spelt.casefold() == topic["key"]:
            return str(spelt)
    return str(topic["key"])


def comparable(rows: Rows) -> Rows:
    """Rows whose JSON of drafts is compared as what it says, not as how it is spaced."""
    drafts = [{**row, "payload": json.loads(row["payload"])} for row in rows["drafts"]]
    return {**rows, "drafts": drafts}


def _numbers(first: int, many: int) -> str:
    return (
        f"WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL "
        f"SELECT i + 1 FROM n WHERE i < {first + many - 1})"
    )


# 10,000 chats, 30,000 subscriptions, 40,000 deliveries in every state, drafts and reviews beyond
# those that were kept, in words that both engines understand.
LARGE = (
    "INSERT INTO chats (id, chat_id, kind, title, language, time_zone, alerts_on, digest_on, "
    "digest_empty, digest_at, digest_days, next_digest_at, digest_since, paused_until, set_aside, "
    f"set_aside_at, created_at) {_numbers(100, 10_000)} "
    "SELECT i, 100000 + i, 'private', 'Чат ' || CAST(i AS TEXT), "
    "CASE i % 3 WHEN 0 THEN 'ru' WHEN 1 THEN 'kk' ELSE 'en' END, 'Asia/Almaty', i % 8 <> 4, "
    "i % 7 <> 2, i % 6 = 3, i % 1440, 1 + i % 127, "
    "CASE WHEN i % 11 = 0 THEN NULL ELSE 1795154400000 + i * 1000 END, "
    "1795154400000 - i, CASE WHEN i % 9 = 5 THEN 1797154400000 END, "
    "CASE WHEN i % 13 = 6 THEN 'blocked' END, CASE WHEN i % 13 = 6 THEN 1795154400000 END, "
    "1795154400000 - 2 * i FROM n",
    f"INSERT INTO subscriptions (chat, topic, mode, created_at) {_numbers(100, 10_000)} "
    "SELECT i, 1 + (i + k) % 13, CASE (i + k) % 4 WHEN 0 THEN 'instant' WHEN 1 THEN 'digest' "
    "WHEN 2 THEN 'both' ELSE 'muted' END, 1795154400000 + i FROM n "
    "CROSS JOIN (SELECT 0 AS k UNION ALL SELECT 4 UNION ALL SELECT 8) AS three",
    "INSERT INTO deliveries (id, chat, kind, subject, lane, state, due_at, owner, attempts, "
    "uncertain, message_id, more_message_ids, parts_sent, reason, since, until, created_at, "
    f"settled_at) {_numbers(100, 10_000)} "
    "SELECT 4 * i + k, i, 1 + k % 3, 1795154400000 + i * 10 + k, 1 + k % 3, (i + k) % 6, "
    "CASE WHEN (i + k) % 6 IN (1, 2) THEN 1795154400000 + i END, "
    "CASE WHEN (i + k) % 6 = 1 THEN 'host:' || CAST(i AS TEXT) END, i % 12, i % 2, "
    "CASE WHEN (i + k) % 6 > 1 AND i % 3 > 0 THEN i * 7 END, "
    "CASE WHEN (i + k) % 6 > 1 AND i % 3 > 1 THEN CAST(i * 7 + 1 AS TEXT) || "
    "CASE WHEN i % 5 = 0 THEN ',' || CAST(i * 7 + 2 AS TEXT) ELSE '' END END, "
    "CASE WHEN (i + k) % 6 > 1 THEN i % 3 ELSE 0 END, "
    "CASE WHEN (i + k) % 6 > 3 THEN 'because' END, CASE WHEN k % 3 = 1 THEN 1795154400000 END, "
    "CASE WHEN k % 3 = 1 THEN 1795154400000 + i END, 1795154400000 + i, "
    "CASE WHEN (i + k) % 6 > 2 THEN 1795154400000 + i * 2 END FROM n "
    "CROSS JOIN (SELECT 0 AS k UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) AS four",
    f"INSERT INTO drafts (id, editor_id, payload, created_at) {_numbers(100, 300)} "
    "SELECT i, i % 5, CASE WHEN i % 2 = 0 THEN '{\"title\": \"' || CAST(i AS TEXT) || '\"}' ELSE "
    "'office' || '\n' || '{\"id\": \"' || CAST(i AS TEXT) || '\"}' END, 1795154400000 + i FROM n",
    "INSERT INTO reviews (id, kind, article, topic, words, state, times, created_at, decided_at, "
    f"decided_by) {_numbers(100, 1_000)} "
    "SELECT i, CASE i % 3 WHEN 0 THEN 'ambiguous' WHEN 1 THEN 'not-this' ELSE 'asked-for' END, i, "
    "i % 7, 'слово ' || CAST(i AS TEXT), CASE i % 4 WHEN 0 THEN 'confirmed' WHEN 1 THEN 'rejected' "
    "ELSE 'open' END, i, 1795154400000 + i, CASE WHEN i % 4 < 2 THEN 1795154400000 END, "
    "CASE WHEN i % 4 < 2 THEN 7 END FROM n",
)
