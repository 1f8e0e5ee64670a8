"""Pages of sites: what our own rules, trafilatura, and both together read off them, how long it
takes, and what the process that does it takes of memory."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from bot.intake.decoding import NotAnArticleError
from bot.intake.pages import read_page
from bot.sites.apart import Apart, ApartError
from bot.sites.articles import article_of_page
from tests.sites.layouts import PAGES, told_by
from tests.sites.stories import RUSSIAN, STORIES

URL = "https://vestnik.example/n/palata-odobrila-zakon/"
SENTENCE = "Палата озёр обсудила проект закона о школах у реки, и спорили до утра. "
_WORDS = re.compile(r"\w+")


def _ours(html: str) -> str:
    try:
        return "\n".join(read_page(html).paragraphs)
    except NotAnArticleError:
        return ""


def _trafilatura(html: str) -> str:
    from trafilatura import extract

    return extract(html, url=URL, include_comments=False) or ""


def _both(html: str) -> str:
    article = article_of_page(html, URL)
    return f"{article.lead}\n{article.body}"


READERS: dict[str, Callable[[str], str]] = {
    "our own rules": _ours,
    "trafilatura": _trafilatura,
    "both": _both,
}


def _shares(read: str, told: str) -> tuple[float, float]:
    """How much of what was read is told, and how much of what is told was read; by words."""
    found = Counter(_WORDS.findall(read.casefold()))
    wanted = Counter(_WORDS.findall(told.casefold()))
    shared = sum((found & wanted).values())
    return shared / (sum(found.values()) or 1), shared / sum(wanted.values())


def _compare() -> None:
    print(f"{len(PAGES)} layouts in {len(STORIES)} languages: precision, recall, whole; CPU ms")
    for name, read in READERS.items():
        precision = recall = whole = 0.0
        began = time.process_time()
        for page in PAGES:
            for story in STORIES:
                told, found = _shares(read(page(story)), "\n".join(told_by(page, story)))
                precision, recall = precision + told, recall + found
                whole += told == found == 1
        count = len(PAGES) * len(STORIES)
        took = (time.process_time() - began) / count * 1000
        print(
            f"  {name:14} {precision / count:6.3f} {recall / count:6.3f} "
            f"{whole:4.0f} of {count} {took:6.1f}"
        )


def _hostile() -> dict[str, str]:
    def page(middle: str) -> str:
        return f"<html><head><title>Закон</title></head><body><h1>Закон принят</h1>{middle}</body>"

    return {
        "25,000 paragraphs": page("".join(f"<p>{SENTENCE}{at}</p>" for at in range(25_000))),
        "28,000 links": page("<a href='/n/1-a-b'>Палата озёр собралась</a> " * 28_000),
        "4 MB in a paragraph": page(f"<p>{SENTENCE * 30_000}</p>"),
        "25,000 cells": page("<table>" + ("<tr>" + "<td>a</td>" * 50 + "</tr>") * 500 + "</table>"),
        "300 boxes deep": page("<div>" * 300 + SENTENCE),
        "50,000 boxes deep": page("<div>" * 50_000 + SENTENCE),
    }


def _memory(pid: int | None) -> str:
    said = Path(f"/proc/{pid}/status").read_text()
    sizes = dict(re.findall(r"(VmPeak|VmHWM):\s+(\d+)", said))
    return f"{int(sizes['VmHWM']) / 1000:.0f} MB, {int(sizes['VmPeak']) / 1000:.0f} MB of addresses"


async def _apart() -> None:
    began = time.perf_counter()
    async with Apart() as apart:
        await apart.call(article_of_page, PAGES[0](RUSSIAN), URL)
        print(f"started, and the first page read: {time.perf_counter() - began:.2f} s")
        print(f"  then {_memory(apart.pid)}")
        for name, html in _hostile().items():
            began = time.perf_counter()
            try:
                await apart.call(article_of_page, html, URL)
                became = "read"
            except (NotAnArticleError, ApartError) as error:
                became = error.reason
            print(f"  {name:20} {became:8} {time.perf_counter() - began:6.2f} s")
            if apart.pid:
                print(f"    {_memory(apart.pid)}")


def main() -> None:
    """Print the figures."""
    _compare()
    asyncio.run(_apart())
