"""Edits of sequels: what one that a chat was sent says from now on.

Where the article that it tells of was corrected, it says so and how, in its place; where that was
taken back, it is deleted, or, too old for that, says so. What a group was sent before it was
upgraded nobody can change: there a message of its own says it, as of an alert (edits.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.changes import Changes
from bot.compose.edits import DELETABLE
from bot.compose.members import Story, stories_of
from bot.compose.said import MOVED, NO_MESSAGE, Drop, Said, Say, Wait
from bot.compose.sequels import seen_as
from bot.compose.story_news import StoryNews
from bot.digest.novelty import News
from bot.intake.shown.gist import headline
from bot.messages import correction
from bot.messages.markup import Message
from bot.messages.operation import Delete, Edit, Send
from bot.messages.sequel import sequel
from bot.texts import Html, texts_for
from bot.zones import zone_of
from storage import revisions, told_sequels
from storage.articles import Article
from storage.deliveries import Claimed
from storage.revisions import Revision
from storage.shows import Tells
from storage.told_sequels import Sent
from storage.vocabulary import State

_ON_ITS_WAY = Wait(timedelta(seconds=1), "its sequel is on its way")


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is stored of a batch: stories, what is new of them, what articles said before, what was
    sent."""

    stories: Mapping[int, Story]
    news: Mapping[int, Mapping[int, News]]
    before: Mapping[int, Mapping[int, Revision]]
    sent: Mapping[int, Sent]


class SequelEdits:
    """Composes edits of sequels."""

    def __init__(self) -> None:
        self._news = StoryNews("compose.sequel-edits")
        self._changes = Changes("compose.sequel-changes")

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        sent = await told_sequels.sent(connection, [one.id for one in claimed])
        told: dict[int, set[int]] = {}
        for one in claimed:
            if one.id in sent and sent[one.id].article:
                told.setdefault(one.subject, set()).add(sent[one.id].article)
        stories = await stories_of(connection, {one.subject for one in claimed}, told)
        former = await revisions.of_all(connection, {it for some in told.values() for it in some})
        facts = _Facts(
            stories,
            {number: await self._news.of(story) for number, story in stories.items()},
            {article: {it.number: it for it in some} for article, some in former.items()},
            sent,
        )
        return {one.id: await self._of(one, facts, now) for one in claimed}

    async def _of(self, one: Claimed, facts: _Facts, now: datetime) -> Said:
        sent = facts.sent.get(one.id)
        if sent is None:
            return Drop("its sequel is not known any more")
        if sent.state is State.CLAIMED:
            return _ON_ITS_WAY
        if sent.state is not State.SENT:
            return Drop("its sequel was not sent")
        if sent.message_id is None:
            return Drop(NO_MESSAGE)
        story = facts.stories[one.subject]
        article = story.member(sent.article)
        if article is None:
            return Drop("article removed")
        if article.retracted_at is not None:
            return self._retracted(one, article, sent, now)
        was = facts.before.get(article.id, {}).get(sent.revision)
        above = None
        if was is not None and sent.revision < article.revision:
            change = await self._changes.of(article.id, was, article)
            above = correction.corrected(change, texts_for(one.language)) if change.sense else None
        if above is None and not one.uncertain:
            return Drop("nothing that readers are told")
        if sent.moved and above is None:
            return Drop(MOVED)
        return self._corrected(one, story, article, facts, above, now)

    def _retracted(self, one: Claimed, article: Article, sent: Sent, now: datetime) -> Said:
        if sent.revision > article.revision:
            return Drop("nothing that readers are told")
        message = correction.retracted(
            headline(article.title, article.lead, article.body), texts_for(one.language)
        )
        tells = Tells(
            article.id, article.revision + 1, sent.more, sent.seen, sent.revision, corrected=True
        )
        young = sent.settled_at is not None and now - sent.settled_at < DELETABLE
        return _say(sent, message, tells, Delete if young else Edit)

    def _corrected(
        self,
        one: Claimed,
        story: Story,
        article: Article,
        facts: _Facts,
        above: Html | None,
        now: datetime,
    ) -> Said:
        sent, view = facts.sent[one.id], seen_as(story, article)
        news = facts.news[one.subject].get(article.id, News())
        if sent.moved and above is not None:
            message = correction.apart(view, above, texts_for(one.language))
        else:
            message = sequel(
                view,
                news.sentence,
                sent.more,
                texts=texts_for(one.language),
                zone=zone_of(one.time_zone),
                now=now,
                above=above,
            )
        before = sent.revision if above else sent.before
        tells = Tells(
            article.id, article.revision, sent.more, sent.seen, before, corrected=above is not None
        )
        return _say(sent, message, tells, Edit)


def _say(sent: Sent, message: Message, tells: Tells, make: type[Edit] | type[Delete]) -> Say:
    """What is done with a sequel that was sent, or, where nobody can change it, instead."""
    if sent.moved or sent.message_id is None:
        return Say((Send(message, tells=tells),))
    return Say((make(message, sent.message_id, tells=tells),))
