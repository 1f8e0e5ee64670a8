"""Of whom it is learnt what stands around a text, and where a post opens."""

from __future__ import annotations

import pytest

from bot.intake.origin import Origin, address_of_post, teacher_of_channel
from storage.vocabulary import Source


@pytest.mark.parametrize(
    ("origin", "teacher", "item"),
    [
        (Origin(Source.CHANNEL, "-1001:5"), "channel:-1001", True),
        (Origin(Source.EDITOR, "77"), "editor:77", False),
        (Origin(Source.EDITOR, "77", teacher_of_channel(-1001)), "channel:-1001", False),
        (Origin(Source.FILE, "a.txt"), "file", True),
        (Origin(Source.FILE, "-"), "file", False),
        (Origin(Source.FEED, "https://example.kz/" + "я" * 200), None, False),
        (Origin(Source.FEED, "7:https://example.kz/1:2"), "feed:7", True),
        (Origin(Source.FEED, "7:" + "я" * 200), "feed:7", True),
        (Origin(Source.HTTP, "7:a"), "http:7", True),
        (Origin(Source.HTTP, "7"), "http:7", False),
        (Origin(Source.HTTP, "desk"), "http:desk", False),
    ],
)
def test_who_teaches(origin: Origin, teacher: str | None, item: bool) -> None:
    assert origin.teacher == teacher or teacher is None
    assert len(origin.teacher) <= 80
    assert origin.names_item is item


@pytest.mark.parametrize(
    ("channel", "name", "address"),
    [
        (-1001234567890, "proba", "https://t.me/proba/5"),
        (-1001234567890, None, "https://t.me/c/1234567890/5"),
        (-1001234567890, "", "https://t.me/c/1234567890/5"),
        (-4567, None, ""),  # a small group has no addresses
    ],
)
def test_where_a_post_opens(channel: int, name: str | None, address: str) -> None:
    assert address_of_post(channel, name, 5) == address
