"""The feeds of `samples/` and what each must give (`samples.toml`): one for every version, encoding
and defect that feeds are known for, named by it, of our own writing. Whoever polls feeds may serve
them: `SAMPLES` are read, `REFUSED` are no feeds.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "samples"
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)  # when they are read, a Saturday
BASE = "https://vestnik.kz/feeds/"  # where they stand, each by its name
_LONGEST_TEXT, _BEGINNING = 130, 60


@dataclass(frozen=True, slots=True)
class Told:
    """What an item must say. `text`: its beginning where it is long; `published`: in UTC, "" for
    no date; `tags`: its hashtags with spaces between."""

    title: str = ""
    url: str = ""
    text: str = ""
    published: str = ""
    tags: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """A feed, and what it must give."""

    name: str
    feed: str
    language: str
    link: str
    items: tuple[Told, ...]
    content_type: str = ""  # to be served with it

    @property
    def body(self) -> bytes:
        return (FOLDER / self.name).read_bytes()


@dataclass(frozen=True, slots=True)
class Refused:
    """What is no feed, why, and which feeds it names."""

    name: str
    reason: str
    offers: tuple[str, ...] = ()

    @property
    def body(self) -> bytes:
        return (FOLDER / self.name).read_bytes()


def beginning(text: str) -> str:
    """A text as the table has it."""
    return text if len(text) <= _LONGEST_TEXT else text[:_BEGINNING]


def _samples(table: dict[str, Any]) -> tuple[Sample, ...]:
    def told(item: dict[str, str]) -> Told:
        own = {key: value for key, value in item.items() if key != "like"}
        return Told(**{**(table["like"][item["like"]] if "like" in item else {}), **own})

    return tuple(
        Sample(name, **{**one, "items": tuple(map(told, one["items"]))})
        for name, one in table["samples"].items()
    )


_TABLE = tomllib.loads((FOLDER.parent / "samples.toml").read_text(encoding="utf-8"))
SAMPLES = _samples(_TABLE)
REFUSED = tuple(
    Refused(name, one["reason"], tuple(one.get("offers", ())))
    for name, one in _TABLE["refused"].items()
)
