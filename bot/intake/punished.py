"""Whether a word is only what somebody is punished for writing about: "a verdict for a post on a
school" is news of courts. Pure.

What says so is the word for what he wrote, right before the word or, in Kazakh, behind it, where
the text names it first, and that its sentence has a word for the punishment. Who answers a post on
prices may well tell of prices.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.intake.passing import Divided

_WRITTEN = r"(?:пост|репост|публикаци|комментари|высказывани|repost|post|comment|tweet)\w{0,5}"
_BEFORE = re.compile(
    rf"(?<!\w){_WRITTEN} (?:в \w{{3,12}} )?(?:о|об|про|on|about|over|regarding)"
    r"(?: [^\W\d_]{1,20}){0,3} $",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?: [^\W\d_]{1,25}){0,3} (?:туралы|жайлы|жөніндегі)(?: [^\W\d_]{1,20}){0,2}"
    r" (?:пост|жазба|пікір|жарияланым)",
    re.IGNORECASE,
)
_PUNISHES = re.compile(
    r"приговор|осужд|осуди|штраф|арест|(?<!\w)суд(?!н)|срок|уголовн|задерж|sentenc|fined|jailed"
    r"|detained|convict|court|trial|сотта|(?<!\w)сот(?!ка)|үкім|айып|қамау|қамал|(?<!\w)іс(?:ке|і)",
    re.IGNORECASE,
)
_FAR = 90  # characters


def is_punished_for(text: str, places: Iterable[tuple[int, str]]) -> bool:
    """Whether what a text, with its title, names at some places (where they begin, and the words
    there) is such where it does so first. What is not in the text is not asked."""
    at, words = min(places, default=(0, ""))
    if not words or not text.startswith(words, at):
        return False
    end = at + len(words)
    written = _BEFORE.search(text[max(0, at - _FAR) : at]) or _BEHIND.match(text[end : end + _FAR])
    return bool(written) and _PUNISHES.search(Divided(text).around(at).says) is not None
