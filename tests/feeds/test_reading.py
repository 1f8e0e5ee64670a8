"""Every version, encoding and defect that feeds are known for: what they say is read."""

from __future__ import annotations

import pickle
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.feeds.articles import hashtags_of
from bot.feeds.model import Feed, Item, NotAFeedError
from bot.feeds.reading import read_feed
from tests.feeds.table import BASE, FOLDER, NOW, REFUSED, SAMPLES, Refused, Sample, Told, beginning


def _read(name: str) -> Feed:
    sample = next(one for one in SAMPLES if one.name == name)
    return read_feed(
        sample.body, content_type=sample.content_type, url=f"{BASE}{sample.name}", now=NOW
    )


def _told(item: Item) -> Told:
    return Told(
        item.title,
        item.url or "",
        beginning(item.text),
        item.published.strftime("%Y-%m-%d %H:%M") if item.published else "",
        " ".join(hashtags_of(item)),
    )


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_feed_gives_what_it_says(sample: Sample) -> None:
    feed = _read(sample.name)
    assert tuple(map(_told, feed.items)) == sample.items
    assert (feed.title, feed.language, feed.link) == (sample.feed, sample.language, sample.link)
    ids = [item.id for item in feed.items]
    assert len(set(ids)) == len(ids)
    assert all(ids)
    assert _read(sample.name) == feed  # ids as well: they are known again


@pytest.mark.parametrize("refused", REFUSED, ids=lambda refused: refused.name)
def test_what_is_no_feed_says_why(refused: Refused) -> None:
    with pytest.raises(NotAFeedError) as found:
        read_feed(refused.body, url=f"{BASE}{refused.name}", now=NOW)
    assert found.value.reason == refused.reason


def test_every_sample_stands_in_the_table() -> None:
    there = {path.name for path in FOLDER.iterdir() if path.suffix != ".opml"}
    assert there == {one.name for one in SAMPLES} | {one.name for one in REFUSED}
    assert len(SAMPLES) >= 60


def test_the_error_says_so_in_words_and_comes_back_from_another_process() -> None:
    error = NotAFeedError("html", ("https://vestnik.kz/rss.xml",))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert (again.reason, again.offers) == (error.reason, error.offers)
    assert str(again) == "the answer is a page, and no feed; it names https://vestnik.kz/rss.xml"
    assert str(NotAFeedError("empty")) == "the answer is empty"


def test_a_feed_comes_back_from_another_process() -> None:
    feed = _read("atom-1.0.xml")
    assert pickle.loads(pickle.dumps(feed)) == feed  # noqa: S301 - made here


def test_the_wishes_about_when_to_come_again() -> None:
    feed = _read("ttl-and-skips.xml")
    assert feed.ttl_minutes == 45
    assert (set(feed.skip_hours), set(feed.skip_days)) == ({0, 23}, {5, 6})
    feed = _read("rss-0.91-userland.xml")
    assert feed.ttl_minutes is None
    assert (set(feed.skip_hours), set(feed.skip_days)) == ({0, 1, 2}, {5, 6})
    assert _read("update-period.xml").period_seconds == 6 * 3_600
    assert _read("update-period.xml").ttl_minutes is None
    assert _read("rss-1.0.xml").period_seconds == 1_800
    assert _read("rss-2.0.xml").period_seconds is None


@pytest.mark.parametrize(
    ("name", "image"),
    [
        ("media.xml", "https://cdn.vestnik.kz/voda.webp"),
        ("atom-1.0.xml", "https://vestnik.kz/i/voda.png"),
        ("rss-0.94.xml", "https://vestnik.kz/i/voda.jpg"),
        ("json-1.1.json", "https://vestnik.kz/i/voda.jpg"),
        ("image-in-text.xml", "https://vestnik.kz/i/one.jpg?w=1&h=2"),
        ("turbo-content.xml", "https://vestnik.kz/i/t.jpg"),
        ("rss-2.0.xml", None),
    ],
)
def test_the_picture(name: str, image: str | None) -> None:
    assert _read(name).items[0].image == image


@pytest.mark.parametrize(
    ("name", "outlets"),
    [
        ("outlets.xml", ["", "ИА «Палата»", "Пресс-служба Сената"]),
        ("atom-source.xml", ["Вестник палат"]),
        ("atom-1.0.xml", ["Vestnik.kz", ""]),
        ("rss-0.92.xml", ["Агентство «Палата»"]),
        ("json-1.0.json", ["Vestnik.kz"]),
    ],
)
def test_who_reports_where_the_item_says_it_and_nobody_by_name(
    name: str, outlets: list[str]
) -> None:
    assert [item.outlet for item in _read(name).items] == outlets


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("content-encoded.xml", True),
        ("yandex-full-text.xml", True),
        ("turbo-content.xml", True),
        ("teasers.xml", False),
        ("rss-2.0.xml", False),
    ],
)
def test_a_full_text_is_told_from_a_teaser(name: str, whole: bool) -> None:
    assert {item.whole for item in _read(name).items} == {whole}


def test_what_frames_a_full_text_is_no_part_of_it() -> None:
    full = _read("content-encoded.xml").items[0].text
    assert full.count("\n\n") == 6
    assert "appeared" not in full
    assert "скрипт" not in _read("photo-credit.xml").items[0].text
    assert "Звонок" not in _read("turbo-content.xml").items[0].text


def test_ids_that_the_feed_gives_are_kept() -> None:
    assert [item.id for item in _read("rss-2.0.xml").items] == ["vestnik-101", "vestnik-102"]
    assert _read("cdata.xml").items[0].id == "77"
    assert [item.id for item in _read("json-1.0.json").items] == ["101"]
    assert _read("tracking.xml").items[0].id == "https://vestnik.kz/n/101-voda?id=7&page=2"
    assert _read("one-id-for-all.xml").items[1].id == "https://vestnik.kz/n/102-lesa"


def test_the_language_of_an_item() -> None:
    assert [item.language for item in _read("json-1.1.json").items] == ["ru", "kk"]
    assert _read("atom-xhtml.xml").items[0].language == "en"


def test_the_zone_of_dates_without_one_can_be_given() -> None:
    body = (FOLDER / "dates-kazakh.xml").read_bytes()
    feed = read_feed(body, url=BASE, now=NOW, zone=ZoneInfo("Europe/London"))
    assert feed.items[0].published == datetime(2026, 11, 27, 18, 5, tzinfo=ZoneInfo("UTC"))


def test_a_byte_of_a_feed_that_breaks_off_is_no_item_too_much() -> None:
    """Wherever it breaks off, the items that are given are whole."""
    sample = next(one for one in SAMPLES if one.name == "rss-2.0.xml")
    seen, reasons = set(), set()
    for end in range(0, len(sample.body), 7):
        try:
            feed = read_feed(sample.body[:end], url=BASE, now=NOW)
        except NotAFeedError as error:
            reasons.add(error.reason)
            continue
        given = tuple(map(_told, feed.items))
        assert given == sample.items[: len(given)]
        seen.add(len(given))
    assert seen == {1, 2}
    assert reasons <= {"empty", "truncated", "xml"}
