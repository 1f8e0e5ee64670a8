"""A disk is short of room before it is full, and not short again at each byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.watch.disk import MEGABYTE, Room, room_of

GIGABYTE = 1024 * MEGABYTE


@pytest.mark.parametrize(
    ("free", "total", "already", "short"),
    [
        (900 * MEGABYTE, 500 * GIGABYTE, False, True),
        (1100 * MEGABYTE, 500 * GIGABYTE, False, False),
        (1100 * MEGABYTE, 500 * GIGABYTE, True, True),
        (1300 * MEGABYTE, 500 * GIGABYTE, True, False),
        (400 * MEGABYTE, 10 * GIGABYTE, False, True),
        (600 * MEGABYTE, 10 * GIGABYTE, False, False),
        (90 * MEGABYTE, GIGABYTE, False, True),
        (30 * MEGABYTE, 50 * MEGABYTE, False, False),
        (20 * MEGABYTE, 50 * MEGABYTE, False, True),
        (0, 0, False, False),  # no file system says that of itself but a special one
    ],
)
def test_what_is_short(free: int, total: int, already: bool, short: bool) -> None:
    assert Room(free, total).short(already=already) is short


def test_a_real_folder_has_room(tmp_path: Path) -> None:
    room = room_of(tmp_path)
    assert 0 < room.free <= room.total
