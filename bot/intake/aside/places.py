"""A text, and the places where it names something: with these every rule of this wing is asked.
Pure.

A text is divided into sentences once, however many places of it are asked about. A place knows what
stands right before and behind it, in the text, in its sentence and in the clause of that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.intake.aside.biography import is_of_a_career
from bot.sentences import is_aside, sentences
from bot.topics.tokens import fold

_LONGEST = 2_000  # characters of a sentence; what is longer is none
_WORD = re.compile(r"[^\W_]+")
_CLAUSE = re.compile(r"[,;:()]|\s[–—-]\s")
_QUOTED = re.compile(
    r"\b(?:по словам|по мнению|по данным|как (?:отметил|заявил|сообщил)|айтуынша|пікірінше"
    r"|сөзінше|according to|quoted)\b"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it begins, what it says, whether it is aside (what was, or which posts
    somebody held) or quotes somebody."""

    first: int
    says: str
    is_aside: bool
    quotes: bool

    @property
    def has_clauses(self) -> bool:
        """Whether it is of several."""
        return _CLAUSE.search(self.says) is not None


class Divided:
    """A text whose sentences are told apart once, however many places of it are asked about."""

    def __init__(self, text: str) -> None:
        self.text = text
        # bounded: made for one text
        self._bounds: dict[int, list[tuple[int, int]]] = {}  # by where a paragraph begins
        self._read: dict[int, Sentence] = {}

    @cached_property
    def folded(self) -> str:
        """It in small letters."""
        return self.text.casefold()

    def places(self, named: Iterable[tuple[int, str]]) -> list[Place]:
        """Its places where something is named (where they begin, and the words there); what no
        words name has none."""
        return [Place(self, at, words) for at, words in named if words]

    def around(self, at: int) -> Sentence:
        """The sentence at a place (of one that is longer than anybody writes, a part)."""
        first, last = self._around(at)
        found = self._read.get(first)
        if found is None:
            says = self.text[first:last]
            quotes = _QUOTED.search(says.casefold()) is not None
            aside = is_aside(says) or is_of_a_career(says)
            found = self._read[first] = Sentence(first, says, aside, quotes)
        return found

    def _around(self, at: int) -> tuple[int, int]:
        text = self.text
        first = text.rfind("\n", 0, at) + 1
        bounds = self._bounds.get(first)
        if bounds is None:
            last = text.find("\n", at)
            last = last if last >= 0 else len(text)
            told = [(first + start, first + end) for start, end in sentences(text[first:last])]
            bounds = self._bounds[first] = list(_parted(told)) or [(first, last)]
        return bounds[max(0, bisect_right(bounds, (at, len(text))) - 1)]


@dataclass(frozen=True)
class Place:
    """Some words by which a text names something, and where they begin in it."""

    whole: Divided
    at: int
    words: str

    @property
    def is_there(self) -> bool:
        """Whether the text at hand has it; else something is told of it further on."""
        return self.whole.text.startswith(self.words, self.at)

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.at + len(self.words)

    def before(self, far: int) -> str:
        """So many characters right before it."""
        return self.whole.text[max(0, self.at - far) : self.at]

    def behind(self, far: int) -> str:
        """So many characters right behind it."""
        return self.whole.text[self.end : self.end + far]

    @cached_property
    def sentence(self) -> Sentence:
        """The sentence that it stands in."""
        return self.whole.around(self.at)

    @property
    def is_in_first_sentence(self) -> bool:
        """Whether that is the first one behind the title."""
        text = self.whole.text
        return self.sentence.first == text.find("\n\n") + len("\n\n")

    @property
    def within(self) -> int:
        """Where it begins in its sentence."""
        return self.at - self.sentence.first

    @property
    def said_before(self) -> str:
        """What of its sentence stands before it."""
        return self.sentence.says[: self.within]

    @property
    def said_behind(self) -> str:
        """What of its sentence stands behind it."""
        return self.sentence.says[self.within + len(self.words) :]

    @cached_property
    def clause(self) -> tuple[str, str]:
        """What of the clause of its sentence stands before it, and what from it on."""
        says, at = self.sentence.says, self.within
        start, end = 0, len(says)
        for found in _CLAUSE.finditer(says):
            if found.end() <= at:
                start = found.end()
            elif found.start() > at:
                end = found.start()
                break
        return says[start:at], says[at:end]


def are_there(places: Sequence[Place]) -> bool:
    """Whether there are some places, and the text at hand has them all."""
    return bool(places) and all(one.is_there for one in places)


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return [fold(one[0]) for one in _WORD.finditer(text)]


def _parted(bounds: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences, none longer than `_LONGEST`."""
    for first, last in bounds:
        for start in range(first, last, _LONGEST):
            yield start, min(last, start + _LONGEST)
