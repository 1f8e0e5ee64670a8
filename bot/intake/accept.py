"""Accepting an article: store it, record its topics, owe its alerts, in the caller's transaction.

Every source calls `bot.intake.door`, which works out the topics before and wakes the engine after.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake import recognise
from bot.intake.boilerplate import without
from bot.intake.holders import Holders
from bot.intake.origin import Origin as Origin  # for those who hand articles to the door
from bot.intake.parsed import ParsedArticle
from bot.topics.findings import Ambiguity
from bot.topics.subjects import About, Subject, Subjects
from storage import articles, boilerplate, fanouts, received, reviews, topics
from storage.articles import Article, Evidence, NewArticle
from storage.boilerplate import Book, Seen
from storage.vocabulary import ReviewKind, TopicKind

# An editor is asked about so many mentions of one article, each with so many people.
_QUESTIONS, _CANDIDATES = 5, 6
# Each try ends because another process stored an article with the same key meanwhile.
_TRIES = 5
# A page dated in the future (a typing error, a site's clock) would stay "newest" for ever; one
# dated before there were pages (a default of a site's software) says nothing at all.
_CLOCK_SKEW = timedelta(minutes=10)
_FIRST_PAGES = datetime(1990, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of an article. `new` is False for one that we have already: `article` is then
    the id and `title` the title of that one, and nobody is owed anything. `about` is what the
    article that was offered is about."""

    article: int
    new: bool
    title: str
    about: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What would become of an article, as it would be stored: its topics, how many chats get an
    alert, the same one if it is here already."""

    article: ParsedArticle
    subjects: tuple[Subject, ...]
    recipients: int
    same: Article | None


def about(parsed: ParsedArticle, subjects: Subjects, now: datetime) -> About:
    """What an article is about, on the date it was published; phrases that readers follow are
    looked for by `bot.intake.phrases`."""
    published = _published(parsed, now)
    return subjects.of_article(
        parsed.text, parsed.hashtags, language=parsed.language, published=published.date()
    )


async def preview(
    connection: AsyncConnection,
    parsed: ParsedArticle,
    *,
    found: Sequence[Subject],
    origin: Origin,
    now: datetime,
) -> Preview:
    """Look without storing: topics, recipients of an alert, the article if we have it already."""
    keys = recognise.keys_of(await recognise.known_edges(connection, [(parsed, origin)]), parsed)
    holders = await Holders(connection).of(keys, None)
    same = recognise.same_of(holders, parsed, keys, origin, _published(parsed, now))
    known = await topics.by_keys(connection, [(subject.kind, subject.key) for subject in found])
    recipients = await fanouts.count_recipients(connection, [topic.id for topic in known], now)
    return Preview(parsed, tuple(found), recipients, same)


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


@dataclass(frozen=True, slots=True)
class Read:
    """An article that was read, with what it is about (by `about`), and whence it came. `anyway`:
    it is stored as news of its own, whatever is here."""

    parsed: ParsedArticle
    found: About
    origin: Origin
    anyway: bool = False


async def accept_all(
    connection: AsyncConnection, offered: Sequence[Read], *, now: datetime
) -> list[Accepted]:
    """Store articles and owe their alerts, in a few statements for all; what became of each.

    The shared locks and the sources first, then the articles, then what they are about: whoever
    stores several and whoever stores one of the same on PostgreSQL wait for each other in that
    order only. Each article teaches before the next is stored: one text with two footers in a
    batch is known by what was learnt between.
    """
    if len(offered) > 1:
        await articles.hold_for_many(connection)
    # Behind every window of a digest that has ended (storage/received.py).
    at = await received.receive(connection, now)
    await fanouts.share(connection)
    await boilerplate.hold(connection, [one.origin.teacher for one in offered], now)
    accepted = await _Batch(connection, now, at).store(offered)
    new = {was.article: one.found for one, was in zip(offered, accepted, strict=True) if was.new}
    ids = await _topics(connection, [one for found in new.values() for one in found], now)
    about_each = {
        article: {
            ids[subject.kind, subject.key]: [
                Evidence(mention.words, mention.start, mention.end, mention.rule)
                for mention in subject.evidence
            ]
            for subject in found
            if (subject.kind, subject.key) in ids
        }
        for article, found in new.items()
    }
    await articles.add_topics(connection, about_each)
    await fanouts.owe_alerts_of(connection, about_each, now)
    for article, found in new.items():
        await _ask_editors(connection, article, found.ambiguous, now)
    return accepted


@dataclass(frozen=True, slots=True)
class _Known:
    """One of a batch as its source's lines let it be seen: `seen` of its edges, itself without
    what its source puts around it, its own key, and every key it may have been stored under."""

    seen: Mapping[str, tuple[Seen, ...]]
    bare: ParsedArticle
    key: str
    keys: list[str]
    url_key: str | None


class _Batch:
    """Stores articles, or recognises them, and learns of their sources; what they are about is not
    stored yet. What is known is read for all at once."""

    def __init__(self, connection: AsyncConnection, now: datetime, received_at: datetime) -> None:
        self._connection = connection
        self._now = now
        self._received_at = received_at
        self._holders = Holders(connection)
        self._book = Book()

    async def store(self, offered: Sequence[Read]) -> list[Accepted]:
        """Store them in order; what became of each."""
        texts = [(one.parsed, one.origin) for one in offered]
        self._book = await recognise.known_edges(self._connection, texts)
        known = [self._known(one) for one in offered]
        await self._holders.look_up(
            {key for one in known for key in one.keys},
            {one.url_key for one in known if one.url_key},
        )
        accepted = []
        for one, was in zip(offered, known, strict=True):
            # Those before it in the batch have taught, too.
            seen = recognise.lines_seen(self._book, one.parsed, one.origin)
            accepted.append(await self._accept(one, was if seen == was.seen else self._known(one)))
        await self._book.write(self._connection, self._now)
        return accepted

    def _known(self, one: Read) -> _Known:
        seen = recognise.lines_seen(self._book, one.parsed, one.origin)
        # Its source may have taught more since it was read.
        bare = without(one.parsed, seen)
        keys = recognise.keys_of(self._book, bare)
        return _Known(seen, bare, keys[0], keys, recognise.url_key_of(one.parsed, seen))

    async def _accept(self, one: Read, known: _Known) -> Accepted:
        stored = await self._add(one, known)
        if isinstance(stored, Article):
            return Accepted(stored.id, False, stored.title, tuple(one.found))
        changed = await recognise.teach(
            self._connection, self._book, one.parsed, known.seen, article=stored, origin=one.origin
        )
        if changed:
            self._holders.forget()
        return Accepted(stored, True, one.parsed.title, tuple(one.found))

    async def _add(self, one: Read, known: _Known) -> int | Article:
        """The id of the article, newly stored, or the same one that is here already."""
        published = _published(one.parsed, self._now)
        new = self._new(one, known, published)
        for _ in range(_TRIES):
            holders = await self._holders.of(known.keys, known.url_key)
            if not one.anyway:
                same = recognise.same_of(holders, known.bare, known.keys, one.origin, published)
                if same is not None:
                    return same
            # In the order of their ids, so that two that do this wait for each other and no more.
            for holder in reversed(holders):
                same_url = known.url_key is not None and holder.url_key == known.url_key
                if holder.text_key == known.key or same_url:
                    await self._holders.give_up(holder, known.key, known.url_key)
            added = await self._holders.add(new)
            if added is not None:
                return added.id
            # Another process has just stored one with a key of this: the insert waited for its
            # commit.
        raise LookupError(f"an article with text key {known.key} was there and is gone")

    def _new(self, one: Read, known: _Known, published: datetime) -> NewArticle:
        parsed = one.parsed
        return NewArticle(
            title=parsed.title,
            lead=parsed.lead,
            body=parsed.body,
            credit=parsed.credit,
            hashtags=tuple(tag.text for tag in parsed.hashtags),
            language=parsed.language,
            outlet=parsed.outlet,
            url=parsed.url or one.origin.opens or None,
            url_key=known.url_key,
            text_key=known.key,
            source=one.origin.source,
            source_ref=one.origin.ref,
            published_at=published,
            received_at=self._received_at,
        )


async def _topics(
    connection: AsyncConnection, found: Sequence[Subject], now: datetime
) -> dict[tuple[str, str], int]:
    """The ids of what articles are about, made where they are new.

    Not so a phrase: it is a reader's, and if he has just left, it is not stored again.
    """
    titles: dict[tuple[str, str], str] = {}
    for one in found:
        titles.setdefault((one.kind, one.key), one.title)
    phrases = [key for key in titles if key[0] == TopicKind.KEYWORD]
    named = {key: title for key, title in titles.items() if key not in phrases}
    ids = await topics.ensure(connection, named, now, by_article=True)
    followed = await topics.by_keys(connection, phrases)
    return ids | {(topic.kind, topic.key): topic.id for topic in followed}


async def _ask_editors(
    connection: AsyncConnection, article: int, ambiguous: Sequence[Ambiguity], now: datetime
) -> None:
    """Put what the text does not settle on the editors' list."""
    for one in {one.matched.casefold(): one for one in ambiguous[:_QUESTIONS]}.values():
        details = {"candidates": one.candidates[:_CANDIDATES], "why": one.why}
        await reviews.report(
            connection,
            ReviewKind.AMBIGUOUS,
            article=article,
            words=one.matched[:100],
            details=orjson.dumps(details).decode(),
            now=now,
        )


def _published(parsed: ParsedArticle, now: datetime) -> datetime:
    told = parsed.published_at
    if told is None or not _FIRST_PAGES <= told <= now + _CLOCK_SKEW:
        return now
    return told
