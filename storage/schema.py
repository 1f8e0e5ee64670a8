"""The tables, on one page: one schema for SQLite and PostgreSQL, mirrored by the migrations.

Instants are UTC and kept as whole milliseconds since 1970, so that the same comparison and the
same arithmetic run on both engines and a row of the outbox stays small.

How a delivery lives (`deliveries.state`):

                        +----------------- due_at passes (retry) -----------------+
                        |                                                         |
    owed (0) --claim--> claimed (1) --5xx, time-out, 429 of the chat--> waiting (2)
      ^                   |  |  |
      |   due_at passes   |  |  +--Telegram said ok------------------> sent (3)
      +-- (lease ends) ---+  |
                             +--nothing to say, chat set aside-------> dropped (4)
                             +--refused, or attempts used up---------> dead (5) --requeue--> owed

`owed` has no time: it goes as soon as its lane allows. In `claimed` and `waiting`, `due_at` is the
instant at which the row is owed again, so that one rule ("due_at has passed") takes over the leases
of a dead process and wakes the retries. Nothing is `sent` before Telegram said so; where the answer
was lost, `uncertain` counts it, and the next attempt is the documented possible duplicate.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    true,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def milliseconds(instant: datetime) -> int:
    """An aware datetime as whole milliseconds since 1970 UTC."""
    return (instant - _EPOCH) // _MILLISECOND


def instant_of(value: int) -> datetime:
    """Milliseconds since 1970 as an aware UTC datetime."""
    return _EPOCH + value * _MILLISECOND


class Instant(TypeDecorator[datetime]):
    """A UTC instant. Takes and gives aware datetimes only; a naive one raises TypeError."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else milliseconds(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else instant_of(value)


# SQLite numbers rows by itself only in a column declared exactly INTEGER.
Id = BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# A news item as it was accepted. `url_key` and `text_key` recognise the same article again.
articles = Table(
    "articles",
    metadata,
    Column("id", Id, primary_key=True),
    Column("title", Text, nullable=False),
    Column("lead", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("credit", Text, nullable=False, server_default=""),
    Column("hashtags", Text, nullable=False, server_default="[]"),  # JSON list, as spelt
    Column("language", String(2), nullable=False),
    Column("outlet", Text, nullable=False, server_default=""),
    Column("url", Text),
    Column("url_key", Text, unique=True),
    Column("text_key", String(64), nullable=False, unique=True),
    # Where it came from: "channel", "editor", "file", "feed", "http"; and which one.
    Column("source", String(16), nullable=False),
    Column("source_ref", Text, nullable=False, server_default=""),
    Column("published_at", Instant, nullable=False),
    Column("received_at", Instant, nullable=False, index=True),
)

# What an article can be about and a chat can subscribe to. `key` is unique within the kind: the
# casefolded tag, or the registry's id of an official, office or body. `followers` is kept by
# storage.subscriptions, because counting a million rows at every /start is too slow.
topics = Table(
    "topics",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(16), nullable=False),  # hashtag, official, office, body, keyword
    Column("key", Text, nullable=False),
    Column("title", Text, nullable=False),  # the spelling seen first; registry topics: Russian name
    Column("followers", Integer, nullable=False, server_default="0"),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("kind", "key"),
    Index("ix_topics_followers", "followers"),
)

# Which article is about what, with the evidence: JSON list of {"words", "start", "end", "rule"}.
article_topics = Table(
    "article_topics",
    metadata,
    Column("article", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("evidence", Text, nullable=False, server_default="[]"),
    Index("ix_article_topics_topic_article", "topic", "article"),
    sqlite_with_rowid=False,
)

# A Telegram chat that receives; a forum topic is a chat of its own (`thread_id`, else 0).
# `id` is ours and never changes; `chat_id` is Telegram's and does, when a group is upgraded.
chats = Table(
    "chats",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=False, server_default="0"),
    Column("kind", String(16), nullable=False, server_default="private"),
    Column("title", Text, nullable=False, server_default=""),
    Column("language", String(2), nullable=False),
    Column("time_zone", Text, nullable=False),  # IANA name
    Column("alerts_on", Boolean, nullable=False, server_default=true()),
    Column("digest_on", Boolean, nullable=False, server_default=true()),
    Column("digest_empty", Boolean, nullable=False, server_default=false()),
    Column("digest_at", SmallInteger, nullable=False),  # minutes after local midnight
    Column("digest_days", SmallInteger, nullable=False, server_default="127"),  # bit 0 = Monday
    # The schedule is data: one tick asks who is due. `digest_since` is where the last window ended.
    Column("next_digest_at", Instant),
    Column("digest_since", Instant, nullable=False),
    Column("paused_until", Instant),
    # Why nothing can be sent there (blocked, kicked, ...); NULL while all is well.
    Column("set_aside", String(32)),
    Column("set_aside_at", Instant),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("chat_id", "thread_id"),
    Index(
        "ix_chats_next_digest_at",
        "next_digest_at",
        info={"where": "next_digest_at IS NOT NULL"},
    ),
)

# One chat follows one topic.
subscriptions = Table(
    "subscriptions",
    metadata,
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("mode", String(8), nullable=False),  # instant, digest, both, muted
    Column("created_at", Instant, nullable=False),
    Index("ix_subscriptions_topic_chat", "topic", "chat"),
    sqlite_with_rowid=False,
)

# The outbox, and later the record of what was sent. See the drawing at the top of this file.
deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    Column("kind", SmallInteger, nullable=False),  # 1 alert, 2 digest, 3 notice
    # What it is about: an alert's article id; a digest's due instant in ms; a notice's id.
    Column("subject", BigInteger, nullable=False),
    Column("lane", SmallInteger, nullable=False),  # smaller goes first; replies never queue here
    Column("state", SmallInteger, nullable=False, server_default="0"),
    Column("due_at", Instant),
    Column("owner", Text),  # the process that claimed it
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("uncertain", SmallInteger, nullable=False, server_default="0"),
    Column("message_id", BigInteger),  # of the first message
    Column("more_message_ids", Text),  # of further parts, comma-separated
    Column("parts_sent", SmallInteger, nullable=False, server_default="0"),
    Column("reason", Text),  # why dropped, dead or waiting
    Column("since", Instant),  # a digest's window: since < received_at <= until
    Column("until", Instant),
    Column("created_at", Instant, nullable=False),
    Column("settled_at", Instant),
    # The chat is in the key: one article owes one message to *each* chat.
    UniqueConstraint("chat", "kind", "subject"),
    Index(
        "ix_deliveries_owed",
        "lane",
        "id",
        info={"where": "state = 0"},
    ),
    Index(
        "ix_deliveries_due",
        "due_at",
        info={"where": "state IN (1, 2)"},
    ),
    Index(
        "ix_deliveries_settled",
        "settled_at",
        info={"where": "state > 2"},
    ),
)

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
    UniqueConstraint("article", "topic"),
)

# A question put to a person that waits for an answer in plain text ("/subscribe" and nothing else).
dialogs = Table(
    "dialogs",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("awaiting", String(32), nullable=False),
    Column("data", Text, nullable=False, server_default="{}"),
    Column("asked_at", Instant, nullable=False),
)

# An editor's text between preview and "publish"; `payload` is the parsed article as JSON.
drafts = Table(
    "drafts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("editor_id", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
)

# The processes that run on a PostgreSQL database, each with its last sign of life: they share the
# bot's pace. `paused_until`: Telegram told this one to be silent until then. PostgreSQL's clock.
replicas = Table(
    "replicas",
    metadata,
    Column("owner", String(120), primary_key=True),
    Column("seen_at", Instant, nullable=False),
    Column("paused_until", Instant),
)

# Small facts about the installation: how far an import has come.
marks = Table(
    "marks",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)

# What was imported or entered by editors beyond the registry that is shipped. One JSON document an
# entry (a person, body, office or membership of bot/topics/registry.py): the registry is read whole
# and becomes one value in memory, nothing ever asks for a part of it.
registry = Table(
    "registry",
    metadata,
    Column("kind", String(12), primary_key=True),
    Column("id", Text, primary_key=True),
    Column("entry", Text, nullable=False),
    Column("origin", String(12), nullable=False),  # import, editor
    Column("changed_at", Instant, nullable=False),
)

# What editors should look at: a mention that could be several people ("ambiguous"), a match that
# readers refused ("not-this"), a name that readers asked for and nobody has ("asked-for").
# 0 and "" stand for "none", because NULLs are never equal and the key would let doubles in.
reviews = Table(
    "reviews",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("article", BigInteger, nullable=False, server_default="0"),
    Column("topic", BigInteger, nullable=False, server_default="0"),
    Column("words", Text, nullable=False, server_default=""),
    Column("details", Text, nullable=False, server_default="{}"),  # JSON
    Column("times", Integer, nullable=False, server_default="1"),
    Column("state", String(12), nullable=False, server_default="open"),  # confirmed, rejected
    Column("created_at", Instant, nullable=False),
    Column("decided_at", Instant),
    Column("decided_by", BigInteger),
    UniqueConstraint("kind", "article", "topic", "words"),
    Index("ix_reviews_state_id", "state", "id"),
)

# Matches that one reader has taken back ("not this person"): no longer a reason to send to it.
takebacks = Table(
    "takebacks",
    metadata,
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("article", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
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
)
