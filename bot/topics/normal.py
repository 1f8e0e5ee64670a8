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
# What news is mostly written with, in NFC as it stands: letters of ours and Latin ones, signs.
_ORDINARY = re.compile(
    "[\x00-\x7f\u00a0«»\u0400-\u0482\u048a-\u052f\u2010\u2012-\u2016\u2018-\u201f\u2026\u2030\u2116]*+"
)
# Those of it that NFKC writes otherwise.
_OTHERWISE = {"\u00a0": " ", "\u2026": "...", "\u2116": "No"}


def composed(text: str) -> str:
    """The text in NFC; of a run of more than 32 marks the first 32."""
    if _ORDINARY.fullmatch(text):
        return text
    return unicodedata.normalize("NFC", _bounded(text))


def compatible(text: str) -> str:
    """The text in NFKC, in which letters that only look different are one; of marks as above."""
    if _ORDINARY.fullmatch(text):
        for sign, other in _OTHERWISE.items():
            text = text.replace(sign, other)
        return text
    return unicodedata.normalize("NFKC", _bounded(text))


def _bounded(text: str) -> str:
    return _RUNS.sub(r"\1", text)
