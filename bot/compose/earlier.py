"""Which digests of its chat tell a part of a digest's window before it: where a chat has several
schedules, what came before is listed by the first of them alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.wanted import Earlier, Window
from bot.messages.callbacks.digest import ASKED
from storage import schedules, sent_digests
from storage.columns import milliseconds
from storage.vocabulary import Alerted


async def with_earlier(connection: AsyncConnection, asked: Sequence[Window]) -> list[Window]:
    """The windows, those of schedules that list what came before with what was told earlier. Who
    asks for a digest is told all of it."""
    those = [one for one in asked if _lists(one)]
    if not those:
        return list(asked)
    sent = await sent_digests.digests_before(
        connection,
        {one.chat for one in those},
        since=min(one.since for one in those),
        until=max(one.until for one in those),
        several=True,
    )
    own = await schedules.topics_of(connection, {one.schedule for one in sent})
    by_chat: dict[int, list[Earlier]] = {}
    for it in sent:
        told = Earlier(it.since, it.until, own.get(it.schedule))
        by_chat.setdefault(it.chat, []).append(told)
    return [
        replace(one, earlier=_before(one, by_chat[one.chat]))
        if one.chat in by_chat and _lists(one)
        else one
        for one in asked
    ]


def _lists(window: Window) -> bool:
    """Whether it lists what came before, and nobody has asked for it."""
    return window.scope != ASKED and window.alerted is Alerted.SHORT


def _before(window: Window, sent: Sequence[Earlier]) -> tuple[Earlier, ...]:
    """Those of a chat's digests that tell a part of a window before it does: of two that end
    together the longer one."""
    since, until = milliseconds(window.since), milliseconds(window.until)
    found = {
        it
        for it in sent
        if it.until > since and (it.until < until or (it.until == until and it.since < since))
    }
    return tuple(sorted(found, key=lambda it: (it.until, it.since, it.topics or ())))
