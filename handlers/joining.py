"""What an editor says of his article where it finds something here: it is other news, or corrects
what is here."""

from __future__ import annotations

from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.desk.amendments import Amendment
from bot.errors import UserError
from bot.messages.callbacks.editors import CorrectThat, SetApart
from bot.texts import Texts
from handlers import amendments, preview, sending
from handlers.amended import amended, held
from handlers.desk import origin_of
from handlers.middleware import World
from handlers.presses import Pressed
from handlers.questions import PATIENCE
from handlers.reply import pop_up, redraw
from handlers.rights import require_desk
from storage import claims, drafts
from storage.chats import Chat
from storage.vocabulary import DraftKind


def wire(router: Router) -> None:
    """Give a router the handlers of what is decided of an article that finds something here."""
    router.callback_query(Pressed(SetApart))(set_apart)
    router.callback_query(Pressed(CorrectThat))(correct)


async def set_apart(
    query: CallbackQuery, press: SetApart, world: World, chat: Chat, texts: Texts
) -> None:
    """It is news of its own whatever it is like, or is not after all."""
    editor = await require_desk(query, world)
    draft = replace(await preview.kept(press.draft, editor.id, world), apart=press.wanted)
    await preview.draw(query, press.draft, draft, editor, world, chat, texts)


async def correct(
    query: CallbackQuery, press: CorrectThat, world: World, chat: Chat, texts: Texts
) -> None:
    """It is what an article that is here is to say: shown as a correction, before it is sent. The
    draft stays until then, and where another editor is at that article."""
    editor = await require_desk(query, world)
    draft = await preview.kept(press.draft, editor.id, world)
    view = await sending.card(press.article, world, chat)
    if view.gone or await origin_of(press.article, world) is None:
        raise UserError("error-stale-button")
    async with world.database.write() as connection:
        claim = await claims.claim(
            connection, press.article, editor, world.clock(), patience=PATIENCE, over=press.over
        )
        mine = claim.editor_id == editor.id
        number = 0
        if mine:
            number = await amendments.begun(connection, press.article, claim, editor, world, chat)
            kind = DraftKind.AMENDMENT
            payload = await drafts.get(connection, number, editor.id, kind)
            if payload is None:
                raise UserError("amend-gone", what="gone")
            one = replace(Amendment.load(payload), draft=draft, typed=True)
            await drafts.change(connection, number, editor.id, one.dump(), kind)
    if mine:
        said = await amended(number, editor, world, chat, texts)
    else:
        take = CorrectThat(press.draft, press.article, over=True)
        said = held(claim, take, press.article, world, chat, texts)
    await pop_up(query)
    await redraw(query, said)
