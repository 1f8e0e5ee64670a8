"""Deliveries of many chats, done in pieces: each goes on behind the last chat of the one before."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql import ColumnElement

from storage.schema import deliveries


async def last_of_piece(
    connection: AsyncConnection, those: ColumnElement[bool], *, limit: int
) -> int | None:
    """The chat with which a piece of `limit` of some deliveries ends; None where all that are left
    are fewer."""
    return await connection.scalar(
        select(deliveries.c.chat)
        .where(those)
        .order_by(deliveries.c.chat)
        .offset(limit - 1)
        .limit(1)
    )
