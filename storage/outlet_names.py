"""When two names of outlets are the same, in whatever letters and blanks they are written. Pure."""

from __future__ import annotations

from collections.abc import Iterable

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), " ")


def one_line(name: str) -> str:
    """A name without breaks, other controls and doubled blanks."""
    return " ".join(name.translate(_CONTROLS).split())


def keys(names: Iterable[str]) -> tuple[str, ...]:
    """By what names are the same, in whatever letters they are written."""
    return tuple(one_line(name).casefold() for name in names)
