"""Which wording of an article each of its sources tells, and the tags that it has by one alone

Two new columns. Who was named under an article until now told what that said, and of its tags
nobody knows whose they were.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column("article_sources", sa.Column("former", sa.Integer(), nullable=True))
    op.add_column(
        "article_sources",
        sa.Column("hashtags", sa.Text(), server_default="[]", nullable=False),
    )
