"""Which pictures Telegram has, and which chats want that of their week

A new table, and a column with the same value in every row: who has a weekly digest gets the
picture.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pictures",
        sa.Column("key", sa.String(length=90), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_pictures")),
    )
    op.create_index("ix_pictures_made_at", "pictures", ["made_at"])
    # Neither engine writes a row anew for a column with a default.
    op.add_column(
        "chats",
        sa.Column("week_picture", sa.Boolean(), server_default=sa.true(), nullable=False),
    )
