"""Whether a place is only where a text was written: "АСТАНА, 1 дек – …", "ASTANA – …". Pure."""

from __future__ import annotations

import re

from bot.topics.tokens import Words

_FAR = 40  # characters
# A place in capitals before a mark; or before a day.
_DATELINE = re.compile(
    r"(?:[^\W\d_a-zа-яёәғқңөұүһі]{4,20}[.,:(/ ]"
    r"|[^\W\d_]{3,20}[.,] (?:\d{1,2} [^\W\d_]|[A-Z][a-z]{2,8}\.? \d))"
)


def is_written_at(words: Words, at: int) -> bool:
    """Whether a word is one with which a paragraph begins as a dateline does."""
    if not at or "\n" not in words.gap(at):
        return False
    first = words.starts[at]
    return _DATELINE.match(words.text, first, first + _FAR) is not None
