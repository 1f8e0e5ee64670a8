"""Incidents that editors are told of, the ids of source channels by name, what was given up

Only new tables and indices: no row changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "incidents",
        sa.Column("id", _ID, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("details", sa.Text(), server_default="{}", nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.BigInteger(), nullable=True),
        sa.Column("over_at", sa.BigInteger(), nullable=True),
        sa.Column("over_told_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incidents")),
        sqlite_autoincrement=True,
    )
    _index("uq_incidents_live", "incidents", ["kind", "about"], "over_at IS NULL", unique=True)
    op.create_index("ix_incidents_over_at", "incidents", ["over_at"])
    op.create_table(
        "source_channels",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("kept_at", sa.BigInteger(), nullable=False),
        sa.Column("moved_to", sa.BigInteger(), nullable=True),
        sa.Column("moved_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_source_channels")),
    )
    _index("ix_deliveries_dead", "deliveries", ["settled_at"], "state = 5")
    _index(
        "ix_updates_given_up",
        "updates",
        ["done_at"],
        "done_at IS NOT NULL AND reason IS NOT NULL",
    )


def _index(name: str, table: str, columns: list[str], only: str, *, unique: bool = False) -> None:
    condition = sa.text(only)
    op.create_index(
        name,
        table,
        columns,
        unique=unique,
        sqlite_where=condition,
        postgresql_where=condition,
    )
