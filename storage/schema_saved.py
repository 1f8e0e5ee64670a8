"""The table of what chats have saved to read again."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table

from storage.columns import Id, Instant, metadata

saved_articles = Table(
    "saved_articles",
    metadata,
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("article", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("saved_at", Instant, nullable=False),
    Index("ix_saved_articles_article", "article"),
    sqlite_with_rowid=False,
)
