"""What a person typed, misspelt, inflected or in another alphabet, found in the registry. Pure.

Bounded: words are looked up (`typed_words`), and only names that have all of them are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest, nsmallest
from typing import NamedTuple

from bot.topics.near import MIN_SCORE, Near
from bot.topics.registry.registry import Registry
from bot.topics.registry.tenure import current_roles
from bot.topics.search_facts import Facts
from bot.topics.search_table import SearchTable
from bot.topics.search_titles import Row
from bot.topics.small_words import telling_words
from bot.topics.title_order import TitleOrder
from bot.topics.typed_words import MOST_LISTED, TypedWords, Word
from storage.vocabulary import TopicKind

_WHOLE = 99.5  # every word of the name was typed
# What a name loses for the words of it that were not typed: a person's for each, since a surname
# tells him; a title's by their share, since "Сенат" is not "Сенат Олий Мажлиса".
_PERSON_LESS, _TITLE_LESS = 0.7, 27.0
_MOST_WORDS, _LONGEST, _MANY, _SHORT_TITLE = 8, 200, 50, 2
_OFFICIAL = TopicKind.OFFICIAL.value  # a plain word is faster in the middle of a loop


@dataclass(frozen=True, slots=True)
class Hit:
    """A subject that fits what was typed. `score` 0 to 100; it `fits` where every word typed is a
    form of one of its names (of a title: the whole name was typed), and is `exact` where nobody
    else fits as well."""

    kind: TopicKind
    id: str
    score: float
    exact: bool
    fits: bool = False


class _Fit(NamedTuple):
    """How well a name accounts for what was typed; the better one is the greater."""

    score: float
    exact: bool


_NOBODY = _Fit(0.0, False)
_Fits = dict[tuple[str, str], _Fit]


class Search:
    """Finds the people, offices and bodies of a registry. Made once, asked often."""

    def __init__(self, registry: Registry, table: SearchTable) -> None:
        self._registry = registry
        self._rows = table.rows
        self._by_word = table.by_word
        self._near = Near(table.by_word)
        self._titles = TitleOrder(registry)
        self.facts = Facts(registry, table.rows)
        # The words of titles; and what tells of somebody or something by itself: no first names.
        self._title_words = frozenset[str]().union(
            *(one for kind, _, words, _, _ in table.rows if kind != _OFFICIAL for one in words)
        )
        self._telling = frozenset[str]().union(*(told_by for _, _, _, told_by, _ in table.rows))
        self._by_initial: dict[str, set[int]] = {}
        for form, numbers in table.by_word.items():
            self._by_initial.setdefault(form[:1], set()).update(numbers)

    def request(self) -> TypedWords:
        """For what belongs to one message: its words are looked up once, and its work is bounded
        as a whole."""
        return TypedWords(self._by_word, self._by_initial, self._near, self._title_words)

    def find(
        self,
        query: str,
        *,
        limit: int = 8,
        on: date | None = None,
        request: TypedWords | None = None,
    ) -> list[Hit]:
        """The subjects that fit, best first; of titles those in force on a date before those that
        are over, these with what came after them. `on` also prefers who is in office then; without
        it, what has an end is over. `request` is that of the message where this is a part of one.
        """
        if len(query) > _LONGEST:
            return []
        named = self.facts.named(query)
        if named is not None:
            return [Hit(*named, 100.0, True, True)]
        asked = request or self.request()
        words = [asked.word(word) for word in telling_words(query)[:_MOST_WORDS]]
        if not words:
            return []
        best, all_seen = self._fits(words, asked)
        alone = self._alone(best, on) if all_seen else None
        return [
            Hit(TopicKind(key[0]), key[1], fit.score, key == alone, fit.exact)
            for key, fit in self._ranked(best, alone, limit, on)
        ]

    def may_be_sure(self, typed: Sequence[str], request: TypedWords) -> bool:
        """Whether some words may surely mean one subject: not one word that is a first name, or
        the surname of many."""
        if len(typed) != 1:
            return True
        word = request.word(typed[0])
        if self._telling.isdisjoint(word.readings):
            return False
        # People stand before titles.
        return not any(
            len(numbers) > _MANY and self._rows[numbers[_MANY]][0] == TopicKind.OFFICIAL
            for numbers in (self._by_word[form] for form in word.exact)
        )

    def _alone(self, best: _Fits, on: date | None) -> tuple[str, str] | None:
        """The one subject that is surely meant: the only one that fits, or fits as a whole; of
        titles the only one that is in force still."""
        fitting = [key for key, fit in best.items() if fit.exact]
        for chosen in (fitting, [key for key in fitting if best[key].score > _WHOLE]):
            if len(chosen) == 1:
                return chosen[0]
            living = [key for key in chosen if not self._titles.over(key, on)]
            if len(living) == 1:
                return living[0]
        return None

    def may_be_exact(self, typed: Sequence[str], request: TypedWords) -> bool:
        """Whether some name may have all of these words as they are: where not, no hit of theirs is
        exact, nor of more words. Much cheaper than to find them."""
        return request.are_together(typed[:_MOST_WORDS])

    def _ranked(
        self, best: _Fits, alone: tuple[str, str] | None, limit: int, on: date | None
    ) -> list[tuple[tuple[str, str], _Fit]]:
        """The best ones, whoever is alone first: people, and titles in their own order."""
        scores = {key: fit.score for key, fit in best.items() if key[0] != _OFFICIAL}
        if not scores:
            people = self._people(best, limit, on)
            people.sort(key=lambda item: item[0] != alone)
            return people
        people_only = {key: fit for key, fit in best.items() if key not in scores}
        titles = [
            (key, best.get(key, _Fit(scores[of], False)))
            for key, of in self._titles.ordered(scores, limit, on)
        ]
        ranked = self._people(people_only, limit, on)
        top = max((fit.score for _, fit in ranked), default=0.0)
        if max((fit.score for _, fit in titles), default=0.0) >= top:
            ranked = titles + ranked
        else:
            ranked += titles
        ranked.sort(key=lambda item: item[0] != alone)
        return ranked[:limit]

    def _people(
        self, best: _Fits, limit: int, on: date | None
    ) -> list[tuple[tuple[str, str], _Fit]]:
        """Of those who fit as well, who serves on a date comes first."""
        if len(best) > limit:
            least = nlargest(limit, [fit.score for fit in best.values()])[-1]
            kept = [item for item in best.items() if item[1].score >= least]
        else:
            kept = list(best.items())
        return nsmallest(
            limit,
            kept,
            key=lambda item: (
                -item[1].score,
                not item[1].exact,
                not (on and self._serves(item[0][1], on)),
            ),
        )

    def _serves(self, person: str, on: date) -> bool:
        return bool(current_roles(self._registry, person, on))

    def _fits(self, words: list[Word], asked: TypedWords) -> tuple[_Fits, bool]:
        """Who fits how well; and whether everybody who may fit exactly was looked at."""
        if len(words) == 1:
            return self._fits_of_one(words[0], asked)
        if asked.tired:
            return {}, False
        spelt, others = self._candidates(words, asked)
        near = [asked.near(word) for word in words]
        exact: list[Mapping[str, float]] = [word.exact for word in words]
        best: _Fits = {}
        chosen = asked.some(spelt, spelt=True)
        alike = asked.some(others, spelt=False)
        for at, number in enumerate(chosen + alike):
            row = self._rows[number]
            # Those that have each word as it was typed are compared with few forms.
            fit = _fit(words, exact, row) if at < len(chosen) else _NOBODY
            if fit.score < MIN_SCORE:
                fit = _fit(words, near, row)
            if fit.score >= MIN_SCORE:
                key = row[:2]
                best[key] = max(best.get(key, fit), fit)
        return best, len(chosen) >= len(spelt)

    def _fits_of_one(self, word: Word, asked: TypedWords) -> tuple[_Fits, bool]:
        """For a single word: thousands may have the same first name, and none need be compared;
        of a name that says what something is and for what it is but one of both."""
        forms: Mapping[str, float] = word.exact or self._near_alone(word, asked)
        if not self._title_words.isdisjoint(word.exact):
            # "Мажлис" is a word of some names, but nearly the whole of another one.
            titles = self._title_words.intersection(asked.near(word))
            forms = {**{it: asked.near(word)[it] for it in titles}, **word.exact}
        top: dict[int, float] = {}
        for form, score in sorted(forms.items(), key=lambda item: -item[1]):
            if len(top) <= MOST_LISTED - asked.listed:
                for number in self._by_word[form]:
                    top.setdefault(number, score)
        best: _Fits = {}
        seen = sorted(top)[: MOST_LISTED - asked.listed]
        asked.listed += len(seen)
        for number in seen:
            kind, id_, listed, told_by, kinds = self._rows[number]
            if (size := len(listed)) > _SHORT_TITLE and kind != _OFFICIAL:
                continue  # a common word of a long name asks for much else
            if kind == _OFFICIAL:
                score = top[number] - _PERSON_LESS * (size - 1)
            else:
                score = top[number] - _TITLE_LESS * (size - 1) / size
            if score >= MIN_SCORE and not kinds:
                exact = (
                    top[number] >= 99
                    and not told_by.isdisjoint(word.readings)
                    and (size == 1 or kind == _OFFICIAL)
                )
                known = best.get((kind, id_))
                if known is None or known < (score, exact):
                    best[kind, id_] = _Fit(score, exact)
        return best, len(seen) == len(top)

    def _near_alone(self, word: Word, asked: TypedWords) -> dict[str, float]:
        """What a word is like: no first name that begins otherwise ("Сырдария", "Сердара")."""
        begins, near = word.readings[0][:3], asked.near(word).items()
        return {it: fit for it, fit in near if it in self._telling or it.startswith(begins)}

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
    kind, _, listed, told_by, kinds = row
    if kinds and not _say_all(near, told_by, kinds):
        return _NOBODY
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
    score = points / len(words)
    if kind == _OFFICIAL:
        return _Fit(score - _PERSON_LESS * len(left), exact)
    return _Fit(score - _TITLE_LESS * len(left) / len(listed), exact and not left)


def _say_all(near: list[Mapping[str, float]], *parts: frozenset[str]) -> bool:
    """Whether words say each part of a name: what a body is, and for what."""
    return all(any(map(one.intersection, near)) for one in parts)
