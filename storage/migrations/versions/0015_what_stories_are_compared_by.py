"""What of a text is compared to tell its story, kept as long as it may be compared

A new table only. What was placed before is read from its text, as it was until now.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "story_traits",
        sa.Column("member", _ID, autoincrement=False, nullable=False),
        sa.Column("traits", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("member", name=op.f("pk_story_traits")),
        sa.ForeignKeyConstraint(
            ["member"],
            ["story_members.id"],
            name=op.f("fk_story_traits_member_story_members"),
            ondelete="CASCADE",
        ),
    )
