"""What somebody had put off who is no editor any more is held, and owners are asked about it, once:
nothing of it is published, and nothing disappears, until one of them decides."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import held as told
from bot.messages.dates import local_moment
from bot.messages.held import HeldView
from bot.messages.markup import Message
from bot.messages.operation import Send
from bot.telegram.client import TelegramClient
from bot.telegram.operations import call_of
from bot.texts import Texts, texts_for
from bot.zones import zone_of
from storage import acts, chats, publications, roles
from storage.acts import Who
from storage.database import Database
from storage.publications import Publication
from storage.vocabulary_desk import Act, Role, Stage

log = logging.getLogger(__name__)


def views_of(held: Sequence[Publication], zone: str, now: datetime) -> list[HeldView]:
    """What is held, as whose clock is of a zone is shown it."""
    clock = zone_of(zone)
    return [
        HeldView(one.title, local_moment(one.due_at, clock, now=now), one.due_at <= now)
        for one in held
    ]


async def hold(
    connection: AsyncConnection, editor_id: int, by: Who, now: datetime
) -> list[Publication]:
    """Hold what an editor has put off, in the transaction that takes his role; put on record as
    done by whoever takes it. What is held of him then."""
    for one in await publications.scheduled_by(connection, editor_id):
        if await publications.move(connection, one.id, [Stage.SCHEDULED], Stage.HELD):
            await acts.note(connection, by, Act.HOLD, now, about=one.title)
    return await publications.held_of(connection, editor_id)


class Holding:
    """Looks for what nobody is an editor of any more (`owners` are EDITOR_IDS)."""

    def __init__(
        self,
        database: Database,
        client: TelegramClient,
        owners: Collection[int],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._client = client
        self._owners = frozenset(owners)
        self._clock = clock

    async def look(self) -> None:
        """Hold what is to be held, and ask about it; also about what was held before and is due."""
        async with self._database.read() as connection:
            found = await publications.untold(connection, self._owners, self._clock())
        for editor in dict.fromkeys(one.editor_id for one in found):
            await self._ask(editor)

    async def _ask(self, editor: int) -> None:
        now = self._clock()
        async with self._database.write() as connection:
            await roles.share(connection)
            # As it is now: he may be an editor again, or another process was quicker.
            found = await publications.untold(connection, self._owners, now)
            mine = [
                one
                for one in found
                if one.editor_id == editor
                and await publications.move(connection, one.id, [one.stage], Stage.ASKED)
            ]
            for one in mine:
                if one.stage is Stage.SCHEDULED:
                    lost = Who(one.editor_id, one.name)
                    await acts.note(connection, lost, Act.HOLD, now, about=one.title)
            held = await publications.held_of(connection, editor)
            owners = {one.user_id for one in await roles.members(connection)
                      if one.role is Role.OWNER}  # fmt: skip
        if not mine:
            return
        log.warning("%s publications are held: editor %s is none any more", len(mine), editor)
        for owner in sorted(owners | self._owners):
            await self._say(owner, lambda texts, zone: told.held(
                mine[0].name, editor, views_of(held, zone, now), texts
            ))  # fmt: skip
        if any(one.stage is Stage.SCHEDULED for one in mine):
            await self._say(editor, lambda texts, _: told.out(texts, len(held), None))

    async def _say(self, person: int, say: Callable[[Texts, str], Message]) -> None:
        """Write to somebody, where he can be written to; else the desk says it."""
        async with self._database.read() as connection:
            chat = await chats.get(connection, person)
        if chat is None or chat.set_aside is not None:
            return
        call = call_of(
            Send(say(texts_for(chat.language), chat.time_zone)), 0, paid=False, plain=False
        )
        answer = await self._client.send(call.method, call.body(person))
        if not answer.ok:
            log.info("%s was not told of what is held", person)
