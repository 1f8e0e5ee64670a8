"""A forum whose bot is removed or comes back while the whole of it is forgotten or moves."""

from __future__ import annotations

import pytest
from aiogram.types import Chat as TelegramChat
from aiogram.types import (
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberUpdated,
    User,
)
from sqlalchemy import delete

from handlers.membership import moved
from storage import chats, schedules
from storage.database import Database
from storage.schema import schedules as schedule_rows
from storage.vocabulary import SetAside
from tests.handlers.worlds import world_on
from tests.storage.meeting import Meeting
from tests.storage.test_order_of_locks import NEW, OLD, rival
from tests.storage.test_queries import NOW, add_chat

BOT = User(id=42, is_bot=True, first_name="ParlDigest")
THREADS = (7, 5, 0)  # the newest first, as they are numbered by us


async def forum(database: Database, *, away: bool, twice: bool) -> None:
    """A forum whose rows stand in another order than their numbers, and its schedules, too.

    `twice`: we know its general topic under the old number as well.
    """
    async with database.write() as connection:
        if twice:
            await add_chat(connection, OLD)
        made = [await add_chat(connection, NEW, thread) for thread in THREADS]
        for chat in reversed(made):
            await connection.execute(delete(schedule_rows).where(schedule_rows.c.chat == chat.id))
            await schedules.add(connection, chat.id, at=480, next_at=NOW, now=NOW)
            if away:
                await chats.set_aside(connection, chat.id, SetAside.KICKED, NOW)
            else:
                await chats.change(connection, chat.id, title="Форум")


def told(*, back: bool) -> ChatMemberUpdated:
    """Telegram's word that we are out of the forum, or in it again."""
    out, here = ChatMemberLeft(user=BOT), ChatMemberMember(user=BOT)
    return ChatMemberUpdated(
        chat=TelegramChat(id=NEW, type="supergroup", title="Форум"),
        from_user=User(id=7, is_bot=False, first_name="A"),
        date=NOW,
        old_chat_member=out if back else here,
        new_chat_member=here if back else ChatMemberBanned(user=BOT, until_date=NOW),
    )


@pytest.mark.parametrize("name", ["forgotten", "merged", "moved"])
@pytest.mark.parametrize("back", [False, True])
async def test_a_forum_is_changed_in_one_order(
    postgres: Database, monkeypatch: pytest.MonkeyPatch, name: str, back: bool
) -> None:
    await forum(postgres, away=back, twice=name == "merged")
    meeting = Meeting(postgres, rival(postgres, name))
    if back:  # the first call is about the whole group, in a transaction of its own
        monkeypatch.setattr(chats, "revive", meeting.before(chats.revive, call=3))
    else:
        monkeypatch.setattr(chats, "set_aside", meeting.before(chats.set_aside, call=2))
    await meeting.of(lambda: moved(told(back=back), world_on(postgres, NOW)))
