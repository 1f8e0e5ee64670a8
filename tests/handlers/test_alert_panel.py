"""⚙ under an alert: what it opens, what each button does, and that it does so once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.messages.alert_panel import first_sight
from bot.messages.callbacks.presses import (
    Explain,
    FoldPanel,
    IsAbout,
    MuteForDay,
    NotAbout,
    Restore,
    ShowPanel,
    ToDigest,
    Unsubscribe,
    parse,
)
from bot.messages.callbacks.undo import Reverse
from bot.sandbox import groups
from bot.texts import texts_for
from handlers.reply import _keyboard
from storage.vocabulary import Mode
from tests.handlers.talking import NOW, Talk
from tests.seeding import article

IVAN, AIGUL = 1001, 1002
CLUB = -1000000001000
RU = texts_for("ru")
NEWS = "Палата обсудила план\n\nМаулен Ашимбаев выступил, и Сенат решил.\n\nПозже.\n\n#Проба"


async def alerted(talk: Talk, follows: str, *, chat: int = IVAN) -> tuple[int, dict[str, Any]]:
    """Somebody follows something, and is alerted to an article about it: its number, the message
    (which the sandbox changes in place)."""
    await talk.say(IVAN, f"/subscribe {follows}", chat=chat)
    number = await article(talk.database, NEWS, at=talk.at + timedelta(minutes=1))
    async with talk.database.write() as connection:
        await connection.execute(text("UPDATE articles SET url = 'https://example.kz/n/1/'"))
    rows = first_sight(number, "https://example.kz/n/1/", RU)
    await talk.bot.send_message(chat, "Тревога", reply_markup=_keyboard(rows))
    return number, talk.heard(chat)[-1]


def labels(message: dict[str, Any]) -> list[list[str]]:
    """What stands on the buttons, row by row."""
    return [[one["text"] for one in row] for row in message["reply_markup"]["inline_keyboard"]]


def data(message: dict[str, Any], kind: type[Any]) -> str:
    """The data of the only button of a kind."""
    rows = message["reply_markup"]["inline_keyboard"]
    found = [one["callback_data"] for row in rows for one in row if "callback_data" in one]
    (wanted,) = [one for one in found if isinstance(parse(one), kind)]
    return str(wanted)


async def stored(talk: Talk, sql: str) -> list[tuple[Any, ...]]:
    async with talk.database.read() as connection:
        return [tuple(row) for row in await connection.execute(text(sql))]


async def mode(talk: Talk) -> list[tuple[Any, ...]]:
    return await stored(talk, "SELECT mode, muted_until IS NOT NULL FROM subscriptions")


async def opened(talk: Talk, message: dict[str, Any]) -> dict[str, Any]:
    await talk.press(IVAN, message, data(message, ShowPanel))
    return message


async def test_three_buttons_open_in_place_and_close_again(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    first, said = labels(alert), len(talk.heard(IVAN))
    assert first == [["Открыть", "Почему?", "⚙️"]]
    assert data(alert, Explain) == f"why:{number}"
    await opened(talk, alert)
    assert labels(alert) == [
        ["Маулен Ашимбаев"], ["🔖 Сохранить"], ["💤 Тишина на сутки"], ["🎚 Меньше таких новостей"],
        ["✖ Отписаться"], ["Это другой человек"], ["‹ Назад"],
    ]  # fmt: skip
    assert alert["text"] == "Тревога"
    # pressed twice: the first row is where ⚙ was, and does nothing
    assert await talk.press(IVAN, alert, data(alert, ShowPanel)) == ""
    assert labels(alert)[0] == ["Маулен Ашимбаев"]
    await talk.press(IVAN, alert, data(alert, FoldPanel))
    assert labels(alert) == first
    assert len(talk.heard(IVAN)) == said


async def test_of_several_topics_one_is_chosen_first_and_each_is_named_once(talk: Talk) -> None:
    _, alert = await alerted(talk, "#Проба Ашимбаев Сенат")
    await opened(talk, alert)
    names = [row[0] for row in labels(alert)]
    assert len(names) == len(set(names)) == 5
    assert set(names) == {"#Проба", "Маулен Ашимбаев", "Сенат Парламента", "‹ Назад"} or names[-1]
    tag = next(
        one["callback_data"]
        for row in alert["reply_markup"]["inline_keyboard"]
        for one in row
        if one["text"] == "#Проба"
    )
    await talk.press(IVAN, alert, tag)
    assert labels(alert)[0] == ["#Проба ▾"]
    assert not [row for row in labels(alert) if "Это" in row[0]]  # a hashtag is what it is
    await talk.press(IVAN, alert, data(alert, ShowPanel))
    assert [row[0] for row in labels(alert)] == names


async def test_a_day_of_silence_is_said_kept_and_ended(talk: Talk) -> None:
    _, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    press, said = data(alert, MuteForDay), len(talk.heard(IVAN))
    told = {await talk.press(IVAN, alert, press) for _ in range(20)}
    assert len(told) == 1
    said_once = told.pop()
    assert "тишина до " in said_once
    assert said_once.endswith(". В дайджесте новости будут.")
    assert len(talk.heard(IVAN)) == said
    assert await mode(talk) == [("both", 1)]
    assert labels(alert)[0] == ["‹ Назад", "↩ Отменить"]
    assert labels(alert)[1][0].startswith("✅ Тишина до ")
    assert data(alert, MuteForDay) == press  # and stands where it was pressed
    why = await talk.say(IVAN, "/subscriptions")
    assert "💤" in labels(why)[0][0]
    undo = data(alert, Reverse)
    assert {await talk.press(IVAN, alert, undo) for _ in range(3)} == {RU("undo-done")}
    assert await mode(talk) == [("both", 0)]
    assert labels(alert) == [["✅ Изменение отменено"], ["‹ Назад"]]


async def test_what_is_said_of_a_mute_is_so_in_every_state(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    settings = await talk.say(IVAN, "/settings")
    await talk.press(IVAN, settings, "set:digest-off")
    await opened(talk, alert)
    assert ["📰 Только в дайджесте"] not in labels(alert)
    told = await talk.press(IVAN, alert, data(alert, MuteForDay))
    assert told.endswith("Новости покажет /latest.")
    await talk.press(IVAN, settings, "set:alerts-off")
    await talk.press(IVAN, alert, data(alert, FoldPanel))
    await opened(talk, alert)
    assert labels(alert)[1:4] == [["🔖 Сохранить"], ["🎚 Меньше таких новостей"], ["✖ Отписаться"]]
    ((topic,),) = await stored(talk, "SELECT topic FROM subscriptions")
    for drawn_before, where in (("later", "/settings"), ("day", "/settings")):
        assert where in await talk.press(IVAN, alert, f"{drawn_before}:{topic}:{number}")


async def test_to_the_digest_and_back_to_the_mode_of_before(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    async with talk.database.write() as connection:
        await connection.execute(text("UPDATE subscriptions SET mode = 'instant'"))
    await opened(talk, alert)
    ((topic,),) = await stored(talk, "SELECT topic FROM subscriptions")
    press = ToDigest(topic, number).pack()
    told = {await talk.press(IVAN, alert, press) for _ in range(5)}
    assert told == {RU("digest-only", topic="Маулен Ашимбаев", digest="on")}
    assert await mode(talk) == [("digest", 0)]
    undo = data(alert, Reverse)
    told = {await talk.press(IVAN, alert, undo) for _ in range(5)}
    assert told == {RU("undo-done")}
    assert await mode(talk) == [("instant", 0)]
    assert labels(alert) == [["✅ Изменение отменено"], ["‹ Назад"]]
    # what is in the digest only can be had at once again
    await talk.press(IVAN, alert, press)
    await talk.press(IVAN, alert, data(alert, FoldPanel))
    await opened(talk, alert)
    assert labels(alert)[2] == ["⚡📰 Сразу и в дайджесте"]
    await talk.press(IVAN, alert, data(alert, Restore))
    assert await mode(talk) == [("both", 0)]


async def test_unsubscribed_once_and_followed_again(talk: Talk) -> None:
    _, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    press, said = data(alert, Unsubscribe), len(talk.heard(IVAN))
    told = {await talk.press(IVAN, alert, press) for _ in range(20)}
    assert told == {"Подписка отменена: Маулен Ашимбаев"}
    assert len(talk.heard(IVAN)) == said
    assert await mode(talk) == []
    await talk.press(IVAN, alert, data(alert, Reverse))
    assert await mode(talk) == [("both", 0)]
    assert await stored(talk, "SELECT followers FROM topics WHERE kind = 'official'") == [(1,)]
    await talk.press(IVAN, alert, press)
    await talk.press(IVAN, alert, data(alert, FoldPanel))
    assert await talk.press(IVAN, alert, data(alert, ShowPanel)) == RU("why-unsubscribed")


async def test_a_wrong_match_is_reported_once_forgotten_by_why_and_given_back(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев Сенат")
    chosen = await stored(talk, "SELECT id FROM topics WHERE kind = 'official'")
    topic = chosen[0][0]
    await talk.press(IVAN, alert, ShowPanel(number, topic).pack())
    press = data(alert, NotAbout)
    told = {await talk.press(IVAN, alert, press) for _ in range(20)}
    assert told == {RU("not-this-done", topic="Маулен Ашимбаев", checked="yes")}
    assert await stored(talk, "SELECT kind, times FROM reviews") == [("not-this", 1)]
    await talk.press(IVAN, alert, Explain(number).pack())
    why = talk.heard(IVAN)[-1]["text"]
    assert RU("why-refused", topic="Маулен Ашимбаев") in why
    assert "Ашимбаев»" not in why
    assert "Сенат" in why
    undo = data(alert, IsAbout)
    told = {await talk.press(IVAN, alert, undo) for _ in range(3)}
    assert told == {RU("not-this-undone", topic="Маулен Ашимбаев")}
    assert await stored(talk, "SELECT * FROM takebacks") == []
    assert await stored(talk, "SELECT * FROM reviews") == []  # nobody says so any more
    await talk.press(IVAN, alert, Explain(number).pack())
    assert (
        "«Ашимбаев" in talk.heard(IVAN)[-1]["text"] or "Ашимбаев»" in talk.heard(IVAN)[-1]["text"]
    )


@pytest.mark.parametrize(
    ("follows", "kind"),
    [("Ашимбаев", "official"), ("Сенат", "body")],
)
async def test_a_wrong_match_is_called_what_it_is(talk: Talk, follows: str, kind: str) -> None:
    _, alert = await alerted(talk, follows)
    await opened(talk, alert)
    assert [RU("alert-button-not-this", kind=kind)] in labels(alert)


async def test_a_message_that_is_gone_is_said_to_be(talk: Talk) -> None:
    _, alert = await alerted(talk, "Ашимбаев")
    press = data(alert, ShowPanel)

    def pressed_and_deleted() -> None:
        talk.world.press(IVAN, IVAN, alert["message_id"], press)
        talk.world.messages[IVAN].remove(alert)

    await talk.hear(pressed_and_deleted)
    assert talk.world.toasts[-1]["text"] == RU("error-stale-button")


async def test_alerts_that_were_sent_before_have_their_buttons_still(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    ((topic,),) = await stored(talk, "SELECT topic FROM subscriptions")
    for old, wanted in ((f"mute:{topic}:{number}", "muted"), (f"unsub:{topic}:{number}", None)):
        await talk.press(IVAN, alert, old)
        assert await mode(talk) == ([(wanted, 0)] if wanted else [])
        undo = talk.heard(IVAN)[-1]
        said = len(talk.heard(IVAN))
        again = await talk.press(IVAN, alert, old)
        assert again in (RU("muted", topic="Маулен Ашимбаев"), RU("error-not-subscribed"))
        assert len(talk.heard(IVAN)) == said
        (row,) = undo["reply_markup"]["inline_keyboard"]
        await talk.press(IVAN, undo, row[0]["callback_data"])
        assert undo["text"] == RU("undo-done")
        assert await mode(talk) == [("both", 0)]
    await talk.press(IVAN, alert, f"not:{number}")
    told = talk.heard(IVAN)[-1]
    assert "новость не относится к теме" in told["text"]
    assert await talk.press(IVAN, alert, f"not:{number}") == RU("not-this-already")
    await talk.press(IVAN, told, data(told, IsAbout))
    assert told["text"] == RU("not-this-undone", topic="Маулен Ашимбаев")


async def test_in_a_group_only_administrators_open_it(talk: Talk) -> None:
    _, alert = await alerted(talk, "Ашимбаев", chat=CLUB)
    first = labels(alert)
    pressed = await talk.press(AIGUL, alert, data(alert, ShowPanel), chat=CLUB)
    assert pressed == RU("error-admins-only")
    assert labels(alert) == first
    groups.promote(talk.world, CLUB, AIGUL, True)
    await talk.press(AIGUL, alert, data(alert, ShowPanel), chat=CLUB)
    assert labels(alert) != first


async def test_a_mute_ends_by_itself(talk: Talk) -> None:
    _, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    await talk.press(IVAN, alert, data(alert, MuteForDay))
    owed = "SELECT count(*) FROM deliveries"
    before = await stored(talk, owed)
    for hours, more in ((23, 0), (25, 1)):
        news = NEWS.replace("план", f"план {hours}").replace("решил", f"решил {hours} раза")
        await article(talk.database, news, at=NOW + timedelta(hours=hours))
        assert await stored(talk, owed) == [(before[0][0] + more,)]
    assert (await stored(talk, "SELECT mode FROM subscriptions")) == [(Mode.BOTH.value,)]
