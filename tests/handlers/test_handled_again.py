"""A press that is handled again (its mark "done" was not written) changes nothing more."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import text

from bot.digest.clock import EVERY_DAY
from bot.intake.accept import Origin
from bot.intake.articles import from_message
from bot.messages.callbacks.presses import (
    AskPause,
    Discard,
    Drop,
    EndMute,
    Follow,
    FollowHashtag,
    FollowOnCard,
    Greet,
    Leave,
    Mute,
    MuteForDay,
    Pause,
    Press,
    Publish,
    PublishAnyway,
    Restore,
    Resume,
    SetAlerted,
    SetDay,
    SetEveryDay,
    SetLanguage,
    SetSwitch,
    SetTime,
    SetZone,
    ShowLeaving,
    ShowTopic,
    StoreEntry,
    Switch,
    SwitchMode,
    TakeBack,
    ToDigest,
    Undo,
    Unsubscribe,
    parse,
)
from bot.sandbox.server import CHANNEL, EDITOR, Sandbox
from bot.texts import texts_for
from bot.zones import OFFERED
from storage import drafts
from storage.database import Database
from storage.vocabulary import Alerted, DraftKind, Mode, Source
from tests.handlers.talking import NOW, Talk
from tests.handlers.worlds import world_on

IVAN = 1001
RU = texts_for("ru")
MONDAY, SUNDAY = 1, 1 << 6


@pytest.fixture
async def talk(sandbox: Sandbox, database: Database) -> AsyncIterator[Talk]:
    """The conversations on a database of each engine."""
    made = Talk(sandbox, database)
    yield made
    await made.close()


async def twice(talk: Talk, message: dict[str, Any], press: Press) -> tuple[list[Any], list[Any]]:
    """What is stored once a press was handled, and once it was handled again."""
    await talk.press(IVAN, message, press.pack())
    once = await stored(talk)
    await talk.dispatcher.feed_raw_update(talk.bot, list(talk.world.updates)[-1], arrived=talk.at)
    return once, await stored(talk)


async def stored(talk: Talk) -> list[Any]:
    """All that a reader's press may change."""
    async with talk.database.read() as connection:
        return [
            [tuple(row) for row in await connection.execute(text(sql))]
            for sql in (
                "SELECT topic, mode, muted_until FROM subscriptions ORDER BY topic",
                "SELECT id, followers FROM topics ORDER BY id",
                "SELECT at, days, next_at, since FROM schedules ORDER BY id",
                "SELECT paused_until FROM chats",
                "SELECT language, time_zone, alerts_on, digest_on, digest_empty, outlets, "
                "alerted_in_digest FROM chats",
            )
        ]


async def days(talk: Talk) -> int:
    async with talk.database.read() as connection:
        return int(await connection.scalar(text("SELECT days FROM schedules")) or 0)


async def mode(talk: Talk) -> str:
    async with talk.database.read() as connection:
        return str(await connection.scalar(text("SELECT mode FROM subscriptions")))


def presses(message: dict[str, Any], kind: type[Press]) -> list[Any]:
    """The presses of a kind that a message offers."""
    rows = message["reply_markup"]["inline_keyboard"]
    found = [parse(one["callback_data"]) for row in rows for one in row]
    return [press for press in found if isinstance(press, kind)]


async def test_a_mode_is_the_one_that_is_named_however_often_its_press_is_handled(
    talk: Talk,
) -> None:
    told = await talk.say(IVAN, "/subscribe #Проба")
    (press,) = presses(told, ShowTopic)
    once, again = await twice(talk, told, press)
    assert once == again
    for named in presses(told, SwitchMode):
        once, again = await twice(talk, told, named)
        assert once == again
        assert await mode(talk) == named.mode
    assert [one.mode for one in presses(told, SwitchMode)] == ["both", "instant", "digest", "muted"]


async def test_a_day_is_ticked_or_not_however_often_its_press_is_handled(talk: Talk) -> None:
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, "set:days")
    left = EVERY_DAY
    for number in range(6):
        press = presses(settings, SetDay)[number]
        assert press == SetDay(number, wanted=False)
        once, again = await twice(talk, settings, press)
        assert once == again
        left &= ~(1 << number)
        assert await days(talk) == left
    once, again = await twice(talk, settings, presses(settings, SetDay)[0])
    assert once == again
    assert await days(talk) == MONDAY | SUNDAY


async def test_the_only_day_stays_with_a_word_however_often_it_is_pressed(talk: Talk) -> None:
    settings = await talk.say(IVAN, "/settings")
    for number in range(6):
        await talk.press(IVAN, settings, SetDay(number, wanted=False).pack())
    only = SetDay(6, wanted=False)
    assert presses(settings, SetDay)[6] == only
    once, again = await twice(talk, settings, only)
    assert once == again
    assert await days(talk) == SUNDAY
    assert await talk.press(IVAN, settings, only.pack()) == RU("days-last")
    (press,) = presses(settings, SetEveryDay)
    once, again = await twice(talk, settings, press)
    assert once == again
    assert await days(talk) == EVERY_DAY
    assert not presses(settings, SetEveryDay)


async def test_buttons_of_older_messages_do_what_they_did(talk: Talk) -> None:
    told = await talk.say(IVAN, "/subscribe #Проба")
    topic = presses(told, ShowTopic)[0].topic
    for wanted in ("muted", "instant", "digest", "both"):
        await talk.press(IVAN, told, f"mode:{topic}:0")
        assert await mode(talk) == wanted
    for wanted_days in (EVERY_DAY & ~MONDAY, EVERY_DAY):
        await talk.press(IVAN, told, "set:days:0")
        assert await days(talk) == wanted_days
    for number in range(7):  # the last of them stays
        await talk.press(IVAN, told, f"set:days:{number}")
    assert await days(talk) == SUNDAY


async def test_whatever_a_reader_presses_is_the_same_when_it_is_handled_again(talk: Talk) -> None:
    told = await talk.say(IVAN, "/subscribe Ашимбаев")
    topic = presses(told, ShowTopic)[0].topic
    for press in (
        *(SwitchMode(topic, 0, one) for one in Mode),
        Mute(topic), Undo(topic, Mode.DIGEST), Undo(topic), Unsubscribe(topic, 1),
        Restore(topic, Mode.BOTH, 1), MuteForDay(topic, 1), EndMute(topic, 1), MuteForDay(topic, 1),
        ToDigest(topic, 1), Restore(topic, Mode.BOTH, 1), Unsubscribe(topic),
        Undo(topic, Mode.INSTANT), Drop(topic, 0), TakeBack(topic, Mode.DIGEST, 0),
        ShowTopic(topic, 0), Leave(topic, 0), ShowLeaving(0), AskPause(), Pause(7), Pause(0),
        Resume(), Follow(topic), FollowHashtag("Проба"),
        FollowOnCard(topic, wanted=False), FollowOnCard(topic, wanted=True),
        *(SetDay(number, wanted=wanted) for wanted in (False, True) for number in range(7)),
        SetDay(3, wanted=False), SetEveryDay(), SetTime(540), SetZone(OFFERED[1]),
        *(SetSwitch(to) for to in Switch), *map(SetAlerted, Alerted),
        SetLanguage("kk"), Greet("en"),
    ):  # fmt: skip
        once, again = await twice(talk, told, press)
        assert once == again, press


NEWS = "Палата обсудила план\n\nЮристы за план, и депутаты тоже.\n\nПозже о том же.\n\n#Проба"


async def again(talk: Talk, chat: int) -> tuple[str, str]:
    """The last update is handled again: what pops up then, and what stands last in the chat."""
    toasts = len(talk.world.toasts)
    await talk.dispatcher.feed_raw_update(talk.bot, list(talk.world.updates)[-1], arrived=talk.at)
    popped = talk.world.toasts[-1]["text"] if len(talk.world.toasts) > toasts else ""
    return popped, talk.heard(chat)[-1]["text"]


async def articles_stored(talk: Talk) -> int:
    async with talk.database.read() as connection:
        return int(await connection.scalar(text("SELECT count(*) FROM articles")) or 0)


async def test_publishing_is_answered_as_the_first_time_however_often_it_is_handled(
    talk: Talk,
) -> None:
    preview = await talk.say(EDITOR, NEWS)
    (press,) = presses(preview, Publish)
    await talk.press(EDITOR, preview, press.pack())
    told = talk.heard(EDITOR)[-1]["text"]
    assert told.startswith("Опубликовано")
    for _ in range(2):
        assert await again(talk, EDITOR) == ("", told)
    assert await articles_stored(talk) == 1
    # the same text, published all the same
    known = await talk.say(EDITOR, NEWS)
    (press_anyway,) = presses(known, PublishAnyway)
    await talk.press(EDITOR, known, press_anyway.pack())
    told = talk.heard(EDITOR)[-1]["text"]
    assert told.startswith("Опубликовано")
    assert await again(talk, EDITOR) == ("", told)
    assert await articles_stored(talk) == 2
    # what was published cannot be thrown away
    told = RU("editor-draft-gone", what="published")
    assert await talk.press(EDITOR, preview, Discard(press.draft).pack()) == told
    nobodys = Discard(10**6).pack()
    assert await talk.press(EDITOR, preview, nobodys) == RU("editor-draft-gone", what="gone")


async def test_a_draft_that_came_by_another_road_is_never_told_as_published(talk: Talk) -> None:
    preview = await talk.say(EDITOR, NEWS)
    came = Origin(Source.CHANNEL, f"{CHANNEL}:5")
    await world_on(talk.database, NOW).door.take_in(from_message(NEWS, []), came)
    (press,) = presses(preview, Publish)
    await talk.press(EDITOR, preview, press.pack())
    told = talk.heard(EDITOR)[-1]
    assert "уже есть" in told["text"]
    assert await again(talk, EDITOR) == ("", told["text"])
    # a process that ended before it could keep the draft open
    async with talk.database.write() as connection:
        await drafts.end(connection, press.draft, EDITOR, DraftKind.ARTICLE, DraftKind.PUBLISHED)
    assert await again(talk, EDITOR) == ("", told["text"])
    (press_anyway,) = presses(talk.heard(EDITOR)[-1], PublishAnyway)
    await talk.press(EDITOR, told, press_anyway.pack())
    assert talk.heard(EDITOR)[-1]["text"].startswith("Опубликовано")


async def test_throwing_a_draft_away_is_answered_as_the_first_time(talk: Talk) -> None:
    preview = await talk.say(EDITOR, NEWS)
    (press,) = presses(preview, Discard)
    await talk.press(EDITOR, preview, press.pack())
    assert talk.heard(EDITOR)[-1]["text"] == RU("editor-discarded")
    assert await again(talk, EDITOR) == ("", RU("editor-discarded"))
    gone = Publish(press.draft).pack()
    told = RU("editor-draft-gone", what="discarded")
    assert await talk.press(EDITOR, preview, gone) == told
    assert await articles_stored(talk) == 0


async def test_an_entry_of_the_registry_is_answered_as_the_first_time(talk: Talk) -> None:
    for place, told in enumerate(("Записано. Новый человек: Пробный", RU("registry-dropped"))):
        name = ("Пробный Человек", "Иная Особа")[place]
        shown = await talk.say(EDITOR, f"/registry person {name}")
        press = presses(shown, StoreEntry)[place]
        await talk.press(EDITOR, shown, press.pack())
        popped, last = await again(talk, EDITOR)
        assert popped != RU("error-stale-button")
        assert told in last
        other = StoreEntry(press.draft, wanted=bool(place)).pack()
        decided = RU("registry-decided", what=("stored", "dropped")[place])
        assert await talk.press(EDITOR, shown, other) == decided


async def test_an_answer_that_was_typed_is_taken_as_one_however_often_it_is_handled(
    talk: Talk,
) -> None:
    settings = await talk.say(IVAN, "/settings")
    for asking, typed, told in (
        (SetTime().pack(), "21:45", "21:45"),
        (SetZone().pack(), "Ташкент", "Ташкент"),
    ):
        await talk.press(IVAN, settings, asking)
        await talk.say(IVAN, typed)
        popped, last = await again(talk, IVAN)
        assert popped == ""
        assert told in last
        assert last != RU("talk-hint", what="other")
    await talk.say(IVAN, "/subscribe")
    await talk.say(IVAN, "#Проба")
    assert (await again(talk, IVAN))[1].startswith("Уже в подписках")
    # what is said next answers nothing
    assert (await talk.say(IVAN, "08:15"))["text"] == RU("talk-setting", text="08:15")
    assert (await again(talk, IVAN))[1] == RU("talk-setting", text="08:15")
