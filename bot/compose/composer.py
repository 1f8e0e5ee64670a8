"""What a claimed delivery says, decided when it is sent: settings, subscriptions and corrections
of this moment hold, whatever they were when it was owed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.choose import choose
from bot.digest.views import ArticleView, TopicView
from bot.messages.alert import alert
from bot.messages.dates import day
from bot.messages.digest import digest
from bot.messages.markup import Message
from bot.messages.notice import notice
from bot.texts import texts_for
from bot.topics.subjects import Subjects
from storage import articles, notices, reviews, subscriptions, topics
from storage.articles import Article
from storage.deliveries import ALERT, DIGEST, NOTICE, Claimed

_DIGEST_MOST = 200
_IN_ALERTS = ("instant", "both")
_IN_DIGESTS = ("digest", "both")


@lru_cache(maxsize=512)
def zone_of(name: str) -> ZoneInfo:
    """The time zone of a stored IANA name."""
    return ZoneInfo(name)


def view_of(article: Article) -> ArticleView:
    """A stored article as readers see it."""
    return ArticleView(
        id=article.id,
        title=article.title,
        lead=article.lead,
        outlet=article.outlet,
        url=article.url,
        published_at=article.published_at,
        hashtags=article.hashtags,
    )


class Composer:
    """Composes deliveries. Keeps rendered alerts: thousands of chats read the same one."""

    def __init__(self, subjects: Subjects) -> None:
        self._subjects = subjects
        self._rendered: dict[tuple[object, ...], Message] = {}

    def topic_view(self, topic: topics.Topic, language: str) -> TopicView:
        """A stored topic as a reader of a language sees it."""
        title = self._subjects.title(topic.kind, topic.key, language, topic.title)
        return TopicView(topic.id, topic.kind, title)

    async def compose(
        self, connection: AsyncConnection, claimed: Sequence[Claimed], now: datetime
    ) -> dict[int, list[Message] | str]:
        """For each delivery id its messages, or the reason why there is nothing to say."""
        said: dict[int, list[Message] | str] = {}
        alerts = [one for one in claimed if one.kind == ALERT and not self._closed(one, said, now)]
        if alerts:
            said.update(await self._alerts(connection, alerts, now))
        for one in claimed:
            if one.kind == DIGEST and not self._closed(one, said, now):
                said[one.id] = await self._digest(connection, one, now)
            elif one.kind == NOTICE and not self._closed(one, said, now):
                said[one.id] = await self._notice(connection, one)
            elif one.kind not in (ALERT, DIGEST, NOTICE):
                said.setdefault(one.id, "unknown kind")
        return said

    @staticmethod
    def _closed(one: Claimed, said: dict[int, list[Message] | str], now: datetime) -> bool:
        if one.set_aside:
            said[one.id] = f"chat set aside: {one.set_aside}"
        elif one.paused_until and one.paused_until > now:
            said[one.id] = "paused"
        elif one.kind == ALERT and not one.alerts_on:
            said[one.id] = "alerts off"
        return one.id in said

    async def _alerts(
        self, connection: AsyncConnection, claimed: list[Claimed], now: datetime
    ) -> dict[int, list[Message] | str]:
        ids = {one.subject for one in claimed}
        stored = await articles.by_ids(connection, ids)
        about = await articles.topics_of(connection, ids)
        named = await topics.by_ids(connection, {t for found in about.values() for t in found})
        chats = [one.chat for one in claimed]
        followed = await subscriptions.topics_in_modes(
            connection, chats, _IN_ALERTS, topics_=list(named)
        )
        refused = await reviews.all_taken_back(connection, chats, ids)
        said: dict[int, list[Message] | str] = {}
        for one in claimed:
            article = stored.get(one.subject)
            if article is None:
                said[one.id] = "article removed"
                continue
            mine = followed.get(one.chat, {})
            reasons = tuple(
                topic
                for topic in about.get(article.id, {})
                if topic in mine and (one.chat, article.id, topic) not in refused
            )
            if not reasons:
                said[one.id] = "no longer subscribed"
                continue
            said[one.id] = [self._alert(article, reasons, named, one, now)]
        return said

    def _alert(
        self,
        article: Article,
        reasons: tuple[int, ...],
        named: dict[int, topics.Topic],
        one: Claimed,
        now: datetime,
    ) -> Message:
        zone = zone_of(one.time_zone)
        today = now.astimezone(zone).date()
        key = (article.id, reasons, one.language, one.time_zone, today)
        message = self._rendered.get(key)
        if message is None:
            if len(self._rendered) > 2000:
                self._rendered.clear()
            views = [self.topic_view(named[topic], one.language) for topic in reasons]
            message = alert(
                view_of(article), views, texts=texts_for(one.language), zone=zone, now=now
            )
            self._rendered[key] = message
        return message

    async def _notice(self, connection: AsyncConnection, one: Claimed) -> list[Message] | str:
        stored = (await notices.by_ids(connection, [one.subject])).get(one.subject)
        if stored is None:
            return "notice removed"
        told: dict[str, str] = orjson.loads(stored.details)
        kind, language = told["kind"], one.language

        def title(of: str, key: str) -> str:
            return self._subjects.title(of, key, language, key) if key else ""

        heir = (kind, told["successor"]) if told["successor"] else ("official", told["holder"])
        button = None
        if heir[1]:
            known = await topics.by_keys(connection, [heir])
            # A topic that nobody has followed or met yet has no number; then only the words.
            button = (title(*heir), known[0].id) if known else None
        return [
            notice(
                kind=kind,
                title=title(kind, told["key"]),
                date=day(datetime.fromisoformat(told["on"]).date(), language),
                person=title("official", told["person"]),
                successor=title(kind, told["successor"]),
                holder=title("official", told["holder"]),
                button=button,
                texts=texts_for(language),
            )
        ]

    async def _digest(
        self, connection: AsyncConnection, one: Claimed, now: datetime
    ) -> list[Message] | str:
        return await self.digest(
            connection,
            chat=one.chat,
            language=one.language,
            time_zone=one.time_zone,
            since=one.since or now,
            until=one.until or now,
            even_empty=one.digest_empty,
            now=now,
        )

    async def digest(
        self,
        connection: AsyncConnection,
        *,
        chat: int,
        language: str,
        time_zone: str,
        since: datetime,
        until: datetime,
        even_empty: bool,
        now: datetime,
    ) -> list[Message] | str:
        """The digest of a chat for a window, or "empty"."""
        mine = (await subscriptions.topics_in_modes(connection, [chat], _IN_DIGESTS)).get(chat, {})
        found: list[Article] = []
        about: dict[int, list[TopicView]] = {}
        if mine:
            found = await articles.received_between(
                connection, topics=list(mine), since=since, until=until, limit=_DIGEST_MOST
            )
            named = await topics.by_ids(connection, mine)
            views = {id_: self.topic_view(topic, language) for id_, topic in named.items()}
            ids = [article.id for article in found]
            refused = await reviews.all_taken_back(connection, [chat], ids)
            for article, about_it in (await articles.topics_of(connection, ids)).items():
                about[article] = [
                    views[topic]
                    for topic in about_it
                    if topic in views and (chat, article, topic) not in refused
                ]
        content = choose([view_of(article) for article in found], about)
        if not content.groups and not even_empty:
            return "empty"
        return digest(content, texts=texts_for(language), zone=zone_of(time_zone), now=now)
