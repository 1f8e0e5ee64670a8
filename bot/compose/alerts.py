"""Alerts: one article of a story to each chat that follows, at this moment, what it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.caches import Lru, weight_of
from bot.compose.facts import Facts, passage_for
from bot.compose.holding import Holding
from bot.compose.members import Story, number_of
from bot.compose.reasons import reason_views
from bot.compose.said import Drop, Said, Say
from bot.compose.views import view_of, weight_of_view
from bot.digest.views import ArticleView, Others
from bot.messages.alert import alert
from bot.messages.operation import Send
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from bot.zones import zone_of
from storage.articles import Article
from storage.deliveries import Claimed
from storage.shows import Shows
from storage.stops import NO_NEWS
from storage.topics import Topic
from storage.vocabulary import Urgency

# An article goes out within minutes, and the next one shares nothing with it.
_MOST_BYTES = 4_000_000
_BYTES_OF_VIEWS = 1_000_000


@dataclass(frozen=True, slots=True)
class _Edition:
    """What an alert's wording depends on: chats that share it read the same message."""

    registry: int
    article: int
    revision: int
    reasons: tuple[int, ...]
    others: Others
    newest: int
    language: str
    time_zone: str
    today: date
    silent: bool


class Alerts:
    """Composes alerts. Keeps what it rendered: thousands of chats read the same one."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._rendered: Lru[_Edition, Say] = Lru(
            "compose.alerts", most_bytes=_MOST_BYTES, weigh=lambda _, said: _weight(said)
        )
        self._views: Lru[tuple[int, int], ArticleView] = Lru(
            "compose.alerted",
            most_bytes=_BYTES_OF_VIEWS,
            weigh=lambda _, view: weight_of_view(view),
        )

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, Said]:
        """What each delivery says, by its id: a few queries for all of them."""
        chats = [one.chat for one in claimed]
        facts = await Facts.of(connection, {one.subject for one in claimed}, chats, now)
        holding = await Holding.of(connection, claimed, now)
        others: dict[int, Others] = {}
        said: dict[int, Said] = {}
        for one in claimed:
            story = facts.stories[one.subject]
            picked = facts.picked(story, one.chat, one.language, one.outlets)
            if picked is None:
                said[one.id] = Drop(_why_not(story))
                continue
            article, topics_ = picked
            urgency = facts.urgency(one.chat, topics_)
            not_now = holding.why_not(one, urgency)
            if not_now is not None:
                said[one.id] = not_now
                continue
            if article.id not in others:
                others[article.id] = story.others(article)
            alone = self._say(
                story, article, topics_, others[article.id], facts.named, one, now,
                silent=urgency is Urgency.SILENT,
            )  # fmt: skip
            said[one.id] = holding.of_the_day(one, alone).expiring(holding.before(one, urgency))
        return said

    def _say(
        self,
        story: Story,
        article: Article,
        reasons: tuple[int, ...],
        others: Others,
        named: Mapping[int, Topic],
        one: Claimed,
        now: datetime,
        *,
        silent: bool,
    ) -> Say:
        zone, newest = zone_of(one.time_zone), max(member.id for member in story.members)
        edition = _Edition(
            self._subjects.generation,
            article.id,
            article.revision,
            reasons,
            others,
            newest,
            one.language,
            one.time_zone,
            now.astimezone(zone).date(),
            silent,
        )
        said = self._rendered.get(edition)
        if said is None:
            view, about = self._view(article), story.about[article.id]
            topics_ = [named[topic] for topic in reasons]
            views = reason_views(self._subjects, topics_, article, about, one.language)
            message = alert(
                view,
                views,
                texts=texts_for(one.language),
                zone=zone,
                now=now,
                passage=passage_for(article, view, [about[topic] for topic in reasons]),
                others=others,
            )
            several = len(story.members) > 1 or bool(others)
            shows = Shows(article.id, number_of(others), seen=newest) if several else None
            said = Say((Send(message, reads=article.revision, shows=shows),))
            said = said.silenced() if silent else said
            self._rendered.put(edition, said)
        return said

    def _view(self, article: Article) -> ArticleView:
        """An article as readers see it, made once for all editions."""
        key = (article.id, article.revision)
        view = self._views.get(key)
        if view is None:
            view = view_of(article)
            self._views.put(key, view)
        return view


def _why_not(story: Story) -> str:
    """Why an alert says nothing."""
    if not story.members:
        return "article removed"
    if all(one.retracted_at is not None for one in story.members):
        return "article retracted"
    if not story.told:  # it says now what another article has told
        return NO_NEWS
    return "no longer wanted at once"


def _weight(said: Say) -> int:
    """What an alert weighs: its words, its buttons (a label, a link or data), the objects."""
    messages = [operation.message for operation in said.operations]
    buttons = [button for message in messages for row in message.buttons for button in row]
    words = [message.html for message in messages]
    words += [part for one in buttons for part in (one.text, one.url, one.callback)]
    return weight_of(*words) + 500 + 100 * len(buttons)
