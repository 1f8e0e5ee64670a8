"""A question that is open swallows nothing that is no answer to it, and can be given up."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.messages.callbacks.presses import AddChannel, AskChannel
from bot.messages.callbacks.sources import AskName, StopAsking
from bot.sandbox.server import EDITOR
from bot.sandbox.state import BOT_ID
from bot.texts import LANGUAGES, texts_for
from handlers.questions import PATIENCE
from storage import dialogs, sources
from tests.handlers.source_desks import add, buttons, source, tap
from tests.handlers.talking import NOW, Talk

RU = texts_for("ru")
CHANNEL = -1000000003000
SHORT = "Сенат принял закон о воде и лесах."
NEWS = (
    "Вчера депутаты палаты приняли закон о музеях в первом чтении. Документ предусматривает новый"
    " порядок учёта экспонатов и открытый каталог для посетителей. #Проба"
)
LONG = NEWS + "\n\n" + " ".join(["За него проголосовали все депутаты палаты."] * 30)


async def is_asked(talk: Talk) -> bool:
    async with talk.database.read() as connection:
        return await dialogs.pending(connection, EDITOR, EDITOR) is not None


def is_draft(message: dict[str, object]) -> bool:
    return RU("button-publish") in buttons(message)


@pytest.mark.parametrize("question", ["/source", "/subscribe", "name"])
@pytest.mark.parametrize("news", [NEWS, LONG])
async def test_an_article_is_an_article_whatever_is_asked(
    talk: Talk, question: str, news: str
) -> None:
    if question == "name":
        number = await add(talk, "rss.example")
        await tap(talk, await talk.say(EDITOR, "/sources"), AskName(number, 0))
    else:
        await talk.say(EDITOR, question)
    assert await is_asked(talk)
    assert is_draft(await talk.say(EDITOR, news))
    assert not await is_asked(talk)
    if question == "name":
        await talk.say(EDITOR, "Маулен Ашимбаев")
        assert (await source(talk, number)).outlet == ""


async def test_a_sentence_is_no_address(talk: Talk) -> None:
    await talk.say(EDITOR, "/source")
    assert is_draft(await talk.say(EDITOR, SHORT))
    await talk.say(EDITOR, "/source")
    told = await talk.say(EDITOR, "два слова")
    assert told["text"] == RU("source-odd", typed="два слова").replace("<code>", "").replace(
        "</code>", ""
    )
    assert await is_asked(talk)


async def test_a_list_of_names_is_still_an_answer(talk: Talk) -> None:
    await talk.say(EDITOR, "/subscribe")
    names = ", ".join(["Касым-Жомарт Токаев", "Маулен Ашимбаев", "Сенат", "Мажилис"] * 3)
    assert not is_draft(await talk.say(EDITOR, f"{names}."))


async def test_an_hour_later_nothing_is_swallowed(talk: Talk) -> None:
    await talk.say(EDITOR, "/source")
    talk.at += PATIENCE + timedelta(minutes=1)
    async with talk.database.write() as connection:
        long_ago = talk.surroundings.clock() - PATIENCE
        await dialogs.ask(connection, EDITOR, EDITOR, "source", long_ago)
    assert is_draft(await talk.say(EDITOR, NEWS))


async def test_a_name_is_neither_a_hashtag_nor_an_address(talk: Talk) -> None:
    number = await add(talk, "rss.example")
    card = await talk.say(EDITOR, "/sources")
    await tap(talk, card, AskName(number, 0))
    told = await talk.say(EDITOR, "https://stepnoy.kz/")
    assert told["text"] == RU("source-name-address")
    told = await talk.say(EDITOR, "#Балхаш")
    assert RU("button-follow", topic="#Балхаш") in buttons(told)
    assert (await source(talk, number)).outlet == ""
    assert not await is_asked(talk)
    await tap(talk, card, AskName(number, 0))
    await talk.say(EDITOR, "stepnoy.kz")
    assert (await source(talk, number)).outlet == "stepnoy.kz"


@pytest.mark.parametrize(
    "word", ["/cancel", "/Cancel", "отмена", "Отмена.", "болдырмау", "Бас тарту", "cancel"]
)
@pytest.mark.parametrize("question", ["/source", "/subscribe"])
async def test_a_question_is_given_up(talk: Talk, word: str, question: str) -> None:
    await talk.say(EDITOR, question)
    told = await talk.say(EDITOR, word)
    assert told["text"] == RU("question-given-up")
    assert not await is_asked(talk)
    # handled again, it is said again
    raw = next(one for one in talk.world.updates if one.get("message", {}).get("text") == word)
    await talk.feed(raw)
    assert talk.told(EDITOR)[RU("question-given-up")] == 2


async def test_a_question_has_a_button_that_gives_it_up(talk: Talk) -> None:
    asked = await talk.say(EDITOR, "/source")
    told = await talk.say(EDITOR, "два слова")
    for message in (asked, told):
        assert buttons(message)[RU("source-button-cancel")] == StopAsking().pack()
    await tap(talk, told, StopAsking())
    assert told["text"] == RU("source-dropped")
    assert not await is_asked(talk)


@pytest.mark.parametrize("typed", ["@chuzhoi_kanal", "@nobody_here", "https://t.me/+AbCdEfGh"])
async def test_a_refused_channel_leaves_a_way_out(talk: Talk, typed: str) -> None:
    talk.world.place(CHANNEL, "channel", "Чужой канал", "chuzhoi_kanal")
    await talk.say(EDITOR, "/source")
    told = await talk.say(EDITOR, typed)
    again = buttons(told).get(RU("button-check-channel"))
    if again is not None:  # checked in vain: it is there still
        await talk.press(EDITOR, told, again)
    await talk.press(EDITOR, told, buttons(told)[RU("source-button-cancel")])
    assert told["text"] == RU("source-dropped")
    assert not await is_asked(talk)


async def test_a_channel_that_is_there_after_all_is_the_answer(talk: Talk) -> None:
    talk.world.place(CHANNEL, "channel", "Чужой канал", "chuzhoi_kanal")
    await talk.say(EDITOR, "/source")
    told = await talk.say(EDITOR, "@chuzhoi_kanal")
    talk.world.admins[CHANNEL] = {BOT_ID}
    await talk.press(EDITOR, told, buttons(told)[RU("button-check-channel")])
    assert told["text"].startswith(RU("channel-added", channel="Чужой канал", known="no"))
    assert not await is_asked(talk)
    # where nothing is asked, nothing is to be given up
    talk.world.admins[CHANNEL] = set()
    async with talk.database.write() as connection:
        [stored] = [one for one in await sources.all_of_them(connection) if one.title]
        await sources.remove(connection, stored.id, NOW)
    preview = await talk.say(EDITOR, "/help")
    await talk.press(EDITOR, preview, AddChannel(CHANNEL).pack())
    missing = talk.heard(EDITOR)[-1]
    assert RU("button-check-channel") in buttons(missing)
    assert RU("source-button-cancel") not in buttons(missing)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_button_that_chooses_a_channel_has_one_that_gives_it_up(
    talk: Talk, language: str
) -> None:
    asked = await talk.say(EDITOR, "/source")
    await talk.press(EDITOR, asked, AskChannel().pack())
    assert talk.world.asked_chats
    told = await talk.say(EDITOR, texts_for(language)("source-button-cancel"))
    assert told["text"] == RU("question-given-up")
    assert not await is_asked(talk)
    assert talk.world.asked_chats == {}  # the button below the text field is gone


async def test_a_tag_that_was_typed_keeps_its_capitals_by_its_button(talk: Talk) -> None:
    told = await talk.say(EDITOR, "#ҚызылКітап")
    await talk.press(EDITOR, told, buttons(told)[RU("button-follow", topic="#ҚызылКітап")])
    assert "#ҚызылКітап" in talk.heard(EDITOR)[-1]["text"]
