"""What a chat saves to read again: from a message and back, page by page, and nobody else's."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from sqlalchemy import text

from bot.messages.callbacks.alerts import FoldPanel, LetGo, Save, ShowSaved
from bot.texts import texts_for
from storage import saved
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_alert_panel import IVAN, alerted, data, labels, opened, stored
from tests.seeding import article

EMMA = 1003
RU, EN = texts_for("ru"), texts_for("en")


async def news(talk: Talk, many: int) -> list[int]:
    return [
        await article(
            talk.database,
            f"Новость {number}\n\nО деле {number}.\n\n#Проба",
            at=NOW - timedelta(hours=many - number),
        )
        for number in range(many)
    ]


async def keep(talk: Talk, chat: int, ids: list[int]) -> None:
    async with talk.database.write() as connection:
        number = await connection.scalar(text(f"SELECT id FROM chats WHERE chat_id = {chat}"))
        for one in ids:
            assert await saved.save(connection, number, one, NOW)


def titles(message: dict[str, Any]) -> list[str]:
    lines = message["text"].splitlines()
    return [line.split(". ", 1)[1] for line in lines if re.match(r"\d+\. ", line)]


def presses(message: dict[str, Any]) -> dict[str, str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    return {one["text"]: one["callback_data"] for row in rows for one in row}


async def test_an_article_is_saved_under_its_message_and_found_again(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    save = data(alert, Save)
    for _ in range(2):  # people tap twice
        assert await talk.press(IVAN, alert, save) == RU("article-saved")
        assert labels(alert)[-1] == ["✅ В сохранённом"]
    told = await talk.say(IVAN, "/saved")
    assert titles(told) == ["Палата обсудила план"]
    assert "1 новость" in told["text"]
    await talk.press(IVAN, alert, data(alert, FoldPanel))
    await opened(talk, alert)
    assert data(alert, LetGo) == LetGo(number).pack()
    await talk.press(IVAN, alert, data(alert, LetGo))
    assert labels(alert)[-1] == ["✅ Убрано из сохранённого"]
    assert (await talk.say(IVAN, "/SAVED"))["text"] == RU("saved-none")


async def test_what_is_let_go_of_on_a_page_comes_back_to_its_place(talk: Talk) -> None:
    ids = await news(talk, 7)
    await talk.say(IVAN, "/start")
    await keep(talk, IVAN, ids)
    told = await talk.say(IVAN, "/saved")
    assert titles(told) == ["Новость 6", "Новость 5", "Новость 4", "Новость 3", "Новость 2"]
    await talk.press(IVAN, told, presses(told)[RU("latest-older")])
    assert titles(told) == ["Новость 1", "Новость 0"]
    gone = presses(told)["✖ 6"]
    assert gone == LetGo(ids[1], 1).pack()
    for _ in range(2):
        assert await talk.press(IVAN, told, gone) == RU("article-unsaved")
        assert titles(told) == ["Новость 0"]
    assert await talk.press(IVAN, told, presses(told)[RU("button-undo")]) == RU("article-saved")
    assert titles(told) == ["Новость 1", "Новость 0"]
    assert RU("button-undo") not in presses(told)
    # the last ones of a page let go of: the page before is shown
    for one in ids[:2]:
        await talk.press(IVAN, told, LetGo(one, 1).pack())
    assert titles(told)[0] == "Новость 6"
    await talk.press(IVAN, told, ShowSaved(99).pack())
    assert titles(told)[0] == "Новость 6"


async def test_of_the_last_one_there_is_a_way_back(talk: Talk) -> None:
    ids = await news(talk, 1)
    await talk.say(IVAN, "/start")
    await keep(talk, IVAN, ids)
    told = await talk.say(IVAN, "/saved")
    await talk.press(IVAN, told, presses(told)["✖ 1"])
    assert told["text"] == RU("saved-none")
    await talk.press(IVAN, told, presses(told)[RU("button-undo")])
    assert titles(told) == ["Новость 0"]


async def test_each_chat_has_its_own(talk: Talk) -> None:
    ids = await news(talk, 2)
    await talk.say(IVAN, "/start")
    await talk.say(EMMA, "/start")
    await keep(talk, IVAN, ids)
    told = await talk.say(EMMA, "/saved")
    assert told["text"] == EN("saved-none")
    await talk.press(EMMA, told, LetGo(ids[0], 0).pack())
    assert len(titles(await talk.say(IVAN, "/saved"))) == 2
    assert await talk.press(EMMA, told, Save(999_999).pack()) == EN("error-stale-button")
    assert await stored(talk, "SELECT count(*) FROM saved_articles") == [(2,)]


async def test_one_that_was_taken_back_is_said_to_be(talk: Talk) -> None:
    ids = await news(talk, 1)
    await talk.say(IVAN, "/start")
    await keep(talk, IVAN, ids)
    async with talk.database.write() as connection:
        await connection.execute(text("UPDATE articles SET retracted_at = received_at"))
    told = await talk.say(IVAN, "/saved")
    assert RU("saved-gone") in told["text"]
    assert list(presses(told)) == ["✖ 1"]


async def test_beyond_the_limit_nothing_is_lost(talk: Talk) -> None:
    number, alert = await alerted(talk, "Ашимбаев")
    await keep(talk, IVAN, [number])
    async with talk.database.write() as connection:
        await connection.execute(
            text(
                "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i <= 301) "
                "INSERT INTO articles (id, title, lead, body, language, source, source_ref, "
                "text_key, published_at, received_at) SELECT i + 100, 'x', '', '', 'ru', 'file', "
                "'x', 'k' || i, 0, 0 FROM n"
            )
        )
        await connection.execute(
            text(
                "INSERT INTO saved_articles SELECT chats.id, articles.id, 0 FROM chats, articles "
                "WHERE articles.id > 100 LIMIT 299"
            )
        )
    await opened(talk, alert)
    # saved already: pressed by who sees another state
    assert await talk.press(IVAN, alert, Save(number).pack()) == RU("article-saved")
    said = await talk.press(IVAN, alert, Save(402).pack())
    assert said == RU("saved-full", limit=saved.MOST)
    assert await stored(talk, "SELECT count(*) FROM saved_articles") == [(300,)]


async def test_whoever_is_forgotten_leaves_nothing_saved(talk: Talk) -> None:
    ids = await news(talk, 1)
    await talk.say(IVAN, "/start")
    await keep(talk, IVAN, ids)
    async with talk.database.write() as connection:
        await connection.execute(text(f"DELETE FROM chats WHERE chat_id = {IVAN}"))
    assert await stored(talk, "SELECT count(*) FROM saved_articles") == [(0,)]
