"""Schedules, revisions, sent messages and an inbox of updates as rows; ids are never used again

Every row is kept. What was in columns becomes rows: the schedule of a chat (numbered like the
chat, so that a digest's schedule is its chat's number), the ids of sent messages. PostgreSQL alters
its tables; SQLite, which cannot give a table AUTOINCREMENT, copies them (rebuilt_tables.py).
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.migrations.rebuilt_tables import ID, REBUILT, Rebuilt

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    _schedules()
    _revisions()
    _updates()
    _sent_messages()
    # On SQLite what was made here stays: a foreign key names its table, whichever that is by then.
    if sqlite:
        for table in REBUILT:
            _rebuild(table)
    else:
        _alter()
        _number_after_what_is_there()


def _partial(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _schedules() -> None:
    op.create_table(
        "schedules",
        sa.Column("id", ID, nullable=False),
        sa.Column("chat", ID, nullable=False),
        sa.Column("at", sa.SmallInteger(), nullable=False),
        sa.Column("days", sa.SmallInteger(), server_default="127", nullable=False),
        sa.Column("next_at", sa.BigInteger(), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat"], ["chats.id"], name=op.f("fk_schedules_chat_chats"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedules")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_schedules_chat", "schedules", ["chat"])
    op.create_index(
        "ix_schedules_next_at", "schedules", ["next_at"], **_partial("next_at IS NOT NULL")
    )
    op.execute(
        'INSERT INTO schedules (id, chat, "at", days, next_at, since, created_at) '
        "SELECT id, id, digest_at, digest_days, next_digest_at, digest_since, created_at "
        "FROM chats"
    )


def _revisions() -> None:
    op.create_table(
        "article_revisions",
        sa.Column("article", ID, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("lead", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("credit", sa.Text(), server_default="", nullable=False),
        sa.Column("hashtags", sa.Text(), server_default="[]", nullable=False),
        sa.Column("text_key", sa.String(length=64), nullable=False),
        sa.Column("published_at", sa.BigInteger(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("source_ref", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.id"],
            name=op.f("fk_article_revisions_article_articles"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", "number", name=op.f("pk_article_revisions")),
    )


def _updates() -> None:
    op.create_table(
        "updates",
        sa.Column("update_id", ID, autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("update_id", name=op.f("pk_updates")),
    )
    op.create_index(
        "ix_updates_to_do",
        "updates",
        ["chat_id", "update_id", "due_at"],
        **_partial("done_at IS NULL"),
    )


def _sent_messages() -> None:
    op.create_table(
        "sent_messages",
        sa.Column("delivery", ID, nullable=False),
        sa.Column("part", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("chat", ID, nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery"],
            ["deliveries.id"],
            name=op.f("fk_sent_messages_delivery_deliveries"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("delivery", "part", name=op.f("pk_sent_messages")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sent_messages_chat_message_id", "sent_messages", ["chat", "message_id"])
    op.execute(
        "INSERT INTO sent_messages (delivery, part, chat, message_id) "
        "SELECT id, 0, chat, message_id FROM deliveries WHERE message_id IS NOT NULL"
    )
    if op.get_bind().dialect.name == "sqlite":
        further = "json_each('[' || d.more_message_ids || ']') AS m"
        number, message = "m.key + 1", "m.value"
    else:
        further = "unnest(string_to_array(d.more_message_ids, ',')) WITH ORDINALITY AS m(value, n)"
        number, message = "m.n", "m.value::bigint"
    op.execute(
        "INSERT INTO sent_messages (delivery, part, chat, message_id) "
        f"SELECT d.id, {number}, d.chat, {message} FROM deliveries AS d, {further} "
        "WHERE d.more_message_ids IS NOT NULL"
    )


def _rebuild(table: Rebuilt) -> None:
    new = f"{table.name}_new"
    op.create_table(new, *table.items(), sqlite_autoincrement=True)
    names = ", ".join(f'"{name}"' for name in table.columns)
    values = ", ".join(table.values.get(name, f'"{name}"') for name in table.columns)
    op.execute(f"INSERT INTO {new} ({names}) SELECT {values} FROM {table.name} ORDER BY id")
    op.drop_table(table.name)
    op.rename_table(new, table.name)
    for index, (columns, condition) in table.indices.items():
        op.create_index(index, table.name, columns, **_partial(condition) if condition else {})


def _alter() -> None:
    op.add_column(
        "articles", sa.Column("revision", sa.Integer(), server_default="1", nullable=False)
    )

    for column in ("digest_at", "digest_days", "next_digest_at", "digest_since"):
        op.drop_column("chats", column)

    op.add_column(
        "deliveries", sa.Column("schedule", sa.BigInteger(), server_default="0", nullable=False)
    )
    op.execute("UPDATE deliveries SET schedule = chat WHERE kind = 2")
    op.drop_constraint("uq_deliveries_chat_kind_subject", "deliveries")
    op.create_unique_constraint(
        op.f("uq_deliveries_chat_kind_subject_schedule"),
        "deliveries",
        ["chat", "kind", "subject", "schedule"],
    )
    for column in ("message_id", "more_message_ids"):
        op.drop_column("deliveries", column)

    op.add_column("drafts", sa.Column("kind", sa.String(length=12), nullable=True))
    line_end = "strpos(payload, chr(10))"
    entry = f"left(payload, {line_end} - 1) IN ('person', 'body', 'office', 'membership')"
    op.execute(
        f"UPDATE drafts SET kind = 'entry', payload = '{{\"kind\":\"' || "
        f'left(payload, {line_end} - 1) || \'","entry":\' || substr(payload, {line_end} + 1) '
        f"|| '}}' WHERE {line_end} > 0 AND {entry}"
    )
    op.execute("UPDATE drafts SET kind = 'article' WHERE kind IS NULL")
    op.alter_column("drafts", "kind", nullable=False)


def _number_after_what_is_there() -> None:
    """A sequence that stands below the highest id (rows came with theirs) goes up to it."""
    for name in ["schedules", *(table.name for table in REBUILT)]:
        op.execute(
            f"SELECT setval('{name}_id_seq', (SELECT max(id) FROM {name})) "
            f"WHERE (SELECT max(id) FROM {name}) >= "
            f"(SELECT last_value + is_called::int FROM {name}_id_seq)"
        )
