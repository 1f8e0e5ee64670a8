"""Under what name readers see an article whose source says itself who published it. Pure.

Whoever pushes with a token may say anything, also the name of another source. So his own name
stands behind what he claims, and what he claims is cut rather than his own.
"""

from __future__ import annotations

# As much of a name as an alert shows (bot/messages/alert.py): what stands behind would not be seen.
_SHOWN = 60
# Less than this of a claimed name tells nobody anything.
_LEAST = 8


def signed(claimed: str, source: str) -> str:
    """An outlet that a source claims ("": none), with the name of the source: "Казинформ (Desk)";
    the outlet alone where they are the same, or the source has no name. What was signed so before
    stays as it is."""
    claimed = claimed.removesuffix(_behind(source)) if source else claimed
    if not source or not claimed or claimed.casefold() == source.casefold():
        return claimed
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
