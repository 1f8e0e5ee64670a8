"""/officials: browse people by body, search as one types, follow and unfollow."""

from __future__ import annotations

from datetime import date

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages import officials as told
from bot.messages.buttons import Page, page_of
from bot.messages.callbacks.presses import FollowOnCard, ShowBodies, ShowBody, ShowCard
from bot.messages.callbacks.undo import Spot
from bot.messages.markup import Message as Said
from bot.messages.markup import shown
from bot.messages.undo import undoable
from bot.messages.which import Over, which_one
from bot.texts import Texts
from bot.topics.registry.of_every_state import is_of_every_state
from bot.topics.registry.registry import Membership, Registry, name_in
from bot.topics.registry.tenure import in_force
from bot.topics.roles import end_of
from handlers.activity import COUNTED_FOR, days_counted
from handlers.follow import MAX_REQUEST
from handlers.following import follow_one
from handlers.middleware import World
from handlers.offers import in_registry
from handlers.presses import Pressed, turn
from handlers.reply import pop_up, redraw, reply
from handlers.rights import require_admin
from handlers.titles import heir, place_of, topic_view, what_is_over
from handlers.undoing import act_of, changing
from handlers.wanted import wanted_in
from storage import rules, subscriptions, topics
from storage.chats import Chat
from storage.topics import Topic
from storage.vocabulary import Mode, TopicKind


def wire(router: Router) -> None:
    """Give a router the handlers of officials."""
    router.message(Command("officials", ignore_case=True))(show)
    router.callback_query(Pressed(ShowBodies))(press_bodies)
    router.callback_query(Pressed(ShowBody))(press_body)
    router.callback_query(Pressed(ShowCard))(press_card)
    router.callback_query(Pressed(FollowOnCard))(press_follow)


async def show(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/officials, or /officials and a name."""
    query = (command.args or "").strip()
    if not query:
        await reply(message, await _bodies(world, chat, texts))
        return
    if len(query) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    wanted = await world.searching(lambda: wanted_in(query, world))
    hits = next((piece.hits for piece in wanted if piece.hits), ())
    if not hits:
        raise UserError("officials-nobody", text=shown(query, 60))
    views = await in_registry(world, [(hit.kind, hit.id) for hit in hits], chat.language)
    if len(hits) == 1 or hits[0].exact:
        await reply(message, await card(world, chat, texts, views[0].id))
    else:
        over = what_is_over(world, [(hit.kind, hit.id) for hit in hits], chat.language)
        await reply(message, which_one(query, views, texts, ShowCard, over=over))


async def _bodies(world: World, chat: Chat, texts: Texts) -> Said:
    registry, today = world.subjects.registry, world.clock().date()
    # Of most ministries nobody is known: those stand behind the bodies whose people can be seen.
    peopled = {row.body for row in registry.memberships}
    peopled |= {one.body for one in registry.offices.values() if not is_of_every_state(one)}
    bodies = sorted(
        (body for body in registry.bodies.values() if body.followed),
        key=lambda body: (body.id not in peopled, not in_force(body.start, body.end, today)),
    )
    keys = [(TopicKind.BODY, body.id) for body in bodies]
    views = await in_registry(world, keys, chat.language)
    return told.bodies(views, people=len(registry.people), texts=texts)


async def _topic(world: World, id_: int) -> Topic:
    """An entry of the registry by its topic. Raises UserError where it has left."""
    async with world.database.read() as connection:
        topic = (await topics.by_ids(connection, [id_])).get(id_)
    if topic is None or world.subjects.entry(topic.kind, topic.key) is None:
        raise UserError("error-stale-button")
    return topic


async def press_bodies(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Back to the bodies."""
    await pop_up(query)
    await turn(query, await _bodies(world, chat, texts), ShowBodies, ShowBody)


def _people(registry: Registry, body: str, today: date) -> tuple[list[str], int]:
    """A body's people, those in office first, then those with an office; how many are in office."""
    rows = [
        (not in_force(row.start, end_of(registry, row), today), not row.office, row.person)
        for row in registry.memberships
        if row.body == body and row.person in registry.people
    ]
    rows.sort(key=lambda row: row[:2])
    now = {person for before, _, person in rows if not before}
    return list(dict.fromkeys(person for _, _, person in rows)), len(now)


async def press_body(
    query: CallbackQuery, press: ShowBody, world: World, chat: Chat, texts: Texts
) -> None:
    """A page of a body's people, those in office first."""
    topic = await _topic(world, press.body)
    registry, today = world.subjects.registry, world.clock().date()
    people, now = await world.searching(lambda: _people(registry, topic.key, today))
    page = page_of(people, press.page, told.PEOPLE_ON_A_PAGE)
    keys = [(TopicKind.OFFICIAL, person) for person in page.items]
    views = await in_registry(world, keys, chat.language)
    await pop_up(query)
    said = told.body(
        topic_view(world, topic, chat.language),
        Page(tuple(views), page.number, page.of),
        now=now,
        before=len(people) - now,
        texts=texts,
        over=_over(world, topic, chat.language),
    )
    await turn(query, said, ShowBodies, ShowBody)


def _over(world: World, topic: Topic, language: str) -> Over | None:
    """What is said of an office or a body that is over."""
    return next(iter(what_is_over(world, [(topic.kind, topic.key)], language)), None)


async def card(world: World, chat: Chat, texts: Texts, id_: int) -> Said:
    """Who somebody is, or what an office or a body is. Raises UserError where there is none."""
    topic, now = await _topic(world, id_), world.clock()
    async with world.database.read() as connection:
        mine = await subscriptions.get(connection, chat.id, id_)
        seen = (await topics.activity(connection, [id_], now - COUNTED_FOR)).get(id_)
    registry = world.subjects.registry
    heir_key = heir(world, topic.kind, topic.key)
    heirs = await in_registry(world, [(topic.kind, heir_key)] if heir_key else [], chat.language)
    of_person = topic.kind == TopicKind.OFFICIAL
    rows = (registry.by_person if of_person else registry.by_office).get(topic.key, ())
    newest = sorted(rows, key=lambda row: row.start, reverse=True)
    named = place_of if of_person else _person
    told_card = told.Card(
        topic_view(world, topic, chat.language),
        roles=[
            told.Role(named(registry, row, chat.language), row.start, end_of(registry, row))
            for row in newest
        ],
        followers=topic.followers,
        articles=seen.articles if seen else 0,
        days=days_counted(seen, now),
        followed=mine is not None,
        over=_over(world, topic, chat.language),
        heir=heirs[0] if heirs else None,
    )
    return told.card(told_card, texts)


def _person(registry: Registry, row: Membership, language: str) -> str:
    """Who holds an office."""
    person = registry.people.get(row.person)
    return name_in(person.names, language) if person else place_of(registry, row, language)


async def press_card(
    query: CallbackQuery, press: ShowCard, world: World, chat: Chat, texts: Texts
) -> None:
    """Who somebody is."""
    drawn = await card(world, chat, texts, press.topic)
    await pop_up(query)
    await reply(query, drawn)


async def press_follow(
    query: CallbackQuery, press: FollowOnCard, world: World, chat: Chat, texts: Texts
) -> None:
    """Follow or unfollow from the card; pressed twice it says how it is."""
    await require_admin(query)
    topic = await _topic(world, press.topic)
    async with changing(world, chat, act_of(query)) as (connection, way):
        if not press.wanted:
            await subscriptions.remove(connection, chat.id, topic.id)
        elif await follow_one(connection, chat.id, topic.id, Mode.BOTH, world.clock()):
            await rules.bring_back(connection, chat.id, topic.id)
    title = topic_view(world, topic, chat.language).title
    await pop_up(query, texts("subscribed" if press.wanted else "unsubscribed", topic=title))
    undo = None if press.wanted else way.back(Spot.OFFICIAL, topic.id)
    await redraw(query, undoable(await card(world, chat, texts, topic.id), undo, texts))
