"""What a person typed, misspelt, inflected or in another alphabet, found in the registry. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.topics.people.kazakh_suffixes import without_kazakh_suffix
from bot.topics.people.names import words_of
from bot.topics.people.skeleton import skeleton
from bot.topics.registry.registry import Registry
from bot.topics.registry.tenure import current_roles
from bot.topics.search_table import Row, SearchTable
from bot.topics.tokens import fold
from storage.vocabulary import TopicKind

_MIN_SCORE = 72.0
_WHOLE = 99.5  # every word of the name was typed
_MOST_WORDS, _LONGEST = 8, 200


def _readings(word: str) -> tuple[str, ...]:
    """What a word typed may be: itself, or a name with a Kazakh suffix."""
    stems = [stem for stem in without_kazakh_suffix(fold(word)) if len(stem) > 2]
    return tuple(dict.fromkeys([skeleton(word), *map(skeleton, stems)]))


@dataclass(frozen=True, slots=True)
class Hit:
    """A subject that fits what was typed. `score` 0 to 100; `exact` where every word typed is a
    form of one of its names and nobody else fits as well."""

    kind: TopicKind
    id: str
    score: float
    exact: bool


class _Fit(NamedTuple):
    """How well a name accounts for what was typed; the better one compares as the greater."""

    score: float
    exact: bool


class Search:
    """Finds the people, offices and bodies of a registry. Made once, asked often."""

    def __init__(self, registry: Registry, table: SearchTable) -> None:
        self._registry = registry
        self._rows = table.rows
        self._by_word = table.by_word
        self._vocabulary = list(table.by_word)

    def find(self, query: str, *, limit: int = 8, on: date | None = None) -> list[Hit]:
        """The subjects that fit, best first. `on` prefers who is in office on that date."""
        words = [_readings(word) for word in words_of(query)[:_MOST_WORDS]]
        if not words or len(query) > _LONGEST:
            return []
        best: dict[tuple[str, str], _Fit] = {}
        for number in self._candidates(words):
            row = self._rows[number]
            kind, id_, _, _ = row
            fit = self._fit(words, row)
            if fit.score >= _MIN_SCORE:
                best[kind, id_] = max(best.get((kind, id_), fit), fit)
        ranked = sorted(
            best.items(), key=lambda item: (-item[1].score, not self._serves(item[0], on))
        )
        exact_ones = [fit for _, fit in ranked if fit.exact]
        whole = sum(fit.score > _WHOLE for fit in exact_ones)
        hits = []
        for (kind, id_), fit in ranked[:limit]:
            alone = len(exact_ones) == 1 or (fit.score > _WHOLE and whole == 1)
            hits.append(Hit(TopicKind(kind), id_, fit.score, fit.exact and alone))
        return hits

    def _serves(self, key: tuple[str, str], on: date | None) -> bool:
        kind, id_ = key
        if kind != TopicKind.OFFICIAL or on is None:
            return kind != TopicKind.OFFICIAL
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

    def _fit(self, words: list[tuple[str, ...]], row: Row) -> _Fit:
        """How well the words typed are accounted for by a name; and whether all are, exactly."""
        _, _, listed, told_by = row
        left = list(listed)
        points = 0.0
        exact = any(reading in told_by for readings in words for reading in readings)
        for word in words:
            scores = [self._word_score(word, forms) for forms in left]
            if not scores:
                return _Fit(0.0, False)
            top = max(scores)
            if top < 60:
                return _Fit(0.0, False)
            exact = exact and top >= 99
            points += top
            left.pop(scores.index(top))
        mean = points / len(words)
        # All of the name typed is better than a part of it, a shorter name better than a longer.
        return _Fit(mean - 0.7 * len(left), exact)

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
