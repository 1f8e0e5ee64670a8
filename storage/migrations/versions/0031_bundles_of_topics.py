"""Bundles: topics that a chat hands to others under one link

New tables: no row changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "bundles",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat", _ID, nullable=False),
        sa.Column("token", sa.String(22), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        _key("bundles", "chat", "chats", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bundles")),
        sa.UniqueConstraint("token", name=op.f("uq_bundles_token")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_bundles_chat", "bundles", ["chat"])
    _index_some("ix_bundles_nameless", "bundles", "chat", "name = ''", unique=True)
    op.create_table(
        "bundle_topics",
        sa.Column("bundle", _ID, nullable=False),
        sa.Column("topic", _ID, nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("mode", sa.String(8), nullable=False),
        sa.Column("rule", _ID, nullable=True),
        _key("bundle_topics", "bundle", "bundles", "CASCADE"),
        _key("bundle_topics", "topic", "topics", "CASCADE"),
        _key("bundle_topics", "rule", "rules", None),
        sa.PrimaryKeyConstraint("bundle", "topic", name=op.f("pk_bundle_topics")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_bundle_topics_topic", "bundle_topics", ["topic"])
    _index_some("ix_bundle_topics_rule", "bundle_topics", "rule", "rule IS NOT NULL")
    op.create_table(
        "bundle_takings",
        sa.Column("chat", _ID, nullable=False),
        sa.Column("bundle", _ID, nullable=False),
        sa.Column("topic", _ID, nullable=False),
        sa.Column("taken_at", sa.BigInteger(), nullable=False),
        _key("bundle_takings", "chat", "chats", "CASCADE"),
        _key("bundle_takings", "bundle", "bundles", "CASCADE"),
        _key("bundle_takings", "topic", "topics", "CASCADE"),
        sa.PrimaryKeyConstraint("chat", "bundle", "topic", name=op.f("pk_bundle_takings")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_bundle_takings_bundle", "bundle_takings", ["bundle", "chat"])
    op.create_index("ix_bundle_takings_topic", "bundle_takings", ["topic"])


def _key(table: str, column: str, other: str, ondelete: str | None) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=ondelete)


def _index_some(name: str, table: str, column: str, which: str, *, unique: bool = False) -> None:
    some = sa.text(which)
    op.create_index(name, table, [column], unique=unique, sqlite_where=some, postgresql_where=some)
