"""The picture of its week for a chat that has a weekly digest: after that digest, without a sound.

It is drawn elsewhere (bot/pictures/studio.py); until it is there the delivery waits, and after an
hour the words come alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.said import Drop, Said, Say, Wait
from bot.compose.trends import Weeks
from bot.digest.trends import Week
from bot.messages.picture import Picture
from bot.messages.trends import Scope, picture_of, told
from bot.pictures.studio import Not, Studio
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from storage import chats, trends
from storage.deliveries import Claimed

_PATIENCE = timedelta(hours=1)
_AFTER_DIGEST = Wait(timedelta(seconds=5), "after its digest")
_DRAWN_SOON = Wait(timedelta(seconds=3), "its picture is being drawn")


class PicturesOfWeeks:
    """Composes them."""

    def __init__(self, subjects: Subjects, studio: Studio | None) -> None:
        self._weeks = Weeks(subjects, "compose")
        self._studio = studio

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id."""
        of = {one.chat for one in claimed}
        busy = await trends.with_digests_to_come(connection, of)
        wanted = await chats.with_week_picture(connection, of)
        follows = await trends.followed_by(connection, of, now)
        said: dict[int, Said] = {}
        told_: dict[int, tuple[Week, Picture]] = {}
        for one in claimed:
            if one.chat not in wanted:
                said[one.id] = Drop("week's picture off")
            elif one.chat in busy:
                said[one.id] = _AFTER_DIGEST
            elif (week := await self._week(connection, one, follows, now)).drawn:
                texts = texts_for(one.language)
                told_[one.id] = week, picture_of(week, Scope.MINE, texts)
            else:
                said[one.id] = Drop("too little for a picture")
        if self._studio is not None:
            await self._studio.known(connection, [picture for _, picture in told_.values()])
        for one in claimed:
            if one.id in told_:
                said[one.id] = self._say(one, *told_[one.id], now)
        return said

    async def _week(
        self,
        connection: AsyncConnection,
        one: Claimed,
        follows: dict[int, trends.Since],
        now: datetime,
    ) -> Week:
        return await self._weeks.week(
            connection,
            date.fromordinal(one.subject),
            language=one.language,
            time_zone=one.time_zone,
            of=follows.get(one.chat, ()),
            now=now,
        )

    def _say(self, one: Claimed, week: Week, picture: Picture, now: datetime) -> Said:
        message = replace(told(week, Scope.MINE, texts_for(one.language)), silent=True)
        photo = Not.EVER if self._studio is None else self._studio.offered(picture)
        if photo is Not.YET and now - one.created_at < _PATIENCE:
            return _DRAWN_SOON
        if isinstance(photo, Not):
            return Say.messages([message])
        return Say.messages([replace(message, photo=photo)])
