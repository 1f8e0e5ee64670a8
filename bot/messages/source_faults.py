"""Why a source could not be read and what an editor can do, of the words that are stored. Pure."""

from __future__ import annotations

from datetime import timedelta

from bot.texts import Html, Texts

# What is no feed for one reason or another: an editor can do the same about each.
_NO_FEED = frozenset({"binary", "json", "xml", "text"})
_GONE = "410"
# Every reason that has words of its own in the texts.
REASONS = (
    "refused-address",
    "reserved",
    "password",
    "port",
    "no-host",
    "malformed",
    "dns",
    "unreachable",
    "certificate",
    "certificate-expired",
    "certificate-name",
    "certificate-issuer",
    "timeout",
    "slow",
    "too-large",
    "bomb",
    "redirects",
    "gone",
    "status",
    "not-http",
    "robots",
    "html",
    "empty",
    "no-feed",
    "truncated",
    "broken",
    "no-links",
    "no-pages",
    "unreadable",
    "internal",
)

# What to do about an address that is to be added: by the reason, or by what a status means.
_ADVICE = {
    "refused-address": "inside",
    "reserved": "dns",
    "password": "password",
    "port": "port",
    "no-host": "dns",
    "malformed": "dns",
    "dns": "dns",
    "not-http": "dns",
    "unreachable": "unreachable",
    "certificate": "certificate",
    "certificate-expired": "certificate",
    "certificate-name": "certificate",
    "certificate-issuer": "certificate",
    "timeout": "timeout",
    "too-large": "large",
    "unreadable": "feed",
    "bomb": "bomb",
    "redirects": "redirects",
    "gone": "gone",
    "status": "gone",
    "forbidden": "forbidden",
    "busy": "busy",
    "server": "broken",
    "robots": "robots",
    "empty": "empty",
    "html": "feed",
    "no-feed": "feed",
    "truncated": "feed",
    "broken": "feed",
    "no-links": "feed",
    "no-pages": "feed",
}
# What to do about a source that was read before; of any other reason the bot tries again.
_MENDED = {
    "inside": "moved",
    "password": "moved",
    "port": "moved",
    "dns": "moved",
    "redirects": "moved",
    "gone": "moved",
    "empty": "moved",
    "feed": "moved",
    "forbidden": "ask",
    "robots": "ask",
    "large": "smaller",
    "bomb": "smaller",
}
_MEANING = {
    **dict.fromkeys(("401", "402", "403", "407", "451"), "forbidden"),
    **dict.fromkeys(("408", "425"), "timeout"),
    "429": "busy",
}
# Of what does not end by itself so long it is said that the source is to be replaced.
_SURELY = timedelta(days=1)


def fault_in(texts: Texts, fault: str) -> str:
    """`sources.error` (bot/sources/faults.py) in the reader's language; a clause without a full
    stop."""
    word, _, details = fault.partition(" ")
    if word == "status" and details == _GONE:
        word = "gone"
    reason = "no-feed" if word in _NO_FEED else word
    return texts("source-fault", reason=reason, status=details if word == "status" else "")


def advice_in(texts: Texts, fault: str) -> Html:
    """What to do about an address that is no source for a fault."""
    return texts.html("source-advice", what=_advice(fault))


def mending_in(texts: Texts, fault: str, *, is_tried: bool, lasting: timedelta) -> Html:
    """What to do about a source that has a fault, `lasting` so long; `is_tried`: it is visited
    again. "" where there is nothing to say."""
    what = _MENDED.get(_advice(fault), "later")
    if is_tried and what == "moved" and lasting < _SURELY:
        what = "later"  # a page is away for an hour more often than a site moves
    return texts.html("source-mend", what=what) if is_tried or what != "later" else Html("")


def _advice(fault: str) -> str:
    word, _, details = fault.partition(" ")
    reason = "no-feed" if word in _NO_FEED else word
    if word == "status":
        reason = "server" if details.startswith("5") else _MEANING.get(details, "gone")
    return _ADVICE.get(reason, "later")
