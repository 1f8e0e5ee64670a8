"""What others have placed is where they put it; what was not stored after all was never there."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.stories.judging import How
from bot.stories.resuming import Window
from bot.stories.traits import Text, traits_of
from tests.seeding import NOW
from tests.stories.telling import OTHER, REPRINT, RUSSIAN, WINDOW


def text(words: str, at: datetime = NOW) -> Text:
    title, body = words.split("\n\n", 1)
    return Text(title, body, "ru", at)


def test_what_is_put_is_found_in_its_story() -> None:
    window = Window(WINDOW)
    window.put(*traits_of(text(RUSSIAN)), 17)
    window.put(*traits_of(text(OTHER)), 17)  # whatever it is like
    placed = window.place(30, *traits_of(text(REPRINT)))
    assert (placed.story, placed.how) == (17, How.REPRINT)


def test_a_story_whose_members_have_left_goes_on() -> None:
    window = Window(WINDOW)
    window.put(*traits_of(text(RUSSIAN)), 17)
    later = NOW + WINDOW * 2
    for number in range(9):
        window.put(*traits_of(text(OTHER, later + timedelta(seconds=number))), 40)
    assert window.place(50, *traits_of(text(REPRINT, later))).how is How.NEW
    window.put(*traits_of(text(RUSSIAN, later)), 17)
    assert window.place(51, *traits_of(text(REPRINT, later))).story in (17, 50)


def test_what_is_taken_out_was_never_there() -> None:
    window = Window(WINDOW)
    window.place(1, *traits_of(text(OTHER)))
    window.place(2, *traits_of(text(RUSSIAN)))
    window.place(3, *traits_of(text(REPRINT)))
    window.take_out(2)
    assert len(window) == 1
    placed = window.place(4, *traits_of(text(REPRINT)))
    assert (placed.story, placed.how) == (4, How.NEW)
    assert window.place(5, *traits_of(text(RUSSIAN))).story == 4
    # of a story that goes on only the newest is taken out
    window.take_out(1)
    assert window.place(6, *traits_of(text(RUSSIAN))).story == 4
