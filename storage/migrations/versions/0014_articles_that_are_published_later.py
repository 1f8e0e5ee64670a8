"""Articles of editors that are to be published at an instant

Only a new table: no row changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "publications",
        sa.Column("id", _ID, nullable=False),
        sa.Column("draft", sa.BigInteger(), nullable=False),
        sa.Column("editor_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("stage", sa.String(length=12), server_default="scheduled", nullable=False),
        sa.Column("article", sa.BigInteger(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publications")),
        sqlite_autoincrement=True,
    )
    waiting = sa.text("stage = 'scheduled'")
    for name, column, unique in (
        ("uq_publications_draft", "draft", True),
        ("ix_publications_due_at", "due_at", False),
    ):
        op.create_index(
            name,
            "publications",
            [column],
            unique=unique,
            sqlite_where=waiting,
            postgresql_where=waiting,
        )
