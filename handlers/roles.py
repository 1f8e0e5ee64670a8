"""/editors: owners see who works at the desk, invite others by a link, and take them out."""

from __future__ import annotations

import secrets
from datetime import timedelta

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.desk import holding
from bot.errors import UserError
from bot.messages import roles as told
from bot.messages.callbacks.roles import AskTakeOut, Invite, ShowMembers, TakeOut, Uninvite
from bot.messages.dates import local_moment
from bot.messages.deep_link import invitation_link
from bot.messages.held import out
from bot.messages.names import person
from bot.messages.plain import said
from bot.messages.roles import MemberView
from bot.texts import Texts
from bot.zones import zone_of
from handlers.desk_menu import keep_menu, set_desk_menus
from handlers.held import held, tell_person
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply
from handlers.rights import person_of, require_owner, role_of, role_within
from storage import acts, preconditions, publications, roles
from storage.acts import Who
from storage.chats import Chat
from storage.roles import Invitation, Member
from storage.vocabulary import ChatKind
from storage.vocabulary_desk import Act, Role

_LASTS = timedelta(days=1)
_BYTES = 32


def wire(router: Router) -> None:
    """Give a router the handlers of owners."""
    router.message(Command("editors", ignore_case=True))(show)
    router.callback_query(Pressed(ShowMembers))(turn)
    router.callback_query(Pressed(Invite))(invite)
    router.callback_query(Pressed(Uninvite))(uninvite)
    router.callback_query(Pressed(AskTakeOut))(ask_take_out)
    router.callback_query(Pressed(TakeOut))(take_out)


async def show(message: Message, world: World, texts: Texts) -> None:
    """/editors."""
    await require_owner(message, world)
    await reply(message, told.members(await _views(world), 0, texts))


async def turn(query: CallbackQuery, press: ShowMembers, world: World, texts: Texts) -> None:
    """Another page, or back to the list."""
    await require_owner(query, world)
    await pop_up(query)
    await redraw(query, told.members(await _views(world), press.page, texts))


async def _views(world: World) -> list[MemberView]:
    """EDITOR_IDS first, then who was invited."""
    fixed = sorted(world.settings.editor_ids)
    async with world.database.read() as connection:
        names = await acts.names_of(connection, fixed)
        given = await roles.members(connection)
    views = [MemberView(one, names.get(one, ""), Role.OWNER, fixed=True) for one in fixed]
    return views + [
        MemberView(one.user_id, one.name, one.role) for one in given if one.user_id not in fixed
    ]


async def invite(
    query: CallbackQuery, press: Invite, world: World, chat: Chat, texts: Texts
) -> None:
    """A link of its own for each press."""
    owner = await require_owner(query, world)
    token, now = secrets.token_urlsafe(_BYTES), world.clock()
    until, name = now + _LASTS, await _our_name(query.bot)
    async with world.database.write() as connection:
        number = await roles.invite(
            connection, token, press.role, made_by=owner.id, now=now, expires_at=until
        )
        await acts.note(connection, owner, Act.INVITE, now, about=str(press.role))
    shown_until = local_moment(until, zone_of(chat.time_zone), now=now)
    link = invitation_link(name, token)
    await pop_up(query)
    await reply(query, told.invitation(press.role, link, number, shown_until, texts))


async def _our_name(bot: Bot | None) -> str:
    """The bot's @name; Telegram is asked once."""
    return ((await bot.me()).username or "") if bot else ""


async def uninvite(query: CallbackQuery, press: Uninvite, world: World, texts: Texts) -> None:
    """A link that nobody has taken is of no use from now on."""
    owner = await require_owner(query, world)
    now = world.clock()
    async with world.database.write() as connection:
        revoked = await roles.revoke(connection, press.invitation, now)
        known = await roles.invitation(connection, press.invitation)
        if revoked and known is not None:
            await acts.note(connection, owner, Act.UNINVITE, now, about=str(known.role))
    if known is None or known.used_by is not None:
        raise UserError("roles-invitation-used")
    await pop_up(query)
    await redraw(query, told.uninvited(texts))


async def ask_take_out(query: CallbackQuery, press: AskTakeOut, world: World, texts: Texts) -> None:
    """Asks first: whoever is taken out can come back only by another invitation."""
    await require_owner(query, world)
    found = [one for one in await _views(world) if one.id == press.person and not one.fixed]
    async with world.database.read() as connection:
        waiting = len(await publications.scheduled_by(connection, press.person))
    await pop_up(query)
    if found:
        await redraw(query, told.ask_take_out(found[0], press.page, texts, waiting))
    else:  # somebody else was quicker
        await redraw(query, told.members(await _views(world), press.page, texts))


async def take_out(
    query: CallbackQuery, press: TakeOut, world: World, chat: Chat, texts: Texts
) -> None:
    """He can do nothing from now on, and neither can whom he has invited by a link that was not
    taken yet; what he had put off is held until an owner says what becomes of it."""
    owner = await require_owner(query, world)
    if press.person in world.settings.editor_ids:  # whom no button takes out
        raise UserError("error-stale-button")
    now, waiting = world.clock(), 0
    async with world.database.write() as connection:
        taken = await roles.take_out(connection, press.person, now)
        if taken is not None:
            number, name = taken.user_id, taken.name
            await acts.note(connection, owner, Act.TAKE_OUT, now, subject=number, about=name)
            # Who leaves decides nothing any more: then the others are asked (bot/desk/holding.py).
            if number != owner.id:
                waiting = len(await holding.hold(connection, number, owner, now))
    await pop_up(query)
    with preconditions.unconditionally():  # he may have taken out himself
        await _taken_out(query, taken, waiting, press.page, world, chat, texts)


async def _taken_out(
    query: CallbackQuery,
    taken: Member | None,
    waiting: int,
    page: int,
    world: World,
    chat: Chat,
    texts: Texts,
) -> None:
    """Say so: to the owner who did it, and to whom it happened."""
    if query.bot is not None:
        await set_desk_menus(query.bot, world.database, world.settings.editor_ids)
    if await role_of(query.from_user, world) is not Role.OWNER:
        await redraw(query, said(texts, "roles-left"))
        return
    note, asked = "", None
    if taken is not None:
        role = taken.role
        whom = person(taken.name, taken.user_id, texts.language)
        note = texts.html("roles-taken-out", name=whom, role=str(role))
        await tell_person(
            query.bot, taken.user_id, world, lambda _, texts: out(texts, waiting, role)
        )
        asked = await held(taken.user_id, world, chat, texts)
    await redraw(query, asked or told.members(await _views(world), page, texts, note))


async def take_invitation(message: Message, token: str, world: World, texts: Texts) -> None:
    """`/start` with the token of an invitation. Raises UserError where it gives nothing, always the
    same: whoever tries learns nothing of links that he was not given."""
    if message.chat.type != ChatKind.PRIVATE or message.from_user is None:
        raise UserError("error-private-only")
    guest = person_of(message.from_user)
    async with world.database.read() as connection:
        invited = await roles.invitation_of(connection, token)
    if invited is None:
        raise UserError("roles-invitation-gone")
    async with world.database.write() as connection:
        await roles.alone(connection)
        had = await role_within(connection, guest.id, world)
        # As it is now; and this message, handled again, is answered as it was.
        invited = await roles.invitation(connection, invited.id) or invited
        again = invited.used_by == guest.id and had is invited.role
        gains = had is None or (had is Role.EDITOR and invited.role is Role.OWNER)
        if gains:
            await _accept(connection, invited, guest, world)
    if not gains and not again:
        await reply(message, said(texts, "roles-already", role=str(had)))
        return
    await reply(message, told.joined(invited.role, texts))
    await keep_menu(message, world)
    if gains:
        await _tell_host(message.bot, invited, guest, world)


async def _accept(
    connection: AsyncConnection, invited: Invitation, guest: Who, world: World
) -> None:
    """Give the role. Raises UserError where the link was taken, taken back or has ended, or who
    made it is no owner any more."""
    now = world.clock()
    accepted = await role_within(connection, invited.made_by, world) is Role.OWNER and (
        await roles.accept(connection, invited.id, user_id=guest.id, name=guest.name, now=now)
    )
    if not accepted:
        raise UserError("roles-invitation-gone")
    whom, role = invited.made_by, str(invited.role)
    await acts.note(connection, guest, Act.JOIN, now, subject=whom, about=role)


async def _tell_host(bot: Bot | None, invited: Invitation, guest: Who, world: World) -> None:
    """Say to whoever made the link that it was taken, and by whom; where he cannot be written to,
    the list says it."""
    await tell_person(
        bot,
        invited.made_by,
        world,
        lambda _, texts: told.has_joined(guest.name, guest.id, invited.role, texts),
    )
