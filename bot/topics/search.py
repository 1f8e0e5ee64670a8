"""What a person typed, misspelt, inflected or in another alphabet, found in the registry. Pure.

Bounded, whatever is typed: words are looked up (`typed_words`), and only the names that have all
of them, each exactly or nearly, are compared with the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from typing import NamedTuple

from bot.topics.near import MIN_SCORE, Near
from bot.topics.people.names import words_of
from bot.topics.registry.registry import Registry
from bot.topics.registry.tenure import current_roles
from bot.topics.search_table import Row, SearchTable
from bot.topics.typed_words import MOST_LISTED, TypedWords, Word
from storage.vocabulary import TopicKind

_WHOLE = 99.5  # every word of the name was typed
_MOST_WORDS, _LONGEST = 8, 200


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


_Fits = dict[tuple[str, str], _Fit]


class Search:
    """Finds the people, offices and bodies of a registry. Made once, asked often."""

    def __init__(self, registry: Registry, table: SearchTable) -> None:
        self._registry = registry
        self._rows = table.rows
        self._by_word = table.by_word
        self._near = Near(table.by_word)
        self._by_initial: dict[str, set[int]] = {}
        for form, numbers in table.by_word.items():
            self._by_initial.setdefault(form[:1], set()).update(numbers)

    def request(self) -> TypedWords:
        """For what belongs to one message: its words are looked up once, and its work is bounded
        as a whole."""
        return TypedWords(self._by_word, self._by_initial, self._near)

    def find(
        self,
        query: str,
        *,
        limit: int = 8,
        on: date | None = None,
        request: TypedWords | None = None,
    ) -> list[Hit]:
        """The subjects that fit, best first. `on` prefers who is in office on that date; `request`
        is that of the message where this is a part of one."""
        if len(query) > _LONGEST:
            return []
        asked = request or self.request()
        words = [asked.word(word) for word in words_of(query)[:_MOST_WORDS]]
        if not words:
            return []
        best, all_seen = self._fits(words, asked)
        exact_ones = [fit for fit in best.values() if fit.exact]
        whole = sum(fit.score > _WHOLE for fit in exact_ones)
        hits = []
        for (kind, id_), fit in self._ranked(best, limit, on):
            alone = len(exact_ones) == 1 or (fit.score > _WHOLE and whole == 1)
            hits.append(Hit(TopicKind(kind), id_, fit.score, fit.exact and alone and all_seen))
        return hits

    def may_be_exact(self, typed: Sequence[str], request: TypedWords) -> bool:
        """Whether some name may have all of these words as they are: where not, no hit of theirs is
        exact, nor of more words. Much cheaper than to find them."""
        words = [request.word(word) for word in typed[:_MOST_WORDS]]
        return bool(_common([request.names(one, exact=True) for one in words]))

    def _ranked(
        self, best: _Fits, limit: int, on: date | None
    ) -> list[tuple[tuple[str, str], _Fit]]:
        """The best ones: of those who fit as well, who serves on a date comes first."""
        if len(best) > limit:
            least = nlargest(limit, [fit.score for fit in best.values()])[-1]
            kept = [item for item in best.items() if item[1].score >= least]
        else:
            kept = list(best.items())
        # Without a date there is no telling; offices and bodies go before people.
        kept.sort(
            key=lambda item: (
                -item[1].score,
                not item[1].exact,
                item[0][0] == TopicKind.OFFICIAL and not (on and self._serves(item[0][1], on)),
            )
        )
        return kept[:limit]

    def _serves(self, person: str, on: date) -> bool:
        return bool(current_roles(self._registry, person, on))

    def _fits(self, words: list[Word], asked: TypedWords) -> tuple[_Fits, bool]:
        """Who fits how well; and whether everybody who may fit exactly was looked at."""
        if len(words) == 1:
            return self._fits_of_one(words[0], asked)
        if asked.tired:
            return {}, False
        spelt, others = self._candidates(words, asked)
        seen = asked.some(spelt, spelt=True) + asked.some(others, spelt=False)
        near = [asked.near(word) for word in words]
        best: _Fits = {}
        for number in seen:
            row = self._rows[number]
            fit = _fit(words, near, row)
            if fit.score >= MIN_SCORE:
                key = row[:2]
                best[key] = max(best.get(key, fit), fit)
        return best, len(seen) >= len(spelt)

    def _fits_of_one(self, word: Word, asked: TypedWords) -> tuple[_Fits, bool]:
        """For a single word: thousands may have the same first name, and none need be compared."""
        forms = word.exact or asked.near(word)
        top: dict[int, float] = {}
        for form, score in sorted(forms.items(), key=lambda item: -item[1]):
            if len(top) <= MOST_LISTED - asked.listed:
                for number in self._by_word[form]:
                    top.setdefault(number, score)
        best: _Fits = {}
        seen = sorted(top)[: MOST_LISTED - asked.listed]
        asked.listed += len(seen)
        for number in seen:
            kind, id_, listed, told_by = self._rows[number]
            score = top[number] - 0.7 * (len(listed) - 1)
            if score >= MIN_SCORE:
                exact = top[number] >= 99 and not told_by.isdisjoint(word.readings)
                known = best.get((kind, id_))
                if known is None or known < (score, exact):
                    best[kind, id_] = _Fit(score, exact)
        return best, len(seen) == len(top)

    def _candidates(self, words: list[Word], asked: TypedWords) -> tuple[list[int], list[int]]:
        """The names that have every word of several as it was typed, and those that have it nearly.

        Where any word is typed as some name has it, only names that have such a word are meant.
        """
        near = [asked.names(word, exact=False) for word in words]
        if any(word.exact for word in words):
            near.append(set[int]().union(*[asked.typed_as(word) for word in words]))
        elif all(word.initial for word in words):
            return [], []
        candidates = sorted(
            number for number in _common(near) if len(self._rows[number][2]) >= len(words)
        )
        spelt = _common([asked.names(word, exact=True) for word in words])
        return (
            [number for number in candidates if number in spelt],
            [number for number in candidates if number not in spelt],
        )


def _common(sets: Iterable[set[int]]) -> set[int]:
    """What is in every set."""
    return set.intersection(*sorted(sets, key=len))


def _fit(words: list[Word], near: list[Mapping[str, float]], row: Row) -> _Fit:
    """How well the words typed are accounted for by a name; and whether all are, exactly."""
    _, _, listed, told_by = row
    left = list(listed)
    points, least = 0.0, 100.0
    for word, forms_of in zip(words, near, strict=True):
        if not left:
            return _Fit(0.0, False)
        scores = [word.score(forms, forms_of) for forms in left]
        top = max(scores)
        if top < MIN_SCORE:
            return _Fit(0.0, False)
        points += top
        least = min(least, top)
        left.pop(scores.index(top))
    exact = least >= 99 and not all(told_by.isdisjoint(word.readings) for word in words)
    # All of the name typed is better than a part of it, a shorter name better than a longer.
    return _Fit(points / len(words) - 0.7 * len(left), exact)
