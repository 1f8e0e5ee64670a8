"""A batch of articles, stored one by one or recognised, in the caller's transaction: what is known
is read for all at once, and each teaches before the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake import recognise
from bot.intake.accepted import FRESH, Accepted, Read, published_of
from bot.intake.boilerplate import without
from bot.intake.holders import Holders
from bot.intake.origin import Alerting, Origin
from bot.intake.outlets import own_spelling
from bot.intake.parsed import ParsedArticle, tagged_key
from bot.intake.tagging import add_tags, doubtful_tags, new_tags, road_of
from bot.intake.whose import outranks
from storage import article_keys, article_sources, articles, revisions
from storage.article_keys import Holder
from storage.article_sources import Road, labels
from storage.articles import Article, NewArticle
from storage.boilerplate import Book, Seen
from storage.revisions import Wording, wording_of

# Each try ends because another process stored an article with the same key meanwhile.
_TRIES = 5


@dataclass(frozen=True, slots=True)
class _Known:
    """One of a batch as its source's lines let it be seen: `seen` of its edges, itself without
    what its source puts around it, its own key, and every key it may have been stored under."""

    seen: Mapping[str, tuple[Seen, ...]]
    bare: ParsedArticle
    key: str
    keys: list[str]
    url_key: str | None


class Batch:
    """Stores articles, or recognises them, by which roads they came, and learns of their sources;
    what they are about is not stored yet. What is known is read for all at once."""

    def __init__(self, connection: AsyncConnection, now: datetime, received_at: datetime) -> None:
        self._connection = connection
        self._now = now
        self._received_at = received_at
        self._holders = Holders(connection)
        self._book = Book()
        self.added: set[int] = set()  # bounded: lives as long as one batch
        self.more_roads: set[int] = set()  # bounded: likewise; of articles that were here
        # Those that were none, by what they were.
        self.made_news: dict[int, Article] = {}  # bounded: likewise
        # Articles whose words and link are those of another source now, with what that brought.
        self.taken_over: dict[int, Read] = {}  # bounded: likewise
        # Articles that got tags by another road, with what brought them, and which.
        self.tagged: list[tuple[int, Read, set[str]]] = []

    async def store(self, offered: Sequence[Read]) -> list[Accepted]:
        """Store them in order; what became of each."""
        texts = [(one.parsed, one.origin) for one in offered]
        self._book = await recognise.known_edges(self._connection, texts)
        known = [self._known(one) for one in offered]
        await self._holders.look_up(
            {key for one in known for key in one.keys},
            {one.url_key for one in known if one.url_key},
        )
        accepted: list[Accepted] = []
        brought: list[tuple[int, Road]] = []
        for one, was in zip(offered, known, strict=True):
            # Those before it in the batch have taught, too.
            seen = recognise.lines_seen(self._book, one.parsed, one.origin)
            became, road = await self._accept(one, was if seen == was.seen else self._known(one))
            accepted.append(became)
            brought.append((became.article, road))
        await self._book.write(self._connection, self._now)
        roads = await self._record_roads(brought)
        telling = {
            article: [road for road in every if road.former is None]
            for article, every in roads.items()
        }
        return [replace(one, sources=labels(telling[one.article])) for one in accepted]

    async def _record_roads(self, brought: Sequence[tuple[int, Road]]) -> dict[int, list[Road]]:
        """Record by which roads articles came, where that is new; all that there are, by article.

        Who has another article of the same source waits until we end (`storage.boilerplate.hold`),
        so that what was not there when it was looked for is not there now.
        """
        stored = {article for article, _ in brought}
        known = stored - self.added
        before = await article_sources.of(self._connection, known) if known else {}
        roads = {article: list(before.get(article, ())) for article in stored}
        new: dict[int, list[Road]] = {}
        for article, road in brought:
            there = next((other for other in roads[article] if other.key == road.key), None)
            if there is None:
                roads[article].append(road)
                new.setdefault(article, []).append(road)
            elif there.former is not None and road.former is None:
                await article_sources.catch_up(self._connection, article, road.key)
        self.more_roads |= new.keys() - self.added
        await article_sources.add(self._connection, new)
        return roads

    def _known(self, one: Read) -> _Known:
        seen = recognise.lines_seen(self._book, one.parsed, one.origin)
        # Its source may have taught more since it was read.
        bare = without(one.parsed, seen)
        keys = recognise.keys_of(self._book, bare)
        return _Known(seen, bare, keys[0], keys, recognise.url_key_of(one.parsed, seen))

    async def _accept(self, one: Read, known: _Known) -> tuple[Accepted, Road]:
        """What becomes of one, and by which road it came."""
        stored, road = await self._add(one, known), road_of(one, self._received_at)
        if isinstance(stored, Holder):
            article, is_news = stored.article, False
            if stored.former:
                road = replace(road, former=stored.number)
            elif article.retracted_at is None:
                is_news = await self._is_news(article, one, known)
            return Accepted(article.id, is_news, article.title, tuple(one.found)), road
        self.added.add(stored)
        changed = await recognise.teach(
            self._connection, self._book, one.parsed, known.seen, article=stored, origin=one.origin
        )
        if changed:
            self._holders.forget()
        return Accepted(stored, True, one.parsed.title, tuple(one.found)), road

    async def _is_news(self, stored: Article, one: Read, known: _Known) -> bool:
        """Whether an article that is here is news only by how it comes now. From now on it says
        what comes now, where that is whose word counts; else it has the tags of both."""
        # Not by the road by which it is old: a feed gives its items other ids now and then.
        if Origin(stored.source, stored.source_ref).teacher == one.origin.teacher:
            await self._tag(stored, one, known)
            return False
        is_news = _becomes_news(stored, one.alerting)
        if not outranks(one.origin.source, one.alerting, stored):
            await self._tag(stored, one, known)
        elif await self._take_over(stored, one, known):
            self.taken_over[stored.id] = one
        return is_news and await self._make_news(stored, one.alerting)

    async def _take_over(self, stored: Article, one: Read, known: _Known) -> bool:
        """Let an article say what comes now, under the name and with the link of who brings it;
        False where it says something else meanwhile."""
        holder = await article_keys.hold(self._connection, stored.id)
        if holder is None or holder.text_key not in known.keys:
            return False
        new = self._new(one, known, holder.text_key, published_of(one.parsed, self._now))
        said = asdict(new)
        wording = Wording(**{name: said[name] for name in Wording.__dataclass_fields__})
        url_key = new.url_key
        if url_key != holder.url_key and not (
            url_key and await article_keys.is_free(self._connection, url_key=url_key)
        ):
            url_key = None
        if wording != wording_of(holder):
            about = (await articles.topics_of(self._connection, [stored.id])).get(stored.id, {})
            await revisions.revise(
                self._connection,
                holder,
                wording,
                text_key=holder.text_key,
                url_key=url_key,
                about=about,
                now=self._received_at,
            )
        await articles.hand_over(self._connection, stored.id, new.source, new.source_ref)
        await article_sources.forget_hashtags(self._connection, stored.id)
        self._holders.forget()
        return True

    async def _make_news(self, stored: Article, alerting: Alerting) -> bool:
        """False where another process has just made it."""
        # What was in a digest today is not to be in the next one as well.
        again = stored.backlog or self._received_at - stored.received_at > FRESH
        made = await articles.make_news(
            self._connection,
            stored.id,
            self._received_at if again else stored.received_at,
            digest_only=alerting is Alerting.DIGEST,
        )
        self._holders.forget()
        if made:
            self.made_news[stored.id] = stored
        return made

    async def _tag(self, stored: Article, one: Read, known: _Known) -> None:
        """Give an article the tags that it has by this road only."""
        if not one.parsed.hashtags:
            return
        roads = (await article_sources.of(self._connection, [stored.id])).get(stored.id, ())
        if not new_tags(stored, one.parsed, doubtful_tags(roads, one)):
            return
        if all(road.key != one.origin.teacher for road in roads):
            self.more_roads.add(stored.id)
        tags = await add_tags(self._connection, stored.id, one, known.keys, self._received_at)
        if tags:
            self.tagged.append((stored.id, one, tags))
            self._holders.forget()

    async def _add(self, one: Read, known: _Known) -> int | Holder:
        """The id of the article, newly stored, or the same one that is here already."""
        published = published_of(one.parsed, self._now)
        for _ in range(_TRIES):
            holders = await self._holders.of(known.keys, known.url_key)
            same: Holder | None = None
            if not one.anyway:
                same = await recognise.same_of(
                    self._connection, holders, known.bare, known.keys, one.origin, published
                )
            if same is not None and not await recognise.is_told_no_more(
                self._connection, same, one.parsed, one.origin, one.alerting
            ):
                return same
            key = _key_beside(holders, known)
            # In the order of their ids, so that two that do this wait for each other and no more.
            for holder in sorted(holders, key=lambda holder: holder.article.id):
                same_url = known.url_key is not None and holder.url_key == known.url_key
                if holder.text_key == key or same_url:
                    await self._holders.give_up(holder, key, known.url_key)
            added = await self._holders.add(self._new(one, known, key, published))
            if added is not None:
                return added.id
            # Another process has just stored one with a key of this: the insert waited for its
            # commit.
        raise LookupError(f"an article with text key {known.key} was there and is gone")

    def _new(self, one: Read, known: _Known, key: str, published: datetime) -> NewArticle:
        parsed = one.parsed
        return NewArticle(
            title=parsed.title,
            lead=parsed.lead,
            body=parsed.body,
            credit=parsed.credit,
            hashtags=tuple(tag.text for tag in parsed.hashtags),
            language=parsed.language,
            outlet=own_spelling(parsed.outlet, one.origin.name),
            url=parsed.url or one.origin.opens or None,
            url_key=known.url_key,
            text_key=key,
            source=one.origin.source,
            source_ref=one.origin.ref,
            published_at=published,
            received_at=self._received_at,
            backlog=one.alerting is Alerting.BACKLOG,
            digest_only=one.alerting is Alerting.DIGEST,
        )


def _becomes_news(stored: Article, alerting: Alerting) -> bool:
    """Whether an article that is here is news, or is to be alerted, only by how it comes now."""
    if stored.backlog:
        return alerting is not Alerting.BACKLOG
    return stored.digest_only and alerting is Alerting.NOW


def _key_beside(holders: Sequence[Holder], known: _Known) -> str:
    """By which key an article is stored: by that of its words, unless a text of the same words has
    it under other tags, which goes on being known by it."""
    for holder in holders:
        if holder.text_key == known.key and recognise.has_other_tags(holder, known.bare):
            return tagged_key(known.bare)
    return known.key
