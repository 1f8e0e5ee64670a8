"""/review: the editors' list of doubtful mentions, refused matches and people asked for; and what
was learnt from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson
from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import review as told
from bot.messages.callbacks import Choose, Confirm, Reject, ShowLearnt, ShowReview, Unlearn
from bot.messages.markup import Message as Said
from bot.officials.current import put_vetoes, read_registry
from bot.officials.vetoes import all_learnt, entry_of, phrases_of, veto_phrase
from bot.texts import Texts
from bot.topics.findings import Rule
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk
from handlers.titles import topic_view, with_role
from storage import acts, articles, fanouts, reviews, topics
from storage.acts import Who
from storage.articles import Evidence
from storage.chats import Chat
from storage.reviews import Review
from storage.topics import Topic
from storage.vocabulary import ReviewKind, ReviewState, TopicKind
from storage.vocabulary_desk import Act


def make_router() -> Router:
    """The router of editors' decisions."""
    router = Router(name="review")
    router.message(Command("review", ignore_case=True))(show)
    router.callback_query(Pressed(ShowReview))(press_page)
    router.callback_query(Pressed(Confirm))(press_yes)
    router.callback_query(Pressed(Reject))(press_no)
    router.callback_query(Pressed(Choose))(press_who)
    router.callback_query(Pressed(ShowLearnt))(press_learnt)
    router.callback_query(Pressed(Unlearn))(press_unlearn)
    return router


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/review."""
    await require_desk(message, world)
    await reply(message, await _page(world, chat, texts))


async def _page(world: World, chat: Chat, texts: Texts, place: int = 0) -> Said:
    async with world.database.read() as connection:
        waiting = await reviews.count_open(connection)
        place = place % waiting if waiting else 0
        found = await reviews.open_ones(connection, offset=place, limit=1)
        # As it is stored: what was learnt just now is in force in a few seconds only.
        learnt = len(all_learnt(await read_registry(connection)))
        if not found:
            return told.nothing_to_review(texts, learnt)
        one = found[0]
        article = (await articles.by_ids(connection, [one.article])).get(one.article)
        topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
    language = chat.language
    view = told.ReviewView(
        one.id,
        one.kind,
        words=one.words,
        times=one.times,
        article=article.title if article else "",
        topic=topic_view(world, topic, language).title if topic else "",
        candidates=[
            with_role(world, TopicKind.OFFICIAL, person, language) for person in _candidates(one)
        ],
    )
    return told.review(view, place=place, waiting=waiting, learnt=learnt, texts=texts)


def _meant(one: Review) -> str:
    """Who was said to be meant; empty where nobody was."""
    details: dict[str, Any] = orjson.loads(one.details)
    return str(details.get("meant", ""))


def _candidates(one: Review) -> list[str]:
    details: dict[str, Any] = orjson.loads(one.details)
    return [str(person) for person in details.get("candidates", ())]


async def press_page(
    query: CallbackQuery, press: ShowReview, world: World, chat: Chat, texts: Texts
) -> None:
    """The next one."""
    await require_desk(query, world)
    await pop_up(query)
    await redraw(query, await _page(world, chat, texts, press.place))


async def press_yes(
    query: CallbackQuery, press: Confirm, world: World, chat: Chat, texts: Texts
) -> None:
    """The readers are right: the article loses the match for all, and its words are learnt."""
    wanted = _Decision(ReviewKind.NOT_THIS, ReviewState.CONFIRMED, await require_desk(query, world))
    topic, phrases = await _seen(press.review, world)
    async with world.database.write() as connection:
        one, settled = await _decide(connection, press.review, wanted, world)
        if settled:
            await reviews.unmatch(connection, one.article, one.topic)
            registry = await read_registry(connection)
            entry = entry_of(registry, topic.kind, topic.key) if topic else None
            if entry is not None and phrases:
                await put_vetoes(connection, entry, learnt=phrases, now=world.clock())
    await pop_up(query, _popped("review-unmatched", one, wanted, world, texts))
    await redraw(query, await _page(world, chat, texts))


_ACTS = {
    (ReviewKind.NOT_THIS, ReviewState.CONFIRMED): Act.REVIEW_WRONG,
    (ReviewKind.NOT_THIS, ReviewState.REJECTED): Act.REVIEW_RIGHT,
    (ReviewKind.AMBIGUOUS, ReviewState.CONFIRMED): Act.REVIEW_WHO,
    (ReviewKind.AMBIGUOUS, ReviewState.REJECTED): Act.REVIEW_NOBODY,
    (ReviewKind.ASKED_FOR, ReviewState.REJECTED): Act.REVIEW_DONE,
}


@dataclass(frozen=True, slots=True)
class _Decision:
    """What an editor says of a review; `kind` None: of whatever kind it is. `person` is who is
    meant, of several."""

    kind: ReviewKind | None
    state: ReviewState
    editor: Who
    person: str = ""

    def is_of(self, one: Review) -> bool:
        """Whether a review was settled by this."""
        return (one.state, one.decided_by, _meant(one)) == (self.state, self.editor.id, self.person)


async def _decide(
    connection: AsyncConnection, review: int, wanted: _Decision, world: World
) -> tuple[Review, bool]:
    """A review as it is settled now, and whether this has settled it; before this, it was settled
    by the same press, or by somebody else. Raises UserError where there is none of the kind."""
    known = await reviews.by_id(connection, review)
    if known is None or wanted.kind not in (None, known.kind):
        raise UserError("error-stale-button")
    details: dict[str, Any] = orjson.loads(known.details)
    if wanted.person:
        details["meant"] = wanted.person
    one = await reviews.decide(
        connection,
        review,
        wanted.state,
        editor=wanted.editor.id,
        now=world.clock(),
        details=orjson.dumps(details).decode(),
    )
    if one is not None:
        article = (await articles.by_ids(connection, [one.article])).get(one.article)
        # Of a name that was asked for nothing is said: those are words of readers.
        number, title = (article.id, article.title) if article else (0, "")
        act = _ACTS[one.kind, wanted.state]
        await acts.note(connection, wanted.editor, act, world.clock(), subject=number, about=title)
        return one, True
    return await reviews.by_id(connection, review) or known, False


def _popped(key: str, one: Review, wanted: _Decision, world: World, texts: Texts) -> str:
    """What pops up: the text of a key, also when the press is handled again; where somebody has
    decided otherwise before, what that was."""
    if wanted.is_of(one):
        return texts(key)
    person = _meant(one)
    called = world.subjects.title(TopicKind.OFFICIAL, person, texts.language, person)
    return told.decided(one.kind, one.state, called, texts)


async def _seen(review: int, world: World) -> tuple[Topic | None, list[str]]:
    """The topic of a review, and the words of its article that were taken to be about it, each
    with its neighbours."""
    async with world.database.read() as connection:
        one = await reviews.by_id(connection, review)
        if one is None:
            return None, []
        topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
        article = (await articles.by_ids(connection, [one.article])).get(one.article)
    if topic is None or article is None:
        return None, []
    text = "\n\n".join(part for part in (article.title, article.lead, article.body) if part)
    kind, key, published = topic.kind, topic.key, article.published_at.date()

    def look() -> list[str]:
        matcher = world.subjects.matcher
        found = matcher.find(text, language=article.language, published=published).matches
        return phrases_of(text, found, kind, key)

    # What was found by an older registry is known by its words alone.
    phrases = await world.searching(look) or [veto_phrase(text, one.words)]
    return topic, [phrase for phrase in phrases if phrase]


async def press_learnt(
    query: CallbackQuery, press: ShowLearnt, world: World, chat: Chat, texts: Texts
) -> None:
    """What was learnt from wrong matches, one after the other."""
    await require_desk(query, world)
    await pop_up(query)
    await redraw(query, await _learnt(world, chat, texts, press.place))


async def _learnt(world: World, chat: Chat, texts: Texts, place: int) -> Said:
    async with world.database.read() as connection:
        known = all_learnt(await read_registry(connection))
    if not known:
        return told.nothing_learnt(texts)
    place %= len(known)
    one = known[place]
    title = world.subjects.title(one.kind, one.id, chat.language, one.id)
    view = told.LearntView(one.mark, one.phrase, title)
    return told.learnt(view, place=place, of=len(known), texts=texts)


async def press_unlearn(
    query: CallbackQuery, press: Unlearn, world: World, chat: Chat, texts: Texts
) -> None:
    """Words that were learnt are nobody's no longer; what is not there is so already."""
    editor = await require_desk(query, world)
    async with world.database.write() as connection:
        registry = await read_registry(connection)
        found = [one for one in all_learnt(registry) if one.mark == press.learnt]
        entry = entry_of(registry, found[0].kind, found[0].id) if found else None
        if entry is not None:
            unlearnt = found[0].phrase
            await put_vetoes(connection, entry, unlearnt=unlearnt, now=world.clock())
            await acts.note(connection, editor, Act.UNLEARN, world.clock())
    await pop_up(query, texts("review-unlearnt"))
    await redraw(query, await _learnt(world, chat, texts, press.place))


async def press_no(
    query: CallbackQuery, press: Reject, world: World, chat: Chat, texts: Texts
) -> None:
    """The match was right, nobody of these is meant, or it is done."""
    wanted = _Decision(None, ReviewState.REJECTED, await require_desk(query, world))
    async with world.database.write() as connection:
        one, _ = await _decide(connection, press.review, wanted, world)
    await pop_up(query, _popped("saved", one, wanted, world, texts))
    await redraw(query, await _page(world, chat, texts))


async def press_who(
    query: CallbackQuery, press: Choose, world: World, chat: Chat, texts: Texts
) -> None:
    """This one is meant: the article is about him or her, and the followers are told."""
    editor = await require_desk(query, world)
    now = world.clock()
    async with world.database.read() as connection:
        one = await reviews.by_id(connection, press.review)
    candidates = _candidates(one) if one is not None else []
    person = candidates[press.place] if press.place < len(candidates) else ""
    if world.subjects.entry(TopicKind.OFFICIAL, person) is None:
        raise UserError("error-stale-button")
    wanted = _Decision(ReviewKind.AMBIGUOUS, ReviewState.CONFIRMED, editor, person)
    async with world.database.write() as connection:
        await fanouts.share(connection)
        one, settled = await _decide(connection, press.review, wanted, world)
        if settled:
            key = (TopicKind.OFFICIAL, person)
            title = world.subjects.title(*key, "ru", key[1])
            topic = (await topics.ensure(connection, {key: title}, now))[key]
            evidence = [Evidence(one.words, 0, 0, Rule.EDITOR)]
            if await articles.add_topic(connection, one.article, topic, evidence):
                await fanouts.owe_alerts(connection, one.article, [topic], now)
    world.wake()
    await pop_up(query, _popped("saved", one, wanted, world, texts))
    await redraw(query, await _page(world, chat, texts))
