"""An editor puts an article off: by a time as people type it; cancelled, it is a draft again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import delete, insert

from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import publications
from storage.schema_desk import roles
from storage.vocabulary_desk import Stage
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_preview import press
from tests.handlers.test_what_editors_send import buttons, titles

IVAN = 1001
RU = texts_for("ru")
NEWS = "Палата обсудила вопрос\n\nПалата обсудила вопрос о кадрах."


@pytest.mark.parametrize(
    ("typed", "due"),
    [  # it is 17:00 in Astana, on a Tuesday
        ("18:30", datetime(2026, 11, 24, 13, 30, tzinfo=UTC)),
        ("в 9 утра", datetime(2026, 11, 25, 4, 0, tzinfo=UTC)),
        ("завтра в 9", datetime(2026, 11, 25, 4, 0, tzinfo=UTC)),
        ("ертең сағат 9-да", datetime(2026, 11, 25, 4, 0, tzinfo=UTC)),
        ("через полчаса", datetime(2026, 11, 24, 12, 30, tzinfo=UTC)),
        ("дүйсенбіде сағат 10-да", datetime(2026, 11, 30, 5, 0, tzinfo=UTC)),
        ("December 5 at 9 am", datetime(2026, 12, 5, 4, 0, tzinfo=UTC)),
        ("the day after tomorrow at 8 pm", datetime(2026, 11, 26, 15, 0, tzinfo=UTC)),
    ],
)
async def test_it_is_put_off_until_what_is_typed(talk: Talk, typed: str, due: datetime) -> None:
    told = await talk.say(EDITOR, NEWS)
    await press(talk, told, RU("button-publish-later"))
    assert "17:00" in talk.heard(EDITOR)[-1]["text"]
    answer = await talk.say(EDITOR, typed)
    assert "«Палата обсудила вопрос» будет опубликована" in answer["text"]
    async with talk.database.read() as connection:
        one = await publications.by_id(connection, 1)
    assert one is not None
    assert (one.due_at, one.editor_id, one.stage) == (due, EDITOR, Stage.SCHEDULED)
    # the preview of before has nothing to press any more, and an old client's press does nothing
    assert buttons(now_of(talk, told)) == {}
    for data in ("publish:1", "discard:1", "dwhen:1", "show:1:kk"):
        assert await talk.press(EDITOR, told, data) == RU("editor-draft-gone", what="scheduled")
    assert await titles(talk) == []


def now_of(talk: Talk, message: dict[str, Any]) -> dict[str, Any]:
    """A message as it is now."""
    return next(one for one in talk.heard(EDITOR) if one["message_id"] == message["message_id"])


@pytest.mark.parametrize("gone", [False, True])
async def test_a_preview_that_was_deleted_or_emptied_keeps_nothing_from_being_put_off(
    talk: Talk, gone: bool
) -> None:
    told = await talk.say(EDITOR, NEWS)
    await press(talk, told, RU("button-publish-later"))
    if gone:
        talk.world.messages[EDITOR].remove(now_of(talk, told))
    else:
        now_of(talk, told).pop("reply_markup")
    assert "будет опубликована" in (await talk.say(EDITOR, "20:00"))["text"]


async def test_what_is_no_time_or_is_past_is_asked_again(talk: Talk) -> None:
    told = await talk.say(EDITOR, NEWS)
    await press(talk, told, RU("button-publish-later"))
    assert (await talk.say(EDITOR, "скоро"))["text"] == RU("editor-when-unknown")
    assert (await talk.say(EDITOR, "в понедельник"))["text"] == RU("editor-when-unknown")
    assert (await talk.say(EDITOR, "сегодня в 9 утра"))["text"] == RU("editor-when-past")
    assert (await talk.say(EDITOR, "вчера в 9"))["text"] == RU("editor-when-past")
    assert (await talk.say(EDITOR, "5.12.2027 9:00"))["text"] == RU("editor-when-far")
    assert "будет опубликована" in (await talk.say(EDITOR, "20:00"))["text"]


async def test_cancelled_it_is_a_draft_again(talk: Talk) -> None:
    told = await talk.say(EDITOR, NEWS)
    await press(talk, told, RU("button-publish-later"))
    answer = await talk.say(EDITOR, "20:00")
    help_of_ivan = await talk.say(IVAN, "/help")
    for data in ("unplan:1", "dwhen:1"):
        assert await talk.press(IVAN, help_of_ivan, data) == RU("error-editors-only")
    told = await press(talk, answer, RU("button-unschedule"))
    assert told["text"].startswith("Предпросмотр")
    late = RU("editor-unscheduled-late", what="cancelled")
    assert await talk.press(EDITOR, told, "unplan:1") == late
    await press(talk, told, RU("button-publish"))
    assert await titles(talk) == ["Палата обсудила вопрос"]
    assert RU("button-publish") not in buttons(talk.heard(EDITOR)[-1])
    log = (await talk.say(EDITOR, "/log"))["text"]
    for words in ("назначено время", "отменена публикация", "публикация новости"):
        assert words in log


async def test_who_is_no_editor_any_more_is_asked_nothing(talk: Talk) -> None:
    given = {"user_id": IVAN, "role": "editor", "name": "Иван", "added_by": EDITOR, "added_at": NOW}
    async with talk.database.write() as connection:
        await connection.execute(insert(roles).values(given))
    told = await talk.say(IVAN, NEWS)
    later = buttons(told)[RU("button-publish-later")]
    await talk.press(IVAN, told, later)
    async with talk.database.write() as connection:
        await connection.execute(delete(roles))
    answer = await talk.say(IVAN, "Маулен Ашимбаев")
    assert answer["text"].startswith(RU("offer-follow", text="Маулен Ашимбаев"))
