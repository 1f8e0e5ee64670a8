"""`python -m bot match`: who texts are about. No database, no network."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import orjson

from bot.input_lines import lines_of
from bot.lasting import keep_what_is_there
from bot.settings import load_settings
from bot.topics.hashtags import find_hashtags
from bot.topics.kept import Kept
from bot.topics.matcher import Matcher
from bot.topics.registry.csv_files import read_registry
from bot.topics.registry.shipped import shipped_registry
from storage.vocabulary import TopicKind


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
    registry = read_registry(args.officials, args.offices) if args.officials else shipped_registry()
    matcher = Matcher(registry, Kept(Path(load_settings().cache_dir)).index(registry))
    keep_what_is_there()
    faults = 0
    for number, line in enumerate(lines_of(args.file), start=1):
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
    on = date.fromisoformat(published[:10]) if published else datetime.now(UTC).date()
    findings = matcher.find(text, language=entry.get("language"), published=on)
    return {
        "id": entry.get("id"),
        "hashtags": [tag.text for tag in find_hashtags(text, glued=True)],
        "officials": [
            {
                "id": match.id,
                "matched": match.evidence.words,
                "start": match.evidence.start,
                "end": match.evidence.end,
                "by": match.evidence.rule,
            }
            for match in findings.matches
            if match.kind is TopicKind.OFFICIAL
        ],
    }
