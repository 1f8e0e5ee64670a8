"""Texts that are all other and long are judged in a moment, by their beginning."""

from __future__ import annotations

import time

from bot.corrections.judge import Pair, Said, judge

_LINES = 900


def long(word: str, *, first: str = "Комитет собрался утром.", apart: str = "\n\n") -> Said:
    """A text of some hundred thousand letters, of which each line has a word of its own."""
    told = "обсудил поправки к закону о дорожных фондах и назвал срок, который внёс министр"
    lines = [f"Депутат {word} номер {number} {told} {number} раз." for number in range(_LINES)]
    return Said("Палата собралась", "", apart.join([first, *lines]))


def test_a_text_that_is_all_other_takes_no_seconds() -> None:
    began = time.process_time()
    change = judge(long("Первый"), long("Второй"))
    assert change.sense
    assert time.process_time() - began < 3


def test_what_only_stands_in_other_lines_is_not_said_to_be_gone() -> None:
    """Its first lines reach further here than there."""
    was, now = long("Первый"), long("Первый", first="Комитет собрался в 9 часов.", apart=" ")
    change = judge(was, now)
    assert change.pairs
    assert all("Депутат" not in f"{one.before}{one.after}" for one in change.pairs)


def test_what_says_the_same_as_far_as_it_was_read_may_be_other_beyond() -> None:
    was, now = long("Первый"), long("Первый", apart=" ")
    assert judge(was, now).unknown
    assert not judge(was, was).sense
    short = Said("Палата", "", "Комитет собрался утром.\n\nРешили всё.")
    assert judge(short, Said("Палата", "", "Комитет собрался утром. Решили всё.")) == judge(
        short, short
    )
    assert (
        Pair("утром", "вечером")
        in judge(short, Said("Палата", "", "Комитет собрался вечером.\n\nРешили всё.")).pairs
    )
