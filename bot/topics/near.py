"""Which words of a vocabulary are spelt nearly as one that was typed: few are ever compared. Pure.

A fuzzy comparison with every form of 20,000 names takes forty milliseconds, and a reader may send
a hundred words. Words that differ by few strokes have nearly the same letters. So each letter (and
each second one of a kind, each third) knows which forms have it, as the bits of one long number:
adding the numbers of a typed word's letters counts for all forms at once how many of its letters
they lack, and only those that lack few are compared. None that is near enough is missed by that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

# Of one typed word: so many forms are compared at most, and so many of those that begin with it.
MOST_COMPARED, MOST_BEGUN = 4_000, 2_000
# A word scores 100 against itself; a form that is only alike loses two points more than by its
# strokes. What scores less than this is another word.
MIN_SCORE = 72.0
_ALIKE_LESS = 2.0
_MIN_SIMILARITY = (MIN_SCORE + _ALIKE_LESS) / 100
_SHORTEST_BEGUN, _SHORTEST_ALIKE = 3, 4

# As surnames of the region end, in the nominative.
_SURNAME = re.compile(r"[^\W\d_]{3}(?:[оеё]ва?|[иы]на?|y?[eo]va?)$")
# What makes a patronymic of one: "Абишев" is nobody's whose father was Абиш.
_PATRONYMIC = re.compile(r"ич|н[аеуыо]|ich|na")
_SOME_BITS = re.compile(rb"[^\0]")
_BITS_OF = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))


class Near:
    """A vocabulary by the letters of its forms. Made once, asked often."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._sorted = sorted(vocabulary)
        # By length: those of one length are one stretch of bits.
        self._forms = sorted(self._sorted, key=len)
        self._all = (1 << len(self._forms)) - 1
        having: dict[str, bytearray] = {}
        size = len(self._forms) // 8 + 1
        for number, form in enumerate(self._forms):
            byte, bit = number >> 3, 1 << (number & 7)
            for letter in _letters(form):
                if letter not in having:
                    having[letter] = bytearray(size)
                having[letter][byte] |= bit
        self._having = {letter: int.from_bytes(bits, "little") for letter, bits in having.items()}
        longest = len(self._forms[-1]) if self._forms else 0
        firsts = [bisect_left(self._forms, length, key=len) for length in range(longest + 2)]
        self._of_length = [
            (1 << firsts[length + 1]) - (1 << firsts[length]) for length in range(longest + 1)
        ]

    def scores(self, word: str) -> tuple[dict[str, float], int]:
        """How near forms are to a word that was typed, those from `MIN_SCORE` on, the word itself
        left out; and how many forms were compared."""
        found: dict[str, float] = {}
        compared = 0
        if len(word) >= _SHORTEST_ALIKE:
            candidates = self._candidates(word)
            compared = len(candidates)
            found = _alike(word, candidates)
        if len(word) >= _SHORTEST_BEGUN:
            begun = self._begun(word)
            compared += len(begun)
            surname = _SURNAME.search(word) is not None
            for form in begun:
                if not (surname and _PATRONYMIC.match(form, len(word))):
                    found[form] = 80.0 + 18 * len(word) / len(form)
        found.pop(word, None)
        return found, compared

    def _begun(self, word: str) -> list[str]:
        """The forms that begin with a word; the shortest ones where they are too many."""
        first = bisect_left(self._sorted, word)
        last = bisect_left(self._sorted, word + "\U0010ffff", first)
        begun = self._sorted[first:last]
        return begun if len(begun) <= MOST_BEGUN else sorted(begun, key=len)[:MOST_BEGUN]

    def _candidates(self, word: str) -> list[str]:
        """The forms that lack so few of a word's letters that they may be alike; where they are too
        many, only those that lack fewer."""
        # For each length by how many strokes a form may differ; letters that it has more than the
        # word are strokes already.
        allowed: dict[int, int] = {}
        for length in range(len(self._of_length)):
            left = _strokes(max(length, len(word))) - max(0, length - len(word))
            if left >= max(0, len(word) - length):
                allowed[length] = left
        if not allowed:
            return []
        most = max(allowed.values())
        lacking = self._lacking(word, most)
        chosen = 0
        for fewer in range(most + 1):
            chosen = 0
            for length, left in allowed.items():
                if left >= fewer:
                    chosen |= lacking[left - fewer] & self._of_length[length]
            if chosen.bit_count() <= MOST_COMPARED:
                break
        return self._numbered(chosen)[:MOST_COMPARED]

    def _lacking(self, word: str, most: int) -> list[int]:
        """For each number up to `most`: which forms lack at most so many letters of a word."""
        # `exactly[n]` has the forms that lack n letters of those seen so far.
        exactly = [self._all] + [0] * most
        for letter in _letters(word):
            having = self._having.get(letter, 0)
            for number in range(most, 0, -1):
                exactly[number] = (exactly[number] & having) | (exactly[number - 1] & ~having)
            exactly[0] &= having
        lacking, so_far = [], 0
        for forms in exactly:
            so_far |= forms
            lacking.append(so_far)
        return lacking

    def _numbered(self, chosen: int) -> list[str]:
        """The forms of some bits."""
        found: list[str] = []
        for byte in _SOME_BITS.finditer(chosen.to_bytes(len(self._forms) // 8 + 1, "little")):
            first = byte.start() * 8
            found += [self._forms[first + bit] for bit in _BITS_OF[byte[0][0]]]
        return found


def _strokes(longer: int) -> int:
    """How many strokes may differ between two words, by the length of the longer one."""
    return int((1 - _MIN_SIMILARITY) * longer + 1e-9)


def _letters(word: str) -> list[str]:
    """The letters of a word; a second one of a kind is doubled, so that it is another."""
    seen: dict[str, int] = {}
    letters = []
    for char in word:
        seen[char] = seen.get(char, 0) + 1
        letters.append(char * seen[char])
    return letters


def _alike(word: str, candidates: Sequence[str]) -> dict[str, float]:
    """The candidates that differ from a word by few strokes, with their scores."""
    from rapidfuzz import process  # only for what is misspelt, not at every start
    from rapidfuzz.distance import DamerauLevenshtein

    near = process.extract(
        word,
        candidates,
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=_MIN_SIMILARITY,
        limit=None,
    )
    return {
        form: 100 * similarity - _ALIKE_LESS
        for form, similarity, _ in near
        if really_near(word, form, similarity)
    }


def really_near(word: str, form: str, similarity: float) -> bool:
    """Whether words that look alike may be one that is misspelt: of four letters each tells, and
    who errs at the first letter errs nowhere else. A surname that begins otherwise is another one
    ("Такиев", "Бакиев"), and no first name in a case ("Сулейменов", "Сулейманом")."""
    longer = max(len(word), len(form))
    if longer <= _SHORTEST_ALIKE:
        return False
    if _SURNAME.search(word):
        begins = word[0] == form[0] or form[1:] == word or word[1:] == form
        return begins and _SURNAME.search(form) is not None
    return word[0] == form[0] or round((1 - similarity) * longer) == 1


def is_misspelt(typed: str, words: str) -> bool:
    """Whether some folded words may be what was typed, misspelt; so may one word be."""
    return words in _alike(typed, [words])


def is_one_off(typed: str, word: str) -> bool:
    """Whether what was typed is a word but for one stroke."""
    from rapidfuzz.distance import DamerauLevenshtein

    return bool(DamerauLevenshtein.distance(typed, word, score_cutoff=1) == 1)
