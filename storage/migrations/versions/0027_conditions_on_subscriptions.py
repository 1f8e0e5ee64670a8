"""Conditions under which a subscription brings an article

New tables, and columns that are empty so far: every subscription brings everything, as it did.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "rules",
        sa.Column("id", _ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rules")),
        sa.UniqueConstraint("text", name=op.f("uq_rules_text")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "rule_topics",
        sa.Column("rule", _ID, nullable=False),
        sa.Column("topic", _ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["rule"], ["rules.id"], name=op.f("fk_rule_topics_rule_rules"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["topic"], ["topics.id"], name=op.f("fk_rule_topics_topic_topics"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("rule", "topic", name=op.f("pk_rule_topics")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_rule_topics_topic", "rule_topics", ["topic"])
    for table in ("subscriptions", "offers"):
        _add_rule(table)
    op.add_column(
        "fanouts", sa.Column("ruled", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    _index_ruled("ix_subscriptions_ruled", "subscriptions", ["topic", "chat", "rule"])


def _add_rule(table: str) -> None:
    """Neither engine writes a row anew for a column that may be empty."""
    if op.get_bind().dialect.name == "sqlite":
        # Alembic would add the reference apart, which SQLite cannot.
        name = f"fk_{table}_rule_rules"
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN rule INTEGER CONSTRAINT {name} REFERENCES rules (id)"
        )
    else:
        op.add_column(table, sa.Column("rule", sa.BigInteger(), nullable=True))
        op.create_foreign_key(op.f(f"fk_{table}_rule_rules"), table, "rules", ["rule"], ["id"])
    _index_ruled(f"ix_{table}_rule", table, ["rule"])


def _index_ruled(name: str, table: str, columns: list[str]) -> None:
    some = sa.text("rule IS NOT NULL")
    op.create_index(name, table, columns, sqlite_where=some, postgresql_where=some)
