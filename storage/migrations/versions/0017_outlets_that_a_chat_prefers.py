"""Which outlets a chat prefers, of several that tell one story

Only a new column: nobody prefers any yet.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column("chats", sa.Column("outlets", sa.Text(), server_default="", nullable=False))
