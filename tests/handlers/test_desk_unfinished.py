"""/desk shows what is going out and what is stopped, and what of it can be done there."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import desk, publications
from storage.vocabulary_desk import Role, Stage
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_desk import TITLE
from tests.handlers.test_held import AIGUL, put_off
from tests.handlers.test_preview import press
from tests.handlers.test_roles import join
from tests.handlers.test_sending import going, sent
from tests.handlers.test_what_editors_send import buttons

IVAN = 1001
RU = texts_for("ru")
STOP, ON = RU("button-stop-sending"), RU("button-send-on")


async def test_what_is_going_out_is_stopped_and_goes_on_there(talk: Talk) -> None:
    await going(talk)
    await sent(talk, 1)
    told = await talk.say(EDITOR, "/desk")
    assert told["text"].startswith(
        f"Сейчас отправляется\n• «{TITLE}»: отправлено 1 из 3 сообщений\n"
    )
    assert list(buttons(told)) == [TITLE, STOP, RU("button-retract")]
    await press(talk, told, STOP)
    told = await talk.say(EDITOR, "/desk")
    assert told["text"].startswith(f"Остановлено\n• «{TITLE}»: отправлено 1 из 3 сообщений\n")
    assert list(buttons(told)) == [TITLE, ON, RU("button-retract")]
    await press(talk, told, ON)
    told = await talk.say(EDITOR, "/desk")
    assert "Сейчас отправляется" in told["text"]
    await sent(talk)
    told = await talk.say(EDITOR, "/desk")
    assert "отправлено" not in told["text"]
    assert list(buttons(told)) == [TITLE]
    async with talk.database.read() as connection:
        assert await desk.unfinished(connection, limit=9) == []


async def test_what_is_held_is_shown_to_all_and_decided_by_owners(talk: Talk) -> None:
    await put_off(talk)
    await join(talk, IVAN)
    await join(talk, 1003, Role.OWNER)
    listed = await talk.say(EDITOR, "/editors")
    await talk.press(EDITOR, listed, f"edoutyes:{AIGUL}:0")
    for person, owner in ((IVAN, False), (1003, True)):
        told = await talk.say(person, "/desk")
        assert TITLE in told["text"]
        assert (f"edheld:{AIGUL}" in buttons(told).values()) is owner
    await talk.press(1003, told, f"edheld:{AIGUL}")
    assert f"edkeep:{AIGUL}" in buttons(talk.heard(1003)[-1]).values()


async def test_owners_decide_for_everybody_of_whom_something_is_held(talk: Talk) -> None:
    people = (AIGUL, IVAN, 1003, 1004, 1005)
    async with talk.database.write() as connection:
        for person in people:
            number = await publications.add(
                connection, person, editor_id=person, name="Айгүл", title=TITLE, payload="{}",
                due_at=NOW + timedelta(hours=1), now=NOW,
            )  # fmt: skip
            await publications.move(connection, number, [Stage.SCHEDULED], Stage.HELD)
    told = await talk.say(EDITOR, "/desk")
    assert told["text"].endswith(RU("desk-more", more=2))
    data = set(buttons(told).values())
    assert {f"edheld:{person}" for person in people} <= data
