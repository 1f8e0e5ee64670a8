"""The table of pictures that Telegram has: what was uploaded once is sent by its name from then."""

from __future__ import annotations

from sqlalchemy import Column, String, Table, Text

from storage.columns import Instant, metadata

# `key` is the checksum of what a picture shows (bot/messages/picture.py), with the bot's number
# before it: a name is good for the bot that it was given to.
pictures = Table(
    "pictures",
    metadata,
    Column("key", String(90), primary_key=True),
    Column("file_id", Text, nullable=False),
    Column("made_at", Instant, nullable=False, index=True),
)
