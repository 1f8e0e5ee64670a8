"""Traits in one piece of memory: nothing is lost, and little is taken."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from bot.stories.command import Line, text_of
from bot.stories.packing import Entry, Packed
from bot.stories.traits import Text, traits_of
from tests.benchmarks.generated import article
from tests.shipped import shipped
from tests.stories.families import samples

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def _texts() -> Iterator[Text]:
    yield from (one.text for one in samples("tuned.txt"))
    yield Text("…", "", "ru", NOW)
    early = datetime(1969, 1, 1, tzinfo=UTC)
    yield Text("Сенат", "", "kk", early, "https://a.example/news/1", "p.jpg")
    yield Text("Сенат", "Сенат " * 9_000 + " ".join(map(str, range(7_000))), "ru", NOW)


def test_packed_traits_are_what_they_were() -> None:
    for text in _texts():  # made here: what a file makes, each process of tests makes
        traits, signature = traits_of(text)
        packed = Packed.of(traits)
        assert packed.traits == traits, text.title
        kept = (packed.at, packed.keys, packed.shingles)
        assert kept == (traits.at, traits.keys, traits.shingles), text.title
        entry = Entry.of(traits, signature)._replace(found_by=array("I", range(22)))
        assert Entry.restored(entry.stored()) == entry, text.title


@pytest.mark.parametrize("data", [b"", b"12345", b"\xff" * 900])
def test_what_has_another_format_is_not_restored(data: bytes) -> None:
    assert Entry.restored(data) is None


def test_an_article_takes_a_kilobyte() -> None:
    taken = 0
    for number in range(40):
        title, _, body = article(number).partition("\n\n")
        text = text_of(Line(number, body, title, None, "", None), NOW, shipped())
        taken += sys.getsizeof(Packed.of(traits_of(text)[0]))
    assert taken < 40 * 1_100
