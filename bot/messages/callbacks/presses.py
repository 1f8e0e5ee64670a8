"""What a pressed button asks for: every press as a value, made and read here only. Pure.

A button's callback data is a word and its fields, with colons between them, at most 64 bytes:
`mute:12:3` is `Mute(topic=12, article=3)`. A word never changes its meaning: messages sent years
ago still have their buttons. It says what is wanted ("off", not "the other"), for a press may be
handled again. Its fields are within bounds; whether what they number is there, the database tells.
"""

from __future__ import annotations

from typing import Self

from bot.errors import UserError
from bot.messages.callbacks import (  # their presses are known by their words
    amendments,  # noqa: F401  # for that alone
    bundles,  # noqa: F401  # for that alone
    conditions,  # noqa: F401  # for that alone
    digest,  # noqa: F401  # for that alone
    heartbeat,  # noqa: F401  # for that alone
    less,  # noqa: F401  # for that alone
    named,  # noqa: F401  # for that alone
    quiet,  # noqa: F401  # for that alone
    roles,  # noqa: F401  # for that alone
    schedules,  # noqa: F401  # for that alone
    sources,  # noqa: F401  # for that alone
    together,  # noqa: F401  # for that alone
    trends,  # noqa: F401  # for that alone
    undo,  # noqa: F401  # for that alone
)
from bot.messages.callbacks.alerts import (
    EndMute,
    Explain,
    FoldPanel,
    IsAbout,
    Mute,
    MuteForDay,
    NotAbout,
    Restore,
    SetSequels,
    ShowPanel,
    ToDigest,
    Undo,
    Unsubscribe,
)
from bot.messages.callbacks.editors import (
    AddChannel,
    AskChannel,
    CheckChannel,
    Choose,
    Confirm,
    Discard,
    Publish,
    PublishAnyway,
    Reject,
    ShowLearnt,
    ShowReview,
    StoreEntry,
    Unlearn,
)
from bot.messages.callbacks.fields import (
    HelpTo,
    Id,
    Language,
    Mark,
    Minute,
    Page,
    Shown,
    Switch,
    Tag,
    TagWord,
    To,
    Weekday,
    Yes,
    Zone,
)
from bot.messages.callbacks.following import (
    AskPause,
    Drop,
    Leave,
    Pause,
    PlaceTopic,
    RestoreAll,
    Resume,
    SetAll,
    ShowLeaving,
    ShowSubscriptions,
    ShowTopic,
    SwitchMode,
    TakeBack,
)
from bot.messages.press import BY_WORD, Press, press, read
from bot.texts import LANGUAGES

__all__ = [
    "PRESSES", "AddChannel", "AskChannel", "AskPause", "CheckChannel", "Choose", "Confirm",
    "Discard", "Drop", "EndMute", "Explain", "FoldPanel", "IsAbout", "Leave", "Mute",
    "MuteForDay", "NotAbout", "Pause", "PlaceTopic", "Press", "Publish", "PublishAnyway", "Reject",
    "Restore", "RestoreAll", "Resume", "SetAll", "SetSequels", "ShowLearnt", "ShowLeaving",
    "ShowPanel", "ShowReview", "ShowSubscriptions", "ShowTopic", "StoreEntry", "Switch",
    "SwitchMode", "TakeBack", "ToDigest", "Undo", "Unlearn", "Unsubscribe", "parse",
]  # fmt: skip


# --- topics: follow, look through, change


@press("sub")
class Follow(Press):
    """Follow a topic that was offered."""

    topic: Id


@press("tag")
class FollowHashtag(Press):
    """Follow words as a hashtag."""

    tag: Tag

    @classmethod
    def of(cls, words: str) -> Self | None:
        """The press for words as one hashtag; None where they make none that fits a button."""
        joined = "_".join(words.replace("-", " ").split())
        tag = "".join(char for char in joined if char.isalnum() or char == "_")
        return cls(tag) if TagWord().holds(tag) else None


# --- news


@press("news")
class ShowLatest(Press):
    """A page of the newest articles, of a topic or of all that the chat follows."""

    page: Page
    topic: Id | None = None


# --- officials


@press("ofs")
class ShowBodies(Press):
    """The list of bodies."""


@press("ofb")
class ShowBody(Press):
    """A page of a body's people; `body` is its topic."""

    body: Id
    page: Page


@press("ofp")
class ShowCard(Press):
    """Who somebody is, or what an office or a body is."""

    topic: Id


@press("off")
class FollowOnCard(Press):
    """Follow what a card shows, or follow it no longer."""

    topic: Id
    wanted: Yes


# --- the first minute


@press("lang")
class Greet(Press):
    """The language of the welcome, and of all that follows."""

    language: Language


@press("pick")
class Pick(Press):
    """Follow a topic of the welcome, which is then drawn anew."""

    topic: Id


@press("first")
class FirstDigest(Press):
    """The topics are chosen: the digest of the last day, at once."""


# --- settings


@press("set:home")
class ShowSettings(Press):
    """The settings."""


@press("set:language")
class SetLanguage(Press):
    """The language; without one, the reader is asked."""

    language: Language | None = None


@press("set:time")
class SetTime(Press):
    """The digest's minute of the day; without one, the reader is asked."""

    minute: Minute | None = None


@press("set:days")
class SetDays(Press):
    """The reader is asked for the digest's days; older messages name one that is to change."""

    weekday: Weekday | None = None


@press("set:day")
class SetDay(Press):
    """A weekday (0: Monday) with or without a digest."""

    weekday: Weekday
    wanted: Yes


@press("set:every-day")
class SetEveryDay(Press):
    """A digest on every day."""


@press("set:zone")
class SetZone(Press):
    """The time zone; without one, the reader is asked."""

    zone: Zone | None = None


@press("set")
class SetSwitch(Press):
    """A setting on or off."""

    to: To


# --- what the bot explains of itself


@press("help")
class ShowHelp(Press):
    """A page of help, or of what is stored."""

    page: HelpTo


@press("set:alerted")
class SetAlerted(Press):
    """How a digest shows what was sent at once; without that, the reader is asked."""

    shown: Shown | None = None


@press("set:outlets")
class ShowOutlets(Press):
    """A page of the outlets that may be preferred."""

    page: Page


@press("set:outlet")
class PreferOutlet(Press):
    """Prefer an outlet, known by a checksum of its name, or do so no longer."""

    outlet: Mark
    wanted: Yes


@press("forget:yes")
class Forget(Press):
    """Delete everything, as was asked."""


@press("forget:no")
class Keep(Press):
    """Delete nothing."""


PRESSES = tuple(BY_WORD.values())
# How messages of earlier releases say it.
_EARLIER: dict[str, Press] = {f"lang:{code}:start": Greet(code) for code in LANGUAGES}


def parse(data: str) -> Press:
    """The press of callback data. Raises UserError for whatever no button of ours ever said."""
    pressed = _EARLIER.get(data) or read(data)
    if pressed is None:
        raise UserError("error-stale-button")
    return pressed
