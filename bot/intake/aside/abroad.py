"""Whether an article tells another state's own affairs, or those of a region of it, and not of
home: its parliament's vote, its government's reform. Pure.

A word of everyday policy ("субсидия", "healthcare") is found there as anywhere; whoever follows it
at home reads what is done at home. What names a country or a place itself, and what happens between
states, is not asked. Where it names home behind its beginning, and once, that is by the way ("the
embassy in Astana works as usual").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.topics.chambers import chamber_at
from bot.topics.countries import ADJECTIVE, HOME, OTHER, Named, country_in
from bot.topics.home_words import is_home_word
from bot.topics.neighbours import country_of_place
from bot.topics.titles.affairs import acts, is_state_acting, is_visit
from bot.topics.titles.subjects import Language, country_at
from bot.topics.tokens import Words
from bot.topics.word_concepts import CONCEPTS
from bot.topics.written_at import is_written_at

_BEGINNING = 60  # words, in which it is said whose affairs it tells
_BY_THE_WAY = 1  # words of home behind that
_MOST = 3_000  # words that are read
# Behind what home is only one of several: "стран ЕАЭС, в том числе Казахстана".
_AMONG = re.compile(
    r"(?:в том числе|включая|например|соның ішінде|атап айтқанда|including|such as|among them)"
    r"[\s:]{1,2}(?:из |в |и |the )?$",
    re.IGNORECASE,
)
_FAR = 30  # characters
_ADJECTIVE = ("ий", "ого", "ому", "им", "ая", "ой", "ую", "ое", "ие", "их", "ими")
# Who of a state is named besides its parliament and its government.
_OFFICES = re.compile(
    r"(?:президент\w*|премьер\w*|president|premier|prime|суд(?:а|ом|ы|ь[яиюе])?|минист\w+|мин(?:фин|здрав|труд|юст|обор)\w*|полици\w+|прокурат\w+"
    r"|сот\w*|полиция\w*|прокурат\w*|court|ministry|minister|treasury|police|supreme|prosecutor\w*)$"
)


def is_abroad(text: str, language: str) -> bool:
    """Whether a whole text, with its title, does."""
    return home_by_the_way(text, language) is not None


def home_by_the_way(text: str, language: str) -> list[int] | None:
    """Where a whole text that does, with its title, names home by the way; None: it does not."""
    words = Words(text)
    kazakh = language == "kk"
    begins = False
    of_home: list[int] = []
    told = text.find("\n\n", text.find("\n\n") + 2)  # where its first paragraph ends
    for at, key in enumerate(words.keys[:_MOST]):
        kind: Language = "en" if key.isascii() else "kk" if kazakh else "ru"
        named = country_at(words, at, kind)
        if is_written_at(words, at):
            continue
        if is_home_word(words, at, kind) or (named is not None and named[0].code == HOME):
            place = words.starts[at]
            if 0 <= told < place and _AMONG.search(text[max(0, place - _FAR) : place]):
                continue
            of_home.append(place)
            if at < _BEGINNING or len(of_home) > _BY_THE_WAY:
                return None
            continue
        if begins or at >= _BEGINNING:
            continue
        if named is not None:
            begins = _acts_there(words, at, named[0], kind)
        elif chamber := chamber_at(words.keys, at):
            begins = chamber[0] != HOME and acts(words, at, chamber[1], kind)
        elif region := country_of_place(key):
            form = ADJECTIVE if key.endswith(_ADJECTIVE) else OTHER
            begins = _acts_there(words, at, Named(region, form), kind)
    return of_home if begins else None


def is_everyday(words: Iterable[str]) -> bool:
    """Whether what an article names of a topic is words of everyday policy: some of them stand
    there written small, or with the capital of a sentence or a title, and none is a country's
    ("Каспийского моря" is a place's name). What stands between the first and the last of several
    is the article's own."""
    every = [(one, one.split()) for one in words]
    return any(one.islower() or _is_titled(each) for one, each in every) and not any(
        country_in(word.casefold(), kazakh=kazakh)
        for _, each in every
        for word in {*each[:1], *each[-1:]}
        for kazakh in (False, True)
    )


def _is_titled(words: Sequence[str]) -> bool:
    """Whether some words begin with a capital that is no name's: the first of several is a word of
    English, or a single one a thing that the lexicon has."""
    first = words[0].casefold()
    if len(words) > 1:
        return bool(CONCEPTS["en"][first])
    spoken = ("en",) if first.isascii() else ("ru", "kk")
    means = [one for language in spoken for one, _ in CONCEPTS[language][first]]
    return words[0][1:].islower() and "thing" in means and "place" not in means


def _acts_there(words: Words, at: int, named: Named, language: Language) -> bool:
    """Whether beside a country that a word names stands its own authority, or a court or an office
    of it, which is no guest."""
    if is_state_acting(words, at, named, language):
        return True
    after = language != "ru" or named.form == ADJECTIVE
    beside = at + 1 if after else at - 1
    if after and words.keys[at + 1 : at + 2] == ["s"]:  # "Kenya's president"
        beside += 1
    if not (0 <= beside < len(words) and words.joined(max(at, beside))):
        return False
    return bool(_OFFICES.match(words.keys[beside])) and not is_visit(words, at)
