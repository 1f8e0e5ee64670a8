"""The tables of the news and of who receives it: one schema for SQLite and PostgreSQL.

The migrations mirror it; the tables of the people at work on the news are in schema_desk.py. How
a delivery lives (`deliveries.state`; what is deferred: deferred.py):

    owed (0) --claim--> claimed (1) --not now----------------------> waiting (2)
      ^                   |  |  |  |                                    |
      +-- due_at passes --+--|--|--|------------------------------------+
      |   (the lease ends,   |  |  |
      |   time for a retry), |  |  +--its chat wishes no alerts now--> deferred (-1)
      |   or given back      |  |                                       |
      +----------------------|--|---the chat wishes them again----------+
      |                      |  |         or: listed in a catch-up, sent (3) with it
      |                      |  +--Telegram said ok---------> sent (3)
      |                      |
      |                      +--no more (of owed and waiting: revived)--> dropped (4)
      |                      |
      |                      +--never--> dead (5)
      |                                     |
      +---------------requeue---------------+

*Not now*: a 5xx, a time-out or no way to Telegram, a 429 (of the chat or of the whole bot), a 401
(the token), a database that is away while the chat is set aside or moved, `Wait` of the composer,
or what stops all sending between two parts. *No more*: there is nothing to say, or the chat was set
aside, paused or switched off. *Never*: refused, owed for too long, too often lost, or a bug.
*Revived*: a chat that comes back (chats.py) is not sent what was owed while it was away.

`owed` has no time: it goes as soon as its lane allows. In `claimed` and `waiting`, `due_at` is the
instant at which the row is owed again, so that one rule ("due_at has passed") takes over the leases
of a dead process and wakes the retries. The instants are the database's (clock.py), and a process
never takes over what it holds itself (leases.py). Nothing is `sent` before Telegram said so; where
the answer was lost, `uncertain` counts it: the next attempt is the possible duplicate.
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
    true,
)

import storage.schema_bundles  # so that `metadata` holds every table
import storage.schema_decisions  # likewise
import storage.schema_desk  # likewise
import storage.schema_pictures  # likewise
import storage.schema_rules  # likewise
import storage.schema_saved  # likewise
import storage.schema_sources  # likewise
import storage.schema_stories  # noqa: F401  # likewise
from storage.columns import NUMBERED, Id, Instant, Numbered, Worded, only
from storage.columns import metadata as metadata  # for those who need them all
from storage.schema_owed import fanouts as fanouts  # asked for here, too
from storage.schema_owed import notices as notices  # likewise
from storage.vocabulary import (
    Alerted,
    ChatKind,
    DigestForm,
    Kind,
    Lane,
    Mode,
    SetAside,
    Source,
    State,
    TopicKind,
    Urgency,
)

# A news item as it was accepted. `text_key` recognises the same text again, and `url_key` is the
# address of an article that nothing else came with; both belong to the newest that has them.
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
    Column("source", Worded(Source, 16), nullable=False),
    Column("source_ref", Text, nullable=False, server_default=""),  # which one
    Column("published_at", Instant, nullable=False),
    Column("received_at", Instant, nullable=False, index=True),
    Column("revision", Integer, nullable=False, server_default="1"),
    # From before its source was added: searchable, never alerted, in no digest.
    Column("backlog", Boolean, nullable=False, server_default=false()),
    Column("retracted_at", Instant),  # taken back: told to nobody any more
    # In digests, and its alerts are still to be owed: by the road that brings it as news.
    Column("digest_only", Boolean, nullable=False, server_default=false()),
    Index("ix_articles_retracted_at", "retracted_at", **only("retracted_at IS NOT NULL")),
    **NUMBERED,
)

# What an article said before, each wording as it was: `articles` has what it says now. From 1.
article_revisions = Table(
    "article_revisions",
    metadata,
    Column("article", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("lead", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("credit", Text, nullable=False, server_default=""),
    Column("hashtags", Text, nullable=False, server_default="[]"),
    Column("text_key", String(64), nullable=False),
    Column("published_at", Instant, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("source", Worded(Source, 16), nullable=False),
    Column("source_ref", Text, nullable=False, server_default=""),
    # What it was about then: JSON list of topics; empty where nobody knows.
    Column("topics", Text, nullable=False, server_default="[]"),
    Column("replaced_at", Instant, index=True),  # until when it was said; of old ones nobody knows
    Index("ix_article_revisions_text_key", "text_key"),
)

# What an article can be about and a chat can subscribe to. `key` is unique within the kind: the
# casefolded tag, the folded words of a phrase, or the registry's id of an official, office or body.
# `followers` is kept by storage.subscriptions: a million rows are not counted at every /start.
topics = Table(
    "topics",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", Worded(TopicKind, 16), nullable=False),
    Column("key", Text, nullable=False),
    # A hashtag as articles spell it, else its key, never as a reader did; a phrase as all spell it
    # who follow it, else its key; the name of a named one; of the registry: the Russian name.
    Column("title", Text, nullable=False),
    Column("followers", Integer, nullable=False, server_default="0"),
    Column("created_at", Instant, nullable=False),
    Column("phrases", Text),  # of a named one: JSON list, as typed (named.py)
    UniqueConstraint("kind", "key"),
    Index("ix_topics_followers", "followers"),
    **NUMBERED,
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
    Column("kind", Worded(ChatKind, 16), nullable=False, server_default="private"),
    Column("title", Text, nullable=False, server_default=""),
    Column("language", String(2), nullable=False),
    Column("time_zone", Text, nullable=False),  # IANA name
    Column("alerts_on", Boolean, nullable=False, server_default=true()),
    Column("digest_on", Boolean, nullable=False, server_default=true()),
    Column("digest_empty", Boolean, nullable=False, server_default=false()),
    Column("paused_until", Instant),
    Column("set_aside", Worded(SetAside, 32)),  # why nothing can be sent; NULL: all is well
    Column("set_aside_at", Instant),
    Column("created_at", Instant, nullable=False),
    Column("alerted_in_digest", Worded(Alerted, 8), nullable=False, server_default="short"),
    Column("outlets", Text, nullable=False, server_default=""),  # preferred (outlets.py)
    # Quiet hours (NULL: none): minutes after local midnight, and on which days they begin (bit 0 =
    # Monday); how many alerts come in a local day at most (NULL: all).
    Column("quiet_from", SmallInteger),
    Column("quiet_to", SmallInteger),
    Column("quiet_days", SmallInteger, nullable=False, server_default="127"),
    Column("alerts_most", SmallInteger),
    Column("heartbeat_on", Boolean, nullable=False, server_default=true()),
    Column("heartbeat_at", Instant, nullable=False, index=True, server_default="0"),
    Column("digest_form", Worded(DigestForm, 8), nullable=False, server_default="classic"),
    # Whether the picture of the week follows its weekly digest.
    Column("week_picture", Boolean, nullable=False, server_default=true()),
    UniqueConstraint("chat_id", "thread_id"),
    **NUMBERED,
)

# When a chat's digests are due. The schedule is data: one tick asks who is due (`next_at`, worked
# out from the rhythm, `at` to `month_day`, in the chat's time zone; NULL: never). `since` is where
# the last window ended (received.py): each schedule of a chat has windows of its own that leave
# nothing out.
schedules = Table(
    "schedules",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", SmallInteger, nullable=False),  # minutes after local midnight
    Column("days", SmallInteger, nullable=False, server_default="127"),  # bit 0 = Monday
    Column("next_at", Instant),
    Column("since", Instant, nullable=False),
    Column("created_at", Instant, nullable=False),
    # Further minutes of those days, with commas; and instead of the days one of each month, from 1.
    Column("further", Text, nullable=False, server_default=""),
    Column("month_day", SmallInteger, nullable=False, server_default="0"),
    Column("topics", Text),  # of which alone it tells: ids with commas; NULL: of all
    Index("ix_schedules_next_at", "next_at", **only("next_at IS NOT NULL")),
    **NUMBERED,
)

# One chat follows one topic; until `muted_until` nothing of it is sent at once, and (`off`) nothing
# of it is in digests either. Only what meets its `rule` comes (NULL: everything).
subscriptions = Table(
    "subscriptions",
    metadata,
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("mode", Worded(Mode, 8), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("muted_until", Instant),
    Column("place", SmallInteger),  # in the reader's order; NULL: he has put it in none
    Column("off", Boolean, nullable=False, server_default=false()),
    Column("urgency", Worded(Urgency, 10), nullable=False, server_default="normal"),
    Column("rule", Id, ForeignKey("rules.id")),
    Index("ix_subscriptions_topic_chat", "topic", "chat"),
    Index("ix_subscriptions_ruled", "topic", "chat", "rule", **only("rule IS NOT NULL")),
    Index("ix_subscriptions_rule", "rule", **only("rule IS NOT NULL")),
    sqlite_with_rowid=False,
)

# The outbox, and later the record of what was sent. See the drawing at the top of this file.
deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Numbered(Kind), nullable=False),
    # What it is about: the story of an alert or of an edit (the article that it began with); a
    # digest's due instant in ms, and a heartbeat's; the id of a notice or of an incident.
    Column("subject", BigInteger, nullable=False),
    # Which schedule owes a digest, for two may be due at once; 0 for one that was asked for, and
    # for the rest. No key: it stays.
    Column("schedule", BigInteger, nullable=False, server_default="0"),
    Column("lane", Numbered(Lane), nullable=False),  # smaller goes first
    Column("state", Numbered(State), nullable=False, server_default=f"{State.OWED:d}"),
    Column("due_at", Instant),
    Column("owner", Text),  # the process that claimed it
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("uncertain", SmallInteger, nullable=False, server_default="0"),
    Column("parts_sent", SmallInteger, nullable=False, server_default="0"),
    Column("reason", Text),  # why dropped, dead or waiting
    Column("since", Instant),  # a digest's window: since < received_at <= until
    Column("until", Instant),
    Column("created_at", Instant, nullable=False),
    Column("settled_at", Instant),
    # Of an alert, what of its article the chat reads (old ones: the first); of an edit, times owed.
    Column("revision", Integer, nullable=False, server_default="1"),
    Column("article", BigInteger),  # which member of the story owes an alert, if not its first
    # Of an alert that was deferred: the catch-up in which it comes, or came (deferred.py).
    Column("within", BigInteger),
    # The chat is in the key: one article owes one message to *each* chat.
    UniqueConstraint("chat", "kind", "subject", "schedule"),
    Index("ix_deliveries_owed", "lane", "id", **only(f"state = {State.OWED:d}")),
    Index(
        "ix_deliveries_due", "due_at", **only(f"state IN ({State.CLAIMED:d}, {State.WAITING:d})")
    ),
    Index("ix_deliveries_dead", "settled_at", **only(f"state = {State.DEAD:d}")),
    Index("ix_deliveries_settled", "settled_at", **only(f"state > {State.WAITING:d}")),
    Index("ix_deliveries_deferred", "due_at", **only(f"state = {State.DEFERRED:d}")),
    Index("ix_deliveries_within", "within", **only("within IS NOT NULL")),
    # Who was alerted of an article.
    Index("ix_deliveries_alerts", "subject", "chat", **only(f"kind = {Kind.ALERT:d}")),
    **NUMBERED,
)

# The messages that a delivery became, `part` from 0, written with the settlement that says so.
# `chat` is the delivery's, repeated so that a reader's reply or a press finds what it is about.
# Telegram numbers a group's messages from 1 again when it is upgraded, so (chat, message_id) is no
# key: the newest delivery is meant.
sent_messages = Table(
    "sent_messages",
    metadata,
    Column("delivery", Id, ForeignKey("deliveries.id", ondelete="CASCADE"), primary_key=True),
    Column("part", SmallInteger, primary_key=True, autoincrement=False),
    Column("chat", Id, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    # The group was upgraded since: Telegram changes it no more, and its number may be another's.
    Column("moved", Boolean, nullable=False, server_default=false()),
    Index("ix_sent_messages_chat_message_id", "chat", "message_id"),
    sqlite_with_rowid=False,
)
