"""Sequels: what a story tells that is new to a chat that was alerted of it and asked for that.

One tells of the member that the chat would be shown of those that are new, and counts the others.
It follows the alert, and the one before it, by some minutes at least; there are a few a day, of a
story and of all, and what comes meanwhile is told together. It obeys the quiet hours and the cap of
its chat as alerts do (holding.py), and waits for their end. Nobody is told of a member that stands
in his alert, or is about to (`bot/compose/edits.py`), nor of one in a language that is neither his
nor his alert's, as it came or as it is, nor of one that his conditions do not let come, nor of what
came before he asked.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.facts import reasons_for, urgency_of
from bot.compose.holding import Holding
from bot.compose.members import Reasons, Story, stories_of
from bot.compose.said import Drop, Said, Say, Wait
from bot.compose.story_news import StoryNews
from bot.compose.views import view_of
from bot.digest.novelty import News
from bot.digest.views import ArticleView
from bot.messages.operation import Send
from bot.messages.sequel import sequel
from bot.texts import texts_for
from bot.zones import zone_of
from storage import judging, mutes, reviews, sequels, told_sequels
from storage.articles import Article
from storage.chats import Chat
from storage.deliveries import Claimed
from storage.judging import Judged
from storage.sequels import Alerted, Earlier
from storage.shows import Tells
from storage.vocabulary import State, Urgency

# At least so long after the alert, and after the one before.
APART = timedelta(minutes=10)
# So many of a story, and of all stories, to a chat in so long a time.
MOST, MOST_OF_ALL, IN = 3, 10, timedelta(hours=24)
# What is on its way arrives within moments, or is owed again.
_FOLLOWS_NOTHING: Mapping[int, Urgency] = {}  # bounded: it is empty
_ON_ITS_WAY = Wait(timedelta(seconds=1), "what it follows is on its way")


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is stored of a batch: stories, what is new of them, who follows what and how."""

    stories: Mapping[int, Story]
    news: Mapping[int, Mapping[int, News]]
    followed: Mapping[int, Mapping[int, Urgency]]
    loud: Mapping[int, set[int]]
    refused: set[tuple[int, int, int]]
    judged: Judged
    alerted: Mapping[int, Alerted]
    earlier: Mapping[tuple[int, int], list[Earlier]]
    lately: Mapping[int, list[tuple[int, datetime | None]]]
    holding: Holding


class Sequels:
    """Composes sequels."""

    def __init__(self) -> None:
        self._news = StoryNews("compose.sequels")

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        facts = await self._facts(connection, claimed, now)
        return {one.id: _of(one, facts, now) for one in claimed}

    async def _facts(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> _Facts:
        chats = [one.chat for one in claimed]
        alerted = await sequels.alerted(connection, [one.id for one in claimed])
        eyed: dict[int, set[int]] = {}
        for one in alerted.values():
            eyed.setdefault(one.story, set()).add(one.article)
        stories = await stories_of(connection, {one.subject for one in claimed}, eyed)
        topics = {t for one in stories.values() for found in one.about.values() for t in found}
        ids = {article.id for story in stories.values() for article in story.members}
        return _Facts(
            stories,
            {number: await self._news.of(story) for number, story in stories.items()},
            await mutes.alerted_topics(connection, chats, topics, now),
            await mutes.loud_topics(connection, chats, topics),
            await reviews.all_taken_back(connection, chats, ids),
            await judging.judged(connection, chats, topics, ids),
            alerted,
            await sequels.earlier(connection, chats, stories),
            await told_sequels.lately(connection, chats, now - IN),
            await Holding.of(connection, claimed, now),
        )


async def would_come(
    connection: AsyncConnection, chat: Chat, article: int, story: int, now: datetime
) -> bool:
    """Whether a chat that has an article of a story before its eyes follows it so that sequels
    come, as `compose` has it."""
    whole = (await stories_of(connection, [story], {story: {article}}))[story]
    topics = {topic for found in whole.about.values() for topic in found}
    followed = await mutes.alerted_topics(connection, [chat.id], topics, now)
    ids = {one.id for one in whole.members}
    refused = await reviews.all_taken_back(connection, [chat.id], ids)
    judged = await judging.judged(connection, [chat.id], topics, ids)
    mine = followed.get(chat.id, _FOLLOWS_NOTHING)
    reasons = reasons_for(whole, chat.id, mine, refused, judged)
    return whole.pick(reasons, chat.language, chat.outlets, shown=article) is not None


def _of(one: Claimed, facts: _Facts, now: datetime) -> Said:
    """What a sequel says at an instant."""
    alert = facts.alerted.get(one.id)
    if alert is None:
        return Drop("its alert is not known any more")
    if alert.state is State.CLAIMED:
        return _ON_ITS_WAY
    if alert.state is not State.SENT:
        return Drop("its alert was not sent")
    if alert.since is None:
        return Drop("no sequels wanted")
    earlier = facts.earlier.get((one.chat, one.subject), [])
    if any(it.state is State.CLAIMED and it.id < one.id for it in earlier):
        return _ON_ITS_WAY
    story = facts.stories[one.subject]
    followed = facts.followed.get(one.chat, _FOLLOWS_NOTHING)
    reasons = reasons_for(story, one.chat, followed, facts.refused, facts.judged)
    picked = story.pick(reasons, one.language, one.outlets, shown=alert.article)
    if picked is None:
        return Drop("no longer wanted at once")
    read = {alert.article, picked[0].id}
    fresh = {
        it: new
        for it, new in _fresh(one, story, alert, earlier, facts, reasons).items()
        if it not in read and _comes(one, it, reasons, picked[1], facts)
    }
    found = story.pick(lambda it: picked[1] if it in fresh else (), one.language, one.outlets)
    if found is None:
        return Drop("nothing new")
    wait = _too_soon(alert, earlier, now) or _too_many(one, facts, now)
    if wait is not None:
        return wait
    urgency = urgency_of(followed, picked[1])
    if (not_now := facts.holding.why_not(one, urgency)) is not None:
        return Wait(not_now.until - now, not_now.why)
    said = _say(one, story, found[0], fresh, facts, picked[1], alert, now)
    return facts.holding.of_the_day(one, said).expiring(facts.holding.before(one, urgency))


def _say(
    one: Claimed,
    story: Story,
    article: Article,
    fresh: Mapping[int, News],
    facts: _Facts,
    topics: Collection[int],
    alert: Alerted,
    now: datetime,
) -> Say:
    """A sequel that tells of an article, and counts the others that are new."""
    tells = Tells(article.id, article.revision, len(fresh) - 1, max(it.id for it in story.members))
    silent = facts.loud.get(one.chat, set()).isdisjoint(topics)
    message = sequel(
        seen_as(story, article),
        fresh[article.id].sentence,
        tells.more,
        texts=texts_for(one.language),
        zone=zone_of(one.time_zone),
        now=now,
        silent=silent,
    )
    return Say((Send(message, tells=tells, replies_to=alert.message_id or 0),))


def _fresh(
    one: Claimed,
    story: Story,
    alert: Alerted,
    earlier: Sequence[Earlier],
    facts: _Facts,
    reasons: Reasons,
) -> dict[int, News]:
    """The members that tell something new to a chat, with what that is. An alert that was turned
    to the chat's language has been read in the one that it came in."""
    came = story.pick(lambda it: reasons(it) if it <= alert.seen else (), one.language, one.outlets)
    languages = {
        one.language,
        *(it.language for it in (came and came[0], story.member(alert.article)) if it),
    }
    seen = max([alert.seen, *(it.seen for it in earlier)])
    return {
        it.id: facts.news[one.subject][it.id]
        for it in story.told
        if it.id > seen
        and it.id in facts.news[one.subject]
        and it.language in languages
        and alert.since is not None
        and it.received_at > alert.since
    }


def _comes(
    one: Claimed, article: int, reasons: Reasons, alerted: Sequence[int], facts: _Facts
) -> bool:
    """Whether the conditions of a chat let a member come. Where it follows a topic of its alert
    without any, all of the story does, whatever else the member is about."""
    free = any((one.chat, topic) not in facts.judged.rules for topic in alerted)
    return free or bool(reasons(article))


def _too_soon(alert: Alerted, earlier: Sequence[Earlier], now: datetime) -> Wait | None:
    """How long a sequel has to wait for those before it; None: not any more."""
    sent = sorted(it.settled_at for it in earlier if it.settled_at is not None)
    last = sent[-1] if sent else alert.settled_at
    due = last + APART if last is not None else now
    if len(sent) >= MOST:
        due = max(due, sent[-MOST] + IN)
    return Wait(due - now, "soon after what it follows") if due > now else None


def _too_many(one: Claimed, facts: _Facts, now: datetime) -> Wait | None:
    """How long a sequel has to wait because its chat had enough of them, of whatever stories: no
    source floods a chat by telling something new of each. None: not at all."""
    lately = facts.lately.get(one.chat, [])
    sent = sorted(at for _, at in lately if at is not None)
    if len(sent) >= MOST_OF_ALL:
        return Wait(sent[-MOST_OF_ALL] + IN - now, "many today")
    before = sum(at is None and id_ < one.id for id_, at in lately)
    return _ON_ITS_WAY if len(sent) + before >= MOST_OF_ALL else None


def seen_as(story: Story, article: Article) -> ArticleView:
    """A member of a story as its readers see it, under the name of its source."""
    view = view_of(article)
    return view if view.outlet else replace(view, outlet=story.others(article).own)
