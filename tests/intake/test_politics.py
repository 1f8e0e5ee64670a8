"""Which texts tell of who governs."""

from __future__ import annotations

import pytest

from bot.intake.aside.politics import tells_of_politics


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("вице-премьер открыл каток", True),
        ("әкім мұз айдынын ашты", True),
        ("the governor opened a rink", True),
        ("каток открыт до весны", False),
        ("мұз айдыны ашылды", False),
        ("a rink is open", False),
    ],
)
def test_who_governs(text: str, *, does: bool) -> None:
    assert tells_of_politics(text) is does
