"""The processes that share one PostgreSQL database and one bot: who lives, who must be silent."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.clock import POSTGRESQL_NOW as _NOW

# PostgreSQL tells the replicas on this channel that Telegram has refused one of them.
CHANNEL = "parldigest_pace"
ALIVE_MS = 5_000
_FORGET_MS = 60_000


@dataclass(frozen=True, slots=True)
class Fleet:
    """How many processes are alive, and for how many seconds others were told to be silent."""

    alive: int
    silent_for: float


async def beat(connection: AsyncConnection, owner: str, silent_for: float = 0.0) -> Fleet:
    """Give a sign of life, and how long Telegram told this process to be silent; the fleet."""
    await connection.execute(
        text(
            f"INSERT INTO replicas (owner, seen_at, paused_until) "
            f"VALUES (:owner, {_NOW}, {_NOW} + :silent) ON CONFLICT (owner) DO UPDATE SET "
            f"seen_at = excluded.seen_at, "
            f"paused_until = greatest(replicas.paused_until, excluded.paused_until)"
        ),
        {"owner": owner, "silent": int(silent_for * 1000)},
    )
    row = (
        await connection.execute(
            text(
                f"SELECT count(*) FILTER (WHERE seen_at > {_NOW} - {ALIVE_MS}) AS alive, "
                f"coalesce(max(paused_until) FILTER (WHERE owner <> :owner), 0) - {_NOW} AS silent "
                "FROM replicas"
            ),
            {"owner": owner},
        )
    ).one()
    if silent_for:
        await connection.execute(text(f"NOTIFY {CHANNEL}"))
    return Fleet(max(1, row.alive), max(0.0, row.silent / 1000))


async def leave(connection: AsyncConnection, owner: str) -> None:
    """This process ends; and forget those that have been dead for a minute."""
    await connection.execute(
        text(f"DELETE FROM replicas WHERE owner = :owner OR seen_at < {_NOW} - {_FORGET_MS}"),
        {"owner": owner},
    )
