"""What the headers of an answer say: how fresh it is, when to come again, where it went. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import quote

# What a header of that kind has at most; a longer one is left out, for it would be sent back.
_LONGEST_ETAG = 512
_LONGEST_DATE = 64
_LONGEST_TYPE = 256
# Nobody means longer; also keeps what is added to a date within dates.
_YEAR = 366 * 24 * 3600
_DIRECTIVE = re.compile(r'([a-z-]+)(?:="?([^",]*)"?)?', re.ASCII)
_VISIBLE = re.compile(r"[\x20-\x7e]*")

PERMANENT_REDIRECTS = frozenset({301, 308})
REDIRECTS = PERMANENT_REDIRECTS | {302, 303, 307}


@dataclass(frozen=True, slots=True)
class Freshness:
    """What is sent back with the next request, and for how many seconds nothing new is there."""

    etag: str
    last_modified: str
    max_age: int | None


def freshness(headers: Mapping[str, str], now: datetime) -> Freshness:
    """ETag, Last-Modified, and Cache-Control or else Expires."""
    return Freshness(
        etag=_plain(headers.get("ETag", ""), _LONGEST_ETAG),
        last_modified=_plain(headers.get("Last-Modified", ""), _LONGEST_DATE),
        max_age=_max_age(headers, now),
    )


def conditions(etag: str, last_modified: str) -> dict[str, str]:
    """The headers of a request that asks only for what has changed since."""
    found = {
        "If-None-Match": _plain(etag, _LONGEST_ETAG),
        "If-Modified-Since": _plain(last_modified, _LONGEST_DATE),
    }
    return {name: value for name, value in found.items() if value}


def content_type(headers: Mapping[str, str]) -> str:
    """The Content-Type as it was sent, with its charset; "" where there is none that is one."""
    return _plain(headers.get("Content-Type", ""), _LONGEST_TYPE)


def retry_after(headers: Mapping[str, str], now: datetime) -> int | None:
    """The seconds of a Retry-After, which may be a date (RFC 9110, 10.2.3)."""
    given = headers.get("Retry-After", "").strip()
    if given.isascii() and given.isdigit():
        return _bounded(given)
    until = _date(given)
    return None if until is None else _seconds(until, now)


def location(headers: Mapping[str, str]) -> str:
    """Where a redirect leads, as it was written; "" where it says nothing.

    Servers write letters that are not ASCII as bytes: what is UTF-8 is text, of anything else each
    byte is escaped, as browsers do.
    """
    raw = headers.get("Location", "").strip().encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return quote(raw, safe="".join(map(chr, range(0x20, 0x7F))))


def _max_age(headers: Mapping[str, str], now: datetime) -> int | None:
    given = dict(_DIRECTIVE.findall(headers.get("Cache-Control", "").lower()))
    if "no-store" in given or "no-cache" in given:
        return 0
    age = given.get("max-age", "").strip()
    if age.isascii() and age.isdigit():
        return _bounded(age)
    if "Expires" not in headers:
        return None
    expires = _date(headers["Expires"])
    if expires is None:
        return 0  # RFC 9111, 5.3: what is no date, as 0, has expired
    return _seconds(expires, _date(headers.get("Date", "")) or now)


def _bounded(digits: str) -> int:
    return int(digits) if len(digits) <= 8 and int(digits) < _YEAR else _YEAR


def _seconds(until: datetime, now: datetime) -> int:
    return max(0, min(_YEAR, int((until - now).total_seconds())))


def _date(given: str) -> datetime | None:
    if not given or len(given) > _LONGEST_DATE:
        return None
    try:
        found = parsedate_to_datetime(given)
    except (ValueError, OverflowError, IndexError):
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found


def _plain(value: str, most: int) -> str:
    """A header's value that can be sent back as it is; "" for any other."""
    value = value.strip()
    return value if len(value) <= most and _VISIBLE.fullmatch(value) else ""
