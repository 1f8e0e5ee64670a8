"""/settings: one message with buttons, redrawn in place."""

from __future__ import annotations

import re
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from babel import Locale

from bot.delivery.compose import zone_of
from bot.digest.clock import EVERY_DAY, next_digest
from bot.errors import UserError
from bot.messages.limits import cut_units
from bot.messages.markup import clean
from bot.texts import LANGUAGES, Texts, texts_for
from bot.zones import OFFERED, find_zone, zone_title
from handlers.follow import clock_text
from handlers.keyboards import keyboard
from handlers.middleware import World, stored_chat
from handlers.rights import require_admin
from handlers.start import LANGUAGE_NAMES
from storage import chats, dialogs
from storage.chats import Chat

_HOURS = (6, 7, 8, 9, 10, 12, 18, 20, 21)
_TIME = re.compile(r"^\s*(\d{1,2})\s*[:.\-ч ]\s*(\d{2})\s*$|^\s*(\d{1,2})\s*$")


def make_router() -> Router:
    """The router of settings."""
    router = Router(name="preferences")
    router.message(Command("settings", ignore_case=True))(show)
    router.callback_query(F.data.startswith("set:"))(press)
    return router


async def show(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """/settings."""
    html, rows = _home(world, chat, texts)
    await message.answer(html, reply_markup=keyboard(rows))


def _days_text(days: int, language: str, texts: Texts) -> str:
    if days in (0, EVERY_DAY):
        return texts("days-every")
    names = Locale(language).days["format"]["abbreviated"]
    return ", ".join(str(names[number]) for number in range(7) if days >> number & 1)


def _home(world: World, chat: Chat, texts: Texts) -> tuple[str, list[list[tuple[str, str]]]]:
    zone = zone_of(chat.time_zone)
    html = texts.html(
        "settings",
        language=LANGUAGE_NAMES[chat.language],
        digest=texts("on" if chat.digest_on else "off"),
        time=clock_text(chat.digest_at),
        days=_days_text(chat.digest_days, chat.language, texts),
        zone=zone_title(chat.time_zone, chat.language, world.clock()),
        now=f"{world.clock().astimezone(zone):%H:%M}",
        alerts=texts("on" if chat.alerts_on else "off"),
        empty=texts("yes" if chat.digest_empty else "no"),
    )
    toggle = "digest-off" if chat.digest_on else "digest-on"
    alerts = "alerts-off" if chat.alerts_on else "alerts-on"
    empty = "empty-off" if chat.digest_empty else "empty-on"
    rows = [
        [(texts("button-language"), "set:language"), (texts("button-zone"), "set:zone")],
        [(texts("button-time"), "set:time"), (texts("button-days"), "set:days")],
        [
            (texts(f"button-{toggle}"), f"set:{toggle}"),
            (texts(f"button-{alerts}"), f"set:{alerts}"),
        ],
        [(texts(f"button-{empty}"), f"set:{empty}")],
    ]
    return html, rows


async def change(world: World, chat: Chat, **values: Any) -> None:
    """Change settings; the next digest follows from them."""
    now = world.clock()
    merged = {
        name: values.get(name, getattr(chat, name))
        for name in ("time_zone", "digest_at", "digest_days")
    }
    values["next_digest_at"] = next_digest(
        now,
        zone=merged["time_zone"],
        minute_of_day=merged["digest_at"],
        days=merged["digest_days"],
    )
    if values.get("digest_on") and not chat.digest_on:
        values["digest_since"] = now  # what came while it was off was not wanted
    async with world.database.write() as connection:
        await chats.change(connection, chat.id, **values)


async def press(query: CallbackQuery, world: World, chat: Chat, texts: Texts) -> None:
    """A button of the settings."""
    await require_admin(query)
    parts = (query.data or "").split(":")[1:]
    action, value = parts[0], ":".join(parts[1:])
    message = query.message
    if not isinstance(message, Message):
        raise UserError("error-stale-button")
    simple: dict[str, dict[str, Any]] = {
        "digest-on": {"digest_on": True},
        "digest-off": {"digest_on": False},
        "alerts-on": {"alerts_on": True},
        "alerts-off": {"alerts_on": False},
        "empty-on": {"digest_empty": True},
        "empty-off": {"digest_empty": False},
    }
    back = [(texts("button-back"), "set:home")]
    if action in simple:
        await change(world, chat, **simple[action])
    elif action == "language" and not value:
        rows = [[(LANGUAGE_NAMES[code], f"set:language:{code}")] for code in LANGUAGES]
        await query.answer()
        await message.edit_text(texts.html("ask-language"), reply_markup=keyboard([*rows, back]))
        return
    elif action == "language" and value in LANGUAGES:
        await change(world, chat, language=value)
        texts = texts_for(value)
    elif action == "time" and not value:
        await query.answer()
        buttons = [(clock_text(hour * 60), f"set:time:{hour * 60}") for hour in _HOURS]
        rows = [buttons[at : at + 3] for at in range(0, len(buttons), 3)]
        await _ask(query, world, "time")
        await message.edit_text(
            _asking(texts, "ask-time", message), reply_markup=keyboard([*rows, back])
        )
        return
    elif action == "time" and value.isdecimal() and int(value[:5]) < 24 * 60:
        await change(world, chat, digest_at=int(value))
    elif action == "days":
        if value.isdecimal() and int(value[:2]) < 7:
            days = (chat.digest_days or EVERY_DAY) ^ (1 << int(value)) or EVERY_DAY
            await change(world, chat, digest_days=days)
            chat = await _again(world, message, query)
        await query.answer()
        names = Locale(chat.language).days["format"]["abbreviated"]
        marks = [
            (
                f"{'✅' if chat.digest_days >> number & 1 else '▫️'} {names[number]}",
                f"set:days:{number}",
            )
            for number in range(7)
        ]
        await message.edit_text(
            texts.html("ask-days"), reply_markup=keyboard([marks[:4], marks[4:], back])
        )
        return
    elif action == "zone" and not value:
        await query.answer()
        buttons = [
            (zone_title(zone, chat.language, world.clock()), f"set:zone:{zone}") for zone in OFFERED
        ]
        rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
        await _ask(query, world, "zone")
        await message.edit_text(
            _asking(texts, "ask-zone", message), reply_markup=keyboard([*rows, back])
        )
        return
    elif action == "zone" and value in OFFERED:
        await change(world, chat, time_zone=value)
    elif action == "home":
        async with world.database.write() as connection:
            await dialogs.close(connection, message.chat.id, query.from_user.id)
        from_digest = not (message.reply_markup and _is_settings(message))
        if from_digest:
            await query.answer()
            await show(message, world, chat, texts)
            return
    else:
        raise UserError("error-stale-button")
    await query.answer(texts("saved") if action != "home" else None)
    html, rows = _home(world, await _again(world, message, query), texts)
    await message.edit_text(html, reply_markup=keyboard(rows))


def _is_settings(message: Message) -> bool:
    markup = message.reply_markup
    return markup is not None and any(
        (button.callback_data or "").startswith("set:") and button.callback_data != "subs:0"
        for row in markup.inline_keyboard
        for button in row
        if not any((other.callback_data or "").startswith("subs:") for other in row)
    )


async def _again(world: World, message: Message, query: CallbackQuery) -> Chat:
    thread = (message.message_thread_id or 0) if message.is_topic_message else 0
    return await stored_chat(world, message.chat, thread, query.from_user)


def _asking(texts: Texts, key: str, message: Message) -> str:
    """A question; in a group with a word on how to answer, for there we see only replies."""
    asked = texts.html(key)
    return asked if message.chat.type == "private" else f"{asked}\n{texts.html('ask-in-reply')}"


async def _ask(query: CallbackQuery, world: World, awaiting: str) -> None:
    if query.message is not None:
        async with world.database.write() as connection:
            await dialogs.ask(
                connection, query.message.chat.id, query.from_user.id, awaiting, world.clock()
            )


async def take_answer(
    message: Message, awaiting: str, text: str, world: World, chat: Chat, texts: Texts
) -> None:
    """A typed time or place. Raises UserError, and goes on waiting, when it is none."""
    if awaiting == "time":
        minute = parse_time(text)
        if minute is None:
            raise UserError("error-time", text=cut_units(clean(text), 40))
        await change(world, chat, digest_at=minute)
        await message.answer(texts.html("time-set", time=clock_text(minute)))
    elif awaiting == "zone":
        zone = find_zone(text)
        if zone is None:
            raise UserError("error-zone", text=cut_units(clean(text), 40))
        await change(world, chat, time_zone=zone)
        now = f"{world.clock().astimezone(ZoneInfo(zone)):%H:%M}"
        await message.answer(
            texts.html("zone-set", zone=zone_title(zone, chat.language, world.clock()), now=now)
        )


def parse_time(text: str) -> int | None:
    """Minutes after midnight of "8:30", "08.30", "21"; None when it is no time."""
    found = _TIME.match(text)
    if not found:
        return None
    hour = int(found.group(1) or found.group(3))
    minute = int(found.group(2) or 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None
