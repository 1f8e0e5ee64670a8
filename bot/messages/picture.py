"""A picture that goes with a message, as a value: what it shows in words and numbers, or its bytes.
Pure.

Whoever says something says what is to be seen; `bot/pictures/` makes a photo of it, which Telegram
keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

# Counts up with whatever changes how pictures look: those that were made before are made anew.
_LOOK = 1
# A week of which nothing is known: the bot was not there yet.
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Chart:
    """The weeks of a topic: how many news in each, the oldest first (`UNKNOWN`: nobody counted),
    and beside them two words or so on the last. `above`: it is more than it usually has."""

    title: str
    weeks: tuple[int, ...]
    note: str = ""
    above: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Some charts under a heading."""

    heading: str
    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of a week: small multiples, all words in the reader's language."""

    heading: str
    legend: str
    sections: tuple[Section, ...]

    @property
    def key(self) -> str:
        """What tells it from every other: equal content is one picture."""
        return sha256(f"{_LOOK} {self!r}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture to send: by the name that Telegram gave it (`file_id`), or its bytes (PNG). `key`:
    of which picture."""

    key: str
    file_id: str = ""
    png: bytes = b""
