"""What makes a topic only a mention, by the places that name it: one table of rules. Pure.

Each rule asks of topics that are found in one way only (by a name, by words) whether all their
places are what it says; it knows nothing of the others. What names a topic only further on, no rule
is asked of: that says the whole text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.digest.prominence import Prominence, prominence_of
from bot.intake.aside.abroad import is_everyday
from bot.intake.aside.callings import is_a_namesake, is_another_called_so
from bot.intake.aside.fields import is_in_a_bodys_name
from bot.intake.aside.only_named import is_only_named, is_without_part
from bot.intake.aside.passing import is_a_thing_in_passing
from bot.intake.aside.posed import is_posed_as
from bot.intake.aside.punished import is_bribed_over, is_punished_for
from bot.intake.aside.senses import is_of_another_field
from bot.intake.aside.things import is_a_things_name
from bot.intake.aside.whence import is_only_met_at, is_only_whence
from bot.standing.reading import Reading
from bot.topics.findings import Rule
from storage.told import Found

_BY_NAME = frozenset({Rule.FULL_NAME, Rule.INITIALS, Rule.NAME, Rule.SURNAME})
_BY_WORDS = frozenset({Rule.KEYWORD})
_HOWEVER = frozenset({*Rule} - {Rule.HASHTAG})


class PlaceRule(NamedTuple):
    """A rule: its name, how all that names a topic was found where it is asked, and whether a
    reading only mentions what stands at some places of it. `another`: what it names is not the
    topic at all (a namesake, a street), so that a digest has no line of it."""

    name: str
    found: frozenset[Rule]
    holds: Callable[[Reading, Sequence[Found]], bool]
    another: bool = False

    def is_of(self, every: Sequence[Found]) -> bool:
        """Whether it is asked of a topic that is named so."""
        return all(rule in self.found for _, _, rule in every)


def _how(every: Sequence[Found]) -> set[str]:
    return {rule for _, _, rule in every}


def _places(every: Sequence[Found]) -> list[tuple[int, str]]:
    return [(at, words) for words, at, _ in every]


IN_A_BODYS_NAME = PlaceRule(
    "in the name of a body of several fields",
    _BY_WORDS,
    lambda it, every: is_in_a_bodys_name(it.read, _places(every), _places([*it.known()])),
)
RULES = (
    PlaceRule(
        "another state's own affairs",
        _BY_WORDS,
        lambda it, every: (
            is_everyday(words for words, _, _ in every)
            and it.is_abroad
            and not it.names_home_beside(every)
        ),
    ),
    PlaceRule(
        "a namesake",
        _BY_NAME,
        lambda it, every: is_a_namesake(it.whole, _places(every)),
        another=True,
    ),
    PlaceRule(
        "a namesake of a name that is followed as a word",
        _BY_WORDS,
        lambda it, every: is_another_called_so(it.whole, it.head, _places(every)),
        another=True,
    ),
    PlaceRule(
        "where somebody comes from",
        _BY_WORDS,
        lambda it, every: is_only_whence(it.most.text, f"{it.title} {it.lead}", _places(every)),
        another=True,
    ),
    PlaceRule(
        "where somebody was met",
        _HOWEVER,
        lambda it, every: is_only_met_at(it.most.text, _places(every)),
    ),
    PlaceRule(
        "what a thing is called",
        _BY_WORDS,
        lambda it, every: is_a_things_name(it.read, _places(every)),
        another=True,
    ),
    PlaceRule(
        "a thing of another field",
        _BY_WORDS,
        lambda it, every: is_of_another_field(it.whole, _places(every)),
    ),
    IN_A_BODYS_NAME,
    PlaceRule(
        "what somebody is punished for writing about",
        _BY_WORDS,
        lambda it, every: is_punished_for(it.whole, _places(every)),
    ),
    PlaceRule(
        "what somebody was bribed over",
        _BY_WORDS,
        lambda it, every: is_bribed_over(it.whole, it.head, _places(every)),
    ),
    PlaceRule(
        "whom somebody poses as",
        _HOWEVER,
        lambda it, every: is_posed_as(it.most, _places(every)),
    ),
    PlaceRule(
        "a thing in passing",
        _BY_WORDS,
        lambda it, every: is_a_thing_in_passing(it.divided, it.said_first, _places(every)),
    ),
    PlaceRule(
        "beside the point",
        _HOWEVER,
        lambda it, every: is_only_named(
            it.most,
            it.head,
            _places(every),
            it.language,
            by_words=_BY_WORDS.issuperset(_how(every)),
            rows=not it.is_all_read,
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
    return next((one for one in RULES if one.is_of(every) and one.holds(reading, every)), None)


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
    how, places = _how(every), _places(every)
    by_words = _BY_WORDS.issuperset(how)
    return (by_words or _BY_WORDS.isdisjoint(how)) and is_without_part(
        reading.most, places, reading.language, by_words=by_words
    )
