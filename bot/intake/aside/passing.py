"""Whether a text that names somebody or something only further on tells of it there, or names it in
passing. Pure.

It tells of it where several of its sentences name it; of somebody also where he acts, is quoted, or
right behind the lead, for news says first what matters. A thing ("schools", "taxes") is in many a
sentence on something else, wherever that stands behind the first: one of several words ("domestic
violence") says more. What is only recalled is told nowhere.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.intake.aside.biography import is_of_a_career
from bot.intake.kinds.protocol import ATTENDS
from bot.sentences import is_aside, sentences
from bot.topics.name_words import Sure, sureness
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import in_a_case
from bot.topics.tokens import fold

_LONGEST = 2_000  # characters of a sentence; what is longer is none
_LATE = 2  # ends of paragraphs: of the title, and of the first one behind it
_EARLY = 3  # paragraphs, with the title
_WORD = re.compile(r"[^\W_]+")
_CLAUSE = re.compile(r"[,;:()]|\s[–—-]\s")
# With what a clause begins that only says more of a word, or how what is told came about.
_SUBORDINATE = frozenset(
    "который которая которое которые которого которой которых которому которым которыми котором "
    "что чтобы где когда куда откуда если хотя поскольку пока "
    "which that who whom whose where when while after before although because since".split()
)
_QUOTED = re.compile(
    r"\b(?:по словам|по мнению|по данным|как (?:отметил|заявил|сообщил)|айтуынша|пікірінше"
    r"|сөзінше|according to|quoted)\b"
)
# Who leads a delegation, and what he is a deputy of.
_LEADS = re.compile(
    r"делегаци\w{1,4} [^.!?]{0,60}(?:возглав|представля)|(?:возглав|представля)\w{1,6} [^.!?]{0,60}"
    r"делегаци|делегация\w{1,6} [^.!?]{0,80}(?:бастап|басқар)"
    r"|\b(?:led|headed|heads?|leads?)\b[^.!?]{0,60}\bdelegation"
    r"|\bdelegation\b[^.!?]{0,60}\b(?:led|headed)\b"
)
_DEPUTY_OF = re.compile(r"\b(?:депутат\w{0,3}|(?:deputy|member|lawmaker) (?:of|from)(?: the)?) $")
_OF_A_DEPUTY = re.compile(r"\S{0,6} (?:депутат|deputy|member|lawmaker)")
_FAR = 40  # characters
_DASHES = frozenset("–—-")  # before what somebody answers
_NO_ACTOR_BEFORE = frozenset("of in on at by to from for with under about into before".split())
_DOES = re.compile(r"(?:has|had|have|will|is|was|were|are|did|does|also|[a-z]{2,20}(?:ed|s))$")
_VERB_KAZAKH = re.compile(r"(?:[дт][ыі]|[аеп]д[ыі]|мақ|мек|пақ|пек)$")
_OWNED_CASE = re.compile(r"[^\W\d_]{3}[ыі]н(?:[ае]|д[ае]|[ае]н|[ыі]ң)$")  # "Сенатына"
_ITS_CASE = re.compile(rf"{_OWNED_CASE.pattern}|(?:[ғг][ае]|[қк][ае])$")
_WITH_KAZAKH = frozenset("мен бен пен және".split())
_OWNED_KAZAKH = re.compile(r"(?:[ыі]|[ыі]н|[ыі]ң|[ыі]м[еа]н|[ыі]на|[ыі]не|[ыі]нда|[ыі]нде)$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it begins, what it says, whether it is aside (what was, or which posts
    somebody held) or quotes somebody."""

    first: int
    says: str
    is_aside: bool
    quotes: bool


class Divided:
    """A text whose sentences are told apart once, however many places of it are asked about."""

    def __init__(self, text: str) -> None:
        self.text = text
        # bounded: made for one text
        self._bounds: dict[int, list[tuple[int, int]]] = {}  # by where a paragraph begins
        self._read: dict[int, Sentence] = {}

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


def _parted(bounds: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences, none longer than `_LONGEST`."""
    for first, last in bounds:
        for start in range(first, last, _LONGEST):
            yield start, min(last, start + _LONGEST)


def is_in_passing(
    divided: Divided,
    begins: int,
    places: Iterable[tuple[int, str]],
    language: str,
    *,
    by_words: bool = False,
) -> bool:
    """Whether what a text names at some places (where they begin, and the words there), all of them
    behind its first `begins` characters, it names in passing. `by_words`: it was found by words,
    and may be a thing rather than somebody."""
    text = divided.text
    named: dict[int, tuple[Sentence, int, str]] = {}
    for start, words in places:
        if words and start >= begins and text.startswith(words, start):
            sentence = divided.around(start)
            if not sentence.is_aside:
                named.setdefault(sentence.first, (sentence, start - sentence.first, words))
    if len(named) != 1:
        return not named
    [(sentence, at, words)] = named.values()
    if by_words and _is_thing(sentence.says[:at], words):
        return not (
            _answers(sentence.says[:at]) or (" " in words and _is_early(text, sentence.first))
        )
    clause, within = clause_at(sentence.says, at)
    opening = _WORD.search(clause)
    # A sentence of one clause that begins so asks something.
    parted = _CLAUSE.search(sentence.says) is not None
    if parted and opening is not None and fold(opening[0]) in _SUBORDINATE:
        return True
    # A place or a thing is in what is told of others there, too.
    if _is_early(text, sentence.first) and (not by_words or " " in words):
        return _only_attends(sentence.says, at, words)
    if sentence.quotes:
        return False
    if _is_late(text, sentence.first):
        return True  # what else was done that day, or by whom
    return not acts(clause, within, words, language)


def _only_attends(sentence: str, at: int, words: str) -> bool:
    """Whether a sentence says only that whom it names is there, or whose deputy leads a
    delegation."""
    folded = sentence.casefold()
    if ATTENDS.search(folded) is not None:
        return True
    before, behind = folded[max(0, at - _FAR) : at], folded[at + len(words) :][:_FAR]
    of_a_deputy = _DEPUTY_OF.search(before) or _OF_A_DEPUTY.match(behind)
    return of_a_deputy is not None and _LEADS.search(folded) is not None


def _is_thing(before: str, words: str) -> bool:
    """Whether some words are no name: without a capital, or with the one that any sentence begins
    with; `before` is what of theirs stands before them."""
    first = _WORD.search(words)
    if first is None or first[0][0].islower():
        return True
    begins = _WORD.search(before) is None and not first[0].isupper()
    return begins and not Sure.MAYBE <= sureness(fold(first[0])) <= Sure.YES


def is_a_thing_in_passing(divided: Divided, begins: int, places: Iterable[tuple[int, str]]) -> bool:
    """Whether what a text names at some places, all of them behind its first `begins` characters
    (its title, and the first sentence behind that), is a thing that one of its sentences has, by a
    word. What is not in the text is another sentence."""
    some = [(at, words) for at, words in places if words]
    if not some or any(
        at < begins or " " in words or not divided.text.startswith(words, at) for at, words in some
    ):
        return False
    around = [(divided.around(at), at, words) for at, words in some]
    return len({one.first for one, _, _ in around}) == 1 and all(
        _is_thing(before := one.says[: at - one.first], words) and not _answers(before)
        for one, at, words in around
    )


def _answers(before: str) -> bool:
    """Whether behind this a sentence says at once what somebody answers."""
    return before.strip() in _DASHES


def _is_early(text: str, at: int) -> bool:
    """Whether a place of a text is in its title, its lead, or the paragraph behind that."""
    return text.count("\n\n", 0, at) < _EARLY


def _is_late(text: str, at: int) -> bool:
    """Whether a place is in the last third of a text, and behind its first paragraph."""
    return 3 * at > 2 * len(text) and text.count("\n\n", 0, at) >= _LATE


def clause_at(sentence: str, at: int) -> tuple[str, int]:
    """The clause of a sentence at a place, and where that is in it."""
    start, end = 0, len(sentence)
    for found in _CLAUSE.finditer(sentence):
        if found.end() <= at:
            start = found.end()
        elif found.start() > at:
            end = found.start()
            break
    return sentence[start:end], at - start


def acts(clause: str, at: int, words: str, language: str) -> bool:
    """Whether what is named by some words in a clause is what acts in it."""
    own = [fold(one[0]) for one in _WORD.finditer(words)]
    before = [fold(one[0]) for one in _WORD.finditer(clause[:at])]
    after = [fold(one[0]) for one in _WORD.finditer(clause[at + len(words) :])]
    if not own:
        return False
    if language == "kk":
        # Of several the last one shows the case: "Мәжілісі мен Сенатына".
        other = after[1] if after[1:] and after[0] in _WITH_KAZAKH else ""
        in_one = in_a_case(own[-1]) or _OWNED_CASE.search(own[-1]) or _ITS_CASE.search(other)
        return not in_one and not (
            after and _OWNED_KAZAKH.search(after[0]) and not _VERB_KAZAKH.search(after[0])
        )
    if language == "en":
        left = [one for one in before if one not in ("the", "a", "an")][-1:]
        does = bool(after) and _DOES.match(after[0]) is not None
        return does and (not left or left[0] not in _NO_ACTOR_BEFORE)
    return _acts_russian(own, before, after)


def _acts_russian(own: list[str], before: list[str], after: list[str]) -> bool:
    """Named in the nominative, behind no preposition, and as nobody's ("баннеры Организации"), with
    a verb in its clause."""
    read = parses(own[0])
    # What is in Latin letters has no cases: "KEGOC".
    if not any("nomn" in one.tag or "LATN" in one.tag for one in read):
        return False
    if before and _is_of(read, before[-1]):
        return False
    # Whose first word nobody knows ("Жогорку Кенеша"): the last one says its case.
    if not read[0].is_known and not any(
        "nomn" in one.tag or "LATN" in one.tag for one in parses(own[-1])
    ):
        return False
    if before and any(one.tag.POS == "PREP" for one in _first(before[-1])):
        return False
    return any(_is_verb(one) for one in (*before, *after))


def _is_of(read: Iterable[Any], before: str) -> bool:
    """Whether a word may be in the genitive, which its form alone does not say, behind the noun of
    what is its: no name, which stands beside a noun, and none that has but one form."""
    tags = [one.tag for one in read if one.is_known]
    return (
        any("gent" in tag and "Fixd" not in tag for tag in tags)
        and not any({"Surn", "Name", "Patr"} & tag.grammemes for tag in tags)
        and any(one.is_known and one.tag.POS == "NOUN" for one in _first(before))
    )


def _first(word: str) -> Iterator[Any]:
    yield from parses(word)[:1]


def _is_verb(word: str) -> bool:
    return any(one.tag.POS in {"VERB", "PRTS"} for one in _first(word))
