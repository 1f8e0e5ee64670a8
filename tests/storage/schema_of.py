"""What a database's schema is, down to names, defaults and conditions, as a value."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Connection, text

Schema = dict[str, Any]


def schema_of(connection: Connection) -> Schema:
    """Tables with their columns (in no order), constraints and indices, by name."""
    if connection.dialect.name == "sqlite":
        return _of_sqlite(connection)
    return _of_postgresql(connection)


def _of_sqlite(connection: Connection) -> Schema:
    def ask(pragma: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in connection.execute(text(f"PRAGMA {pragma}"))]

    schema: Schema = {}
    made = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
    for name, sql in made.all():
        if name in ("alembic_version", "sqlite_sequence"):
            continue
        indices = {}
        for _, index, unique, origin, partial in ask(f"index_list({name})"):
            columns = [row[2] for row in ask(f"index_info({index})")]
            where = connection.execute(
                text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": index}
            ).scalar()
            indices[index if where else str(columns)] = (columns, unique, origin, partial, where)
        schema[name] = {
            "columns": sorted(row[1:] for row in ask(f"table_info({name})")),
            "foreign keys": sorted(row[2:] for row in ask(f"foreign_key_list({name})")),
            "indices": {key: (*rest, _plain(where)) for key, (*rest, where) in indices.items()},
            # A reference that was added with its column stands beside it, else behind them all.
            "constraints": sorted(
                (name, "FOREIGN" if kind == "REFERENCES" else kind)
                for name, kind in re.findall(r"CONSTRAINT (\w+) (\w+)", sql)
            ),
            "autoincrement": "AUTOINCREMENT" in sql,
            "without rowid": "WITHOUT ROWID" in sql,
        }
    return schema


def _plain(sql: str | None) -> str | None:
    return sql and sql.replace('"', "")


def _of_postgresql(connection: Connection) -> Schema:
    def ask(sql: str) -> list[tuple[Any, ...]]:
        return sorted(tuple(row) for row in connection.execute(text(sql)))

    return {
        "columns": ask(
            "SELECT table_name, column_name, data_type, character_maximum_length::text, "
            "is_nullable, column_default FROM information_schema.columns "
            "WHERE table_schema = 'public' AND table_name <> 'alembic_version'"
        ),
        "constraints": ask(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) "
            "FROM pg_constraint WHERE connamespace = 'public'::regnamespace "
            "AND conrelid <> 'alembic_version'::regclass"
        ),
        "indices": ask(
            "SELECT tablename, indexname, indexdef FROM pg_indexes "
            "WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        ),
        "sequences": ask("SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'"),
    }
