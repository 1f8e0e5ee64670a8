"""What a chat has changed of what it is sent, so that it can be taken back

A new table, empty so far.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "undos",
        sa.Column("id", _ID, nullable=False),
        sa.Column("chat", _ID, nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["chat"], ["chats.id"], name=op.f("fk_undos_chat_chats"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undos")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_undos_chat", "undos", ["chat"])
    op.create_index("ix_undos_made_at", "undos", ["made_at"])
