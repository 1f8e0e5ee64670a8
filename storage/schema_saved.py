"""The tables of what chats have saved to read again, and of what they can take back."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from storage.columns import NUMBERED, Id, Instant, metadata

saved_articles = Table(
    "saved_articles",
    metadata,
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("article", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("saved_at", Instant, nullable=False),
    Index("ix_saved_articles_article", "article"),
    sqlite_with_rowid=False,
)

# What a chat has changed of what it is sent (undos.py): how that was before and since, as JSON, by
# which press or words, and when that was taken back (NULL: it was not).
undos = Table(
    "undos",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("act", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("made_at", Instant, nullable=False, index=True),
    Column("used_at", Instant),
    **NUMBERED,
)
