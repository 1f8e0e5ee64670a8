"""Under what name readers see an article whose source says itself who published it. Pure.

Whoever pushes with a token may say anything, also the name of another source. So his own name
stands behind another's that he claims, however that is spelled, and what he claims is cut rather
than his own. A name that is nobody else's is his to use.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Set

# As much of a name as an alert shows (bot/messages/alert.py): what stands behind would not be seen.
_SHOWN = 60
# Less than this of a claimed name tells nobody anything.
_LEAST = 8
# Letters that look like the first, or differ from it in a stroke; capitals were made small before.
_ALIKE = (
    "аaαә вbβ сcϲ еeεє нhηһңҳ іiιılӏ1 кkκқ мmμ оoοө0 рpρ тtτ хxχ уyυұү sѕ jј qԛ wԝ vν з3 ч4ҷ б6 гғґ"
)
_LIKE = {ord(one): group[0] for group in _ALIKE.split() for one in group[1:]}
# What stands between two names.
_BETWEEN = re.compile(r"[^\w\s'’.]+|\s[-–—]\s")
_DOUBLED = re.compile(r"(.)\1+")


def look_of(name: str) -> str:
    """What a name looks like: without case, accents, signs and blanks, with one letter for those
    that look alike, and no letter twice in a row; "" for what shows nothing."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    letters = "".join(one for one in plain if one.isalnum()).translate(_LIKE)
    return _DOUBLED.sub(r"\1", letters)


def looks_of(names: Iterable[str]) -> frozenset[str]:
    """What some names look like."""
    return frozenset(filter(None, map(look_of, names)))


def poses(claimed: str, others: Set[str]) -> bool:
    """Whether a name, or one of several that it consists of, looks like one of others'."""
    parts = [claimed, *_BETWEEN.split(unicodedata.normalize("NFKC", claimed))]
    return not others.isdisjoint(map(look_of, parts))


def signed(claimed: str, source: str, others: Set[str]) -> str:
    """An outlet that a source claims ("": none), with the name of the source where it looks like
    one of `others` (`looks_of`): "Казинформ (Desk)". What was signed so before stays as it is."""
    if not source or claimed.casefold() == source.casefold() or not poses(claimed, others):
        return claimed
    claimed = claimed.removesuffix(_behind(source))
    room = _SHOWN - _units(_behind(source))
    if room < _LEAST:
        return source
    return f"{_cut(claimed, room)}{_behind(source)}"


def _behind(source: str) -> str:
    return f" ({source})"


def _cut(name: str, room: int) -> str:
    """A name in so many UTF-16 units, with an ellipsis where it is longer."""
    if _units(name) <= room:
        return name
    while _units(name) >= room:
        name = name[:-1]
    return f"{name.rstrip()}…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
