"""The tables of what editors decide beside each other: who is changing an article, and which of the
questions on their list one decision has settled."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, String, Table, Text

from storage.columns import NUMBERED, Id, Instant, Worded, metadata
from storage.vocabulary import ReviewKind, ReviewState

# Who is changing an article (`name` as he is called), in which draft (0: none yet), since when, and
# when he did something last.
claims = Table(
    "claims",
    metadata,
    Column("article", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("editor_id", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("draft", BigInteger, nullable=False, server_default="0"),
    Column("since", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

# What an editor has said of one question on the list, or of many at once; `press` is Telegram's
# word for the press by which he did. `person`: who is meant, of several. `about`: of what the
# questions were, never in words of readers.
decisions = Table(
    "decisions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("press", String(64), nullable=False, unique=True),
    Column("editor_id", BigInteger, nullable=False),
    Column("kind", Worded(ReviewKind, 12), nullable=False),
    Column("state", Worded(ReviewState, 12), nullable=False),
    Column("person", Text, nullable=False, server_default=""),
    Column("about", Text, nullable=False, server_default=""),
    Column("made_at", Instant, nullable=False),
    Column("undone_at", Instant),
    **NUMBERED,
)

# Which questions a decision has settled, until it is taken back; `undo` is JSON of what that puts
# back (storage/decisions.py).
decided = Table(
    "decided",
    metadata,
    Column("review", Id, ForeignKey("reviews.id", ondelete="CASCADE"), primary_key=True),
    Column("decision", Id, ForeignKey("decisions.id", ondelete="CASCADE"), nullable=False),
    Column("undo", Text, nullable=False, server_default="{}"),
    Index("ix_decided_decision_review", "decision", "review"),
    sqlite_with_rowid=False,
)
