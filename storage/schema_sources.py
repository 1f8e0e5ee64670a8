"""The tables of the roads by which news comes in: sources, what they offered, who may push, what
they correct.

A source is a feed, a site that is watched by its pages, a channel, or whoever pushes by HTTP with a
token. How one that is visited lives: it is due when `next_at` has passed; `primed_at` is empty
until its first visit was finished, and what it offers until then, unless it was published after
`added_at`, is its backlog (`articles.backlog`): searchable, never alerted, in no digest. Of a
channel `primed_at` is when its last pause ended.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage.columns import NUMBERED, Id, Instant, Worded, metadata, only
from storage.vocabulary import Source, SourceBy, SourceKind

# `key` is what makes two the same: the canonical address, a channel's number, a token's source
# name. `address` is where it is visited now (a permanent redirect changes it), `given` as whoever
# added it wrote it. `title` as it names itself, `outlet` as an editor names it (readers see that).
sources = Table(
    "sources",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", Worded(SourceKind, 8), nullable=False),
    Column("key", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("given", Text, nullable=False, server_default=""),
    Column("title", Text, nullable=False, server_default=""),
    Column("outlet", Text, nullable=False, server_default=""),
    Column("country", String(2), nullable=False, server_default=""),  # ISO 3166-1, upper case
    Column("language", String(2), nullable=False, server_default=""),  # "": as each text says
    Column("full_text", Boolean, nullable=False, server_default=false()),  # read each item's page
    Column("added_by", Worded(SourceBy, 8), nullable=False),
    Column("added_at", Instant, nullable=False),
    Column("primed_at", Instant),
    Column("paused_at", Instant),
    Column("removed_at", Instant),  # kept for a while, so that it can come back
    # What the last answer said, for the next request (RFC 9110), and a hash of its body.
    Column("etag", Text, nullable=False, server_default=""),
    Column("last_modified", Text, nullable=False, server_default=""),
    Column("digest", String(64), nullable=False, server_default=""),
    # When it is visited next, and the seconds of its present rhythm.
    Column("next_at", Instant),
    Column("every_seconds", Integer, nullable=False, server_default="0"),
    Column("visited_at", Instant),
    Column("answered_at", Instant),  # the last visit that went well
    Column("news_at", Instant),  # when it last brought an article that was new
    Column("failures", SmallInteger, nullable=False, server_default="0"),  # in a row
    Column("failing_since", Instant),
    Column(
        "error", Text, nullable=False, server_default=""
    ),  # a word of bot/fetching, then details
    UniqueConstraint("kind", "key"),
    Index("ix_sources_next_at", "next_at", **only("next_at IS NOT NULL")),
    **NUMBERED,
)

# What a source has offered, so that it is read once: `item` is a hash of its id (a feed's guid, a
# page's address, `external_id`), `content` one of what it said, so that a change is seen.
source_items = Table(
    "source_items",
    metadata,
    Column("source", Id, ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True),
    Column("item", String(32), primary_key=True),
    Column("content", String(32), nullable=False, server_default=""),
    Column("article", Id, ForeignKey("articles.id", ondelete="SET NULL")),
    Column("seen_at", Instant, nullable=False),  # when it was last offered
    Index("ix_source_items_article", "article", **only("article IS NOT NULL")),
    Index("ix_source_items_seen_at", "seen_at"),
    sqlite_with_rowid=False,
)

# The words of a channel's album: it comes as one post for each picture, any of which may have a
# caption, in any order; together they are one article. `content` is JSON of the text and its
# entities.
album_parts = Table(
    "album_parts",
    metadata,
    Column("channel", BigInteger, primary_key=True, autoincrement=False),
    Column("album", String(32), primary_key=True),
    Column("message", BigInteger, primary_key=True, autoincrement=False),
    Column("content", Text, nullable=False),
    Column("seen_at", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

# By which roads an article came: one row for each source that had it, the first one as well.
# `key` is `Origin.teacher` (bot/intake/origin.py). The article itself names the road of the source
# whose word counts.
article_sources = Table(
    "article_sources",
    metadata,
    Column("article", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String(80), primary_key=True),
    Column("source", Worded(Source, 16), nullable=False),
    Column("ref", Text, nullable=False, server_default=""),  # which item of it
    Column(
        "name", Text, nullable=False, server_default=""
    ),  # as readers know it; "": nobody's name
    Column("url", Text),  # where it can be read there
    Column("seen_at", Instant, nullable=False),
    # It tells only what the article said before: which wording (`article_revisions.number`).
    Column("former", Integer),
    # The tags that the article has by this source alone: a JSON list, as spelt.
    Column("hashtags", Text, nullable=False, server_default="[]"),
    Index("ix_article_sources_key_article", "key", "article"),  # all of one source
    Index("ix_article_sources_file_ref", "ref", **only(f"source = '{Source.FILE}'")),
    sqlite_with_rowid=False,
)

# What a source puts around its texts: lines at their edges and links in them, by a hash, with how
# many texts had them. `posts` of the source had come when the first one did; that count itself is
# the row whose `line` is "". `article` is the first text, until it is known that the line is none
# of it: then its key is made anew.
boilerplate = Table(
    "boilerplate",
    metadata,
    Column("line", String(32), primary_key=True),
    Column("source", String(80), primary_key=True),
    Column("times", Integer, nullable=False),
    Column("posts", Integer, nullable=False),
    Column("article", Id, ForeignKey("articles.id", ondelete="SET NULL")),
    Column("seen_at", Instant, nullable=False, index=True),
    Index("ix_boilerplate_article", "article", **only("article IS NOT NULL")),
    sqlite_with_rowid=False,
)

# Who may push articles: a bearer token, kept as a hash, of one source (`sources.kind` "http").
# `rights`: words of `TokenRight`, with spaces between.
tokens = Table(
    "tokens",
    metadata,
    Column("id", Id, primary_key=True),
    Column("source", Id, ForeignKey("sources.id", ondelete="CASCADE"), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Column(
        "hint", String(16), nullable=False, server_default=""
    ),  # its first letters, to tell it by
    Column("rights", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("revoked_at", Instant),
    **NUMBERED,
)

# Requests that were answered, by `Idempotency-Key`: the same one again gets the same answer,
# another one with the same key is refused.
answered_requests = Table(
    "answered_requests",
    metadata,
    Column("source", Id, ForeignKey("sources.id", ondelete="CASCADE"), primary_key=True),
    Column("key", String(64), primary_key=True),  # a hash of the key
    Column("request", String(64), nullable=False),  # a hash of method, path and body
    Column("status", SmallInteger, nullable=False),
    Column("answer", Text, nullable=False),
    Column("answered_at", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

# Articles that say something else, or nothing any more, since chats were alerted of them. Once it
# is `judged` that readers are told, those beyond `cursor` (a chats.id) are still owed an edit.
corrections = Table(
    "corrections",
    metadata,
    Column(
        "article",
        Id,
        ForeignKey("articles.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("revision", Integer, nullable=False),
    Column("judged", Boolean, nullable=False, server_default=false()),
    Column("cursor", BigInteger, nullable=False, server_default="0"),
    Column("created_at", Instant, nullable=False),
)
