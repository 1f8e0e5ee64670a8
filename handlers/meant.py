"""What is typed where no question waits, and is no topic: a command in words, or a setting."""

from __future__ import annotations

import re
from datetime import datetime

from aiogram.filters import CommandObject
from aiogram.types import Message

from bot.commands_typed import Said, said_in
from bot.digest.clock import Rhythm
from bot.digest.typed import is_repeated, read_rhythm, says_how_often
from bot.digest.week_asked import asks_for_week
from bot.limits_typed import read_limit, read_quiet
from bot.messages.buttons import button, column
from bot.messages.callbacks.presses import SetSwitch, ShowSettings, Switch
from bot.messages.callbacks.quiet import SetCap, SetQuiet
from bot.messages.callbacks.schedules import AddSchedule, AskRhythm, SetRhythm
from bot.messages.callbacks.undo import Reverse, Spot
from bot.messages.markup import Button, shown
from bot.messages.plain import said, said_with
from bot.messages.schedules import when
from bot.texts import Texts
from bot.untils import read_until
from bot.zones import zone_of
from handlers import digest, pause, preferences, saved, subscriptions, trends, why
from handlers.help import show_help
from handlers.middleware import World
from handlers.quiet_hours import LIMITS
from handlers.reply import reply
from handlers.schedules import chosen_by, schedule_of
from storage import subscriptions as following
from storage import undos
from storage.chats import Chat

_LONGEST = 80
_TYPED_UNITS = 40
_POLITE = re.compile(
    r"(?<!\w)(?:покажи(?:те)?|пришли(?:те)?|мои|мой|моё|пожалуйста|"
    r"show(?: me)?|my|the|please|көрсет(?:ші)?|менің)(?!\w)"
)
_SAVED = frozenset(
    "сохраненное,сохраненные,закладки,избранное,сақталған,сақталғандар,saved".split(",")
)
_DIGEST = frozenset("дайджест,digest,дайджест сейчас,digest now,қазір дайджест".split(","))
_WHY = frozenset("почему,почему это,почему пришло,неге,неге келді,why,why this".split(","))
_PAUSE = re.compile(
    r"(?:пауза|(?:поставь )?на паузу|pause|mute|snooze|заглуши|кідірту?|үзіліс)"
    r"\s{1,3}(?P<until>.+)|"
    r"(?P<before>.{1,80}?)\s{1,3}(?:тоқтата? ?тұр|тоқтат|кідірт|пауза|үзіліс)"
)
# A pause begins at once: before a weekend its length is asked.
_WEEKEND = re.compile(
    r"(?:пауза|(?:поставь )?на паузу) на (?:эти )?выходные|"
    r"(?:pause|mute|snooze) (?:for|over|on|during) (?:the |this )?weekends?|"
    r"демалыс(?:қа| күндеріне?)? (?:үзіліс|пауза|кідірту?|тоқтата? ?тұр)"
)
_SWITCHES = {
    Said.DIGEST_ON: Switch.DIGEST_ON,
    Said.DIGEST_OFF: Switch.DIGEST_OFF,
    Said.ALERTS_ON: Switch.ALERTS_ON,
    Said.ALERTS_OFF: Switch.ALERTS_OFF,
}
_WEEK = re.compile(
    r"(?:(?:осы|бұл) )?апта(?:да|ның)? (?:не (?:болды|талқыланды|болып жатыр)|"
    r"туралы|тақырыбы|қалай өтті)|"
    r"what (?:are|is|were) (?:they|people|everybody|everyone) (?:discussing|talking about)"
    r"(?: this week)?|"
    r"трендтерді"
)


async def show_meant(message: Message, text: str, world: World, chat: Chat, texts: Texts) -> bool:
    """Answer what asks for something that the bot has, or for a setting; else False."""
    plain = " ".join(text.split()).casefold().replace("ё", "е").strip(" .!?,")
    if not plain or len(plain) > _LONGEST:
        return False
    bare = " ".join(_POLITE.sub(" ", plain).split())
    if asks_for_week(plain) or asks_for_week(bare) or _WEEK.fullmatch(bare):
        await trends.show(message, world, chat)
    elif bare in _SAVED:
        await saved.show(message, world, chat, texts)
    elif bare in _DIGEST:
        await digest.digest_now(message, world, chat, texts)
    elif bare in _WHY and message.reply_to_message is not None:
        await why.why(message, world, chat, texts)
    elif command := said_in(bare) or said_in(plain):
        await _command(message, text, command, world, chat, texts)
    elif _WEEKEND.fullmatch(bare):
        await pause.pause(message, CommandObject(command="pause"), world, chat, texts)
    elif until := _pause(bare, world.clock(), chat):
        await pause.pause(message, CommandObject(command="pause", args=until), world, chat, texts)
    elif setting := await _setting(text, world, chat, texts):
        await _show_setting(message, text, setting, texts)
    else:
        return False
    return True


async def _show_setting(message: Message, text: str, setting: list[Button], texts: Texts) -> None:
    """The buttons that set what is said, before the one of all settings."""
    every = button(texts("digest-button-settings"), ShowSettings())
    named = shown(text, _TYPED_UNITS)
    rows = column([*setting, every])
    await reply(message, said_with(texts, "talk-setting", rows, text=named))


async def _command(
    message: Message, text: str, command: Said, world: World, chat: Chat, texts: Texts
) -> None:
    """Answer a command that was said in words; a switch is a setting, and is pressed."""
    if command is Said.RESUME:
        await pause.resume(message, world, chat, texts)
    elif command is Said.PAUSE:
        await pause.pause(message, CommandObject(command="pause"), world, chat, texts)
    elif command is Said.HELP:
        await show_help(message, world, chat, texts)
    elif command is Said.UNDO:
        await _undo(message, world, chat, texts)
    elif command is Said.SUBSCRIPTIONS or (
        command is Said.NOTHING_COMES and not await _follows(world, chat)
    ):
        await subscriptions.show(message, world, chat, texts)
    elif command in _SWITCHES:
        to = _SWITCHES[command]
        await _show_setting(message, text, [button(texts(f"button-{to}"), SetSwitch(to))], texts)
    else:  # what keeps news from coming stands there, too
        await preferences.show(message, world, chat)


async def _follows(world: World, chat: Chat) -> bool:
    async with world.database.read() as connection:
        return bool(await following.of_chat(connection, chat.id))


async def _undo(message: Message, world: World, chat: Chat, texts: Texts) -> None:
    """The button that takes back the last change of what the chat follows or has set."""
    async with world.database.read() as connection:
        last = await undos.newest(connection, chat.id)
    if last is None:
        await reply(message, said(texts, "talk-undo-none"))
        return
    rows = column([button(texts("button-undo"), Reverse(last, Spot.SAID))])
    await reply(message, said_with(texts, "talk-undo", rows))


def _pause(text: str, now: datetime, chat: Chat) -> str:
    """Until when a pause is asked for, as typed; empty where none is."""
    found = _PAUSE.fullmatch(text)
    until = (found["until"] or found["before"]) if found else ""
    return until if until and read_until(until, now.astimezone(zone_of(chat.time_zone))) else ""


async def _setting(text: str, world: World, chat: Chat, texts: Texts) -> list[Button]:
    """The buttons that set what is said, each with what it sets; one that asks anew, for it can
    carry less than is said, ends in "…". None where no setting is said."""
    typed = shown(" ".join(text.split()), _TYPED_UNITS)
    span = read_quiet(text, asked=False)
    if span is not None:
        if span.days is None:
            return [button(f"{texts('button-quiet')}: {typed}", SetQuiet(span.begin, span.end))]
        of_days = SetQuiet(span.begin, span.end, span.days)
        return [button(f"{texts('button-quiet')}: {typed}", of_days)]
    most = LIMITS.read(read_limit(text, asked=False) or "")
    if most:
        return [button(f"{texts('button-cap')}: {typed}", SetCap(most))]
    rhythm = read_rhythm(text)
    if rhythm is None and is_repeated(text):
        rhythm = read_rhythm(text, (await schedule_of(world, chat)).at)
    if rhythm is None:
        return await _often(world, chat, texts) if says_how_often(text) else []
    return await _digests(rhythm, world, chat, texts)


async def _digests(rhythm: Rhythm, world: World, chat: Chat, texts: Texts) -> list[Button]:
    """The buttons for a digest that comes so: the only one that there is, or one more."""
    if len(rhythm.times) > 1:
        return await _often(world, chat, texts)
    at, days, month_day = rhythm.times[0], rhythm.days, rhythm.month_day
    label = texts("schedule-when", when=when(rhythm, texts, every="daily"))
    rows = [button(f"➕ {label}", AddSchedule(at, days, month_day))]
    if (await chosen_by(world, chat)).schedules == 1:
        only = await schedule_of(world, chat)
        rows.insert(0, button(f"🗓 {label}", SetRhythm(only.id, at, days, month_day)))
    return rows


async def _often(world: World, chat: Chat, texts: Texts) -> list[Button]:
    """The buttons that ask when: of the only digest that there is, or of one more."""
    rows = [button(f"{texts('button-schedule-add')}…", AskRhythm())]
    if (await chosen_by(world, chat)).schedules == 1:
        only = await schedule_of(world, chat)
        rows.insert(0, button(f"{texts('button-schedule-time')}…", AskRhythm(only.id)))
    return rows
