"""What a person typed, misspelt, inflected or in another alphabet, found in the registry. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from bot.topics.kept import kept
from bot.topics.people.kazakh_suffixes import without_kazakh_suffix
from bot.topics.people.names import gender_of, parts_of, words_of
from bot.topics.people.russian_cases import Part, phrase_forms, russian_forms
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.registry import Body, Office, Registry, SubjectKind
from bot.topics.registry.tenure import current_roles
from bot.topics.tokens import fold

_MIN_SCORE = 72.0


def _readings(word: str) -> tuple[str, ...]:
    """What a word typed may be: itself, or a name with a Kazakh suffix."""
    stems = [stem for stem in without_kazakh_suffix(fold(word)) if len(stem) > 2]
    return tuple(dict.fromkeys([skeleton(word), *map(skeleton, stems)]))


@dataclass(frozen=True, slots=True)
class Hit:
    """A subject that fits what was typed. `score` 0 to 100; `exact` where every word typed is a
    form of one of its names and nobody else fits as well."""

    kind: SubjectKind
    id: str
    score: float
    exact: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: SubjectKind
    id: str
    words: tuple[frozenset[str], ...]  # for each word of the name the skeletons of its forms
    told_by: frozenset[str]  # one of these must be among them: a first name alone is nobody's


_Row: TypeAlias = tuple[SubjectKind, str, tuple[frozenset[str], ...], frozenset[str]]


class Search:
    """Finds the people, offices and bodies of a registry. Made once, asked often."""

    def __init__(self, registry: Registry, *, cache: Path | None = None) -> None:
        self._registry = registry
        entries, self._by_word = kept("search", registry, cache, self._build)
        self._entries = [_Entry(*entry) for entry in entries]
        self._vocabulary = list(self._by_word)

    def _build(self) -> tuple[list[tuple[object, ...]], dict[str, list[int]]]:
        """The entries, and for each word's form the numbers of those it is in."""
        entries = list(dict.fromkeys([*self._people(), *self._titles()]))
        by_word: dict[str, list[int]] = {}
        for number, (_, _, words, _) in enumerate(entries):
            for forms in words:
                for form in forms:
                    by_word.setdefault(form, []).append(number)
        return list(entries), by_word

    def _people(self) -> Iterator[_Row]:
        for person in self._registry.people.values():
            gender = gender_of(person)
            for name in person.names:
                given, patronymic, family = parts_of(person, name)
                parts: tuple[tuple[Part, list[str]], ...] = (
                    ("given", given),
                    ("patronymic", patronymic),
                    ("family", family),
                )
                words = tuple(
                    self._forms(russian_forms(word, gender, part), word)
                    for part, listed in parts
                    for word in listed
                )
                told_by = frozenset[str]().union(*words[len(words) - len(family) :])
                yield "official", person.id, words, told_by

    def _titles(self) -> Iterator[_Row]:
        tables: tuple[tuple[SubjectKind, Mapping[str, Office | Body]], ...] = (
            ("office", self._registry.offices),
            ("body", self._registry.bodies),
        )
        for kind, entries in tables:
            for entry in entries.values():
                for name in entry.names if getattr(entry, "followed", True) else ():
                    listed = words_of(name.text)
                    words = tuple(
                        self._forms(own, word)
                        for own, word in zip(phrase_forms(listed), listed, strict=True)
                    )
                    yield kind, entry.id, words, frozenset[str]().union(*words)

    @staticmethod
    def _forms(forms: frozenset[str], word: str) -> frozenset[str]:
        return frozenset(skeleton(form) for form in (*forms, word))

    def find(self, query: str, *, limit: int = 8, on: date | None = None) -> list[Hit]:
        """The subjects that fit, best first. `on` prefers who is in office on that date."""
        words = [_readings(word) for word in words_of(query)[:8]]
        if not words or len(query) > 200:
            return []
        best: dict[tuple[SubjectKind, str], tuple[float, bool]] = {}
        for number in self._candidates(words):
            entry = self._entries[number]
            score, exact = self._score(words, entry)
            if score >= _MIN_SCORE:
                key = (entry.kind, entry.id)
                best[key] = max(best.get(key, (0.0, False)), (score, exact))
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], not self._serves(item[0], on)))
        exact_ones = [key for key, (_, exact) in ranked if exact]
        hits = []
        for key, (score, exact) in ranked[:limit]:
            alone = len(exact_ones) == 1 or (
                score > 99.5 and sum(best[other][0] > 99.5 for other in exact_ones) == 1
            )
            hits.append(Hit(*key, score, exact and alone))
        return hits

    def _serves(self, key: tuple[SubjectKind, str], on: date | None) -> bool:
        kind, id_ = key
        if kind != "official" or on is None:
            return kind != "official"
        return bool(current_roles(self._registry, id_, on))

    def _candidates(self, words: list[tuple[str, ...]]) -> set[int]:
        found: set[int] = set()
        for readings in words:
            for stem in readings:
                found.update(self._by_word.get(stem, ()))
        if found:
            return found
        from rapidfuzz import fuzz, process  # only for what is misspelt

        for word, *_ in words:
            if len(word) < 3:
                continue
            near = process.extract(
                word, self._vocabulary, scorer=fuzz.ratio, score_cutoff=_MIN_SCORE, limit=40
            )
            for form, _, _ in near:
                found.update(self._by_word[form])
            for form in self._vocabulary:
                if form.startswith(word):
                    found.update(self._by_word[form])
        return found

    def _score(self, words: list[tuple[str, ...]], entry: _Entry) -> tuple[float, bool]:
        """How well the words typed are accounted for by a name; and whether all are, exactly."""
        left = list(entry.words)
        points = 0.0
        exact = any(reading in entry.told_by for readings in words for reading in readings)
        for word in words:
            scores = [self._word_score(word, forms) for forms in left]
            if not scores:
                return 0.0, False
            top = max(scores)
            if top < 60:
                return 0.0, False
            exact = exact and top >= 99
            points += top
            left.pop(scores.index(top))
        mean = points / len(words)
        # All of the name typed is better than a part of it, a shorter name better than a longer.
        return mean - 0.7 * len(left), exact

    @staticmethod
    def _word_score(readings: tuple[str, ...], forms: frozenset[str]) -> float:
        word = readings[0]
        if word in forms:
            return 100.0
        if any(reading in forms for reading in readings):
            return 99.0
        from rapidfuzz.distance import DamerauLevenshtein

        best = 0.0
        for form in forms:
            if len(word) == 1 and form.startswith(word):
                return 99.0  # an initial
            if len(word) >= 3 and form.startswith(word):
                best = max(best, 80.0 + 18 * len(word) / len(form))
            elif len(word) >= 4:
                best = max(best, 100 * DamerauLevenshtein.normalized_similarity(word, form) - 2)
        return best if best >= _MIN_SCORE else 0.0
