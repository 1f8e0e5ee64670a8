"""A thousand alerts are corrected by the real bot, which is killed in the middle: each is put
right, none is edited twice but what was on its way; a second correction and a retraction win."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from bot.sandbox import channels, methods
from bot.sandbox.server import CHANNEL
from bot.sandbox.state import World
from tests.running import RunningBot

pytestmark = pytest.mark.long

PEOPLE = range(5001, 6001)
BLOCKED, DELETED = 5500, 5501
RATE = 400
# What 64 workers may have sent when the process is killed, and what of half a second waits to be
# written down before nothing more is sent (bot/delivery/settling.py).
IN_FLIGHT = 64 + RATE // 2


def post(sum_: int) -> str:
    return f"Палата выделила {sum_} млрд на дороги\n\nРешение приняли в среду.\n\n#Проба"


class Counted:
    """How often Telegram was asked to change a message, by the chat and what it was to say."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: Counter[tuple[int, str]] = Counter()
        self.changed = asyncio.Event()
        for name in ("editmessagetext", "deletemessage"):
            monkeypatch.setitem(methods.METHODS, name, self._counting(methods.METHODS[name]))

    def _counting(
        self, method: Callable[[World, dict[str, Any]], Any]
    ) -> Callable[[World, dict[str, Any]], Any]:
        def counted(world: World, params: dict[str, Any]) -> Any:
            found = re.search(r"→ (\d) млрд", str(params.get("text")))
            self.asked[int(params["chat_id"]), found[1] if found else "gone"] += 1
            self.changed.set()
            return method(world, params)

        return counted

    def of(self, what: str) -> list[int]:
        """How often each chat was asked for something, of those that were."""
        return [times for (_, said), times in self.asked.items() if said == what]

    async def until(self, true: Callable[[], bool], seconds: float = 120) -> None:
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, Counter(said for _, said in self.asked)
            self.changed.clear()
            try:
                async with asyncio.timeout(0.2):
                    await self.changed.wait()
            except TimeoutError:
                continue


async def test_a_thousand_alerts_are_put_right_across_a_kill(
    bot: RunningBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(monkeypatch)
    world = bot.sandbox.world
    chats = bot.folder / "chats.jsonl"
    follows = [{"topic": "#Проба", "mode": "both"}]
    lines = [{"chat_id": person, "subscriptions": follows} for person in PEOPLE]
    chats.write_text("\n".join(json.dumps(line) for line in lines))
    assert bot.command("import", str(chats)).returncode == 0
    for person in PEOPLE:
        world.person(person, "Имя", "ru")
        world.started.add(person)
    bot.environment |= {"SEND_RATE": str(RATE)}
    await bot.start()
    posted = world.post(CHANNEL, post(5))["message_id"]
    await counted.until(lambda: all(bot.heard(person) for person in PEOPLE))
    first = {person: bot.heard(person)[0]["text"] for person in PEOPLE}
    world.blocked.add(BLOCKED)
    world.messages[DELETED].clear()

    channels.edit(world, CHANNEL, posted, post(3))
    await counted.until(lambda: len(counted.of("3")) >= 300)
    await bot.end(signal.SIGKILL)
    before = len(counted.of("3"))
    assert before < len(PEOPLE)
    channels.edit(world, CHANNEL, posted, post(4))
    await bot.start()

    def says(person: int, words: str) -> bool:
        return any(words in message["text"] for message in bot.heard(person))

    others = [person for person in PEOPLE if person not in (BLOCKED, DELETED)]
    await counted.until(lambda: all(says(person, "→ 4 млрд") for person in others))
    assert all(len(bot.heard(person)) == 1 for person in others)
    assert bot.heard(BLOCKED)[0]["text"] == first[BLOCKED]
    assert not bot.heard(DELETED)
    # nothing was edited twice to say the same, but what was on its way
    for what in ("3", "4"):
        assert max(counted.of(what)) <= 2
        assert sum(times - 1 for times in counted.of(what)) <= IN_FLIGHT

    channels.edit(world, CHANNEL, posted, "#Проба")
    await counted.until(lambda: len(counted.of("gone")) >= 300)
    await bot.end(signal.SIGKILL)
    await bot.start()
    await counted.until(lambda: not any(bot.heard(person) for person in others))
    assert bot.heard(BLOCKED)[0]["text"] == first[BLOCKED]
    assert sum(times - 1 for times in counted.of("gone")) <= IN_FLIGHT
