"""The preview: what a reader of each language will see, and topics taken away and added."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from sqlalchemy import text

from bot.intake.articles import from_message
from bot.intake.drafts import Draft
from bot.intake.origin import Origin
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage.vocabulary import Mode, Source, TopicKind
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_what_editors_send import buttons
from tests.seeding import reader

IVAN = 1001
CLUB = -1000000001000
RU, KK = texts_for("ru"), texts_for("kk")
NEWS = "Палата обсудила\n\nТокаев выступил в Астане с речью о театрах.\n\n#Проба"


async def topics_of(talk: Talk) -> list[str]:
    """What the article that was published is about."""
    async with talk.database.read() as connection:
        found = await connection.scalars(
            text(
                "SELECT t.key FROM article_topics a JOIN topics t ON t.id = a.topic"
                " WHERE a.article = 1 ORDER BY t.key"
            )
        )
        return list(found)


async def press(talk: Talk, message: dict[str, Any], name: str) -> dict[str, Any]:
    """Press the button of which the name begins so; the message as it is then."""
    (data,) = [data for label, data in buttons(message).items() if label.startswith(name)]
    await talk.press(EDITOR, message, data)
    return next(one for one in talk.heard(EDITOR) if one["message_id"] == message["message_id"])


async def test_it_is_what_readers_of_each_language_see(talk: Talk) -> None:
    told = await talk.say(EDITOR, NEWS)
    assert "🔔 Подписки: #Проба, Касым-Жомарт Токаев" in told["text"]
    told = await press(talk, told, "Қазақша")
    assert "Қасым-Жомарт Тоқаев" in told["text"]
    assert told["text"].startswith("Предпросмотр")
    assert "• Қазақша" in buttons(told)
    told = await press(talk, told, "English")
    assert "Kassym-Jomart Tokayev" in told["text"]
    # what is published is the same, whatever was looked at
    await press(talk, told, RU("button-publish"))
    assert await topics_of(talk) == ["kz-tokayev-kassym-jomart", "проба"]


async def test_readers_are_counted_by_language(talk: Talk) -> None:
    for number, language in enumerate(["ru", "ru", "kk"], 1):
        await reader(
            talk.database, number, {(TopicKind.HASHTAG, "проба"): Mode.BOTH}, language=language
        )
    told = await talk.say(EDITOR, NEWS)
    assert told["text"].endswith(
        "Сразу получат 3 чата.\nРусский: 2; Қазақша: 1\nОтправка займёт меньше минуты."
    )
    told = await press(talk, told, "✕ #Проба")
    assert told["text"].endswith("Сразу не получит никто.")
    assert "#Проба" not in re.sub(r".*Темы:", "", told["text"], flags=re.DOTALL)


async def test_a_topic_is_taken_away_and_back_and_stays_away(talk: Talk) -> None:
    told = await talk.say(EDITOR, NEWS)
    assert "Касым-Жомарт Токаев (Токаев)" in told["text"]
    told = await press(talk, told, "✕ Касым")
    assert "Касым" not in told["text"]
    told = await press(talk, told, "+ Касым")
    told = await press(talk, told, "✕ Касым")
    await press(talk, told, RU("button-publish"))
    assert await topics_of(talk) == ["проба"]
    # a correction does not bring it back
    parsed = from_message(NEWS.replace("речью", "большой речью"), [])
    origin = Origin(Source.EDITOR, str(EDITOR))
    assert (await talk.surroundings.door.revise(1, parsed, origin)).changed
    assert await topics_of(talk) == ["проба"]


async def test_topics_are_added_by_typing(talk: Talk) -> None:
    told = await talk.say(EDITOR, NEWS)
    await press(talk, told, RU("button-add-topic"))
    assert talk.heard(EDITOR)[-1]["text"] == RU("editor-ask-topic")
    told = await talk.say(EDITOR, "щщщщ")
    assert told["text"] == RU("editor-topic-unknown", text="щщщщ")
    told = await talk.say(EDITOR, "#Театр, Ашимбаев")
    assert "#Театр" in told["text"]
    assert "Маулен Ашимбаев" in told["text"]
    # one that was taken away comes back so, too
    told = await press(talk, told, "✕ #Проба")
    await press(talk, told, RU("button-add-topic"))
    told = await talk.say(EDITOR, "#Проба")
    await press(talk, told, RU("button-publish"))
    assert await topics_of(talk) == [
        "kz-ashimbayev-maulen", "kz-tokayev-kassym-jomart", "проба", "театр",
    ]  # fmt: skip


async def test_a_draft_keeps_the_language_of_its_text() -> None:
    kazakh = replace(from_message("Палата жиналды\n\nТоқаев сөйледі.", []), language="kk")
    kept = Draft.load(Draft(kazakh, language="en").dump())
    assert (kept.parsed.language, kept.language) == ("kk", "en")


async def test_nothing_is_published_in_a_group(talk: Talk) -> None:
    await talk.say(EDITOR, NEWS)
    told = await talk.say(EDITOR, "/help", chat=CLUB)
    for data in ("publish:1", "anyway:1", "discard:1"):
        assert await talk.press(EDITOR, told, data, chat=CLUB) == RU("error-private-only")


async def test_of_what_is_published_nothing_is_changed(talk: Talk) -> None:
    told = await talk.say(EDITOR, NEWS)
    pressed = buttons(told)
    await press(talk, told, RU("button-publish"))
    gone = RU("editor-draft-gone", what="published")
    for label, data in pressed.items():
        if data.startswith(("show:", "dtopic:", "daddt:")):
            assert await talk.press(EDITOR, told, data) == gone, label
    assert await talk.press(IVAN, await talk.say(IVAN, "/help"), "show:1:ru") == RU(
        "error-editors-only"
    )
    assert talk.surroundings.clock() == NOW
