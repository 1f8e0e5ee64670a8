"""The abbreviation by which the news call a body, among the names that are known of it. Pure.

"ЦИК", "ТМҰ", "OTS": the first letters of the name that is shown in a language, without small words;
one word of it, the country's, may be left out at either end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SMALL = frozenset("и по в на о об при для of the and for on және мен".split())
_SHORTEST = 2  # of the words of which letters are told


def abbreviation(name: str, others: Iterable[str]) -> str:
    """The one of some other names that abbreviates a name; empty where none does."""
    words = [word for word in re.findall(r"\w+", name) if word.casefold() not in _SMALL]
    initials = "".join(word[0].upper() for word in words)
    least = max(_SHORTEST, len(initials) - 1)
    found = (one for one in others if one.isupper() and one in initials and len(one) >= least)
    return next(found, "")
