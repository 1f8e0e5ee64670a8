"""Presses in the running bot: what there is to be pressed, until Telegram heard of each press."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from functools import partial

from bot.messages.callbacks.amendments import Amend, DropAmendment, SendAmendment
from bot.messages.callbacks.editors import ShowSent
from bot.messages.callbacks.presses import Press, Publish, parse
from bot.sandbox.server import EDITOR
from tests.running import RunningBot


def buttons(bot: RunningBot, chat: int) -> Iterator[tuple[int, str]]:
    """What can be pressed in a chat now: (message, data)."""
    for message in bot.heard(chat):
        for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
            for one in row:
                if "callback_data" in one:
                    yield message["message_id"], one["callback_data"]


async def press(bot: RunningBot, person: int, chat: int, message: int, *pressed: str) -> None:
    """Press, and wait until Telegram was told that each press was taken."""
    world = bot.sandbox.world
    queries = {data: world.press(person, chat, message, data) for data in pressed}
    end, left = time.monotonic() + 20, len(queries) + 1
    while waiting := [data for data, query in queries.items() if query in world.queries]:
        if len(waiting) < left:  # hundreds take as long as they take, but not one of them
            end, left = time.monotonic() + 20, len(waiting)
        assert time.monotonic() < end, f"{waiting} were not answered\n{bot.log.read_text()}"
        await asyncio.sleep(0.005)


async def press_what_corrects(bot: RunningBot) -> set[type[Press]]:
    """What is under the correction of what the editor has published, each twice; what was
    pressed."""
    world = bot.sandbox.world
    fresh = "Комитет собрался\n\nКомитет собрался и обсудил школы.\n\n#Проба"
    for said in ("/cancel", fresh):
        await bot.answer(EDITOR, partial(world.say, EDITOR, EDITOR, said))
    message, data = [one for one in buttons(bot, EDITOR) if isinstance(parse(one[1]), Publish)][-1]
    await press(bot, EDITOR, EDITOR, message, data)
    await bot.answer(EDITOR, partial(world.say, EDITOR, EDITOR, "/desk"))
    cards = [one for one in buttons(bot, EDITOR) if isinstance(parse(one[1]), ShowSent)]
    message = cards[-1][0]
    article = max(int(data.partition(":")[2]) for _, data in cards)
    pressed: set[type[Press]] = set()
    for last in (SendAmendment, DropAmendment):
        await press(bot, EDITOR, EDITOR, message, *[Amend(article, words=True).pack()] * 2)
        await press(bot, EDITOR, EDITOR, message, Amend(article, words=False).pack())
        for _ in range(400):  # it is drawn after the press was taken
            if under := _under(bot, message, DropAmendment):
                break
            await asyncio.sleep(0.05)
        assert under, bot.heard(EDITOR)[-3:]
        for data in under:
            if not isinstance(parse(data), SendAmendment | DropAmendment):
                await press(bot, EDITOR, EDITOR, message, *[data] * 2)
        ending = [one for one in under if isinstance(parse(one), last)] or [
            last(int(under[-1].partition(":")[2])).pack()
        ]
        await press(bot, EDITOR, EDITOR, message, *ending * 2)
        pressed |= {type(parse(data)) for data in under} | {last}
    return pressed


def _under(bot: RunningBot, message: int, kind: type[Press]) -> list[str]:
    """The buttons of a message, where one is of a kind."""
    under = [data for number, data in buttons(bot, EDITOR) if number == message]
    return under if any(isinstance(parse(data), kind) for data in under) else []
