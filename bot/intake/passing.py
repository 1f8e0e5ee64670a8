"""Whether a text that names somebody or something only further on tells of it there, or names it in
passing. Pure.

It tells of it where several of its sentences name it, where it acts, is quoted, right behind the
lead, for news says first what matters, or where the text is so short that hardly anything of it is
beside the point. What is only recalled is told nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from bot.sentences import is_aside, sentences
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import in_a_case
from bot.topics.tokens import fold

# Of a text of so few characters a main clause is no small part.
SHORT = 600
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
_NO_ACTOR_BEFORE = frozenset("of in on at by to from for with under about into before".split())
_DOES = re.compile(r"(?:has|had|have|will|is|was|were|are|did|does|also|[a-z]{2,20}(?:ed|s))$")
_VERB_KAZAKH = re.compile(r"(?:[дт][ыі]|[аеп]д[ыі]|мақ|мек|пақ|пек)$")
_OWNED_KAZAKH = re.compile(r"(?:[ыі]|[ыі]н|[ыі]ң|[ыі]м[еа]н|[ыі]на|[ыі]не|[ыі]нда|[ыі]нде)$")


def is_in_passing(
    text: str,
    begins: int,
    places: Iterable[tuple[int, str]],
    language: str,
    *,
    can_act: bool = True,
) -> bool:
    """Whether what a text names at some places (where they begin, and the words there), all of them
    behind its first `begins` characters, it names in passing. `can_act`: it is, or may be,
    somebody: what is only a thing is the subject of many a sentence that is beside the point."""
    named: dict[int, tuple[str, int, str]] = {}
    for start, words in places:
        if words and start >= begins and text.startswith(words, start):
            first, sentence = _around(text, start)
            if not is_aside(sentence):
                named.setdefault(first, (sentence, start - first, words))
    if len(named) != 1:
        return not named
    [(sentence, at, words)] = named.values()
    clause, within = _clause(sentence, at)
    opening = _WORD.search(clause)
    # A sentence of one clause that begins so asks something.
    parted = _CLAUSE.search(sentence) is not None
    if parted and opening is not None and fold(opening[0]) in _SUBORDINATE:
        return True
    if (
        _is_early(text, next(iter(named)))
        or len(text) <= SHORT
        or _QUOTED.search(sentence.casefold())
    ):
        return False
    return not (can_act and _acts(clause, within, words, language))


def _is_early(text: str, at: int) -> bool:
    """Whether a place of a text is in its title, its lead, or the paragraph behind that."""
    return text.count("\n\n", 0, at) < _EARLY


def _around(text: str, at: int) -> tuple[int, str]:
    """The sentence at a place of a text, and where it begins."""
    first = text.rfind("\n", 0, at) + 1
    last = text.find("\n", at)
    paragraph = text[first : last if last >= 0 else len(text)]
    for start, end in sentences(paragraph):
        if start <= at - first < end:
            return first + start, paragraph[start:end]
    return first, paragraph


def _clause(sentence: str, at: int) -> tuple[str, int]:
    """The clause of a sentence at a place, and where that is in it."""
    start, end = 0, len(sentence)
    for found in _CLAUSE.finditer(sentence):
        if found.end() <= at:
            start = found.end()
        elif found.start() > at:
            end = found.start()
            break
    return sentence[start:end], at - start


def _acts(clause: str, at: int, words: str, language: str) -> bool:
    """Whether what is named by some words in a clause is what acts in it."""
    own = [fold(one[0]) for one in _WORD.finditer(words)]
    before = [fold(one[0]) for one in _WORD.finditer(clause[:at])]
    after = [fold(one[0]) for one in _WORD.finditer(clause[at + len(words) :])]
    if not own:
        return False
    if language == "kk":
        return not in_a_case(own[-1]) and not (
            after and _OWNED_KAZAKH.search(after[0]) and not _VERB_KAZAKH.search(after[0])
        )
    if language == "en":
        left = [one for one in before if one not in ("the", "a", "an")][-1:]
        does = bool(after) and _DOES.match(after[0]) is not None
        return does and (not left or left[0] not in _NO_ACTOR_BEFORE)
    return _acts_russian(own, before, after)


def _acts_russian(own: list[str], before: list[str], after: list[str]) -> bool:
    """Named in the nominative, behind no preposition, with a verb in its clause."""
    if not any("nomn" in one.tag for one in parses(own[0])):
        return False
    if before and any(one.tag.POS == "PREP" for one in _first(before[-1])):
        return False
    return any(_is_verb(one) for one in (*before, *after))


def _first(word: str) -> Iterator[Any]:
    yield from parses(word)[:1]


def _is_verb(word: str) -> bool:
    return any(one.tag.POS in {"VERB", "PRTS"} for one in _first(word))
