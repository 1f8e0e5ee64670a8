"""Which articles are one story, and what of it each chat reads

New tables only. Every article that is here is a story of its own, and an alert shows the article
that is its subject. What was corrected in a chat so far its next digest names as before.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "story_members",
        sa.Column("id", _ID, nullable=False),
        sa.Column("article", _ID, nullable=False),
        sa.Column("story", sa.BigInteger(), nullable=False),
        sa.Column("how", sa.String(length=8), nullable=False),
        sa.Column("related", sa.Text(), server_default="[]", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story_members")),
        sa.ForeignKeyConstraint(
            ["article"],
            ["articles.id"],
            name=op.f("fk_story_members_article_articles"),
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("article", name=op.f("uq_story_members_article")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_story_members_story_id", "story_members", ["story", "id"])
    op.create_table(
        "growing_stories",
        sa.Column("story", _ID, autoincrement=False, nullable=False),
        sa.Column("due_at", sa.BigInteger()),
        sa.Column("cursor", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("times", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("told_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("story", name=op.f("pk_growing_stories")),
    )
    op.create_index(
        "ix_growing_stories_due_at",
        "growing_stories",
        ["due_at"],
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_table(
        "shown_alerts",
        sa.Column("delivery", _ID, autoincrement=False, nullable=False),
        sa.Column("article", sa.BigInteger(), nullable=False),
        sa.Column("told", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("before", sa.Integer(), server_default="0", nullable=False),
        sa.Column("corrected_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("delivery", name=op.f("pk_shown_alerts")),
        sa.ForeignKeyConstraint(
            ["delivery"],
            ["deliveries.id"],
            name=op.f("fk_shown_alerts_delivery_deliveries"),
            ondelete="CASCADE",
        ),
    )
    # Edits (kind 6) that were sent (state 3), and the alerts (kind 1) that they are of.
    op.execute(
        "INSERT INTO shown_alerts (delivery, article, corrected_at) "
        "SELECT a.id, a.subject, e.settled_at FROM deliveries AS e JOIN deliveries AS a "
        "ON a.chat = e.chat AND a.kind = 1 AND a.subject = e.subject AND a.schedule = 0 "
        "WHERE e.kind = 6 AND e.state = 3"
    )
