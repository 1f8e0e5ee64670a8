"""What editors send is previewed; what seems no news is refused, and published all the same."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from bot.compose.views import view_of
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import articles
from tests.handlers.talking import Talk

IVAN, CLUB = 1001, -1000000001000
RU = texts_for("ru")
LINK = "https://example.kz/n/palata-obsudila"


def buttons(message: dict[str, Any]) -> dict[str, str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one.get("callback_data", "") for row in rows for one in row}


async def titles(talk: Talk) -> list[str]:
    """Of what was published."""
    async with talk.database.read() as connection:
        return list(await connection.scalars(text("SELECT title FROM articles ORDER BY id")))


@pytest.mark.parametrize(
    ("sent", "reason", "title"),
    [
        (LINK, "link", LINK),
        ("#Проба\n#Вторая", "tags", "#Проба"),
        ("Спасибо!\n\nДо завтра", "short", "Спасибо!"),
        ("Принято единогласно.", "short", "Принято единогласно."),
    ],
)
async def test_no_news_is_refused_with_the_reason_and_can_be_published(
    talk: Talk, sent: str, reason: str, title: str
) -> None:
    told = await talk.say(EDITOR, sent)
    assert told["text"].startswith(RU("editor-doubt", reason=reason) + "\n\nПредпросмотр")
    publish = buttons(told)[RU("button-publish-doubtful")]
    for _ in range(20):
        await talk.press(EDITOR, told, publish)
    assert await titles(talk) == [title]


async def test_no_news_is_thrown_away(talk: Talk) -> None:
    told = await talk.say(EDITOR, LINK)
    await talk.press(EDITOR, told, buttons(told)[RU("button-discard")])
    assert talk.heard(EDITOR)[-1]["text"] == RU("editor-discarded")
    assert await titles(talk) == []


async def test_a_sentence_about_somebody_may_be_a_wish_or_news(talk: Talk) -> None:
    await talk.say(EDITOR, "Токаев подписал закон.")
    (told,) = talk.heard(EDITOR)  # one answer to both
    assert told["text"].startswith(RU("editor-doubt", reason="short"))
    offered = buttons(told).values()
    follow = next(data for data in offered if data.startswith("sub:"))
    assert RU("button-publish-doubtful") in buttons(told)
    await talk.press(EDITOR, told, follow)
    assert "Подписка: Касым-Жомарт Токаев" in talk.heard(EDITOR)[-1]["text"]
    # of what nobody knows nothing is offered
    told = await talk.say(EDITOR, "Принято единогласно.")
    assert not any(data.startswith("sub:") for data in buttons(told).values())


async def test_a_preview_shows_what_an_alert_will(talk: Talk) -> None:
    told = await talk.say(
        EDITOR,
        "Палата обсудила учебный план\n\nПалата обсудила учебный план, сообщает "
        "«Учебный вестник». К вопросу вернутся в марте.\n\nЗаседание было открытым.",
    )
    shown = told["text"].splitlines()[2:5]
    await talk.press(EDITOR, told, buttons(told)[RU("button-publish")])
    async with talk.database.read() as connection:
        (stored,) = (await articles.by_ids(connection, [1])).values()
    view = view_of(stored)
    assert view.lead
    assert "сообщает" not in view.lead
    assert shown == [view.title, "", view.lead]


async def test_news_is_previewed_without_a_doubt(talk: Talk) -> None:
    told = await talk.say(EDITOR, "Палата обсудила вопрос\n\nПалата обсудила вопрос о кадрах.")
    assert told["text"].startswith("Предпросмотр")
    assert RU("button-publish") in buttons(told)
    assert told["text"].endswith("Сразу не получит никто.")


async def test_names_and_tags_of_an_editor_are_followed_as_anybodys(talk: Talk) -> None:
    for said in ("#Проба", "Маулен Ашимбаев", "не про Токаева."):
        told = await talk.say(EDITOR, said)
        assert RU("button-publish-doubtful") not in buttons(told)
        assert RU("button-publish") not in buttons(told)


async def test_readers_publish_nothing(talk: Talk) -> None:
    for said in (LINK, "Принято в зале единогласно.", "Спасибо!\n\nДо завтра"):
        told = await talk.say(IVAN, said)
        assert "Предпросмотр" not in told["text"]


async def test_the_help_of_editors_is_for_editors_alone(talk: Talk) -> None:
    mine = RU("help-editors").splitlines()[-1]
    assert mine in (await talk.say(EDITOR, "/help"))["text"]
    assert mine not in (await talk.say(IVAN, "/help"))["text"]
    assert mine not in (await talk.say(EDITOR, "/help", chat=CLUB))["text"]
