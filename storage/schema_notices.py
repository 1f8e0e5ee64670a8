"""The table of what is told once to those who follow a topic."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, String, Table, Text, UniqueConstraint

from storage.columns import NUMBERED, Id, Instant, metadata

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
