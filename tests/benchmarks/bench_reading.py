"""How long feeds take to be read: ordinary ones, ten megabytes that are to take long, and every
file of a folder (`python -m tests.benchmarks reading FOLDER`), whose entries and titles are
compared with those that `feedparser.parse` finds by itself.
"""

from __future__ import annotations

import io
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import feedparser

from bot.feeds.articles import article_of
from bot.feeds.model import Feed, NotAFeedError
from bot.feeds.reading import read_feed
from bot.feeds.texts import title_of
from bot.intake.decoding import NotAnArticleError

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
LARGE = 10_000_000
HEAD = '<rss version="2.0"><channel><title>Вестник</title>'
PARAGRAPH = (
    "<p>Депутаты приняли документ <b>в первом чтении</b>, сообщает <a href='/n'>палата</a>.</p>"
)
# Each stands in a feed until that has ten megabytes.
HOSTILE = {
    "paragraphs": PARAGRAPH, "elements": "<div>", "references": "&nbsp;", "lines": "\n",
    "items": "<item><title>Раз</title></item>", "less-than": "<", "ampersands": "&", "quotes": '"',
    "tags": "<category>раз</category>", "full texts": f"<content>{PARAGRAPH * 20}</content>",
    "attributes": "<a " + "a='1' b='2' " * 15 + "/>", "pieces of CDATA": "<![CDATA[<p>раз]]>",
    "deep items": "<item><title>а</title><description><![CDATA["
    + "<div>" * 700 + "]]></description></item>",
}  # fmt: skip


def _feed(items: int) -> bytes:
    one = (
        "<item><title>Сенат принял закон</title><link>https://vestnik.kz/n/{0}</link>"
        "<guid>{0}</guid><pubDate>Fri, 27 Nov 2026 18:05:00 +0500</pubDate>"
        "<category>Вода</category>"
        f"<description>{'Слова о законе. ' * 20}</description>"
        f"<full-text><![CDATA[{PARAGRAPH * 20}]]></full-text></item>"
    )
    return f"{HEAD}{''.join(map(one.format, range(items)))}</channel></rss>".encode()


def _hostile() -> Iterator[tuple[str, bytes]]:
    starts = {
        "an item": f"{HEAD}<item><title>Раз</title><description>",
        "soup": f"{HEAD}<b></i><item>",
    }
    for name, unit in HOSTILE.items():
        for where, start in starts.items():
            times = (LARGE - len(start)) // len(unit.encode())
            yield f"{name} in {where}", (start + unit * times).encode()


def _timed(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _read(body: bytes) -> Feed | None:
    try:
        return read_feed(body, url="https://vestnik.kz/rss.xml", now=NOW)
    except NotAFeedError:
        return None


def _add(read: list[Feed | None], body: bytes) -> None:
    read.append(_read(body))


def _articles(feed: Feed) -> None:
    for item in feed.items:
        try:
            article_of(item, feed)
        except NotAnArticleError:
            continue


def _compared(folder: Path) -> None:
    """Read every file of a folder as we do and as feedparser does."""
    warnings.simplefilter("ignore")  # feedparser's, about fields that it gives for others
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    seconds: dict[Path, float] = {}
    same, other = 0, list[str]()
    for path in files:
        body = path.read_bytes()
        read: list[Feed | None] = []
        seconds[path] = _timed(partial(_add, read, body))
        ours = [item.title for item in read[0].items] if read[0] else []
        theirs = [
            title_of(entry.get("title", "")) for entry in feedparser.parse(io.BytesIO(body)).entries
        ]
        same += ours == theirs
        if ours != theirs:
            other.append(f"  {path}: {len(ours)} items, {len(theirs)} entries")
    slowest = max(files, key=seconds.__getitem__)
    print(f"{len(files)} files, {sum(seconds.values()):.1f} s")
    print(f"slowest {seconds[slowest]:.2f} s: {slowest}")
    print(f"the same entries and titles: {same}; other ones:", *other[:50], sep="\n")


def main(folder: str = "") -> None:
    """Ordinary and hostile feeds, or the files of a folder."""
    if folder:
        _compared(Path(folder))
        return
    for items in (30, 100, 1_000):
        body = _feed(items)
        feed = _read(body)
        assert feed is not None
        took = _timed(partial(_read, body))
        made = _timed(partial(_articles, feed)) if items < 1_000 else 0
        print(f"{items} items: {took * 1_000:.0f} ms, their articles {made * 1_000:.0f} ms")
    worst = {name: _timed(partial(_read, body)) for name, body in _hostile()}
    for name, took in sorted(worst.items(), key=lambda one: -one[1])[:8]:
        print(f"10 MB of {name}: {took:.2f} s")
