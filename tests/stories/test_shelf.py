"""The shelf of a window: articles come at the end and leave at either, under their numbers."""

from __future__ import annotations

import random

import pytest

from bot.stories.packing import Packed
from bot.stories.shelf import Shelf


def test_each_article_is_found_under_its_number_whatever_has_left() -> None:
    chance = random.Random(7)
    shelf: Shelf[str] = Shelf()
    known: dict[int, tuple[Packed, str]] = {}
    following = 0
    for _ in range(4_000):
        move = chance.random()
        if move < 0.55 or not known:
            known[following] = Packed(b"%d" % following), f"story {following}"
            shelf.add(*known[following])
            following += 1
        elif move < 0.85:
            assert shelf.pop_first() == known.pop(min(known))
        elif move < 0.95:
            assert shelf.pop_last() == known.pop(max(known))
            following -= 1
        else:
            number = chance.choice(list(known))
            known[number] = known[number][0], "another story"
            shelf.move(number, "another story")
        assert len(shelf) == len(known)
        if known:
            number = chance.choice(list(known))
            assert shelf[number] == known[number]
    assert {number: shelf[number] for number in shelf} == known


def test_what_is_not_there_is_a_key_error() -> None:
    shelf: Shelf[str] = Shelf()
    for _ in range(2):
        assert 0 not in shelf
        with pytest.raises(KeyError):
            shelf[0]
        with pytest.raises(KeyError):
            shelf.pop_first()
        with pytest.raises(KeyError):
            shelf.pop_last()
        shelf.add(Packed(b"1"), "one")
        shelf.pop_last()
    shelf.add(Packed(b"1"), "one")
    shelf.pop_first()
    assert 0 not in shelf
    assert list(shelf) == []
