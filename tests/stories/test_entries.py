"""What of an article is compared, where it may be of a story: read once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.intake.accepted import Read
from bot.stories.entries import entry_of, with_traits
from bot.stories.packing import Entry
from bot.topics.subjects import About
from storage.stories import Member
from storage.vocabulary import Joined
from tests.seeding import NOW
from tests.stories.telling import RUSSIAN, WINDOW, by, told

READ = Read(told(RUSSIAN), About([]), by("Вестник"))


def test_what_is_compared_is_read_once_and_not_of_what_is_too_old() -> None:
    one = with_traits(READ, NOW, WINDOW)
    assert one.traits is not None
    assert Entry.restored(one.traits) is not None
    assert with_traits(one, NOW, WINDOW) is one
    old = replace(READ, parsed=replace(READ.parsed, published_at=NOW - timedelta(hours=49)))
    assert with_traits(old, NOW, WINDOW).traits is None


def test_an_entry_is_what_was_stored() -> None:
    stored = with_traits(READ, NOW, WINDOW).traits
    assert stored is not None
    assert entry_of(Member(1, 1, 1, stored, Joined.NEW)) == Entry.restored(stored)
    assert entry_of(Member(1, 1, 1, None, Joined.NEW)) is None
