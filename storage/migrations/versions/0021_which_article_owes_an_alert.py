"""Which article of its story owes an alert

A new column. Of alerts of before only their story is known: they count for the article that it
began with.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column("deliveries", sa.Column("article", sa.BigInteger(), nullable=True))
