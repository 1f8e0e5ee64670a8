"""What is kept is bounded by bytes."""

from __future__ import annotations

from bot.compose.kept import Kept


def test_values_are_kept_until_they_are_too_many_bytes() -> None:
    kept: Kept[int, str] = Kept(100)
    for number in range(10):
        kept.put(number, str(number), 10)
    assert (len(kept), kept.size, kept.get(3), kept.get(11)) == (10, 100, "3", None)
    kept.put(11, "11", 10)  # full: it begins anew
    assert (len(kept), kept.size, kept.get(3), kept.get(11)) == (1, 10, None, "11")
    kept.clear()
    assert (len(kept), kept.size) == (0, 0)


def test_a_value_that_is_put_again_counts_once() -> None:
    kept: Kept[int, str] = Kept(100)
    for size in (60, 40, 50):
        kept.put(1, "x", size)
    assert (len(kept), kept.size) == (1, 50)


def test_one_that_is_too_large_by_itself_is_not_kept() -> None:
    kept: Kept[int, str] = Kept(100)
    kept.put(1, "x", 20)
    kept.put(2, "y", 101)
    assert (kept.get(1), kept.get(2), kept.size) == ("x", None, 20)
