"""What happened to what, where that is well determined: a crash near a village, the heat of a
town, a road between two towns, somebody before a court, the poll of a constituency. Pure.

Whatever else is told of it, and in whatever words, it is one event within a day: closed in the
morning and open again at night, three dead at first and five in the end. So two articles that begin
with the same are of one event, though hardly a word of theirs is the same. What is said here is
only what is hardly ever twice on one day: fires and thefts are, also in a small town.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, pairwise, product
from operator import attrgetter

from bot.lexicon.concepts import lines_of
from bot.lexicon.places import COUNTRIES, PLACES
from bot.stories.tokens import Token
from bot.stories.words import Kind, key_of, kind_of
from bot.topics.people.dictionary import is_known_place
from bot.topics.people.lexicon import is_form_of_first_name
from bot.topics.tokens import fold


def _all(kind: Kind, words: str) -> frozenset[int]:
    return frozenset(key_of(kind, word) for word in words.split())


def _names(words: str) -> frozenset[int]:
    return _all(Kind.NAME, words)


def _things(words: str) -> frozenset[int]:
    return _all(Kind.CONCEPT, words)


def _acts(words: str) -> frozenset[int]:
    return _all(Kind.ACT, words)


_VEHICLES = _things("bus truck minibus vehicle train")
# Each text begins with one of each.
_CRASH = (_things("collision overturn accident"), _VEHICLES)
_HEAT = (
    _things("heat heating-main heat-main chp boiler radiator"),
    _things("accident burst-pipe break-down burst glitch emergency fail restore resume")
    | _acts("suspend stop close"),
)
_MINE = (_things("mining"), _things("fire accident death victim rescuer explosion collapse"))
_ROAD = (
    _things("road traffic"),
    _things("restriction resume closure snow storm black-ice") | _acts("close open suspend"),
)
_COURT = (_acts("sue arrest detain") | _things("verdict"),)
_POLL = (
    _things("election"),
    _things("constituency rural-okrug district"),
)
_ILL = (
    _things("school kindergarten boarding-student"),
    _things("poisoning poison food-poisoning infection hospital symptom carbon-monoxide"),
)

_PLACES = frozenset(
    key_of(Kind.NAME, name) for table in (COUNTRIES, PLACES) for name, _ in lines_of(table)
)
# No town is called so; and where there is more than one such thing a day.
_NO_TOWNS = frozenset(key_of(Kind.NAME, name) for name, _ in lines_of(COUNTRIES)) | _names(
    "eu un caspian asia europe turkic syr-darya amu-darya abai akmola mangystau zhetysu ulytau "
    "north-kazakhstan east-kazakhstan west-kazakhstan"
)
_LARGE = _names(
    "ankara bishkek tashkent moscow istanbul baku beijing rome paris vienna brussels geneva astana "
    "almaty shymkent turkistan kostanay aktobe atyrau karaganda pavlodar zhambyl kyzylorda"
)
_NEAR = frozenset("под близ возле около near outside".split())
_NEAR_BEHIND = "маңында"
_DISTRICTS = _things("district village city rural-okrug constituency")
# Who speaks of it in a house speaks of more.
_SPEAKING = _things("deputy chamber-senate chamber-mazhilis chamber-qurultai plenary government")
_BY_OFFICE = _things("lawyer judge prosecutor secretary deputy minister")
SIGNED, LAWS = key_of(Kind.ACT, "sign"), _things("law code amendment")
_MOST = 12


def happened(
    title: Sequence[Token],
    told: Sequence[Token],
    dateline: Iterable[Token],
    people: Collection[str],
) -> list[int]:
    """What happened to what, as keys, by what an article begins with: its title, where it was
    written, and the first sentence of its text. `people`: words by which it calls officials, to
    whom much happens."""
    tokens = [*title, *told]
    keys = {key for one in tokens for key in one.keys}
    found: list[str] = []
    if _has(keys, _ROAD):
        found += (f"road {one} {other}" for one, other in map(sorted, _ends(tokens)))
    towns = sorted(_towns(title, told, dateline, people) - _LARGE - _NO_TOWNS)
    if _has(keys, _CRASH):
        found += (f"crash {town} {it}" for town in towns for it in sorted(keys & _VEHICLES))
    if _has(keys, _HEAT) and keys.isdisjoint(_SPEAKING):
        found += (f"heat {town}" for town in towns)
    if _has(keys, _MINE):
        found += (f"mine {town}" for town in towns)
    if _has(keys, _COURT):
        found += (f"court {one}" for one in _persons(title, told, people))
    places = {key for one in (*tokens, *dateline) for key in _named(one) if key in _PLACES}
    numbered = [f"{number} {it}" for number in _numbers(tokens) for it in sorted(places)]
    if _has(keys, _POLL):
        found += (f"poll {of}" for of in (*towns, *numbered))
    if _has(keys, _ILL):
        found += (f"ill {of}" for of in numbered)
    return [zlib.crc32(one.encode()) for one in dict.fromkeys(found)][:_MOST]


def signed(title: Sequence[Token], body: Sequence[Token]) -> list[int]:
    """What a law that was signed is called, by the title and the sentences of a text that say that:
    the keys of each, and a zero behind it."""
    if not any(SIGNED in one.keys for one in (*title, *body)):
        return []
    sentences = [title]
    sentences += (list(some) for _, some in groupby(body, key=attrgetter("sentence")))
    found: list[int] = []
    for tokens in sentences:
        keys = dict.fromkeys(key for one in tokens for key in one.keys)
        if SIGNED in keys and not LAWS.isdisjoint(keys):
            found += (*keys, 0)
    return found


def _named(one: Token) -> list[int]:
    return [key for key in one.keys if kind_of(key) == Kind.NAME]


def _ends(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The ends of the roads that a text names: "Астана – Кокшетау"."""
    for one, other in pairwise(tokens):
        for ends in product(_named(one), _named(other)):
            if ends[0] != ends[1] and not _PLACES.isdisjoint(ends) and _NO_TOWNS.isdisjoint(ends):
                yield ends


def _towns(
    title: Sequence[Token],
    told: Sequence[Token],
    dateline: Iterable[Token],
    people: Collection[str],
) -> set[int]:
    """What may be where it happened: what a title names, and of a text what is a place, for it
    names whom it has that from, too."""
    called = (one for one in title if one.word not in people)
    found = {key for one in (*called, *dateline) for key in _named(one)}
    for at, one in enumerate(told):
        names = _named(one)
        if names and (
            _PLACES.issuperset(names)
            or (at and told[at - 1].word in _NEAR)
            or any(_DISTRICTS.intersection(it.keys) for it in told[at + 1 : at + 3])
            or any(it.word.startswith(_NEAR_BEHIND) for it in told[at + 1 : at + 2])
            or is_known_place(fold(one.word))
        ):
            found.update(names)
    return found


def _persons(
    title: Sequence[Token], told: Sequence[Token], people: Collection[str]
) -> Iterator[int]:
    """Who may be before a court: whom a title names, and of a text who has a first name, too, and
    is nobody who is there by his office."""
    for one in title:
        if one.word not in people:
            yield from (key for key in _named(one) if key not in _PLACES)
    for at, (before, one) in enumerate(pairwise(told)):
        given = before.capital and is_form_of_first_name(fold(before.word))
        by = {key for it in told[max(at - 2, 0) : at] for key in it.keys}
        if given and one.word not in people and not by & _BY_OFFICE:
            yield from (key for key in _named(one) if key not in _PLACES)


def _numbers(tokens: Collection[Token]) -> list[str]:
    """What is called by a number: "школа №3", "41-й школы", "constituency No. 14"."""
    found = []
    before = ""
    for one in tokens:
        if one.value is not None and (one.numbered or one.ordinal or before == "no"):
            found.append(f"{one.value:.0f}")
        before = one.word.lower() if one.word != "." else before
    return found


def _has(keys: AbstractSet[int], groups: Iterable[frozenset[int]]) -> bool:
    return all(keys & group for group in groups)
