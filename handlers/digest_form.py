"""How digests look: a reader who wants rich ones sees one first, and says whether he does."""

from __future__ import annotations

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.messages import digest_form as told
from bot.messages.callbacks.digest import ChooseForm, SeenRich
from bot.texts import Texts, texts_for
from handlers.middleware import World
from handlers.preferences import saved
from handlers.presses import Pressed
from handlers.reply import pop_up, redraw, reply, reply_rich
from handlers.rights import require_admin
from handlers.schedules import change
from handlers.undoing import act_of
from storage.chats import Chat
from storage.vocabulary import DigestForm


def wire(router: Router) -> None:
    """Give a router the handlers of how digests look."""
    router.callback_query(Pressed(ChooseForm))(press_form)
    router.callback_query(Pressed(SeenRich))(press_seen)


async def press_form(
    query: CallbackQuery, press: ChooseForm, world: World, chat: Chat, texts: Texts
) -> None:
    """Ask which; a rich one is tried first, and until it is seen nothing changes."""
    await require_admin(query)
    if press.form is DigestForm.RICH:
        await _try(query, world, texts)
    elif press.form is DigestForm.CLASSIC:
        await saved(query, world, await change(world, chat, act_of(query), digest_form=press.form))
    else:
        await pop_up(query)
        await redraw(query, told.ask_form(chat.digest_form, texts))


async def _try(query: CallbackQuery, world: World, texts: Texts) -> None:
    """Show a rich message below; once, to whoever taps on."""
    await pop_up(query)
    if not isinstance(query.message, Message):
        return
    sample, now = told.sample(texts), world.clock()
    below = query.message.chat.id, query.message.message_id
    if world.once.is_said(*below, sample.html, now):
        return
    taken = await reply_rich(query.message, sample)
    if taken:
        world.once.keep(*below, sample.html, now)
    await redraw(query, told.trial(texts, taken=taken))


async def press_seen(query: CallbackQuery, press: SeenRich, world: World, chat: Chat) -> None:
    """Only who sees the table gets rich digests. The answer is one that every client shows."""
    await require_admin(query)
    form = DigestForm.RICH if press.seen == "yes" else DigestForm.CLASSIC
    changed, _ = await change(world, chat, act_of(query), digest_form=form)
    texts = texts_for(changed.language)
    said, now = told.form_set(form, texts), world.clock()
    below = (query.message.chat.id, query.message.message_id) if query.message else (0, 0)
    await pop_up(query, texts("saved"))
    if not world.once.is_said(*below, said.html, now):
        await reply(query, said)
        world.once.keep(*below, said.html, now)
