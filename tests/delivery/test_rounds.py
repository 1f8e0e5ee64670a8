"""Steps go on whatever happens, and the log stays readable."""

from __future__ import annotations

import asyncio

import pytest

from bot.delivery.rounds import Rounds
from tests.jumping import now, without_waiting


@pytest.mark.parametrize(
    ("error", "told", "failed"),
    [(ConnectionError("away"), 10, 300), (ValueError("a bug"), 10, 0)],
)
def test_a_step_that_fails_is_repeated_and_told_once_a_minute(
    error: Exception, told: int, failed: int, caplog: pytest.LogCaptureFixture
) -> None:
    counts = {"steps": 0, "failed": 0}

    def fail() -> None:
        counts["failed"] += 1

    @without_waiting
    async def run() -> None:
        ended = asyncio.Event()

        async def step() -> None:
            counts["steps"] += 1
            if now() > began + 600:
                ended.set()
            else:
                raise error

        began = now()
        await asyncio.wait_for(Rounds(ended, fail).forever(step, "claiming"), 1000)

    run()
    assert 295 < counts["steps"] < 305
    assert abs(counts["failed"] - failed) < 5
    assert abs(len(caplog.messages) - told) < 5
    assert all(message.startswith("claiming") for message in caplog.messages)
    assert "(30 times)" in caplog.text
