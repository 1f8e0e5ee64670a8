"""Whether a word of a theme stands only in the name of a body that has several fields: "irrigation"
in "Ministry of Water Resources and Irrigation". Pure.

Such a name says who speaks, whatever he speaks of: of a ministry of one field ("Ministry of
Health") it is that field, of one of several it may be any. A place in the name of an inspectorate
or a department ("Арал-Сырдария бассейндік инспекциясы") says where that sits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SEVERAL = re.compile(r",|\s(?:и|және|мен|пен|бен|and)\s")
# The other half of a double name, and what is called by both.
_DOUBLE = re.compile(r"[^\W\d_][-–]$")
_BODY_BEHIND = re.compile(
    r"(?P<half>[-–][^\W\d_]+)?(?: [^\W\d_]+){0,2}"
    r" (?:инспекци|департамент|управлени|басқарма|дирекци|inspectorate|department|directorate)",
    re.IGNORECASE,
)
_FAR = 60  # characters


def is_in_a_bodys_name(
    text: str, places: Iterable[tuple[int, str]], names: Iterable[tuple[int, str]]
) -> bool:
    """Whether all that a text names at some places (where they begin, and the words there) lies in
    such names; `names`: those of the bodies and offices that it has. What is not in the text is
    told of further on."""
    spans = [(at, at + len(one)) for at, one in names if _SEVERAL.search(one)]
    asked = False
    for at, words in places:
        end = at + len(words)
        if not words or not text.startswith(words, at):
            return False
        within = any(first <= at and end <= last for first, last in spans)
        if not (within or _is_half(text, at, end)):
            return False
        asked = True
    return asked


def _is_half(text: str, at: int, end: int) -> bool:
    """Whether a word is half of a double name that a body bears."""
    before = _DOUBLE.search(text[max(0, at - _FAR) : at])
    behind = _BODY_BEHIND.match(text[end : end + _FAR])
    return bool(behind and (behind["half"] or before))
