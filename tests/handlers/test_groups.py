"""Groups: administrators decide, forum topics are chats of their own, the bot comes and goes."""

from __future__ import annotations

from functools import partial

import pytest

from bot.sandbox import groups
from bot.sandbox.server import CHANNEL
from bot.texts import texts_for
from tests.running import RunningBot

IVAN, AIGUL, EMMA = 1001, 1002, 1003
CLUB, OLD = -1000000001000, -555
SUBSCRIBED, ADMINS_ONLY = "Подписка: ", texts_for("ru")("error-admins-only")


@pytest.fixture(autouse=True)
def people_and_places(bot: RunningBot) -> None:
    """A group of the old kind; each writes in the language that is expected."""
    world = bot.sandbox.world
    world.place(OLD, "group", "Старая группа")
    world.owners[OLD] = IVAN
    world.people[AIGUL]["language_code"] = "ru"


def news(word: str, tag: str) -> str:
    return f"Проба: палата обсудила {word}\n\nЮристы за {word}.\n\nПозже.\n\n#{tag}"


async def test_only_administrators_change_what_a_group_gets(bot: RunningBot) -> None:
    world = bot.sandbox.world
    say = world.say

    async def ask(person: int, text: str, reply: int | None = None, anonymous: bool = False) -> str:
        return await bot.answer(CLUB, partial(say, person, CLUB, text, reply, anonymous=anonymous))

    assert SUBSCRIBED in await ask(IVAN, "/subscribe@parldigest_bot #Проба")
    for text in ("/subscribe #Чужое", "/subscribe", "/unsubscribe #Проба", "/pause", "/forgetme",
                 "/start Chuzhoe"):  # fmt: skip
        assert ADMINS_ONLY in await ask(AIGUL, text)
    assert "1 подписка" in await ask(AIGUL, "/subscriptions@parldigest_bot")  # to look is free
    listed = bot.heard(CLUB)[-1]
    drop = listed["reply_markup"]["inline_keyboard"][0][1]["callback_data"]
    assert ADMINS_ONLY in await bot.press(AIGUL, listed["message_id"], drop, CLUB)
    assert "подписка" in bot.heard(CLUB)[-1]["text"]

    # promoted, or writing as the group itself
    groups.promote(world, CLUB, AIGUL, True)
    assert SUBSCRIBED in await ask(AIGUL, "/subscribe #Второе")
    assert SUBSCRIBED in await ask(EMMA, "/subscribe #Третье", anonymous=True)

    # asked, a group's administrator answers in reply; what people say to each other is no answer
    await ask(IVAN, "/subscribe")
    question = bot.heard(CLUB)[-1]["message_id"]
    assert world.forced[CLUB] == {"message_id": question, "person": IVAN}
    world.privacy = False
    say(IVAN, CLUB, "#Разговор")
    world.privacy = True
    assert f"{SUBSCRIBED}#Ответ" in await ask(IVAN, "#Ответ", question)
    assert not any("#Разговор" in message["text"] for message in bot.heard(CLUB))
    # another bot's command is not ours
    say(IVAN, CLUB, "/help@other_bot")
    assert "Как это работает" in await ask(IVAN, "/help")


async def test_forum_topics_are_chats_of_their_own(bot: RunningBot) -> None:
    world = bot.sandbox.world
    senate = groups.open_topic(world, CLUB, IVAN, "Сенат")
    other = groups.open_topic(world, CLUB, IVAN, "Прочее")
    for thread, tag in ((senate, "Проба"), (other, "Другое"), (0, "Общее")):
        told = await bot.answer(
            CLUB, partial(world.say, IVAN, CLUB, f"/subscribe #{tag}", thread=thread)
        )
        assert f"{SUBSCRIBED}#{tag}" in told
        assert bot.heard(CLUB)[-1].get("message_thread_id", 0) == thread
    for tag, thread in (("Проба", senate), ("Другое", other), ("Общее", 0)):
        await bot.answer(CLUB, partial(world.post, CHANNEL, news(tag, tag)))
        assert bot.heard(CLUB)[-1].get("message_thread_id", 0) == thread
    # in a topic whatever answers nothing "answers" the message that opened it
    told = await bot.answer(CLUB, partial(world.say, IVAN, CLUB, "/why", thread=senate))
    assert "«#Проба»" in told

    # closed: set aside, the others go on; opened and spoken in again: back
    groups.close_topic(world, CLUB, IVAN, senate, True)
    world.post(CHANNEL, news("план", "Проба"))
    await bot.answer(CLUB, partial(world.post, CHANNEL, news("бюджет", "Другое")))
    groups.close_topic(world, CLUB, IVAN, senate, False)
    ask = partial(world.say, IVAN, CLUB, "/subscriptions", thread=senate)
    assert "1 подписка" in await bot.answer(CLUB, ask)

    # forgotten is the topic, not the group
    ask = partial(world.say, IVAN, CLUB, "/privacy", thread=senate)
    assert "удаляет всё об этой теме группы" in await bot.answer(CLUB, ask)
    ask = partial(world.say, IVAN, CLUB, "/forgetme", thread=senate)
    assert "хранится об этой теме группы" in await bot.answer(CLUB, ask)
    await bot.press(IVAN, bot.heard(CLUB)[-1]["message_id"], "forget:yes", CLUB)
    ask = partial(world.say, IVAN, CLUB, "/subscriptions", thread=other)
    assert "1 подписка" in await bot.answer(CLUB, ask)
    assert any("Всё об этой теме группы удалено." in one["text"] for one in bot.heard(CLUB))


async def test_the_bot_is_removed_and_added_again(bot: RunningBot) -> None:
    world = bot.sandbox.world
    thread = groups.open_topic(world, CLUB, IVAN, "Сенат")
    for place in (0, thread):
        await bot.answer(CLUB, partial(world.say, IVAN, CLUB, "/subscribe #Проба", thread=place))
    await bot.answer(EMMA, partial(world.say, EMMA, EMMA, "/start"))
    groups.remove_bot(world, CLUB, IVAN)
    await bot.answer(EMMA, partial(world.say, EMMA, EMMA, "/subscribe #Проба"))
    await bot.answer(EMMA, partial(world.post, CHANNEL, news("старое", "Проба")))
    told = await bot.answer(CLUB, partial(groups.add_bot, world, CLUB, IVAN, admin=True))
    assert "Сохранились 2 подписки" in told
    # in the group and in its topic: the new article, and no old news
    before = len(bot.heard(CLUB))
    await bot.answer(CLUB, partial(world.post, CHANNEL, news("новое", "Проба")))
    if len(bot.heard(CLUB)) == before + 1:
        await bot.answer(CLUB, lambda: None)  # one message a second to one chat
    got = bot.heard(CLUB)[before:]
    assert {message.get("message_thread_id", 0) for message in got} == {0, thread}
    assert all("новое" in message["text"] for message in got), [one["text"] for one in got]


async def test_a_group_that_is_upgraded_keeps_everything(bot: RunningBot) -> None:
    world = bot.sandbox.world
    await bot.answer(OLD, partial(world.say, IVAN, OLD, "/subscribe #Проба"))
    settings = await bot.answer(OLD, partial(world.say, IVAN, OLD, "/settings"))
    assert "08:00" in settings
    await bot.press(IVAN, bot.heard(OLD)[-1]["message_id"], "set:time:540", OLD)
    new = groups.upgrade(world, OLD, IVAN)
    await bot.answer(new, partial(world.post, CHANNEL, news("новое", "Проба")))
    settings = await bot.answer(new, partial(world.say, IVAN, new, "/settings"))
    assert "09:00" in settings
    assert "1 подписка" in await bot.answer(new, partial(world.say, IVAN, new, "/subscriptions"))
