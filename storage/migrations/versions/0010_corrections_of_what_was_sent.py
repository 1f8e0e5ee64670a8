"""What of an article a chat reads, which corrections are to be told, what was what before

New columns, a table, an index. Of what was sent before nobody knows which wording it showed: the
first, as far as a correction is concerned. The lane of edits stands before those of digests and
notices, whose numbers are one more.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column(
        "deliveries", sa.Column("revision", sa.Integer(), server_default="1", nullable=False)
    )
    op.add_column(
        "sent_messages",
        sa.Column("moved", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column(
        "article_revisions", sa.Column("topics", sa.Text(), server_default="[]", nullable=False)
    )
    op.execute("UPDATE deliveries SET lane = lane + 1 WHERE lane > 1")
    op.create_index(
        "ix_deliveries_alerts",
        "deliveries",
        ["subject", "chat"],
        sqlite_where=sa.text("kind = 1"),
        postgresql_where=sa.text("kind = 1"),
    )
    op.create_table(
        "corrections",
        sa.Column("article", _ID, autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("judged", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("cursor", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_corrections")),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.id"],
            name=op.f("fk_corrections_article_articles"),
            ondelete="CASCADE",
        ),
    )
