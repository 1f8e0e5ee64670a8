"""Waiting at the start: as long as it takes, unless we are to stop."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram import patience
from bot.telegram.client import TelegramAwayError
from storage.errors import DatabaseAwayError, DatabaseUnavailableError


async def test_who_is_away_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "_ASK_AGAIN_SECONDS", 0.01)
    answers: list[Exception | str] = [DatabaseAwayError("no"), TelegramAwayError("no"), "here"]

    async def ask() -> str:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    assert await patience.patiently("somebody", ask, asyncio.Event()) == "here"


async def test_nobody_is_waited_for_when_we_are_to_stop() -> None:
    stopping = asyncio.Event()

    async def ask() -> str:
        stopping.set()
        raise DatabaseAwayError("no")

    assert await patience.patiently("somebody", ask, stopping) is None


async def test_what_no_waiting_mends_is_raised() -> None:
    async def ask() -> str:
        raise DatabaseUnavailableError("a wrong password")

    with pytest.raises(DatabaseUnavailableError):
        await patience.patiently("somebody", ask, asyncio.Event())
