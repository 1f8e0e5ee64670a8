"""The tables of bundles: topics that a chat hands to others under one link."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, SmallInteger, String, Table, Text

from storage.columns import NUMBERED, Id, Instant, Worded, metadata, only
from storage.vocabulary import Mode

bundles = Table(
    "bundles",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    # What its link says: whoever has it sees what is in the bundle, and nobody else does.
    Column("token", String(22), nullable=False, unique=True),
    # Empty until it has been given one: before, its link is nobody's, and a chat has one such.
    Column("name", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("withdrawn_at", Instant),
    Index("ix_bundles_chat", "chat"),
    Index("ix_bundles_nameless", "chat", unique=True, **only("name = ''")),
    **NUMBERED,
)

# What is in it, and how whoever takes it follows that: as its maker did when he put it in.
bundle_topics = Table(
    "bundle_topics",
    metadata,
    Column("bundle", Id, ForeignKey("bundles.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("place", SmallInteger, nullable=False),
    Column("mode", Worded(Mode, 8), nullable=False),
    Column("rule", Id, ForeignKey("rules.id")),
    Index("ix_bundle_topics_topic", "topic"),
    Index("ix_bundle_topics_rule", "rule", **only("rule IS NOT NULL")),
    sqlite_with_rowid=False,
)

# What a chat follows by a bundle, and since when: an undo takes back just that.
bundle_takings = Table(
    "bundle_takings",
    metadata,
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("bundle", Id, ForeignKey("bundles.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("taken_at", Instant, nullable=False),
    Index("ix_bundle_takings_bundle", "bundle", "chat"),
    Index("ix_bundle_takings_topic", "topic"),
    sqlite_with_rowid=False,
)
