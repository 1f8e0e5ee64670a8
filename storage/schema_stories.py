"""The tables of stories: which articles tell of one event, and what of it each chat reads.

A story is known by the number of the article that it began with; an article without a row here is a
story of its own. The alerts of a story, and their edits, have that number as their subject, whoever
of its members brought them: the outbox's key then holds that a chat is owed one.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
)

from storage.columns import NUMBERED, Id, Instant, Worded, metadata, only
from storage.vocabulary import Joined
from storage.vocabulary_desk import Stop

# Which story an article belongs to, how it came there, and which stories are related: a JSON list,
# the likeliest first, each that belongs to no entry with it in a list of its own. Numbered in the
# order in which they were placed, by one process at a time; an article that says something else now
# has a new number.
story_members = Table(
    "story_members",
    metadata,
    Column("id", Id, primary_key=True),
    Column(
        "article", Id, ForeignKey("articles.id", ondelete="CASCADE"), nullable=False, unique=True
    ),
    Column("story", BigInteger, nullable=False),
    Column("how", Worded(Joined, 8), nullable=False),
    Column("related", Text, nullable=False, server_default="[]"),
    Index("ix_story_members_story_id", "story", "id"),
    **NUMBERED,
)

# What of a text is compared to tell its story, by its row above, as long as it may be compared: so
# that nobody need read the texts of two days for it. Derived: a row that is missing, or is of
# another format (bot/stories/packing.py), is read from its text.
story_traits = Table(
    "story_traits",
    metadata,
    Column(
        "member",
        Id,
        ForeignKey("story_members.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("traits", LargeBinary, nullable=False),
)

# Stories that have grown since chats were alerted of them. At `due_at` (NULL: nothing is new) those
# beyond `cursor` (a chats.id) are owed an edit; `times` and `told_at`: how often that was, and when
# it was last.
growing_stories = Table(
    "growing_stories",
    metadata,
    Column("story", Id, primary_key=True, autoincrement=False),
    Column("due_at", Instant),
    Column("cursor", BigInteger, nullable=False, server_default="0"),
    Column("times", SmallInteger, nullable=False, server_default="0"),
    Column("told_at", Instant),
    Index("ix_growing_stories_due_at", "due_at", **only("due_at IS NOT NULL")),
)

# What of its story an alert shows, where that is not simply the article that is its subject: which
# member (whose revision is the alert's), a number for what it says of the others (0: nothing),
# from which wording it was corrected in the reader's eyes (0: from none), and when it was last.
shown_alerts = Table(
    "shown_alerts",
    metadata,
    Column(
        "delivery",
        Id,
        ForeignKey("deliveries.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("article", BigInteger, nullable=False),
    Column("told", BigInteger, nullable=False, server_default="0"),
    Column("before", Integer, nullable=False, server_default="0"),
    Column("corrected_at", Instant),
    # The newest member when it was sent as an alert: what is newer it did not know of.
    Column("seen", BigInteger),
)

# Whether a chat is sent the sequels of a story (deliveries of kind 7: what it tells that is new),
# since when; of story 0: of all of which it has not said otherwise.
sequel_choices = Table(
    "sequel_choices",
    metadata,
    Column("chat", Id, ForeignKey("chats.id", ondelete="CASCADE"), primary_key=True),
    Column("story", BigInteger, primary_key=True, autoincrement=False),
    Column("wanted", Boolean, nullable=False),
    Column("since", Instant, nullable=False),
    Index("ix_sequel_choices_story", "story"),
    sqlite_with_rowid=False,
)

# What a sequel that was sent tells: which member, in which revision (one more: that it was taken
# back), how many others it counts; up to which member (`seen`) no other need be told; from which
# wording it was corrected since (0: from none), and when.
sent_sequels = Table(
    "sent_sequels",
    metadata,
    Column(
        "delivery",
        Id,
        ForeignKey("deliveries.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("article", BigInteger, nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("more", Integer, nullable=False, server_default="0"),
    Column("seen", BigInteger, nullable=False),
    Column("before", Integer, nullable=False, server_default="0"),
    Column("corrected_at", Instant),
)

# Stories whose alerts an editor has stopped, by his article, which is no news since then; where
# nobody has decided `until` then what becomes of them, they are sent to nobody. Alerts up to
# `cursor` (a chats.id; NULL: all) are as was decided (stops.py).
stopped_stories = Table(
    "stopped_stories",
    metadata,
    Column("story", Id, primary_key=True, autoincrement=False),
    Column("article", BigInteger, nullable=False),
    Column("stage", Worded(Stop, 12), nullable=False),
    Column("since", Instant, nullable=False),
    Column("until", Instant, nullable=False),
    Column("cursor", BigInteger),
)
