"""The words that the tables are written in, each in one place. Pure.

The numbers and strings are what the database holds, so they never change; the drawing in schema.py
shows how `State` moves. This module imports nothing of ours and no library: what decides and what
renders speaks the same words as what stores.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Kind(IntEnum):
    """What a delivery carries (`deliveries.kind`)."""

    ALERT = 1
    DIGEST = 2
    NOTICE = 3
    # What editors are told of an incident (storage/incidents.py): that it is, and that it is over.
    INCIDENT = 4
    INCIDENT_OVER = 5
    # What a correction makes of an alert that a chat was sent: one for all corrections.
    EDIT = 6
    # What a story tells that is new, to a chat that was alerted of it and asked for that.
    SEQUEL = 7
    # What its chat did not want when it came, in one list (storage/deferred.py).
    CATCH_UP = 8
    # That a week had no news for its chat, and that the sources were read (storage/heartbeats.py).
    HEARTBEAT = 9
    # The picture of its week, after a weekly digest (storage/trends.py).
    WEEK = 10


class Lane(IntEnum):
    """Which delivery goes first: the smaller number (`deliveries.lane`).

    `REPLY` is the lane in which answers to people take their turn, before anything that was owed.
    Of what is owed only what editors are told of incidents stands in it: a queue that does not move
    is what it tells of. Until migrations 0010 and 0020 digests and notices had lower numbers.
    """

    REPLY = 0
    ALERT = 1
    EDIT = 2
    SEQUEL = 3
    DIGEST = 4
    NOTICE = 5


LANE_OF = {
    Kind.ALERT: Lane.ALERT,
    Kind.EDIT: Lane.EDIT,
    Kind.SEQUEL: Lane.SEQUEL,
    Kind.DIGEST: Lane.DIGEST,
    Kind.CATCH_UP: Lane.DIGEST,
    Kind.NOTICE: Lane.NOTICE,
    Kind.HEARTBEAT: Lane.NOTICE,
    Kind.WEEK: Lane.NOTICE,
    Kind.INCIDENT: Lane.REPLY,
    Kind.INCIDENT_OVER: Lane.REPLY,
}


class State(IntEnum):
    """Where a delivery stands (`deliveries.state`), drawn in schema.py."""

    DEFERRED = -1  # by the wish of its chat; nobody claims it
    OWED = 0
    CLAIMED = 1
    WAITING = 2
    SENT = 3
    DROPPED = 4
    DEAD = 5

    @property
    def finished(self) -> bool:
        """Whether nothing more becomes of it by itself."""
        return self > State.WAITING


class DeadBy(StrEnum):
    """Why a delivery was given up where Telegram had not refused it (`deliveries.reason`); what is
    kept may say more behind the word. Of a refusal Telegram's own words are kept."""

    EXPIRED = "given up: not sent in time"
    INTERNAL = "internal error"
    UNSAYABLE = "cannot be composed"
    ATTEMPTS = "gave up after"  # so many attempts: and what Telegram said at the last

    @property
    def word(self) -> str:
        """Its name in a text."""
        return self.name.lower()


class Mode(StrEnum):
    """How a chat follows a topic (`subscriptions.mode`)."""

    INSTANT = "instant"
    DIGEST = "digest"
    BOTH = "both"
    MUTED = "muted"

    @property
    def next(self) -> Mode:
        """The one that a button leads to from this one."""
        modes = list(Mode)
        return modes[(modes.index(self) + 1) % len(modes)]


# Which modes bring an article at once, and which into the digest.
ALERTING = (Mode.INSTANT, Mode.BOTH)
DIGESTING = (Mode.DIGEST, Mode.BOTH)


class Urgency(StrEnum):
    """How what a subscription brings at once comes (`subscriptions.urgency`)."""

    NORMAL = "normal"
    SILENT = "silent"  # without a sound
    IMPORTANT = "important"  # also in quiet hours, and beyond the cap


class Alerted(StrEnum):
    """How a digest shows what was alerted to the chat before (`chats.alerted_in_digest`)."""

    SHORT = "short"  # as one line, at its end
    FULL = "full"  # as all the rest
    NONE = "none"  # it only says how many


class DigestForm(StrEnum):
    """How a digest looks (`chats.digest_form`)."""

    CLASSIC = "classic"  # as any message
    RICH = "rich"  # as a rich message (bot/messages/rich_digest.py), where Telegram takes it


class TopicKind(StrEnum):
    """What a topic is (`topics.kind`)."""

    HASHTAG = "hashtag"
    OFFICIAL = "official"
    OFFICE = "office"
    BODY = "body"
    KEYWORD = "keyword"
    NAMED = "named"  # several phrases under a name (storage/named.py)


# Words of readers, which are looked for in texts while somebody follows them, and are his alone.
IN_WORDS = (TopicKind.KEYWORD, TopicKind.NAMED)
# What the matcher finds by the registry and can be wrong about; a hashtag is what it is.
IN_REGISTRY = (TopicKind.OFFICIAL, TopicKind.OFFICE, TopicKind.BODY)


class ChatKind(StrEnum):
    """What a chat is, in Telegram's words (`chats.kind`; https://core.telegram.org/bots/api#chat)."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Deferral(StrEnum):
    """Why an alert is deferred (`deliveries.reason`)."""

    QUIET = "quiet hours"
    CAP = "enough for a day"


class SetAside(StrEnum):
    """Why nothing can be sent to a chat (`chats.set_aside`)."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    NOT_MEMBER = "not-member"
    NEVER_STARTED = "never-started"
    NOT_FOUND = "not-found"
    NO_RIGHTS = "no-rights"
    FORBIDDEN = "forbidden"
    THREAD_CLOSED = "thread-closed"
    THREAD_GONE = "thread-gone"

    @property
    def of_thread(self) -> bool:
        """Whether it is the forum topic that cannot be written to, not the whole group."""
        return self in (SetAside.THREAD_CLOSED, SetAside.THREAD_GONE)


class Source(StrEnum):
    """By which road an article came (`articles.source`)."""

    CHANNEL = "channel"
    EDITOR = "editor"
    FILE = "file"
    FEED = "feed"
    HTTP = "http"


class Joined(StrEnum):
    """How an article came to its story (`story_members.how`): it began it, it is a reprint of one
    of its texts, or tells of the same event."""

    NEW = "new"
    REPRINT = "reprint"
    EVENT = "event"


class SourceKind(StrEnum):
    """What a source is (`sources.kind`)."""

    FEED = "feed"
    SITE = "site"  # without a feed: watched by its pages
    CHANNEL = "channel"
    HTTP = "http"  # pushes with a token


class SourceBy(StrEnum):
    """Who added a source (`sources.added_by`)."""

    SETTING = "setting"
    EDITOR = "editor"
    COMMAND = "command"


class TokenRight(StrEnum):
    """What the bearer of a token may do (`tokens.rights`)."""

    READ = "read"
    WRITE = "write"


class ReviewKind(StrEnum):
    """What an editor is asked (`reviews.kind`)."""

    AMBIGUOUS = "ambiguous"
    NOT_THIS = "not-this"
    ASKED_FOR = "asked-for"


class ReviewState(StrEnum):
    """What an editor has said (`reviews.state`)."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class EntryKind(StrEnum):
    """What an entry of the registry is, in Popolo's sense (`registry.kind`)."""

    PERSON = "person"
    BODY = "body"
    OFFICE = "office"
    MEMBERSHIP = "membership"


class EntryOrigin(StrEnum):
    """Who brought an entry beyond the shipped registry (`registry.origin`)."""

    IMPORT = "import"
    EDITOR = "editor"


class IncidentKind(StrEnum):
    """What needs a hand, or makes readers wait (`incidents.kind`)."""

    DEAD = "dead"  # deliveries were given up
    UPDATES = "updates"  # updates were given up
    BACKLOG = "backlog"  # what is owed, due or was said to the bot waits too long
    JOB = "job"  # a job of the timetable fails again and again
    TELEGRAM = "telegram"  # cannot be reached
    TOKEN = "token"  # Telegram refuses it  # noqa: S105  # a word, no password
    DATABASE = "database"  # refused to answer
    DISK = "disk"  # nearly full
    SOURCE_SILENT = "source-silent"  # a channel that posts daily does not
    SOURCE_FAILING = "source-failing"  # a feed or a site could not be read for a day
    SOURCE_LEFT = "source-left"  # the bot is no administrator of a source channel any more
    SOURCE_MOVED = "source-moved"  # the @name of a source channel is another channel's now


class DraftKind(StrEnum):
    """What a draft holds while it waits for its button, and what became of it (`drafts.kind`)."""

    ARTICLE = "article"
    ENTRY = "entry"
    FOUND = "found"  # what an address is, of which an editor chooses a source
    PUBLISHED = "published"  # an article that is stored
    DISCARDED = "discarded"  # one that is not
    SCHEDULED = "scheduled"  # one that is to be published later (`publications`)
    AMENDMENT = "amendment"  # what one that was published is to say, and be about
    AMENDED = "amended"  # and does by now
    STORED = "stored"  # an entry of the registry, or a source
    DROPPED = "dropped"
