"""Sources that are visited or push, what they offered, their tokens; by which roads an article
came; what is backlog, and what was taken back

New tables and columns. By which road each article came is known from the article itself.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    # Neither engine writes a row anew: SQLite adds a column of a table by its definition alone.
    op.add_column(
        "articles", sa.Column("backlog", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("articles", sa.Column("retracted_at", sa.BigInteger(), nullable=True))
    op.create_index("ix_article_revisions_text_key", "article_revisions", ["text_key"])
    _sources()
    _offered()
    _pushing()
    _roads_of_articles()


def _sources() -> None:
    op.create_table(
        "sources",
        sa.Column("id", _ID, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        *(_text(name) for name in ("given", "title", "outlet")),
        *(_text(name, 2) for name in ("country", "language")),
        sa.Column("full_text", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("added_by", sa.String(length=8), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        *(_instant(name) for name in ("primed_at", "paused_at", "removed_at")),
        *(_text(name) for name in ("etag", "last_modified")),
        _text("digest", 64),
        _instant("next_at"),
        sa.Column("every_seconds", sa.Integer(), server_default="0", nullable=False),
        *(_instant(name) for name in ("visited_at", "answered_at", "news_at")),
        sa.Column("failures", sa.SmallInteger(), server_default="0", nullable=False),
        _instant("failing_since"),
        _text("error"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("kind", "key", name=op.f("uq_sources_kind_key")),
        sqlite_autoincrement=True,
    )
    _index("ix_sources_next_at", "sources", "next_at", "next_at IS NOT NULL")


def _offered() -> None:
    op.create_table(
        "source_items",
        sa.Column("source", _ID, nullable=False),
        sa.Column("item", sa.String(length=32), nullable=False),
        _text("content", 32),
        sa.Column("article", _ID, nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("source", "item", name=op.f("pk_source_items")),
        _of("source_items", "source", "sources", "CASCADE"),
        _of("source_items", "article", "articles", "SET NULL"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "album_parts",
        sa.Column("channel", sa.BigInteger(), nullable=False),
        sa.Column("album", sa.String(length=32), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "album", "message", name=op.f("pk_album_parts")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_album_parts_seen_at", "album_parts", ["seen_at"])
    _index("ix_source_items_article", "source_items", "article", "article IS NOT NULL")
    op.create_index("ix_source_items_seen_at", "source_items", ["seen_at"])


def _pushing() -> None:
    op.create_table(
        "tokens",
        sa.Column("id", _ID, nullable=False),
        sa.Column("source", _ID, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        _text("hint", 16),
        sa.Column("rights", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        *(_instant(name) for name in ("used_at", "revoked_at")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tokens")),
        sa.UniqueConstraint("hash", name=op.f("uq_tokens_hash")),
        _of("tokens", "source", "sources", "CASCADE"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "answered_requests",
        sa.Column("source", _ID, nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("request", sa.String(length=64), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("source", "key", name=op.f("pk_answered_requests")),
        _of("answered_requests", "source", "sources", "CASCADE"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_answered_requests_answered_at", "answered_requests", ["answered_at"])


def _roads_of_articles() -> None:
    op.create_table(
        "article_sources",
        sa.Column("article", _ID, nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        *(_text(name) for name in ("ref", "name")),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("article", "key", name=op.f("pk_article_sources")),
        _of("article_sources", "article", "articles", "CASCADE"),
        sqlite_with_rowid=False,
    )
    # As `Origin.teacher` names them: "channel:<chat>", "file", "<road>:<ref>".
    colon = "instr(source_ref, ':')" if _is_sqlite() else "strpos(source_ref, ':')"
    op.execute(
        "INSERT INTO article_sources (article, key, source, ref, name, url, seen_at) "
        "SELECT id, CASE source "
        f"WHEN 'channel' THEN 'channel:' || substr(source_ref, 1, {colon} - 1) "
        "WHEN 'file' THEN 'file' ELSE substr(source || ':' || source_ref, 1, 80) END, "
        "source, source_ref, outlet, url, received_at FROM articles"
    )


def _text(name: str, length: int | None = None) -> sa.Column[str]:
    kind = sa.Text() if length is None else sa.String(length=length)
    return sa.Column(name, kind, server_default="", nullable=False)


def _instant(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=True)


def _of(table: str, column: str, other: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=ondelete)


def _index(name: str, table: str, column: str, only: str) -> None:
    condition = sa.text(only)
    op.create_index(name, table, [column], sqlite_where=condition, postgresql_where=condition)


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
