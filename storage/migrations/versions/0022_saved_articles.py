"""What chats have saved to read again

A new table: no row changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "saved_articles",
        sa.Column("chat", _ID, nullable=False),
        sa.Column("article", _ID, nullable=False),
        sa.Column("saved_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat"], ["chats.id"], name=op.f("fk_saved_articles_chat_chats"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_saved_articles_article_articles"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("chat", "article", name=op.f("pk_saved_articles")),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index("ix_saved_articles_article", "saved_articles", ["article"])
