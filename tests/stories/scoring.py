"""How often articles are put together that are one story, and only those."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations

from bot.stories.window import Stories
from bot.topics.language import detect
from tests.stories.families import Sample, text_of
from tests.stories.reprinting import WAYS, original, reprint

_BEGIN = datetime(2026, 11, 25, 6, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Score:
    """Pairs of articles that are one story: put together rightly, wrongly, and not."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """How many of those put together are one story."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """How many of those that are one story are put together."""
        return self.right / max(self.right + self.missed, 1)

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}, recall {self.recall:.3f} "
            f"({self.right} right, {self.wrong} wrong, {self.missed} missed)"
        )


def score(placed: Iterable[tuple[object, object]]) -> Score:
    """What came of (the event that an article is of, the story that it was given)."""
    right = wrong = missed = 0
    for (event, story), (another, given) in combinations(list(placed), 2):
        right += event == another and story == given
        wrong += event != another and story == given
        missed += event == another and story != given
    return Score(right, wrong, missed)


def of_families(samples: Iterable[Sample]) -> Score:
    """Of families of news, which come in the order in which they were published."""
    stories: Stories[int] = Stories()
    ordered = sorted(samples, key=lambda one: one.text.published)
    return score(
        ((one.family, one.event), stories.add(number, one.text).story)
        for number, one in enumerate(ordered)
    )


def of_reprints(count: int, ways: Iterable[str] = WAYS) -> Score:
    """Of so many generated articles, each followed by its reprints when all have come."""
    stories: Stories[int] = Stories()
    placed: list[tuple[object, object]] = []
    at = _BEGIN

    def come(number: int, title: str, body: str) -> None:
        nonlocal at
        at += timedelta(seconds=20)
        text = text_of(title, body, detect(body), at)
        placed.append((number, stories.add(len(placed), text).story))

    for number in range(count):
        come(number, *original(number))
    for number in range(count):
        for way in ways:
            come(number, *reprint(number, way))
    return score(placed)
