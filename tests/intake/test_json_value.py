"""JSON that every reader reads alike is a value; all else says why it is none."""

from __future__ import annotations

import pytest

from bot.intake.json_value import NotJsonError, json_value


def test_json_is_a_value() -> None:
    value = json_value('{"a": [1, 2.5, null, true, "Ә"], "b": {"a": 1}}'.encode())
    assert value == {"a": [1, 2.5, None, True, "Ә"], "b": {"a": 1}}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"{oops", "no JSON (line 1, column 2)"),
        (b"", "no JSON"),
        (b'{"a": NaN}', "no JSON"),
        (b'"\xcf"', "no JSON"),
        (b'"\\ud800"', "no JSON"),
        (b'{"b": {"a": 1, "a": 2}}', "an object has one name twice"),
        (b"[" * 100_000, ""),
    ],
)
def test_what_is_none_says_why(data: bytes, why: str) -> None:
    with pytest.raises(NotJsonError) as told:
        json_value(data)
    assert why in str(told.value)
    assert len(str(told.value)) <= 300
