"""The date of a line in a file of JSON lines, in the forms that archives have."""

from __future__ import annotations

from datetime import UTC, datetime

import orjson
import pytest

from bot.files.pieces import Form, Piece
from bot.files.published import with_instant
from bot.files.reading import read_pieces
from bot.files.taken import Refused, Taken
from bot.intake.accept import Read
from tests.seeding import NOW, SUBJECTS


def _line(value: dict[str, object]) -> Taken:
    piece = Piece("a.jsonl", data=orjson.dumps(value), line=3, form=Form.JSON_LINES)
    [taken] = read_pieces([piece], SUBJECTS, NOW)
    return taken


def _reason(taken: Taken) -> str:
    assert isinstance(taken, Refused), taken
    return taken.reason


def test_what_is_right_stays_as_it_is() -> None:
    for value in ({"title": "x", "published": "2026-11-27T10:00"}, {"title": "x"}, ["x"], None):
        assert with_instant(value) == (value, [])


@pytest.mark.parametrize(
    "told",
    [
        "2026-11-27T10:00:00+05:00", "2026-11-27 10:00", "Fri, 27 Nov 2026 05:00:00 GMT",
        "27.11.2026 10:00", "27 ноября 2026, 10:00", "2026 жылғы 27 қараша, 10:00", 1795755600,
        1795755600.0, 1795755600000, "1795755600",
    ],
)  # fmt: skip
def test_a_line_is_dated_as_its_archive_writes_dates(told: object) -> None:
    read = _line({"title": "Палата", "text": "О мостах.", "published": told})
    assert isinstance(read, Read)
    assert read.parsed.published_at == datetime(2026, 11, 27, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "told",
    # of the last two nobody knows which day it was once the file is a year old
    ["", "скоро", "2026-02-29T10:00", "2026-13-41", "99.99.2026", -5, 7, "вчера", "27 ноя"],
)
def test_a_date_that_cannot_be_read_is_told_with_what_is_read(told: object) -> None:
    refused = _line({"title": "Палата", "text": "О мостах.", "published": told, "titel": 1})
    assert isinstance(refused, Refused)
    assert refused.reason == "fields"
    date, titel = refused.why.split("; /titel: ")
    assert date.startswith(f"/published: '{str(told)[:60]}' is no date that is read: ISO 8601 (20")
    assert "28.11.2026 10:30" in date
    assert titel == "Is no field of it."
    assert _reason(_line({"title": "Палата", "published": ["2026"]})) == "fields"
    assert _reason(_line({"title": "Палата", "published": True})) == "fields"
