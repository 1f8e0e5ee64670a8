"""At which migration a database stands, asked without Alembic."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

# The newest migration. A database already there needs no Alembic, whose import costs a command
# that should answer at once a third of a second. tests/storage/test_migrations.py holds it.
HEAD = "0032"


async def schema_version(connection: AsyncConnection) -> str | None:
    """The migration that the database stands at; None before the first."""
    has_table = await connection.run_sync(
        lambda sync: sync.dialect.has_table(sync, "alembic_version")
    )
    if not has_table:
        return None
    return (await connection.execute(text("SELECT version_num FROM alembic_version"))).scalar()
