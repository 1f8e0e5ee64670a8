"""/log: every act of an editor is on record once, and no words of readers are."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text

from bot.messages.callbacks.presses import Confirm, Reject
from bot.messages.callbacks.sources import PauseSource, RemoveSource, SetSourceLanguage
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import acts, sources
from storage.acts import Who
from storage.sources import NewSource
from storage.vocabulary import ReviewKind, SourceBy, SourceKind
from storage.vocabulary_desk import Act
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_review_presses import listed
from tests.handlers.test_what_editors_send import buttons

IVAN = 1001
RU = texts_for("ru")
NEWS = "Палата обсудила вопрос\n\nПалата обсудила вопрос о кадрах."


async def done(talk: Talk) -> list[tuple[Any, ...]]:
    async with talk.database.read() as connection:
        found = await connection.execute(text("SELECT act, subject, about FROM acts ORDER BY id"))
        return [tuple(one) for one in found]


async def test_what_is_published_is_on_record_once(talk: Talk) -> None:
    draft = await talk.say(EDITOR, NEWS)
    publish = buttons(draft)[RU("button-publish")]
    for _ in range(3):
        await talk.press(EDITOR, draft, publish)
    assert await done(talk) == [("publish", 1, "Палата обсудила вопрос")]
    # what is here already was not published
    draft = await talk.say(EDITOR, NEWS)
    await talk.press(EDITOR, draft, "publish:2")
    assert len(await done(talk)) == 1
    told = await talk.say(EDITOR, "/log")
    assert "публикация новости «Палата обсудила вопрос»" in told["text"]
    assert (await talk.say(IVAN, "/log"))["text"] == RU("error-editors-only")
    assert await talk.press(IVAN, await talk.say(IVAN, "/help"), "log:0") == RU(
        "error-editors-only"
    )


async def test_decisions_are_on_record_without_words_of_readers(talk: Talk) -> None:
    await listed(talk, ReviewKind.NOT_THIS)
    await listed(talk, ReviewKind.ASKED_FOR, "захар пробный")
    page = await talk.say(EDITOR, "/review")
    for press in (Confirm(1), Confirm(1), Reject(1), Reject(2), Reject(2)):
        await talk.press(EDITOR, page, press.pack())
    assert await done(talk) == [("review-wrong", 1, "Указ"), ("review-done", 0, "")]


async def test_what_is_done_about_a_source_is_on_record_where_it_changes_something(
    talk: Talk,
) -> None:
    async with talk.database.write() as connection:
        new = NewSource(SourceKind.FEED, "k", "http://127.0.0.1:9/k", SourceBy.EDITOR, NOW)
        source = (await sources.add(connection, new)).id
        await sources.rename(connection, source, outlet="Вестник")
    page = await talk.say(EDITOR, "/sources")
    for press in (
        PauseSource(source, 0, wanted=True),
        PauseSource(source, 0, wanted=False),
        SetSourceLanguage(source, 0, "kk"),
        RemoveSource(source, 0, wanted=True),
        RemoveSource(source, 0, wanted=False),
    ):
        for _ in range(2):
            await talk.press(EDITOR, page, press.pack())
    assert await done(talk) == [
        (act, source, "Вестник")
        for act in (
            "source-pause", "source-resume", "source-change", "source-remove", "source-back",
        )
    ]  # fmt: skip


async def test_the_record_is_read_page_by_page(talk: Talk) -> None:
    async with talk.database.write() as connection:
        for number in range(1, 26):
            await acts.note(connection, Who(7, "Мира"), Act.PUBLISH, NOW, about=f"Новость {number}")
    told = await talk.say(EDITOR, "/log")
    assert "«Новость 25»" in told["text"]
    assert "«Новость 15»" not in told["text"]
    await talk.press(EDITOR, told, "log:999")
    last = talk.heard(EDITOR)[-1]["text"]
    assert "«Новость 1»" in last
    assert "«Новость 6»" not in last
