"""Who has put an article off is told, once and in his language, what a colleague makes of it."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.messages.callbacks.editors import AskWhenAnew, Unschedule
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage.vocabulary_desk import Stage
from tests.handlers.talking import Talk
from tests.handlers.test_acts import done
from tests.handlers.test_desk import TITLE
from tests.handlers.test_held import AIGUL, publication, put_off
from tests.handlers.test_preview import press
from tests.handlers.test_roles import rows

RU = texts_for("ru")


async def test_a_colleague_cancels_it(talk: Talk) -> None:
    await put_off(talk)
    told = await talk.say(EDITOR, "/desk")
    await talk.press(EDITOR, told, Unschedule(1).pack())
    await talk.press(EDITOR, told, Unschedule(1).pack())
    last = talk.heard(AIGUL)[-1]["text"]
    assert last.startswith(f"Жоспардағы мақалаңызды жариялаудан бас тартылды: «{TITLE}»")
    assert "20:00" in last
    assert last.endswith("Редактор 1009")
    assert talk.told(AIGUL)[last] == 1
    assert [one[0] for one in await done(talk)][-1] == "unschedule"


async def test_a_colleague_changes_its_time(talk: Talk) -> None:
    await put_off(talk)
    told = await talk.say(EDITOR, "/desk")
    await talk.press(EDITOR, told, AskWhenAnew(1).pack())
    answer = await talk.say(EDITOR, "21:30")
    assert "21:30" in answer["text"]
    one = await publication(talk)
    assert (one.due_at, one.editor_id) == (datetime(2026, 11, 24, 16, 30, tzinfo=UTC), AIGUL)
    last = talk.heard(AIGUL)[-1]["text"]
    assert "21:30" in last
    assert last.endswith("Редактор 1009")
    # the same time once more says nothing new
    await press(talk, answer, RU("button-reschedule"))
    await talk.say(EDITOR, "21:30")
    assert talk.told(AIGUL)[last] == 1
    assert [one[0] for one in await done(talk)].count("reschedule") == 1


async def test_of_what_one_does_oneself_one_is_not_told(talk: Talk) -> None:
    await put_off(talk)
    told = await talk.say(AIGUL, "/desk")
    heard = len(talk.heard(AIGUL))
    await talk.press(AIGUL, told, AskWhenAnew(1).pack())
    await talk.say(AIGUL, "21:30")
    assert len(talk.heard(AIGUL)) == heard + 2
    await talk.press(AIGUL, told, Unschedule(1).pack())
    assert (await publication(talk)).stage is Stage.CANCELLED


async def test_what_waits_no_more_is_not_put_off(talk: Talk) -> None:
    await put_off(talk)
    told = await talk.say(EDITOR, "/desk")
    await talk.press(EDITOR, told, AskWhenAnew(1).pack())
    await talk.press(AIGUL, await talk.say(AIGUL, "/desk"), Unschedule(1).pack())
    before = await rows(talk, "acts")
    said = await talk.say(EDITOR, "21:30")
    assert said["text"] == RU("editor-unscheduled-late", what="cancelled")
    late = await talk.press(EDITOR, told, AskWhenAnew(1).pack())
    assert late == RU("editor-unscheduled-late", what="cancelled")
    assert await talk.press(EDITOR, told, AskWhenAnew(9).pack()) == RU("error-stale-button")
    assert await rows(talk, "acts") == before
