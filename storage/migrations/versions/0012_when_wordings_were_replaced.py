"""Until when articles said what they said before: digests name what they showed otherwise

A new column and two indexes. Of what was corrected before, nobody knows when.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column("article_revisions", sa.Column("replaced_at", sa.BigInteger(), nullable=True))
    op.create_index("ix_article_revisions_replaced_at", "article_revisions", ["replaced_at"])
    op.create_index(
        "ix_articles_retracted_at",
        "articles",
        ["retracted_at"],
        sqlite_where=sa.text("retracted_at IS NOT NULL"),
        postgresql_where=sa.text("retracted_at IS NOT NULL"),
    )
