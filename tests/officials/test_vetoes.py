"""What an editor's "not this person" teaches: the words with their neighbours."""

from __future__ import annotations

import pytest

from bot.officials.vetoes import (
    Learnt,
    all_learnt,
    entry_of,
    only_vetoes,
    phrases_of,
    veto_phrase,
    with_more,
    without,
)
from bot.topics.findings import Evidence, Match, Rule
from bot.topics.registry.entries import merged
from bot.topics.registry.registry import Body, Name, Office, Person, Registry
from storage.vocabulary import TopicKind

TOPIC_KINDS = (TopicKind.OFFICIAL, TopicKind.OFFICE, TopicKind.BODY)


@pytest.mark.parametrize(
    ("text", "words", "phrase"),
    [
        ("Вчера балерина Морозова танцует в театре", "Морозова", "балерина Морозова танцует"),
        ("Морозова танцует в театре", "Морозова", "Морозова танцует в"),
        ("Сегодня поёт Анна Морозова", "Анна Морозова", "Сегодня поёт Анна Морозова"),
        # alone it would be ruled out everywhere, with one word nearly so
        ("Морозова танцует", "Морозова", ""),
        ("Морозова: итоги года", "Морозова", ""),
        # a sentence's end is no neighbour
        ("Кончилось. Морозова. Началось", "Морозова", ""),
        ("тенор Токаев поёт", "Морозова", ""),
        ("тенор Токаев поёт", "", ""),
    ],
)
def test_the_phrase_is_the_first_place_with_its_neighbours(
    text: str, words: str, phrase: str
) -> None:
    assert veto_phrase(text, words) == phrase


def test_every_place_of_an_article_is_learnt_once() -> None:
    text = "Наш Сенат поёт. Их Сенат ест, наш Сенат поёт"

    def match(start: int, id_: str = "s") -> Match:
        return Match(TopicKind.BODY, id_, Evidence("Сенат", start, start + 5, Rule.BODY))

    found = [match(4), match(19), match(34), match(4, "other")]
    assert phrases_of(text, found, TopicKind.BODY, "s") == [
        "Наш Сенат поёт",
        "Их Сенат ест",
        "наш Сенат поёт",
    ]
    assert phrases_of(text, found, TopicKind.OFFICE, "s") == []
    # a place that is no word's is of another text
    assert phrases_of(text, [match(1)], TopicKind.BODY, "s") == []


ENTRIES = (
    Person("p", (Name("Иван Петров"), Name("Ivan Petrov")), patronymic="Ильич"),
    Office("o", "b", (Name("Спикер"), Name("Speaker")), end="2026"),
    Body("b", (Name("Сенат"), Name("Senate")), country="KZ", start="1996"),
)
REGISTRY = merged(Registry(), ENTRIES)


@pytest.mark.parametrize(("entry", "kind"), list(zip(ENTRIES, TOPIC_KINDS, strict=True)))
def test_what_is_learnt_lies_over_an_entry_and_changes_nothing_else(
    entry: Person | Office | Body, kind: TopicKind
) -> None:
    assert entry_of(REGISTRY, kind, entry.id) == entry
    learnt = with_more(only_vetoes(entry, ()), ["а б", "в", "а б"])
    taught = merged(REGISTRY, [learnt])
    assert entry_of(taught, kind, entry.id) == with_more(entry, ["а б", "в"])
    assert all_learnt(taught) == [Learnt(kind, entry.id, "а б"), Learnt(kind, entry.id, "в")]
    untaught = merged(REGISTRY, [without(without(learnt, "а б"), "в")])
    assert untaught == REGISTRY
    assert all_learnt(untaught) == []


def test_a_mark_is_of_one_phrase_of_one_entry() -> None:
    marks = {
        Learnt(kind, id_, phrase).mark
        for kind in TOPIC_KINDS
        for id_ in ("a", "b")
        for phrase in ("x", "y")
    }
    assert len(marks) == 12
    assert entry_of(REGISTRY, TopicKind.HASHTAG, "p") is None
