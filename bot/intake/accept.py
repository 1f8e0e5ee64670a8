"""Accepting an article: store it, record its topics, owe its alerts, in the caller's transaction.

Every source calls `bot.intake.door`, which works out the topics before and wakes the engine after.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake import recognise
from bot.intake.accepted import FRESH, published_of
from bot.intake.accepted import NOTHING_PICKED as NOTHING_PICKED  # likewise
from bot.intake.accepted import Accepted as Accepted  # for those who hand articles to the door
from bot.intake.accepted import Picked as Picked  # likewise
from bot.intake.accepted import Preview as Preview  # likewise
from bot.intake.accepted import Read as Read  # likewise
from bot.intake.accepted import about as about  # likewise
from bot.intake.batch import Batch
from bot.intake.conditions import judged_by
from bot.intake.findings import ask_editors, evidence_of, set_topics
from bot.intake.holders import Holders
from bot.intake.origin import Alerting as Alerting  # likewise
from bot.intake.origin import Origin as Origin  # likewise
from bot.intake.parsed import ParsedArticle
from bot.intake.placing import OF_ITS_OWN, Foretold, Turn
from bot.intake.tagging import tell_of_tags
from bot.topics.subjects import About
from storage import (
    articles,
    boilerplate,
    fanouts,
    growth,
    received,
    recipients,
    revisions,
    stories,
    topics,
)
from storage.stories import Place
from storage.vocabulary import Joined


async def preview(
    connection: AsyncConnection, one: Read, *, story: Foretold = OF_ITS_OWN, now: datetime
) -> Preview:
    """Look without storing: topics, who gets an alert, the article if we have it already. `story`:
    which one it would join."""
    parsed, origin = one.parsed, one.origin
    keys = recognise.keys_of(await recognise.known_edges(connection, [(parsed, origin)]), parsed)
    holders = await Holders(connection).of(keys, None)
    published = published_of(parsed, now)
    same = await recognise.same_of(connection, holders, parsed, keys, origin, published)
    known_as, told = None, 0 if one.apart else story.story
    if same is not None and not await recognise.is_told_no_more(
        connection, same, parsed, origin, Alerting.NOW
    ):
        becomes_news = same.article.backlog or same.article.digest_only
        known_as = None if becomes_news else same.article
        if becomes_news:  # it is of the story that it was of, whatever that is like
            told = (await stories.of(connection, [same.article.id]))[same.article.id]
            story = OF_ITS_OWN
    known = await topics.by_keys(connection, [(subject.kind, subject.key) for subject in one.found])
    judged = judged_by(known, one.found, parsed, [origin.name or parsed.outlet])
    about = [topic.id for topic in known]
    readers = await recipients.count(connection, about, now, judged, story=told)
    return Preview(parsed, tuple(one.found), readers, known_as, story.story, story.alike)


async def accept(
    connection: AsyncConnection,
    parsed: ParsedArticle,
    *,
    found: About,
    origin: Origin,
    now: datetime,
    anyway: bool = False,
) -> Accepted:
    """Store an article and owe its alerts; recognise one that is here already.

    `found` is what it is about, by `about`. `anyway`: somebody has looked and says that it is news
    of its own, whatever is here.
    """
    [accepted] = await accept_all(connection, [Read(parsed, found, origin, anyway)], now=now)
    return accepted


async def accept_all(
    connection: AsyncConnection,
    offered: Sequence[Read],
    *,
    now: datetime,
    turn: Turn | None = None,
) -> list[Accepted]:
    """Store articles and owe their alerts, in a few statements for all; what became of each. `turn`
    says which stories they are of (None: each is one).

    The shared locks and the sources first, then the articles, then by which roads they came, then
    what they are about: whoever stores several and whoever stores one of the same on PostgreSQL
    wait for each other in that order only. Each article teaches before the next is stored: one
    text with two footers in a batch is known by what was learnt between.
    """
    if len(offered) > 1:
        await articles.hold_for_many(connection)
    # Behind every window of a digest that has ended (storage/received.py).
    at = await received.receive(connection, now)
    await fanouts.share(connection)
    await boilerplate.hold(connection, [one.origin.teacher for one in offered], now)
    batch = Batch(connection, now, at)
    accepted = await batch.store(offered)
    new = {was.article: one for one, was in zip(offered, accepted, strict=True) if was.new}
    began: set[int] = set()  # bounded: those of one batch
    if turn is not None:
        fresh = {article: one for article, one in new.items() if article in batch.added}
        placed = await turn.place(connection, fresh)
        began = {article for article in fresh if _began(placed.get(article))}
    told = new | batch.taken_over
    about_each = await evidence_of(
        connection, {article: one.found for article, one in told.items()}, now
    )
    for article in batch.made_news.keys() | batch.taken_over.keys():
        for denied in await revisions.denied(connection, article):
            about_each[article].pop(denied, None)
    owed: dict[int, Collection[int]] = dict(about_each)
    for article, one in batch.taken_over.items():
        more = await set_topics(connection, article, about_each[article])
        if article not in new:  # it was told: to those who followed what it was about
            owed[article] = more if now - published_of(one.parsed, now) <= FRESH else ()
    await articles.add_topics(connection, about_each)
    alerted = [article for article, one in told.items() if one.alerting is Alerting.NOW]
    await fanouts.owe_alerts_of(connection, {one: owed[one] for one in alerted}, now)
    if turn is not None:
        heard = {article for article, one in new.items() if one.alerting is not Alerting.BACKLOG}
        await growth.note(connection, heard - began | batch.more_roads, now)
    await fanouts.owe_met_now(
        connection, _brought_again(batch, offered, accepted), now, since=now - FRESH
    )
    for article, one, tags in batch.tagged:
        await tell_of_tags(connection, article, one, tags, now)
    for article, one in new.items():
        was = batch.made_news.get(article)
        if one.alerting is not Alerting.BACKLOG and (was is None or was.backlog):
            await ask_editors(connection, article, one.found.ambiguous, now)
    return accepted


def _brought_again(batch: Batch, offered: Sequence[Read], accepted: Sequence[Accepted]) -> set[int]:
    """The articles that were told before, and that another source tells at once, too: conditions
    may want that one."""
    moved = batch.more_roads | batch.taken_over.keys()
    return {
        was.article
        for one, was in zip(offered, accepted, strict=True)
        if not was.new and one.alerting is Alerting.NOW and was.article in moved
    }


def _began(place: Place | None) -> bool:
    """Whether an article that was just stored is a story of its own so far."""
    return place is None or place.how is Joined.NEW
