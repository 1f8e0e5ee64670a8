"""Plays the table of the trial on the demo's page, as a reader would at a screen of some width."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from bot.texts import LANGUAGES
from tests.running import ROOT
from tests.trial.screen import Said, Screen, opened
from tests.trial.steps import (
    Choose,
    Jump,
    Look,
    Press,
    Publish,
    Rejoin,
    Say,
    Scene,
    Start,
    Step,
    Tap,
)
from tests.trial.words import pattern

_START_SECONDS = 240
_SEEN_SECONDS = 100.0  # what the bot looks for once a minute comes in it
_BOX = "(?:[▫✅] )?"  # before what can be ticked


class BrokenError(AssertionError):
    """A step did not end as the table says."""


class Player:
    """Plays scenes on a screen; `faults` is what looked broken, with where it was."""

    def __init__(self, screen: Screen, pictures: Path | None, note: Callable[[str], None]) -> None:
        self.faults: list[str] = []
        self._screen = screen
        self._pictures = pictures
        self._note = note
        # What was on the screen of a chat when it was last looked at.
        self._known: dict[int, dict[int, Said]] = {}

    async def play(self, scene: Scene) -> None:
        """Play a scene. Raises BrokenError."""
        if not scene.together:
            for language in scene.chats:
                for step in scene.steps:
                    await self._do(step, language, scene.chats[language])
                    await self._look(step, scene, language)
                    # At a wide screen one language shows how it looks.
                    if self._screen.narrow or language == next(iter(scene.chats)):
                        await self._keep(step, f"-{language}")
            return
        for language in LANGUAGES:
            await self._screen.open(scene.chats[language], beside=language != LANGUAGES[0])
            await self._screen.pane(scene.chats[language]).wait_for(state="visible")
        for step in scene.steps:
            for language in LANGUAGES:
                if language == LANGUAGES[0] or not isinstance(step.do, Publish | Jump):
                    await self._do(step, language, scene.chats[language])
                await self._look(step, scene, language)
                if self._screen.narrow:
                    await self._keep(step, f"-{language}")
            if not self._screen.narrow:
                await self._keep(step, "")

    async def _do(self, step: Step, language: str, chat: int) -> None:
        screen, do = self._screen, step.do
        if isinstance(do, Publish):
            for place in do.places:
                await screen.publish(place)
                await self._check(f"{language}, the list")
            return
        await screen.open(chat)
        if isinstance(do, Look):
            await asyncio.sleep(do.after)
            return
        if isinstance(do, Start):
            await screen.start(chat)
        elif isinstance(do, Jump):
            await screen.jump(chat)
        elif isinstance(do, Say):
            if do.by:
                await screen.speak_as(chat, do.by)
            await screen.write(chat, do.words[language])
        elif isinstance(do, Press):
            await screen.press(chat, do.place)
        elif isinstance(do, Rejoin):
            await screen.rejoin(chat)
        elif isinstance(do, Choose):
            await screen.tap(chat, re.compile(re.escape(do.labels[language])))
        else:
            await screen.tap(chat, _label(do, language), times=do.times)

    async def _look(self, step: Step, scene: Scene, language: str) -> None:
        """Wait until the chat shows what the step is to bring, and see whether all is whole."""
        chat, screen = scene.chats[language], self._screen
        where = f"{screen.size[0]} pixels, {scene.name}, {language}, after {step.do}"
        await screen.open(chat)
        known = self._known.get(chat, {})
        end = time.monotonic() + _SEEN_SECONDS
        while True:
            said = await screen.said(chat)
            new = [one for number, one in said.items() if known.get(number) != one and not one.mine]
            missing = [
                key
                for key in step.see
                if not any(pattern(language, key).search(one.text) for one in new)
            ]
            labels = [label for one in new for label in one.labels]
            missing += [
                key
                for key in step.buttons
                if not any(pattern(language, key).fullmatch(label) for label in labels)
            ]
            missing += [sign for sign in step.signs if not any(sign in one.text for one in new)]
            if step.told and not pattern(language, step.told).search(await screen.told()):
                missing.append(step.told)
            if (new or step.quiet) and not missing:
                break
            if time.monotonic() > end:
                raise BrokenError(f"{where}: no {missing}; new is {[one.text for one in new]}")
            await asyncio.sleep(0.05)
        many = sum(number not in known and not one.mine for number, one in said.items())
        if many > step.most:
            self.faults.append(f"{where}: {many} messages")
        self.faults += [
            f"{where}: {len(one.labels)} buttons under {one.text[:60]}"
            for one in new
            if len(one.labels) > step.most_buttons
        ]
        self._known[chat] = said
        await self._check(f"{scene.name}, {language}, after {step.do}")
        await screen.dismiss()

    async def _check(self, where: str) -> None:
        found = await self._screen.faults()
        self.faults += [f"{self._screen.size[0]} pixels, {where}: {one}" for one in found]

    async def _keep(self, step: Step, suffix: str) -> None:
        if step.picture and self._pictures is not None:
            name = f"{self._screen.size[0]}-{step.picture}{suffix}.png"
            (self._pictures / name).write_bytes(await self._screen.picture())
            self._note(name)


def _label(do: Tap, language: str) -> re.Pattern[str]:
    languages = LANGUAGES if do.any_language else (language,)
    return re.compile("|".join(_BOX + pattern(one, do.key).pattern for one in languages))


@asynccontextmanager
async def demo() -> AsyncIterator[str]:
    """`python -m bot demo`, as whoever tries the project starts it; the address of its page."""
    with tempfile.TemporaryDirectory(prefix="parldigest-") as folder:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "demo", "--port", "0",
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                # as fast as the trial speaks
                "CHAT_RATE": "1000",
                "GROUP_RATE": "100000",
            },
            cwd=folder,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        assert process.stdout is not None
        try:
            async with asyncio.timeout(_START_SECONDS):
                while not (found := re.search(r"Open (\S+) in", await _line(process.stdout))):
                    assert process.returncode is None, "the demo does not start"
            yield found[1]
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGINT)
                await process.wait()


async def _line(stream: asyncio.StreamReader) -> str:
    line = await stream.readline()
    if not line:
        raise BrokenError("the demo ended")
    return line.decode()


async def play(
    scenes: Sequence[Scene],
    size: tuple[int, int],
    *,
    pictures: Path | None = None,
    note: Callable[[str], None] = lambda _: None,
) -> list[str]:
    """Play scenes at a screen of some size, on a demo of its own; what looked broken, each once.

    Raises BrokenError where a step did not end as the table says.
    """
    async with demo() as url, opened(url, size) as screen:
        player = Player(screen, pictures, note)
        for scene in scenes:
            await player.play(scene)
        return list(dict.fromkeys(player.faults))
