"""`python -m bot tokens`: who may push articles over HTTP."""

from __future__ import annotations

import argparse
import logging
import re
import sys
from datetime import UTC, datetime

import orjson

from bot.errors import OperatorError
from bot.intake.json_article import cleaned
from bot.settings import load_settings
from bot.web.secrets import make_secret
from storage import sources, tokens
from storage.database import Database
from storage.opening import open_database
from storage.sources import NewSource
from storage.tokens import Token
from storage.vocabulary import SourceBy, SourceKind, TokenRight

log = logging.getLogger(__name__)

_MOST_NAME = 80
_LANGUAGES = ("ru", "kk", "en")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `tokens`."""
    parser.description = (
        "Tokens for POST /articles and the rest of the HTTP API (see /docs of the running bot). "
        "JSON lines on standard output."
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help="every token, never itself, with its last use (the default)")
    making = actions.add_parser(
        "create",
        help="make a token for a source; it is shown this once",
        description="Make a token. The same name again is the same source with one more token, so "
        "that a token can be replaced: create, put it to use, revoke the old one.",
    )
    making.add_argument("name", metavar="NAME", help='the source, as readers know it: "Zakon.kz"')
    making.add_argument(
        "--rights",
        default="read,write",
        metavar="RIGHTS",
        help="what it may do: read, write, or both with a comma between (the default)",
    )
    making.add_argument("--outlet", help="who reports what it brings, where a text does not say")
    making.add_argument("--language", choices=_LANGUAGES, help="of its texts; left out: recognised")
    ending = actions.add_parser("revoke", help="let tokens be of no use from now on")
    ending.add_argument("ids", nargs="+", type=int, metavar="ID", help="their numbers, from list")


async def run(args: argparse.Namespace) -> int:
    """Make, list or revoke; 0 when it was done, 1 when a number is that of no token."""
    rights = _rights(args.rights) if args.action == "create" else []
    database = await open_database(load_settings().database_url.get_secret_value())
    try:
        if args.action == "create":
            _print(await _create(database, args, rights))
            log.warning("this token is not shown again: only a hash of it is kept")
            return 0
        if args.action == "revoke":
            return await _revoke(database, set(args.ids))
        async with database.read() as connection:
            for token in await tokens.all_of_them(connection):
                _print(_shown(token))
    finally:
        await database.close()
    return 0


def _rights(given: str) -> list[TokenRight]:
    """The rights that were asked for. Raises OperatorError."""
    words = {word for word in re.split(r"[\s,]+", given) if word}
    known = {str(right) for right in TokenRight}
    if not words or words - known:
        raise OperatorError(f"--rights: write {', '.join(sorted(known))}, or both.")
    return [TokenRight(word) for word in words]


async def _create(
    database: Database, args: argparse.Namespace, rights: list[TokenRight]
) -> dict[str, object]:
    """Make a token, and its source where it is new. Raises OperatorError."""
    name = cleaned(args.name)
    if not any(map(str.isalnum, name)) or len(name) > _MOST_NAME:
        raise OperatorError(f"NAME: 1 to {_MOST_NAME} characters, with a letter or a digit.")
    outlet = None if args.outlet is None else cleaned(args.outlet)[:_MOST_NAME]
    secret, now = make_secret(), datetime.now(UTC)
    async with database.write() as connection:
        source = await sources.add(
            connection,
            NewSource(
                kind=SourceKind.HTTP,
                key=name.casefold(),
                address="",
                added_by=SourceBy.COMMAND,
                added_at=now,
                given=name,
                title=name,
            ),
        )
        await sources.rename(connection, source.id, outlet=outlet, language=args.language)
        number = await tokens.add(
            connection,
            source.id,
            token_hash=secret.digest,
            hint=secret.hint,
            rights=rights,
            now=now,
        )
    return {
        "id": number,
        "source": source.title,
        "token": secret.token,
        "rights": sorted(rights),
    }


async def _revoke(database: Database, ids: set[int]) -> int:
    async with database.write() as connection:
        revoked = await tokens.revoke(connection, ids, datetime.now(UTC))
    _print({"revoked": sorted(revoked)})
    missing = sorted(ids - revoked)
    if missing:
        log.error("no token has the number %s", ", ".join(map(str, missing)))
    return 1 if missing else 0


def _shown(token: Token) -> dict[str, object]:
    return {
        "id": token.id,
        "source": token.name,
        "hint": f"{token.hint}…",
        "rights": sorted(token.rights),
        "created_at": token.created_at,
        "used_at": token.used_at,
        "revoked_at": token.revoked_at,
    }


def _print(value: object) -> None:
    sys.stdout.write(orjson.dumps(value).decode() + "\n")
