"""Several phrases as one named topic

A column that is empty so far: every topic is what its key says.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew for a column that may be empty.
    op.add_column("topics", sa.Column("phrases", sa.Text(), nullable=True))
