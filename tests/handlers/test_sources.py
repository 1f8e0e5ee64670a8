"""What channels and editors really post, to the real bot: footers, albums, forwards, repeats."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from bot.sandbox.server import CHANNEL, EDITOR
from bot.texts import texts_for
from tests.intake.posts import FOOTERS, UNKNOWN, Post, post
from tests.running import RunningBot

IVAN = 1001
ENVIRONMENT = {"CHAT_RATE": "1000", "SEND_RATE": "1000"}
PHOTO = [{"file_id": "A", "file_unique_id": "B", "width": 9, "height": 9}]


def publish(bot: RunningBot, made: Post, **more: Any) -> None:
    """A post appears in the source channel."""
    content = {"text": made.text, "entities": made.as_telegram, **more}
    if "photo" in more:
        content = {"caption": made.text, "caption_entities": made.as_telegram, **more}
    world = bot.sandbox.world
    message = world.keep(CHANNEL, {"sender_chat": world.chats[CHANNEL], **content})
    world.update("channel_post", message)


def offer(bot: RunningBot, made: Post, **more: Any) -> None:
    """The editor sends a text."""
    content = {"text": made.text, "entities": made.as_telegram, **more}
    bot.sandbox.world.tell(EDITOR, EDITOR, content)


def begins(words: str, text: str) -> bool:
    return text.startswith(words)


def alerts(bot: RunningBot) -> list[dict[str, Any]]:
    return [message for message in bot.heard(IVAN) if "🔔" in message["text"]]


def opens(message: dict[str, Any]) -> list[str]:
    rows = message["reply_markup"]["inline_keyboard"]
    return [button["url"] for row in rows for button in row if "url" in button]


async def test_every_post_of_a_channel_with_a_footer_reaches_its_reader_once(
    bot: RunningBot,
) -> None:
    await bot.ask(IVAN, "/subscribe #Проба", "Подписка")
    footers = {**FOOTERS, **UNKNOWN}
    for number, footer in enumerate(footers):
        for word in ("закон", "устав"):
            made = post(f"Палата приняла {word} {number} #Проба") + footers[footer]
            publish(bot, made)
            publish(bot, made)
            wanted = f"Палата приняла {word} {number} #Проба"
            await bot.hear(IVAN, partial(begins, wanted))
    # own addresses: the second post is a follow-up of the first
    own = "https://example.kz/n/zakon-2"
    for word in ("одобрила", "отправила в сенат"):
        publish(bot, post(f"Палата {word} #Проба\n\nПодробнее: {own}") + FOOTERS["kazakh call"])
        await bot.hear(IVAN, partial(begins, f"Палата {word}"))
        assert opens(alerts(bot)[-1]) == [own]
    told = alerts(bot)
    assert len(told) == 2 * len(footers) + 2
    for message in told[:-2]:  # where the post is
        assert [one.rpartition("/")[0] for one in opens(message)] == [
            "https://t.me/parldigest_news"
        ]
    for message in told[: 2 * len(FOOTERS)]:  # a title; whose it is, when it came, and why
        assert message["text"].count("\n\n") == 1
        assert "Новости парламента · " in message["text"]
        assert "Telegram" not in message["text"]


async def test_an_album_is_one_article(bot: RunningBot) -> None:
    await bot.ask(IVAN, "/subscribe #Проба", "Подписка")
    publish(bot, post(""), photo=PHOTO, media_group_id="7")
    publish(bot, post("Палата собралась #Проба"), photo=PHOTO, media_group_id="7")
    publish(bot, post(""), photo=PHOTO, media_group_id="7")
    await bot.hear(IVAN, lambda text: text.startswith("Палата собралась"))
    publish(bot, post("Палата разошлась #Проба"))
    await bot.hear(IVAN, lambda text: text.startswith("Палата разошлась"))
    assert len(alerts(bot)) == 2

    # an editor's album: the message with the words is answered, the others are not
    source = {
        "type": "channel",
        "chat": bot.sandbox.world.chats[CHANNEL],
        "message_id": 5,
        "date": 1,
    }
    world = bot.sandbox.world
    before = len(bot.heard(EDITOR))
    for caption in ("", "Палата отдыхает #Проба", ""):
        words = {"caption": caption} if caption else {}
        content = {"photo": PHOTO, "media_group_id": "8", "forward_origin": source, **words}
        world.tell(EDITOR, EDITOR, content)
    await bot.hear(EDITOR, lambda text: "Палата отдыхает" in text)
    await bot.ask(EDITOR, "/help", "/registry")
    assert len(bot.heard(EDITOR)) == before + 2


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_an_editor_publishes_what_is_here_already_separately(
    bot: RunningBot, language: str
) -> None:
    texts = texts_for(language)
    world = bot.sandbox.world
    world.people[EDITOR]["language_code"] = language
    await bot.ask(IVAN, "/subscribe #Проба", "Подписка")
    publish(bot, post("Палата собралась\n\nВ полном составе. #Проба") + UNKNOWN["a telephone"])
    publish(bot, post("Палата разошлась\n\nВ полном составе. #Проба") + UNKNOWN["a telephone"])
    await bot.hear(IVAN, lambda text: text.startswith("Палата разошлась"))

    # pasted, with another footer, it is the same
    pasted = (
        post("Палата собралась\n\nВ полном составе. #Проба") + FOOTERS["read us, without links"]
    )
    await bot.answer(EDITOR, partial(offer, bot, pasted))
    known = bot.heard(EDITOR)[-1]
    anyway, discard = known["reply_markup"]["inline_keyboard"][0]
    assert (anyway["text"], discard["text"]) == (
        texts("button-publish-anyway"),
        texts("button-discard"),
    )
    assert "Палата собралась" in known["text"]
    for _ in range(2):
        world.press(EDITOR, EDITOR, known["message_id"], anyway["callback_data"])
    # it is sent before what comes after it
    publish(bot, post("Палата отдыхает #Проба"))
    await bot.hear(IVAN, lambda text: text.startswith("Палата отдыхает"))
    await bot.ask(EDITOR, "/help", "/registry")
    assert len(alerts(bot)) == 4
    # another text is another article, with its own preview
    other = post("Палата собралась снова\n\nВ полном составе. #Проба") + UNKNOWN["a telephone"]
    await bot.answer(EDITOR, partial(offer, bot, other))
    assert bot.heard(EDITOR)[-1]["reply_markup"]["inline_keyboard"][0][0]["text"] == texts(
        "button-publish"
    )
