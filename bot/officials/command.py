"""`python -m bot officials import FILE`: whole parliaments into the registry."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import orjson

from bot.errors import OperatorError
from bot.officials.checks import Placed, check
from bot.officials.current import Version, load_subjects, put_things, read_registry
from bot.officials.faults import Fault, from_to
from bot.officials.popolo import read_popolo
from bot.officials.sheet import read_csv
from bot.settings import load_settings
from bot.texts import texts_for
from bot.topics.registry.entries import Thing, closer, key_of, kind_of, merged, same_place
from bot.topics.registry.registry import Body, Membership, Office, Person, Registry
from storage import registry
from storage.database import Database
from storage.opening import open_database
from storage.vocabulary import EntryOrigin


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `officials`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="import")
    taking = acts.add_parser(
        "import",
        help="add people, bodies, offices and memberships from a file",
        description=(
            "Read a CSV (id, name_ru, name_kk, name_en, aliases separated by |, body, role, start, "
            "end, group, source; rows of one id are roles of one person) or Popolo JSON. One JSON "
            "line for each change. A file with a fault is refused whole, each fault with its line."
        ),
    )
    taking.add_argument("file", metavar="FILE", help="*.csv, or *.json in Popolo's shape")
    taking.add_argument(
        "--dry-run", action="store_true", help="show what would change; write nothing"
    )
    taking.add_argument(
        "--skip-faulty", action="store_true", help="leave faulty entries out instead of refusing"
    )
    taking.add_argument(
        "--may-end",
        action="store_true",
        help="bodies and offices that are known to exist may end: their followers are told",
    )


async def run(args: argparse.Namespace) -> int:
    """Import; 0 when everything (or with --skip-faulty, the rest) was taken."""
    settings = load_settings()
    database = await open_database(settings.database_url.get_secret_value())
    try:
        async with database.read() as connection:
            version = await registry.version(connection)
            base = await read_registry(connection)
        placed, faults = _read(args.file, base)
        faults += check(placed, base, may_end=args.may_end)
        texts = texts_for("en")
        for fault in faults:
            why = texts(fault.key, **fault.args_in("en", from_to))
            sys.stderr.write(f"{args.file}, {fault.where}: {why}\n")
        if faults and not args.skip_faulty:
            sys.stderr.write(f"Nothing was written: {len(faults)} faults. (--skip-faulty)\n")
            return 1
        things = _sound(placed, faults, base)
        changes = list(_changes(things, base))
        if not args.dry_run and changes:
            await _store([one for _, one in changes], version, database)
            # The index is made here, so that nobody else has to wait for it.
            subjects = await load_subjects(database, Path(settings.cache_dir))
            _ = subjects.matcher, subjects.search
    finally:
        await database.close()
    for change, thing in changes:
        line = {
            "change": change,
            "kind": kind_of(thing),
            "id": key_of(thing),
            "name": _shown(thing),
        }
        sys.stdout.write(orjson.dumps(line).decode() + "\n")
    counted = {name: sum(change == name for change, _ in changes) for name, _ in changes}
    told = ", ".join(f"{count} {name}" for name, count in counted.items()) or "nothing new"
    sys.stderr.write(f"{'Would be: ' if args.dry_run else ''}{told}\n")
    return 0


async def _store(things: list[Thing], version: Version, database: Database) -> None:
    """Store what was made of the registry of a version; refused where that is another by now."""
    async with database.write() as connection:
        await registry.alone(connection)
        if await registry.version(connection) != version:
            raise OperatorError(
                "The registry has changed meanwhile, nothing was written. Try again."
            )
        now = datetime.now(UTC)
        await put_things(connection, things, origin=EntryOrigin.IMPORT, now=now)


def _read(name: str, base: Registry) -> tuple[list[Placed], list[Fault]]:
    try:
        data = Path(name).read_bytes()
        if data.lstrip()[:1] in (b"{", b"["):
            return read_popolo(data, base)
        return read_csv(data.decode("utf-8-sig"), base)
    except OSError as error:
        raise OperatorError(f"{name} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise OperatorError(f"{name} is not UTF-8 text") from None


def _sound(placed: list[Placed], faults: list[Fault], base: Registry) -> list[Thing]:
    """What is left without the faulty lines, and without memberships of people left out, or of
    those whose id is somebody else's: they would become that one's."""
    faulty = {fault.where for fault in faults}
    taken = {fault.where for fault in faults if fault.key == "fault-id-taken"}
    others = {key_of(one.thing) for one in placed if one.where in taken}
    things = [one.thing for one in placed if one.where not in faulty]
    people = {thing.id for thing in things if not isinstance(thing, Membership)} | set(base.people)
    return [
        thing
        for thing in things
        if not isinstance(thing, Membership)
        or (thing.person in people and not {thing.person, thing.body, thing.office} & others)
    ]


def _changes(things: list[Thing], base: Registry) -> Iterator[tuple[str, Thing]]:
    """(added, changed or ended; the thing as it is to be stored)."""
    whole = merged(base, things)
    seen: set[tuple[str, str]] = set()
    for thing in things:
        key = (kind_of(thing), key_of(thing))
        if key in seen:
            continue
        seen.add(key)
        if isinstance(thing, Membership):
            known = next((row for row in base.memberships if same_place(row, thing)), None)
            if known is None:
                yield "added", thing
                continue
            told = closer(known, thing)
            if (known.end, known.group, known.start) != (told.end, told.group, told.start):
                yield ("ended" if thing.end and not known.end else "changed"), thing
            continue
        tables = {"person": "people", "body": "bodies", "office": "offices"}
        before = getattr(base, tables[key[0]]).get(thing.id)
        after = getattr(whole, tables[key[0]])[thing.id]
        if before != after:
            yield ("added" if before is None else _how(before, after)), after


def _how(before: Person | Body | Office, after: Person | Body | Office) -> str:
    """What became of an entry that was known."""
    if isinstance(before, Person) or isinstance(after, Person):
        return "changed"
    return "ended" if after.end and not before.end else "changed"


def _shown(thing: Thing) -> str:
    return thing.person if isinstance(thing, Membership) else thing.names[0].text
