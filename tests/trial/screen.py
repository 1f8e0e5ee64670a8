"""The chat page in headless Chromium, as somebody at a screen of some width uses it."""

from __future__ import annotations

import asyncio
import re
import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator, Page, async_playwright

from tests.trial.pictures import small
from tests.trial.words import plain

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WIDE, PHONE = (1280, 800), (390, 760)
# From this width on the page shows the list and the chats beside each other (chat.css).
_NARROW = 760
_WAIT_SECONDS = 60.0

_HERE = Path(__file__).parent
# What is said in a pane; what a person would call broken.
_SAID = (_HERE / "said.js").read_text(encoding="utf-8")
_WORDS = """(node) => {
  const copy = node.cloneNode(true);
  for (const image of copy.querySelectorAll("img")) image.replaceWith(image.alt);
  return copy.textContent;
}"""
_WORDS_AT = f"""(place) => {{
  const node = document.querySelector(place);
  return node ? ({_WORDS})(node) : null;
}}"""
_FAULTS = (_HERE / "faults.js").read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Said:
    """A message on the screen: its text and the labels of its buttons, `plain` both."""

    text: str
    labels: tuple[str, ...]
    mine: bool


class Screen:
    """One browser window at the page."""

    def __init__(self, page: Page, size: tuple[int, int]) -> None:
        self.page = page
        self.narrow = size[0] <= _NARROW
        self.size = size

    def pane(self, chat: int) -> Locator:
        """The pane in which a chat is open."""
        return self.page.locator(f'main[data-chat="{chat}"]')

    async def open(self, chat: int, *, beside: bool = False) -> None:
        """Bring a chat before the reader's eyes."""
        pane = self.pane(chat)
        if await pane.count() and await pane.is_visible():
            return
        if beside and not self.narrow:
            shown = self.page.locator("main[data-active]")
            await shown.locator(".more").click()
            if await shown.locator(".beside").is_visible():
                await shown.locator(".beside").click()
                return
            await shown.locator(".more").click()  # no room: in the place of what is open
        await self.to_list()
        await self.page.locator(f'nav button[data-chat="{chat}"]').click()
        await pane.wait_for(state="visible")

    async def to_list(self) -> None:
        """The list of chats, where it is not beside them."""
        back = self.page.locator("main[data-active] .back")
        if self.narrow and await back.is_visible():
            await back.click()

    async def said(self, chat: int) -> dict[int, Said]:
        """The messages of a chat by their numbers, oldest first."""
        found = await self.pane(chat).evaluate(_SAID)
        return {
            number: Said(plain(text), tuple(map(plain, labels)), mine)
            for number, text, labels, mine in found
        }

    async def hear(self, chat: int, words: re.Pattern[str]) -> int:
        """Wait until somebody else says something in a chat; the newest such message's number."""
        end = time.monotonic() + _WAIT_SECONDS
        while True:
            said = await self.said(chat)
            for number, message in reversed(said.items()):
                if not message.mine and words.search(message.text):
                    return number
            if time.monotonic() > end:
                raise AssertionError(f"nobody says {words.pattern!r} in {said}")
            await asyncio.sleep(0.05)

    async def write(self, chat: int, text: str) -> None:
        """Type something and send it; where the bot has asked, it is the answer to that."""
        box = self.pane(chat).locator("textarea")
        await box.fill(text)
        await box.press("Enter")

    async def start(self, chat: int) -> None:
        """Begin with the bot: START on a chat's empty first screen, where it has one."""
        button = self.pane(chat).locator(".start")
        if await button.is_visible():
            await button.click()
        else:
            await self.write(chat, "/start")

    async def tap(self, chat: int, label: re.Pattern[str], *, times: int = 1) -> None:
        """Press the newest button with such a label, so many times in a row."""
        end = time.monotonic() + _WAIT_SECONDS
        while True:
            said = await self.said(chat)
            for number, message in reversed(said.items()):
                for place, words in enumerate(message.labels):
                    if label.fullmatch(words):
                        for _ in range(times):
                            await self._button(chat, number, place).click()
                        return
            if time.monotonic() > end:
                raise AssertionError(f"no button {label.pattern!r} in {said}")
            await asyncio.sleep(0.05)

    async def press(self, chat: int, place: int) -> None:
        """Press a button of the newest message that has any, by its place."""
        said = await self.said(chat)
        number = max(number for number, one in said.items() if one.labels)
        await self._button(chat, number, place).click()

    def _button(self, chat: int, message: int, place: int) -> Locator:
        at = f'[data-id="{message}"] .keys :is(button, a)'
        return self.pane(chat).locator(at).nth(place)

    async def rejoin(self, chat: int) -> None:
        """Remove the bot from a group in the chat's menu, and add it again."""
        for _ in range(2):
            button = self.pane(chat).locator(".block")
            await self.pane(chat).locator(".more").click()
            before = await button.inner_text()
            await button.click()
            await self.page.wait_for_function(
                "([node, before]) => node.textContent !== before",
                arg=[await button.element_handle(), before],
            )

    async def speak_as(self, chat: int, person: int) -> None:
        """In a group: who writes from now on."""
        await self.pane(chat).locator(".speaker").select_option(str(person))

    async def publish(self, place: int) -> None:
        """Press a sample, counted from 0."""
        await self.to_list()
        await self.page.locator("#samples button").nth(place).click()

    async def jump(self, chat: int) -> None:
        """Put the clock forward to the hour of a chat's next digest."""
        await self.pane(chat).locator(".more").click()
        await self.pane(chat).locator(".jump").click()

    async def told(self) -> str:
        """What pops up, or nothing."""
        for place in ("#told[open] p", "#toast:not([hidden])"):
            # In one go: it goes by itself.
            words = await self.page.evaluate(_WORDS_AT, place)
            if words is not None:
                return plain(str(words))
        return ""

    async def dismiss(self) -> None:
        """Press OK where something waits for it."""
        shown = self.page.locator("#told[open] button")
        if await shown.count():
            await shown.click()

    async def faults(self) -> list[str]:
        """What is broken on the screen as it is now."""
        return list(await self.page.evaluate(_FAULTS))

    async def picture(self) -> bytes:
        """What is on the screen as a PNG, without what pops up for a moment."""
        await self.page.evaluate("document.getElementById('toast').hidden = true")
        await self.page.mouse.move(0, 0)
        shot = await self.page.screenshot(animations="disabled", caret="hide")
        return await asyncio.to_thread(small, shot)


@asynccontextmanager
async def opened(url: str, size: tuple[int, int]) -> AsyncIterator[Screen]:
    """A browser at a page, whose clock is that of Almaty, as that of the bot's readers."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(
            viewport={"width": size[0], "height": size[1]},
            has_touch=size[0] <= _NARROW,
            timezone_id="Asia/Almaty",
        )
        page.set_default_timeout(_WAIT_SECONDS * 1000)
        await page.goto(url)
        await page.locator("nav button").first.wait_for()
        yield Screen(page, size)
        await browser.close()
