"""What is typed is taken back as what is pressed is; nobody else takes back; what a schedule owed
comes back with it."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from bot.messages.callbacks import presses as callbacks
from bot.messages.callbacks import schedules as callbacks_schedules
from bot.messages.callbacks.presses import parse
from bot.messages.callbacks.undo import Reverse, Spot
from storage.columns import instant_of
from storage.schema import deliveries
from storage.vocabulary import Kind, Lane, State
from tests.handlers.choosing import chooser, engine, talk
from tests.handlers.taking import ANSWERS, TYPED, Made, There
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_undo import EMMA, IVAN, RU, buttons, chosen, way_back

__all__ = ["chooser", "engine", "talk"]  # the fixtures


@pytest.mark.parametrize("typed", [*TYPED, *ANSWERS])
async def test_what_is_typed_is_undone_too(
    chooser: tuple[Talk, There], typed: str | tuple[Made, str]
) -> None:
    talk, there = chooser
    words = typed if isinstance(typed, str) else typed[1]
    if words.startswith("/pause"):
        await talk.say(IVAN, "/pause 3")
    if not isinstance(typed, str):
        await talk.press(IVAN, await talk.say(IVAN, "/settings"), typed[0](there).pack())
    before = await chosen(talk)
    told = await talk.say(IVAN, words)
    if words.startswith("отпишись"):  # it is asked first
        [leave] = [one for one in buttons(told) if isinstance(parse(one), callbacks.Drop)]
        await talk.press(IVAN, told, leave)
    assert await chosen(talk) != before
    assert await talk.press(IVAN, told, way_back(talk, told)) == RU("undo-done")
    assert await chosen(talk) == before


async def test_where_there_was_no_pause_its_end_is_the_way_back(
    chooser: tuple[Talk, There],
) -> None:
    talk, _ = chooser
    before = await chosen(talk)
    told = await talk.say(IVAN, "/pause 3")
    assert buttons(told) == [callbacks.Resume().pack()]
    await talk.press(IVAN, told, callbacks.Resume().pack())
    assert await chosen(talk) == before


async def test_in_a_group_only_administrators_take_back(talk: Talk) -> None:
    club = -1000000001000
    await talk.say(IVAN, "/subscribe #Проба", chat=club)
    told = await talk.say(IVAN, "/unsubscribe #Проба", chat=club)
    undo = next(one for one in buttons(told) if isinstance(parse(one), Reverse))
    await talk.press(EMMA, told, undo, chat=club)
    assert (await chosen(talk))[0] == []
    await talk.press(IVAN, told, undo, chat=club)
    assert len((await chosen(talk))[0]) == 1


async def test_no_news_is_lost_or_doubled_by_a_schedule_that_comes_back(
    chooser: tuple[Talk, There],
) -> None:
    """What it owed when it was removed was not sent: its next window begins there."""
    talk, there = chooser
    async with talk.database.write() as connection:
        await connection.execute(
            text("UPDATE schedules SET since = :now WHERE id = :one"),
            {"now": 5_000_000, "one": there.second},
        )
        await connection.execute(
            deliveries.insert().values(
                chat=1,
                kind=Kind.DIGEST,
                subject=4_000_000,
                schedule=there.second,
                lane=Lane.DIGEST,
                state=State.OWED,
                since=instant_of(4_000_000),
                until=instant_of(5_000_000),
                created_at=NOW,
            )
        )
    message = await talk.say(IVAN, "/settings")
    press = callbacks_schedules.RemoveSchedule(there.second, sure=True)
    await talk.press(IVAN, message, press.pack())
    await talk.press(IVAN, message, way_back(talk, message))
    async with talk.database.read() as connection:
        [since] = await connection.scalars(
            text(f"SELECT since FROM schedules WHERE id = {there.second}")
        )
        [state] = await connection.scalars(
            text("SELECT state FROM deliveries WHERE subject = 4000000")
        )
    assert (since, state) == (4_000_000, State.DROPPED)


async def test_the_place_of_a_button_is_what_it_says(chooser: tuple[Talk, There]) -> None:
    """A spot that nobody knows how to draw would be a button without an answer."""
    talk, there = chooser
    message = await talk.say(IVAN, "/subscriptions")
    for spot in Spot:
        await talk.press(IVAN, message, callbacks.Drop(there.tag, 0).pack())
        undo = way_back(talk, message).split(":")[1]
        drawn = Reverse(int(undo), spot, there.tag if spot is not Spot.PANEL else there.article)
        assert await talk.press(IVAN, message, drawn.pack()) == RU("undo-done")
