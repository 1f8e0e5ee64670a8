"""JSON Feed, versions 1 and 1.1 (https://www.jsonfeed.org/version/1.1/). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import orjson

from bot.feeds.dates import read_date
from bot.feeds.items import (
    MOST_WORK,
    Context,
    Text,
    categories_of,
    language_of,
    made,
    outlet_of,
    told_apart,
)
from bot.feeds.links import absolute, base_of
from bot.feeds.model import Feed, Item, NotAFeedError
from bot.feeds.parsing import MOST_ITEMS
from bot.feeds.texts import title_of, work_of

# Each part takes some hundred bytes once it is read. A feed of ten megabytes has 200,000 commas,
# most of them in its texts.
_MOST_PARTS = 600_000

# An escape of JSON, whole pairs of surrogates with it; and half of a pair, which is no letter.
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\."
)
_HALF = re.compile(r"\\u[dD][89a-fA-F]")


def read_json_feed(text: str, context: Context) -> Feed:
    """The feed of a text that begins as JSON does; `context.base` is where it was found. Raises
    NotAFeedError: json, truncated, broken."""
    if sum(map(text.count, "{[,")) > _MOST_PARTS:
        raise NotAFeedError("json")
    try:
        found = orjson.loads(_ESCAPE.sub(_whole, text) if _HALF.search(text) else text)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        raise NotAFeedError("truncated" if "jsonfeed.org" in text[:2000] else "json") from None
    if not isinstance(found, dict):
        raise NotAFeedError("json")
    items = found.get("items")
    known = "jsonfeed.org" in _words(found, "version")
    if not isinstance(items, list) or not (known or _look_like_items(items)):
        raise NotAFeedError("json")
    link = _words(found, "home_page_url")
    within = Context(base_of(link, context.base), context.instant, context.zone)
    language = language_of(_words(found, "language"))
    read = _items([one for one in items[:MOST_ITEMS] if isinstance(one, dict)], within)
    if items and not read:
        raise NotAFeedError("broken")
    return Feed(
        title_of(_words(found, "title")),
        absolute(link, context.base) or "",
        language,
        told_apart(read),
    )


def _whole(found: re.Match[str]) -> str:
    """An escape as it is; for half of a surrogate pair, as a cut title ends in one, the sign of
    what is no letter."""
    escape = found.group()
    half = len(escape) == len(r"\ud83d") and _HALF.match(escape)
    return r"\ufffd" if half else escape


def _look_like_items(items: list[Any]) -> bool:
    """Whether there are items, and each has what an item of a feed has."""
    fields = {"content_html", "content_text", "summary", "title", "url", "id"}
    return bool(items) and all(
        isinstance(one, dict) and len(fields & one.keys()) >= 2 for one in items
    )


def _items(found: list[dict[str, Any]], context: Context) -> list[Item]:
    read: list[Item] = []
    left = MOST_WORK
    for one in found:
        texts = [
            Text(_words(one, "content_html"), full=True),
            Text(_words(one, "content_text"), full=True),
            Text(_words(one, "summary"), full=False),
        ]
        left -= sum(work_of(text.written) for text in texts)
        if left < 0 and read:
            break
        if (item := _item(one, texts, context)) is not None:
            read.append(item)
    return read


def _item(found: dict[str, Any], texts: list[Text], context: Context) -> Item | None:
    url = next(
        (
            url
            for name in ("url", "external_url")
            if (url := absolute(_words(found, name), context.base))
        ),
        None,
    )
    dates = (
        read_date(_words(found, name), now=context.instant, zone=context.zone)
        for name in ("date_published", "date_modified")
    )
    key = found.get("id")
    return made(
        key=str(key) if isinstance(key, str | int | float) else "",
        url=url,
        title=_words(found, "title"),
        texts=texts,
        published=next((one for one in dates if one), None),
        categories=categories_of(one for one in _list(found, "tags") if isinstance(one, str)),
        language=language_of(_words(found, "language")),
        image=absolute(_words(found, "image", "banner_image"), context.base),
        outlet=next((name for one in _authors(found) if (name := outlet_of(one))), ""),
    )


def _authors(found: dict[str, Any]) -> Iterator[str]:
    for one in [*_list(found, "authors"), found.get("author")]:
        if isinstance(one, dict):
            yield _words(one, "name")


def _words(found: dict[str, Any], *names: str) -> str:
    for name in names:
        value = found.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _list(found: dict[str, Any], name: str) -> list[Any]:
    value = found.get(name)
    return value if isinstance(value, list) else []
