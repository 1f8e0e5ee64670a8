"""What parts readers of one digest: only what is in it."""

from __future__ import annotations

import pytest

from bot.compose.theirs import Theirs, ids
from storage.vocabulary import Alerted


def test_a_list_is_read() -> None:
    assert ids("") == frozenset()
    assert ids("7,3,12") == {3, 7, 12}


@pytest.mark.parametrize("shown", Alerted)
def test_only_what_is_there_parts_readers(shown: Alerted) -> None:
    theirs = Theirs.all_of(frozenset({(1, 5), (9, 5)}), "12,3,7", shown)
    assert theirs.articles >= {1, 9}
    left = theirs.within({1, 7, 12, 40})
    wanted = ("", Alerted.FULL) if shown is Alerted.FULL else ("7,12", shown)
    assert left == Theirs(frozenset({(1, 5)}), *wanted)
    # in whatever order the database told them
    assert Theirs.all_of(theirs.refused, "7,3,12", shown).within({1, 7, 12, 40}) == left
    # to whom nothing of it was alerted, as to who wants it in full
    assert theirs.within({1, 40}) == Theirs(frozenset({(1, 5)}), "", Alerted.FULL)
    assert theirs.within(()) == Theirs.all_of(frozenset(), None, Alerted.SHORT)
