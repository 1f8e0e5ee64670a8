"""Every press has one handler, and every name of a question a function that takes its answer."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import get_args

import pytest
from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import CallbackQuery, User

from bot.messages.callbacks.presses import PRESSES, Forget, Keep, Press
from handlers import make_dispatcher
from handlers.presses import ByPress, Pressed
from handlers.questions import Question
from handlers.talk import ANSWERS
from storage.opening import open_database
from tests.handlers.worlds import world_on


@pytest.fixture
async def dispatcher(sqlite_url: str) -> AsyncIterator[Dispatcher]:
    database = await open_database(sqlite_url)
    yield make_dispatcher(world_on(database, datetime.now(UTC)))
    await database.close()


def taken(router: Router) -> list[tuple[type[Press], str]]:
    """The presses that a router's handlers take, with the names of the handlers."""
    found = []
    for handler in router.callback_query.handlers:
        filters = [one.callback for one in handler.filters or ()]
        assert len(filters) == 1, handler.callback
        pressed = filters[0]
        assert isinstance(pressed, Pressed), f"{handler.callback} is not found by the press's type"
        found.append((pressed.kind, handler.callback.__name__))
        wanted = inspect.signature(handler.callback, eval_str=True).parameters.get("press")
        if wanted is not None:
            kinds = get_args(wanted.annotation) or (wanted.annotation,)
            assert pressed.kind in kinds, handler.callback
    return found


async def test_every_press_has_one_handler(dispatcher: Dispatcher) -> None:
    found = taken(dispatcher)
    kinds = [kind for kind, _ in found]
    assert len(kinds) == len(set(kinds)), found
    assert set(kinds) == set(PRESSES)


async def _forgotten(_query: CallbackQuery) -> str:
    return "forgotten"


async def _kept(_query: CallbackQuery) -> str:
    return "kept"


async def test_a_press_asks_only_whoever_takes_its_type() -> None:
    asked: list[type[Press]] = []

    class Asked(Pressed):
        async def __call__(self, query: CallbackQuery, press: Press) -> bool:
            asked.append(self.kind)
            return await super().__call__(query, press)

    presses = ByPress(Router())
    presses(Asked(Forget))(_forgotten)
    presses(Asked(Keep))(_kept)
    person = User(id=1, is_bot=False, first_name="Айгүл")
    query = CallbackQuery(id="1", from_user=person, chat_instance="1")
    assert await presses.trigger(query, press=Keep()) == "kept"
    assert asked == [Keep]
    assert await presses.trigger(query, press=None) is UNHANDLED
    assert asked == [Keep]
    with pytest.raises(TypeError, match="_kept"):
        presses.register(_kept)


def test_every_question_has_a_function_that_takes_its_answer() -> None:
    assert set(ANSWERS) == set(Question)
    # rows of the first release wait under these names
    assert {str(question) for question in Question} >= {"subscribe", "time", "zone"}
