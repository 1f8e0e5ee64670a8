"""A subscription that is muted for a time; how a digest shows what was alerted before; where a
match that was taken back is counted

Only new columns: nobody is muted, each chat has the default, and of what was taken back before
nothing is known.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column("subscriptions", sa.Column("muted_until", sa.BigInteger(), nullable=True))
    op.add_column(
        "chats",
        sa.Column("alerted_in_digest", sa.String(length=8), server_default="short", nullable=False),
    )
    op.add_column("takebacks", sa.Column("review", sa.BigInteger(), nullable=True))
