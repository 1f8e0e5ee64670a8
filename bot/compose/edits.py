"""Edits: what a correction makes of an alert that a chat was sent.

Each chat is told what is other than what it has before its eyes: several small corrections may add
up, and who was told of the first hears of the rest only. Who follows nothing any more that the
article is about now, but followed what it was about, is told that it does not concern him.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.compose.alerts import passage_for
from bot.compose.changes import change_of
from bot.compose.said import MOVED, Drop, Said, Say, Wait
from bot.compose.views import topic_view, view_of
from bot.corrections.judge import Change
from bot.messages import correction
from bot.messages.alert import alert
from bot.messages.markup import Message
from bot.messages.operation import Delete, Edit
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage import articles, corrections, mutes, reviews, revisions, topics
from storage.articles import Article, Evidence
from storage.corrections import Shown
from storage.deliveries import Claimed
from storage.revisions import Revision
from storage.topics import Topic
from storage.vocabulary import State

# https://core.telegram.org/bots/api#deletemessage: 48 hours, by Telegram's clock.
_DELETABLE = timedelta(hours=47, minutes=30)
# What is on its way arrives within moments, or is owed again and says what is right.
_ON_ITS_WAY = Wait(timedelta(seconds=1), "its alert is on its way")
_MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class _Edition:
    """What the wording of an edit depends on."""

    registry: int
    article: int
    reads: int
    before: int
    reasons: tuple[int, ...]
    lost: tuple[int, ...]
    language: str
    time_zone: str
    today: date


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is stored of a batch: articles, what they are about and were, who follows what."""

    stored: Mapping[int, Article]
    about: Mapping[int, Mapping[int, Sequence[Evidence]]]
    before: Mapping[int, Mapping[int, Revision]]
    named: Mapping[int, Topic]
    followed: Mapping[int, set[int]]
    refused: set[tuple[int, int, int]]
    shown: Mapping[int, Shown]


class Edits:
    """Composes edits, and keeps what it rendered: thousands of chats are told the same."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._messages: Lru[_Edition, Message] = Lru(
            "compose.edits", most_bytes=_MOST_BYTES, weigh=lambda _, one: weight_of(one.html) + 1000
        )
        # What changed from one revision of an article to another.
        self._changes: Lru[tuple[int, int, int], Change] = Lru(
            "compose.changes", most_bytes=_MOST_BYTES, weigh=lambda _, one: _weight(one)
        )

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        facts = await _facts(connection, claimed)
        await self._judge(facts, claimed)
        return {one.id: self._of(one, facts, now) for one in claimed}

    async def _judge(self, facts: _Facts, claimed: Sequence[Claimed]) -> None:
        """Work out what changed, off the event loop, where it is not known yet."""
        for one in claimed:
            article, shown = facts.stored.get(one.subject), facts.shown.get(one.id)
            if article is None or shown is None or article.retracted_at is not None:
                continue
            was = facts.before.get(article.id, {}).get(shown.revision)
            key = (article.id, shown.revision, article.revision)
            if was is not None and self._changes.get(key) is None:
                self._changes.put(key, await change_of(was, article))

    def _of(self, one: Claimed, facts: _Facts, now: datetime) -> Said:
        article, shown = facts.stored.get(one.subject), facts.shown.get(one.id)
        if article is None:
            return Drop("article removed")
        if shown is None:
            return Drop("its alert is not known any more")
        if shown.state is State.CLAIMED:
            return _ON_ITS_WAY
        if shown.state is not State.SENT or shown.message_id is None:
            return Drop("its alert was not sent")
        if shown.moved:
            return Drop(MOVED)
        reads = article.revision + (article.retracted_at is not None)
        if shown.revision >= reads:
            return Drop("reads so already", reads)
        if article.retracted_at is not None:
            message = correction.retracted(view_of(article).title, texts_for(one.language))
            young = shown.settled_at is not None and now - shown.settled_at < _DELETABLE
            make = Delete if young else Edit
            return Say((make(message, shown.message_id, reads),))
        found = self._message(one, article, shown, facts, now)
        if found is None:
            return Drop("nothing that readers are told", reads)
        return Say((Edit(found, shown.message_id, reads),))

    def _message(
        self, one: Claimed, article: Article, shown: Shown, facts: _Facts, now: datetime
    ) -> Message | None:
        """What the alert says from now on; None where nothing is to be told."""
        every = facts.before.get(article.id, {})
        was = every.get(shown.revision)
        if was is None:
            return None
        followed = facts.followed.get(one.chat, set())
        about = facts.about.get(article.id, {})
        reasons = tuple(
            topic
            for topic in about
            if topic in followed and (one.chat, article.id, topic) not in facts.refused
        )
        known = [topic for topic in was.topics if topic in followed and topic in facts.named]
        lost = tuple(topic for topic in known if topic not in about)
        change = self._changes.get((article.id, was.number, article.revision)) or Change()
        if not reasons and lost:
            return self._rendered(one, article, was, (), lost, facts, now)
        if not reasons and any(t in followed for it in every.values() for t in it.topics):
            return None  # it was told before that this does not concern it
        again = bool(reasons) and bool(was.topics) and not known
        if not change.sense and not again:
            return None
        return self._rendered(one, article, was, reasons, (), facts, now)

    def _rendered(
        self,
        one: Claimed,
        article: Article,
        was: Revision,
        reasons: tuple[int, ...],
        lost: tuple[int, ...],
        facts: _Facts,
        now: datetime,
    ) -> Message:
        zone = zone_of(one.time_zone)
        edition = _Edition(
            self._subjects.generation,
            article.id,
            article.revision,
            was.number,
            reasons,
            lost,
            one.language,
            one.time_zone,
            now.astimezone(zone).date(),
        )
        message = self._messages.get(edition)
        if message is not None:
            return message
        texts, view = texts_for(one.language), view_of(article)
        views = [
            topic_view(self._subjects, facts.named[topic], one.language)
            for topic in (lost or reasons)
        ]
        if lost:
            message = correction.withdrawn(view, views, texts)
        else:
            change = self._changes.get((article.id, was.number, article.revision)) or Change()
            about = facts.about.get(article.id, {})
            message = alert(
                view,
                views,
                texts=texts,
                zone=zone,
                now=now,
                passage=passage_for(article, view, [about[topic] for topic in reasons]),
                above=correction.corrected(change, texts),
            )
        self._messages.put(edition, message)
        return message


async def _facts(connection: AsyncConnection, claimed: Sequence[Claimed]) -> _Facts:
    ids = {one.subject for one in claimed}
    chats = [one.chat for one in claimed]
    about = await articles.topics_of(connection, ids)
    former = await revisions.of_all(connection, ids)
    every = {topic for found in about.values() for topic in found}
    every |= {topic for some in former.values() for it in some for topic in it.topics}
    return _Facts(
        await articles.by_ids(connection, ids),
        about,
        {article: {it.number: it for it in some} for article, some in former.items()},
        await topics.by_ids(connection, every),
        await mutes.heard_topics(connection, chats, list(every)),
        await reviews.all_taken_back(connection, chats, ids),
        await corrections.shown(connection, [one.id for one in claimed]),
    )


def _weight(change: Change) -> int:
    return weight_of(*(part for one in change.pairs for part in (one.before, one.after))) + 500
