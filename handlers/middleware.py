"""What every handler is given, and what becomes of errors: a reply, or an apology."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram.types import CallbackQuery, Chat, Message, TelegramObject, User

from bot.compose.digests import Digests
from bot.compose.trends import Weeks
from bot.digest.clock import EVERY_DAY, next_digest
from bot.errors import UserError
from bot.intake.door import Door
from bot.messages.callbacks.presses import Forget, Keep, parse
from bot.messages.plain import said
from bot.messages.press import read
from bot.pictures.studio import Studio
from bot.settings import Settings
from bot.sources.visiting import Visiting
from bot.texts import Texts, language_from, texts_for
from bot.topics.remembered import Remembered
from bot.topics.subjects import Subjects
from bot.watch.sources import Sources
from handlers.once import Once
from handlers.reply import pop_up, reply
from handlers.searching import Searching
from storage import chats, dialogs, preconditions
from storage.chats import Chat as StoredChat
from storage.database import Database
from storage.faults import is_trouble
from storage.vocabulary import ChatKind

log = logging.getLogger(__name__)

DIGEST_AT = 8 * 60
_Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class World:
    """What handlers share: database, settings, registry, the door for news, the engine's bell, the
    clock, which channels are sources, what composes the digests that are asked for, what visits
    sources, what tells of weeks and makes their pictures, whose turn it is to search, where words
    that somebody chooses were found, and what was just said."""

    database: Database
    settings: Settings
    subjects: Subjects
    door: Door
    wake: Callable[[], None]
    clock: Callable[[], datetime]
    sources: Sources
    digests: Digests
    visiting: Visiting
    weeks: Weeks
    studio: Studio
    searching: Searching = field(default_factory=Searching)
    found: Remembered = field(default_factory=Remembered)
    once: Once = field(default_factory=Once)


class Counting:
    """Inner middleware: counts updates by the conversation that took them, for /metrics."""

    def __init__(self, counts: dict[str, int]) -> None:
        self._counts = counts

    async def __call__(self, handler: _Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Count, and go on."""
        callback = data["handler"].callback
        name = f"{callback.__module__.rpartition('.')[2]}.{callback.__name__}"
        self._counts[name] = self._counts.get(name, 0) + 1
        return await handler(event, data)


class Surroundings:
    """Middleware: gives handlers `world`, `chat` (as stored), `texts`, and `press` where a button
    was pressed; one that no button of ours ever said is refused here."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def unseen(self, handler: _Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """For updates that nobody waits an answer to."""
        data["world"] = self.world
        with preconditions.unconditionally():
            return await handler(event, data)

    async def __call__(self, handler: _Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """For messages and pressed buttons."""
        data["world"] = self.world
        message = event.message if isinstance(event, CallbackQuery) else event
        if not isinstance(message, Message):
            # A button of a message too old to be known (InaccessibleMessage).
            if isinstance(event, CallbackQuery):
                texts = texts_for(language_from(event.from_user.language_code))
                await _tell(event, texts, "error-stale-button", {})
            return None
        if message.migrate_to_chat_id or message.migrate_from_chat_id:
            # Told twice, in the old group and in the new one, in any order: the move itself
            # decides which row stays, so none may be made for either.
            return await handler(event, data)
        user = data.get("event_from_user")
        # Until we know what the chat has chosen; it may be the database that does not say so.
        data["texts"] = texts_for(language_from(user.language_code if user else None))
        try:
            with preconditions.unconditionally():
                return await self._surrounded(handler, event, message, data)
        except UserError as error:
            await _tell(event, data["texts"], error.key, error.args_)
        except TelegramForbiddenError:
            log.info("chat %s cannot be answered", message.chat.id)
        except TelegramBadRequest as error:
            if "query is too old" in error.message or "message is not modified" in error.message:
                return None
            log.exception("Telegram refused a reply in chat %s", message.chat.id)
        except (
            TelegramAPIError
        ) as error:  # the network, a group that has just moved: no bug of ours
            log.warning("a reply in chat %s did not arrive: %s", message.chat.id, error)
        except Exception as error:  # raised again: the inbox tries it again, and says so in the log
            # A bug, or the database is away. Whoever waits is told once, when nothing more will
            # come of it.
            if data.get("last_attempt", True) and not is_trouble(error):
                await _tell(event, data["texts"], "error-bug", {})
            raise
        return None

    async def _surrounded(
        self, handler: _Handler, event: TelegramObject, message: Message, data: dict[str, Any]
    ) -> Any:
        """Look up what the handler is given, and call it."""
        user = data.get("event_from_user")
        # A command is no answer: whatever we asked before, it is given up.
        command = isinstance(event, Message) and (event.text or "").startswith("/")
        asker = (user.id if user else 0) if command else None
        where = message.chat, _thread(message), user
        async with self.world.database.read() as connection:
            chat = await chats.get(connection, message.chat.id, where[1])
            asked = asker is not None and await dialogs.pending(connection, message.chat.id, asker)
        if _leaves_nothing(event):
            chat = chat or _not_stored(self.world, *where)
        elif chat is None or chat.set_aside is not None:
            chat = await stored_chat(self.world, *where)
        data.update(chat=chat, texts=texts_for(chat.language))
        if isinstance(event, CallbackQuery):
            data["press"] = parse(event.data or "")
        elif asked and asker is not None:
            async with self.world.database.write() as connection:
                await dialogs.close(connection, message.chat.id, asker)
        return await handler(event, data)


async def _tell(event: TelegramObject, texts: Texts, key: str, args: dict[str, object]) -> None:
    message = said(texts, key, **args)
    try:
        if isinstance(event, CallbackQuery):
            await pop_up(event, message.plain, alert=True)  # no markup pops up
        elif isinstance(event, Message):
            await reply(event, message)
    except TelegramAPIError as error:
        log.warning("an error could not be told: %s", error)


def _thread(message: Message) -> int:
    return (message.message_thread_id or 0) if message.is_topic_message else 0


def _leaves_nothing(event: TelegramObject) -> bool:
    """Whether it is the answer to "delete everything?", or a press that no button of ours said: a
    chat that is not stored is not for them."""
    return isinstance(event, CallbackQuery) and isinstance(
        read(event.data or ""), Forget | Keep | None
    )


def _not_stored(world: World, chat: Chat, thread_id: int, user: User | None) -> StoredChat:
    """A chat that is not stored (its `id` is 0), with the defaults of a new one."""
    return StoredChat(
        id=0,
        chat_id=chat.id,
        thread_id=thread_id,
        kind=ChatKind(chat.type),
        title="",
        language=language_from(user.language_code if user else None),
        time_zone=world.settings.timezone,
        alerts_on=True,
        digest_on=True,
        digest_empty=False,
        paused_until=None,
        set_aside=None,
        created_at=world.clock(),
    )


async def stored_chat(world: World, chat: Chat, thread_id: int, user: User | None) -> StoredChat:
    """The chat as stored; made when it is new, taken back into service when it was set aside."""
    async with world.database.read() as connection:
        known = await chats.get(connection, chat.id, thread_id)
    if known is not None and known.set_aside is None:
        return known
    now = world.clock()
    async with world.database.write() as connection:
        known = await chats.get(connection, chat.id, thread_id)
        if known is None:
            zone = world.settings.timezone
            return await chats.add(
                connection,
                chat_id=chat.id,
                thread_id=thread_id,
                kind=chat.type,
                title=chat.title or "",
                language=language_from(user.language_code if user else None),
                time_zone=zone,
                digest_at=DIGEST_AT,
                next_digest_at=next_digest(now, zone=zone, minute_of_day=DIGEST_AT, days=EVERY_DAY),
                now=now,
            )
        await chats.revive(connection, known.id, now)
        return await chats.get(connection, chat.id, thread_id) or known
