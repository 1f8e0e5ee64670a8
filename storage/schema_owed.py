"""The tables of what is still to be owed: fan-outs behind their cursors, and notices."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage.columns import NUMBERED, Id, Instant, metadata

# Alerts not yet written to the outbox: subscribers of `topic` beyond `cursor` (a chats.id) are
# still owed the article. The row is removed with the last chunk, so a crash resumes where it was.
fanouts = Table(
    "fanouts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("article", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
    Column("cursor", BigInteger, nullable=False, server_default="0"),
    Column("created_at", Instant, nullable=False),
    # Only to those under a rule, who may meet it only now: the others were owed it before.
    Column("ruled", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("article", "topic"),
    **NUMBERED,
)

# Something told once to everyone who follows a topic: its role has ended, it was dissolved.
# `about` says what, so that the same is never told twice; deliveries of kind 3 carry it.
notices = Table(
    "notices",
    metadata,
    Column("id", Id, primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), nullable=False),
    Column("about", String(100), nullable=False),
    Column("details", Text, nullable=False, server_default="{}"),  # JSON
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("topic", "about"),
    **NUMBERED,
)
