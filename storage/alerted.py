"""What was alerted to chats: a digest need not tell it again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import cast

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.columns import milliseconds
from storage.dialects import for_rows
from storage.vocabulary import Kind, State

# By hand, for it is asked for hundreds of chats at once. The numbers of the articles that came in
# the time, and of the stories that they are of, bound the part of the outbox's key that is read: a
# chat has alerts of a year there.
_ALERTED = """
SELECT d.chat, {subjects} FROM deliveries AS d
LEFT JOIN story_members AS m ON m.story = d.subject
WHERE d.chat {among} AND d.kind = {kind:d} AND d.subject BETWEEN
    (SELECT min(coalesce(w.story, a.id)) FROM articles AS a
        LEFT JOIN story_members AS w ON w.article = a.id
        WHERE a.received_at > {since:d} AND a.received_at <= {until:d}) AND
    (SELECT max(id) FROM articles WHERE received_at > {since:d} AND received_at <= {until:d})
    AND (d.state = {state:d} OR d.state = {deferred:d} AND d.within IS NOT NULL)
GROUP BY d.chat
"""


async def alerted(
    connection: AsyncConnection, chats: Collection[int], *, since: datetime, until: datetime
) -> dict[int, str]:
    """The articles with since < received_at <= until of whose stories some chats were alerted, by
    chat: ids with commas between, in no order, perhaps with some that came before or after: whoever
    asks for windows of several lengths in one picks what is in each. A chat without any is left
    out."""
    sqlite, postgresql = (
        _ALERTED.format(
            subjects=subjects,
            among=among,
            kind=Kind.ALERT,
            state=State.SENT,
            deferred=State.DEFERRED,  # in a catch-up, which is on its way
            since=milliseconds(since),
            until=milliseconds(until),
        )
        for subjects, among in (
            (
                "group_concat(coalesce(m.article, d.subject))",
                "IN (SELECT json_extract(value, '$[0]') FROM json_each(?))",
            ),
            (
                "string_agg(CAST(coalesce(m.article, d.subject) AS text), ',' ORDER BY "
                "coalesce(m.article, d.subject))",
                "= ANY($1::bigint[])",
            ),
        )
    )
    rows = [(chat,) for chat in chats]
    found = await for_rows(connection, rows, sqlite=sqlite, postgresql=postgresql)
    return dict(cast("list[tuple[int, str]]", found))
