"""Whether a word is only what somebody is punished for writing about, or was bribed over: "a
verdict for a post on a school", "bribes for contracts to build schools" are news of courts. Pure.

What says so is the word for what he wrote, right before the word or, in Kazakh, behind it, where
the text names it first, and that its sentence has a word for the punishment. Who answers a post on
prices may well tell of prices. Of bribes it is that the headline tells of them, and not of what was
to be built or bought for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.intake.aside.passing import Divided

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
_BRIBES = re.compile(
    r"взят(?:ок|к[аиу])|подкуп|откат|(?<!\w)пара (?:ал|бер)|парақор|жемқор|brib|kickback"
)
_WORKS_BEFORE = re.compile(
    r"(?<!\w)(?:строительств|ремонт|реконструкц|закуп|постав|тендер|подряд|контракт"
    r"|construct|build|repair|renovat|procur|tender|contract|suppl)\w{0,8}"
    r"(?: [^\W\d_]{1,20}){0,2} $",
    re.IGNORECASE,
)
_WORKS_BEHIND = re.compile(
    r"(?: [^\W\d_]{1,20})? (?:құрылыс|салу(?!т)|жөнде|сатып алу|жеткізу|тендер"
    r"|construct|building|repair|contract|tender)",
    re.IGNORECASE,
)
_FAR = 90  # characters


def is_bribed_over(text: str, head: int, places: Iterable[tuple[int, str]]) -> bool:
    """Whether what a text whose headline ends at `head` names at some places, where it does so
    first, is only what somebody was bribed over."""
    at, words = min(places, default=(0, ""))
    if at < head or not words or not text.startswith(words, at):
        return False
    if _BRIBES.search(text[:head].casefold()) is None:
        return False
    end = at + len(words)
    before, behind = text[max(0, at - _FAR) : at], text[end : end + _FAR]
    return bool(_WORKS_BEFORE.search(before) or _WORKS_BEHIND.match(behind))


def is_punished_for(text: str, places: Iterable[tuple[int, str]]) -> bool:
    """Whether what a text, with its title, names at some places (where they begin, and the words
    there) is such where it does so first. What is not in the text is not asked."""
    at, words = min(places, default=(0, ""))
    if not words or not text.startswith(words, at):
        return False
    end = at + len(words)
    written = _BEFORE.search(text[max(0, at - _FAR) : at]) or _BEHIND.match(text[end : end + _FAR])
    return bool(written) and _PUNISHES.search(Divided(text).around(at).says) is not None
