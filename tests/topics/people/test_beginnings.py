"""How a word begins rules out most words, and never one that is somebody's name."""

from __future__ import annotations

import random

import pytest

from bot.sandbox.server import samples
from bot.topics.people.beginnings import Beginnings
from bot.topics.people.index import NameIndex
from bot.topics.people.indexing import build
from bot.topics.people.kazakh_suffixes import name_stems
from bot.topics.people.skeleton import skeletons
from bot.topics.registry.registry import Name, Person, Registry
from bot.topics.registry.shipped import shipped_registry
from bot.topics.tokens import Words, fold

_SUFFIXES = ("", "тың", "ға", "лардан", "мен", "ұлының", "лық", "дың", "ні")
# Letters that stand for one another between spellings of a name, or are heard by nobody.
_OTHERS = {"а": "әя", "и": "ыій", "е": "эё", "у": "ұүю", "к": "қ", "г": "ғ", "о": "ө", "ш": "щ"}


def _index(*names: str) -> NameIndex:
    people = {name: Person(name, (Name(name),)) for name in names}
    return build(Registry(people))


def _is_a_surname(index: NameIndex, word: str) -> bool:
    """Whether a word is one in some spelling and with some suffix, every way tried."""
    ways = (word, *name_stems(word))
    alike = (form for way in ways for form in skeletons(way)) if len(word) > 2 else ()
    return any(way in index.family for way in ways) or any(f in index.family_alike for f in alike)


def _misspelt(word: str, chance: random.Random) -> str:
    written = []
    for letter in word:
        other = chance.choice(_OTHERS.get(letter, letter)) if chance.random() < 0.4 else letter
        written.append(other * chance.choice((1, 1, 1, 1, 2)) + chance.choice(("", "", "", "ь")))
    return "".join(written)


@pytest.mark.parametrize(
    "names",
    [
        (),
        ("Иван Ли", "Ан Ан", "Анна Цой", "Ия Иов", "Дм Дж", "Вера Жук", "Юлия Иванова"),
        ("Олег Джиоев", "Анна Йылдыз", "Иван Ядов", "Пётр Ие", "John Smith", "Ғани Дәу"),
    ],
    ids=["shipped", "short", "odd"],
)
def test_a_surname_in_any_spelling_and_with_any_suffix_is_never_ruled_out(
    names: tuple[str, ...],
) -> None:
    index = _index(*names) if names else build(shipped_registry())
    chance, beginnings, surnames = random.Random(3), Beginnings(index), 0
    forms = [*index.family, *index.family_alike]
    for _ in range(4000):
        word = _misspelt(chance.choice(forms), chance)[: chance.randrange(2, 20)]
        word = fold(word + chance.choice(_SUFFIXES))
        if _is_a_surname(index, word):
            surnames += 1
            assert beginnings.may_be(word), word
    assert surnames > 500


def test_most_words_of_the_news_are_ruled_out() -> None:
    beginnings = Beginnings(_index("Маулен Ашимбаев", "Айгуль Морозова", "Пётр Заяц"))
    words = [word for text in samples() for word in Words(text).keys if word > "а" and word[4:]]
    told = [word for word in words if not beginnings.may_be(word)]
    assert len(told) > len(words) * 0.9
