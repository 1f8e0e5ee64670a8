"""Words near one another: what is found, by the definition, and what looking for it costs."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from itertools import combinations, islice, permutations
from types import FrameType
from typing import Any

import pytest

from bot.topics.near_places import FIRST, MOST_BETWEEN, REACH, as_bits, near, within_reach
from bot.topics.near_words import clauses_of, order_of
from bot.topics.phrases import Phrases
from bot.topics.tokens import Words


def _by_definition(text: str, wanted: str) -> list[tuple[int, int]]:
    """Every way to choose a word of a text for each of a phrase, the shortest, none within."""
    places = [[at for at, word in enumerate(text) if word == one] for one in wanted]
    ways = {
        (min(way), max(way))
        for way in _ways(places)
        if len(set(way)) == len(way)
        and all(
            after - before <= MOST_BETWEEN + 1
            for before, after in zip(sorted(way), sorted(way)[1:], strict=False)
        )
    }
    found: list[tuple[int, int]] = []
    for start, end in sorted(ways):
        within = any((start, end) != one and start <= one[0] and one[1] <= end for one in ways)
        if not within and (not found or start > found[-1][1]):
            found.append((start, end))
    return found


def _ways(places: list[list[int]]) -> list[tuple[int, ...]]:
    ways: list[tuple[int, ...]] = [()]
    for some in places:
        ways = [(*way, at) for way in ways for at in some]
    return ways


@pytest.mark.parametrize("seed", range(60))
def test_what_is_near_is_what_the_definition_says(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(20):
        wanted = "".join(chance.choices("abcd", k=chance.randint(2, 4)))
        text = "".join(chance.choices("abcd.....", k=chance.randint(2, 18)))
        standing = [
            as_bits(FIRST + at for at, word in enumerate(text) if word == one) for one in wanted
        ]
        found = [(start - FIRST, end - FIRST) for start, end in near(standing)]
        assert found == _by_definition(text, wanted), (wanted, text)


def test_what_is_within_reach() -> None:
    at = FIRST + 5
    assert within_reach(1 << at) == as_bits(range(at - REACH, at + REACH + 1))
    assert within_reach(0) == 0


def steps(work: Callable[[], object]) -> int:
    """How many instructions of Python some work takes: the same on every machine."""
    taken = 0

    def enter(frame: FrameType, _event: str, _: Any) -> Any:
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return count

    def count(_frame: FrameType, _event: str, _: Any) -> Any:  # nearly all are instructions
        nonlocal taken
        taken += 1
        return count

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        work()
    finally:
        sys.settrace(before)
    return taken


def cost(phrases: list[str], text: str, language: str) -> int:
    """How many instructions it takes to look some phrases up in a text."""
    known = Phrases(dict.fromkeys(phrases, ""))
    known.find(text, language=language)  # forms of words are remembered
    return steps(lambda: known.find(text, language=language))


@pytest.mark.parametrize(
    ("phrase", "language"),
    [("tax law", "en"), ("a b", "en"), ("налог закон сенат", "ru"), ("салық заңы", "kk")],
)
def test_a_text_that_repeats_a_phrase_costs_its_length(phrase: str, language: str) -> None:
    short, long = (cost([phrase], f"{phrase} " * times, language) for times in (50, 400))
    assert long < 12 * short  # eight times the text


_COMMON = (
    "налог бюджет закон сенат депутат реформа вода дорога школа больница пенсия земля лес рынок "
    "банк кредит тариф газ нефть уголь завод порт мост музей театр парк река озеро степь ипотека"
)


@pytest.mark.parametrize("between", [" ", ". "], ids=["one clause", "many"])
def test_phrases_of_the_same_few_words_cost_by_what_a_text_says(between: str) -> None:
    """As many as a reader may have, made of words that an article has all of."""
    phrases = [" ".join(some) for some in islice(combinations(_COMMON.split(), 6), 600)]
    text = between.join([_COMMON] * 20)
    assert cost(phrases, text, "ru") < 2000 * (len(text.split()) + len(phrases))


def test_phrases_of_the_same_words_in_any_order_are_each_found() -> None:
    phrases = [" ".join(some) for some in permutations(_COMMON.split()[:4])]
    found = Phrases(dict.fromkeys(phrases, "")).find(_COMMON, language="ru")
    assert set(found) == set(phrases)


def test_phrases_that_a_text_has_everywhere_cost_the_same_each() -> None:
    """The dearest that there are: their first places are looked at, and no more."""
    words = _COMMON.split()[:8]
    phrases = [" ".join(some) for some in combinations(words, 6)]
    short, long = (cost(phrases, f"{' '.join(words)} " * times, "ru") for times in (20, 160))
    assert long < 3 * short


def test_a_clause_ends_at_a_comma_or_a_line() -> None:
    assert clauses_of(Words("Совет, вода и лес.\nМост")) == [0, 1, 1, 1, 2]
    assert order_of(["лес", "вода", "закон"]) == ("закон", "вода", "лес")
