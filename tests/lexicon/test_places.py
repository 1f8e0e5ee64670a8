"""The one table of places says of each whose it is, as those who ask it know countries."""

from __future__ import annotations

from bot.lexicon.concepts import lines_of
from bot.lexicon.places import BEGINNINGS, COUNTRIES, HOME_PLACES, NAMES, PLACES, WHOSE
from bot.topics.countries import HOME
from bot.topics.neighbours import country_of_place


def test_a_place_is_of_a_country_that_is_known_or_of_a_region_at_home() -> None:
    assert list(NAMES.values()) == [name for name, _ in lines_of(COUNTRIES)]
    assert {of[:2] for of in WHOSE.values()} <= NAMES.keys()
    assert {of[:2] for of in WHOSE.values() if len(of) > 2} == {HOME}
    assert {WHOSE[name][:2] for name, _ in lines_of(HOME_PLACES)} == {HOME}
    assert WHOSE.keys() < {name for name, _ in lines_of(PLACES)}


def test_a_town_is_of_its_region() -> None:
    assert WHOSE["semey"] == WHOSE["abai"] != WHOSE["ust-kamenogorsk"] == WHOSE["east-kazakhstan"]
    assert WHOSE["bishkek"] == "KG"
    assert "caspian" not in WHOSE


def test_what_begins_as_a_place_of_another_country_is_of_that_one() -> None:
    assert BEGINNINGS.keys() <= NAMES.keys()
    assert country_of_place("намангане") == "UZ"
    assert not country_of_place("костанае")
