"""Quiet hours and a cap of a chat, how loud a subscription is, and alerts that come in a catch-up

Only new columns, and indices of rows that are not there yet: what everybody has chosen stays.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column("chats", sa.Column("quiet_from", sa.SmallInteger()))
    op.add_column("chats", sa.Column("quiet_to", sa.SmallInteger()))
    op.add_column(
        "chats", sa.Column("quiet_days", sa.SmallInteger(), server_default="127", nullable=False)
    )
    op.add_column("chats", sa.Column("alerts_most", sa.SmallInteger()))
    op.add_column(
        "subscriptions", sa.Column("off", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column(
        "subscriptions",
        sa.Column("urgency", sa.String(length=10), server_default="normal", nullable=False),
    )
    op.add_column("deliveries", sa.Column("within", sa.BigInteger()))
    for name, column, rows in (
        ("ix_deliveries_deferred", "due_at", "state = -1"),
        ("ix_deliveries_within", "within", "within IS NOT NULL"),
    ):
        op.create_index(
            name,
            "deliveries",
            [column],
            sqlite_where=sa.text(rows),
            postgresql_where=sa.text(rows),
        )
