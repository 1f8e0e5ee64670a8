"""Sources: the feeds, sites, channels and pushers that news comes from. Visits: visits.py."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from sqlalchemy import and_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema_sources import sources, tokens
from storage.vocabulary import SourceBy, SourceKind

# Who switches a source off and on again within an hour has pressed by mistake, or looked what
# happens: what a feed or a site offered meanwhile is news. After longer it begins anew, and what
# came meanwhile is old. What a channel posted in a pause is lost, however short that was: an edit
# that brings it back later is no news.
SLIP = timedelta(hours=1)
VISITED = (SourceKind.FEED, SourceKind.SITE)  # channels and pushers come by themselves
# `error` of a source that was removed because FEEDS names it no more, or joined with another one.
UNNAMED, JOINED = "unnamed", "joined"


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source to add, the columns as in schema_sources.py. `visit_at`: when it is visited first
    (feeds and sites only); None: at once."""

    kind: SourceKind
    key: str
    address: str
    added_by: SourceBy
    added_at: datetime
    given: str = ""
    title: str = ""
    outlet: str = ""
    country: str = ""
    language: str = ""
    full_text: bool = False
    visit_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as stored; instants are UTC."""

    id: int
    kind: SourceKind
    key: str
    address: str
    given: str
    title: str
    outlet: str
    country: str
    language: str
    full_text: bool
    added_by: SourceBy
    added_at: datetime
    primed_at: datetime | None
    paused_at: datetime | None
    removed_at: datetime | None
    etag: str
    last_modified: str
    digest: str
    next_at: datetime | None
    every_seconds: int
    visited_at: datetime | None
    answered_at: datetime | None
    news_at: datetime | None
    failures: int
    failing_since: datetime | None
    error: str

    @property
    def name(self) -> str:
        """What readers and editors call it: as an editor named it, as it names itself, else the
        host of its address, or its key."""
        return self.outlet or self.title or host_of(self.address) or self.key

    @property
    def news_since(self) -> datetime:
        """What was published before is no news of it: when it was added, or its last pause ended
        as far as that is kept."""
        if self.kind is SourceKind.CHANNEL and self.primed_at is not None:
            return max(self.added_at, self.primed_at)
        return self.added_at

    @property
    def is_live(self) -> bool:
        """Whether it is neither paused nor removed."""
        return self.paused_at is None and self.removed_at is None

    @property
    def is_unnamed(self) -> bool:
        """Whether it was removed because the settings did not name it any more."""
        return self.removed_at is not None and self.error == UNNAMED

    @property
    def is_touched(self) -> bool:
        """Whether an editor has decided something about it."""
        named = self.outlet or self.country or self.language
        return bool(named or self.full_text or self.paused_at is not None)


COLUMNS = tuple(sources.c[name] for name in StoredSource.__dataclass_fields__)
LIVE = and_(sources.c.paused_at.is_(None), sources.c.removed_at.is_(None))
IS_VISITED = sources.c.kind.in_(VISITED)
_ASKED = LIVE | (sources.c.removed_at.is_(None) & sources.c.failing_since.is_not(None))


def host_of(address: str) -> str:
    """The host of an address without "www."; "" where it has none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def is_slip(off_since: datetime, now: datetime) -> bool:
    """Whether it was switched off for so short that what came meanwhile counts as if it never
    was."""
    return now - off_since <= SLIP


async def by_id(connection: AsyncConnection, source: int) -> StoredSource | None:
    """A source by its number, also a removed one."""
    row = (await connection.execute(select(*COLUMNS).where(sources.c.id == source))).first()
    return StoredSource(*row) if row else None


async def addresses(connection: AsyncConnection, ids: Collection[int]) -> dict[int, str]:
    """The addresses of some sources, by their ids; "" of those that have none."""
    found = await connection.execute(
        select(sources.c.id, sources.c.address).where(sources.c.id.in_(list(ids)))
    )
    return {row.id: row.address for row in found}


async def by_key(connection: AsyncConnection, kind: SourceKind, key: str) -> StoredSource | None:
    """A source by what makes two the same, also a removed one."""
    query = select(*COLUMNS).where(sources.c.kind == kind, sources.c.key == key)
    row = (await connection.execute(query)).first()
    return StoredSource(*row) if row else None


async def all_of_them(connection: AsyncConnection, *, removed: bool = False) -> list[StoredSource]:
    """Every source in the order in which they were added; `removed` ones too where asked for."""
    query = select(*COLUMNS).order_by(sources.c.id)
    if not removed:
        query = query.where(sources.c.removed_at.is_(None))
    return [StoredSource(*row) for row in await connection.execute(query)]


async def add(connection: AsyncConnection, new: NewSource) -> StoredSource:
    """Add a source; the one that is there already (same kind and key) is given as it is, visited
    again where it had said that it was gone (410). One that was removed comes back as `bring_back`
    does it, but for its pause, which is over, and for its tokens: who adds it is given new ones,
    and need not know of others. Ask `by_key` before to know which it was."""
    values = {
        name: getattr(new, name) for name in NewSource.__dataclass_fields__ if name != "visit_at"
    }
    if new.kind in VISITED:
        values["next_at"] = new.visit_at or new.added_at
    await connection.execute(
        insert_into(connection, sources)
        .values(values)
        .on_conflict_do_nothing(index_elements=["kind", "key"])
    )
    found = await by_key(connection, new.kind, new.key)
    if found is None:  # it was removed for good in between
        raise LookupError(f"the source {new.key} is gone")
    if found.added_by is SourceBy.SETTING and new.added_by is not SourceBy.SETTING:
        # A person has asked for it: it stays when the settings name it no more.
        await connection.execute(
            update(sources).where(sources.c.id == found.id).values(added_by=new.added_by)
        )
        found = replace(found, added_by=new.added_by)
    if found.removed_at is None:
        if found.paused_at is None or found.failing_since is None:
            return found
        await resume(connection, found.id, new.added_at)
        return await by_key(connection, new.kind, new.key) or found
    await bring_back(connection, found.id, new.added_at)
    await resume(connection, found.id, new.added_at)
    await _revoke_tokens(connection, found.id, new.added_at)
    return await by_key(connection, new.kind, new.key) or found


# --- what editors do ---------------------------------------------------------------------------


async def pause(connection: AsyncConnection, source: int, now: datetime) -> None:
    """Nothing of it is taken until it is resumed; one that is paused stays so since then."""
    await connection.execute(
        update(sources)
        .where(sources.c.id == source, LIVE)
        .values(paused_at=now, next_at=None, failures=0, failing_since=None)
    )


async def resume(connection: AsyncConnection, source: int, now: datetime) -> None:
    """Take its news again. What it offered during a pause of more than an hour is no news, as
    that of a source that is new; nor is what a channel posted in any."""
    found = await by_id(connection, source)
    if found is not None and found.removed_at is None and found.paused_at is not None:
        await _begin_again(connection, found, found.paused_at, now)


async def remove(connection: AsyncConnection, source: int, now: datetime, *, why: str = "") -> None:
    """Remove it; it is kept for a while, so that it can come back, with its articles' history.
    `why`, where it is said, stands in place of its fault, which is over with it."""
    said = {"error": why, "failing_since": None, "failures": 0} if why else {}
    await connection.execute(
        update(sources)
        .where(sources.c.id == source, sources.c.removed_at.is_(None))
        .values(removed_at=now, next_at=None, **said)
    )


async def bring_back(connection: AsyncConnection, source: int, now: datetime) -> None:
    """Undo a removal. One that was gone for more than an hour begins as a new one, and the tokens
    that it had are revoked; one that was paused is paused still."""
    found = await by_id(connection, source)
    if found is None or found.removed_at is None:
        return
    if not is_slip(found.removed_at, now):
        await _revoke_tokens(connection, source, now)
    if found.paused_at is None:
        await _begin_again(connection, found, found.removed_at, now)
        return
    why, _, _ = found.error.partition(" ")  # its last fault, or why it was removed
    told = {"error": ""} if why in (UNNAMED, JOINED) else {}
    await connection.execute(
        update(sources).where(sources.c.id == source).values(removed_at=None, **told)
    )


async def _revoke_tokens(connection: AsyncConnection, source: int, now: datetime) -> None:
    await connection.execute(
        update(tokens)
        .where(tokens.c.source == source, tokens.c.revoked_at.is_(None))
        .values(revoked_at=now)
    )


async def _begin_again(
    connection: AsyncConnection, source: StoredSource, off_since: datetime, now: datetime
) -> None:
    values: dict[str, object] = {"paused_at": None, "removed_at": None}
    if source.kind in VISITED:
        values |= {"next_at": now, "failures": 0, "failing_since": None, "error": ""}
    elif source.failing_since is None:
        values["error"] = ""
    # A channel that the bot was put out of stays so until Telegram says that it is back.
    if source.kind is SourceKind.CHANNEL:
        values["primed_at"] = now
    if not is_slip(off_since, now):
        # Asked for whole: what it says now is looked at, and known to be old.
        values |= {"added_at": now, "etag": "", "last_modified": ""}
        values |= {"primed_at": None, "digest": ""}
    await connection.execute(update(sources).where(sources.c.id == source.id).values(values))


async def hurry(connection: AsyncConnection, source: int, now: datetime) -> bool:
    """Visit it now ("check now"), and read what it says even if it is unchanged; also one that had
    said that it was gone. False where it is none that is visited, or an editor has paused it."""
    hurried = await connection.execute(
        update(sources)
        .where(sources.c.id == source, _ASKED, IS_VISITED)
        .values(next_at=now, paused_at=None, etag="", last_modified="", digest="")
    )
    return hurried.rowcount == 1


async def rename(
    connection: AsyncConnection,
    source: int,
    *,
    outlet: str | None = None,
    country: str | None = None,
    language: str | None = None,
) -> None:
    """What an editor calls it, its country (ISO 3166-1, two letters) and the language of its texts
    (ru, kk, en); "" for each: as it says itself; None: as it is. One that was removed stays as it
    was."""
    told = {"outlet": outlet, "country": country, "language": language}
    values = {name: value for name, value in told.items() if value is not None}
    if values:
        there = (sources.c.id == source) & sources.c.removed_at.is_(None)
        await connection.execute(update(sources).where(there).values(**values))


async def set_full_text(connection: AsyncConnection, source: int, on: bool) -> None:
    """Whether the page of each item is read for its text. One that was removed stays as it was."""
    there = (sources.c.id == source) & sources.c.removed_at.is_(None)
    await connection.execute(update(sources).where(there).values(full_text=on))
