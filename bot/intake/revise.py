"""An article that says something else now: what it said is kept, what it is about is worked out
anew, and who is to hear of it only now does; in the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake import recognise
from bot.intake.accepted import FRESH, Read, Revised, road_of, told_date
from bot.intake.boilerplate import without
from bot.intake.findings import ask_editors, evidence_of
from bot.intake.holders import Holders
from bot.intake.origin import Alerting
from bot.intake.parsed import ParsedArticle
from bot.intake.parting import leave, others, part
from bot.intake.tagging import add_tags, tell_of_tags
from bot.topics.findings import Rule
from storage import (
    article_keys,
    article_sources,
    articles,
    boilerplate,
    fanouts,
    received,
    revisions,
    source_items,
    stories,
)
from storage.article_keys import Holder
from storage.article_sources import Road
from storage.articles import Article, Evidence
from storage.revisions import Wording, wording_of


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
    told to nobody. What others have brought as well stays as they have it: what is offered is an
    article of its own then. Raises LookupError when there is no such article.
    """
    now = await received.receive(connection, now)  # in no window of a digest that has ended
    await fanouts.share(connection)
    await boilerplate.hold(connection, [offered.origin.teacher], now)
    holder = await article_keys.hold(connection, article)
    if holder is None:
        raise LookupError(f"there is no article {article}")
    was = holder.article
    roads = (await article_sources.of(connection, [article])).get(article, ())
    has_it = any(road.key == offered.origin.teacher for road in roads)
    if was.retracted_at is not None or not has_it:
        return Revised(False, was.revision, article, gone=True)
    origin, parsed = offered.origin, offered.parsed
    book = await recognise.known_edges(connection, [(parsed, origin)])
    seen = recognise.lines_seen(book, parsed, origin)
    keys = recognise.keys_of(book, without(parsed, seen))
    wording = _wording(was, parsed, now)
    if wording_of(holder) in (wording, _wording(was, framed, now)):
        return Revised(False, was.revision, article)
    if await others(connection, roads, origin):
        return await _beside(connection, holder, roads, offered, keys, wording, now)
    number = await revisions.revise(
        connection,
        holder,
        wording,
        text_key=await _text_key(connection, holder, keys[0]),
        url_key=await _url_key(connection, holder, recognise.url_key_of(parsed, seen)),
        about=(await articles.topics_of(connection, [article])).get(article, {}),
        now=now,
    )
    found = (await evidence_of(connection, {article: offered.found}, now))[article]
    fresh = await _set_topics(connection, article, found)
    await stories.tell_otherwise(connection, article, article)
    same = await _same(connection, was, offered, keys, wording.published_at)
    if same is not None:
        await _add_road(connection, same, offered, now)
        await revisions.silence(connection, article)
        return Revised(True, number, article)
    await _tell(connection, article, was, offered, fresh, now)
    return Revised(True, number, article)


async def _beside(
    connection: AsyncConnection,
    holder: Holder,
    roads: Sequence[Road],
    offered: Read,
    keys: Collection[str],
    wording: Wording,
    now: datetime,
) -> Revised:
    """Let one of several sources of an article say something else: what another article says
    already, or an article of its own. Tags that only stand there as well are the article's."""
    was = holder.article
    origin, published = offered.origin, wording.published_at
    if await recognise.same_of(connection, [holder], offered.parsed, keys, origin, published):
        tags = await add_tags(connection, was.id, offered.parsed, keys)
        if tags:
            await tell_of_tags(connection, was.id, offered, tags, now)
        return Revised(bool(tags), was.revision, was.id)
    same = await _same(connection, was, offered, keys, published)
    if same is not None:
        await leave(connection, holder, roads, origin.teacher, now)
        await _add_road(connection, same, offered, now)
        revised = Revised(True, same.revision, same.id)
    else:
        article, fresh = await part(connection, holder, roads, offered, now)
        await stories.tell_otherwise(connection, article, was.id)
        await _tell(connection, article, was, offered, fresh, now)
        revised = Revised(True, 1, article)
    if origin.source_id is not None:
        await source_items.move(connection, origin.source_id, was.id, revised.article)
    return revised


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
        if fresh and offered.alerting is Alerting.NOW and age <= FRESH:
            await fanouts.owe_alerts(connection, article, fresh, now)


def _wording(was: Article, parsed: ParsedArticle, now: datetime) -> Wording:
    """What it says now; what the text does not say stays as it was."""
    return Wording(
        title=parsed.title,
        lead=parsed.lead,
        body=parsed.body,
        credit=parsed.credit,
        hashtags=tuple(tag.text for tag in parsed.hashtags),
        language=parsed.language,
        outlet=parsed.outlet or was.outlet,
        url=parsed.url or was.url,
        published_at=told_date(parsed, now) or was.published_at,
    )


async def _same(
    connection: AsyncConnection,
    was: Article,
    offered: Read,
    keys: Collection[str],
    published: datetime,
) -> Article | None:
    """Another article that says what is offered, and was news; None where there is none."""
    held = [
        holder
        for holder in await Holders(connection).of(keys, None)
        if holder.article.id != was.id
        and not holder.former
        and not holder.article.backlog
        and holder.article.retracted_at is None
    ]
    return await recognise.same_of(
        connection, held, offered.parsed, keys, offered.origin, published
    )


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


async def _set_topics(
    connection: AsyncConnection, article: int, found: Mapping[int, Sequence[Evidence]]
) -> list[int]:
    """Record what it is about now; the topics that are new to it.

    An editor's word stands, for and against; a phrase that nobody follows was not looked for.
    """
    before = (await articles.topics_of(connection, [article])).get(article, {})
    given = {
        topic
        for topic, evidence in before.items()
        if any(one.rule == Rule.EDITOR for one in evidence)
    }
    decided = given | await revisions.denied(connection, article)
    about = {topic: evidence for topic, evidence in found.items() if topic not in decided}
    gone = before.keys() - about.keys() - given
    if gone:
        gone -= await revisions.unfollowed_phrases(connection, gone)
    await revisions.set_topics(connection, article, about, gone=gone)
    return sorted(about.keys() - before.keys())
