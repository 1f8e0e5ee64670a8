"""What one request may cost: counted, not timed, so that it is the same on every machine."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from bot.topics.near import MOST_BEGUN, MOST_COMPARED
from bot.topics.requests import split_request
from bot.topics.search import Search
from bot.topics.search_table import SearchTable, build_table
from bot.topics.typed_words import MOST_ALIKE, MOST_LISTED, MOST_NEAR, MOST_SPELT, TypedWords
from tests.topics.registries import COMMON, hostile, invented

REGISTRY = invented(4000)
_NAMES = [person.names[0].text for person in REGISTRY.people.values()]


class Counting(Search):
    """Keeps the requests that it was asked for."""

    def __init__(self) -> None:
        super().__init__(REGISTRY, _table())
        self.requests: list[TypedWords] = []

    def request(self) -> TypedWords:
        self.requests.append(super().request())
        return self.requests[-1]


@cache
def _table() -> SearchTable:
    return build_table(REGISTRY)


@cache
def _search() -> Counting:
    return Counting()


HOSTILE = hostile(REGISTRY)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_work_for_a_message_is_bounded(text: str) -> None:
    _search().requests.clear()
    split_request(text, _search())
    (request,) = _search().requests
    assert request.looked_up <= MOST_NEAR
    assert request.forms <= MOST_NEAR * (MOST_COMPARED + MOST_BEGUN)
    assert request.compared <= MOST_SPELT + MOST_ALIKE
    assert request.listed <= MOST_LISTED


def test_little_of_it_is_used_by_what_people_write() -> None:
    _search().requests.clear()
    split_request("#Сенат, Маулен Ашимбаев, Марат Кузнецав и Кузнецов", _search())
    (request,) = _search().requests
    assert request.forms < 500
    assert request.compared < 100


def test_words_after_the_first_misspelt_ones_are_found_where_they_are_typed_right() -> None:
    surname = next(
        name for name in _NAMES if name.count(" ") == 1 and name.split()[1] not in COMMON
    )
    wrong = ", ".join(f"бвгд{a}{b}жз" for a in "клмнпр" for b in "стфхцчш")
    wanted = split_request(f"{wrong}, {surname}", _search())
    assert wanted[-1].sure is not None
    assert REGISTRY.people[wanted[-1].sure.id].names[0].text == surname


def test_a_word_is_looked_up_once() -> None:
    request = _search().request()
    first = request.word("Кузнецав")
    request.near(first)
    used = request.looked_up
    request.near(request.word("Кузнецав"))
    assert request.word("Кузнецав") is first
    assert request.looked_up == used == 1


def test_where_some_are_left_out_nobody_is_surely_meant() -> None:
    request = _search().request()
    namesakes = _search().find("Марат Кузнецов", request=request)
    assert namesakes
    alone = next(name for name in _NAMES if _search().find(name)[0].exact)
    assert _search().find(alone, request=request)[0].exact
    request.some(list(range(MOST_SPELT)), spelt=True)
    assert not any(hit.exact for hit in _search().find(alone, request=request))


def test_initials_without_end_are_looked_through_once_and_no_more_than_is_allowed() -> None:
    """A message of them took seconds, and others waited for their turn."""
    request = Search(REGISTRY, _table()).request()
    letters = sorted(request._by_initial, key=lambda one: -len(request._by_initial[one]))[:9]
    asked = [frozenset(some) for some in combinations(letters, 3)]
    told = [request.are_together(some) for some in asked]
    assert any(told)
    spent = request._together_left
    assert [request.are_together(some) for some in asked] == told
    assert request._together_left == spent  # the same again costs nothing
    for some in combinations(letters, 2):
        request._together_left = min(request._together_left, 0)
        assert not request.are_together(some)  # nobody counts as surely meant any more
