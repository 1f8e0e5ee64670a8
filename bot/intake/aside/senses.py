"""Whether a followed word heads a thing of another field than policy: a "футбольная школа", a film
grant, who judges a match, the warmth of hearts. Pure.

What says so is the word of sport, of the stage or of feeling right before it, or in Russian right
behind it in the genitive, where the text names it first, and that the text has no word of those who
govern: where they do something about such a school, it is news of schools.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.intake.aside.callings import POLITICS
from bot.intake.aside.pastimes import CONTEST_BEFORE, CONTEST_BEHIND, SPORT, STAGE

_FIELD = rf"(?:{SPORT}|{STAGE}|жүрек|сердеч|сердец|душевн)"
_ITSELF = re.compile(_FIELD, re.IGNORECASE)
_BEFORE = re.compile(rf"(?<![\w-])(?:{_FIELD}[\w-]{{0,20}}|{CONTEST_BEFORE})\s$", re.IGNORECASE)
_BEHIND = re.compile(
    r"\s(?:футбола|хоккея|бокса|борьбы|шахмат|спорта|волейбола|баскетбола|тенниса|дзюдо|самбо"
    rf"|кино|театра|музыки|балета|сердец|сердца|души|{CONTEST_BEHIND})(?!\w)",
    re.IGNORECASE,
)
_GOVERNS = re.compile(r"министрлік|әкімд|бюджет|budget|тариф|қаулы|закон")
_FAR = 40  # characters


def is_of_another_field(text: str, places: Iterable[tuple[int, str]]) -> bool:
    """Whether what a text, with its title, names at some places (where they begin, and the words
    there) is such a thing where it does so first. What is not in the text is not asked."""
    at, words = min(places, default=(0, ""))
    if not words or not text.startswith(words, at) or _ITSELF.search(words):
        return False
    end = at + len(words)
    beside = _BEFORE.search(text[max(0, at - _FAR) : at]) or _BEHIND.match(text[end : end + _FAR])
    if not beside:
        return False
    folded = text.casefold()
    return POLITICS.search(folded) is None and _GOVERNS.search(folded) is None
