"""What is logged during an update says so; end to end: tests/test_logs.py."""

from __future__ import annotations

from handlers.noting import note_update


async def test_what_is_no_update_is_handled_all_the_same() -> None:
    async def handler(_event: object, _data: object) -> str:
        return "handled"

    assert await note_update(handler, object(), {}) == "handled"  # type: ignore[arg-type]
