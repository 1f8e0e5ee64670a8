"""People press whatever they see, twice, and what others see: the real bot answers each press."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from datetime import time as time_of_day
from functools import cache, partial
from operator import itemgetter

import pytest

from bot.messages.callbacks import following as callbacks_following
from bot.messages.callbacks.amendments import TakeBack, TakeOver
from bot.messages.callbacks.editors import (
    Discard,
    Publish,
    PublishAnyway,
    Unschedule,
)
from bot.messages.callbacks.presses import (
    PRESSES,
    AddChannel,
    EndMute,
    FoldPanel,
    Forget,
    Greet,
    Mute,
    MuteForDay,
    Press,
    RestoreAll,
    SetDay,
    SetDays,
    SetLanguage,
    ShowPanel,
    ToDigest,
    Undo,
    parse,
)
from bot.messages.callbacks.undo import Reverse
from bot.sandbox import groups
from bot.sandbox.server import CHANNEL, EDITOR
from bot.texts import texts_for
from storage import dialogs
from storage.opening import open_database
from tests.handlers.elsewhere import ELSEWHERE
from tests.handlers.prepared import older_news, put_off, to_review, two_editors, two_feeds
from tests.handlers.pressing import buttons, press, press_what_corrects
from tests.messages.test_callbacks import SENT
from tests.running import RunningBot
from tests.sources.serving import Page, Told, rss, serving

pytestmark = pytest.mark.long

IVAN, AIGUL, EMMA = 1001, 1002, 1003
LANGUAGES = {IVAN: "ru", AIGUL: "kk", EMMA: "en", EDITOR: "ru"}
CLUB, VESTNIK = -1000000001000, -1000000003000
NEWS = "Палата обсудила\n\nТокаев и Ашимбаев выступили.\n\nПозже.\n\n#Проба"
# Of one kind (settings apart) so many are pressed; by those who read in the other languages one: it
# leads where it leads in Russian, and what it says there is a text as any other.
PRESSED_OF_A_KIND = {IVAN: 2, EDITOR: 2}
# The way to the panel of an alert and back: each of its buttons gives way to what is true then.
ENDS_DRAFT = (Publish, PublishAnyway, Discard)
WAYS, WALKED, CHANCE = (ShowPanel, FoldPanel), {IVAN: 30, EDITOR: 30}, random.Random(5)
# On no message that is sent today (tests/handlers/test_alert_panel.py).
OF_EARLIER_RELEASES = {Mute, ToDigest, Undo, callbacks_following.TakeBack, RestoreAll}
# As fast as the test presses.
ENVIRONMENT = {
    "CHAT_RATE": "1000",
    "SEND_RATE": "1000",
    "GROUP_RATE": "100000",
    "FETCH_PRIVATE": "true",
    "STORY_HOURS": "48",  # with all that there is to choose
}


@pytest.fixture
async def bot(bot: RunningBot) -> AsyncIterator[RunningBot]:
    """The real bot, which Telegram refuses nothing."""
    yield bot
    assert "refused a reply" not in bot.logged()


@pytest.fixture
async def feed() -> AsyncIterator[str]:
    """The address of a feed."""
    async with serving() as site:
        site.pages["/rss"] = Page(rss([Told("Палата собралась")]))
        yield site.address("/rss")


async def press_all(bot: RunningBot, person: int) -> set[type[Press]]:
    """Press what there is, and what comes of it, each twice; what was pressed. /forgetme's yes
    is left: it ends the conversation. What changes the language is pressed at the end."""
    pressed: Counter[type[Press]] = Counter()
    done: set[str] = set()
    last: list[tuple[int, str]] = []
    while True:
        if not (found := _next(bot, person, done, pressed)):
            await asyncio.sleep(0.3)  # what is said after the press was taken
            if not (found := _next(bot, person, done, pressed)):
                break
        message, data = found
        done.add(data)
        pressed[type(parse(data))] += 1
        if isinstance(parse(data), Greet | SetLanguage) and parse(data) != SetLanguage():
            last.append((message, data))
            continue
        for _ in range(2):
            await press(bot, person, person, message, data)
    for message, data in last:
        await press(bot, person, person, message, data)
    await press(bot, person, person, message, Greet(LANGUAGES[person]).pack())
    return set(pressed)


async def mute_for_a_day(bot: RunningBot, person: int) -> set[type[Press]]:
    """A mute and its end, while nothing is paused or off: later none may be offered."""
    for kind, topic, pressed in (
        (ShowPanel, False, True),
        (ShowPanel, True, True),
        (MuteForDay, True, True),
        (Reverse, False, False),  # the way back of it, pressed later
        (FoldPanel, False, True),
        (ShowPanel, False, True),
        (ShowPanel, True, True),
        (EndMute, True, True),
    ):
        for _ in range(200):  # the panel is drawn after the press was taken
            found = [
                (message, data)
                for message, data in buttons(bot, person)
                if isinstance(asked := parse(data), kind)
                and (getattr(asked, "topic", None) is not None) is topic
            ]
            if found:
                break
            await asyncio.sleep(0.03)
        message, data = found[0]
        if pressed:
            await press(bot, person, person, message, data)
    return {MuteForDay, EndMute}


def _next(
    bot: RunningBot, person: int, done: set[str], pressed: Counter[type[Press]]
) -> tuple[int, str] | None:
    ways: list[tuple[int, str]] = []
    first: list[tuple[int, str]] = []
    counts: list[tuple[int, bool]] = []
    for message, data in buttons(bot, person):
        asked = _parsed(data)
        is_way = isinstance(asked, WAYS)
        often = pressed[type(asked)]
        if (data in done and asked.rules and not is_way) or type(asked) is Forget:
            continue  # the way back is pressed again and again
        if is_way and often < WALKED.get(person, 12):
            ways.append((message, data))
        elif not is_way and often < PRESSED_OF_A_KIND.get(person, 1):
            first.append((message, data))
            counts.append((often, isinstance(asked, ENDS_DRAFT)))
    # what was pressed least goes first: many buttons are gone once another was pressed, all of a
    # draft with its end; the ways lead where they may
    if ways and not first:
        return CHANCE.choice(ways)
    return min(zip(counts, first, strict=True), key=itemgetter(0), default=((), None))[1]


_parsed = cache(parse)  # each button of a chat is read again before each press


SAID = (
    # One by one: what was followed together has a button that takes all of it back.
    "/start", "/subscribe", "/subscribe #Проба", "/subscribe Токаев", "/subscribe Ашимбаев",
    "/subscribe Захар Пробный",
    "/subscribe #Проба +Ашимбаев -#другое lang:kk", "/subscribe #Новое +Ашимбаев",
    "/subscribe #Мажилис -спорт",
    "/subscribe " + " ".join(f"#т{n}" for n in range(9)), "Токаев", "/officials",
    "/officials Ашимбаев", "/settings", "/subscriptions", "/digest", "/latest", "/pause 3",
    "таможня и фермеры",
    "/pause", "/bundle", "/bundle Для всех", "/unsubscribe", "/resume", "/help", "/privacy",
    "/forgetme",
)  # fmt: skip


async def test_every_button_is_pressed_twice_in_every_language(
    bot: RunningBot, sqlite_url: str, feed: str
) -> None:
    world, pressed = bot.sandbox.world, set[type[Press]]()
    await older_news(sqlite_url)
    for person in LANGUAGES:
        for said in SAID:
            await bot.answer(person, partial(world.say, person, person, said))
    # a digest on Mondays only, which its button makes one on every day
    settings = next(number for number, data in buttons(bot, IVAN) if data == SetDays().pack())
    others = (SetDay(number, wanted=False).pack() for number in range(1, 7))
    await press(bot, IVAN, IVAN, settings, *others)
    await bot.answer(IVAN, partial(world.post, CHANNEL, NEWS))
    for person in LANGUAGES:
        await bot.hear(person, lambda text: text.startswith("Палата обсудила"))
        pressed |= await mute_for_a_day(bot, person)
        pressed |= await press_all(bot, person)
        await bot.answer(person, partial(world.say, person, person, "/why"))

    await to_review(sqlite_url)
    await two_feeds(sqlite_url)
    await two_editors(sqlite_url)
    world.place(VESTNIK, "channel", "Вестник", "vestnik_news")  # the bot is nobody there
    for said in (
        "/sources", "/sources", f"/source add {feed}", f"/source add {feed}",
        "/source add @vestnik_news",
        "/review", "/editors", "/editors", "/log", "/desk", "/desk", "/registry",
        "/registry person Проба Первая", "/registry person Проба Вторая",
        f"{NEWS} Ещё одна.", f"{NEWS} Ещё другая, и не такая.", NEWS,
    ):  # fmt: skip
        await bot.answer(EDITOR, partial(world.say, EDITOR, EDITOR, said))
    pressed |= await press_all(bot, EDITOR)
    pressed |= await press_what_corrects(bot)
    last = bot.heard(EDITOR)[-1]["message_id"]
    await press(bot, EDITOR, EDITOR, last, *[AddChannel(VESTNIK).pack()] * 2)
    await put_off(sqlite_url)
    elsewhere = (Unschedule(1), TakeOver(1, words=True), TakeBack(1))
    await press(bot, EDITOR, EDITOR, last, *[one.pack() for one in elsewhere] * 2)

    # what others were offered, pressed by one whom it was not meant for, and what is old
    foreign = {data for person in LANGUAGES for _, data in buttons(bot, person)}
    foreign |= {data for data, _ in SENT}
    message = bot.heard(EMMA)[-1]["message_id"]
    pressable = sorted(data for data in foreign if not isinstance(parse(data), Forget))
    await press(bot, EMMA, EMMA, message, *pressable, Greet("en").pack())
    await bot.ask(EMMA, "/help", "How it works")

    for person, language in LANGUAGES.items():
        asked = await bot.ask(person, "/forgetme", "")
        for _ in range(2):
            await press(bot, person, person, asked["message_id"], Forget().pack())
        nothing = texts_for(language)("subscriptions-none", offered="yes")
        await bot.ask(person, "/subscriptions", nothing)
    left = set(PRESSES) - pressed - {Forget} - ELSEWHERE - OF_EARLIER_RELEASES
    assert sorted(one.__name__ for one in left) == []


async def test_in_a_group_whoever_is_no_administrator_only_looks(bot: RunningBot) -> None:
    world = bot.sandbox.world
    await bot.answer(CLUB, partial(world.say, IVAN, CLUB, "/subscribe #Проба Токаев"))
    await bot.answer(CLUB, partial(world.say, IVAN, CLUB, "/settings"))
    message = bot.heard(CLUB)[-1]["message_id"]
    await press(bot, AIGUL, CLUB, message, *(data for data, _ in SENT))
    listed = await bot.answer(CLUB, partial(world.say, AIGUL, CLUB, "/subscriptions"))
    assert "2 подписки" in listed
    settings = await bot.answer(CLUB, partial(world.say, AIGUL, CLUB, "/settings"))
    when = texts_for("ru")("digest-when", time=time_of_day(8), days="daily", which=[])
    assert when in settings
    groups.promote(world, CLUB, AIGUL, True)
    await press(bot, AIGUL, CLUB, bot.heard(CLUB)[-1]["message_id"], "set:time:540")
    settings = await bot.answer(CLUB, partial(world.say, AIGUL, CLUB, "/settings"))
    assert "09:00, каждый день" in settings


async def test_a_question_that_nobody_knows_any_more_is_answered_and_logged(
    bot: RunningBot, sqlite_url: str
) -> None:
    for person in (IVAN, AIGUL, EMMA):
        texts = texts_for(LANGUAGES[person])
        await bot.ask(person, "/start", "ParlDigest")
        database = await open_database(sqlite_url)
        async with database.write() as connection:
            await dialogs.ask(connection, person, person, "colour", datetime.now(UTC))
        await database.close()
        await bot.ask(person, "синий", texts("error-question-unknown"))
        assert f"the question 'colour' in chat {person}" in bot.log.read_text()
        # asked once: from now on words are words
        await bot.ask(person, "x" * 200, texts("talk-hint", what="long").splitlines()[0][:20])
