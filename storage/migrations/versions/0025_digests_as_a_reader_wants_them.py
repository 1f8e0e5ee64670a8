"""The order of a reader's topics; schedules of several hours, of a day of the month, of some topics

Only new columns: nobody has put his topics in an order, and each schedule is as it was.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column("subscriptions", sa.Column("place", sa.SmallInteger(), nullable=True))
    op.add_column("schedules", sa.Column("further", sa.Text(), server_default="", nullable=False))
    op.add_column(
        "schedules", sa.Column("month_day", sa.SmallInteger(), server_default="0", nullable=False)
    )
    op.add_column("schedules", sa.Column("topics", sa.Text(), nullable=True))
