"""The tables of conditions on what is followed, and of what a chat may follow by a button."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Table, Text

from storage.columns import NUMBERED, Id, Instant, metadata, only

# Conditions under which subscriptions bring an article (conditions.py), each text once for all who
# have the same; one that nobody has is forgotten after a day (rules.py).
rules = Table(
    "rules",
    metadata,
    Column("id", Id, primary_key=True),
    Column("text", Text, nullable=False, unique=True),
    Column("made_at", Instant, nullable=False),
    **NUMBERED,
)

# Which topics a rule names: these are looked for in articles as those that are followed.
rule_topics = Table(
    "rule_topics",
    metadata,
    Column("rule", Id, ForeignKey("rules.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_rule_topics_topic", "topic"),
    sqlite_with_rowid=False,
)

# What a chat may follow by a button though it is not for all to see: the words that it has typed
# itself, and the hashtag or phrase that it has just left (so that it can come back).
offers = Table(
    "offers",
    metadata,
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("made_at", Instant, nullable=False),
    Column("rule", Id, ForeignKey("rules.id")),  # under which it was followed when it was left
    Index("ix_offers_topic", "topic"),
    Index("ix_offers_rule", "rule", **only("rule IS NOT NULL")),
    sqlite_with_rowid=False,
)
