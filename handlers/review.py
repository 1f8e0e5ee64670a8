"""/review: the editors' list of doubtful mentions, refused matches and people asked for; and what
was learnt from it."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import UserError
from bot.messages import review as told
from bot.messages.callbacks.editors import DecideAll, Undecide
from bot.messages.callbacks.presses import Choose, Confirm, Reject, ShowLearnt, ShowReview, Unlearn
from bot.messages.markup import Message as Said
from bot.messages.markup import Rows
from bot.messages.review import AlikeView, UndoView
from bot.officials.current import put_vetoes, read_registry
from bot.officials.vetoes import all_learnt, entry_of
from bot.texts import Texts
from handlers import deciding, undeciding
from handlers.deciding import Answer
from handlers.middleware import World
from handlers.presses import Pressed, buttons_on
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_desk
from handlers.titles import topic_view, with_role
from storage import acts, alike, articles, decisions, reviews, roles, topics
from storage.alike import Scope
from storage.chats import Chat
from storage.reviews import Review
from storage.vocabulary import ReviewKind, ReviewState, TopicKind
from storage.vocabulary_desk import Act, Role

# Of so many other articles the titles are shown.
_TITLES = 4


def wire(router: Router) -> None:
    """Give a router the handlers of editors' decisions."""
    router.message(Command("review", ignore_case=True))(show)
    router.callback_query(Pressed(ShowReview))(press_page)
    router.callback_query(Pressed(Confirm))(press_yes)
    router.callback_query(Pressed(Reject))(press_no)
    router.callback_query(Pressed(Choose))(press_who)
    router.callback_query(Pressed(DecideAll))(press_all)
    router.callback_query(Pressed(Undecide))(press_undo)
    router.callback_query(Pressed(ShowLearnt))(press_learnt)
    router.callback_query(Pressed(Unlearn))(press_unlearn)


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/review."""
    await require_desk(message, world)
    await reply(message, await _page(world, chat, texts))


async def _page(world: World, chat: Chat, texts: Texts, place: int = 0, beside: Rows = ()) -> Said:
    async with world.database.read() as connection:
        waiting = await reviews.count_open(connection)
        place = place % waiting if waiting else 0
        found = await reviews.open_ones(connection, offset=place, limit=1)
        # As it is stored: what was learnt just now is in force in a few seconds only.
        learnt = len(all_learnt(await read_registry(connection)))
        if not found:
            return told.nothing_to_review(texts, learnt, beside)
        one = found[0]
        article = (await articles.by_ids(connection, [one.article])).get(one.article)
        topic = (await topics.by_ids(connection, [one.topic])).get(one.topic)
        like_it = await _alike(connection, one)
    language = chat.language
    view = told.ReviewView(
        one.id,
        one.kind,
        words=one.words,
        times=one.times,
        article=article.title if article else "",
        topic=topic_view(world, topic, language).title if topic else "",
        candidates=[
            with_role(world, TopicKind.OFFICIAL, person, language)
            for person in deciding.candidates(one)
        ],
        alike=like_it,
    )
    return told.review(
        view, place=place, waiting=waiting, learnt=learnt, texts=texts, beside=beside
    )


async def _alike(connection: AsyncConnection, one: Review) -> list[AlikeView]:
    """What may have the same answer: by the name, and in the article where those are others."""
    if one.kind == ReviewKind.ASKED_FOR:
        return []
    by_name = await alike.count_alike(connection, one, Scope.NAME)
    in_article = await alike.count_alike(connection, one, Scope.ARTICLE)
    views: list[AlikeView] = []
    if by_name.count > 1:
        ids = await alike.articles_alike(connection, one, Scope.NAME, limit=_TITLES)
        named = await articles.shown_of(connection, ids)
        titles = [named[it].title for it in ids if it in named]
        views.append(AlikeView(False, by_name.count, by_name.last, titles))
    if in_article.count > 1:
        views.append(AlikeView(True, in_article.count, in_article.last))
    return views


async def press_page(
    query: CallbackQuery, press: ShowReview, world: World, chat: Chat, texts: Texts
) -> None:
    """The next one."""
    await require_desk(query, world)
    await pop_up(query)
    beside = buttons_on(query, Undecide)
    await redraw(query, await _page(world, chat, texts, press.place, beside))


async def press_yes(
    query: CallbackQuery, press: Confirm, world: World, chat: Chat, texts: Texts
) -> None:
    """The readers are right: the article loses the match for all, and its words are learnt."""
    editor = await require_desk(query, world)
    answer = Answer(ReviewKind.NOT_THIS, ReviewState.CONFIRMED, editor, query.id)
    one, decision = await deciding.decide(press.review, answer, world)
    await pop_up(query, await _popped("review-unmatched", one, answer, world, texts))
    await _draw(query, decision, world, chat, texts)


async def _draw(
    query: CallbackQuery, decision: int, world: World, chat: Chat, texts: Texts
) -> None:
    """The list as it is now, with the button that takes a decision back (0: that of before)."""
    beside = buttons_on(query, Undecide)
    if decision:
        async with world.database.read() as connection:
            count = await decisions.count(connection, decision)
        beside = told.undo(UndoView(decision, count), texts)
    await redraw(query, await _page(world, chat, texts, beside=beside))


async def _popped(key: str, one: Review, answer: Answer, world: World, texts: Texts) -> str:
    """What pops up: the text of a key, also when the press is handled again; where somebody has
    decided otherwise before, what that was, and who."""
    if answer.is_of(one):
        return texts(key)
    person = deciding.meant(one)
    called = world.subjects.title(TopicKind.OFFICIAL, person, texts.language, person)
    by = await _by(one.decided_by, answer.editor.id, world)
    return told.decided(one.kind, one.state, called, by, texts)


async def _by(editor: int | None, asking: int, world: World) -> str:
    """What somebody is who has decided, for another who hears of it."""
    if editor == asking:
        return "you"
    if editor in world.settings.editor_ids:
        return str(Role.OWNER)
    async with world.database.read() as connection:
        role = await roles.role_of(connection, editor or 0)
    return str(role) if role is not None else "former"


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
            await put_vetoes(connection, entry, unlearnt=[unlearnt], now=world.clock())
            await acts.note(connection, editor, Act.UNLEARN, world.clock())
    await pop_up(query, texts("review-unlearnt"))
    await redraw(query, await _learnt(world, chat, texts, press.place))


async def press_no(
    query: CallbackQuery, press: Reject, world: World, chat: Chat, texts: Texts
) -> None:
    """The match was right, nobody of these is meant, or it is done."""
    editor = await require_desk(query, world)
    answer = Answer(None, ReviewState.REJECTED, editor, query.id)
    one, decision = await deciding.decide(press.review, answer, world)
    await pop_up(query, await _popped("saved", one, answer, world, texts))
    await _draw(query, decision, world, chat, texts)


async def press_who(
    query: CallbackQuery, press: Choose, world: World, chat: Chat, texts: Texts
) -> None:
    """This one is meant: the article is about him or her, and the followers are told."""
    editor = await require_desk(query, world)
    async with world.database.read() as connection:
        one = await reviews.by_id(connection, press.review)
    person = _person(one, press.place, world)
    answer = Answer(ReviewKind.AMBIGUOUS, ReviewState.CONFIRMED, editor, query.id, person)
    one, decision = await deciding.decide(press.review, answer, world)
    await pop_up(query, await _popped("saved", one, answer, world, texts))
    await _draw(query, decision, world, chat, texts)


def _person(one: Review | None, place: int, world: World) -> str:
    """One of those who may be meant. Raises UserError where there is none, or no more."""
    candidates = deciding.candidates(one) if one is not None else []
    person = candidates[place] if place < len(candidates) else ""
    if world.subjects.entry(TopicKind.OFFICIAL, person) is None:
        raise UserError("error-stale-button")
    return person


async def press_all(
    query: CallbackQuery, press: DecideAll, world: World, chat: Chat, texts: Texts
) -> None:
    """One answer to all questions that are like one."""
    editor = await require_desk(query, world)
    async with world.database.read() as connection:
        one = await reviews.by_id(connection, press.review)
    if one is None or one.kind == ReviewKind.ASKED_FOR:
        raise UserError("error-stale-button")
    state = ReviewState.CONFIRMED if press.answer else ReviewState.REJECTED
    person = ""
    if one.kind == ReviewKind.AMBIGUOUS and press.answer:
        if press.article:
            raise UserError("error-stale-button")
        person = _person(one, press.answer - 1, world)
    answer = Answer(one.kind, state, editor, query.id, person)
    scope = Scope.ARTICLE if press.article else Scope.NAME
    decision, count = await deciding.decide_alike(one, scope, press.last, answer, world)
    await pop_up(query, texts("review-decided-all", count=count))
    await _draw(query, decision, world, chat, texts)


async def press_undo(
    query: CallbackQuery, press: Undecide, world: World, chat: Chat, texts: Texts
) -> None:
    """A decision is taken back."""
    editor = await require_desk(query, world)
    count = await undeciding.undo(press.decision, editor, world)
    await pop_up(query, told.undone(count, texts))
    await redraw(query, await _page(world, chat, texts))
