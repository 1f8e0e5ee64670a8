"""The chat page in a real browser: a person writes, reads, presses."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect

from tests.running import RunningBot

pytestmark = pytest.mark.long

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium is installed: apt-get install chromium"
)


@pytest.fixture
async def page(bot: RunningBot) -> AsyncIterator[Page]:
    await bot.start()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        opened = await browser.new_page(viewport={"width": 1180, "height": 820})
        await opened.goto(bot.sandbox.url)
        yield opened
        await browser.close()


async def test_a_person_writes_reads_and_presses(
    page: Page, bot: RunningBot, tmp_path: Path
) -> None:
    async def write(text: str, label: str = "Сообщение") -> None:
        await page.get_by_label(label).fill(text)
        await page.keyboard.press("Enter")

    log = page.get_by_role("log")
    await page.get_by_label("Команды").click()
    await page.get_by_role("button", name="/start").click()
    await expect(log.get_by_text("следит за новостями")).to_be_visible()
    await write("/subscribe #ТюркПА <script>")
    await expect(log.get_by_text("Вы подписаны: #ТюркПА")).to_be_visible()
    await page.get_by_role("button", name="секретариат ТюркПА").click()
    alert = log.locator(".message", has_text="По подписке").first
    await expect(alert).to_be_visible()
    assert await alert.locator("b").first.inner_text() != ""
    await alert.get_by_role("button", name="Почему?").click()
    await expect(log.get_by_text("«#ТюркПА» (хештег)")).to_be_visible()
    shot = tmp_path / "chat.png"
    await page.screenshot(path=str(shot))
    await alert.get_by_role("button", name="⚙️").click()
    await alert.get_by_role("button", name="✖ Отписаться").click()
    await expect(page.get_by_role("alert")).to_contain_text("Вы отписались")
    # /why in reply to the alert
    await alert.get_by_role("button", name="Ответить").click()
    await write("/why")
    await expect(log.locator(".message.mine .quote").last).to_contain_text("секретариат ТюркПА")
    await expect(log.get_by_text("Сейчас вы не подписаны")).to_be_visible()

    # several people side by side, each in her own language
    await page.get_by_role("button", name="Открыть рядом").click()
    await page.get_by_role("button", name="Айгүл").click()
    await write("/help", "Хабарлама")
    second = page.get_by_role("log").nth(1)
    await expect(second.get_by_text("Бұл қалай жұмыс істейді")).to_be_visible()
    await expect(page.get_by_label("Сообщение")).to_be_visible()
    await page.get_by_role("button", name="Жабу").click()


async def test_a_group_is_asked_and_an_editor_sends_a_file(page: Page, bot: RunningBot) -> None:
    log = page.get_by_role("log")
    await page.get_by_role("button", name="Пресс-клуб").click()
    await page.get_by_label("Сообщение").fill("/subscribe")
    await page.keyboard.press("Enter")
    # the question is answered in reply, as a client of Telegram does with a ForceReply
    await expect(page.locator(".reply")).to_contain_text("На что подписаться?")
    await page.get_by_label("Сообщение").fill("#Сенат")
    await page.keyboard.press("Enter")
    await expect(log.get_by_text("Вы подписаны: #Сенат")).to_be_visible()
    await page.get_by_label("Кто пишет").select_option("Emma")
    await page.get_by_label("Message").fill("/subscribe #Other")
    await page.keyboard.press("Enter")
    await expect(log.get_by_text("только администраторы")).to_be_visible()

    await page.get_by_role("button", name="Редактор").click()
    article = "Проба: палата обсудила кодекс\n\nЮристы за.\n\nПозже.\n\n#Сенат"
    await page.locator("input[type=file]").set_input_files(
        {"name": "article.txt", "mimeType": "text/plain", "buffer": article.encode("cp1251")}
    )
    await expect(log.get_by_text("article.txt").first).to_be_visible()
    await page.get_by_role("button", name="Опубликовать", exact=True).click()
    await expect(log.get_by_text("Опубликовано")).to_be_visible()
    await page.get_by_role("button", name="Пресс-клуб").click()
    await expect(log.get_by_text("По подписке: #Сенат")).to_be_visible()
