"""Of how many questions of the editors' list an act was, and which decision it made

Only new columns: what was done before was of one question as far as anybody knows, and names no
decision.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    for name, kind in (("questions", sa.Integer()), ("decision", sa.BigInteger())):
        op.add_column("acts", sa.Column(name, kind, server_default="0", nullable=False))
    op.create_index(
        "ix_acts_decision",
        "acts",
        ["decision"],
        sqlite_where=sa.text("decision <> 0"),
        postgresql_where=sa.text("decision <> 0"),
    )
