"""What sequels that were sent, or edited, tell: written with the settlement that says so; and who
is owed an edit of one where that was corrected since.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import edits
from storage.dialects import among, for_rows
from storage.schema import deliveries, sent_messages
from storage.schema_stories import sent_sequels
from storage.sent_messages import first_of, is_changed
from storage.shows import Tells
from storage.vocabulary import Kind, State

# By hand, as all that a settlement writes (deliveries.py). Of an edit (`e`) it is the sequel (`a`)
# that tells so; of a sequel it is itself.
_COLUMNS = "delivery, article, revision, more, seen, before, corrected_at"
_KEPT = f"""
    e.state = {State.CLAIMED:d} AND a.chat = e.chat AND a.kind = {Kind.SEQUEL:d}
    AND a.subject = e.subject AND a.schedule = e.schedule
ON CONFLICT (delivery) DO UPDATE SET article = excluded.article, revision = excluded.revision,
    more = excluded.more, seen = excluded.seen, before = excluded.before,
    corrected_at = coalesce(excluded.corrected_at, sent_sequels.corrected_at)
"""
_TOLD_SQLITE = f"""
INSERT INTO sent_sequels ({_COLUMNS})
SELECT a.id, {", ".join(f"json_extract(s.value, '$[{one}]')" for one in range(1, 7))}
FROM json_each(?) AS s CROSS JOIN deliveries AS e CROSS JOIN deliveries AS a
WHERE e.id = json_extract(s.value, '$[0]') AND e.owner = ? AND {_KEPT}
"""
_TOLD_POSTGRESQL = f"""
INSERT INTO sent_sequels ({_COLUMNS})
SELECT a.id, s.article, s.revision, s.more, s.seen, s.before, s.corrected_at
FROM unnest($1::bigint[], $2::bigint[], $3::integer[], $4::integer[], $5::bigint[], $6::integer[],
    $7::bigint[]) AS s(id, article, revision, more, seen, before, corrected_at)
JOIN deliveries AS e ON e.id = s.id AND e.owner = $8
JOIN deliveries AS a ON {_KEPT}
"""


async def keep(
    connection: AsyncConnection, owner: str, told: Sequence[tuple[int, Tells]], settled_at: int
) -> None:
    """Write down what some deliveries of a process tell, by their ids; `settled_at` in
    milliseconds. In the transaction that settles them, before it does."""
    rows = [(id_, *one[:5], settled_at if one.corrected else None) for id_, one in told]
    await for_rows(connection, rows, owner, sqlite=_TOLD_SQLITE, postgresql=_TOLD_POSTGRESQL)


@dataclass(frozen=True, slots=True)
class Sent:
    """A sequel that an edit is of: where it stands, since when it is there, as which message (None:
    nobody knows), whether nobody can change that any more; which article it tells in which
    revision, and the rest of `storage.shows.Tells`."""

    state: State
    settled_at: datetime | None
    message_id: int | None
    moved: bool
    article: int
    revision: int
    more: int
    seen: int
    before: int


async def sent(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Sent]:
    """The sequels that some edits are of, by the ids of the edits; one that was removed is left
    out. Of one that was not sent the article is 0."""
    sequel = deliveries.alias()
    found = await connection.execute(
        select(
            deliveries.c.id,
            sequel.c.state,
            sequel.c.settled_at,
            sent_messages.c.message_id,
            func.coalesce(sent_messages.c.moved, False),
            func.coalesce(sent_sequels.c.article, 0),
            func.coalesce(sent_sequels.c.revision, 0),
            func.coalesce(sent_sequels.c.more, 0),
            func.coalesce(sent_sequels.c.seen, 0),
            func.coalesce(sent_sequels.c.before, 0),
        )
        .join(sequel, is_changed(sequel, Kind.SEQUEL))
        .join(sent_messages, first_of(sequel), isouter=True)
        .join(sent_sequels, sent_sequels.c.delivery == sequel.c.id, isouter=True)
        .where(among(connection, deliveries.c.id, ids))
    )
    return {id_: Sent(*rest) for id_, *rest in found}


async def owe_edits(
    connection: AsyncConnection,
    story: int,
    chats_: ColumnElement[bool],
    now: datetime,
    *,
    article: int,
    revision: int,
) -> None:
    """Owe an edit of each sequel to some chats (a condition on deliveries) that tells an article
    which has come to a revision since, or may tell it: one that is on its way."""
    tells = select(sent_sequels.c.delivery).where(
        sent_sequels.c.article == article, sent_sequels.c.revision < revision
    )
    those = and_(
        chats_,
        deliveries.c.kind == Kind.SEQUEL,
        deliveries.c.subject == story,
        or_(
            and_(deliveries.c.state == State.SENT, deliveries.c.id.in_(tells.scalar_subquery())),
            deliveries.c.state == State.CLAIMED,
        ),
    )
    await edits.owe_edits(connection, story, those, now, revision=revision)


def tell_of(article: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a sequel that was sent tells an article (a column of another query)."""
    return exists().where(sent_sequels.c.article == article)


async def corrected(
    connection: AsyncConnection, chats_: Collection[int], *, since: datetime, until: datetime
) -> list[tuple[int, int, datetime]]:
    """Of which articles some chats were told with since < instant <= until that a sequel was wrong,
    and when: (chat, article, instant)."""
    found = await connection.execute(
        select(deliveries.c.chat, sent_sequels.c.article, sent_sequels.c.corrected_at)
        .join(sent_sequels, sent_sequels.c.delivery == deliveries.c.id)
        .where(
            among(connection, deliveries.c.chat, chats_),
            deliveries.c.kind == Kind.SEQUEL,
            sent_sequels.c.corrected_at > since,
            sent_sequels.c.corrected_at <= until,
        )
        .order_by(deliveries.c.chat, sent_sequels.c.article)
    )
    return [(row[0], row[1], row[2]) for row in found]


async def lately(
    connection: AsyncConnection, chats_: Collection[int], since: datetime
) -> dict[int, list[tuple[int, datetime | None]]]:
    """The sequels of any story that some chats were sent after an instant (also what was taken back
    since), with when that was, and those that are on their way (None), by chat."""
    found = await connection.execute(
        select(deliveries.c.chat, deliveries.c.id, deliveries.c.state, deliveries.c.settled_at)
        .where(
            among(connection, deliveries.c.chat, chats_),
            deliveries.c.kind == Kind.SEQUEL,
            or_(
                and_(deliveries.c.state == State.SENT, deliveries.c.settled_at > since),
                deliveries.c.state == State.CLAIMED,
            ),
        )
        .order_by(deliveries.c.id)
    )
    answer: dict[int, list[tuple[int, datetime | None]]] = {}
    for chat, id_, state, at in found:
        answer.setdefault(chat, []).append((id_, at if state is State.SENT else None))
    return answer
