"""What a digest says at its end: which of the news that its chat had read, in an alert or in an
earlier digest, was corrected or taken back in the digest's window.

What a chat has heard in the digest before, or in one that it asked for since, is not said again.
It is sent for that alone, too, also to who wants no digest without news: an alert is put right
without a sound, and a digest cannot be edited for who reads it once. To have read what was wrong,
and not to hear so, is worse than a message more.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.changes import Senses
from bot.compose.library import Library
from bot.compose.said import Drop, Say
from bot.compose.theirs import NOTHING, ids
from bot.compose.wanted import Window
from bot.messages.digest_end import with_corrections
from bot.texts import texts_for
from bot.zones import zone_of
from storage import articles, corrected_news, edits, judging, reviews, revisions, told_sequels
from storage.articles import Article
from storage.corrected_news import Former
from storage.followed import Follows, followed
from storage.judging import Judged
from storage.revisions import Revision

# What the end of a digest depends on: which one it is (of those of a batch), which articles, the
# language, the day.
_Edition: TypeAlias = tuple[int, tuple[int, ...], str, date]


async def add_corrections(
    connection: AsyncConnection,
    asked: Sequence[Window],
    said: Sequence[Say | Drop],
    now: datetime,
    senses: Senses,
    library: Library,
) -> list[Say | Drop]:
    """What the digests of some windows say, in their order, with what their chats had read that was
    corrected; one that has nothing else says that alone. One of some topics does not: a chat has
    one of all, too (handlers/schedules.py), which does."""
    answer = list(said)
    since = min((one.since for one in asked), default=now)
    until = max((one.until for one in asked), default=now)
    chats = {one.chat for one in asked}
    told = await edits.told(connection, chats, since=since, until=until)
    for chat, article, at in await told_sequels.corrected(
        connection, chats, since=since, until=until
    ):
        told.setdefault(chat, {}).setdefault(article, at)
    read = await _read(connection, chats, since, until, now)
    if not told and read is None:
        return answer
    wanted = {article for some in told.values() for article in some}
    stored = {**await articles.by_ids(connection, wanted), **(read.stored if read else {})}
    views = library.views(stored.values())
    heard = await corrected_news.heard(connection, chats, since=since, until=until)
    made: dict[_Edition, Say] = {}  # bounded: lives as long as one batch
    for number, one in enumerate(asked):
        if one.topics is not None:
            continue
        before_it = [at for at in heard.get(one.chat, ()) if at < one.until]
        window = max([one.since, *before_it]), one.until
        theirs = {it for it, at in told.get(one.chat, {}).items() if window[0] < at <= window[1]}
        if read is not None:
            theirs |= await read.otherwise(one.chat, window, senses)
        wrong = tuple(sorted(theirs & stored.keys()))
        if not wrong:
            continue
        before = said[number]
        day = now.astimezone(zone_of(one.time_zone)).date()
        edition = id(before), wrong, one.language, day
        if edition not in made:
            made[edition] = Say.messages(
                with_corrections(
                    [op.message for op in before.operations] if isinstance(before, Say) else [],
                    [views[it] for it in wrong if stored[it].retracted_at is None],
                    [views[it] for it in wrong if stored[it].retracted_at is not None],
                    texts_for(one.language),
                    day,
                )
            )
        answer[number] = made[edition]
    return answer


@dataclass(frozen=True, slots=True)
class _Read:
    """What was corrected in the windows of a batch, who had it in a digest (until when), and when
    digests may have told him of corrections since."""

    former: Mapping[int, Sequence[Former]]
    by_chat: Mapping[int, Mapping[int, datetime]]
    told: Mapping[tuple[int, int], Sequence[datetime]]
    follows: Mapping[int, Follows]
    refused: Mapping[int, Collection[tuple[int, int]]]
    stored: Mapping[int, Article]
    about: Mapping[int, Collection[int]]
    revisions: Mapping[int, Mapping[int, Revision]]
    judged: Judged

    async def otherwise(
        self, chat: int, window: tuple[datetime, datetime], senses: Senses
    ) -> set[int]:
        """What a chat had in an earlier digest that says something else since, or nothing."""
        found = set()
        followed = ids(self.follows.get(chat, Follows()).topics)
        refused = self.refused.get(chat, NOTHING)
        for article, until in self.by_chat.get(chat, {}).items():
            since = max(window[0], until)
            former = [one for one in self.former[article] if since < one.at <= window[1]]
            now = self.stored.get(article)
            if not former or now is None:
                continue
            told = [it for it in self.told.get((chat, article), ()) if until < it <= window[0]]
            was = await self._known(now, [until, *told], senses)
            about = was.topics if was is not None and was.topics else self.about.get(article, ())
            if not any(
                it in followed
                and (article, it) not in refused
                and self.judged.brought(chat, it, article, about)
                for it in about
            ):
                continue
            gone = now.retracted_at is not None
            if gone or (was is not None and await senses.of(article, was, now)):
                found.add(article)
        return found

    async def _known(
        self, now: Article, heard: Sequence[datetime], senses: Senses
    ) -> Revision | None:
        """The wording that a chat was told last, which read an article first, and heard of it
        again, at some instants in their order: small steps that it was not told of add up. None:
        that of now."""
        known = self._at(now, heard[0])
        for at in heard[1:]:
            then = self._at(now, at)
            if known is None:
                break
            if await senses.of(now.id, known, then or now):
                known = then
        return known

    def _at(self, now: Article, at: datetime) -> Revision | None:
        """What an article said at an instant; None: what it says now."""
        every = self.revisions.get(now.id, {}).values()
        return next((one for one in every if one.replaced_at and one.replaced_at > at), None)


async def _read(
    connection: AsyncConnection,
    chats: Collection[int],
    since: datetime,
    until: datetime,
    now: datetime,
) -> _Read | None:
    """None where nothing was corrected that anybody had in a digest."""
    former = await corrected_news.former_wordings(connection, since=since, until=until)
    if not former:
        return None
    follows = await followed(connection, chats, now)
    by_chat = await corrected_news.read_in_digests(connection, follows.keys(), former.keys())
    if not by_chat:
        return None
    every = await revisions.of_all(connection, former.keys())
    # Of most articles that are corrected it is the first time.
    again = {it for it, some in every.items() if some[0].number != former[it][0].number}
    return _Read(
        former,
        by_chat,
        await corrected_news.corrected_in_digests(connection, by_chat.keys(), again),
        follows,
        await reviews.taken_back_by(connection, by_chat.keys()),
        await articles.by_ids(connection, former.keys()),
        await articles.topics_of(connection, former.keys()),
        {article: {one.number: one for one in some} for article, some in every.items()},
        await judging.judged(
            connection,
            by_chat.keys(),
            {topic for listed in follows.values() for topic in ids(listed.topics)},
            former.keys(),
        ),
    )
