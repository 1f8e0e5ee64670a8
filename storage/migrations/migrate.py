"""Brings a database to the newest schema: whole or not at all, with a copy of a SQLite file kept.

SQLite can change many things of a table only by copying it, and dropping the old one while
`foreign_keys` is on deletes, by cascade, what refers to it: subscriptions, deliveries. The pragma
does nothing inside a transaction, so the migration has a connection of its own on which it was
never on; what refers to what is checked before the commit instead.
"""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.pool import NullPool

from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.locks import Lock
from storage.migrations.copy import keep_copy
from storage.migrations.upgrade import require_known, upgrade
from storage.migrations.version import HEAD, schema_version
from storage.sqlite import sqlite_engine

log = logging.getLogger(__name__)


async def migrate(database: Database) -> None:
    """Bring the schema to HEAD, unless another process just did.

    Raises DatabaseUnavailableError with a sentence for people, and SQLAlchemy's errors; then
    nothing was changed.
    """
    if database.is_sqlite:
        await _migrate_sqlite(database)
    else:
        await _migrate_postgresql(database)


async def _migrate_postgresql(database: Database) -> None:
    async with database.write() as connection:
        # Replicas that start together must not migrate together; the lock ends with the
        # transaction. The number is only a name.
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({Lock.MIGRATING:d})"))
        version = await schema_version(connection)
        if version == HEAD:
            return
        require_known(version)
        await connection.run_sync(upgrade)
    log.info("the database is at schema %s", HEAD)


async def _migrate_sqlite(database: Database) -> None:
    url = database.engine.url
    engine = sqlite_engine(url, foreign_keys=False, poolclass=NullPool, hide_parameters=True)
    try:
        async with engine.connect() as connection:
            await connection.execution_options(writes=True)
            # The lock is held from here on: what is copied is what is migrated.
            async with connection.begin():
                version = await schema_version(connection)
                if version == HEAD:
                    return
                require_known(version)
                if version is not None:
                    kept = await asyncio.to_thread(keep_copy, Path(url.database or ""), version)
                    log.info("a copy of the database as it was (schema %s) is %s", version, kept)
                await connection.run_sync(upgrade)
                await _check_foreign_keys(connection)
    finally:
        await engine.dispose()
    log.info("the database is at schema %s", HEAD)


async def _check_foreign_keys(connection: AsyncConnection) -> None:
    """Raises DatabaseUnavailableError when a row refers to one that is not there."""
    faults = (await connection.execute(text("PRAGMA foreign_key_check"))).all()
    if faults:
        tables = ", ".join(sorted({str(fault[0]) for fault in faults}))
        raise DatabaseUnavailableError(
            f"the database cannot be brought up to date: {len(faults)} rows of {tables} refer to "
            "rows that are not there. Nothing was changed."
        )
