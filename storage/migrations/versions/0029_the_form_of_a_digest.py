"""In which form a chat reads its digests

Only a new column: everybody reads them as before.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew for it.
    op.add_column(
        "chats",
        sa.Column("digest_form", sa.String(length=8), server_default="classic", nullable=False),
    )
