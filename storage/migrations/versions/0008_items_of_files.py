"""Which article a line of a file has named is found by its name

An index.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    of_files = sa.text("source = 'file'")
    op.create_index(
        "ix_article_sources_file_ref",
        "article_sources",
        ["ref"],
        sqlite_where=of_files,
        postgresql_where=of_files,
    )
