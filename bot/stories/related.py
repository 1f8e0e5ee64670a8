"""Words that stand in the news of a topic far more often than elsewhere, to be looked for, too.
Pure.

Counted by articles, in normal forms, so that the cases of a word are one; ranked by the
log-likelihood ratio (Dunning 1993), which is cautious where a word is rare. Two words beside each
other are one term where they stand so far more often than chance has it (normalised pointwise
mutual information, Bouma 2009).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import log
from typing import NamedTuple

from bot.caches import remembered
from bot.stories.counterparts import counterparts, nominative
from bot.stories.words import SMALL
from bot.topics.keywords import keyword_key
from bot.topics.people.dictionary import parses
from bot.topics.people.kazakh_suffixes import without_kazakh_suffix
from bot.topics.tokens import Words, fold

# Of a text so many characters say what it is about.
_READ = 1500
_LEAST_ARTICLES = 3
# "Far more often": so many times the share of other articles, and so sure (p < 0.001).
_TIMES, _SURE = 3.0, 10.83
_TOGETHER = 0.6  # of two words that always stand together it is 1, of strangers 0
_SHORTEST, _LONGEST = 3, 60
_BEGINNING = 4  # letters that the forms of a word have in common
_BESIDE = frozenset({" ", "\u00a0", "-"})
_THINGS = frozenset({"NOUN", "LATN", None})
_NO_TERM = frozenset({"Name", "Surn", "Patr"})  # of people the registry knows more
_BENT = _NO_TERM | {"Geox"}  # what is told by its ending, though no dictionary has it
_KAZAKH_VERBS = ("ды", "ді", "ты", "ті", "ған", "ген", "қан", "кен", "атын", "етін", "ып", "іп")
_TOO_GENERAL = frozenset(
    "год время день неделя месяц страна человек вопрос работа часть число случай данный тысяча "
    "миллион миллиард тенге тенг процент рубль доллар республика казахстан казахстанец "
    "астана алматы "
    "жыл ай апта адам мәселе жұмыс қазақстан теңге мың миллион миллиард пайыз республикасы ел "
    "year time week month country people issue work part number thousand million billion tenge "
    "percent kazakhstan republic astana almaty".split()
)


class Read(NamedTuple):
    """A text in its language."""

    language: str
    text: str


@dataclass(slots=True)
class _Term:
    """In how many articles a term stands, of the topic and of others, and how it is spelt."""

    within: int = 0
    beside: int = 0
    spelt: Counter[str] = field(default_factory=Counter)
    language: str = ""


class _Word(NamedTuple):
    """A word by its normal form; `thing`: it can be a term by itself."""

    normal: str
    thing: bool


@remembered(entries=16_000, each=400)
def _word(word: str, language: str) -> _Word | None:
    """A folded word; None for one that says nothing by itself."""
    if len(word) < _SHORTEST or not word.isalpha() or word in SMALL[language]:
        return None
    if language == "kk":
        stem = next((one for one in without_kazakh_suffix(word) if len(one) > _SHORTEST), word)
        return _Word(stem, not word.endswith(_KAZAKH_VERBS))
    if language == "en":
        normal = word.removesuffix("s") if not word.endswith("ss") else word
        return _Word(normal, not word.endswith(("ed", "ing", "ly")))
    found = parses(word)
    if not found:
        return _Word(word, True)
    best = found[0]
    if not best.is_known and _BENT.isdisjoint(best.tag.grammemes):
        return _Word(word, True)  # of another language: it is what it is
    kind = best.tag.POS
    if kind not in {*_THINGS, "ADJF", "PRTF"} or not _NO_TERM.isdisjoint(best.tag.grammemes):
        return None
    normal = fold(best.normal_form)
    return None if normal in SMALL["ru"] else _Word(normal, kind in _THINGS)


class _Terms:
    """The terms of articles, counted."""

    def __init__(self, within: Sequence[Read]) -> None:
        """`within`: the articles of the topic; of words that few of them have not even the normal
        form is asked, which costs most."""
        begun = Counter(one for read in within for one in _beginnings(read))
        self._often = {one for one, articles in begun.items() if articles >= _LEAST_ARTICLES}
        self.terms: defaultdict[str, _Term] = defaultdict(_Term)
        self.words: defaultdict[str, Counter[str]] = defaultdict(Counter)

    def add(self, read: Read, *, within: bool) -> None:
        """One article more, of the topic or of others."""
        seen: dict[str, str] = {}
        for normal, spelt in self._terms_of(read):
            seen[normal] = seen.get(normal) or spelt
        for normal, spelt in seen.items():
            term = self.terms[normal]
            term.within += within
            term.beside += not within
            term.spelt[spelt] += spelt != ""
            term.language = term.language or read.language

    def _terms_of(self, read: Read) -> Iterator[tuple[str, str]]:
        words = Words(read.text[:_READ])
        before: _Word | None = None
        for at, key in enumerate(words.keys):
            self.words[read.language][key] += 1
            often = key[:_BEGINNING] in self._often
            one = _word(key, read.language) if often else None
            if one is not None and one.thing:
                yield one.normal, _as_written(words, at, at)
            if one is not None and before is not None and words.gap(at) in _BESIDE and one.thing:
                yield f"{before.normal} {one.normal}", _as_written(words, at - 1, at)
            before = one if one is not None and (one.thing or read.language == "ru") else None


def _beginnings(read: Read) -> set[str]:
    return {key[:_BEGINNING] for key in Words(read.text[:_READ]).keys}


def _as_written(words: Words, first: int, last: int) -> str:
    """Some words as they are written within a sentence, where a capital is a name's; "" where one
    begins with them."""
    if words.begins_sentence(first):
        return ""
    return "".join(words.gap(at) * (at > first) + words.raws[at] for at in range(first, last + 1))


def related(
    within: Iterable[Read],
    beside: Iterable[Read],
    *,
    known: Collection[str] = (),
    unwanted: Collection[str] = (),
    most: int,
) -> list[str]:
    """What stands in articles of a topic far more often than in others beside them, what tells most
    first. Not what is looked for already (`known` phrases), nor names of outlets (`unwanted`)."""
    known, within = list(known), list(within)
    counted = _Terms(within)
    sizes = [0, 0]
    for place, texts in enumerate((within, beside)):
        for read in texts:
            counted.add(read, within=place == 0)
            sizes[place] += 1
    sought = [[_normals(word) for word in keyword_key(one).split()] for one in known]
    refused = [frozenset().union(*map(_normals, one.split())) for one in (*known, *unwanted)]
    ranked = sorted(
        (
            (score, normal)
            for normal, term in counted.terms.items()
            if (score := _score(term, sizes)) >= _SURE
            and not _is_refused(normal, refused)
            and not _is_found(normal, sought)
            and _is_together(normal, term, counted, sum(sizes))
        ),
        reverse=True,
    )
    fit = _spelt([normal for _, normal in ranked], counted, most)
    return list(dict.fromkeys([*counterparts(known, counted.words, known), *fit]))[:most]


def _score(term: _Term, sizes: Sequence[int]) -> float:
    """How sure it is that a term belongs to the topic; 0 where it does not stand there far more
    often."""
    within, beside = term.within, term.beside
    if within < _LEAST_ARTICLES or not all(sizes):
        return 0.0
    if within / sizes[0] < _TIMES * beside / sizes[1]:
        return 0.0
    share = (within + beside) / sum(sizes)
    cells = (
        (within, sizes[0] * share),
        (beside, sizes[1] * share),
        (sizes[0] - within, sizes[0] * (1 - share)),
        (sizes[1] - beside, sizes[1] * (1 - share)),
    )
    return 2 * sum(seen * log(seen / expected) for seen, expected in cells if seen and expected)


def _is_together(normal: str, term: _Term, counted: _Terms, articles: int) -> bool:
    """Whether a term is one word, or two that belong together."""
    first, _, second = normal.partition(" ")
    if not second:
        return True
    alone = [counted.terms[one] for one in (first, second) if one in counted.terms]
    both = term.within + term.beside
    chance = 1.0
    for one in alone:
        chance *= max(both, one.within + one.beside) / articles
    if len(alone) < 2 or both >= articles:
        return True
    return log(both / articles / chance) >= _TOGETHER * -log(both / articles)


def _normals(word: str) -> frozenset[str]:
    """A word in the normal forms of any language."""
    keys = keyword_key(word).split()
    found = [_word(key, language) for key in keys for language in SMALL]
    return frozenset(keys) | {one.normal for one in found if one is not None}


def _is_refused(normal: str, refused: Iterable[frozenset[str]]) -> bool:
    """Whether a term says nothing that is not looked for, or nothing of the topic."""
    words = set(normal.split())
    return words <= _TOO_GENERAL or any(words <= some for some in refused)


def _is_found(normal: str, sought: Iterable[Sequence[frozenset[str]]]) -> bool:
    """Whether what has a term has one of the phrases that are looked for anyway."""
    words = set(normal.split())
    return any(all(not words.isdisjoint(one) for one in phrase) for phrase in sought)


def _spelt(ranked: Sequence[str], counted: _Terms, most: int) -> list[str]:
    """The first of some terms as they are written; of a word and two words that it is mostly one
    of, the two."""
    chosen: list[str] = []
    for normal in ranked:
        words = set(normal.split())
        if any(words <= set(one.split()) or words >= set(one.split()) for one in chosen):
            continue
        pair = _mostly_in(normal, ranked, counted)
        chosen.append(pair or normal)
        if len(chosen) >= most:
            break
    shown = [_spelling(normal, counted.terms[normal]) for normal in dict.fromkeys(chosen)]
    return [one for one in shown if len(one) <= _LONGEST]


def _mostly_in(normal: str, ranked: Sequence[str], counted: _Terms) -> str:
    """The two words of which a word is one in most articles where it stands; "" where there are
    none."""
    if " " in normal:
        return ""
    alone = counted.terms[normal].within
    pairs = [one for one in ranked if " " in one and normal in one.split()]
    best = max(pairs, key=lambda one: counted.terms[one].within, default="")
    return best if best and counted.terms[best].within * 2 > alone else ""


def _spelling(normal: str, term: _Term) -> str:
    """How a term is shown: in the nominative, as far as that is known; else as it mostly is."""
    spelt = +term.spelt
    if not spelt:
        return nominative(normal) if term.language == "ru" else normal
    most = max(spelt, key=lambda one: (spelt[one], -len(one), one))
    if term.language != "ru":
        last = normal.split()[-1]
        bare = [one for one in spelt if fold(Words(one).raws[-1]) == last]
        return max(bare, key=lambda one: (spelt[one], one)) if bare else most
    return nominative(most)
