"""What a reader has typed is not shown to others, comes back to him, and leaves with him."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.messages.callbacks.presses import Follow, Forget, Keep, Undo
from bot.texts import texts_for
from handlers.following import MAX_SUBSCRIPTIONS
from storage import subscriptions
from storage.vocabulary import Mode
from tests.handlers.talking import Talk
from tests.seeding import article

IVAN, AIGUL, EMMA = 1001, 1002, 1003
CLUB = -1000000001000
RU, EN = texts_for("ru"), texts_for("en")
PHRASE = "Тайная Болезнь Соседа"


def buttons(message: dict[str, Any]) -> dict[str, str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one.get("callback_data", "") for row in rows for one in row}


async def rows(talk: Talk, sql: str) -> list[tuple[Any, ...]]:
    async with talk.database.read() as connection:
        return [tuple(row) for row in (await connection.execute(text(sql))).all()]


async def follow_phrase(talk: Talk, person: int = IVAN, phrase: str = PHRASE) -> int:
    """Somebody follows a phrase, by the button that offers it; the topic."""
    asked = await talk.say(person, f"/subscribe {phrase}")
    data = next(one for one in buttons(asked).values() if one.startswith("sub:"))
    await talk.press(person, asked, data)
    return int(data.partition(":")[2])


async def test_start_offers_nobodys_words(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #ЭтоХамство")
    await follow_phrase(talk)
    await talk.say(IVAN, "#ТолькоСказано")
    for person, said in ((EMMA, "/start"), (AIGUL, "/subscribe"), (EMMA, "/subscriptions")):
        offered = " ".join(buttons(await talk.say(person, said))).casefold()
        assert "turkpa" in offered or "түркпа" in offered
        for words in ("хамство", "болезнь", "сказано"):
            assert words not in offered


async def test_a_tag_is_not_shown_in_anothers_capitals(talk: Talk) -> None:
    mine = await talk.say(IVAN, "/subscribe #тРоЛлЬ")
    assert "#тРоЛлЬ" in mine["text"]  # his own words, to himself
    told = await talk.say(EMMA, "/subscriptions")
    await talk.say(EMMA, "/subscribe #тролль")
    told = await talk.say(EMMA, "/subscriptions")
    assert any("#тролль" in label for label in buttons(told))
    await article(talk.database, "Проба\n\nПалата обсудила.\n\n#Тролль")
    told = await talk.say(EMMA, "/subscriptions")
    assert any("#Тролль" in label for label in buttons(told))


async def test_a_forged_number_neither_shows_nor_follows_anothers_phrase(talk: Talk) -> None:
    phrase = await follow_phrase(talk)
    await talk.say(IVAN, "/subscribe #ЭтоХамство")
    settings = await talk.say(EMMA, "/settings")
    for topic in range(1, phrase + 20):
        for data in (Follow(topic).pack(), Undo(topic).pack(), Undo(topic, Mode.BOTH).pack(),
                     f"mute:{topic}", f"unsub:{topic}", f"mode:{topic}:0", f"drop:{topic}:0",
                     f"ofp:{topic}", f"off:{topic}:1", f"ofb:{topic}:0"):  # fmt: skip
            shown = await talk.press(EMMA, settings, data)
            assert "болезнь" not in shown.casefold()
        await talk.say(EMMA, f"/start t{topic}")
    said = " ".join(talk.told(EMMA)).casefold()
    assert "болезнь" not in said
    assert "хамство" not in said
    assert (await rows(talk, f"SELECT chat FROM subscriptions WHERE topic = {phrase}")) == [(1,)]


async def test_undo_restores_the_mode_that_was_within_the_limit(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    ((chat, topic),) = await rows(talk, "SELECT chat, topic FROM subscriptions")
    async with talk.database.write() as connection:
        await subscriptions.set_mode(connection, chat, topic, Mode.DIGEST, talk.at)
    settings = await talk.say(IVAN, "/settings")
    for press in (f"mute:{topic}", f"unsub:{topic}"):
        await talk.press(IVAN, settings, press)
        undo = talk.heard(IVAN)[-1]
        await talk.press(IVAN, undo, buttons(undo)[RU("button-undo")])
        assert (await rows(talk, "SELECT topic, mode FROM subscriptions")) == [(topic, "digest")]
    # within the limit
    await talk.press(IVAN, settings, f"unsub:{topic}")
    undo = talk.heard(IVAN)[-1]
    many = " ".join(f"#т{n}" for n in range(MAX_SUBSCRIPTIONS))
    await talk.say(IVAN, f"/subscribe {many}")
    shown = await talk.press(IVAN, undo, buttons(undo)[RU("button-undo")])
    assert shown == RU("undo-full", limit=MAX_SUBSCRIPTIONS)
    assert await rows(talk, "SELECT count(*) FROM subscriptions") == [(MAX_SUBSCRIPTIONS,)]


async def test_a_phrase_that_was_left_comes_back_whole(talk: Talk) -> None:
    phrase = await follow_phrase(talk)
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, f"unsub:{phrase}")
    undo = talk.heard(IVAN)[-1]
    await talk.press(IVAN, undo, Undo(phrase, Mode.BOTH).pack())
    assert await rows(talk, "SELECT topic, mode FROM subscriptions") == [(phrase, "both")]
    news = "Проба\n\nТайная болезнь соседа обсуждалась.\n\n#Проба"
    await article(talk.database, news, at=talk.at + timedelta(minutes=1))
    assert await rows(talk, "SELECT count(*) FROM deliveries") == [(1,)]


async def test_editors_hear_of_a_phrase_once_from_each_and_ten_a_day(talk: Talk) -> None:
    for _ in range(3):
        phrase = await follow_phrase(talk)
        await talk.say(IVAN, f"/unsubscribe {PHRASE}")
        await talk.press(IVAN, await talk.say(IVAN, "/settings"), f"unsub:{phrase}")
    assert await rows(talk, "SELECT words, times FROM reviews") == [(PHRASE.casefold(), 1)]
    for n in range(15):
        await follow_phrase(talk, IVAN, f"Никто Такой {'абвгдежзиклмноп'[n] * 3}")
    assert await rows(talk, "SELECT count(*) FROM reviews") == [(10,)]


async def test_whoever_is_forgotten_is_not_stored_anew_by_an_old_button(talk: Talk) -> None:
    await follow_phrase(talk)
    asked = await talk.say(IVAN, "/forgetme")
    for _ in range(3):
        await talk.press(IVAN, asked, Forget().pack())
        assert asked["text"] == RU("forgotten", of="chat")
        for table in ("chats", "subscriptions", "offers", "reviews", "dialogs", "topics"):
            wanted = "topics WHERE kind = 'keyword'" if table == "topics" else table
            assert await rows(talk, f"SELECT count(*) FROM {wanted}") == [(0,)], table
    for data in (Keep().pack(), "nonsense", "sub:01", "set:days:03000000000"):
        await talk.press(IVAN, asked, data)
    assert await rows(talk, "SELECT count(*) FROM chats") == [(0,)]


@pytest.mark.parametrize("said", ["/digest", "/digest@parldigest_bot"])
async def test_in_a_group_digests_are_for_administrators(talk: Talk, said: str) -> None:
    await talk.say(IVAN, "/subscribe #Проба", chat=CLUB)
    await article(talk.database, "Проба\n\nПалата обсудила.\n\n#Проба")
    told = await talk.say(AIGUL, said, chat=CLUB)
    assert "обсудила" not in told["text"]
    assert "Проба" in (await talk.say(IVAN, said, chat=CLUB))["text"]


async def test_privacy_says_what_is_stored(talk: Talk) -> None:
    said = await talk.say(EMMA, "/privacy")
    for words in ("for a group, its title", "typed yourself", "90 days", "/forgetme"):
        assert words in said["text"]
    # what is kept for a while is not said not to be kept
    assert "as soon as it has been handled" in said["text"]
    assert "No names" not in said["text"]
    # the second page takes the place of the first, and leads back to it
    for page, words in (("privacy-more", "a week at most"), ("privacy", "What is stored")):
        ((button,),) = said["reply_markup"]["inline_keyboard"]
        assert button["callback_data"] == f"help:{page}"
        await talk.press(EMMA, said, button["callback_data"])
        said = talk.heard(EMMA)[-1]
        assert words in said["text"]
