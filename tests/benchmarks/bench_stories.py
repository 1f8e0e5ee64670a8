"""Stories: how many articles a second, in how much memory, and how well they are put together."""

from __future__ import annotations

import gc
import resource
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.stories.command import Line, text_of
from bot.stories.judging import How
from bot.stories.window import Stories
from bot.topics.registry.shipped import shipped_registry
from bot.topics.subjects import Subjects
from tests.benchmarks.generated import article
from tests.stories.families import samples
from tests.stories.reprinting import WAYS
from tests.stories.scoring import of_families, of_reprints

_ARTICLES = 100_000
_STEPS = 10
_REPRINTED = 150
_BEGIN = datetime(2026, 11, 25, tzinfo=UTC)


def _resident() -> int:
    """Megabytes that this process has now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() >> 20


def _rate(count: int) -> None:
    """Put so many articles in one window, as the command does; print the rate and the memory."""
    subjects = Subjects(shipped_registry())
    stories: Stories[str | int] = Stories()
    between = timedelta(hours=47) / count
    stories.add(-1, text_of(_line(0), _BEGIN, subjects))  # what is loaded when it is first asked
    gc.collect()
    before = _resident()
    spent, joined = 0.0, 0
    for number in range(count):
        one = _line(number)
        started = time.process_time()
        placed = stories.add(number, text_of(one, _BEGIN + between * number, subjects))
        joined += placed.how is not How.NEW and number > 0
        spent += time.process_time() - started
        if (number + 1) % max(count // _STEPS, 1) == 0:
            print(
                f"  {number + 1} articles: {(number + 1) / spent:.0f} a second of "
                f"the processor, "
                f"{_resident() - before} MB over the start ({before} MB), {joined} joined wrongly",
                flush=True,
            )


def _line(number: int) -> Line:
    title, _, body = article(number).partition("\n\n")
    return Line(number, body, title, None, "", None)


def main(articles: str = "") -> None:
    """Print how well families of news and reprints are put together; then the rate and the memory
    of so many articles in one window."""
    for name in ("tuned.txt", "held.txt"):
        print(f"events, {name}: {of_families(samples(name))}")
    for way in WAYS:
        print(f"reprints, {way}: {of_reprints(_REPRINTED, [way])}")
    count = int(articles or _ARTICLES)
    print(f"{count} generated articles of 2,000 to 3,000 characters in one window:")
    _rate(count)
