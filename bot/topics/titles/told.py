"""Of which country a whole text tells, for what says it nowhere itself: "Сенат одобрил …", and
beneath that "Магазинам Узбекистана запретят …". Pure.

A text is of one country where all of its signs together are far more of that one than of any
other: what happens in it, what is its own, its people, its towns, its money; what stands where the
text begins counts twice, and the country of its outlet counts beforehand. What a sentence says of
guests or of what states agree on is no sign of either. Where no country is far ahead, nobody
knows, and what stands before a title settles it as ever.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from bot.topics.chambers import chamber_at
from bot.topics.countries import ADJECTIVE, HOME, LOCATIVE, Named, country_in
from bot.topics.findings import Match
from bot.topics.home_words import is_home_word
from bot.topics.neighbours import country_of_money, country_of_place
from bot.topics.titles.affairs import is_dealing, is_spoken_of, is_state_acting
from bot.topics.titles.subjects import Language, country_at
from bot.topics.tokens import Words

_MOST = 400  # words that are read
_OPENING = 45  # of these, what a text begins with, with its headline
_LONG_SENTENCE = 60  # words
_LEAST = 2.0  # signs
_FAR_AHEAD = 2.0  # times as many signs as any other country has
_SENTENCES = 2  # that have any: one alone may only compare
# What is known beforehand of an outlet's own country: most that another's tells is of his, while
# what home's tells without naming anything else is home's anyway.
_OF_OUTLET, _OF_HOME = 2.0, 1.5
# How plain a sign is: who is governed there tells it; what is its own; what happens there, or has
# its name ("узбекские овощи"), happens to neighbours, too.
_RULED, _OWN, _THERE, _BESIDE = 2.0, 1.5, 1.0, 0.5
# Behind these a country is only where something goes or comes from, or one of several.
_PREPOSITIONS = frozenset(
    "в во на с со из от к ко по для до за между через и или против о об"
    " to from with via and against for by under over".split()
)
# Somebody of a country is mostly told of where he is a stranger.
_ABROAD = re.compile(
    r"(?:гражд|пос[оа]л|посольств|консул|урожен|выход|мигрант|компани|сборн|азамат|елші|құрама"
    r"|citizen|national|ambassador|embass|migrant|compan)"
)
_GENITIVE_KAZAKH = ("ның", "нің", "дың", "дің", "тың", "тің")


class Told:
    """Which country one text tells of. `people` are those of the registry who are named in it;
    `state_of`: of which country one of them is; `outlet`: whose tells it, "" where nobody says."""

    def __init__(
        self,
        words: Words,
        people: Sequence[Match],
        state_of: Callable[[str], str],
        *,
        kazakh: bool,
        outlet: str,
    ) -> None:
        self._words, self._people, self._state_of = words, people, state_of
        self._kazakh, self._outlet = kazakh, outlet

    @cached_property
    def _persons(self) -> dict[int, str]:
        """Of which country somebody is, by where his name begins."""
        return {one.evidence.start: self._state_of(one.id) for one in self._people}

    @property
    def country(self) -> str:
        """Its code (ISO 3166-1), HOME among them; "" where it is not plain. Of another country are
        who passes laws there and who governs it, where anything of its own is told."""
        code, sign = self._ahead
        return code if code == HOME or sign >= (_RULED if self._outlet == HOME else _OWN) else ""

    @property
    def ruled(self) -> str:
        """The same for an authority, which speaks of what happens abroad, too: another country's
        only where the text tells of it as one who is governed there does."""
        code, sign = self._ahead
        return code if code == HOME or sign >= _RULED else ""

    @cached_property
    def _ahead(self) -> tuple[str, float]:
        """The country whose signs are far ahead, and the plainest of them; "" where none is."""
        signs: defaultdict[str, float] = defaultdict(float)
        plainest: dict[str, float] = {}
        told: Counter[str] = Counter()  # in how many sentences
        if self._outlet:
            signs[self._outlet] = _OF_HOME if self._outlet == HOME else _OF_OUTLET
            told[self._outlet], plainest[self._outlet] = _SENTENCES, _RULED
        dealing = False
        for first, last in self._sentences():
            deals = is_dealing(self._words.keys[first:last])
            dealing |= deals and first < _OPENING
            here = [one for at in range(first, last) if (one := self._sign(at, deals=deals))]
            for code, sign in here:
                signs[code] += sign * (2 if first < _OPENING else 1)
                plainest[code] = max(sign, plainest.get(code, 0))
            told.update({code for code, _ in here})
        counted = sorted(((count, code) for code, count in signs.items()), reverse=True)
        (most, code), (next_, _) = [*counted, (0.0, ""), (0.0, "")][:2]
        if code != HOME and (dealing or told[code] < _SENTENCES):
            return "", 0  # who deals with whom, or what others have, is told of one at home as well
        return (code, plainest[code]) if most >= max(_LEAST, _FAR_AHEAD * next_) else ("", 0)

    def _sentences(self) -> Iterator[tuple[int, int]]:
        words, first = self._words, 0
        upto = min(len(words), _MOST)
        for at in range(1, upto + 1):
            if at == upto or words.begins_sentence(at) or at - first >= _LONG_SENTENCE:
                yield first, at
                first = at

    def _sign(self, at: int, *, deals: bool) -> tuple[str, float] | None:
        """Of which country a word tells, and how plainly; None for none."""
        words, language = self._words, self._language(at)
        key = words.keys[at]
        state = self._persons.get(words.starts[at], "")
        if state == HOME or is_home_word(words, at, language):
            return HOME, _OWN
        if deals:
            return None
        named = country_at(words, at, language) if self._may_name(key) else None
        if named is not None:
            sign = self._of_country(at, named[0], language)
            return (named[0].code, sign) if sign else None
        if state:
            return state, _RULED
        if chamber := chamber_at(words.keys, at):
            return chamber[0], _RULED
        if words.capital(at) and (place := country_of_place(key)):
            return place, _THERE
        money = country_of_money(key, words.keys[at - 1]) if at else ""
        return (money, _RULED) if money else None

    def _may_name(self, key: str) -> bool:
        kazakh = self._kazakh and not key.isascii()
        return key == "u" or country_in(key, kazakh=kazakh) is not None

    def _of_country(self, at: int, named: Named, language: Language) -> float:
        """How plainly a word that names a country says that a text tells of it."""
        words = self._words
        before = words.keys[at - 1] if words.joined(at) else ""
        after = words.keys[at + 1] if at + 1 < len(words) else ""
        if _ABROAD.match(before) or _ABROAD.match(after):
            return 0
        if is_state_acting(words, at, named, language):
            return _RULED
        if named.capital:
            there = before in {"в", "in"} if language != "kk" else named.form == LOCATIVE
            return _THERE if there else 0
        if is_spoken_of(words, at, named, language):
            return _THERE
        if before in _PREPOSITIONS:
            return 0
        if language == "ru":
            return _BESIDE if named.form == ADJECTIVE else _OWN
        if language == "kk":
            return _OWN if words.keys[at].endswith(_GENITIVE_KAZAKH) else _BESIDE
        return _OWN if after == "s" or before == "of" else _BESIDE

    def _language(self, at: int) -> Language:
        if self._words.keys[at].isascii():
            return "en"
        return "kk" if self._kazakh else "ru"
