"""What headers say, also those that say nonsense."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.fetching.answers import conditions, content_type, freshness, location, retry_after

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
YEAR = 366 * 24 * 3600


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Cache-Control": "max-age=600"}, 600),
        ({"Cache-Control": 'public, MAX-AGE="600", s-maxage=5'}, 600),
        ({"Cache-Control": "max-age=600, no-cache"}, 0),
        ({"Cache-Control": "no-store"}, 0),
        ({"Cache-Control": "private"}, None),
        ({"Cache-Control": "max-age=soon"}, None),
        ({"Cache-Control": "max-age=-5"}, None),
        ({"Cache-Control": "max-age=" + "9" * 5000}, YEAR),
        ({"Cache-Control": "max-age=60", "Expires": "0"}, 60),
        ({"Expires": "0"}, 0),
        ({"Expires": "-1"}, 0),
        ({"Expires": "Sat, 28 Nov 2026 09:10:00 GMT"}, 600),
        ({"Expires": "Sat, 28 Nov 2026 08:10:00 GMT"}, 0),
        # the server's clock is its own
        (
            {
                "Expires": "Sat, 28 Nov 2026 12:10:00 GMT",
                "Date": "Sat, 28 Nov 2026 12:00:00 GMT",
            },
            600,
        ),
        ({"Expires": "Fri, 31 Dec 9999 23:59:59 GMT"}, YEAR),
        ({"Expires": "Sat, 99 Nov 2026 12:10:00 GMT"}, 0),
    ],
)
def test_for_how_long_nothing_new_is_there(headers: dict[str, str], seconds: int | None) -> None:
    assert freshness(headers, NOW).max_age == seconds


@pytest.mark.parametrize(
    ("given", "seconds"),
    [
        ("", None),
        ("120", 120),
        (" 0 ", 0),
        ("9" * 5000, YEAR),
        ("Sat, 28 Nov 2026 09:02:00 GMT", 120),
        ("Saturday, 28-Nov-26 09:02:00 GMT", 120),
        ("Sat, 28 Nov 2026 09:02:00 -0000", 120),
        ("Sat, 28 Nov 2026 08:00:00 GMT", 0),
        ("tomorrow", None),
        ("-5", None),
        ("1.5", None),
        ("٥", None),
    ],
)
def test_when_to_come_again(given: str, seconds: int | None) -> None:
    assert retry_after({"Retry-After": given}, NOW) == seconds


def test_only_what_can_be_sent_back_is_kept() -> None:
    fresh = freshness({"ETag": ' W/"a b" ', "Last-Modified": "yesterday"}, NOW)
    assert (fresh.etag, fresh.last_modified) == ('W/"a b"', "yesterday")
    for value in ("a\r\nX: y", "\udcff", "ә", "x" * 513):
        assert freshness({"ETag": value, "Last-Modified": value}, NOW).etag == ""
        assert conditions(value, value) == {}
    assert conditions('"a"', "") == {"If-None-Match": '"a"'}
    assert conditions("", "x") == {"If-Modified-Since": "x"}


def test_the_type_is_told_as_it_was_sent() -> None:
    assert content_type({"Content-Type": "text/xml; charset=windows-1251"}).endswith("1251")
    assert content_type({"Content-Type": "x" * 300}) == ""
    assert content_type({}) == ""


def test_a_location_is_text_also_where_it_is_bytes() -> None:
    def sent(raw: bytes) -> str:
        return location({"Location": raw.decode("utf-8", "surrogateescape")})

    assert sent(b" /x ") == "/x"
    assert sent("/жаңа".encode()) == "/жаңа"
    assert sent("/дума".encode("windows-1251")) == "/%E4%F3%EC%E0"
    assert location({}) == ""
