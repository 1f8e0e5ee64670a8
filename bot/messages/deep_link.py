"""What a deep link (t.me/<bot>?start=…) asks for: its parameter, read strictly. Pure.

Like callback data, a parameter is whatever somebody's client sends: it is looked at as a whole
before anything is made of it.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from urllib.parse import quote

from bot.messages.callbacks.fields import Number

# https://core.telegram.org/bots/features#deep-linking
_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")
_TOPIC = Number(1, 10**18 - 1)
# A token of 256 bits behind it (handlers/roles.py).
_INVITES = "inv-"
# No topic begins so: a hashtag has no hyphen, and the registry's names begin with a country's.
_WAS_ONE = re.compile(r"inv(?:[-–—‑_ ]|$)", re.IGNORECASE)
_INVITATION = re.compile(re.escape(_INVITES) + r"([A-Za-z0-9_-]{43})")
# A token of 128 bits behind it (handlers/bundles.py). A hashtag that begins so is followed by its
# base64url; base64url itself begins so for no hashtag and no name.
_BUNDLES = "b_"
# Keyboards begin with a capital.
_BUNDLE = re.compile(r"[Bb]_([A-Za-z0-9_-]{22})")


@dataclass(frozen=True, slots=True)
class DeepLink:
    """What a parameter names: a topic by its number, where it is one (`t12`), and words."""

    words: str
    topic: int | None = None


def parameter_in(text: str, bot: str) -> str | None:
    """The `?start=` parameter of the first link to a bot, its @name without the @, that somebody
    pasted; None where there is none."""
    if not bot or "start=" not in text:
        return None
    found = re.search(
        rf"(?:(?<![\w.])(?:t|telegram)\.me/{re.escape(bot)}\?|"
        rf"(?<!\w)tg://resolve\?domain={re.escape(bot)}&)start=([\w-]{{1,64}})(?![\w-])",
        text,
        re.IGNORECASE | re.ASCII,
    )
    return found[1] if found else None


def parse(parameter: str) -> DeepLink | None:
    """What a `?start=` parameter names; None for what no link of Telegram's can carry.

    The words are base64url of a hashtag or a name, or else the parameter itself as a hashtag.
    """
    if not _PARAMETER.fullmatch(parameter):
        return None
    topic = _TOPIC.read(parameter[1:]) if parameter[0] == "t" else None
    words = _decoded(parameter) or f"#{parameter}"
    named = topic is not None or any(char.isalpha() for char in words)
    return DeepLink(words, topic) if named else None


def invitation_in(parameter: str) -> str | None:
    """The token of an invitation, where a parameter is one; "" where it was one before somebody cut
    or altered it; None for any other."""
    found = _INVITATION.fullmatch(parameter)
    if found:
        return found[1]
    return "" if _WAS_ONE.match(parameter) else None


def invitation_link(bot: str, token: str) -> str:
    """The link that takes an invitation; `bot` is its @name without the @."""
    return f"https://t.me/{bot}?start={_INVITES}{token}"


def bundle_in(parameter: str) -> str | None:
    """The token of a bundle of topics, where a parameter is one; "" where it was one before
    somebody cut or altered it; None for any other."""
    found = _BUNDLE.fullmatch(parameter)
    if found:
        return found[1]
    return "" if parameter.startswith(_BUNDLES) else None


def bundle_link(bot: str, token: str) -> str:
    """The link that opens a bundle; `bot` is its @name without the @."""
    return f"https://t.me/{bot}?start={_BUNDLES}{token}"


def share_link(link: str, words: str) -> str:
    """The link by which Telegram asks whom to send a link to, with some words
    (https://core.telegram.org/api/links#share-links)."""
    return f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(words, safe='')}"


def _decoded(parameter: str) -> str:
    """The text that is base64url here; empty when there is none."""
    try:
        text = base64.urlsafe_b64decode(parameter + "=" * (-len(parameter) % 4)).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""
    return text if text.isprintable() and any(char.isalpha() for char in text) else ""
