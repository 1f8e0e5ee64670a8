"""What makes a topic only a mention, by the places that name it: one table of rules. Pure.

Each rule asks of topics that are found in one way only (by a name, by words) whether all their
places are what it says; it knows nothing of the others. What names a topic only further on, no rule
is asked of: that says the whole text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import NamedTuple, TypeAlias

from bot.digest.prominence import Prominence, prominence_of
from bot.intake.aside.abroad import is_everyday
from bot.intake.aside.beside import is_where_met
from bot.intake.aside.callings import is_a_namesake, is_another_called_so, is_name
from bot.intake.aside.crimes import (
    is_bribed_over,
    is_by_an_article,
    is_of_the_suspect,
    is_posed_as,
    is_punished_for,
)
from bot.intake.aside.fields import is_in_a_bodys_name
from bot.intake.aside.only_named import is_only_named, is_without_part
from bot.intake.aside.passing import is_a_thing_in_passing
from bot.intake.aside.pastimes import (
    is_a_guest,
    is_a_team,
    is_in_a_cups_name,
    is_of_another_field,
    is_where_from,
)
from bot.intake.aside.places import Place, are_there
from bot.intake.aside.things import is_a_things_name
from bot.standing.reading import Reading
from bot.topics.findings import Rule
from storage.told import Found

Holds: TypeAlias = Callable[[Reading, Sequence[Place]], bool]
_NAMES = frozenset({Rule.FULL_NAME, Rule.INITIALS, Rule.NAME, Rule.SURNAME})
_WORDS = frozenset({Rule.KEYWORD})


def _by_name(how: Set[str]) -> bool:
    return how <= _NAMES


def _by_words(how: Set[str]) -> bool:
    return how <= _WORDS


def _however(how: Set[str]) -> bool:
    return Rule.HASHTAG not in how


def _not_by_words_alone(how: Set[str]) -> bool:
    return _however(how) and not _by_words(how)


class PlaceRule(NamedTuple):
    """A rule: its name, why what it is of is only a mention, whether it is asked of a topic by how
    all that names it was found, and whether it holds of some places of a reading. `another`: what
    they name is not the topic at all (a namesake, a street), so that a digest has no line of it."""

    name: str
    why: str
    asked: Callable[[Set[str]], bool]
    holds: Holds
    another: bool = False

    def is_of(self, every: Sequence[Found]) -> bool:
        """Whether it is asked of a topic that is named so."""
        return self.asked({rule for _, _, rule in every})

    def says(self, reading: Reading, every: Sequence[Found]) -> bool:
        """Whether it is asked of what names a topic in a reading, and holds."""
        if not self.is_of(every):
            return False
        places = _places(reading, every)
        return bool(places) and self.holds(reading, places)


def _places(reading: Reading, every: Sequence[Found]) -> list[Place]:
    return reading.most.places((at, words) for words, at, _ in every)


def _each(stands: Callable[[Reading, Place], bool]) -> Holds:
    """That something stands so wherever it is named; what is not in the text at hand is told of
    further on."""
    return lambda it, places: are_there(places) and all(stands(it, one) for one in places)


def _first(stands: Callable[[Reading, Place], bool]) -> Holds:
    """That something stands so where it is named first."""
    return lambda it, places: (
        (one := min(places, key=lambda place: place.at)).is_there and stands(it, one)
    )


IN_A_BODYS_NAME = PlaceRule(
    "in the name of a body of several fields",
    "such a name says who speaks, whatever he speaks of",
    _by_words,
    _each(lambda it, one: is_in_a_bodys_name(one, it.names)),
)
RULES = (
    PlaceRule(
        "another state's own affairs",
        "whoever follows everyday policy reads what is done at home",
        _by_words,
        lambda it, places: (
            is_everyday(one.words for one in places)
            and it.is_abroad
            and not it.names_home_beside(one.at for one in places)
        ),
    ),
    PlaceRule(
        "a namesake",
        "whoever has another calling is another",
        _by_name,
        lambda it, places: is_a_namesake(places),
        another=True,
    ),
    PlaceRule(
        "a namesake of a name that is followed as a word",
        "as above; no registry knows who is meant by it",
        _by_words,
        lambda it, places: is_another_called_so(places, it.head),
        another=True,
    ),
    PlaceRule(
        "where somebody comes from",
        "it is told of the sportsman, not of his town or his rival's country",
        _by_words,
        _each(lambda it, one: it.begins_with_sport and is_where_from(one)),
        another=True,
    ),
    PlaceRule(
        "where somebody was met",
        "who was asked in a lobby speaks of something of his own",
        _however,
        _each(lambda it, one: is_where_met(one)),
    ),
    PlaceRule(
        "what a thing is called",
        "a club, a café or a street that bears a name is not whose name it is",
        _by_words,
        lambda it, places: is_a_things_name(places),
        another=True,
    ),
    PlaceRule(
        "a thing of another field",
        "a school of boxing and the judge of a match are no policy",
        _by_words,
        _first(lambda it, one: is_of_another_field(one)),
    ),
    IN_A_BODYS_NAME,
    PlaceRule(
        "what somebody is punished for writing about",
        "a verdict for a post is news of courts, not of what the post is on",
        _by_words,
        _first(lambda it, one: is_punished_for(one)),
    ),
    PlaceRule(
        "what somebody was bribed over",
        "as above: not of what was to be built or bought",
        _by_words,
        _first(lambda it, one: is_bribed_over(one, it.head)),
    ),
    PlaceRule(
        "by which article",
        "a verdict is no news of the code by which it was given",
        _by_words,
        _each(lambda it, one: one.at >= it.head and is_by_an_article(one)),
    ),
    PlaceRule(
        "whom somebody poses as",
        "a swindler is none of those whom he says that he is",
        _however,
        lambda it, places: is_posed_as(places),
    ),
    PlaceRule(
        "what a suspect tells",
        "news of a fraud is of whom it is, not of whom he knew, and what he promised",
        _not_by_words_alone,
        _each(
            lambda it, one: (
                it.is_of_an_ordinary_crime and is_of_the_suspect(one, it.begun, it.language)
            )
        ),
    ),
    PlaceRule(
        "a team in a game",
        "who plays for a body does nothing of what it is for",
        _not_by_words_alone,
        _each(lambda it, one: it.begins_with_sport and is_a_team(one)),
    ),
    PlaceRule(
        "in the name of a cup",
        "what is played for the Speaker's cup is no more of him than of any other",
        _however,
        _each(lambda it, one: is_in_a_cups_name(one)),
        another=True,
    ),
    PlaceRule(
        "a player who is called so",
        "whoever follows a surname follows who governs; no registry knows who is meant by it",
        _by_words,
        _each(lambda it, one: it.is_of_a_feast and " " not in one.words and is_name(one.words)),
        another=True,
    ),
    PlaceRule(
        "a guest of a game or a feast",
        "who opens it, wishes luck or hands over medals is a guest; the rest is the result",
        _not_by_words_alone,
        _each(lambda it, one: one.at >= it.begun and it.is_of_a_feast and is_a_guest(one)),
    ),
    PlaceRule(
        "where it was written",
        "an agency's seat, where the title or the lead says of whom or where else it tells",
        _by_words,
        _each(lambda it, one: it.is_told_of_others and it.is_in_dateline(one)),
    ),
    PlaceRule(
        "a thing in passing",
        "one word of a sentence further on is in half of all texts",
        _by_words,
        lambda it, places: are_there(places) and is_a_thing_in_passing(places, it.said_first),
    ),
    PlaceRule(
        "beside the point",
        "the form of each sentence that names somebody says that something else is told",
        _not_by_words_alone,
        lambda it, places: is_only_named(places, it.head, it.language, rows=not it.is_all_read),
    ),
    PlaceRule(
        "a thing beside the point",
        "as above; to a thing nobody writes",
        _by_words,
        lambda it, places: is_only_named(
            places, it.head, it.language, by_words=True, rows=not it.is_all_read
        ),
    ),
)


def how_named(reading: Reading, every: Sequence[Found]) -> Prominence:
    """How plainly a topic is named by all that was found of it in what was read."""
    how = prominence_of(reading.title, reading.lead_end, every)
    if how is Prominence.PASSING or mention_of(reading, every) is None:
        return how
    return Prominence.PASSING


def mention_of(reading: Reading, every: Sequence[Found]) -> PlaceRule | None:
    """The rule by which what was found of a topic is only a mention; None where there is none."""
    return next((one for one in RULES if one.says(reading, every)), None)


def is_of_everyday(every: Sequence[Found]) -> bool:
    """Whether a topic is named by words of everyday policy only, which any state has."""
    return RULES[0].is_of(every) and is_everyday(words for words, _, _ in every)


def has_no_line(reading: Reading, every: Sequence[Found]) -> bool:
    """Whether a topic that is only a mention is not even that: whom it names has no part in what is
    told (bills go to the president to be signed every day), nor has the school that somebody left
    who is appointed; or it is another that is called so."""
    rule = mention_of(reading, every)
    if rule is not None and rule.another:
        return True
    how = {rule for _, _, rule in every}
    by_words = _by_words(how)
    return (by_words or _WORDS.isdisjoint(how)) and is_without_part(
        _places(reading, every), reading.language, by_words=by_words
    )
