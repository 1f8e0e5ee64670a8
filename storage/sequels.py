"""Sequels: what a story tells that is new, in reply to its alert, for chats that asked for that.

Who is owed one is written down where the story's alerts are owed an edit (growth.py), one a chat
and newest member, so that whoever writes it down twice changes nothing. What it says, and whether
it is too soon, is found out when it is composed (bot/compose/sequels.py); what those that were sent
tell is in told_sequels.py.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    and_,
    delete,
    exists,
    func,
    literal,
    select,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import among, insert_into
from storage.edits import PERHAPS_SENT
from storage.fanouts import reachable
from storage.schema import articles, chats, deliveries, sent_messages
from storage.schema_stories import sent_sequels, sequel_choices, shown_alerts, story_members
from storage.sent_messages import alerted_at, first_of
from storage.stories import of as stories_of
from storage.stories import told
from storage.vocabulary import Kind, Lane, State

# The choice of a chat for all stories of which it has not said otherwise.
ALL = 0


async def choose(
    connection: AsyncConnection, chat: int, story: int, now: datetime, *, wanted: bool
) -> None:
    """Send a chat the sequels of a story (or of `ALL`) from now on, or none. Chosen again, it is
    since when it was."""
    there = sequel_choices.c
    chosen = insert_into(connection, sequel_choices).values(
        chat=chat, story=story, wanted=wanted, since=now
    )
    await connection.execute(
        chosen.on_conflict_do_update(
            index_elements=["chat", "story"],
            set_={"wanted": wanted, "since": now},
            where=there.wanted != wanted,
        )
    )


async def wants(connection: AsyncConnection, chat: int, story: int = ALL) -> bool:
    """Whether a chat is sent the sequels of a story; of `ALL`: of one of which it has said
    nothing."""
    found = await connection.execute(
        select(sequel_choices.c.story, sequel_choices.c.wanted).where(
            sequel_choices.c.chat == chat, sequel_choices.c.story.in_((ALL, story))
        )
    )
    chosen = {row.story: row.wanted for row in found}
    return bool(chosen.get(story, chosen.get(ALL, False)))


async def sent_since(connection: AsyncConnection, chat: int, since: datetime) -> int:
    """How many sequels a chat was sent after an instant."""
    found = await connection.scalar(
        select(func.count()).where(
            deliveries.c.chat == chat,
            deliveries.c.kind == Kind.SEQUEL,
            deliveries.c.state == State.SENT,
            deliveries.c.settled_at > since,
        )
    )
    return found or 0


async def sent_for(connection: AsyncConnection, chat: int, article: int) -> bool | None:
    """Whether a chat is sent the sequels of an article's story; None where it has no alert of that,
    which they could follow."""
    if await alerted_at(connection, chat, article) is None:
        return None
    return await wants(connection, chat, (await stories_of(connection, [article]))[article])


async def owe(
    connection: AsyncConnection, story: int, those: ColumnElement[bool], now: datetime
) -> None:
    """Owe a sequel to the chats of some alerts of a story (a condition on deliveries) that want it
    and can be reached. Where one waits already, it will tell all that is new then."""
    every = (await told(connection, [story])).get(story)
    if every is None:
        return
    mine, general = sequel_choices.alias(), sequel_choices.alias()
    waits = deliveries.alias()
    waiting = exists().where(
        waits.c.chat == deliveries.c.chat,
        waits.c.kind == Kind.SEQUEL,
        waits.c.subject == story,
        waits.c.state.in_((State.OWED, State.WAITING)),
    )
    values = {
        "kind": literal(Kind.SEQUEL, deliveries.c.kind.type),
        "subject": literal(story),
        # The key: one a chat and newest member.
        "schedule": literal(max(every)),
        "lane": literal(Lane.SEQUEL, deliveries.c.lane.type),
        "created_at": literal(now, deliveries.c.created_at.type),
    }
    owed = (
        select(deliveries.c.chat, *(value.label(name) for name, value in values.items()))
        .join(chats, chats.c.id == deliveries.c.chat)
        .join(mine, (mine.c.chat == chats.c.id) & (mine.c.story == story), isouter=True)
        .join(general, (general.c.chat == chats.c.id) & (general.c.story == ALL), isouter=True)
        .where(those, func.coalesce(mine.c.wanted, general.c.wanted), reachable(now), ~waiting)
        .order_by(deliveries.c.chat)
    )
    if connection.dialect.name == "postgresql":
        # As in fanouts.py: a chat that is just being forgotten is waited for, and left out.
        owed = owed.with_for_update(of=chats, read=True, key_share=True)
    await connection.execute(
        insert_into(connection, deliveries)
        .from_select(["chat", *values], owed)
        .on_conflict_do_nothing()
    )


@dataclass(frozen=True, slots=True)
class Alerted:
    """The alert that a sequel follows: where it stands, since when it is there, as which message
    (None: nobody knows, or nobody can reply to it any more), which member it shows, and up to which
    it knew of. `since`: from when on the chat wants sequels of the story; None: it wants none."""

    chat: int
    story: int
    state: State
    settled_at: datetime | None
    message_id: int | None
    article: int
    seen: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """Another sequel of the same story to the same chat, which is on its way or was sent: what it
    told, and up to which member no other need be told (of one on its way nobody knows: 0)."""

    id: int
    state: State
    settled_at: datetime | None
    article: int
    seen: int


async def alerted(connection: AsyncConnection, sequels: Collection[int]) -> dict[int, Alerted]:
    """The alerts that some sequels follow, by the ids of the sequels; one that was removed is left
    out."""
    alert, mine, general = deliveries.alias(), sequel_choices.alias(), sequel_choices.alias()
    moved = func.coalesce(sent_messages.c.moved, False)
    found = await connection.execute(
        select(
            deliveries.c.id,
            deliveries.c.chat,
            deliveries.c.subject,
            alert.c.state,
            alert.c.settled_at,
            sent_messages.c.message_id,
            func.coalesce(shown_alerts.c.article, alert.c.subject),
            func.coalesce(shown_alerts.c.seen, alert.c.subject),
            moved,
            mine.c.wanted,
            mine.c.since,
            general.c.wanted,
            general.c.since,
        )
        .join(
            alert,
            and_(
                alert.c.chat == deliveries.c.chat,
                alert.c.kind == Kind.ALERT,
                alert.c.subject == deliveries.c.subject,
                alert.c.schedule == 0,
            ),
        )
        .join(sent_messages, first_of(alert), isouter=True)
        .join(shown_alerts, shown_alerts.c.delivery == alert.c.id, isouter=True)
        .join(
            mine,
            (mine.c.chat == deliveries.c.chat) & (mine.c.story == deliveries.c.subject),
            isouter=True,
        )
        .join(
            general, (general.c.chat == deliveries.c.chat) & (general.c.story == ALL), isouter=True
        )
        .where(among(connection, deliveries.c.id, sequels))
    )
    answer = {}
    for id_, chat, story, state, at, message, article, seen, gone, *choices in found:
        wanted, since, all_wanted, all_since = choices
        if wanted is None:
            wanted, since = all_wanted, all_since
        answer[id_] = Alerted(
            chat, story, state, at, None if gone else message, article, seen,
            since if wanted else None,
        )  # fmt: skip
    return answer


async def earlier(
    connection: AsyncConnection, chats_: Collection[int], stories: Collection[int]
) -> dict[tuple[int, int], list[Earlier]]:
    """The sequels of some stories to some chats that are on their way or were sent, by chat and
    story, the oldest first."""
    found = await connection.execute(
        select(
            deliveries.c.chat,
            deliveries.c.subject,
            deliveries.c.id,
            deliveries.c.state,
            deliveries.c.settled_at,
            func.coalesce(sent_sequels.c.article, 0),
            func.coalesce(sent_sequels.c.seen, 0),
        )
        .join(sent_sequels, sent_sequels.c.delivery == deliveries.c.id, isouter=True)
        .where(
            among(connection, deliveries.c.chat, chats_),
            deliveries.c.kind == Kind.SEQUEL,
            among(connection, deliveries.c.subject, stories),
            deliveries.c.state.in_(PERHAPS_SENT),
        )
        .order_by(deliveries.c.id)
    )
    answer: dict[tuple[int, int], list[Earlier]] = {}
    for chat, story, *rest in found:
        answer.setdefault((chat, story), []).append(Earlier(*rest))
    return answer


async def prune(connection: AsyncConnection, before: datetime) -> int:
    """Forget what chats have chosen before an instant for stories that nobody has told anything of
    since; how many."""
    grows = exists().where(
        story_members.c.story == sequel_choices.c.story,
        articles.c.id == story_members.c.article,
        articles.c.received_at >= before,
    )
    gone = await connection.execute(
        delete(sequel_choices).where(
            sequel_choices.c.story != ALL, sequel_choices.c.since < before, ~grows
        )
    )
    return gone.rowcount
