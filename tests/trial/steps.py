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
    """Press the newest button whose label is what a key says; in any language, where the chat's is
    about to change."""

    key: str
    any_language: bool = False


@dataclass(frozen=True, slots=True)
class Choose:
    """Press the newest button with a label."""

    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Publish:
    """Press samples, counted from 0: once for all readers."""

    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Jump:
    """Put the clock forward to the hour of the next digest: once for all readers."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is done; the keys of what must then be new in the chat, and the signs in it; the key of
    what pops up."""

    do: Start | Say | Tap | Choose | Publish | Jump
    see: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    told: str = ""
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
    "/subscribe #ТюркПА Касым-Жомарт Токаев",
    "/subscribe Құрылтай Мәулен Әшімбаев",
    "/subscribe #OTS Kassym-Jomart Tokayev",
)
ARTICLE = say(
    "Учебная новость: палата обсудила кодекс\n\nЮристы поддержали проект.\n\n#Сенат",
    "Оқу жаңалығы: палата кодексті талқылады\n\nЗаңгерлер жобаны қолдады.\n\n#Сенат",
    "Training item: the chamber debates a code\n\nLawyers are in favour of the bill.\n\n#Senate",
)
# A chat that speaks one language is told to speak another.
SPEAK = (
    Step(say("/settings")),
    Step(Tap("button-language", any_language=True)),
    Step(Choose(LANGUAGE_NAMES), see=("settings",)),
)

READER = Scene(
    "reader",
    READERS,
    (
        # The first minute
        Step(Start(), see=("start",), picture="start", short=True),
        Step(FOLLOW, see=("subscribed",), short=True),
        # An alert, and what its buttons do
        Step(Publish((0, 1, 2)), see=("alert-reason",), picture="alert", short=True),
        Step(Tap("alert-button-why"), see=("why-header",), short=True),
        # What is followed
        Step(say("/subscriptions"), see=("subscriptions-list",), picture="subscriptions"),
        Step(say("Маулен Ашимбаев", "ТүркПА", "Maulen Ashimbayev")),
        Step(
            say("/subscribe Абырвалг", en="/subscribe Abyrvalg"),
            see=("topic-unknown",),
        ),
        Step(
            say("/unsubscribe Абырвалг", en="/unsubscribe Abyrvalg"), see=("unsubscribe-unknown",)
        ),
        # The settings, with a time that is typed
        Step(say("/settings"), see=("settings",), picture="settings", short=True),
        Step(Tap("button-days"), see=("ask-days",)),
        Step(Tap("button-back"), see=("settings",)),
        Step(Tap("button-time"), see=("ask-time",)),
        Step(say("никогда", "ешқашан", "never"), see=("error-time",)),
        Step(say("8:30"), see=("time-set",)),
        Step(say("/settings"), see=("settings",)),
        Step(Tap("button-empty-on"), see=("settings",), told="saved"),
        Step(Tap("button-empty-off"), see=("settings",), told="saved"),
        # Silence, and the end of it
        Step(say("/pause 7"), signs=("⏸",)),
        Step(say("/resume"), see=("resumed",)),
        Step(say("/resume"), see=("resume-not-paused",)),
        # People
        Step(say("/officials"), see=("officials",), picture="officials"),
        Step(
            say("/officials Ашимбаев", "/officials Әшімбаев", "/officials Ashimbayev"),
            see=("officials-numbers",),
        ),
        # The digest at its hour
        Step(Jump(), see=("digest-header",), picture="digest", short=True),
        # News whose address is the channel's own post, and what came last
        Step(Publish((3, 4, 5)), see=("alert-reason",)),
        Step(say("/latest"), see=("latest-header",)),
        Step(say("/latest Абырвалг", en="/latest Abyrvalg"), see=("latest-none",)),
        # Help, mistakes, farewell
        Step(say("/help"), see=("help",), picture="help"),
        Step(say("/abyrvalg"), see=("error-unknown-command",)),
        Step(say("/privacy"), see=("privacy",)),
        Step(say("/forgetme"), see=("forget-ask",)),
        Step(Tap("button-keep"), see=("forget-kept",)),
    ),
    together=True,
)
GROUP = Scene(
    "group",
    everywhere(CLUB),
    (
        *SPEAK,
        Step(say("/subscribe", by=IVAN), see=("subscribe-ask",)),
        Step(say("#Сенат #Курултай", "#Сенат #Құрылтай", "#Senate #Kurultai"), picture="group"),
        Step(say("/settings", by=EMMA), see=("error-admins-only",)),
        Step(say("/subscriptions", by=IVAN), see=("subscriptions-list",)),
    ),
)
DESK = Scene(
    "editor",
    everywhere(EDITOR),
    (
        Step(Start()),
        *SPEAK,
        Step(ARTICLE, see=("editor-preview",), picture="editor"),
        Step(Tap("button-publish"), see=("editor-published",)),
        Step(ARTICLE, see=("editor-preview",)),
        Step(Tap("button-discard"), see=("editor-discarded",)),
        Step(say("/registry"), see=("registry-help",)),
        Step(say("/review")),
    ),
)
TRIAL = (READER, GROUP, DESK)
SHORT = (Scene("reader", READERS, tuple(one for one in READER.steps if one.short), together=True),)
