"""How plainly an article names a topic; which titles are some, and which only promise."""

from __future__ import annotations

import pytest

from bot.digest.prominence import Prominence, prominence_of
from bot.intake.kinds.manner import is_headline

TITLE = "Палата открыла читальный зал"
LEAD = "Зал открыл Иван Петров, сообщает служба."
TEXT = "\n\n".join([TITLE, LEAD, "Среди гостей был совет старейшин."])
BEGINS = len(TITLE) + 2 + len(LEAD)


def how(words: str, rule: str = "body", start: int | None = None) -> Prominence:
    at = TEXT.find(words) if start is None else start
    return prominence_of(TITLE, BEGINS, [(words, at, rule)])


def test_what_the_title_names_comes_before_the_lead_and_that_before_the_text() -> None:
    assert how("Палата") is Prominence.TITLE
    assert how("Иван Петров") is Prominence.LEAD
    assert how("совет старейшин") is Prominence.PASSING
    both = [("совет старейшин", TEXT.find("совет"), "body"), ("Палата", 0, "body")]
    assert prominence_of(TITLE, BEGINS, both) is Prominence.TITLE


def test_a_tag_is_what_its_outlet_says_it_is_about() -> None:
    assert how("#читальный_зал", "hashtag", 900) is Prominence.TITLE
    assert how("#культура", "hashtag", 900) is Prominence.LEAD


def test_what_was_found_by_no_words_an_editor_has_said() -> None:
    assert prominence_of(TITLE, BEGINS, []) is Prominence.LEAD
    assert how("", "editor", 0) is Prominence.LEAD


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        (TITLE, True),
        ("Когда откроют зал?", True),
        ("ГОРОД.", False),
        ("Сегодня в городе открыли зал.", False),
        ("Вот что решили:", False),
        (
            "Палата на заседании, которое прошло в понедельник под председательством её главы, "
            "одобрила то, что предлагал комитет, и открыла зал",
            False,
        ),
    ],
)
def test_a_sentence_that_a_text_begins_with_is_no_headline(title: str, is_one: bool) -> None:
    assert is_headline(title) is is_one
