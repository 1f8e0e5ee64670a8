"""`python -m bot match`: who texts are about. No database, no network."""

from __future__ import annotations

import argparse
import csv
import gc
import io
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import orjson

from bot.errors import OperatorError
from bot.settings import load_settings
from bot.topics.hashtags import find_hashtags
from bot.topics.matcher import Matcher
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from bot.topics.registry.shipped import shipped_registry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `match`."""
    parser.description = (
        'Read JSON lines {"id", "text", "published"?, "language"?} and write JSON lines in the '
        'same order {"id", "hashtags", "officials": [{"id", "matched", "start", "end", "by"}]}.'
    )
    parser.add_argument(
        "--officials",
        metavar="FILE.csv",
        help="id, full_name, aliases (separated by |), patronymic; default: the shipped registry",
    )
    parser.add_argument(
        "--offices",
        metavar="FILE.csv",
        help="id, names (separated by |), person, start, end: who held what, and when",
    )
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="default: -")


def run(args: argparse.Namespace) -> int:
    """Match every line; 0 when each could be read."""
    registry = _registry(args)
    matcher = Matcher(registry, cache=Path(load_settings().cache_dir))
    gc.collect()
    gc.freeze()  # what lives as long as the process need not be walked again and again
    gc.set_threshold(100_000, 50, 100)
    faults = 0
    for number, line in enumerate(_lines(args.file), start=1):
        if not line.strip():
            continue
        try:
            entry = orjson.loads(line)
            found = _match(matcher, entry)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            faults += 1
            sys.stderr.write(f"line {number}: not a text to match: {error}\n")
            continue
        sys.stdout.buffer.write(orjson.dumps(found) + b"\n")
        sys.stdout.buffer.flush()  # whoever asks line by line waits for the answer
    return 1 if faults else 0


def _match(matcher: Matcher, entry: dict[str, Any]) -> dict[str, Any]:
    text = entry["text"]
    published = entry.get("published")
    on = date.fromisoformat(published[:10]) if published else None
    language = entry.get("language")
    findings = matcher.find(text, language=language, published=on)
    return {
        "id": entry.get("id"),
        "hashtags": [tag.text for tag in find_hashtags(text, glued=True)],
        "officials": [
            {
                "id": match.id,
                "matched": match.matched,
                "start": match.start,
                "end": match.end,
                "by": match.by,
            }
            for match in findings.matches
            if match.kind == "official"
        ],
    }


def _lines(name: str) -> Iterator[bytes]:
    if name == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as file:
            yield from file
    except OSError as error:
        raise OperatorError(f"{name} cannot be read: {error.strerror}") from None


def _rows(name: str) -> Iterable[dict[str, str]]:
    try:
        text = Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OperatorError(f"{name} cannot be read: {error}") from None
    return csv.DictReader(io.StringIO(text))


def _registry(args: argparse.Namespace) -> Registry:
    if not args.officials:
        return shipped_registry()
    people: dict[str, Person] = {}
    for number, row in enumerate(_rows(args.officials), start=2):
        id_, full_name = (row.get("id") or "").strip(), (row.get("full_name") or "").strip()
        if not id_ or not full_name:
            raise OperatorError(f"{args.officials}, line {number}: id and full_name are needed")
        aliases = [part.strip() for part in (row.get("aliases") or "").split("|") if part.strip()]
        names = tuple(Name(text) for text in dict.fromkeys([full_name, *aliases]))
        people[id_] = Person(id_, names, patronymic=(row.get("patronymic") or "").strip())
    offices: dict[str, Office] = {}
    memberships: list[Membership] = []
    for row in _rows(args.offices) if args.offices else ():
        id_ = (row.get("id") or row.get("office") or "").strip()
        names = tuple(
            Name(part.strip())
            for part in (row.get("names") or row.get("name") or "").split("|")
            if part.strip()
        )
        if names:
            offices.setdefault(id_, Office(id_, "", names))
        if row.get("person"):
            memberships.append(
                Membership(
                    row["person"].strip(),
                    "",
                    id_,
                    start=(row.get("start") or "").strip(),
                    end=(row.get("end") or "").strip(),
                )
            )
    bodies: dict[str, Body] = {}
    return Registry(people, bodies, offices, tuple(memberships))
