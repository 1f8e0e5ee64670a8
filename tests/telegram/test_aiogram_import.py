"""aiogram's models are built when they are used, and are what they were."""

from __future__ import annotations

import subprocess
import sys

import pytest
from aiogram.methods import EditMessageText, GetChat, GetStarTransactions, SendPoll
from aiogram.methods.base import Response, TelegramMethod
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputPollOption,
    PassportData,
    Update,
)
from pydantic import BaseModel

from bot.telegram.aiogram_import import import_aiogram


def test_what_nobody_has_used_is_not_built_and_what_every_bot_reads_is() -> None:
    assert not PassportData.__pydantic_complete__
    assert Update.__pydantic_complete__


@pytest.mark.parametrize(
    "method",
    [
        EditMessageText(chat_id=1, message_id=2, text="да"),
        GetChat(chat_id=1),
        GetStarTransactions(),
        SendPoll(
            chat_id=1,
            question="да?",
            options=[InputPollOption(text="да")],
            reply_markup=InlineKeyboardMarkup(
                inline_keyboard=[[InlineKeyboardButton(text="да", callback_data="y")]]
            ),
        ),
    ],
    ids=lambda method: type(method).__name__,
)
def test_a_method_and_its_answer_are_built_when_they_are_used(
    method: TelegramMethod[object],
) -> None:
    assert type(method).model_validate(method.model_dump(exclude_unset=True)) == method
    answer = Response[method.__returning__]  # type: ignore[name-defined]  # as aiogram reads it
    assert answer.model_validate_json('{"ok": false, "error_code": 400}').error_code == 400


def test_whoever_defines_a_model_afterwards_has_it_at_once() -> None:
    class Ours(BaseModel):
        number: int

    assert Ours.__pydantic_complete__
    assert not BaseModel.model_config


def test_a_second_import_changes_nothing() -> None:
    before = vars(BaseModel)["model_rebuild"]
    import_aiogram()
    assert vars(BaseModel)["model_rebuild"] is before


def test_nothing_that_starts_the_bot_imports_it_before() -> None:
    program = (
        "import sys, bot.serve; assert 'aiogram' not in sys.modules\n"
        "from bot.telegram.aiogram_import import import_aiogram\n"
        "import_aiogram(); import handlers\n"
        "from aiogram.types import PassportData; assert not PassportData.__pydantic_complete__"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
