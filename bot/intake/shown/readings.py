"""Lines that only say what an instrument or a list reads: "Түнде 6–8° аяз", "5 тенге". Pure.

They have a number, a few words, and no verb: under a title such a line is no sentence.
"""

from __future__ import annotations

import re

_MEASURE = re.compile(
    r"\d\s?°|[–—-]\d{1,2}\b(?=[,.…]|\s[–—-]|$)|\bм/с\b|\bm/s\b|\bград(?:ус\w{0,3})?\b"
    r"|\bаяз\b|\bмороз\w{0,2}\b|\bdegrees\b|\d\s?(?:тенге|теңге|tenge|₸|\$|€|₽)"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
# Of so many words nobody tells anything by them.
_FEW = 6
_VERB = re.compile(
    r"(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ёт|ит|ут|ют|ат|ят|ется|ится|утся|ются|атся|ятся"
    r"|[дт][ыі]|[ае]ді|йді|йды|ады|мақ|мек|пақ|пек|ed|will|is|are|was|were|has|have|cost|costs)$"
)


def is_reading(sentence: str) -> bool:
    """Whether a sentence is only a reading."""
    words = _WORD.findall(sentence.casefold())
    return (
        len(words) <= _FEW
        and _MEASURE.search(sentence.casefold()) is not None
        and not any(map(_VERB.search, words))
    )
