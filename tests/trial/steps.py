"""The trial as a table: what somebody says or presses, and which texts must then be on the screen.

Texts are named by their keys in bot/locales, so the table stays as it is when a sentence changes.
Each step brings something new into the chat. Steps with `short` are what the suite plays each time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.texts import LANGUAGE_NAMES, LANGUAGES

READERS = {"ru": 1001, "kk": 1002, "en": 1003}
IVAN, EMMA = READERS["ru"], READERS["en"]
CLUB, EDITOR = -1000000001000, 1009


@dataclass(frozen=True, slots=True)
class Start:
    """Press START on the empty first screen; where it is empty no more, say /start."""


@dataclass(frozen=True, slots=True)
class Say:
    """Write something in the language of the trial; in a group `by` somebody (0: whoever did)."""

    words: Mapping[str, str]
    by: int = 0


@dataclass(frozen=True, slots=True)
class Tap:
    """Press the newest button whose label is what a key says, so many times in a row; in any
    language, where the chat's is about to change."""

    key: str
    any_language: bool = False
    times: int = 1


@dataclass(frozen=True, slots=True)
class Choose:
    """Press the newest button with a label."""

    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Press:
    """Press a button of the newest message that has any, by its place (0: the first)."""

    place: int


@dataclass(frozen=True, slots=True)
class Rejoin:
    """Remove the bot from a group and add it again, in the chat's menu."""


@dataclass(frozen=True, slots=True)
class Publish:
    """Press samples, counted from 0: once for all readers."""

    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Jump:
    """Put the clock forward to the hour of the next digest: once for all readers."""


@dataclass(frozen=True, slots=True)
class Look:
    """Do nothing (for so many seconds): see what has happened in the chat meanwhile."""

    after: float = 0.0


@dataclass(frozen=True, slots=True)
class Step:
    """What is done; the keys of what must then be new in the chat, of `buttons` there, and the
    signs in it; the key of what pops up, alone if it is `quiet`. At most so many messages are new,
    with so many buttons each."""

    do: Start | Say | Tap | Choose | Press | Rejoin | Publish | Jump | Look
    see: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    told: str = ""
    quiet: bool = False
    most: int = 100
    most_buttons: int = 100
    picture: str = ""
    short: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """Steps in the chats of each language: step by step in all of them, or one after the other."""

    name: str
    chats: Mapping[str, int]
    steps: tuple[Step, ...]
    together: bool = False


def say(ru: str, kk: str = "", en: str = "", *, by: int = 0) -> Say:
    """Words in three languages; the same in each where only one is given."""
    return Say({"ru": ru, "kk": kk or ru, "en": en or ru}, by)


def everywhere(chat: int) -> dict[str, int]:
    """One chat that speaks the three languages in turn."""
    return dict.fromkeys(LANGUAGES, chat)


FOLLOW = say(
    "/subscribe Касым-Жомарт Токаев",
    "/subscribe Құрылтай Мәулен Әшімбаев",
    "/subscribe #OTS Kassym-Jomart Tokayev",
)
# A chat that speaks one language is told to speak another.
SPEAK = (
    Step(say("/settings")),
    Step(Tap("button-language", any_language=True)),
    Step(Choose(LANGUAGE_NAMES), see=("settings",)),
)

GEAR = Choose(dict.fromkeys(LANGUAGES, "⚙"))
CROSS = Choose(dict.fromkeys(LANGUAGES, "✖"))

FIRST_MINUTE = (
    Step(Start(), see=("start",), picture="start", short=True),
    # behind the three languages: the first topic that is offered
    Step(Press(3), see=("start",)),
    Step(Tap("button-first-digest"), see=("start-done",), picture="first"),
    Step(FOLLOW, see=("subscribed",), short=True),
)
ALERT = (
    Step(Publish((1, 2, 3)), see=("alert-reason",), most_buttons=3, picture="alert", short=True),
    Step(GEAR, buttons=("alert-button-unsubscribe",), picture="panel", short=True),
    Step(Tap("alert-button-mute"), told="muted-for-day"),
    Step(Tap("button-undo"), told="undo-done"),
    Step(Tap("button-back"), buttons=("alert-button-why",)),
    Step(GEAR, buttons=("alert-button-unsubscribe",)),
    Step(Tap("alert-button-less"), buttons=("less-digest",), told="less-how", short=True),
    Step(Tap("less-digest"), told="digest-only"),
    Step(Tap("button-undo"), told="undo-done"),
    Step(Tap("button-back"), buttons=("alert-button-why",), most_buttons=3),
    # however often it is tapped
    Step(Tap("alert-button-why", times=20), see=("why-header",), most=1),
)
FOLLOWED = (
    Step(say("/subscriptions"), see=("subscriptions-list",), picture="subscriptions"),
    Step(Press(0), see=("comes",), picture="topic"),
    Step(Tap("button-mode-digest"), see=("comes",)),
    Step(Tap("button-to-list"), see=("subscriptions-list",)),
    Step(Tap("button-all-both"), see=("subscriptions-changed",)),
    Step(Tap("button-restore"), see=("undo-done",)),
    Step(CROSS, see=("unsubscribed",)),
    Step(Tap("button-take-back"), see=("comes",)),
    Step(say("Рамиль Гасанов", "Рамиль Гасанов", "Ramil Hasan"), see=("offer-follow",)),
    Step(say("/subscribe Абырвалг", en="/subscribe Abyrvalg"), see=("topic-unknown",)),
    Step(say("/unsubscribe"), see=("unsubscribe-ask",)),
    Step(say("Абырвалг", en="Abyrvalg"), see=("unsubscribe-unknown",)),
)
SETTINGS = (
    Step(say("/settings"), see=("settings",), picture="settings", short=True),
    Step(Tap("button-days"), see=("ask-days",)),
    Step(Press(0), see=("ask-days",)),
    # behind the way back
    *(Step(Press(1 + day), see=("ask-days",)) for day in range(1, 6)),
    Step(Press(7), told="days-last", quiet=True),
    Step(Tap("button-every-day"), see=("ask-days",)),
    Step(Tap("button-back"), see=("settings",)),
    Step(Tap("button-time"), see=("ask-time",)),
    Step(say("никогда", "ешқашан", "never"), see=("error-time",)),
    Step(say("8 утра", "таңғы 8", "8 am"), see=("time-set",)),
    Step(say("/settings"), see=("settings",)),
    Step(Tap("button-zone"), see=("ask-zone",)),
    Step(say("Астана", "Астана уақыты", "Astana time"), see=("zone-set",)),
    Step(say("/settings"), see=("settings",)),
    Step(Tap("button-empty-on"), see=("settings",), told="saved"),
    Step(Tap("button-empty-off"), see=("settings",), told="saved"),
    Step(Tap("button-heartbeat-off"), see=("settings",), told="saved"),
    Step(Tap("button-heartbeat-on"), see=("settings",), told="saved"),
    Step(Tap("button-alerted"), see=("ask-alerted",)),
    Step(Tap("button-back"), see=("settings",)),
)
PAUSE = (
    Step(say("/pause"), see=("pause-ask",), picture="pause"),
    Step(Tap("button-pause-ever"), see=("paused",)),
    Step(Tap("button-resume"), see=("resumed",)),
    Step(say("/pause 7"), see=("paused",)),
    Step(say("/resume"), see=("resumed",)),
    Step(say("/resume"), see=("resume-not-paused",)),
)
REST = (
    Step(say("/officials"), see=("officials",), picture="officials"),
    Step(
        say("/officials Ашимбаев", "/officials Әшімбаев", "/officials Ashimbayev"),
        see=("officials-numbers",),
    ),
    # What was alerted stands in the digest as one line
    Step(Jump(), see=("digest-header", "digest-again"), picture="digest", short=True),
    # News whose address is the channel's own post, and what came last
    Step(Publish((0, 4, 5)), see=("alert-reason",)),
    Step(say("/latest"), see=("latest-header",)),
    Step(say("/latest Абырвалг", en="/latest Abyrvalg"), see=("latest-none",)),
    Step(say("/help"), see=("help",), picture="help"),
    Step(say("/abyrvalg"), see=("error-unknown-command",)),
    Step(say("/privacy"), see=("privacy",)),
    Step(say("/forgetme"), see=("forget-ask",)),
    Step(Tap("button-keep"), see=("forget-kept",)),
)
READER = Scene(
    "reader",
    READERS,
    (*FIRST_MINUTE, *ALERT, *FOLLOWED, *SETTINGS, *PAUSE, *REST),
    together=True,
)
# A group is greeted in the language of who adds the bot.
GREETED = Scene("greeted", {"ru": CLUB}, (Step(Rejoin(), see=("start",), picture="greeted"),))
GROUP = Scene(
    "group",
    everywhere(CLUB),
    (
        *SPEAK,
        Step(say("/subscribe", by=IVAN), see=("subscribe-ask",)),
        Step(say("#Сенат #Курултай", "#Сенат #Құрылтай", "#Senate #Kurultai"), picture="group"),
        Step(say("/subscribe #Other", by=EMMA), see=("error-admins-only",)),
        Step(say("/subscriptions", by=IVAN), see=("subscriptions-list",)),
    ),
)
