"""Lines fit into a message: none is cut in the middle, and the last words stay."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages.limits import ENTITIES, TEXT_UNITS
from bot.messages.markup import bold, entities, escape, visible_units
from bot.messages.split import fit

_WORDS = st.text(min_size=1, max_size=40).map(lambda text: escape(text.replace("\n", " ")) or "x")
_SHORT = _WORDS | _WORDS.map(bold)
LINES = st.lists(
    st.tuples(_SHORT, st.integers(1, 60)).map(lambda one: one[0] * one[1]), max_size=60
)


def _takes(html: str) -> bool:
    return visible_units(html) <= TEXT_UNITS and entities(html) <= ENTITIES


@settings(max_examples=60, deadline=None)
@given(LINES, st.lists(_SHORT, max_size=3))
def test_the_first_lines_that_fit_are_kept_and_the_last_always(
    lines: list[str], last: list[str]
) -> None:
    html = fit(lines, last=last)
    assert _takes(html)
    whole = "\n".join([*lines, *last])
    assert (html == whole) == _takes(whole)
    if html != whole:
        shown = html.split("\n")
        kept = shown[: len(shown) - 1 - len(last)]
        assert shown[len(kept) :] == ["…", *last]
        assert kept == lines[: len(kept)]
        # as many as fit
        assert not _takes("\n".join([*lines[: len(kept) + 1], "…", *last]))


def test_empty_lines_are_left_out() -> None:
    assert fit(["a", "", "b"], last=["", "c"]) == "a\nb\nc"
    assert fit([]) == ""
