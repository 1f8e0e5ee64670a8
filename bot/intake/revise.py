"""An article that says something else now: what it said is kept, what it is about is worked out
anew, and who is to hear of it only now does; in the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake import recognise
from bot.intake.accepted import FRESH, Read, Revised, told_date
from bot.intake.boilerplate import without
from bot.intake.findings import ask_editors, evidence_of, set_topics
from bot.intake.holders import Holders
from bot.intake.origin import Alerting, Origin
from bot.intake.outlets import own_spelling
from bot.intake.parsed import ParsedArticle
from bot.intake.parting import leave, one_voice, part
from bot.intake.tagging import road_of, set_tags, tell_of_tags
from bot.intake.whose import heir, is_chosen, is_correction
from bot.topics.hashtags import hashtag_key
from storage import (
    article_keys,
    article_sources,
    articles,
    boilerplate,
    fanouts,
    growth,
    received,
    revisions,
    source_items,
    stories,
)
from storage.article_keys import Holder
from storage.article_sources import Road
from storage.articles import Article
from storage.revisions import Revision, Wording, wording_of


async def revise(
    connection: AsyncConnection,
    article: int,
    offered: Read,
    *,
    framed: ParsedArticle,
    now: datetime,
) -> Revised:
    """Let an article say what is offered, unless it does. `framed`: the same with what its source
    puts around every text; it may have been stored so before that was known.

    One that was taken back stays as it is. A topic that it is about only now owes its alerts,
    where it is fresh and no backlog. Where it says from now on what another article says, that one
    is the news, with this source as one more of its own, and this one is backlog: kept and found,
    told to nobody. It is corrected by whose word counts (bot/intake/whose.py): others who had it
    tell its former words from then on. What another of its sources says otherwise is an article of
    its own, and so is other news in the place of what others tell. Raises LookupError when there is
    no such article.
    """
    now = await received.receive(connection, now)  # in no window of a digest that has ended
    await fanouts.share(connection)
    await boilerplate.hold(connection, [offered.origin.teacher], now)
    holder = await article_keys.hold(connection, article)
    if holder is None:
        raise LookupError(f"there is no article {article}")
    was = holder.article
    roads = (await article_sources.of(connection, [article])).get(article, ())
    own = next((road for road in roads if road.key == offered.origin.teacher), None)
    if was.retracted_at is not None or own is None:
        return Revised(False, was.revision, article, gone=True)
    parsed = offered.parsed
    book = await recognise.known_edges(connection, [(parsed, offered.origin)])
    seen = recognise.lines_seen(book, parsed, offered.origin)
    keys = recognise.keys_of(book, without(parsed, seen))
    wording, whole = (_wording(was, it, now, offered.origin) for it in (parsed, framed))
    one = _Correction(connection, holder, roads, own, offered, keys, wording, now)
    if await one.is_said_already(whole):
        return Revised(False, was.revision, article)
    voice = await one_voice(connection, roads, own)
    others = heir(roads, voice) is not None
    if roads[0].key not in voice or (others and not is_correction(was, parsed)):
        return await one.beside()
    return await one.in_place(voice, recognise.url_key_of(parsed, seen))


@dataclass(frozen=True, slots=True)
class _Correction:
    """What one source of an article says from now on: the article as it is held, its roads and the
    source's own, what is offered, its keys, and the wording that it would make."""

    connection: AsyncConnection
    holder: Holder
    roads: Sequence[Road]
    own: Road
    offered: Read
    keys: Sequence[str]
    wording: Wording
    now: datetime

    async def is_said_already(self, framed: Wording) -> bool:
        """Whether the source says nothing else than it did."""
        offered = self.wording, framed
        if self.own.former is None:
            now = wording_of(self.holder)
            return any(_with_tags(self._others(), one) == now for one in offered)
        every = await revisions.of(self.connection, self.holder.article.id)
        said = {_words(one) for one in every if one.number == self.own.former}
        return any(_words(one) in said for one in offered)

    def _others(self) -> list[Road]:
        return [road for road in self.roads if road is not self.own]

    async def in_place(self, voice: Collection[str], url_key: str | None) -> Revised:
        """Let the article say it: those of `voice` say so, others said what it was."""
        connection, was, offered = self.connection, self.holder.article, self.offered
        wording, but = self.wording, set[str]()
        same_words = self.keys[0] == self.holder.text_key
        if same_words:
            wording = _with_tags(self._others(), wording)
            but = {hashtag_key(tag) for road in self._others() for tag in road.hashtags}
        number = await revisions.revise(
            connection,
            self.holder,
            wording,
            text_key=await _text_key(connection, self.holder, self.keys[0]),
            url_key=await _url_key(connection, self.holder, url_key),
            about=(await articles.topics_of(connection, [was.id])).get(was.id, {}),
            now=self.now,
        )
        if same_words:
            await article_sources.set_hashtags(connection, was.id, self.own.key, ())
        else:
            await article_sources.leave_behind(connection, was.id, was.revision, but=voice)
            await article_sources.forget_hashtags(connection, was.id)
        found = (await evidence_of(connection, {was.id: offered.found}, self.now))[was.id]
        fresh = await set_topics(connection, was.id, found, but=but)
        await _place(connection, was.id, was, offered, self.now)
        same = await self._same()
        if same is not None:
            await _add_road(connection, same, offered, self.now)
            await revisions.silence(connection, was.id)
            return Revised(True, number, was.id)
        await _tell(connection, was.id, was, offered, fresh, self.now)
        return Revised(True, number, was.id)

    async def beside(self) -> Revised:
        """Let one of several sources of an article say something else: what that says, or another
        article does already, or an article of its own. Tags that only stand there as well are the
        article's, for as long as they do."""
        connection, was, offered, now = (
            self.connection,
            self.holder.article,
            self.offered,
            self.now,
        )
        origin, published = offered.origin, self.wording.published_at
        if await recognise.same_of(
            connection, [self.holder], offered.parsed, self.keys, origin, published
        ):
            await article_sources.catch_up(connection, was.id, self.own.key)
            wanted = {tag.key: tag.text for tag in offered.parsed.hashtags}
            tags = await set_tags(connection, was, self.own, wanted)
            if tags:
                await tell_of_tags(connection, was.id, offered, tags, now)
            fewer = {hashtag_key(tag) for tag in self.own.hashtags} - wanted.keys()
            if (
                fewer and offered.alerting is Alerting.NOW
            ):  # what it is not about may be a condition
                await fanouts.owe_met_now(connection, [was.id], now, since=now - FRESH)
            changed = self.own.former is not None or bool(tags or fewer)
            return Revised(changed, was.revision, was.id)
        same = await self._same()
        if same is not None:
            await leave(connection, self.holder, self.roads, self.own.key, now)
            await _add_road(connection, same, offered, now)
            revised = Revised(True, same.revision, same.id)
        else:
            article, fresh = await part(connection, self.holder, self.roads, offered, now)
            await _place(connection, article, was, offered, now)
            await _tell(connection, article, was, offered, fresh, now)
            revised = Revised(True, 1, article)
        if origin.source_id is not None:
            await source_items.move(connection, origin.source_id, was.id, revised.article)
        return revised

    async def _same(self) -> Article | None:
        """Another article that says what is offered, and was news; None where there is none."""
        held = [
            holder
            for holder in await Holders(self.connection).of(self.keys, None)
            if holder.article.id != self.holder.article.id
            and not holder.former
            and not holder.article.backlog
            and holder.article.retracted_at is None
        ]
        same = await recognise.same_of(
            self.connection,
            held,
            self.offered.parsed,
            self.keys,
            self.offered.origin,
            self.wording.published_at,
        )
        return same.article if same is not None else None


async def _tell(
    connection: AsyncConnection,
    article: int,
    was: Article,
    offered: Read,
    fresh: Collection[int],
    now: datetime,
) -> None:
    """Owe an article to those who follow what only its new words are about, and ask editors what
    only these do not settle; `was`: what it said before."""
    if offered.alerting is not Alerting.BACKLOG and not was.backlog:
        former = f"{was.title}\n{was.lead}\n{was.body}".casefold()
        ambiguous = offered.found.ambiguous
        new = [one for one in ambiguous if one.matched.casefold() not in former]
        await ask_editors(connection, article, new, now)
        age = now - min(was.published_at, was.received_at)
        if offered.alerting is Alerting.NOW and age <= FRESH:
            await fanouts.owe_alerts(connection, article, fresh, now)
            await fanouts.owe_met_now(connection, [article], now, since=now - FRESH)


def _wording(was: Article, parsed: ParsedArticle, now: datetime, origin: Origin) -> Wording:
    """What it says now; what the text does not say stays as it was."""
    return Wording(
        title=parsed.title,
        lead=parsed.lead,
        body=parsed.body,
        credit=parsed.credit,
        hashtags=tuple(tag.text for tag in parsed.hashtags),
        language=parsed.language,
        outlet=own_spelling(parsed.outlet, origin.name) or was.outlet,
        url=parsed.url or was.url,
        published_at=told_date(parsed, now) or was.published_at,
    )


def _words(one: Wording | Revision) -> tuple[str, str, str]:
    return one.title, one.lead, one.body


def _with_tags(roads: Sequence[Road], wording: Wording) -> Wording:
    """A wording with the tags that an article has by one of some sources alone."""
    own = {hashtag_key(tag) for tag in wording.hashtags}
    more = [tag for road in roads for tag in road.hashtags if hashtag_key(tag) not in own]
    return replace(wording, hashtags=(*wording.hashtags, *more))


async def _place(
    connection: AsyncConnection, article: int, was: Article, offered: Read, now: datetime
) -> None:
    """Let an article that says from now on what is offered be of the story of what it was, or (of
    an article that was parted) where it comes from, unless it is other news: what a token pushed
    that tells other news leaves at once, if no chat has it before its eyes (else the chat is shown
    another member first: bot/compose/standing.py)."""
    still = is_correction(was, offered.parsed)
    if not still and article == was.id and not is_chosen(was.source):
        left = await stories.leave_at_once(connection, article)
        await growth.note_left(connection, left.values(), now)
        if left:
            return
    if article == was.id or still:
        await stories.tell_otherwise(connection, article, was.id)


async def _text_key(connection: AsyncConnection, holder: Holder, text_key: str) -> str:
    """By what its text is known; another that is known by the same keeps it."""
    if text_key == holder.text_key or await article_keys.is_free(connection, text_key=text_key):
        return text_key
    return article_keys.no_text_key(holder.article.id)


async def _url_key(connection: AsyncConnection, holder: Holder, url_key: str | None) -> str | None:
    """By which address it is known: by its former one where the new one is another's, or none."""
    if url_key is None or not await article_keys.is_free(connection, url_key=url_key):
        return holder.url_key
    return url_key


async def _add_road(
    connection: AsyncConnection, article: Article, offered: Read, now: datetime
) -> None:
    await article_sources.add(connection, {article.id: [road_of(offered, now)]})
