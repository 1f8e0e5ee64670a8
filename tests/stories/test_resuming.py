"""What others have placed is where they put it; what was not stored after all was never there."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.stories.frames import Frames
from bot.stories.judging import How
from bot.stories.packing import Entry
from bot.stories.resuming import Window
from bot.stories.traits import Text, traits_of
from tests.seeding import NOW
from tests.stories.telling import OTHER, REPRINT, RUSSIAN, WINDOW


def text(words: str, at: datetime = NOW) -> Text:
    title, body = words.split("\n\n", 1)
    return Text(title, body, "ru", at)


def entry(words: str, at: datetime = NOW) -> Entry:
    return Entry.of(*traits_of(text(words, at)))


def test_what_is_put_is_found_in_its_story() -> None:
    window = Window(WINDOW)
    window.put(17, 17, entry(RUSSIAN))
    window.put(18, 17, entry(OTHER))  # whatever it is like
    placed = window.add_entry(30, entry(REPRINT))
    assert (placed.story, placed.how) == (17, How.REPRINT)


def test_a_story_whose_members_have_left_goes_on() -> None:
    window = Window(WINDOW)
    window.put(17, 17, entry(RUSSIAN))
    later = NOW + WINDOW * 2
    for number in range(9):
        window.put(40, 40, entry(OTHER, later + timedelta(seconds=number)))
    assert window.add_entry(50, entry(REPRINT, later)).how is How.NEW
    window.put(19, 17, entry(RUSSIAN, later))
    assert window.add_entry(51, entry(REPRINT, later)).story in (17, 50)


def test_what_is_taken_out_was_never_there() -> None:
    window = Window(WINDOW)
    window.add_entry(1, entry(OTHER))
    window.add_entry(2, entry(RUSSIAN))
    window.add_entry(3, entry(REPRINT))
    window.take_out(2)
    assert len(window) == 1
    placed = window.add_entry(4, entry(REPRINT))
    assert (placed.story, placed.how) == (4, How.NEW)
    assert window.add_entry(5, entry(RUSSIAN)).story == 4
    # of a story that goes on only the newest is taken out
    window.take_out(1)
    assert window.add_entry(6, entry(RUSSIAN)).story == 4


def test_what_comes_in_place_of_what_was_taken_out_is_compared_by_its_own_words() -> None:
    window = Window(WINDOW)
    window.add_entry(1, entry(OTHER))
    window.take_out(1)
    window.put(2, 2, entry(RUSSIAN))
    assert window.add_entry(3, entry(REPRINT)).how is How.REPRINT


def test_nobody_joins_by_what_an_article_said_before() -> None:
    window = Window(WINDOW)
    window.put(1, 1, entry(RUSSIAN))
    window.put(1, 1, entry(OTHER))  # it says something else now
    assert window.add_entry(2, entry(RUSSIAN)).how is How.NEW
    assert window.add_entry(3, entry(REPRINT)).story == 2
    assert window.add_entry(4, entry(OTHER)).story == 1


def test_nobody_joins_a_story_by_what_one_of_its_members_says_alone() -> None:
    for order in ((1, 2), (2, 1)):
        window = Window(WINDOW)
        for number in order:
            window.put(number, order[0], entry(RUSSIAN if number == 1 else REPRINT))
        window.put(1, order[0], entry(OTHER), unsure=True)
        assert window.add_entry(3, entry(REPRINT)).story == order[0]
        assert window.add_entry(4, entry(OTHER)).story == 4
        window.put(1, order[0], entry(RUSSIAN))  # it says the same again
        window.put(2, order[0], entry(OTHER), unsure=True)
        window.put(3, order[0], entry(OTHER), unsure=True)
        assert window.add_entry(5, entry(REPRINT)).story == order[0]


def test_who_corrects_a_number_stays_in_the_story() -> None:
    window = Window(WINDOW)
    window.put(1, 1, entry(REPRINT))
    window.put(2, 1, entry(RUSSIAN))
    corrected = RUSSIAN.replace("62 депутата", "63 депутата")
    window.put(2, 1, entry(corrected), unsure=True)
    assert window.add_entry(3, entry(corrected)).story == 1


def test_what_was_said_before_leaves_like_the_rest() -> None:
    window = Window(WINDOW)
    window.put(1, 1, entry(RUSSIAN))
    window.put(1, 1, entry(OTHER))
    later = NOW + WINDOW * 2
    for number in range(2, 11):
        window.put(number, number, entry(OTHER, later + timedelta(seconds=number)))
    assert len(window) == 9
    alone = Frames()
    for number in window._articles:
        alone.add(window._articles[number][0].shingles)
    assert [count > 0 for count in window._frames._counts] == [count > 0 for count in alone._counts]
