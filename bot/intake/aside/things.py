"""Whether what an article names is only what a thing is called by: "клуб «Каспий»", "кафе «Сенат»",
"Каспий көшесі". Pure.

A place or a word of everyday speech that stands in quotes alone, wherever it does, behind or before
what is called so, or beside the word for a street. What is a name only ("Кайрат") whoever follows
it may mean just that by it. Where the text has a word of politics, it is that which is told:
"Фильм «Голод» запретили депутаты"; a street bears a name whoever is told of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from bot.intake.aside.callings import is_name
from bot.intake.aside.places import Place
from bot.intake.aside.politics import tells_of_politics
from bot.topics.home_words import is_home_place
from bot.topics.people.dictionary import parses
from bot.topics.titles.things import is_a_streets_name, is_in_quotes, is_quoted_for_a_thing
from bot.topics.tokens import Words, fold

_FAR = 80  # characters


def is_a_things_name(places: Sequence[Place]) -> bool:
    """Whether what a text names at some places is all in quotes, or of streets, a thing is called
    so at one of them, and it is no name else, in a text that tells of no politics. What is beyond
    the text at hand is not asked."""
    whole = places[0].whole
    some = sorted((one for one in places if one.at < len(whole.text)), key=lambda one: one.at)
    street = quoted = called = False
    politics = tells_of_politics(whole.folded)
    streets: set[str] = set()
    for place in some:
        named = place.words
        if named in streets and not politics:
            continue  # "на перекрёстке с Имашева": behind the street it is that still
        if not place.is_there:
            return False
        before = place.before(_FAR)
        words = Words(before + named + place.behind(_FAR))
        first = bisect_left(words.starts, len(before))
        last = bisect_left(words.ends, len(before) + len(named))
        if last >= len(words):
            return False
        if is_a_streets_name(words, first, last):
            street = True
            if _is_whose_name(named):
                streets.add(named)
        elif not is_in_quotes(words, first, last):
            return False
        else:
            quoted = True
            called = called or is_quoted_for_a_thing(words, first, last)
            if called and not _is_ordinary(named):
                return False
    return (street or called) and not (quoted and politics)


def _is_whose_name(words: str) -> bool:
    """Whether words are somebody's name, and no place or thing that may be told of beside its
    street."""
    return is_name(words) and not is_home_place(fold(words))


def _is_ordinary(words: str) -> bool:
    """Whether a word is one of the dictionary's and nobody's name, or a place's."""
    found = [one.tag.grammemes for one in parses(fold(words))[:2] if one.is_known]
    return any("Geox" in one or not {"Name", "Surn", "Patr"} & one for one in found)
