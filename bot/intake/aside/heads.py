"""Where the headline of an article ends, and the first sentence behind it that says something.
Pure.
"""

from __future__ import annotations

import re

from bot.intake.datelines import dateline_of
from bot.sentences import sentences

# A title of fewer characters is shown whole (bot/intake/shown/titled.py); of a longer one the first
# sentence of so many words.
_WHOLE, _LEAST_WORDS = 125, 3
_WORD = re.compile(r"[^\W_]+")


def headline_end(title: str) -> int:
    """Where the headline of a title ends: its whole, or its first sentence if it is a paragraph."""
    return len(title) if len(title) < _WHOLE else first_sentence_end(title)


def first_sentence_end(paragraph: str) -> int:
    """Where the first sentence of a paragraph ends that says something, behind its dateline."""
    line = dateline_of(paragraph)
    first = line.end if line else 0
    for start, end in sentences(paragraph[first:]):
        if len(_WORD.findall(paragraph[first + start : first + end])) >= _LEAST_WORDS:
            return first + end
    return len(paragraph)
