"""Addresses that feeds name: absolute, without what only counts visits. Pure."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit, urlunsplit

from bot.intake.addresses import for_readers, is_tracking, split

# Longer ones are no article's; browsers and servers cut off at about this.
_LONGEST = 2_048
_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_TRACKING_FRAGMENT = re.compile(r"(?:utm_|xtor=|at_|rss\b|ref=)", re.IGNORECASE)
_MOST_FIELDS = 100
_ENGINE = re.compile(r"(?:www\.)?google\.[a-z.]{2,6}")


def absolute(written: str, base: str) -> str | None:
    """The address of a page, as it is to be shown; None for what is no page's, and for what readers
    are not given (`for_readers`). `base` is where relative ones start."""
    written = _SPACES.sub("", written.strip()) if len(written) < _LONGEST * 2 else ""
    if not written:
        return None
    try:
        url = urljoin(base, written)
        parts = urlsplit(url)
    except ValueError:  # "http://["
        return None
    host = split(url).hostname or ""
    if parts.scheme.lower() not in ("http", "https") or not host or len(url) > _LONGEST:
        return None
    if (behind := _behind(parts.path, host, parts.query)) is not None:
        return absolute(behind, base)
    query = "&".join(one for one in parts.query.split("&") if not _counts(one))
    if parts.query.count("&") > _MOST_FIELDS:
        query = parts.query
    fragment = "" if _TRACKING_FRAGMENT.match(parts.fragment) else parts.fragment
    found = urlunsplit((parts.scheme.lower(), parts.netloc, parts.path, query, fragment))
    return for_readers(found)


def base_of(link: str, url: str) -> str:
    """Where a feed's relative addresses start: its site, else where it was found itself."""
    site = absolute(link, url)
    host = split(site).hostname or "" if site else ""
    return site if site and "." in host else url


def _behind(path: str, host: str, query: str) -> str | None:
    """The address that a search engine's alerts lead to by its own: google.com/url?url=…"""
    if path != "/url" or not _ENGINE.fullmatch(host) or query.count("&") > _MOST_FIELDS:
        return None
    fields = dict(parse_qsl(query))
    behind = fields.get("url") or fields.get("q") or ""
    return behind if behind.startswith(("http://", "https://")) else None


def _counts(field: str) -> bool:
    return is_tracking(unquote(field.partition("=")[0]))
