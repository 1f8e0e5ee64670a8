"""Whether a registry knows somebody already, by another order or spelling of his names. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.topics.people.names import is_patronymic, words_of
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.registry import Name, Person, Registry

_Words = frozenset[str]


def known_person(registry: Registry, names: Iterable[Name]) -> Person | None:
    """The person who has one of the names, in whatever order and spelling; one with another
    patronymic is somebody else, one without any is taken for the same."""
    wanted = [_parts(name.text) for name in names]
    for person in registry.people.values():
        for rest, father in _known(person):
            for other_rest, other_father in wanted:
                same_father = not father or not other_father or father == other_father
                if len(rest) > 1 and rest == other_rest and same_father:
                    return person
    return None


def _known(person: Person) -> Iterator[tuple[_Words, _Words]]:
    said = frozenset(map(skeleton, words_of(person.patronymic)))
    fathers = frozenset(map(_father, words_of(person.patronymic)))
    for name in person.names:
        rest, father = _parts(name.text)
        yield rest - said, father or fathers


def _parts(name: str) -> tuple[_Words, _Words]:
    """The words of a name, and of them the patronymic's, each as its skeleton without the ending
    that tells Russian from Kazakh."""
    words = words_of(name)
    fathers = {word for at, word in enumerate(words) if at and is_patronymic(word)}
    rest = frozenset(skeleton(word) for word in words if word not in fathers)
    return rest, frozenset(map(_father, fathers))


def _father(word: str) -> str:
    key = skeleton(word)
    for ending in ("ович", "евич", "овна", "евна", "ули", "кизи"):
        if key.endswith(ending):
            return key.removesuffix(ending)
    return key
