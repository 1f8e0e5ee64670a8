"""Lists of feeds, whole, broken and hostile."""

from __future__ import annotations

import pytest

from bot.feeds.model import NotAFeedError
from bot.feeds.opml import Outline, OutlineList, read_opml
from tests.feeds.table import FOLDER


def test_a_list_with_groups() -> None:
    assert read_opml((FOLDER / "list.opml").read_bytes()) == OutlineList(
        (
            Outline("Хабаршы", "https://habarshy.kz/rss", "https://habarshy.kz/", 1),
            Outline("Вестник & палата", "https://vestnik.kz/rss?a=1&b=2", "", 2),
            Outline("Ещё раз", "https://habarshy.kz/rss", "", 3),
            Outline("Ссылка", "", "https://vestnik.kz/", 4),
            Outline("Файл", "file:///etc/passwd", "", 5),
        )
    )


def test_what_holds_others_is_a_group_unless_it_is_a_feed_itself() -> None:
    listed = read_opml(
        b"<opml><body><outline text='all'><outline text='empty'/><outline text='one' "
        b"xmlUrl='https://a.kz/rss'><outline type='RSS' url='b.kz/rss'/></outline></outline>"
        b"<outline type='link' url='https://c.kz/'/><outline/></body></opml>"
    )
    assert listed.outlines == (
        Outline("empty", "", "", 1),
        Outline("one", "https://a.kz/rss", "", 2),
        Outline("", "b.kz/rss", "b.kz/rss", 3),
        Outline("", "", "https://c.kz/", 4),
        Outline("", "", "", 5),
    )


def test_a_broken_list_is_read_as_far_as_it_goes() -> None:
    assert read_opml((FOLDER / "list-broken.opml").read_bytes()).outlines == (
        Outline("Вестник", "https://vestnik.kz/rss", "", 1),
        Outline("Хабаршы", "https://habarshy.kz/rss", "", 2),
    )
    odd = "<opml><outline text='Все'><outline text='A' xmlUrl='a.kz/rss'/></outline><outline/><p>"
    assert read_opml(odd.encode()).outlines == (
        Outline("A", "a.kz/rss", "", 1),
        Outline("", "", "", 2),
    )


def test_entities_of_entities_stay_what_they_are() -> None:
    assert read_opml((FOLDER / "list-bomb.opml").read_bytes()).outlines == (
        Outline("&b;Вестник", "https://vestnik.kz/rss", "", 1),
    )


def test_old_encodings() -> None:
    text = '<?xml version="1.0" encoding="windows-1251"?><opml><body>'
    text += (
        '<outline text="Вестник палат и новостей" xmlUrl="https://vestnik.kz/rss"/></body></opml>'
    )
    assert read_opml(text.encode("cp1251")).outlines[0].title == "Вестник палат и новостей"


def test_lists_are_bounded() -> None:
    one = '<outline text="x" xmlUrl="https://vestnik.kz/{}"/>'
    many = "".join(one.format(n) for n in range(6_000))
    listed = read_opml(f"<opml><body>{many}</body></opml>".encode())
    assert (len(listed.outlines), listed.more) == (5_000, 1_000)


def test_a_list_without_feeds() -> None:
    assert read_opml(b"<opml><body></body></opml>") == OutlineList(())


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"<rss/>", "xml"), (b"text", "text"), (b"", "empty"), (b"%PDF-", "binary")],
)
def test_what_is_no_list(data: bytes, reason: str) -> None:
    with pytest.raises(NotAFeedError) as found:
        read_opml(data)
    assert found.value.reason == reason
