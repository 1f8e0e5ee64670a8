"""Who may push articles: bearer tokens, each of one source, kept as hashes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema_sources import sources, tokens
from storage.vocabulary import TokenRight

# Whoever pushes often need not write each time that he did.
_USED_STEP = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Token:
    """A token as it is kept: never itself. `hint` is how it begins; `name` that of its source."""

    id: int
    source: int
    name: str
    hint: str
    rights: frozenset[TokenRight]
    created_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who a request comes from: a token in force, and its source as editors have it. `outlet`,
    `country` and `language` are "" where nobody has set them; `paused`: nothing is taken from it
    for now."""

    token: int
    source: int
    name: str
    outlet: str
    country: str
    language: str
    rights: frozenset[TokenRight]
    paused: bool
    used_at: datetime | None


# As readers know it: by the outlet's name that an editor gave it, else by its own.
_NAME = case((sources.c.outlet != "", sources.c.outlet), else_=sources.c.title).label("name")
_TOKEN = (
    tokens.c.id,
    tokens.c.source,
    sources.c.title.label("name"),
    tokens.c.hint,
    tokens.c.rights,
    tokens.c.created_at,
    tokens.c.used_at,
    tokens.c.revoked_at,
)


def _rights(stored: str) -> frozenset[TokenRight]:
    known = {str(one) for one in TokenRight}  # one of a newer version is nobody's yet
    return frozenset(TokenRight(word) for word in stored.split() if word in known)


def _token(row: Row[*tuple[Any, ...]]) -> Token:
    return Token(**{**row._asdict(), "rights": _rights(row.rights)})


async def add(
    connection: AsyncConnection,
    source: int,
    *,
    token_hash: str,
    hint: str,
    rights: Collection[TokenRight],
    now: datetime,
) -> int:
    """Keep a token of a source; its number."""
    added = await connection.execute(
        tokens.insert()
        .values(
            source=source,
            hash=token_hash,
            hint=hint,
            rights=" ".join(sorted(rights)),
            created_at=now,
        )
        .returning(tokens.c.id)
    )
    return int(added.scalar_one())


async def bearer_of(connection: AsyncConnection, token_hash: str) -> Bearer | None:
    """Whose a token is, by its hash; None for one that is unknown or revoked, or whose source was
    removed."""
    found = await connection.execute(
        select(
            tokens.c.id.label("token"),
            tokens.c.source,
            _NAME,
            sources.c.outlet,
            sources.c.country,
            sources.c.language,
            tokens.c.rights,
            sources.c.paused_at.is_not(None).label("paused"),
            tokens.c.used_at,
        )
        .join(sources, sources.c.id == tokens.c.source)
        .where(
            tokens.c.hash == token_hash,
            tokens.c.revoked_at.is_(None),
            sources.c.removed_at.is_(None),
        )
    )
    row = found.one_or_none()
    return Bearer(**{**row._asdict(), "rights": _rights(row.rights)}) if row else None


def is_stale(used_at: datetime | None, now: datetime) -> bool:
    """Whether it is time to write down again that a token is used."""
    return used_at is None or now - used_at >= _USED_STEP


async def use(connection: AsyncConnection, token: int, now: datetime) -> None:
    """Write down that a token was used, to the minute."""
    await connection.execute(
        update(tokens)
        .where(
            tokens.c.id == token,
            or_(tokens.c.used_at.is_(None), tokens.c.used_at <= now - _USED_STEP),
        )
        .values(used_at=now)
    )


async def all_of_them(connection: AsyncConnection) -> list[Token]:
    """Every token, also those that were revoked, in the order in which they were made."""
    found = await connection.execute(
        select(*_TOKEN).join(sources, sources.c.id == tokens.c.source).order_by(tokens.c.id)
    )
    return [_token(row) for row in found]


async def revoke(connection: AsyncConnection, ids: Collection[int], now: datetime) -> set[int]:
    """Let tokens be of no use from now on; the numbers of those that are, also from before."""
    await connection.execute(
        update(tokens)
        .where(tokens.c.id.in_(list(ids)), tokens.c.revoked_at.is_(None))
        .values(revoked_at=now)
    )
    found = await connection.scalars(select(tokens.c.id).where(tokens.c.id.in_(list(ids))))
    return set(found)
