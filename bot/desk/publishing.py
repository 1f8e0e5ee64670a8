"""Publishes what editors have put off, when its instant has come, and tells them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk import cards
from bot.desk.holding import Holding
from bot.intake.accept import Accepted, Picked
from bot.intake.door import Door
from bot.intake.drafts import Draft
from bot.messages import editors as told
from bot.messages.desk import card
from bot.messages.markup import Message
from bot.messages.operation import Send
from bot.telegram.client import TelegramClient
from bot.telegram.operations import call_of, message_made
from bot.texts import LANGUAGES, texts_for
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage import (
    acts,
    articles,
    chats,
    drafts,
    live_cards,
    preconditions,
    publications,
    reviews,
    roles,
    topics,
)
from storage.acts import Who
from storage.database import Database
from storage.live_cards import LiveCard
from storage.publications import Publication
from storage.vocabulary import IN_WORDS, DraftKind
from storage.vocabulary_desk import Act, Stage

log = logging.getLogger(__name__)

_AT_ONCE = 20


class _TakenError(Exception):
    """Another process has published it, or somebody has cancelled it, since we looked."""


class _NoEditorError(Exception):
    """Who has put it off is no editor any more."""


class Publisher:
    """Looks again and again what is due. `owners` are EDITOR_IDS: what somebody has put off who is
    no editor any more is not published. `rate`: how many messages go out in a second."""

    def __init__(
        self,
        database: Database,
        door: Door,
        subjects: Subjects,
        client: TelegramClient,
        owners: Collection[int],
        clock: Callable[[], datetime],
        *,
        rate: float = 30,
    ) -> None:
        self._database = database
        self._door = door
        self._subjects = subjects
        self._client = client
        self._owners = frozenset(owners)
        self._clock = clock
        self._rate = rate
        self._holding = Holding(database, client, owners, clock)

    async def look(self) -> None:
        """Publish what is due; what was missed while nothing ran is late, and published once. What
        nobody is an editor of any more is held before."""
        await self._holding.look()
        async with self._database.read() as connection:
            waiting = await publications.due(connection, self._clock(), limit=_AT_ONCE)
        for one in waiting:
            try:
                await self._publish(one)
            except _TakenError:
                log.info("publication %s was done by another process", one.id)
            except _NoEditorError:  # since we looked: the next look holds it
                log.info("publication %s waits: its editor is none any more", one.id)

    async def _publish(self, one: Publication) -> None:
        draft, again = Draft.load(one.payload), 0

        async def claim(connection: AsyncConnection) -> None:
            # With the article or not at all: of several processes only one publishes.
            if not await publications.end(connection, one.id, Stage.PUBLISHED):
                raise _TakenError

        async def note(connection: AsyncConnection, became: Sequence[Accepted]) -> None:
            nonlocal again
            again = await self._note(connection, one, draft, became[0])

        async def is_editors(connection: AsyncConnection) -> None:
            await roles.share(connection)
            if await roles.role_of(connection, one.editor_id) is None:
                raise _NoEditorError

        with preconditions.unconditionally():
            if one.editor_id not in self._owners:
                preconditions.demand(is_editors)
            accepted = await self._door.take_in(
                draft.parsed,
                draft.origin(one.editor_id),
                together=claim,
                apart=draft.apart,
                picked=draft.picked,
                after=note,
            )
        await self._tell(one, accepted, again)

    async def _note(
        self, connection: AsyncConnection, one: Publication, draft: Draft, became: Accepted
    ) -> int:
        """What it has become. Where the same text had come by another road it is a draft again,
        whose number is given; else 0."""
        now = self._clock()
        if not became.new:
            await publications.became(connection, one.id, Stage.KNOWN, became.article)
            kind, payload = DraftKind.ARTICLE, draft.dump()
            return await drafts.add(connection, one.editor_id, kind, payload, now)
        number = became.article
        await publications.became(connection, one.id, Stage.PUBLISHED, number)
        await deny(connection, number, draft.picked, one.editor_id, self._subjects, now)
        who = Who(one.editor_id, one.name)
        await acts.note(connection, who, Act.PUBLISH, now, subject=number, about=became.title)
        return 0

    async def _tell(self, one: Publication, accepted: Accepted, draft: int) -> None:
        """Say to its editor what became of it; where he cannot be told, the record says it."""
        async with self._database.read() as connection:
            chat = await chats.get(connection, one.editor_id)
            gone = await articles.is_taken_back(connection, accepted.article)
            zone = zone_of(chat.time_zone if chat else "UTC")
            rate, now = self._rate, self._clock()
            seen = await cards.look(connection, accepted.article, zone, now, rate=rate)
        texts = texts_for(chat.language if chat else LANGUAGES[0])
        counts = seen is not None and seen.sending.state != "none" and not draft
        if draft:
            said: Message = told.known(accepted.title, accepted.article, draft, texts, gone=gone)
        elif seen is not None and counts:
            said = card(seen, texts)
        else:
            story = seen.joined if seen is not None else None
            said = told.published(accepted.title, accepted.article, texts, story)
        call = call_of(Send(said), 0, paid=False, plain=False)
        answer = await self._client.send(call.method, call.body(one.editor_id))
        if not answer.ok:
            log.info("editor %s was not told of publication %s", one.editor_id, one.id)
        elif counts:
            live = LiveCard(one.editor_id, accepted.article, message_made(answer), 0, now)
            async with self._database.write() as connection:
                await live_cards.put(connection, live)


async def deny(
    connection: AsyncConnection,
    article: int,
    picked: Picked,
    editor: int,
    subjects: Subjects,
    now: datetime,
) -> None:
    """What an editor took away stays away, also when the text is corrected: as a match that he has
    found wrong. A phrase that nobody follows is found by nobody."""
    named = {
        (kind, key): subjects.title(kind, key, "ru", key).removeprefix("#")
        for kind, key in sorted(picked.less)
    }
    phrases = [key for key in named if key[0] in IN_WORDS]
    followed = {one.id for one in await topics.by_keys(connection, phrases)} if phrases else set()
    made = await topics.ensure(
        connection, {key: title for key, title in named.items() if key not in phrases}, now
    )
    for topic in sorted({*made.values(), *followed}):
        await reviews.rule_out(connection, article, topic, editor=editor, now=now)
