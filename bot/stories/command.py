"""`python -m bot stories`: which articles are one story. No database, no network."""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeGuard, cast

import orjson

from bot.input_lines import lines_of
from bot.intake.instants import instant_of
from bot.intake.parsed import title_of
from bot.lasting import keep_what_is_there
from bot.settings import load_settings
from bot.stories.traits import Text
from bot.stories.window import Stories
from bot.stories.words import LANGUAGES
from bot.topics.hashtags import find_hashtags
from bot.topics.kept import Kept
from bot.topics.language import detect
from bot.topics.registry.registry import Language
from bot.topics.registry.shipped import shipped_registry
from bot.topics.subjects import Subjects

# A date, or a date with a time: whatever ISO 8601 allows that Python reads.
_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ].{1,40})?")
# So many characters say what an article is about: its title, its lead, what comes next.
_ABOUT = 1_000
_OPTIONAL = ("title", "published", "url", "language")


class NotAnArticleLineError(ValueError):
    """A line is no article; `str()` says why, for the line that answers it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One article of the input."""

    id: str | int
    text: str
    title: str
    published: datetime | None
    url: str
    language: Language | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `stories`."""
    parser.description = (
        'Read JSON lines {"id", "text", "title"?, "published"?, "url"?, "language"?}, an article '
        'each, and write JSON lines in the same order {"id", "story", "how", "related"}: the story '
        'that it belongs to, by the id of its first article; how it came there ("new": it began '
        'it, "reprint": the same text, "event": the same event in other words or another '
        "language); and stories that are related. Articles are of one story within 48 hours. A "
        'line that is no article is answered by {"id", "error"}, and the exit status is 1.'
    )
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="default: -")


def run(args: argparse.Namespace) -> int:
    """Answer every line; 0 when each was an article."""
    registry = shipped_registry()
    kept = Kept(Path(load_settings().cache_dir))
    subjects = Subjects(registry, index_of=kept.index)
    stories: Stories[str | int] = Stories()
    latest = datetime.now(UTC)  # of an article that says no date before any that does
    keep_what_is_there()
    faults = 0
    for line in lines_of(args.file):
        if not line.strip():
            continue
        try:
            one = read_line(line)
        except NotAnArticleLineError as error:
            faults += 1
            _say({"id": _id_of(line), "error": str(error)})
            continue
        latest = one.published or latest
        placed = stories.add(one.id, text_of(one, latest, subjects))
        _say(
            {
                "id": one.id,
                "story": placed.story,
                "how": placed.how,
                "related": list(placed.related),
            }
        )
    return 1 if faults else 0


def read_line(line: bytes) -> Line:
    """The article of a line of JSON. Raises NotAnArticleLineError."""
    try:
        entry = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise NotAnArticleLineError(f"it is no JSON: {error.msg}") from None
    if not isinstance(entry, dict):
        raise NotAnArticleLineError("it is no object")
    name = entry.get("id")
    if not _is_id(name):
        raise NotAnArticleLineError("id: a string or a whole number is needed")
    if not isinstance(entry.get("text"), str):
        raise NotAnArticleLineError("text: a string is needed")
    for field in _OPTIONAL:
        if not isinstance(entry.get(field), str | None):
            raise NotAnArticleLineError(f"{field}: it is no string")
    language = entry.get("language")
    if language is not None and language not in LANGUAGES:
        raise NotAnArticleLineError("language: it is none of ru, kk and en")
    text, title = entry["text"], entry.get("title") or ""
    if not any(char.isalnum() for char in f"{title}{text}"):
        raise NotAnArticleLineError("text: it says nothing")
    published = entry.get("published")
    return Line(
        name,
        text,
        title,
        _instant(published) if published else None,
        entry.get("url") or "",
        cast("Language | None", language),
    )


def _instant(published: str) -> datetime:
    instant = instant_of(published) if _DATE.fullmatch(published) else None
    if instant is None:
        raise NotAnArticleLineError("published: it is no date of ISO 8601")
    return instant


def text_of(one: Line, published: datetime, subjects: Subjects) -> Text:
    """The article of a line, with what it is about, without what only frames it."""
    title, body = " ".join(one.title.split()), one.text
    if not title:
        first, rest = title_of([line.strip() for line in body.splitlines() if line.strip()])
        title, body = first, "\n\n".join(rest)
    elif body.startswith(title):  # a text that begins with its title tells it once
        body = body[len(title) :].lstrip()
    whole = f"{title}\n\n{body}"[:_ABOUT]
    language = one.language or detect(whole)
    about = subjects.of_article(
        whole,
        find_hashtags(one.text) if "#" in one.text else [],
        language=language,
        published=published.date(),
    )
    return Text(title, body, language, published, one.url, subjects=about)


def _id_of(line: bytes) -> Any:
    """The id of a line that is no article, where it has one."""
    try:
        entry = orjson.loads(line)
    except orjson.JSONDecodeError:
        return None
    name = entry.get("id") if isinstance(entry, dict) else None
    return name if _is_id(name) else None


def _is_id(name: object) -> TypeGuard[str | int]:
    return isinstance(name, str | int) and not isinstance(name, bool)


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.buffer.write(orjson.dumps(answer) + b"\n")
    sys.stdout.buffer.flush()  # whoever asks line by line waits for the answer
