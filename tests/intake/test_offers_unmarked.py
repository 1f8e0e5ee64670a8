"""An advertisement in the clothes of an article is an offer; news for whoever buys is none.

The cases are in cases/offers.txt.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.intake.kinds.offers import is_offer, may_be_offer

_LINES = [
    line
    for line in (Path(__file__).parent / "cases" / "offers.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
CASES = list(zip(_LINES[::2], _LINES[1::2], strict=True))


@pytest.mark.parametrize(("title", "text"), CASES)
def test_cases(title: str, text: str) -> None:
    sign, said = title[0], title[2:]
    assert sign in "+-"
    whole = "\n\n".join((said, *text.split(" | ")))
    assert (may_be_offer(whole) and is_offer(whole)) == (sign == "+")


def test_there_are_cases_of_both() -> None:
    assert {title[0] for title, _ in CASES} == {"+", "-"}
