"""What stories tell that is new: which chats are sent it, and what they were sent

New tables and a column: nobody has asked for it yet, and of what was sent before nobody knows up to
which member it told its story. The lane of sequels stands before those of digests and notices,
whose numbers are one more.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.execute("UPDATE deliveries SET lane = lane + 1 WHERE lane > 2")
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column("shown_alerts", sa.Column("seen", sa.BigInteger(), nullable=True))
    op.create_table(
        "sequel_choices",
        sa.Column("chat", _ID, nullable=False),
        sa.Column("story", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat"], ["chats.id"], name=op.f("fk_sequel_choices_chat_chats"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat", "story", name=op.f("pk_sequel_choices")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sequel_choices_story", "sequel_choices", ["story"])
    op.create_table(
        "sent_sequels",
        sa.Column("delivery", _ID, autoincrement=False, nullable=False),
        sa.Column("article", sa.BigInteger(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("more", sa.Integer(), server_default="0", nullable=False),
        sa.Column("seen", sa.BigInteger(), nullable=False),
        sa.Column("before", sa.Integer(), server_default="0", nullable=False),
        sa.Column("corrected_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["delivery"], ["deliveries.id"], name=op.f("fk_sent_sequels_delivery_deliveries"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("delivery", name=op.f("pk_sent_sequels")),
    )  # fmt: skip
    op.create_index(op.f("ix_sent_sequels_article"), "sent_sequels", ["article"])
