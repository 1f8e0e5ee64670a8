"""Postings: what is kept of an index of a window, and what leaves it."""

from __future__ import annotations

import random
from collections import Counter

from bot.stories.postings import Postings


def test_the_newest_numbers_of_a_key_come_first_and_not_more_than_asked_for() -> None:
    postings = Postings(3)
    for number in range(10):
        postings.add([7, 1_000_000 + number], number)
    assert postings.find(7) == [9, 8, 7]
    assert postings.find(1_000_004) == [4]
    assert postings.find(8) == []


def test_what_is_asked_for_again_knows_what_came_and_what_left_meanwhile() -> None:
    chance = random.Random(5)
    postings = Postings(4)
    known: dict[int, list[int]] = {key: [] for key in range(30)}
    first = 0
    for number in range(60_000):
        keys = [key for key in known if chance.random() < 1 / (key + 1)]
        postings.add(keys, number)
        for key in keys:
            known[key] = [number, *known[key][:4]]
        if number % 20_000 == 19_999:
            first = number - 100
            postings.forget(first)
        asked = chance.sample(sorted(known), 5) if number % 20_000 % 2_000 < 200 else []
        newest = {key: [one for one in known[key] if one >= first][:4] for key in asked}
        for key in asked:
            assert postings.find(key) == newest[key]
        told = [one for key in asked for one in newest[key]]
        assert postings.count(asked) == Counter(told)
        assert postings.weigh([(key, 1.0) for key in asked]) == Counter(told)


def test_keys_that_share_a_bucket_are_told_apart() -> None:
    postings = Postings(99)
    postings.add([5, 5 + (1 << 20), 5 + (2 << 20)], 1)
    postings.add([5 + (1 << 20)], 2)
    assert postings.find(5) == [1]
    assert postings.find(5 + (1 << 20)) == [2, 1]


def test_what_was_forgotten_is_found_no_more_and_what_stayed_is() -> None:
    chance = random.Random(3)
    postings = Postings(99)
    known: list[list[int]] = []
    for number in range(2_000):
        known.append([chance.randrange(1 << 32) & ~0xFF0 for _ in range(50)])
        postings.add(known[-1], number)
    postings.forget(100)  # not worth the moving yet
    assert len(postings) == 100_000
    postings.forget(1_500)
    assert len(postings) == 25_000
    postings.add([known[1_600][0]], 2_000)
    assert postings.find(known[1_600][0])[:2] == [2_000, 1_600]
    for number in range(1_500):
        assert number not in postings.find(known[number][0])
    for number in range(1_500, 2_000):
        assert number in postings.find(known[number][0])
