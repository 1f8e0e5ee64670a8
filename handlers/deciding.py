"""What an editor says of a question on the list, or of all that are like it, applied in pieces that
keep nobody waiting; with what takes it back again (undeciding.py)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.intake.accepted import country_of
from bot.officials.current import put_vetoes, read_registry
from bot.officials.vetoes import entry_of, phrases_of, veto_phrase
from bot.topics.findings import Rule
from handlers.middleware import World
from storage import acts, alike, articles, decisions, fanouts, registry, reviews, sources, topics
from storage.acts import Who
from storage.alike import Scope
from storage.articles import Article, Evidence
from storage.decisions import Undo
from storage.reviews import Review
from storage.topics import Topic
from storage.vocabulary import (
    IN_WORDS,
    ReviewKind,
    ReviewState,
    Source,
    SourceKind,
    TopicKind,
)
from storage.vocabulary_desk import Act

# So many questions in one transaction.
PIECE = 20
_DIGITS = 18  # of the number of a source, at most

ACTS = {
    (ReviewKind.NOT_THIS, ReviewState.CONFIRMED): Act.REVIEW_WRONG,
    (ReviewKind.NOT_THIS, ReviewState.REJECTED): Act.REVIEW_RIGHT,
    (ReviewKind.AMBIGUOUS, ReviewState.CONFIRMED): Act.REVIEW_WHO,
    (ReviewKind.AMBIGUOUS, ReviewState.REJECTED): Act.REVIEW_NOBODY,
    (ReviewKind.ASKED_FOR, ReviewState.REJECTED): Act.REVIEW_DONE,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What an editor says, by a press (Telegram's word for it); `kind` None: of whatever kind it
    is. `person` is who is meant, of several. `scope`: of which questions at once; None: of one."""

    kind: ReviewKind | None
    state: ReviewState
    editor: Who
    press: str
    person: str = ""
    scope: Scope | None = None

    def is_of(self, one: Review) -> bool:
        """Whether a review was settled by this."""
        return (one.state, one.decided_by, meant(one)) == (self.state, self.editor.id, self.person)


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of a question before its transaction: the topic, the words of the article that
    were taken to be about it, each with its neighbours."""

    topic: Topic | None
    phrases: Sequence[str]


_UNREAD = _Read(None, ())


def meant(one: Review) -> str:
    """Who was said to be meant; empty where nobody was."""
    details: dict[str, Any] = orjson.loads(one.details)
    return str(details.get("meant", ""))


def candidates(one: Review) -> list[str]:
    """Who may be meant."""
    details: dict[str, Any] = orjson.loads(one.details)
    return [str(person) for person in details.get("candidates", ())]


async def decide(review: int, answer: Answer, world: World) -> tuple[Review, int]:
    """A review as it is settled now, and the number of the decision where this press has settled
    it; 0 where somebody had before. Raises UserError where there is none of the kind."""
    async with world.database.read() as connection:
        known = await reviews.by_id(connection, review)
        made = await decisions.of_press(connection, answer.press)
    if known is None or answer.kind not in (None, known.kind):
        raise UserError("error-stale-button")
    if made is None:
        await _settle([known], answer, world)
    async with world.database.read() as connection:
        one = await reviews.by_id(connection, review) or known
        made = await decisions.of_press(connection, answer.press)
    return one, made.id if made is not None else 0


async def decide_alike(
    one: Review, scope: Scope, last: int, answer: Answer, world: World
) -> tuple[int, int]:
    """Settle all open questions that are like one, up to a number; those that somebody settles
    meanwhile stay his. The number of the decision (0: there were none any more), and how many it
    has settled, also when a press is handled again that was not done with."""
    answer = replace(answer, scope=scope)
    while True:
        async with world.database.read() as connection:
            some = await alike.alike(connection, one, scope, last=last, limit=PIECE)
        if not some:
            break
        await _settle(some, answer, world, background=True)
    async with world.database.read() as connection:
        made = await decisions.of_press(connection, answer.press)
        count = await decisions.count(connection, made.id) if made is not None else 0
    return (made.id if made is not None else 0), count


async def _settle(
    some: Sequence[Review], answer: Answer, world: World, *, background: bool = False
) -> None:
    """Settle open questions of one kind, in one transaction: of two editors the first one has said
    it."""
    kind, now = some[0].kind, world.clock()
    wrong = (kind, answer.state) == (ReviewKind.NOT_THIS, ReviewState.CONFIRMED)
    read = {one.id: await _read(one, world) for one in some} if wrong else {}
    async with world.database.write(background=background) as connection:
        if answer.person:
            await fanouts.share(connection)
        settled: list[tuple[Review, Undo]] = []
        for one in some:
            details: dict[str, Any] = orjson.loads(one.details)
            if answer.person:
                details["meant"] = answer.person
            done = await reviews.decide(
                connection,
                one.id,
                answer.state,
                editor=answer.editor.id,
                now=now,
                details=orjson.dumps(details).decode(),
            )
            if done is not None:
                settled.append((done, await _apply(connection, done, answer, read, world)))
        if not settled:
            return
        if wrong:
            settled = await _learn(connection, settled, read, world)
        await _keep(connection, settled, answer, world)
    world.wake()


async def _apply(
    connection: AsyncConnection,
    one: Review,
    answer: Answer,
    read: Mapping[int, _Read],
    world: World,
) -> Undo:
    """What follows of an answer for the article."""
    if one.id in read:
        # The readers are right: the article loses the match for all.
        about = (await articles.topics_of(connection, [one.article])).get(one.article, {})
        was = about.get(one.topic)
        await reviews.unmatch(connection, one.article, one.topic)
        return Undo(articles.dump(was) if was is not None else "")
    if not answer.person:
        return Undo()
    # The article is about him or her, and the followers are told.
    key, now = (TopicKind.OFFICIAL, answer.person), world.clock()
    title = world.subjects.title(*key, "ru", key[1])
    topic = (await topics.ensure(connection, {key: title}, now))[key]
    evidence = [Evidence(one.words, 0, 0, Rule.EDITOR)]
    if await articles.add_topic(connection, one.article, topic, evidence):
        await fanouts.owe_alerts(connection, one.article, [topic], now)
        return Undo(added=topic)
    others = await decisions.others_of(connection, one.id, article=one.article)
    return Undo(added=topic if any(other.added == topic for other in others) else 0)


async def _learn(
    connection: AsyncConnection,
    settled: Sequence[tuple[Review, Undo]],
    read: Mapping[int, _Read],
    world: World,
) -> list[tuple[Review, Undo]]:
    """Learn the words that led to wrong matches; of each which of them it has brought: not those
    that were known before, unless by other decisions that can be taken back."""
    await registry.alone(connection)
    known = await read_registry(connection)
    told: list[tuple[Review, Undo]] = []
    for one, undo in settled:
        topic, phrases = read[one.id].topic, read[one.id].phrases
        entry = entry_of(known, topic.kind, topic.key) if topic is not None else None
        if entry is None or not phrases:
            told.append((one, undo))
            continue
        others = await decisions.others_of(connection, one.id, topic=one.topic)
        revocable = {phrase for other in others for phrase in other.learnt}
        revocable |= {phrase for was, other in told if was.topic == one.topic
                      for phrase in other.learnt}  # fmt: skip
        mine = [phrase for phrase in phrases if phrase not in entry.vetoes or phrase in revocable]
        await put_vetoes(connection, entry, learnt=phrases, now=world.clock())
        told.append((one, Undo(undo.evidence, tuple(mine))))
    return told


async def _keep(
    connection: AsyncConnection,
    settled: Sequence[tuple[Review, Undo]],
    answer: Answer,
    world: World,
) -> None:
    """Put on record what was said, and of what; once for all pieces of a decision."""
    one, now = settled[0][0], world.clock()
    article = (await articles.by_ids(connection, [one.article])).get(one.article)
    # Of a name that was asked for nothing is said: those are words of readers.
    number, title = (article.id, article.title) if article else (0, "")
    if answer.scope is Scope.NAME:
        number, title = 0, await _named(connection, one, answer)
    decision, is_new = await decisions.begin(
        connection,
        answer.press,
        editor=answer.editor.id,
        kind=one.kind,
        state=answer.state,
        person=answer.person,
        about=title,
        now=now,
    )
    await decisions.settle(connection, decision, [(of.id, undo) for of, undo in settled])
    act, many = ACTS[one.kind, answer.state], len(settled) if answer.scope is not None else 0
    if is_new:
        await acts.note(
            connection, answer.editor, act, now,
            subject=number, about=title, questions=many, decision=decision,
        )  # fmt: skip
    else:
        await acts.grow(connection, act, decision, many)


async def _named(connection: AsyncConnection, one: Review, answer: Answer) -> str:
    """By which name questions are alike: who is meant, else the topic (`acts.topic_name`), else the
    words of the article; "" of a phrase, which are words of readers."""
    if answer.person:
        return acts.topic_name(TopicKind.OFFICIAL, answer.person)
    if one.kind is not ReviewKind.NOT_THIS:
        return one.words
    topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
    if topic is None or topic.kind in IN_WORDS:
        return ""
    return acts.topic_name(topic.kind, topic.key)


async def _read(one: Review, world: World) -> _Read:
    """The topic of a review, and the words of its article that were taken to be about it."""
    async with world.database.read() as connection:
        topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
        article = (await articles.by_ids(connection, [one.article])).get(one.article)
        country = await _country(connection, article) if article is not None else ""
    if topic is None or article is None:
        return _UNREAD
    text = "\n\n".join(part for part in (article.title, article.lead, article.body) if part)
    kind, key, published = topic.kind, topic.key, article.published_at.date()

    def look() -> list[str]:
        matcher = world.subjects.matcher
        found = matcher.find(
            text, language=article.language, published=published, country=country
        ).matches
        return phrases_of(text, found, kind, key)

    # What was found by an older registry is known by its words alone.
    phrases = await world.searching(look) or [veto_phrase(text, one.words)]
    return _Read(topic, [phrase for phrase in phrases if phrase])


async def _country(connection: AsyncConnection, article: Article) -> str:
    """Whose outlet tells an article, as it was read when it came."""
    number, _, _ = article.source_ref.partition(":")
    source = None
    if article.source is Source.CHANNEL:
        source = await sources.by_key(connection, SourceKind.CHANNEL, number)
    elif article.source in (Source.FEED, Source.HTTP) and number.isdecimal():
        source = await sources.by_id(connection, int(number[:_DIGITS]))
    return country_of(source.country if source is not None else "", article.url)
