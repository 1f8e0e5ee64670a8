"""The composed forms (NFC, NFKC) of any text, in time proportional to its length. Pure."""

from __future__ import annotations

import re
import unicodedata

# What a reader can tell apart stands under a handful of marks. More of them on one letter are
# there to break something: normalising sorts each run of marks, in the square of its length.
_MOST_MARKS = 32
# Runs of what is no letter, no space, no ASCII, no punctuation and no emoji: marks.
_RUNS = re.compile(
    "([^\\w\\s\x00-\u02ff\u2000-\u20cf\u2100-\u2fff\u3001-\u3029\u3030-\u3098\ufe0f"
    f"\U0001f000-\U0001faff]{{{_MOST_MARKS}}})"
    "[^\\w\\s\x00-\u02ff\u2000-\u20cf\u2100-\u2fff\u3001-\u3029\u3030-\u3098\ufe0f"
    "\U0001f000-\U0001faff]+"
)


def composed(text: str) -> str:
    """The text in NFC; of a run of more than 32 marks the first 32."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _bounded(text))


def compatible(text: str) -> str:
    """The text in NFKC, in which letters that only look different are one; of marks as above."""
    return unicodedata.normalize("NFKC", _bounded(text))


def _bounded(text: str) -> str:
    return _RUNS.sub(r"\1", text)
