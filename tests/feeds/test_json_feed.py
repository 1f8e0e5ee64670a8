"""JSON Feed, and JSON that is none."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.feeds.items import Context
from bot.feeds.json_feed import read_json_feed
from bot.feeds.model import Feed, NotAFeedError
from bot.topics.calendar import LOCAL
from tests.feeds.table import NOW

VERSION = "https://jsonfeed.org/version/1.1"


def _read(found: Any) -> Feed:
    return read_json_feed(json.dumps(found), Context("https://vestnik.kz/feed.json", NOW, LOCAL))


def test_fields_of_the_wrong_type_are_none() -> None:
    odd = {
        "id": ["x"], "url": 5, "title": {"a": 1}, "content_html": "<p>Раз.</p>", "tags": "вода",
        "date_published": 1, "image": None, "authors": [5, {"name": None}], "author": "x",
        "language": 3,
    }  # fmt: skip
    feed = _read({"version": VERSION, "title": 1, "items": [odd, None, [], "x", {}]})
    assert [item.text for item in feed.items] == ["Раз."]
    assert (feed.title, feed.items[0].url, feed.items[0].categories) == ("", None, ())


@pytest.mark.parametrize(
    ("escaped", "read"),
    [
        (r"Сенат \ud83d", "Сенат \ufffd"),
        (r"Сенат \uDE00 \ud83d\ud83d\ude00", "Сенат \ufffd \ufffd\U0001f600"),
        (r"Сенат \\ud83d \"", r"Сенат \ud83d " + '"'),
    ],
)
def test_half_of_an_emoji_loses_no_feed(escaped: str, read: str) -> None:
    text = f'{{"version":"{VERSION}","items":[{{"id":"1","title":"{escaped}"}}]}}'
    feed = read_json_feed(text, Context("https://vestnik.kz/feed.json", NOW, LOCAL))
    assert [item.title for item in feed.items] == [read]


def test_long_ids_are_told_apart_by_their_last_letters() -> None:
    items = [{"id": "x" * 1_000 + end, "title": f"Раз {end}"} for end in "ab"]
    found = _read({"version": VERSION, "items": items}).items
    assert len({item.id for item in found}) == 2
    assert all(len(item.id) <= 1_000 for item in found)


def test_a_feed_without_items_now() -> None:
    assert _read({"version": VERSION, "title": "Вестник", "items": []}).items == ()


def test_many_items_are_bounded() -> None:
    items = [{"id": n, "content_text": f"Новость {n}."} for n in range(3_000)]
    assert len(_read({"version": VERSION, "items": items}).items) == 1_000


@pytest.mark.parametrize(
    "found",
    [
        {},
        [],
        {"items": []},
        {"items": "x", "version": VERSION},
        {"items": [{"name": "x"}]},
        {"items": [5]},
        {"version": VERSION},
    ],
)
def test_other_json(found: Any) -> None:
    with pytest.raises(NotAFeedError) as refused:
        _read(found)
    assert refused.value.reason == "json"


@pytest.mark.parametrize(
    ("text", "reason"),
    [("{", "json"), (f'{{"version": "{VERSION}", "items": [', "truncated"), ("[" * 100_000, "json"),
     ("{'a': 1}", "json"), (f'{{"version": "{VERSION}", "items": [{"{}," * 400_000}]}}', "json")],
)  # fmt: skip
def test_what_is_no_json(text: str, reason: str) -> None:
    with pytest.raises(NotAFeedError) as refused:
        read_json_feed(text, Context("", NOW, LOCAL))
    assert refused.value.reason == reason
