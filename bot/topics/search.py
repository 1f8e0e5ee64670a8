"""What a person typed, misspelt, inflected or in another alphabet, found in the registry. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from bot.topics.forms import phrase_forms, russian_forms, without_kazakh_suffix
from bot.topics.names import parts_of, words_of
from bot.topics.registry import Registry, SubjectKind
from bot.topics.tenure import current_roles
from bot.topics.tokens import fold

# One skeleton for "Ашимбаев", "Әшімбаев", "Ашымбаев", "Ashimbayev", "Aşimbaev": Kazakh and Latin
# letters go to the Russian ones that they are written with, then vowels that vary become one.
_TO_RUSSIAN = str.maketrans("әғқңөұүһіäöüğşıñçəâîûéá", "агкноуухиаоугшинчаеиуеа")
_LATIN = (
    ("shch", "щ"), ("zh", "ж"), ("kh", "х"), ("sh", "ш"), ("ch", "ч"), ("gh", "г"), ("ts", "ц"),
    ("ya", "а"), ("ye", "е"), ("yu", "у"), ("yo", "о"), ("ay", "аи"), ("ey", "еи"), ("dj", "дж"),
    ("j", "дж"), ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"),
    ("g", "г"), ("h", "х"), ("i", "и"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"),
    ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"),
    ("x", "кс"), ("y", "и"), ("z", "з"),
)  # fmt: skip
_VARYING = str.maketrans("ыйэёяю", "ииееау", "ьъ")
_MIN_SCORE = 72.0


def skeleton(word: str) -> str:
    """A word without what spellings of one name differ in."""
    word = fold(word).translate(_TO_RUSSIAN)
    for latin, russian in _LATIN:
        if word.isascii() is False and not any("a" <= char <= "z" for char in word):
            break
        word = word.replace(latin, russian)
    word = re.sub(r"дж", "ж", word.translate(_VARYING))
    word = re.sub(r"аие|ае|аиа", "ае", word)
    return re.sub(r"(.)\1+", r"\1", word)


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


class Search:
    """Finds the people, offices and bodies of a registry. Made once, asked often."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._entries: list[_Entry] = []
        self._by_word: dict[str, list[int]] = {}
        for person in registry.people.values():
            seen = set()
            for name in person.names:
                given, patronymic, family = parts_of(person, name)
                parts = (("given", given), ("patronymic", patronymic), ("family", family))
                words = tuple(
                    self._forms(russian_forms(word, person.gender, part), word)
                    for part, listed in parts
                    for word in listed
                )
                if words not in seen:
                    seen.add(words)
                    told_by = frozenset[str]().union(*words[len(words) - len(family) :])
                    self._add(_Entry("official", person.id, words, told_by))
        for kind, entries in (("office", registry.offices), ("body", registry.bodies)):
            for entry in entries.values():
                if not getattr(entry, "followed", True):
                    continue
                for name in entry.names:
                    listed = words_of(name.text)
                    forms = phrase_forms(listed)
                    words = tuple(
                        self._forms(own, word) for own, word in zip(forms, listed, strict=True)
                    )
                    told_by = frozenset[str]().union(*words)
                    subject: SubjectKind = "office" if kind == "office" else "body"
                    self._add(_Entry(subject, entry.id, words, told_by))
        self._vocabulary = list(self._by_word)

    @staticmethod
    def _forms(forms: frozenset[str], word: str) -> frozenset[str]:
        return frozenset(skeleton(form) for form in (*forms, word))

    def _add(self, entry: _Entry) -> None:
        number = len(self._entries)
        self._entries.append(entry)
        for forms in entry.words:
            for form in forms:
                self._by_word.setdefault(form, []).append(number)

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
        best = 0.0
        for form in forms:
            if len(word) == 1 and form.startswith(word):
                return 99.0  # an initial
            if len(word) >= 3 and form.startswith(word):
                best = max(best, 80.0 + 18 * len(word) / len(form))
            elif len(word) >= 4:
                best = max(best, 100 * DamerauLevenshtein.normalized_similarity(word, form) - 2)
        return best if best >= _MIN_SCORE else 0.0
