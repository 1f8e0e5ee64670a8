"""What a reader has in the morning: as a page for people to read, and counted against what the
day's editor wants him to have."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.mornings.play import Morning

# An entry begins with its number or sign; what is beneath or beside does not.
_BEGINS = re.compile(r"^\W*(\d+\.)?\s*$")
_MENTIONS = re.compile(r"^\W*(Упоминания|Сөз арасында аталғандар|Mentions)", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """A title of a digest: the article that it opens, whether it is an entry of its own (else a
    line beneath one, or a mention)."""

    article: str
    title: str
    own: bool


def page_of(morning: Morning) -> str:
    """What he typed, what he was answered, each page of the digest."""
    reader = morning.reader
    parts = [f"# {reader['id']} · {reader.get('who', '')} · {reader['lang']}", "## What he typed"]
    parts += [f"> {typed}\n\n{answer}" for typed, answer in morning.talk]
    for number, page in enumerate(morning.pages, 1):
        parts += [f"## Digest, page {number}", _marked(page)]
    return "\n\n".join(parts) + "\n"


def entries_of(morning: Morning) -> list[Entry]:
    """The titles of all pages, in their order."""
    return [entry for page in morning.pages for entry in _entries(page)]


def summary(day: Path, mornings: list[Morning]) -> str:
    """How many of the events that the day's editor wants are there as entries, who has which that
    he would cut, and which event stands in two entries."""
    path = day / "events.json"
    if not path.exists():
        return ""
    said = json.loads(path.read_text(encoding="utf-8"))
    events: dict[str, list[str]] = said["events"]
    lines, sums = [], [0, 0, 0, 0, 0]
    for morning in mornings:
        reader, entries = morning.reader, entries_of(morning)
        own = [entry.article for entry in entries if entry.own]
        shown = [entry.article for entry in entries]
        missing = [one for one in reader["must"] if not _has(own, events[one])]
        worse = [one for one in reader.get("never", []) if _has(own, events[one])]
        twice = [one for one, of in events.items() if sum(id_ in of for id_ in own) > 1]
        sums = [
            sums[0] + len(reader["must"]) - len(missing),
            sums[1] + len(reader["must"]),
            sums[2] + len(worse),
            sums[3] + len(reader.get("never", [])),
            sums[4] + len(twice),
        ]
        lines.append(f"{reader['id']}: {len(own)} entries of {len(shown)} titles")
        lines += [
            f"  missing{' (only mentioned)' if _has(shown, events[one]) else ''}: {one}"
            for one in missing
        ]
        lines += [f"  to cut: {one}" for one in worse]
        lines += [f"  twice: {one}" for one in twice]
    must, of_must, cut, of_cut, again = sums
    lines.append(
        f"must {must} of {of_must}; never {cut} of {of_cut}; an event in two entries {again}"
    )
    return "\n".join(lines) + "\n"


def _has(shown: Collection[str], of: Collection[str]) -> bool:
    return not set(of).isdisjoint(shown)


def _links(message: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """Where links stand in the text (in its own letters), and where they lead."""
    text = message.get("text", "").encode("utf-16-le")
    for entity in message.get("entities", []):
        if entity.get("url"):
            begin = len(text[: 2 * entity["offset"]].decode("utf-16-le"))
            end = len(text[: 2 * (entity["offset"] + entity["length"])].decode("utf-16-le"))
            yield begin, end, entity["url"]


def _entries(page: dict[str, Any]) -> Iterator[Entry]:
    text = page.get("text", "")
    mentions = _MENTIONS.search(text)
    behind = mentions.start() if mentions else len(text)
    for begin, end, url in _links(page):
        line = text[text.rfind("\n", 0, begin) + 1 : begin]
        own = bool(_BEGINS.match(line)) and begin < behind and not line.strip().startswith("↳")
        yield Entry(url.rsplit("/", 1)[1], text[begin:end], own)


def _marked(page: dict[str, Any]) -> str:
    """The text of a page, with the article of each link behind it, and its buttons."""
    text = page.get("text", "")
    for _, end, url in sorted(_links(page), reverse=True):
        text = f"{text[:end]}⟨{url.rsplit('/', 1)[1]}⟩{text[end:]}"
    rows = (page.get("reply_markup") or {}).get("inline_keyboard", [])
    buttons = "".join("".join(f"[{one['text']}]" for one in row) + "\n" for row in rows)
    return f"{text}\n\n{buttons}"
