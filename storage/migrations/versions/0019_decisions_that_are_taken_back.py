"""Who is changing an article, and which questions a decision of an editor has settled

New tables, and an index of what readers have taken back from an article: no row changes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "claims",
        sa.Column("article", _ID, nullable=False),
        sa.Column("editor_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("draft", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_claims_article_articles"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_claims")),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_table(
        "decisions",
        sa.Column("id", _ID, nullable=False),
        sa.Column("press", sa.String(length=64), nullable=False),
        sa.Column("editor_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("person", sa.Text(), server_default="", nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
        sa.UniqueConstraint("press", name=op.f("uq_decisions_press")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "decided",
        sa.Column("review", _ID, nullable=False),
        sa.Column("decision", _ID, nullable=False),
        sa.Column("undo", sa.Text(), server_default="{}", nullable=False),
        sa.ForeignKeyConstraint(
            ["review"], ["reviews.id"], name=op.f("fk_decided_review_reviews"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["decision"], ["decisions.id"], name=op.f("fk_decided_decision_decisions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("review", name=op.f("pk_decided")),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_index("ix_decided_decision_review", "decided", ["decision", "review"])
    op.create_index("ix_takebacks_article", "takebacks", ["article"])
