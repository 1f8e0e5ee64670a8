"""An editor makes a channel a source in each of the ways there are, hears what is missing, and
nobody else can."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from bot.messages.callbacks.presses import AddChannel, AskChannel, Publish, parse
from bot.sandbox import channels, groups
from bot.sandbox.server import CHANNEL, EDITOR
from bot.sandbox.state import BOT_ID, marks
from bot.texts import texts_for
from bot.watch.asked_channels import Missing
from bot.watch.sources import Sources
from handlers.source_channels import add_channel
from storage import articles, source_channels, sources
from storage.acts import Who
from storage.sources import StoredSource
from storage.vocabulary import SourceBy
from tests.handlers.talking import NOW, Talk

IVAN = 1001
NEW, PRIVATE, CLUB = -1000000003000, -1000000004000, -1000000005000
TEXT = "Палата приняла закон о музеях\n\nЗа него проголосовали все депутаты палаты. #Проба"
RU = texts_for("ru")
MIRA = Who(EDITOR, "Мира")


@pytest.fixture
async def talk(talk: Talk) -> Talk:
    """With a channel that has a name, one that has none, and a group."""
    talk.world.place(NEW, "channel", "Вестник", "vestnik_news")
    talk.world.place(PRIVATE, "channel", "Закрытый")
    talk.world.place(CLUB, "supergroup", "Клуб", "press_club")
    return talk


async def stored(talk: Talk) -> list[StoredSource]:
    async with talk.database.read() as connection:
        found = await sources.all_of_them(connection)
    return [one for one in found if one.added_by is not SourceBy.SETTING]


async def titles(talk: Talk) -> list[str]:
    async with talk.database.read() as connection:
        return [one.title for one in await articles.latest(connection, topics=None, limit=9)]


def buttons(message: dict[str, Any]) -> dict[str, str]:
    """The data of a message's buttons by their labels."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one["callback_data"] for row in rows for one in row}


async def forwarded(talk: Talk, channel: int = NEW, person: int = EDITOR, **content: Any) -> Any:
    """A post of a channel is forwarded to the bot; the answer."""
    said = content or {"text": TEXT, "entities": marks(TEXT)}
    post = talk.world.keep(channel, {"sender_chat": talk.world.chats[channel], **said})
    number = post["message_id"]
    await talk.hear(partial(channels.forward, talk.world, person, person, channel, number))
    return talk.heard(person)[-1]


async def posted(talk: Talk, channel: int, text: str = TEXT) -> None:
    content = {"text": text, "entities": marks(text)}
    await talk.hear(partial(channels.publish, talk.world, channel, content))


async def test_a_channel_is_added_by_forwarding_a_post_of_it(talk: Talk) -> None:
    preview = await forwarded(talk)
    add = buttons(preview)[RU("button-add-channel")]
    assert parse(add) == AddChannel(NEW)
    # the bot is no administrator there: Telegram would send nothing
    await talk.press(EDITOR, preview, add)
    told = talk.heard(EDITOR)[-1]
    assert told["text"] == RU("channel-not-admin", channel="Вестник", named="yes")
    assert await stored(talk) == []
    await talk.hear(partial(groups.add_bot, talk.world, NEW, EDITOR, admin=True))
    asked = talk.heard(EDITOR)[-1]
    assert asked["text"] == RU("editor-channel", channel="Вестник", taken="no")
    assert parse(buttons(asked)[RU("button-add-channel")]) == AddChannel(NEW)
    await posted(talk, NEW, "Ещё не источник\n\nЭтот текст никто не прочтёт. #Проба")
    assert await titles(talk) == []

    await talk.press(EDITOR, told, buttons(told)[RU("button-check-channel")])
    assert told["text"].startswith(RU("channel-added", channel="Вестник", known="no"))
    assert RU("source-button-country") in buttons(told)
    [source] = await stored(talk)
    assert (source.key, source.address, source.title) == (str(NEW), "@vestnik_news", "Вестник")
    assert source.added_by is SourceBy.EDITOR
    await posted(talk, NEW)
    assert await titles(talk) == ["Палата приняла закон о музеях"]
    # pressed again, and a later post has no such button
    await talk.press(EDITOR, preview, add)
    card = talk.heard(EDITOR)[-1]
    assert card["text"].startswith(RU("channel-added", channel="Вестник", known="yes"))
    assert RU("source-button-country") in buttons(card)
    assert len(await stored(talk)) == 1
    again = await forwarded(talk, text="Сенат одобрил устав\n\nЕго подпишет президент страны.")
    kinds = [type(parse(data)) for data in buttons(again).values()]
    assert Publish in kinds
    assert AddChannel not in kinds


async def test_what_is_missing_still_pops_up(talk: Talk) -> None:
    preview = await forwarded(talk)
    add = buttons(preview)[RU("button-add-channel")]
    for _ in range(2):  # one message tells what is missing, however often it is tapped
        await talk.press(EDITOR, preview, add)
    told = talk.heard(EDITOR)[-1]
    not_admin = RU("channel-not-admin", channel="Вестник", named="yes")
    assert talk.told(EDITOR)[not_admin] == 1
    for _ in range(2):
        popped = await talk.press(EDITOR, told, buttons(told)[RU("button-check-channel")])
        assert popped == RU("channel-still-not-admin")
    assert talk.told(EDITOR)[not_admin] == 1


async def test_a_post_without_a_text_shows_its_channel_all_the_same(talk: Talk) -> None:
    told = await forwarded(talk, photo=channels.PICTURE)
    assert told["text"] == RU("editor-refused-no-text")
    assert parse(buttons(told)[RU("button-add-channel")]) == AddChannel(NEW)


async def test_a_channel_is_chosen_with_telegrams_own_button(talk: Talk) -> None:
    await talk.say(EDITOR, "/help")
    missing = talk.heard(EDITOR)[-1]
    await talk.press(EDITOR, missing, AskChannel().pack())
    assert talk.heard(EDITOR)[-1]["text"] == RU("channel-choose")
    await talk.hear(partial(channels.share, talk.world, EDITOR, PRIVATE))
    assert BOT_ID in talk.world.admins[PRIVATE]
    # one answer, though Telegram tells of it twice
    *told, card = talk.heard(EDITOR)[-3:]
    assert [one["text"] for one in told] == [
        RU("channel-choose"),
        RU("channel-added", channel="Закрытый", known="no"),
    ]
    assert RU("source-button-country") in buttons(card)
    assert talk.world.asked_chats == {}
    [source] = await stored(talk)
    assert (source.key, source.address) == (str(PRIVATE), str(PRIVATE))
    await posted(talk, PRIVATE)
    assert len(await titles(talk)) == 1


@pytest.mark.parametrize("again", [False, True])
async def test_what_telegram_tells_twice_is_answered_once_in_any_order(
    talk: Talk, again: bool
) -> None:
    await talk.say(EDITOR, "/help")
    await talk.press(EDITOR, talk.heard(EDITOR)[-1], AskChannel().pack())
    before = len(talk.heard(EDITOR))
    there = len(talk.world.updates)
    channels.share(talk.world, EDITOR, PRIVATE)
    joined, chosen = list(talk.world.updates)[there:]
    added = RU("channel-added", channel="Закрытый", known="no")
    for raw in (chosen, joined):
        await talk.feed(raw)
    said = [one["text"] for one in talk.heard(EDITOR)[before:]]
    assert said[0] == added
    [card] = said[1:]
    assert card.startswith("Закрытый")
    if again:  # an update that a killed process had begun is handled again, and answered
        await talk.feed(joined)
        await talk.feed(chosen)
        known = RU("channel-added", channel="Закрытый", known="yes")
        assert [one["text"] for one in talk.heard(EDITOR)[before:]] == [added, card, known, card]


async def test_who_was_asked_for_a_channel_may_make_the_bot_an_administrator_by_hand(
    talk: Talk,
) -> None:
    await talk.say(EDITOR, "/help")
    await talk.press(EDITOR, talk.heard(EDITOR)[-1], AskChannel().pack())
    await talk.hear(partial(groups.add_bot, talk.world, PRIVATE, EDITOR, admin=True))
    told, card = talk.heard(EDITOR)[-2:]
    assert told["text"] == RU("channel-added", channel="Закрытый", known="no")
    assert RU("source-button-country") in buttons(card)
    assert talk.world.asked_chats == {}
    # the next one was not asked for
    await talk.hear(partial(groups.add_bot, talk.world, NEW, EDITOR, admin=True))
    assert talk.heard(EDITOR)[-1]["text"] == RU("editor-channel", channel="Вестник", taken="no")
    [source] = await stored(talk)
    assert source.key == str(PRIVATE)


async def test_who_was_asked_for_a_channel_may_type_its_name(talk: Talk) -> None:
    talk.world.admins |= {NEW: {BOT_ID}}
    await talk.say(EDITOR, "/help")
    await talk.press(EDITOR, talk.heard(EDITOR)[-1], AskChannel().pack())
    card = await talk.say(EDITOR, "vestnik_news")
    assert card["text"].startswith(RU("channel-added", channel="Вестник", known="no"))


@pytest.mark.parametrize(
    ("what", "missing", "title"),
    [
        ("@vestnik_news", None, "Вестник"),
        ("https://t.me/vestnik_news", None, "Вестник"),
        (" t.me/Vestnik_News/17 ", None, "Вестник"),
        ("https://t.me/s/vestnik_news", None, "Вестник"),
        ("t.me/@vestnik_news", None, "Вестник"),
        ("https://web.telegram.org/k/#@vestnik_news", None, "Вестник"),
        ("https://web.telegram.org/a/#-1000000003000", Missing.ADDRESS, ""),
        ("https://t.me/c/0000004000/17", None, "Закрытый"),
        (NEW, None, "Вестник"),
        ("@parldigest_news", None, "Новости парламента"),
        ("@nobody_has_it", Missing.UNKNOWN, ""),
        ("@press_club", Missing.NO_CHANNEL, "Клуб"),
        ("https://t.me/+AbCdEf", Missing.INVITES, ""),
        ("T.me/joinchat/AbCdEf", Missing.INVITES, ""),
        ("tg://join?invite=AbCdEf", Missing.INVITES, ""),
        ("два слова", Missing.ADDRESS, ""),
        (-1000000009999, Missing.NOT_ADMIN, ""),
    ],
)
async def test_a_channel_by_its_name_or_a_link(
    talk: Talk, what: int | str, missing: Missing | None, title: str
) -> None:
    talk.world.admins |= {NEW: {BOT_ID}, PRIVATE: {BOT_ID}}
    added = await add_channel(talk.surroundings, what, MIRA)
    assert (added.missing, added.title) == (missing, title)
    assert (added.source is None) is (missing is not None)
    for _ in range(2):  # a channel of SOURCE_CHANNELS is known once it was met
        added = await add_channel(talk.surroundings, what, MIRA)
    assert added.known is (missing is None)


async def test_a_telegram_that_does_not_answer_is_not_to_blame_on_the_channel(talk: Talk) -> None:
    talk.world.faults.errors = 1.0
    assert (await add_channel(talk.surroundings, "@vestnik_news", MIRA)).missing is Missing.AWAY
    assert await stored(talk) == []


async def test_nobody_else_can(talk: Talk) -> None:
    talk.world.admins |= {NEW: {BOT_ID}}
    await talk.say(IVAN, "/help")
    message = talk.heard(IVAN)[-1]
    told = [
        await talk.press(IVAN, message, press.pack()) for press in (AddChannel(NEW), AskChannel())
    ]
    assert set(told) == {RU("error-editors-only")}
    talk.world.asked_chats[IVAN] = {"request_id": 1}
    await talk.hear(partial(channels.share, talk.world, IVAN, NEW))
    assert talk.heard(IVAN)[-1]["text"] == RU("error-editors-only")
    await forwarded(talk, person=IVAN)
    assert RU("button-add-channel") not in buttons(talk.heard(IVAN)[-1])
    await talk.hear(partial(groups.add_bot, talk.world, PRIVATE, IVAN, admin=True))
    assert talk.heard(IVAN)[-1]["text"] == RU("channel-not-taken", channel="Закрытый")
    assert await stored(talk) == []


async def test_the_bot_is_put_out_of_a_source(talk: Talk) -> None:
    talk.world.admins |= {NEW: {BOT_ID}}
    await talk.say(EDITOR, "/help")
    await add_channel(talk.surroundings, NEW, MIRA)
    await talk.hear(partial(groups.remove_bot, talk.world, NEW, IVAN))
    [trouble] = talk.sources.troubles()
    assert (trouble.about, trouble.details) == (str(NEW), {"channel": "Вестник"})
    await talk.hear(partial(groups.add_bot, talk.world, NEW, EDITOR, admin=True))
    assert talk.sources.troubles() == []
    assert talk.heard(EDITOR)[-1]["text"] == RU("editor-channel", channel="Вестник", taken="yes")


async def test_a_channel_of_the_settings_that_an_editor_removed_stays_removed(talk: Talk) -> None:
    await talk.sources.look()
    async with talk.database.write() as connection:
        [found] = (await source_channels.stored(connection)).values()
        assert (found.added_by, found.key) == (SourceBy.SETTING, str(CHANNEL))
        await sources.remove(connection, found.id, NOW)
    await talk.sources.look()
    assert not await talk.sources.takes(CHANNEL, "parldigest_news")
    assert (await add_channel(talk.surroundings, CHANNEL, MIRA)).known is False
    assert await talk.sources.takes(CHANNEL, "parldigest_news")


async def test_what_the_settings_name_no_more_is_no_source_until_they_do(talk: Talk) -> None:
    def with_settings(*named: int) -> Sources:
        return Sources(talk.database, talk.client, frozenset(named), clock=lambda: NOW)

    talk.world.admins |= {NEW: {BOT_ID}}
    await add_channel(talk.surroundings, NEW, MIRA)
    await with_settings(CHANNEL).look()
    without = with_settings()
    await without.look()
    assert without.channels == {NEW: "Вестник"}
    assert not await without.takes(CHANNEL, None)
    again = with_settings(CHANNEL, NEW)
    await again.look()
    assert again.channels == {CHANNEL: "Новости парламента", NEW: "Вестник"}
    assert await again.takes(CHANNEL, None)
