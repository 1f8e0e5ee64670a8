"""The migrations give exactly storage/schema.py, from nothing or from a full database, and keep
every row, on both engines."""

from __future__ import annotations

import time
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from storage.database import Database
from storage.errors import DatabaseUnavailableError
from storage.migrations.upgrade import alembic_config
from storage.migrations.version import HEAD
from storage.opening import open_database
from storage.schema import metadata
from tests.storage.first_release import (
    comparable,
    expected,
    make_first_release,
    rows_of,
    run,
)
from tests.storage.schema_of import schema_of


async def test_migrations_equal_the_schema(empty_database_url: str) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))

    database = await open_database(empty_database_url)
    async with database.read() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


async def test_a_migrated_database_is_like_a_new_one_and_like_the_page(
    empty_database_url: str,
) -> None:
    def drop_all(connection: Connection) -> None:
        metadata.drop_all(connection)
        connection.execute(text("DROP TABLE IF EXISTS alembic_version"))

    new = await open_database(empty_database_url)
    async with new.write() as connection:
        from_nothing = await connection.run_sync(schema_of)
        await connection.run_sync(drop_all)
    await new.close()

    await make_first_release(empty_database_url)
    migrated = await open_database(empty_database_url)
    async with migrated.write() as connection:
        assert await connection.run_sync(schema_of) == from_nothing
        await connection.run_sync(drop_all)
        await connection.run_sync(metadata.create_all)  # without any migration
        await connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        assert await connection.run_sync(schema_of) == from_nothing
    await migrated.close()


@pytest.mark.parametrize("large", [False, True], ids=["full", "large"])
async def test_every_row_of_the_first_release_is_kept(
    empty_database_url: str, large: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    await make_first_release(empty_database_url, large=large)
    old = await rows_of(empty_database_url)
    started = time.perf_counter()
    await (await open_database(empty_database_url)).close()
    took = time.perf_counter() - started
    new = await rows_of(empty_database_url)
    wanted = comparable(expected(old))
    assert new.keys() == wanted.keys()
    for table, rows in comparable(new).items():
        assert rows == wanted[table], table
    assert len(new["sent_messages"]) > 80
    with capsys.disabled():
        many = sum(map(len, old.values()))
        print(f" {many} rows migrated in {took:.2f} s", end="")  # noqa: T201  # asked for


async def test_numbers_go_on_behind_the_highest(empty_database_url: str) -> None:
    await make_first_release(empty_database_url)
    database = await open_database(empty_database_url)
    async with database.write() as connection:
        for table in metadata.sorted_tables:
            if [column.name for column in table.primary_key] != ["id"]:
                continue
            highest = (await connection.execute(text(f"SELECT max(id) FROM {table}"))).scalar_one()
            if highest is None:  # a table that the first release had not
                continue
            following: Any = await connection.scalar(
                text(f"SELECT seq + 1 FROM sqlite_sequence WHERE name = '{table}'")
                if database.is_sqlite
                else text(f"SELECT nextval('{table}_id_seq')")
            )
            assert following == highest + 1, table
    await database.close()


def test_head_is_the_newest_migration_and_there_is_one_line() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [HEAD]


async def test_opening_again_changes_nothing(database: Database) -> None:
    again = await open_database(database.engine.url.render_as_string(hide_password=False))
    async with again.read() as connection:
        tables = await connection.run_sync(lambda sync: sync.dialect.get_table_names(sync))
    assert set(metadata.tables) <= set(tables)
    await again.close()


async def test_a_newer_schema_is_refused_and_left_alone(empty_database_url: str) -> None:
    await make_first_release(empty_database_url)
    await run(empty_database_url, "UPDATE alembic_version SET version_num = '9999'")
    before = await rows_of(empty_database_url)
    with pytest.raises(DatabaseUnavailableError, match="newer version of ParlDigest"):
        await open_database(empty_database_url)
    assert await rows_of(empty_database_url) == before


async def test_foreign_keys_hold_again_after_a_migration(empty_database_url: str) -> None:
    await make_first_release(empty_database_url)
    database = await open_database(empty_database_url)
    async with database.write() as connection:
        await connection.execute(text("DELETE FROM chats WHERE id = 2"))
        for table in ("subscriptions", "deliveries", "schedules", "sent_messages"):
            left = await connection.scalar(text(f"SELECT count(*) FROM {table} WHERE chat = 2"))
            assert left == 0, table
    await database.close()
