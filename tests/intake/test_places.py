"""A place of a text knows what stands around it."""

from __future__ import annotations

import pytest

from bot.intake.aside.passing import is_in_passing
from bot.intake.aside.places import Divided, Place, are_there, words_of
from bot.sentences import sentences

LEAD = "Музей города открыл зал\n\nЗал открыли в среду.\n\nГостей было много."
TEXT = "Музей открыт\n\nДом, который построил Совет, закрыт. Его снесут."


def test_what_stands_around_a_place() -> None:
    place = Place(Divided(TEXT), TEXT.index("Совет"), "Совет")
    assert place.before(11) == "й построил "
    assert place.behind(8) == ", закрыт"
    assert place.sentence.says == "Дом, который построил Совет, закрыт."
    assert place.sentence.says[place.within :].startswith("Совет")
    assert (place.said_before, place.said_behind) == ("Дом, который построил ", ", закрыт.")
    assert place.clause == (" который построил ", "Совет")
    assert place.sentence.has_clauses
    assert words_of(place.said_before) == ["дом", "который", "построил"]


def test_what_stands_at_an_edge() -> None:
    first = Place(Divided(TEXT), 0, "Музей")
    assert (first.before(9), first.behind(7)) == ("", " открыт")
    assert not first.sentence.has_clauses
    assert first.whole.folded.startswith("музей")


def test_what_is_not_in_the_text_at_hand() -> None:
    divided = Divided(TEXT)
    # what no words name has no place
    assert [one.words for one in divided.places([(0, "Музей"), (0, "")])] == ["Музей"]
    assert are_there(divided.places([(0, "Музей")]))
    assert not are_there(divided.places([(0, "Музей"), (900, "Музей")]))
    assert not are_there([])


def test_a_text_is_divided_once_whatever_is_asked_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    divided: list[int] = []

    def counted(text: str) -> list[tuple[int, int]]:
        divided.append(len(text))
        return sentences(text)

    monkeypatch.setattr("bot.intake.aside.places.sentences", counted)
    body = "Рядом стоит зал Совета. " * 400
    text = "\n\n".join([LEAD, body])
    places = [at for at in range(len(text)) if text.startswith("Совета", at)]
    whole = Divided(text)
    for first in range(len(places) - 5):
        is_in_passing(whole.places([(at, "Совета") for at in places[first : first + 5]]), 10, "ru")
    assert divided == [len(body)]


def test_of_a_sentence_without_an_end_a_part_is_read() -> None:
    body = "и зал " * 5000
    text = f"{LEAD}\n\n{body}Совету {body}"
    at = text.find("Совету")
    assert is_in_passing(Divided(text).places([(at, "Совету")]), 10, "ru")
    around = Divided(text).around(at)
    assert around.first <= at < around.first + len(around.says) <= around.first + 2000
