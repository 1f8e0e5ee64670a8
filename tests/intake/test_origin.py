"""Of whom it is learnt what stands around a text."""

from __future__ import annotations

import pytest

from bot.intake.origin import Origin, teacher_of_channel
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
    ],
)
def test_who_teaches(origin: Origin, teacher: str | None, item: bool) -> None:
    assert origin.teacher == teacher or teacher is None
    assert len(origin.teacher) <= 80
    assert origin.names_item is item
