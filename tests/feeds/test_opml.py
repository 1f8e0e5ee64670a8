"""Lists of feeds, whole, broken and hostile."""

from __future__ import annotations

import pytest

from bot.feeds.model import NotAFeedError
from bot.feeds.opml import Outline, read_opml
from tests.feeds.table import FOLDER


def test_a_list_with_groups() -> None:
    assert read_opml((FOLDER / "list.opml").read_bytes()) == [
        Outline("Хабаршы", "https://habarshy.kz/rss", "https://habarshy.kz/"),
        Outline("Вестник & палата", "https://vestnik.kz/rss?a=1&b=2", ""),
    ]


def test_a_broken_list_is_read_as_far_as_it_goes() -> None:
    assert read_opml((FOLDER / "list-broken.opml").read_bytes()) == [
        Outline("Вестник", "https://vestnik.kz/rss", ""),
        Outline("Хабаршы", "https://habarshy.kz/rss", ""),
    ]


def test_entities_of_entities_stay_what_they_are() -> None:
    assert read_opml((FOLDER / "list-bomb.opml").read_bytes()) == [
        Outline("&b;Вестник", "https://vestnik.kz/rss", "")
    ]


def test_old_encodings() -> None:
    text = '<?xml version="1.0" encoding="windows-1251"?><opml><body>'
    text += (
        '<outline text="Вестник палат и новостей" xmlUrl="https://vestnik.kz/rss"/></body></opml>'
    )
    assert read_opml(text.encode("cp1251"))[0].title == "Вестник палат и новостей"


def test_lists_are_bounded() -> None:
    one = '<outline text="x" xmlUrl="https://vestnik.kz/{}"/>'
    many = "".join(one.format(n) for n in range(6_000))
    assert len(read_opml(f"<opml><body>{many}</body></opml>".encode())) == 5_000


def test_a_list_without_feeds() -> None:
    assert read_opml(b"<opml><body><outline text='x'/></body></opml>") == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"<rss/>", "xml"), (b"text", "text"), (b"", "empty"), (b"%PDF-", "binary")],
)
def test_what_is_no_list(data: bytes, reason: str) -> None:
    with pytest.raises(NotAFeedError) as found:
        read_opml(data)
    assert found.value.reason == reason
