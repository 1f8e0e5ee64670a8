"""What editors are told in states that are rare: each sentence is as true there as anywhere."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.intake.articles import from_message
from bot.intake.drafts import Draft
from bot.messages.callbacks.editors import AskRetract
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import drafts, publications, stories
from storage.stories import Place
from storage.vocabulary import DraftKind, Joined
from storage.vocabulary_desk import Stage
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_preview import press
from tests.handlers.test_roles import AIGUL, IVAN, invited, join
from tests.handlers.test_what_editors_send import buttons, titles
from tests.seeding import article

RU, KK = texts_for("ru"), texts_for("kk")
TITLE = "Палата обсудила вопрос"
NEWS = f"{TITLE}\n\n{TITLE} о кадрах."


@pytest.mark.parametrize(
    ("stage", "told"),
    [
        (Stage.SCHEDULED, "scheduled"),
        (Stage.PUBLISHED, "published"),
        (Stage.KNOWN, "known"),
        (Stage.CANCELLED, "cancelled"),
        (Stage.DROPPED, "gone"),
    ],
)
async def test_of_a_draft_that_was_put_off_it_is_told_what_became_of_it(
    talk: Talk, stage: Stage, told: str
) -> None:
    preview = await talk.say(EDITOR, NEWS)
    await press(talk, preview, RU("button-publish-later"))
    await talk.say(EDITOR, "20:00")
    if stage is not Stage.SCHEDULED:
        async with talk.database.write() as connection:
            assert await publications.end(connection, 1, stage)
    for data in ("publish:1", "discard:1", "dwhen:1"):
        said = await talk.press(EDITOR, preview, data)
        assert said == RU("editor-draft-gone", what=told)


async def test_a_draft_that_waited_goes_a_week_after_it_was_written(talk: Talk) -> None:
    for number in (1, 2):
        preview = await talk.say(EDITOR, f"{NEWS}\n\nЧасть {number}.")
        await press(talk, preview, RU("button-publish-later"))
        await talk.say(EDITOR, "20:00")
    async with talk.database.write() as connection:
        await publications.end(connection, 1, Stage.PUBLISHED)
        await drafts.prune(connection, talk.at + timedelta(hours=1))
        kept = [await drafts.became(connection, number, EDITOR) for number in (1, 2)]
    assert kept == [None, DraftKind.SCHEDULED]


async def test_who_needs_no_invitation_is_told_nothing_of_who_has_used_it(talk: Talk) -> None:
    parameter, _ = await invited(talk)
    await talk.say(AIGUL, f"/start {parameter}")
    await join(talk, IVAN)
    told = await talk.say(IVAN, f"/start {parameter}")
    assert told["text"] == RU("roles-already", role="editor")
    assert "неиспользованным" not in told["text"]


async def test_what_was_withdrawn_is_not_said_to_be_here(talk: Talk) -> None:
    preview = await talk.say(EDITOR, NEWS)
    await press(talk, preview, RU("button-publish"))
    desk = await talk.say(EDITOR, "/desk")
    await talk.press(EDITOR, desk, "back!:1")
    again = await talk.say(EDITOR, NEWS)
    assert again["text"] == RU("editor-known", title=TITLE, number=1, gone="yes")
    await press(talk, again, RU("button-publish-anyway"))
    assert await titles(talk) == [TITLE, TITLE]


async def test_more_that_is_scheduled_than_is_shown_is_counted(talk: Talk) -> None:
    payload = Draft(from_message(NEWS, [])).dump()
    async with talk.database.write() as connection:
        for number in range(1, 11):
            at = NOW + timedelta(hours=number)
            await publications.add(
                connection, number, editor_id=77, name="Мира", title=f"Проба {number}",
                payload=payload, due_at=at, now=NOW,
            )  # fmt: skip
    told = (await talk.say(EDITOR, "/desk"))["text"]
    assert "«Проба 6»" in told
    assert "«Проба 7»" not in told
    assert told.endswith(RU("desk-more", more=4))


async def test_who_withdraws_is_told_that_others_take_its_place(talk: Talk) -> None:
    preview = await talk.say(EDITOR, NEWS)
    await press(talk, preview, RU("button-publish"))
    desk = await talk.say(EDITOR, "/desk")
    await talk.press(EDITOR, desk, AskRetract(1).pack())
    alone = RU("desk-ask-retract", title=TITLE, others="no")
    assert talk.heard(EDITOR)[-1]["text"] == alone
    other = await article(talk.database, "О кадрах\n\nДругими словами.", at=talk.at)
    async with talk.database.write() as connection:
        await stories.hold(connection)
        places = {1: Place(1, Joined.NEW), other: Place(1, Joined.EVENT)}
        await stories.add(connection, places)
    desk = await talk.say(EDITOR, "/desk")
    await talk.press(EDITOR, desk, AskRetract(1).pack())
    asked = talk.heard(EDITOR)[-1]
    assert asked["text"] == RU("desk-ask-retract", title=TITLE, others="yes")
    assert RU("button-retract-yes") in buttons(asked)


async def test_of_what_may_be_several_topics_it_is_not_said_that_there_is_none(talk: Talk) -> None:
    preview = await talk.say(EDITOR, NEWS)
    await press(talk, preview, RU("button-add-topic"))
    told = (await talk.say(EDITOR, "парламент"))["text"]
    assert told == RU("editor-topic-unknown", text="парламент")
    assert "не нашлось" not in told.casefold()
