"""The names of offices and bodies as the search compares them. Pure.

A title is asked for by its whole name; what belongs to a name only by custom may be added or left
out: the country that it is of, and a word for what every state has ("парламент Узбекистана").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from bot.topics.country_words import HOME, country_forms, republic_forms
from bot.topics.people.russian_cases import phrase_forms
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.of_every_state import is_asked_by_kind, is_kind, is_of_every_state
from bot.topics.registry.registry import Body, Office, Registry
from bot.topics.small_words import telling_words
from storage.vocabulary import TopicKind

# One name as it is kept: kind and id of whose it is; for each word the skeletons of its forms; and
# the words one of which must be among those typed, for a first name alone is nobody's, and what a
# ministry is for is no ministry: "здравоохранение".
# Then the words of which one must be typed beside one of those, if there are any: "министерство".
Row: TypeAlias = tuple[str, str, tuple[frozenset[str], ...], frozenset[str], frozenset[str]]
_Slots: TypeAlias = tuple[frozenset[str], ...]

# A possessive ending after a consonant, in a skeleton.
_OWNED = re.compile("(?<=[^аеиоу])(?<=.{4})и$")
# Who presides over a body of deputies: so a body is known to be a parliament or a chamber of one.
_CHAIRS = "Спикер Председатель Торага төрағасы спикері Speaker Chair Chairman Chairperson".split()
_PARLIAMENT = "Парламент Парламенті Parliament Legislature".split()


def title_rows(registry: Registry) -> Iterator[Row]:
    """The names of all offices and bodies that can be followed."""
    tables: tuple[tuple[TopicKind, Mapping[str, Office | Body]], ...] = (
        (TopicKind.OFFICE, registry.offices),
        (TopicKind.BODY, registry.bodies),
    )
    shared = _shared(registry)
    for kind, entries in tables:
        for entry in entries.values():
            if getattr(entry, "followed", True):
                country = _country(registry, entry)
                yield from _rows(kind, entry, country, shared.get(country, frozenset()))
    yield from _parliaments(registry)


def _shared(registry: Registry) -> dict[str, frozenset[str]]:
    """By country, the words that several of its bodies have in their names: that of the parliament
    whose chambers they are ("Олий Мажлис")."""
    having: dict[tuple[str, str], set[str]] = {}
    chambers = parliaments(registry)
    for body in registry.bodies.values():
        if body.country and body.followed and body.id in chambers:
            for name in body.names:
                for word in map(skeleton, telling_words(name.text)):
                    having.setdefault((body.country, word), set()).add(body.id)
    shared: dict[str, set[str]] = {}
    for (country, word), bodies in having.items():
        if len(bodies) > 1:
            shared.setdefault(country, set()).add(word)
    return {country: frozenset(words) for country, words in shared.items()}


def parliaments(registry: Registry) -> frozenset[str]:
    """The parliaments, their chambers and what else somebody presides over so."""
    chair = _forms_of(_CHAIRS)
    every = registry.offices.values()
    return frozenset(one.body for one in every if _presides(registry, one, chair))


def _rows(
    kind: TopicKind, entry: Office | Body, country: str, shared: frozenset[str]
) -> Iterator[Row]:
    """The names of one title: as they are, without its country, with its country; with it also a
    chamber's without its parliament's name."""
    of_country = country_forms(country)
    by_kind = is_asked_by_kind(entry)
    for name in entry.names:
        listed = telling_words(name.text)
        forms = list(zip(phrase_forms(listed), listed, strict=True))
        whole = tuple(_skeletons(own, word) for own, word in forms)
        own = _without(whole, of_country)
        if own != whole and name.language == "kk":
            own = tuple(slot | _unowned(slot) for slot in own)
        kinds, others = _parted(forms, of_country) if by_kind else ((), ())
        told = kinds and others
        yield _row(kind, entry, whole, told or whole, kinds if told else ())
        if own and own != whole and country == HOME:
            yield _row(kind, entry, own, told or own, kinds if told else ())
        if own and of_country:
            yield _row(kind, entry, (*own, of_country), told or own, kinds if told else ())
            both = (*own, of_country, republic_forms())
            yield _row(kind, entry, both, told or own, kinds if told else ())
            chamber = tuple(one for one in own if one.isdisjoint(shared))
            if chamber and chamber != own:
                yield _row(kind, entry, (*chamber, of_country), chamber)


def _parted(
    forms: list[tuple[frozenset[str], str]], of_country: frozenset[str]
) -> tuple[_Slots, _Slots]:
    """The words of a name that say what it is, and those that say for what; neither its country."""
    kinds = [_skeletons(own, word) for own, word in forms if is_kind(word)]
    others = [_skeletons(own, word) for own, word in forms if not is_kind(word) and _tells(word)]
    return tuple(kinds), tuple(one for one in others if one.isdisjoint(of_country))


def _tells(word: str) -> bool:
    """Whether a word of a name is more than what joins its words: "ИИ", but not "по"."""
    return len(word) > 2 or word.isupper()


def _row(
    kind: TopicKind, entry: Office | Body, words: _Slots, telling: _Slots, kinds: _Slots = ()
) -> Row:
    every = frozenset[str]().union
    return kind.value, entry.id, words, every(*telling), every(*kinds)


def _without(words: _Slots, of_country: frozenset[str]) -> _Slots:
    """The words of a name that do not say whose it is."""
    own = [one for one in words if one.isdisjoint(of_country)]
    if len(own) < len(words):
        own = [one for one in own if one.isdisjoint(republic_forms())]
    return tuple(own)


def _unowned(slot: frozenset[str]) -> frozenset[str]:
    """The forms of a Kazakh word without the ending that its country owned: "Үкіметі"."""
    return frozenset(form[:-1] for form in slot if _OWNED.search(form))


def _country(registry: Registry, entry: Office | Body) -> str:
    body = entry if isinstance(entry, Body) else registry.bodies.get(entry.body)
    return body.country if body else ""


def _parliaments(registry: Registry) -> Iterator[Row]:
    """Chambers and those who preside over them, by what every state calls them."""
    chair, parliament = _forms_of(_CHAIRS), _forms_of(_PARLIAMENT)
    for office in registry.offices.values():
        body = registry.bodies.get(office.body)
        country = country_forms(body.country) if body else frozenset[str]()
        if (
            body is None
            or not body.followed
            or not country
            or not _presides(registry, office, chair)
        ):
            continue
        parent = registry.bodies.get(body.parent)
        # Of a chamber the parliament is the whole, where that may be followed.
        whole = parent if parent and parent.followed and parent.country == body.country else body
        for extra in ((country,), (country, republic_forms())):
            yield _row(TopicKind.BODY, whole, (parliament, *extra), (parliament,))
            yield _row(TopicKind.OFFICE, office, (chair, parliament, *extra), (chair,))


def _presides(registry: Registry, office: Office, chair: frozenset[str]) -> bool:
    """Whether some name of an office is no more than a chair and what it is the chair of, which is
    no court or bank such as every state has."""
    body = registry.bodies.get(office.body)
    if body is not None and is_of_every_state(body):
        return False
    for name in office.names:
        listed = telling_words(name.text)
        if listed and (skeleton(listed[0]) in chair or skeleton(listed[-1]) in chair):
            return True
    return False


def _forms_of(words: list[str]) -> frozenset[str]:
    return frozenset[str]().union(*(_skeletons(phrase_forms([word])[0], word) for word in words))


def _skeletons(forms: frozenset[str], word: str) -> frozenset[str]:
    return frozenset(skeleton(form) for form in (*forms, word))
