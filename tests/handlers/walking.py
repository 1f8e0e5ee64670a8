"""Every button of a kind that a conversation has, pressed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from tests.handlers.talking import Talk
from tests.handlers.test_subscriptions import labels


async def walked(
    talk: Talk,
    person: int,
    said: dict[str, Any],
    *,
    ours: Collection[str],
    sent: Sequence[str],
    bug: str,
    steps: int,
) -> set[str]:
    """Press what a person is shown, of the kinds (words of callback data) that are `ours`, twice,
    as far as so many steps lead; then that, and what was `sent` at any time, under the message that
    the conversation began with. Nothing is answered as a `bug` is; what was pressed."""
    pressed: set[str] = set()
    for _ in range(steps):
        found = [
            (one, data)
            for one in talk.heard(person)
            for data in labels(one).values()
            if data not in pressed and data.split(":")[0] in ours
        ]
        if not found:
            break
        # of a kind that was pressed least
        counts = Counter(data.split(":")[0] for data in pressed)
        message, data = min(found, key=lambda it: counts[it[1].split(":")[0]])
        pressed.add(data)
        for _ in range(2):
            assert await talk.press(person, message, data) != bug, data
    for data in (*sent, *sorted(pressed)):
        assert await talk.press(person, said, data) != bug, data
    assert bug not in talk.told(person)
    return pressed
