"""The card of what an editor has published, as it stands at a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages.dates import local_moment
from bot.messages.desk import Joined, SentView
from bot.messages.sending import Sending
from storage import desk
from storage.desk import Progress, Published
from storage.vocabulary_desk import Stop

_STOPPED = {Stop.HELD: "held", Stop.DROPPED: "dropped", Stop.EXPIRED: "expired"}


def view_of(one: Published, zone: ZoneInfo, now: datetime) -> SentView:
    """What was published, without how far it has come."""
    at = local_moment(one.at, zone, now=now)
    return SentView(one.article, one.title, one.name, one.who, at, one.gone)


def card_of(
    one: Published, seen: Progress, zone: ZoneInfo, now: datetime, *, rate: float
) -> SentView:
    """The same with how far it has come, where so many messages go out in a second."""
    state, whole = state_of(seen), seen.whole
    until = seen.stopped.until if seen.stopped and state == "held" else None
    sending = Sending(
        state,
        whole.sent,
        whole.sent + whole.failed + whole.left + whole.dropped,
        timedelta(seconds=whole.left / max(rate, 0.01)),
        local_moment(until, zone, now=now) if until else None,
        whole.more,
    )
    joined = Joined(whole.first, whole.title, whole.sent)
    return replace(
        view_of(one, zone, now),
        sent=seen.sent,
        failed=seen.failed,
        left=seen.left,
        more=seen.more,
        wrong=seen.wrong,
        dropped=seen.dropped,
        put_off=seen.put_off,
        sending=sending,
        joined=joined if whole.first or whole.sent != seen.sent else None,
    )


def state_of(seen: Progress) -> str:
    """How the sending stands, as a word of the texts: it is that of the story, which is what an
    editor stops."""
    whole = seen.whole
    waits = whole.more or whole.left > 0
    stopped = seen.stopped.stage if seen.stopped else None
    if stopped is Stop.HELD and waits:
        return "held"
    if stopped in (Stop.DROPPED, Stop.EXPIRED) and (whole.dropped or waits):
        return _STOPPED[stopped]
    if waits:
        return "going"
    return "done" if seen.sent + seen.failed else "none"


async def look(
    connection: AsyncConnection, article: int, zone: ZoneInfo, now: datetime, *, rate: float
) -> SentView | None:
    """The card of an article as it is now; None where no editor has published it, or it is kept no
    more."""
    one = await desk.published_one(connection, article)
    if one is None:
        return None
    return card_of(one, await desk.progress(connection, article), zone, now, rate=rate)
