"""Why a source could not be read, as an editor reads it: of the words that are stored. Pure."""

from __future__ import annotations

from bot.texts import Texts

# What is no feed for one reason or another: an editor can do the same about each.
_NO_FEED = frozenset({"binary", "json", "xml", "text"})
_GONE = "410"
# Every reason that has words of its own in the texts.
REASONS = (
    "refused-address",
    "dns",
    "unreachable",
    "timeout",
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


def fault_in(texts: Texts, fault: str) -> str:
    """`sources.error` (bot/sources/faults.py) in the reader's language; a clause without a full
    stop."""
    word, _, details = fault.partition(" ")
    if word == "status" and details == _GONE:
        word = "gone"
    reason = "no-feed" if word in _NO_FEED else word
    return texts("source-fault", reason=reason, status=details if word == "status" else "")
