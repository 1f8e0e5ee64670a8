"""The chat page in a real browser: people write, read, press; it shows what Telegram shows."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Page, expect

from bot.sandbox.markup import parse_html
from bot.sandbox.server import CHANNEL, Sandbox, samples
from bot.sandbox.state import BOT
from tests.running import RunningBot
from tests.trial.screen import CHROMIUM, PHONE, WIDE, Screen, opened
from tests.trial.words import pattern

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        CHROMIUM is None, reason="no chromium is installed: apt-get install chromium"
    ),
]

IVAN, AIGUL, EMMA, EDITOR = 1001, 1002, 1003, 1009
CLUB = -1000000001000


@pytest.fixture
async def screen(bot: RunningBot) -> AsyncIterator[Screen]:
    await bot.start()
    async with opened(bot.sandbox.url, WIDE) as shown:
        yield shown


@pytest.fixture
async def alone(sandbox: Sandbox) -> AsyncIterator[Screen]:
    """The page without a bot: the test says what the bot would."""
    async with opened(sandbox.url, WIDE) as shown:
        yield shown


def say(sandbox: Sandbox, html: str, chat: int = IVAN, **more: Any) -> dict[str, Any]:
    text, entities = parse_html(html)
    marks = [
        {"type": one.type, "offset": one.offset, "length": one.length, "url": one.url}
        for one in entities
    ]
    return sandbox.world.keep(chat, {"from": BOT, "text": text, "entities": marks, **more})


def keys(*rows: list[dict[str, str]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


async def test_a_person_writes_reads_presses_and_answers(screen: Screen, bot: RunningBot) -> None:
    page: Page = screen.page
    log = screen.pane(IVAN).get_by_role("log")
    await expect(screen.pane(IVAN).locator("textarea")).to_be_hidden()
    await screen.start(IVAN)
    await screen.hear(IVAN, pattern("ru", "start"))
    await page.get_by_label("Команды").click()
    await page.get_by_role("button", name="/help").click()
    await screen.hear(IVAN, pattern("ru", "help"))
    await screen.write(IVAN, "/subscribe #ТюркПА <script>")
    await screen.hear(IVAN, pattern("ru", "subscribed"))
    await page.get_by_role("button", name="секретариат ТюркПА").click()
    alert = log.locator(f'[data-id="{await screen.hear(IVAN, re.compile("🔔"))}"]')
    assert await alert.locator("b").first.inner_text() != ""
    await screen.tap(IVAN, pattern("ru", "alert-button-why"))
    await screen.hear(IVAN, pattern("ru", "why-header"))
    # /why in reply to the alert
    await alert.get_by_role("button", name="Ответить").click()
    await screen.write(IVAN, "/why")
    await expect(log.locator(".message.mine .quote").last).to_contain_text("секретариат ТюркПА")
    # a command in a text is said when it is pressed
    await log.locator("button.tag", has_text="/settings").last.click()
    await screen.hear(IVAN, pattern("ru", "settings"))
    # the bot's clock is its own here, and cannot be put forward
    await screen.pane(IVAN).locator(".more").click()
    await expect(page.get_by_role("button", name="Перевести часы")).to_be_hidden()

    # several people side by side, each in her own language
    await page.get_by_role("button", name="Открыть рядом").click()
    await screen.start(AIGUL)
    await screen.write(AIGUL, "/help")
    await screen.hear(AIGUL, pattern("kk", "help"))
    await expect(screen.pane(IVAN).locator("textarea")).to_be_visible()
    await screen.pane(AIGUL).get_by_label("Жабу").click()
    await expect(screen.pane(AIGUL)).to_have_count(0)
    assert bot.sandbox.world.started == {IVAN, AIGUL}


async def test_a_group_is_asked_and_an_editor_sends_a_file(screen: Screen) -> None:
    page = screen.page
    await screen.open(CLUB)
    await screen.write(CLUB, "/subscribe")
    # the question is answered in reply, as a client of Telegram does with a ForceReply
    await screen.hear(CLUB, pattern("ru", "subscribe-ask"))
    await expect(page.locator(".reply span")).to_contain_text("↩")
    await screen.write(CLUB, "#Сенат")
    await screen.hear(CLUB, pattern("ru", "subscribed"))
    await screen.speak_as(CLUB, EMMA)
    await screen.write(CLUB, "/subscribe #Other")
    await screen.hear(CLUB, pattern("ru", "error-admins-only"))

    await screen.open(EDITOR)
    await screen.start(EDITOR)
    await screen.hear(EDITOR, pattern("ru", "start"))
    article = "Проба: палата обсудила кодекс\n\nЮристы за.\n\nПозже.\n\n#Сенат"
    await page.locator("main input[type=file]").set_input_files(
        {"name": "article.txt", "mimeType": "text/plain", "buffer": article.encode("cp1251")}
    )
    await screen.hear(EDITOR, pattern("ru", "editor-preview"))
    await screen.tap(EDITOR, pattern("ru", "button-publish"))
    await screen.hear(EDITOR, pattern("ru", "desk-card"))
    await screen.open(CLUB)
    await screen.hear(CLUB, re.compile("палата обсудила кодекс"))


async def test_quotations_unfold_and_stay_so(alone: Screen, sandbox: Sandbox) -> None:
    lines = "\n".join(["длинная строка о палате и кодексе"] * 9)
    say(sandbox, f"<b>Заголовок</b>\n<blockquote expandable>{lines} <i>конец</i></blockquote>")
    quotation = alone.page.locator("blockquote")
    await expect(quotation).to_have_count(1)
    await expect(quotation.locator("i")).to_have_text("конец")
    folded = await quotation.evaluate("node => node.clientHeight")
    assert folded < await quotation.evaluate("node => node.scrollHeight")
    await quotation.click()
    whole = await quotation.evaluate("node => node.clientHeight")
    assert whole > folded
    say(sandbox, "ещё одно")  # everything is drawn anew
    await expect(alone.page.locator(".message")).to_have_count(2)
    assert await quotation.evaluate("node => node.clientHeight") == whole


async def test_what_is_here_opens_here_and_the_rest_outside(
    alone: Screen, sandbox: Sandbox
) -> None:
    post = sandbox.world.post(CHANNEL, samples()[0])
    address = f"https://t.me/parldigest_news/{post['message_id']}"
    outside = {"text": "Сайт", "url": "https://vestnik.example/n/1/"}
    say(sandbox, "Новость", reply_markup=keys([{"text": "Открыть", "url": address}, outside]))
    await expect(alone.page.get_by_role("link", name="Сайт")).to_have_attribute(
        "href", outside["url"]
    )
    await alone.page.get_by_role("link", name="Открыть").click()
    shown = alone.pane(CHANNEL).locator(f'[data-id="{post["message_id"]}"]')
    await expect(shown).to_be_visible()
    # its address is a link, its tags are blue
    await expect(shown.locator("a")).to_have_attribute("href", re.compile(r"https://vestnik"))
    await expect(shown.locator(".tag").first).to_have_text("#ТюркПА")
    assert len(alone.page.context.pages) == 1

    # a deep link of the bot's is said to it
    await alone.open(IVAN)
    say(sandbox, f"t.me/{BOT['username']}?start=Ashimbayev")
    await alone.pane(IVAN).get_by_role("link", name="start=Ashimbayev").click()
    await expect(alone.pane(IVAN).locator(".mine")).to_contain_text("/start Ashimbayev")


async def test_an_edit_of_buttons_is_not_shown_and_a_pop_up_waits(
    alone: Screen, sandbox: Sandbox
) -> None:
    world = sandbox.world
    message = say(sandbox, "текст", reply_markup=keys([{"text": "⚙ Ещё", "callback_data": "x"}]))
    label = alone.pane(IVAN).locator(".keys button")
    await expect(label).to_have_text("⚙ Ещё")
    new = keys([{"text": "‹ Назад", "callback_data": "y"}])
    message.update(reply_markup=new, edit_date=1)
    world.hidden_edits.add(message["message_id"])
    world.changed()
    await expect(label).to_have_text("‹ Назад")
    time = alone.pane(IVAN).locator("time")
    await expect(time).not_to_contain_text("✎")
    world.hidden_edits.clear()
    world.changed()
    await expect(time).to_contain_text("✎")
    # an alert waits for its OK, as in Telegram
    world.toasts.append({"id": 0, "person": IVAN, "text": "Кнопка устарела", "alert": True})
    world.changed()
    await expect(alone.page.locator("dialog p")).to_have_text("Кнопка устарела")
    await alone.page.get_by_role("button", name="OK", exact=True).click()
    await expect(alone.page.locator("dialog")).to_be_hidden()


async def test_a_phone_shows_the_list_or_one_chat(sandbox: Sandbox) -> None:
    async with opened(sandbox.url, PHONE) as phone:
        page = phone.page
        await expect(page.locator("main")).to_be_hidden()
        for text in samples():
            await expect(page.get_by_role("button", name=text.split("\n")[0])).to_be_visible()
        await phone.open(AIGUL)
        await expect(page.locator("aside")).to_be_hidden()
        await expect(phone.pane(AIGUL).locator(".start")).to_have_text("БАСТАУ")
        assert await phone.faults() == []
        await phone.publish(0)
        await expect(page.get_by_role("alert")).to_have_text("Арнада жарияланды")
        unread = page.locator(f'nav button[data-chat="{CHANNEL}"] .badge')
        await expect(unread).to_have_text("1")
        await phone.open(CHANNEL)
        await phone.to_list()
        await expect(unread).to_have_count(0)
        assert await phone.faults() == []
