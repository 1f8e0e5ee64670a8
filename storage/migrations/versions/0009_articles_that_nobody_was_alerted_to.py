"""An article that is in digests only is alerted by the road that brings it as news

Only a new column: of what came before every alert was owed that ever will be.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column(
        "articles",
        sa.Column("digest_only", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
