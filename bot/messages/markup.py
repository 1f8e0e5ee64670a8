"""Telegram HTML, made safely; and a message as a value. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape as html_escape
from html import unescape

from bot.messages.invisible import is_seen, without_invisible
from bot.messages.limits import BUTTON_CHARACTERS, NAME_UNITS, cut_units, utf16_units
from bot.messages.picture import Photo
from bot.texts import Html

_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button: a label with a link, with callback data (at most 64 bytes), or with a text
    that it copies (at most 256 characters)."""

    text: str
    url: str = ""
    callback: str = ""
    copies: str = ""


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Rich:
    """A message as a rich one: Rich HTML (rich.py) and rows of buttons beneath it. Without any
    HTML: what it would say stands in the rich message before it."""

    html: str
    buttons: Rows = ()


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent in one message: Telegram HTML, the same as plain text, rows of buttons.

    `force_reply` asks the reader's client to answer this message (ForceReply), instead of buttons.
    `asks_channel`: the label of a button below the text field with which a reader chooses one of
    his channels, and `gives_up` that of one below it, whose words he sends where he chooses none;
    `asked`: they are not needed any more. `silent`: it comes without a sound. `rich`: what it is as
    a rich message, for a chat that wants those and where Telegram takes it. `photo`: it is the
    caption of that, and so shorter (`CAPTION_UNITS`).
    """

    html: str
    buttons: Rows = ()
    force_reply: bool = False
    asks_channel: str = ""
    gives_up: str = ""
    asked: bool = False
    silent: bool = False
    rich: Rich | None = None
    photo: Photo | None = None

    @property
    def plain(self) -> str:
        """The text without markup, for when Telegram refuses our HTML."""
        return unescape(_TAG.sub("", self.html))


def clean(text: str) -> str:
    """A text without control characters, marks that turn the direction of all that follows, and
    others that are nothing to see."""
    return without_invisible(text)


def shown(text: str, units: int = NAME_UNITS) -> str:
    """Somebody's words as plain text to show: clean, and not longer than some UTF-16 units; an
    ellipsis for words of which nothing can be seen."""
    told = cut_units(clean(text), units)
    return told if is_seen(told) or not text else "…"


def escape(text: str) -> Html:
    """Any text as Telegram HTML; markup in it is shown, not obeyed."""
    return Html(html_escape(clean(text), quote=False))


def link(text: str, url: str | None) -> Html:
    """Text linked to a web address; only the text when there is none that Telegram would take."""
    if not url or not re.match(r"https?://[^\s\"<>]+$", url):
        return escape(text)
    return Html(f'<a href="{html_escape(url, quote=True)}">{escape(text)}</a>')


def bold(html: str) -> Html:
    """Bold HTML."""
    return Html(f"<b>{html}</b>")


def struck(html: str) -> Html:
    """HTML that is struck through: it holds no more."""
    return Html(f"<s>{html}</s>")


def quotation(html: str) -> Html:
    """HTML as a quotation of which clients show the beginning, and the rest when it is tapped."""
    return Html(f"<blockquote expandable>{html}</blockquote>")


def visible_units(html: str) -> int:
    """How long Telegram HTML is once it is parsed, in UTF-16 units."""
    return utf16_units(unescape(_TAG.sub("", html)))


def entities(html: str) -> int:
    """How many entities our HTML opens."""
    return len(re.findall(r"<[a-z]", html))


def label(text: str) -> str:
    """A text as the label of a button; Telegram takes none that is empty."""
    return cut_units(clean(text).strip(), BUTTON_CHARACTERS) or "…"
