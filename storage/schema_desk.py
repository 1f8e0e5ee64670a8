"""The tables of those who work on the news: editors, conversations, the installation itself.

How an update of Telegram lives (`updates`), keyed by Telegram's own number, so that one that is
brought twice is one:

                  +-------- due_at passes (the process died), or given back --------+
                  v                                                                 |
    arrives --> to be done --taken: due_at = the end of the lease, attempts + 1--> held
       |                                                                            |
       +--held straight by who stored it: the lease, and no attempt is counted----->+
       |                                                                            |
       |                  done (done_at) <-------------------------------handled----+
       |                                                                            |
       +--refused--> done (done_at, reason) <--------------------given up, and why--+

A process tries again by itself what it holds (`attempts` is then how many have failed, `reason` the
last fault), and goes on holding it. Of what is taken in one go only the first of each chat counts
an attempt: the others are not begun.

It is written before Telegram is told that it arrived. Within a chat the smallest number that is
not done goes first and the next one waits for it; what is about no chat has `chat_id` 0.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import NUMBERED, Id, Instant, Worded, metadata, only
from storage.vocabulary import (
    DraftKind,
    EntryKind,
    EntryOrigin,
    IncidentKind,
    ReviewKind,
    ReviewState,
)
from storage.vocabulary_desk import Act, Role, Stage

# The inbox, drawn above: Telegram's updates until they are handled, and for a while after.
updates = Table(
    "updates",
    metadata,
    Column("update_id", Id, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False, server_default="0"),
    Column("payload", Text, nullable=False),  # JSON as Telegram wrote it
    Column("received_at", Instant, nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("due_at", Instant, nullable=False),
    Column("done_at", Instant),
    Column("reason", Text),  # why it was given up, or why it waits
    # Both orders at once: who is first in its chat, and (it is small) what is due.
    Index("ix_updates_to_do", "chat_id", "update_id", "due_at", **only("done_at IS NULL")),
    Index(
        "ix_updates_given_up",
        "done_at",
        **only("done_at IS NOT NULL AND reason IS NOT NULL"),
    ),
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

# What an editor is shown before it counts: `payload` is JSON, of the parsed article or of
# {"kind": …, "entry": …} for the registry.
drafts = Table(
    "drafts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", Worded(DraftKind, 12), nullable=False),
    Column("editor_id", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("created_at", Instant, nullable=False),
    **NUMBERED,
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

# Small facts about the installation: how far an import has come, and where the windows of digests
# end (received.py).
marks = Table(
    "marks",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("value", Text, nullable=False),
)

# What was imported or entered by editors beyond the registry that is shipped. One JSON document an
# entry (a person, body, office or membership of bot/topics/registry/registry.py): the registry is
# read whole and becomes one value in memory, nothing ever asks for a part of it.
registry = Table(
    "registry",
    metadata,
    Column("kind", Worded(EntryKind, 12), primary_key=True),
    Column("id", Text, primary_key=True),
    Column("entry", Text, nullable=False),
    Column("origin", Worded(EntryOrigin, 12), nullable=False),
    Column("changed_at", Instant, nullable=False),
)

# What editors should look at: a mention that could be several people ("ambiguous"), a match that
# readers refused ("not-this"), a name that readers asked for and nobody has ("asked-for").
# 0 and "" stand for "none", because NULLs are never equal and the key would let doubles in.
reviews = Table(
    "reviews",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", Worded(ReviewKind, 12), nullable=False),
    Column("article", BigInteger, nullable=False, server_default="0"),
    Column("topic", BigInteger, nullable=False, server_default="0"),
    Column("words", Text, nullable=False, server_default=""),
    Column("details", Text, nullable=False, server_default="{}"),  # JSON
    Column("times", Integer, nullable=False, server_default="1"),
    Column("state", Worded(ReviewState, 12), nullable=False, server_default="open"),
    Column("created_at", Instant, nullable=False),
    Column("decided_at", Instant),
    Column("decided_by", BigInteger),
    UniqueConstraint("kind", "article", "topic", "words"),
    Index("ix_reviews_state_id", "state", "id"),
    **NUMBERED,
)

# Which chats asked for a name that nobody has ("asked-for"), so that each counts once, none asks
# for too many, and one that is forgotten leaves nothing. `user_id` is kept for two days, then 0.
askings = Table(
    "askings",
    metadata,
    Column("review", Id, ForeignKey("reviews.id", ondelete="CASCADE"), primary_key=True),
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("user_id", BigInteger, nullable=False, server_default="0"),
    Column("asked_at", Instant, nullable=False),
    Index("ix_askings_chat", "chat"),
    Index("ix_askings_user_id", "user_id", **only("user_id <> 0")),
    sqlite_with_rowid=False,
)

# Matches that one reader has taken back ("not this person"): no longer a reason to send to it.
# `review` is where that was counted: what is given back counts once less there, whatever the
# article says by then. Empty in rows of the first releases.
takebacks = Table(
    "takebacks",
    metadata,
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("article", Id, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("topic", Id, ForeignKey("topics.id", ondelete="CASCADE"), primary_key=True),
    Column("review", BigInteger),
    Index("ix_takebacks_article", "article"),
)

# What needs a hand, from its beginning to its end; `about` says of what (a job, a channel), or ""
# where there is one. Editors are told once that it is (`told_at`), and once that it is over, by the
# outbox. `seen_at`: when some process saw it last; it is over when none does any more.
incidents = Table(
    "incidents",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", Worded(IncidentKind, 16), nullable=False),
    Column("about", Text, nullable=False, server_default=""),
    Column("details", Text, nullable=False, server_default="{}"),  # JSON
    Column("since", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("told_at", Instant),
    Column("over_at", Instant),
    Column("over_told_at", Instant),
    # One at a time, however many processes see it.
    Index("uq_incidents_live", "kind", "about", unique=True, **only("over_at IS NULL")),
    Index("ix_incidents_over_at", "over_at"),
    **NUMBERED,
)

# Which channel a @name of SOURCE_CHANNELS was when it was first met (without @, in small letters):
# a name that its owner gave up is anybody's. `moved_to`: whose it is now, whose posts are refused.
source_channels = Table(
    "source_channels",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("channel_id", BigInteger, nullable=False),
    Column("kept_at", Instant, nullable=False),
    Column("moved_to", BigInteger),
    Column("moved_at", Instant),
)

# Who may work at the desk, beside EDITOR_IDS, who are owners whatever stands here. `name` as
# Telegram gave it when the invitation was taken.
roles = Table(
    "roles",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("role", Worded(Role, 12), nullable=False),
    Column("name", Text, nullable=False),
    Column("added_by", BigInteger, nullable=False),
    Column("added_at", Instant, nullable=False),
)

# Links that make whoever opens one of them an editor or an owner, once. Of the token only its hash
# is kept.
invitations = Table(
    "invitations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("role", Worded(Role, 12), nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_by", BigInteger),
    Column("used_at", Instant),
    Column("revoked_at", Instant),
    **NUMBERED,
)

# What was done at the desk: by whom (`name` as he was called then), what, to what, when. `subject`
# is the number of the article, source or person, or 0; `about` what it was called, never in words
# of readers. Where many questions of the list were answered at once: how many (`questions`, else 0)
# and which decision that is; of a decision on one question that as well.
acts = Table(
    "acts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("who", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("act", Worded(Act, 16), nullable=False),
    Column("subject", BigInteger, nullable=False, server_default="0"),
    Column("about", Text, nullable=False, server_default=""),
    Column("at", Instant, nullable=False),
    Column("questions", Integer, nullable=False, server_default="0"),
    Column("decision", BigInteger, nullable=False, server_default="0"),
    Index("ix_acts_who", "who", "id"),
    Index("ix_acts_decision", "decision", **only("decision <> 0")),
    **NUMBERED,
)

# Articles of editors that are to be published at an instant: `payload` is JSON, as of a draft, and
# `draft` the number of the one that it was, once at a time.
publications = Table(
    "publications",
    metadata,
    Column("id", Id, primary_key=True),
    Column("draft", BigInteger, nullable=False),
    Column("editor_id", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("stage", Worded(Stage, 12), nullable=False, server_default="scheduled"),
    Column("article", BigInteger),
    Column("made_at", Instant, nullable=False),
    Index("uq_publications_draft", "draft", unique=True, **only("stage = 'scheduled'")),
    Index("ix_publications_due_at", "due_at", **only("stage = 'scheduled'")),
    **NUMBERED,
)

# Messages of editors that say how far the sending of an article has come, and are edited as it goes
# on: one a chat and article, the newest. `shows`: a number for what it says now; `due_at`: when it
# is looked at next, by one process. The row goes when nothing more will change.
live_cards = Table(
    "live_cards",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("article", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, nullable=False),
    Column("shows", BigInteger, nullable=False, server_default="0"),
    Column("due_at", Instant, nullable=False),
)
