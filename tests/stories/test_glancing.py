"""A glance at a window gives what the whole window gives."""

from __future__ import annotations

from array import array

import pytest

from bot.stories.glancing import Glance
from bot.stories.packing import Entry
from bot.stories.placed import Placed
from bot.stories.resuming import Window
from bot.stories.traits import traits_of
from tests.stories.families import samples
from tests.stories.telling import WINDOW

Rows = list[tuple[int, int, Entry]]


def placed_by_glance(rows: Rows, article: int, entry: Entry) -> tuple[Placed[int], int]:
    """What becomes of an article that is compared with stored ones; how many were put."""
    window = Window(WINDOW)
    oldest = entry.traits.at - int(WINDOW.total_seconds())
    glance = Glance(window, [entry], oldest=oldest)
    for row in reversed(rows):
        glance.pass_by(*row)
    for row in rows:
        if row[1] in glance.stories:
            glance.put(*row)
    put = len(window)
    return window.add_entry(article, entry), put


@pytest.mark.parametrize("name", ["tuned.txt", "held.txt"])
def test_a_glance_gives_what_the_whole_window_gives(name: str) -> None:
    whole, rows, puts = Window(WINDOW), Rows(), 0
    for article, one in enumerate(sorted(samples(name), key=lambda one: one.text.published)):
        entry = Entry.of(*traits_of(one.text))
        by_glance, put = placed_by_glance(rows, article, entry)
        placed = whole.add_entry(article, entry)
        for what in ("story", "how", "related"):
            assert getattr(by_glance, what) == getattr(placed, what), one.text.title
        found_by = array("I", placed.found_by)
        rows.append((article, placed.story, entry._replace(found_by=found_by)))
        puts += put
    assert any(story != article for article, story, _ in rows)
    assert puts < len(rows) * (len(rows) - 1) / 2  # not all of them were put
