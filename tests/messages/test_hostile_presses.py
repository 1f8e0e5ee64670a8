"""Every press against a list of hostile fields and against chance: a value within its bounds, or
refused; nothing is made of a number before its bounds are known."""

from __future__ import annotations

import itertools
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.messages.callbacks.presses import PRESSES, Press, parse
from bot.messages.limits import CALLBACK_BYTES

FIELDS = [
    "", "0", "1", "6", "7", "01", "007", "03000000000", "3000000000", "9" * 18, "9" * 19,
    "9" * 58, str(2**63), str(-(2**63)), "-0", "-1", "+1", " 1", "1 ", "\t1", "1\n",
    "\u00a01", "1_0", "1__0", "_1", "1e9", "1E9", "1e309", "0x10", "0b1", "0o7", "1.0",
    "1.", ".5", "1,0", "½", "²", "٣", "१", "１", "𝟙", "Ⅷ", "一", "nan", "inf", "-inf", "NaN",
    "None", "null", "True", "true", "False", "yes", "on", "1<<9", "1**9", "{1}", "[1]",
    "'1'", '"1"', "%s", "{0}", "\x00", "1\x00", "\u200b1", "1\u200d", "\u202e1", "\ufeff1",
    "١٢٣", "1;2", "1/2", "ru", "RU", "instant", "INSTANT", "both ", "Asia/Almaty",
    "Asia/Almaty\x00", "digest-on", "ſ", "ß", "İ", "я" * 31, "😀" * 15, "\ud800",
]  # fmt: skip


def hostile(kind: type[Press]) -> Iterator[str]:
    """Data of a press with hostile fields: one more of them than it has, too."""
    for size in range(min(len(kind.rules) + 1, 2) + 1):
        for fields in itertools.product(FIELDS, repeat=size):
            yield ":".join([kind.word, *fields])
    for field in FIELDS:
        yield ":".join([kind.word, "1", "1", field])
        yield f"{kind.word}{field}:1"
        yield f"{field}{kind.word}"


def within_bounds_or_refused(data: str) -> None:
    try:
        press = parse(data)
    except UserError:
        return
    for name, rule in press.rules.items():
        value = getattr(press, name)
        assert value is None or rule.holds(value), data
    assert len(press.pack().encode()) <= CALLBACK_BYTES
    assert press.pack() in (data, data.removesuffix(":start"))  # one spelling of each value


@pytest.mark.parametrize("kind", PRESSES, ids=lambda kind: kind.word)
def test_hostile_fields_are_within_bounds_or_refused(kind: type[Press]) -> None:
    for data in hostile(kind):
        within_bounds_or_refused(data)


@given(
    st.sampled_from(PRESSES),
    st.lists(st.sampled_from(FIELDS) | st.text(max_size=20) | st.integers().map(str), max_size=4),
)
def test_chance_is_within_bounds_or_refused(kind: type[Press], fields: list[str]) -> None:
    within_bounds_or_refused(":".join([kind.word, *fields]))


def test_nothing_large_is_made_of_any_of_them() -> None:
    # Each kind with each field in each place, and no pairs of them: to be traced takes its time.
    places = "{}:{}", "{}:{}:1", "{}:1:{}", "{}:1:1:{}"
    every = [one.format(kind.word, field) for kind in PRESSES for field in FIELDS for one in places]
    within_bounds_or_refused("set:days:6")  # what is made once
    tracemalloc.start()
    made = tracemalloc.get_traced_memory()[0]
    for data in every:
        within_bounds_or_refused(data)
    assert tracemalloc.get_traced_memory()[1] - made < 200_000
    tracemalloc.stop()
