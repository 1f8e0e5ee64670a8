"""Families of news of our own (tests/stories/cases): which of two texts are of one event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import cast

from bot.stories.traits import Text
from bot.topics.hashtags import find_hashtags
from bot.topics.registry.registry import Language
from tests.shipped import shipped

CASES = Path(__file__).parent / "cases"
# Whole days, and what of several days was told by many outlets: all else is made to be mistaken.
DAYS = (*(f"day_{one}.txt" for one in "abcdef"), "told_a.txt", "told_b.txt")


@dataclass(frozen=True, slots=True)
class Sample:
    """A text, the family that it belongs to, and the event that it tells of."""

    family: str
    event: str
    text: Text


def text_of(title: str, body: str, language: str, published: datetime, url: str = "") -> Text:
    """An article with what it is about."""
    whole = f"{title}\n\n{body}"
    about = shipped().of_article(
        whole, find_hashtags(whole), language=language, published=published.date()
    )
    return Text(title, body, cast("Language", language), published, url, subjects=about)


@cache
def samples(name: str) -> tuple[Sample, ...]:
    """The texts of a file of cases, in its order."""
    found: list[Sample] = []
    family = ""
    for block in ("\n" + (CASES / name).read_text(encoding="utf-8")).split("\n= ")[1:]:
        family, *texts = block.split("\n# ")
        for one in texts:
            head, title, body = one.strip().split("\n", 2)
            event, language, published, *url = head.split()
            at = datetime.fromisoformat(published).replace(tzinfo=UTC)
            found.append(
                Sample(family.strip(), event, text_of(title, body, language, at, "".join(url)))
            )
    return tuple(found)


def pairs(found: Sequence[Sample]) -> Iterator[tuple[Sample, Sample, bool]]:
    """Every two texts of a family, and whether they are of one event."""
    for one, other in combinations(found, 2):
        if one.family == other.family:
            yield one, other, one.event == other.event
