"""When a chat is next told that its week was quiet, and whether it wants that

Only new columns: everybody is told, and nobody before it was worked out when (an instant of 0).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column(
        "chats", sa.Column("heartbeat_on", sa.Boolean(), server_default=sa.true(), nullable=False)
    )
    op.add_column(
        "chats", sa.Column("heartbeat_at", sa.BigInteger(), server_default="0", nullable=False)
    )
    op.create_index("ix_chats_heartbeat_at", "chats", ["heartbeat_at"])
