"""The words of one request: each looked up once, and so much work in all and no more. Pure."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from bot.lexicon.concepts import concepts_of
from bot.topics.near import Near
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import without_kazakh_suffix
from bot.topics.people.skeleton import skeleton
from bot.topics.tokens import fold

# What one request may cost: so many words are looked for misspelt (those after them are found where
# they are typed right), so many names compared that have all words as typed, so many that have them
# nearly, and so many listed that have the one word that was typed. Where some are left out that may
# be meant exactly, nobody counts as surely meant.
MOST_NEAR, MOST_SPELT, MOST_ALIKE, MOST_LISTED = 32, 700, 700, 5_000
# So many names are looked through for words that some name may have together.
MOST_TOGETHER = 300_000
_FINAL = re.compile("(?<=[аеиоу])ф$")
_FEW = 4
_ABBREVIATION = 3  # letters
_SHORTEST_ROOT = 5  # a word is made of another one of so many letters at least
_LONGEST_WORD = 60  # no name has so many letters in one word; what is longer is nobody's


@dataclass(slots=True)
class Word:
    """A word that was typed: its skeleton first, then those of the names it may be with a Kazakh
    suffix; the forms it is, with 100 or 99; the forms it may be, with their scores."""

    readings: tuple[str, ...]
    exact: dict[str, float]
    near: Mapping[str, float] | None = None  # None: not looked up yet
    names: dict[bool, set[int]] = field(default_factory=dict)

    @property
    def initial(self) -> bool:
        """Whether it is one letter, which any name that begins with it may stand for."""
        return len(self.readings[0]) == 1

    def score(self, forms: frozenset[str], near: Mapping[str, float]) -> float:
        """How well one word of a name accounts for this one, by the forms it stands in."""
        if len(near) <= _FEW:
            best = 0.0
            for form, score in near.items():
                if score > best and form in forms:
                    best = score
        else:
            best = max([near[form] for form in near.keys() & forms], default=0.0)
        if best:
            return best
        initial = self.readings[0]
        if len(initial) == 1 and any(form.startswith(initial) for form in forms):
            return 99.0
        return 0.0


class TypedWords:
    """What has been looked up for one request, and how much of what is allowed.

    `looked_up` counts the words that were looked for misspelt, `forms` the forms that were compared
    with them, `compared` and `listed` the names.
    """

    def __init__(
        self,
        by_word: Mapping[str, list[int]],
        by_initial: Mapping[str, set[int]],
        near: Near,
        titles: Container[str] = (),
    ) -> None:
        self._by_word = by_word
        self._titles = titles
        self._by_initial = by_initial
        self._near = near
        self._words: dict[str, Word] = {}
        self._left = {True: MOST_SPELT, False: MOST_ALIKE}
        self._together: dict[frozenset[str], bool] = {}
        self._together_left = MOST_TOGETHER
        self.looked_up = self.forms = self.listed = 0

    def word(self, typed: str) -> Word:
        """A word, looked up when it is met first."""
        known = self._words.get(typed)
        if known is None:
            readings = _readings(typed) if len(typed) <= _LONGEST_WORD else (skeleton(typed),)
            # "ИИ" is no "и": of a double letter one is left.
            letters = {one for one in readings if len(one) > 1 or len(typed) == 1}
            exact = {one: 99.0 for one in readings if one in letters and one in self._by_word}
            if readings[0] in exact:
                exact[readings[0]] = 100.0
            known = self._words[typed] = Word(readings, exact)
        return known

    def near(self, word: Word) -> Mapping[str, float]:
        """The forms that a word is or may be; once enough words were looked up, only what it is."""
        if word.near is None:
            word.near = word.exact
            if self.looked_up < MOST_NEAR and 2 < len(word.readings[0]) <= _LONGEST_WORD:
                self.looked_up += 1
                # "Koshanoff", "Кошаноф": a final v as it is heard.
                typed = _FINAL.sub("в", word.readings[0])
                found, compared = self._near.scores(typed)
                self.forms += compared
                if typed in self._by_word:
                    found[typed] = 95.0
                for form, score in self._begun_with(typed).items():
                    found[form] = max(score, found.get(form, 0.0))
                word.near = {**found, **word.exact}
        return word.near

    def _begun_with(self, typed: str) -> dict[str, float]:
        """The words of titles that a word begins with: "мажилисмены" sit in the Mazhilis."""
        return {
            typed[:size]: 75.0 + 20 * size / len(typed)
            for size in range(_SHORTEST_ROOT, len(typed))
            if typed[:size] in self._titles
        }

    @property
    def compared(self) -> int:
        """How many names were compared."""
        return MOST_SPELT + MOST_ALIKE - sum(self._left.values())

    @property
    def tired(self) -> bool:
        """Whether no more names are compared."""
        return not any(self._left.values())

    def some(self, names: list[int], *, spelt: bool) -> list[int]:
        """As many of some names as may still be compared."""
        chosen = names[: self._left[spelt]]
        self._left[spelt] -= len(chosen)
        return chosen

    def names(self, word: Word, *, exact: bool) -> set[int]:
        """The places of the names that have the word, or begin with it if it is an initial; where
        not `exact`, also those that have it nearly."""
        if word.initial:
            return self._by_initial.get(word.readings[0], set())
        found = word.names.get(exact)
        if found is None:
            found = word.names[exact] = (
                self.typed_as(word) if exact else self._having(self.near(word))
            )
        return found

    def are_together(self, typed: Iterable[str]) -> bool:
        """Whether some name has all of these words as they are; False also where too much was
        looked through for this request already."""
        wanted = frozenset(typed)
        known = self._together.get(wanted)
        if known is None:
            sets = sorted((self.names(self.word(one), exact=True) for one in wanted), key=len)
            known = bool(sets and sets[0]) and self._together_left > 0
            if known and len(sets) > 1:
                self._together_left -= len(sets[0]) * (len(sets) - 1)
                known = bool(sets[0].intersection(*sets[1:]))
            self._together[wanted] = known
        return known

    def typed_as(self, word: Word) -> set[int]:
        """The places of the names that have the word as it was typed."""
        return self._having(word.exact)

    def _having(self, forms: Iterable[str]) -> set[int]:
        return set[int]().union(*[self._by_word[form] for form in forms])


def _readings(word: str) -> tuple[str, ...]:
    """What a word typed may be: itself, or a name with a Kazakh suffix; of a word that Russian has
    no abbreviation ("скота", the SCO), of one that Kazakh has no short name ("еруі", Er)."""
    is_word = any(one.is_known for one in parses(fold(word))) or concepts_of(fold(word), "kk")
    shortest = _ABBREVIATION if is_word else 2
    stems = [stem for stem in without_kazakh_suffix(fold(word)) if len(stem) > shortest]
    return tuple(dict.fromkeys([skeleton(word), *map(skeleton, stems)]))
