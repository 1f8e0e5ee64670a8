"""When two names of outlets are the same, in whatever letters and blanks they are written. Pure."""

from __future__ import annotations

from collections.abc import Iterable


def one_line(name: str) -> str:
    """A name without breaks and other doubled blanks."""
    return " ".join(name.split())


def keys(names: Iterable[str]) -> tuple[str, ...]:
    """By what names are the same, in whatever letters they are written."""
    return tuple(one_line(name).casefold() for name in names)
