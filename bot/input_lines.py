"""The lines of a file that a command was given, or of its standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from bot.errors import OperatorError


def lines_of(name: str) -> Iterator[bytes]:
    """The lines of a file, or of standard input for "-", as they come. Raises OperatorError where
    the file cannot be read."""
    if name == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as file:
            yield from file
    except OSError as error:
        raise OperatorError(f"{name} cannot be read: {error.strerror}") from None
