"""/officials: browse people by body, search as one types, follow and unfollow."""

from __future__ import annotations

from datetime import timedelta

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.errors import UserError
from bot.messages.limits import cut_units
from bot.messages.markup import bold, clean, escape
from bot.texts import Html, Texts
from bot.topics.registry.registry import Membership, name_in
from bot.topics.registry.tenure import in_force
from handlers.follow import MAX_REQUEST, MAX_SUBSCRIPTIONS, topic_title
from handlers.keyboards import keyboard, numbers
from handlers.middleware import World
from handlers.rights import require_admin
from storage import subscriptions, topics
from storage.chats import Chat
from storage.topics import Topic

_PAGE = 8
_ROLES_SHOWN = 6


def make_router() -> Router:
    """The router of officials."""
    router = Router(name="officials")
    router.message(Command("officials", ignore_case=True))(show)
    router.callback_query(F.data == "ofs")(press_bodies)
    router.callback_query(F.data.startswith("ofb:"))(press_body)
    router.callback_query(F.data.startswith("ofp:"))(press_card)
    router.callback_query(F.data.startswith("off:"))(press_follow)
    return router


async def show(
    message: Message, command: CommandObject, world: World, chat: Chat, texts: Texts
) -> None:
    """/officials, or /officials and a name."""
    query = (command.args or "").strip()
    if not query:
        html, rows = await _bodies(world, chat, texts)
        await message.answer(html, reply_markup=keyboard(rows))
        return
    if len(query) > MAX_REQUEST:
        raise UserError("error-request-too-long", limit=MAX_REQUEST)
    today = world.clock().date()
    hits = world.subjects.search.find(query, limit=_PAGE, on=today)
    if not hits:
        raise UserError("officials-nobody", text=cut_units(clean(query), 60))
    ids = await _topics(world, [(hit.kind, hit.id) for hit in hits])
    if len(hits) == 1 or hits[0].exact:
        html, rows = await _card(world, chat, texts, ids[hits[0].kind, hits[0].id])
    else:
        html = texts.html("which-one", text=cut_units(clean(query), 60))
        rows = [
            [(_with_role(world, hit.kind, hit.id, chat), f"ofp:{ids[hit.kind, hit.id]}")]
            for hit in hits
        ]
    await message.answer(html, reply_markup=keyboard(rows))


def _with_role(world: World, kind: str, key: str, chat: Chat) -> str:
    title = world.subjects.title(kind, key, chat.language, key)
    role = world.subjects.role(kind, key, chat.language, world.clock().date())
    return f"{title}, {role}" if role else title


async def _topics(world: World, keys: list[tuple[str, str]]) -> dict[tuple[str, str], int]:
    wanted = {key: world.subjects.title(*key, "ru", key[1]) for key in keys}
    async with world.database.read() as connection:
        known = {(one.kind, one.key): one.id for one in await topics.by_keys(connection, keys)}
    if len(known) == len(wanted):
        return known
    async with world.database.write() as connection:
        return await topics.ensure(connection, wanted, world.clock())


async def _bodies(
    world: World, chat: Chat, texts: Texts
) -> tuple[str, list[list[tuple[str, str]]]]:
    registry, today = world.subjects.registry, world.clock().date()
    bodies = sorted(
        (body for body in registry.bodies.values() if body.followed),
        key=lambda body: not in_force(body.start, body.end, today),
    )
    ids = await _topics(world, [("body", body.id) for body in bodies])
    rows = [
        [(name_in(body.names, chat.language), f"ofb:{ids['body', body.id]}:0")]
        for body in bodies[:20]
    ]
    return texts.html("officials", count=len(registry.people)), rows


async def _topic(world: World, id_: int) -> Topic:
    async with world.database.read() as connection:
        topic = (await topics.by_ids(connection, [id_])).get(id_)
    if topic is None or world.subjects.entry(topic.kind, topic.key) is None:
        raise UserError("error-stale-button")
    return topic


async def press_bodies(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Back to the bodies."""
    await query.answer()
    html, rows = await _bodies(world, chat, texts)
    if isinstance(query.message, Message):
        await query.message.edit_text(html, reply_markup=keyboard(rows))


async def press_body(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """A page of a body's people, those in office first."""
    id_, page = numbers(query.data, 2)
    topic = await _topic(world, id_)
    registry, today = world.subjects.registry, world.clock().date()
    rows_of = [row for row in registry.memberships if row.body == topic.key]
    rows_of.sort(key=lambda row: (not in_force(row.start, row.end, today), not row.office))
    people = [p for p in dict.fromkeys(row.person for row in rows_of) if p in registry.people]
    pages = max(1, (len(people) + _PAGE - 1) // _PAGE)
    page = max(0, min(page, pages - 1))
    shown = people[page * _PAGE : (page + 1) * _PAGE]
    ids = await _topics(world, [("official", person) for person in shown]) if shown else {}
    rows = [
        [(_with_role(world, "official", person, chat), f"ofp:{ids['official', person]}")]
        for person in shown
    ]
    if pages > 1:
        rows.append(
            [
                ("◀", f"ofb:{id_}:{(page - 1) % pages}"),
                (f"{page + 1}/{pages}", f"ofb:{id_}:{page}"),
                ("▶", f"ofb:{id_}:{(page + 1) % pages}"),
            ]
        )
    title = topic_title(world, topic, chat.language)
    rows.append([(texts("button-follow", topic=title), f"ofp:{id_}")])
    rows.append([(texts("button-back"), "ofs")])
    await query.answer()
    html = texts.html("officials-body", body=title, count=len(people))
    if isinstance(query.message, Message):
        await query.message.edit_text(html, reply_markup=keyboard(rows))


async def _card(
    world: World, chat: Chat, texts: Texts, id_: int
) -> tuple[str, list[list[tuple[str, str]]]]:
    topic = await _topic(world, id_)
    async with world.database.read() as connection:
        mine = await subscriptions.get(connection, chat.id, id_)
        since = world.clock() - timedelta(days=30)
        seen = (await topics.activity(connection, [id_], since)).get(id_)
    lines = [bold(escape(topic_title(world, topic, chat.language)))]
    registry = world.subjects.registry
    if topic.kind == "official":
        rows_of = registry.by_person.get(topic.key, ())
    else:
        rows_of = registry.by_office.get(topic.key, ())
    newest = sorted(rows_of, key=lambda row: row.start, reverse=True)[:_ROLES_SHOWN]
    lines += [_role_line(world, chat, row, person=topic.kind != "official") for row in newest]
    lines.append(
        texts.html(
            "officials-numbers", followers=topic.followers, articles=seen.articles if seen else 0
        )
    )
    button = ("button-unfollow", f"off:{id_}:0") if mine else ("button-follow-this", f"off:{id_}:1")
    return "\n".join(lines), [[(texts(button[0]), button[1])]]


def _role_line(world: World, chat: Chat, row: Membership, *, person: bool) -> Html:
    registry = world.subjects.registry
    office, body = registry.offices.get(row.office), registry.bodies.get(row.body)
    what = name_in(office.names, chat.language) if office else row.role
    if not office and body:
        what = (
            f"{row.role}, {name_in(body.names, chat.language)}"
            if row.role
            else name_in(body.names, chat.language)
        )
    if person and row.person in registry.people:
        what = name_in(registry.people[row.person].names, chat.language)
    dates = f" ({row.start or '…'} – {row.end or '…'})" if row.start or row.end else ""
    return escape(f"• {what}{dates}")


async def press_card(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Who somebody is."""
    (id_,) = numbers(query.data, 1)
    html, rows = await _card(world, chat, texts, id_)
    await query.answer()
    if isinstance(query.message, Message):
        await query.message.answer(html, reply_markup=keyboard(rows))


async def press_follow(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """Follow or unfollow from the card; pressed twice it says how it is."""
    await require_admin(query)
    id_, wanted = numbers(query.data, 2)
    topic = await _topic(world, id_)
    async with world.database.write() as connection:
        if not wanted:
            await subscriptions.remove(connection, chat.id, id_)
        elif await subscriptions.count(connection, chat.id) >= MAX_SUBSCRIPTIONS:
            raise UserError("error-limit", limit=MAX_SUBSCRIPTIONS, count=1)
        else:
            await subscriptions.add(connection, chat.id, id_, "both", world.clock())
    title = topic_title(world, topic, chat.language)
    await query.answer(texts("subscribed" if wanted else "unsubscribed", topic=title)[:200])
    html, rows = await _card(world, chat, texts, id_)
    if isinstance(query.message, Message):
        await query.message.edit_text(html, reply_markup=keyboard(rows))
