"""Who may work at the desk beside EDITOR_IDS, and the links that invite them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.locks import Lock
from storage.schema_desk import invitations, roles
from storage.vocabulary_desk import Role

# An invitation that was used, or has ended, is named in the record of what was done.
_ENDED_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with a role, as he was called when he took it."""

    user_id: int
    role: Role
    name: str
    added_by: int
    added_at: datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that gives a role, without its token."""

    id: int
    role: Role
    made_by: int
    expires_at: datetime
    used_by: int | None
    revoked_at: datetime | None


_MEMBER = (roles.c.user_id, roles.c.role, roles.c.name, roles.c.added_by, roles.c.added_at)
_INVITATION = (
    invitations.c.id,
    invitations.c.role,
    invitations.c.made_by,
    invitations.c.expires_at,
    invitations.c.used_by,
    invitations.c.revoked_at,
)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


async def share(connection: AsyncConnection) -> None:
    """Let nobody's role change until the transaction ends: what is read of it afterwards holds.
    First of all in it."""
    if connection.dialect.name == "postgresql":  # elsewhere there is one writer
        # A statement of its own: the next one must see what was committed while this one waited.
        await connection.execute(text(f"SELECT pg_advisory_xact_lock_shared({Lock.ROLES:d})"))


async def alone(connection: AsyncConnection) -> None:
    """Let nobody do anything by his role until the transaction ends, in which one is changed. First
    of all in it."""
    if connection.dialect.name == "postgresql":
        await connection.execute(text(f"SELECT pg_advisory_xact_lock({Lock.ROLES:d})"))


async def role_of(connection: AsyncConnection, user_id: int) -> Role | None:
    """The role that somebody was given; None for none, also for one that only a newer version
    knows."""
    found = await connection.scalar(select(roles.c.role).where(roles.c.user_id == user_id))
    return found if isinstance(found, Role) else None


async def members(connection: AsyncConnection) -> list[Member]:
    """Everybody with a role, in the order in which they came."""
    found = await connection.execute(select(*_MEMBER).order_by(roles.c.added_at, roles.c.user_id))
    return [Member(*row) for row in found if isinstance(row.role, Role)]


async def numbers(connection: AsyncConnection) -> list[int]:
    """Telegram's numbers of everybody with a role."""
    return list(await connection.scalars(select(roles.c.user_id).order_by(roles.c.user_id)))


async def take_out(connection: AsyncConnection, user_id: int, now: datetime) -> Member | None:
    """Take somebody's role, and what he has invited with it: his links are of no use from now on.
    Who that was; None where he had none. The transaction has begun with `alone`."""
    taken = await connection.execute(
        delete(roles).where(roles.c.user_id == user_id).returning(*_MEMBER)
    )
    row = taken.one_or_none()
    await connection.execute(
        update(invitations)
        .where(
            invitations.c.made_by == user_id,
            invitations.c.used_at.is_(None),
            invitations.c.revoked_at.is_(None),
        )
        .values(revoked_at=now)
    )
    return Member(*row) if row else None


async def invite(
    connection: AsyncConnection,
    token: str,
    role: Role,
    *,
    made_by: int,
    now: datetime,
    expires_at: datetime,
) -> int:
    """Keep an invitation by the hash of its token; its number. The token is 256 random bits, so
    that a plain SHA-256 is enough: there is nothing to guess by trying words."""
    added = await connection.execute(
        invitations.insert()
        .values(hash=_digest(token), role=role, made_by=made_by, made_at=now, expires_at=expires_at)
        .returning(invitations.c.id)
    )
    return int(added.scalar_one())


async def invitation(connection: AsyncConnection, number: int) -> Invitation | None:
    """An invitation by its number."""
    found = await connection.execute(select(*_INVITATION).where(invitations.c.id == number))
    row = found.one_or_none()
    return Invitation(*row) if row else None


async def invitation_of(connection: AsyncConnection, token: str) -> Invitation | None:
    """The invitation with this token, also one that can be taken no more."""
    found = await connection.execute(
        select(*_INVITATION).where(invitations.c.hash == _digest(token))
    )
    row = found.one_or_none()
    return Invitation(*row) if row else None


async def revoke(connection: AsyncConnection, number: int, now: datetime) -> bool:
    """Take an invitation back; whether this has done it, and nobody had taken it."""
    revoked = await connection.execute(
        update(invitations)
        .where(
            invitations.c.id == number,
            invitations.c.used_at.is_(None),
            invitations.c.revoked_at.is_(None),
        )
        .values(revoked_at=now)
    )
    return revoked.rowcount == 1


async def accept(
    connection: AsyncConnection, number: int, *, user_id: int, name: str, now: datetime
) -> bool:
    """Take an invitation, and the role that it gives; False where it is no longer open. Of two who
    take it at once only one does. Who has a role already has the one that is given now."""
    taken = await connection.execute(
        update(invitations)
        .where(
            invitations.c.id == number,
            invitations.c.used_at.is_(None),
            invitations.c.revoked_at.is_(None),
            invitations.c.expires_at > now,
        )
        .values(used_by=user_id, used_at=now)
        .returning(invitations.c.role, invitations.c.made_by)
    )
    row = taken.one_or_none()
    if row is None:
        return False
    given = {"role": row.role, "name": name, "added_by": row.made_by, "added_at": now}
    await connection.execute(
        insert_into(connection, roles)
        .values(user_id=user_id, **given)
        .on_conflict_do_update(index_elements=["user_id"], set_=given)
    )
    return True


async def prune(connection: AsyncConnection, now: datetime) -> int:
    """Remove invitations that ended long ago; how many."""
    removed = await connection.execute(
        delete(invitations).where(invitations.c.expires_at < now - _ENDED_KEPT)
    )
    return removed.rowcount
