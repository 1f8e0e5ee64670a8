"""Whatever a person sends or presses gets its clear answer, in her language: the real bot."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from bot.sandbox import files
from bot.sandbox.markup import parse_html
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from tests.running import RunningBot

IVAN, AIGUL, EMMA = 1001, 1002, 1003
LANGUAGES = {IVAN: "ru", AIGUL: "kk", EMMA: "en"}
ARTICLE = "Проба: палата обсудила кодекс\n\nЮристы за.\n\nПозже об этом скажут.\n\n#Проба"


# what is said; the key of the text that answers it, and what the text names
WHOLE = {"whole": "yes"}
SAID: list[tuple[str, str, dict[str, Any]]] = [
    ("/subscribe", "subscribe-ask", {}),
    ("/subscribe   ", "subscribe-ask", {}),
    ("/subscribe " + "я" * 4000, "error-request-too-long", {"limit": 1000}),
    ("/subscribe 😀🔥", "error-no-topic", {"text": "😀🔥"}),
    ("/subscribe <b>&\"'</b>", "topic-unknown", {"text": "<b>&\"'</b>", "words": "near"} | WHOLE),
    # control characters are not echoed
    ("/subscribe \x00\x07\x1b", "error-no-topic", {"text": "…"}),
    # direction marks around a hashtag are no part of it
    ("/subscribe \u202e\u200f#Проба\u200f", "subscribed", {"topic": "#Проба"}),
    ("/subscribe #Проба", "subscribed-already", {"topic": "#Проба"}),
    # 256 characters at most (tdlib): a longer one is no hashtag
    ("/subscribe #" + "т" * 300, "topic-unknown", {"text": "т" * 59 + "…", "words": "no"} | WHOLE),
    ("x" * 4096, "talk-hint", {"what": "long"}),
    ("/unsubscribe 😀", "error-no-topic", {"text": "😀"}),
    ("/unsubscribe #Нетакого", "unsubscribe-unknown", {"text": "Нетакого"}),
    ("/latest " + "я" * 3000, "error-request-too-long", {"limit": 200}),
    ("/latest #Никогда", "latest-none", {"text": "#Никогда"}),
    ("/pause -1", "error-pause-days", {"limit": 365}),
    ("/pause 99999999999999999999", "error-pause-days", {"limit": 365}),
    ("/pause ²", "error-pause-days", {"limit": 365}),
    ("/pause 000001" + "9" * 60, "error-pause-days", {"limit": 365}),
    ("/resume", "resume-not-paused", {}),
    ("/start %%%", "error-deep-link", {}),
    ("/start " + "t9" * 40, "error-deep-link", {}),
    ("/why", "why-no-alert", {}),
    ("/nonsense", "error-unknown-command", {}),
]  # fmt: skip


async def test_whatever_is_said_is_answered(bot: RunningBot) -> None:
    for person, language in LANGUAGES.items():
        texts = texts_for(language)
        for said, key, args in SAID:
            await bot.ask(person, said, _plain(texts.html(key, **args)))
        # Telegram's clients split at 4,096; whatever comes is answered
        raw = {"message_id": 10**6, "date": 1, "chat": bot.sandbox.world.chats[person]}
        raw |= {"from": bot.sandbox.world.people[person], "text": "/subscribe " + "я" * 5000}
        told = await bot.answer(person, partial(bot.sandbox.world.update, "message", raw))
        assert told == _plain(texts.html("error-request-too-long", limit=1000))
        # 300 subscriptions: as many as are allowed, and what became of the rest
        await bot.ask(person, "/subscribe " + " ".join(f"#т{n}" for n in range(300)),
                      _plain(texts.html("error-limit", limit=100, count=201)))  # fmt: skip
        await bot.ask(person, "/subscriptions", "100")


def _plain(html: str) -> str:
    return parse_html(html)[0]


# callback data that is out of date, or that somebody made up; the key of the answer
PRESSED = [
    ("", "error-stale-button"),
    ("nonsense", "error-stale-button"),
    ("\x00", "error-stale-button"),
    ("sub:", "error-stale-button"),
    ("sub:²", "error-stale-button"),
    ("sub:-5", "error-stale-button"),
    ("sub:99999999999999999999", "error-stale-button"),
    ("sub:999999999999999999", "error-stale-button"),
    ("tag:", "error-stale-button"),
    ("tag:a b #c", "error-stale-button"),
    ("mode:1", "error-stale-button"),
    ("mode:999999:0", "error-not-subscribed"),
    ("drop:999999:0", "error-not-subscribed"),
    ("mute:7777", "error-not-subscribed"),
    ("unsub:7777", "error-not-subscribed"),
    ("undo:7777", "error-stale-button"),
    ("why:999", "why-gone"),
    ("lang", "error-stale-button"),
    ("lang:xx", "error-stale-button"),
    ("set", "error-stale-button"),
    ("set:time:9999", "error-stale-button"),
    ("set:zone:Mars", "error-stale-button"),
    ("forget:maybe", "error-stale-button"),
    ("publish:1", "error-editors-only"),
    # a number that no draft can have: refused like all that no button of ours says
    ("publish:99999999999999999999", "error-stale-button"),
    ("discard:1", "error-editors-only"),
]


async def test_whatever_is_pressed_is_answered(bot: RunningBot) -> None:
    for person, language in LANGUAGES.items():
        texts = texts_for(language)
        settings = await bot.ask(person, "/settings", _plain(texts.html("button-language")))
        number = settings["message_id"]
        for data, key in PRESSED:
            assert await bot.press(person, number, data) == texts(key), data
        # a message that is too old to be known
        assert await bot.press(person, 10**6, "subs:0") == texts("error-stale-button")
        # typed answers
        for button, said, key, args in (
            ("set:time", "25:61", "error-time", {"text": "25:61"}),
            ("set:time", "9" * 30, "error-time", {"text": "9" * 30}),
            ("set:time", "21:30", "time-set", {"time": "21:30", "digest": "on"}),
            ("set:zone", "Mars", "error-zone", {"text": "Mars"}),
            ("set:zone", "../../etc/passwd", "error-zone", {"text": "../../etc/passwd"}),
            ("set:zone", "я" * 4000, "error-zone", {"text": "я" * 39 + "…"}),
        ):
            bot.sandbox.world.press(person, person, number, button)
            await asyncio.sleep(0.3)
            await bot.ask(person, said, _plain(texts.html(key, **args)))
        # answered with a button, a question waits no longer
        bot.sandbox.world.press(person, person, number, "set:time")
        assert await bot.press(person, number, "set:time:480") == texts("saved")
        await bot.ask(person, "25:61", _plain(texts.html("talk-hint", what="other")))


PHOTO = {
    "file_id": "AgACAgIAAxkBAAI000000",
    "file_unique_id": "AQAD000000",
    "width": 90,
    "height": 60,
}


async def test_what_is_no_text_is_answered(bot: RunningBot) -> None:
    world = bot.sandbox.world
    for person, language in LANGUAGES.items():
        wanted = texts_for(language)("error-only-text")
        for send in (
            partial(files.send_document, world, person, person, "a.txt", ARTICLE.encode()),
            partial(files.send_sticker, world, person, person),
            partial(world.tell, person, person, {"photo": [PHOTO], "caption": "подпись"}),
        ):
            assert await bot.answer(person, send) == wanted


HTML = (
    "<!doctype html><meta charset=windows-1251><title>x</title><h1>Палата обсудила план</h1>"
    "<p>Палата обсудила план и многое другое, и завтра о нём снова скажут.</p>"
)
# an editor's file; the key of the answer, or a part of its preview
FILES: list[tuple[str, bytes, str]] = [
    ("a.txt", ARTICLE.encode(), "Проба: палата обсудила кодекс"),
    ("a.txt", ARTICLE.replace("кодекс", "закон").encode("cp1251"), "палата обсудила закон"),
    ("a.txt", ARTICLE.replace("кодекс", "устав").encode("utf-16"), "палата обсудила устав"),
    ("page.html", HTML.encode("cp1251"), "Палата обсудила план"),
    ("empty.txt", b"", "editor-refused-empty"),
    ("spaces.txt", b" \n ", "editor-refused-empty"),
    ("binary.bin", bytes(1000), "editor-refused-binary"),
    ("letter.docx", b"PK\x03\x04 and so on", "editor-refused-binary"),
    ("noise.txt", bytes(range(128, 256)) * 10, "editor-refused-encoding"),
    ("6mb.txt", b"x" * 6_000_000, "editor-refused-too-large"),
    ("21mb.txt", b"x" * (21 << 20), "editor-refused-too-large"),
]


async def test_an_editors_files_are_read_or_refused(bot: RunningBot) -> None:
    world, texts = bot.sandbox.world, texts_for("ru")

    def send(name: str, data: bytes) -> Callable[[], object]:
        return partial(files.send_document, world, EDITOR, EDITOR, name, data)

    for name, data, wanted in FILES:
        told = await bot.answer(EDITOR, send(name, data))
        if wanted.startswith("editor-"):
            assert told == texts(wanted), name
        else:
            assert wanted in told, name

    # a file that is gone when the bot asks for it
    def send_and_lose() -> None:
        files.send_document(world, EDITOR, EDITOR, "gone.txt", ARTICLE.encode())
        world.files.clear()

    assert await bot.answer(EDITOR, send_and_lose) == texts("editor-refused-unavailable")


async def test_impatient_people_are_answered_though_telegram_refuses(bot: RunningBot) -> None:
    bot.sandbox.world.faults.chat_rate, bot.sandbox.world.faults.chat_burst = 1, 1
    for _ in range(3):
        bot.sandbox.world.say(IVAN, IVAN, "/help")
    await bot.ask(IVAN, "/privacy", "Что хранится")
    assert bot.sandbox.world.refusals > 0
    assert len(bot.heard(IVAN)) == 4
