"""Pictures that Telegram has, by the names under which it sends them again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema_pictures import pictures


async def known(connection: AsyncConnection, keys: Collection[str]) -> dict[str, str]:
    """The names of those of some pictures that Telegram has, by their keys."""
    found = await connection.execute(
        select(pictures.c.key, pictures.c.file_id).where(pictures.c.key.in_(list(keys)))
    )
    return {row.key: row.file_id for row in found}


async def keep(connection: AsyncConnection, key: str, file_id: str, now: datetime) -> None:
    """Telegram has a picture; of two that were uploaded at once the later one counts."""
    await connection.execute(
        insert_into(connection, pictures)
        .values(key=key, file_id=file_id, made_at=now)
        .on_conflict_do_update(index_elements=["key"], set_={"file_id": file_id, "made_at": now})
    )


async def forget(connection: AsyncConnection, key: str) -> None:
    """Telegram does not know it by its name any more."""
    await connection.execute(delete(pictures).where(pictures.c.key == key))


async def prune(connection: AsyncConnection, before: datetime) -> None:
    """Forget those that were uploaded before an instant: hardly anybody looks at such weeks."""
    await connection.execute(delete(pictures).where(pictures.c.made_at < before))
