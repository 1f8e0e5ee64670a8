"""What a source puts around its texts, learnt from its posts

A table is new and empty; nothing else changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "boilerplate",
        sa.Column("line", sa.String(length=32), nullable=False),
        sa.Column("source", sa.String(length=80), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("posts", sa.Integer(), nullable=False),
        sa.Column("article", _ID, nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.id"],
            name=op.f("fk_boilerplate_article_articles"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("line", "source", name=op.f("pk_boilerplate")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_boilerplate_seen_at", "boilerplate", ["seen_at"])
    article = sa.text("article IS NOT NULL")
    op.create_index(
        "ix_boilerplate_article",
        "boilerplate",
        ["article"],
        sqlite_where=article,
        postgresql_where=article,
    )
