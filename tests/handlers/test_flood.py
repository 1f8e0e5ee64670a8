"""A flood is answered once and dropped before its handlers; nobody else's words are."""

from __future__ import annotations

from functools import partial

import pytest

from bot.sandbox.server import CHANNEL, EDITOR
from bot.texts import texts_for
from tests.handlers.talking import NOW, Talk
from tests.running import RunningBot

IVAN, AIGUL, EMMA = 1001, 1002, 1003
CLUB = -1000000001000
RU = texts_for("ru")


async def test_three_hundred_commands_in_ten_seconds(talk: Talk) -> None:
    say = talk.world.say
    for n in range(300):
        await talk.hear(partial(say, IVAN, IVAN, f"/subscribe #т{n}"), after=1 / 30)
    answers = talk.told(IVAN)
    assert answers[RU("error-too-fast")] == 1
    assert 20 <= answers.total() - 1 <= 25
    # dropped whole: what was ignored is not followed, what was not is
    await talk.hear(partial(say, IVAN, IVAN, "/subscriptions"), after=60)
    (listed,) = (text for text in talk.told(IVAN) if "подпис" in text and "предел: 100" in text)
    assert f"{answers.total() - 1} " in listed
    assert talk.counts["flood.ignored"] == 300 - (answers.total() - 1)


async def test_presses_of_a_flood_end_their_spinning(talk: Talk) -> None:
    world = talk.world
    await talk.hear(partial(world.say, IVAN, IVAN, "/settings"))
    message = world.messages[IVAN][-1]["message_id"]
    for n in range(100):
        await talk.hear(partial(world.press, IVAN, IVAN, message, f"set:days:{n % 7}"))
    assert not world.queries  # each was answered
    toasts = [one["text"] for one in world.toasts]
    assert toasts.count(RU("error-too-fast")) == 1


async def test_in_a_group_only_what_is_for_this_bot_counts(talk: Talk) -> None:
    world = talk.world
    world.privacy = False
    for n in range(100):
        for said in ("привет", "/help@other_bot", f"/play {n}", "/start@other_bot x"):
            await talk.hear(partial(world.say, AIGUL, CLUB, said))
    assert not talk.told(CLUB)
    await talk.hear(partial(world.say, AIGUL, CLUB, "/help"))
    assert talk.told(CLUB).total() == 1


async def test_in_a_group_one_member_does_not_silence_the_others(talk: Talk) -> None:
    world = talk.world
    for _ in range(100):
        await talk.hear(partial(world.say, IVAN, CLUB, "/privacy@parldigest_bot"))
    answers = talk.told(CLUB)
    assert answers[RU("error-too-fast")] == 1
    assert answers.total() == 13
    await talk.hear(partial(world.say, AIGUL, CLUB, "/help"))
    await talk.hear(partial(world.say, EMMA, CLUB, "/help"))
    assert talk.told(CLUB).total() == 15


async def test_what_an_editor_sends_and_a_channel_posts_is_never_dropped(talk: Talk) -> None:
    world = talk.world
    for n in range(60):
        news = f"Проба {n}: палата обсудила план\n\nЮристы за план {n}.\n\nПозже.\n\n#Проба{n}"
        await talk.hear(partial(world.say, EDITOR, EDITOR, news))
        await talk.hear(partial(world.post, CHANNEL, f"Ещё {news}"))
        draft = world.messages[EDITOR][-1]
        press = draft["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        await talk.hear(partial(world.press, EDITOR, EDITOR, draft["message_id"], press))
    assert RU("error-too-fast") not in talk.told(EDITOR)
    assert "flood.ignored" not in talk.counts
    assert talk.counts["editors.publish"] == talk.counts["channels.posted"] == 60


async def test_what_waited_while_the_bot_was_down_is_no_flood(talk: Talk) -> None:
    world = talk.world
    for n in range(60):
        world.say(IVAN, IVAN, f"/subscribe #т{n}")
        world.updates[-1]["message"]["date"] = int(NOW.timestamp()) - 6000 + 60 * n
    for raw in list(world.updates):
        await talk.dispatcher.feed_raw_update(talk.bot, raw, arrived=NOW)
    assert RU("error-too-fast") not in talk.told(IVAN)
    assert talk.told(IVAN).total() == 60


@pytest.mark.long
async def test_with_telegrams_limits_a_flood_is_refused_nothing_and_others_are_answered(
    bot: RunningBot,
) -> None:
    await bot.end()
    bot.environment |= {"CHAT_RATE": "1", "GROUP_RATE": "20"}
    await bot.start()
    world = bot.sandbox.world
    faults = world.faults
    faults.rate, faults.chat_rate, faults.chat_burst, faults.group_rate = 30, 1, 5, 20
    for _ in range(300):
        world.say(IVAN, IVAN, "/privacy")
    world.say(EMMA, EMMA, "/help")
    await bot.hear(EMMA, lambda text: text.startswith("How it works"), seconds=40)
    await bot.hear(IVAN, lambda text: text == RU("error-too-fast"), seconds=40)
    assert sum(one["text"] == RU("error-too-fast") for one in bot.heard(IVAN)) == 1
    assert len(bot.heard(IVAN)) < 50
    assert not world.refusals
