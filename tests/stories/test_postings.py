"""Postings: what is kept of an index of a window, and what leaves it."""

from __future__ import annotations

import random

from bot.stories.postings import Postings


def test_the_newest_numbers_of_a_key_come_first_and_not_more_than_asked_for() -> None:
    postings = Postings()
    for number in range(10):
        postings.add([7, 1_000_000 + number], number)
    assert postings.find(7, 3) == [9, 8, 7]
    assert postings.find(1_000_004, 3) == [4]
    assert postings.find(8, 3) == []


def test_keys_that_share_a_bucket_are_told_apart() -> None:
    postings = Postings()
    postings.add([5, 5 + (1 << 20), 5 + (2 << 20)], 1)
    postings.add([5 + (1 << 20)], 2)
    assert postings.find(5, 9) == [1]
    assert postings.find(5 + (1 << 20), 9) == [2, 1]


def test_what_was_forgotten_is_found_no_more_and_what_stayed_is() -> None:
    chance = random.Random(3)
    postings = Postings()
    known: list[list[int]] = []
    for number in range(2_000):
        known.append([chance.randrange(1 << 32) & ~0xFF0 for _ in range(5)])
        postings.add(known[-1], number)
    postings.forget(100)  # not worth the moving yet
    assert len(postings) == 10_000
    postings.forget(1_500)
    assert len(postings) == 2_500
    postings.add([known[1_600][0]], 2_000)
    assert postings.find(known[1_600][0], 9)[:2] == [2_000, 1_600]
    for number in range(1_500):
        assert number not in postings.find(known[number][0], 99)
    for number in range(1_500, 2_000):
        assert number in postings.find(known[number][0], 99)
