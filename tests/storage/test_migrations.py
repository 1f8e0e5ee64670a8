"""The migrations, run from nothing, give exactly storage/schema.py, on both engines."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.database import HEAD, Database, open_database
from storage.migrations.upgrade import alembic_config
from storage.schema import metadata


async def test_migrations_equal_the_schema(empty_database_url: str) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))

    database = await open_database(empty_database_url)
    async with database.read() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


def test_head_is_the_newest_migration_and_there_is_one_line() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [HEAD]


async def test_opening_again_changes_nothing(database: Database) -> None:
    again = await open_database(database.engine.url.render_as_string(hide_password=False))
    async with again.read() as connection:
        tables = await connection.run_sync(lambda sync: sync.dialect.get_table_names(sync))
    assert set(metadata.tables) <= set(tables)
    await again.close()
