"""Words of two wordings, and whether one in the other's place says something else. Pure.

Numbers, units, months, days of the week and numerals have a value: "5 %" is "пять процентов". All
other words are compared by their letters: one or two of them are a typo or another ending, unless
it is a name, or they turn the word into its opposite, its negation or another tense.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from bot.corrections.lexicon import (
    ENDINGS_OF_NAMES,
    EXACT,
    FUNCTION_WORDS,
    PREFIXES,
    SAME_WORDS,
    SAYING,
    WEIGHTS,
)
from bot.topics.tokens import fold

Value: TypeAlias = tuple[str, str]

NUMBER, UNIT, MONTH = "number", "unit", "month"

_TOKEN = re.compile(
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:/]\d+)*"
    r"|[^\W\d_]+(?:['\u2019\u02bc\u2010\u2011-][^\W\d_]+)*|[%$€£₸№]"
)
_SPACES = re.compile(r"[ \u00a0\u202f]")
# A Kazakh letter that a keyboard did not have is a typo, wherever in the word it stands.
_PLAIN = str.maketrans("әғқңөұүһі", "агкноуухи")
_PAST = re.compile(r"(?:л|ла|ло|ли)(?:сь|ся)?$")
_PRESENT = re.compile(r"(?:[еиуюая]т)(?:ся)?$")
# A Kazakh verb in the past ("қабылдады"), and with what makes it present or future, or negates it.
_KAZAKH_PAST = re.compile(r"^(?P<stem>\w{2,40}?)(?P<end>[дт][ыі](?:м|қ|к|ң|ңыз|ңіз)?)$")
_LONGEST = 40
_LONGEST_SHORT = 4
# What negates a Kazakh verb, and what stands before the same ending with and without it: "енеді",
# "енбейді"; "болған", "болмаған".
_KAZAKH_NEGATION = re.compile(r"[мбп][ае]й?(?=\w)")
_KAZAKH_LINK = re.compile(r"[аей](?=\w)")
# Of lines that are others no more letters are read: a text that is all other would take seconds.
MOST_COMPARED = 20_000


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign, with its place in its sentence; `name`: written as one; `cut`:
    with a full stop that does not end the sentence ("2027 г.", "М. Асылов")."""

    key: str
    value: Value | None
    start: int
    end: int
    name: bool = False
    cut: bool = False

    @property
    def sort(self) -> str:
        """By what it is found again: by its value, else by its letters."""
        return "=".join(self.value) if self.value else self.key

    def is_a(self, *sorts: str) -> bool:
        """Whether its value is of one of these sorts (a number, a unit, a month)."""
        return self.value is not None and self.value[0] in sorts

    @property
    def empty(self) -> bool:
        """Whether it only joins others."""
        return self.value is None and self.key in FUNCTION_WORDS

    @property
    def weighs(self) -> bool:
        """Whether it turns or bounds what it stands with, however short it is."""
        return self.key in WEIGHTS


def tokens_of(sentence: str, names: frozenset[str] = frozenset()) -> tuple[Token, ...]:
    """The words of a sentence in order. The first one is a name only where it is among `names`
    (folded), for every sentence begins with a capital."""
    shouted = sentence.isupper()
    last = len(sentence.rstrip()) - 1
    found: list[Token] = []
    for match in _TOKEN.finditer(sentence):
        raw, (start, end) = match.group(), match.span()
        key = _key(raw)
        capital = raw[0].isupper() and not shouted
        name = capital and (bool(found) or key in names or (len(raw) > 1 and raw.isupper()))
        cut = end < last and sentence[end] == "." and raw.isalpha()
        one = Token(key, _value(key), start, end, name, cut)
        whole = _one_number(found[-1], one, sentence) if found else None
        if whole is None:
            found.append(one)
        else:
            found[-1] = whole
    return tuple(found)


def _one_number(tens: Token, ones: Token, sentence: str) -> Token | None:
    """Two words that are one number: "сорок три", "жүз жиырма"; None where they are two."""
    if not (tens.is_a(NUMBER) and ones.is_a(NUMBER) and tens.key[0].isalpha()):
        return None
    if not ones.key.isalpha() or sentence[tens.end : ones.start].strip():
        return None
    first, second = (int(one.value[1]) if one.value else 0 for one in (tens, ones))
    if not second or first % (100 if second >= 10 else 10) or second >= first:
        return None
    key = f"{tens.key} {ones.key}"
    return Token(key, (NUMBER, str(first + second)), tens.start, ones.end)


def names_in(sentence: str) -> set[str]:
    """The words of a sentence that are written with a capital though they do not begin it."""
    return {one.key for one in tokens_of(sentence)[1:] if one.name}


def _key(raw: str) -> str:
    if raw[0].isdecimal():
        return _SPACES.sub("", raw).replace(",", ".").replace(":", ".")
    key = fold(raw.replace("\u2019", "'").replace("\u02bc", "'"))
    return SAME_WORDS.get(key, key)


def _value(key: str) -> Value | None:
    if key[0].isdecimal():
        return (NUMBER, key)
    exact = EXACT.get(key)
    if exact is not None:
        return exact
    tens, dash, ones = key.partition("-")
    if dash and tens in EXACT and ones in EXACT:  # "forty-three"
        (sort, first), (other, second) = EXACT[tens], EXACT[ones]
        return (NUMBER, str(int(first) + int(second))) if sort == other == NUMBER else None
    for length in range(min(len(key), 9), 1, -1):
        found = PREFIXES.get(key[:length])
        if found is not None and len(key) - length <= found[2]:
            return found[:2]
    return None


def differ(was: Token, now: Token) -> bool:
    """Whether a word in another's place says something else."""
    if was.key == now.key or _is_shortened(was, now) or _is_shortened(now, was):
        return False
    if was.value and now.value:
        return was.value != now.value
    if was.value or now.value:  # "срду" is no day of the week, and misspelt one
        return not was.key.isalpha() or not now.key.isalpha() or not _is_close(was.key, now.key)
    if was.weighs or now.weighs:
        return True
    if was.empty and now.empty:
        return False
    if was.key.translate(_PLAIN) == now.key.translate(_PLAIN):
        return was.name and now.name and not _is_another_spelling(was.key, now.key)
    if was.name or now.name:
        return not _is_inflected(was.key, now.key)
    if _is_saying(was.key) and _is_saying(now.key):
        return False
    return not _is_close(was.key, now.key) or _is_turned(was.key, now.key)


def _is_shortened(one: Token, other: Token) -> bool:
    """Whether a word is the beginning of another, and written so: "г." and "года", "М." and "Марат"
    before a surname; of a name only its first letter is."""
    most = 1 if one.name else _LONGEST_SHORT
    return (
        one.cut
        and len(one.key) <= most
        and len(one.key) < len(other.key)
        and (other.key.startswith(one.key))
    )


def _is_another_spelling(was: str, now: str) -> bool:
    """The same name with the letters of another language: "Токаев", "Тоқаев"."""
    return was.translate(_PLAIN) == now.translate(_PLAIN)


def _is_saying(key: str) -> bool:
    return any(key.startswith(one) for one in SAYING)


def _is_inflected(was: str, now: str) -> bool:
    """Whether two names are one in two cases: they differ in their endings alone."""
    stem = _common(was, now)
    ends = was[stem:], now[stem:]
    return stem >= 3 and all(ENDINGS_OF_NAMES.fullmatch(end) for end in ends)


def _common(was: str, now: str) -> int:
    """How many letters two words begin with alike."""
    for at, (a, b) in enumerate(zip(was, now, strict=False)):
        if a != b:
            return at
    return min(len(was), len(now))


def _is_close(was: str, now: str) -> bool:
    """Whether they are one word, misspelt or with another ending."""
    longest = max(len(was), len(now))
    if longest > _LONGEST:
        return was == now
    if was[0] == now[0] and _distance(was, now) <= (2 if longest > 4 else 1):
        return True
    stem = _common(was, now)
    return stem >= 5 and stem * 3 >= longest * 2


def _distance(was: str, now: str) -> int:
    """How many letters are others, missing, too many or swapped; 9 for many."""
    if abs(len(was) - len(now)) > 2:
        return 9
    before: list[int] = []
    row = list(range(len(now) + 1))
    for i, a in enumerate(was, start=1):
        older, before, row = before, row, [i]
        for j, b in enumerate(now, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == now[j - 2] and was[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


# What at the beginning of a word makes it the opposite of the same word with the other.
_TURNING: Final = (
    ("не", ""), ("бес", ""), ("без", ""), ("вы", "в"), ("вы", "во"), ("повы", "пони"),
    ("от", "в"), ("от", "при"), ("у", "при"), ("рас", "за"), ("раз", "за"), ("с", "рас"),
    ("in", "de"), ("in", "ex"), ("im", "ex"), ("un", ""), ("il", ""), ("im", ""), ("in", ""),
    ("dis", ""), ("ir", ""), ("non", ""), ("de", ""), ("up", "down"),
)  # fmt: skip


def _is_turned(was: str, now: str) -> bool:
    """Whether two words of nearly the same letters are opposites, or of two tenses."""
    for one, other in ((was, now), (now, was)):
        for here, there in _TURNING:
            rest = one[len(here) :]
            if one.startswith(here) and len(rest) > 2 and other == there + rest:
                return True
        if _PAST.search(one) and _PRESENT.search(other):
            return True
        past = _KAZAKH_PAST.match(one)
        if past and re.fullmatch(
            rf"{re.escape(past['stem'])}(?:[мбп][аеы]?)?(?:[аейі]+)?{_STEM_END}", other
        ):
            return other != one
        if _is_negated(one, other):
            return True
        if one == other + "n't" or one == other + "'t" or (one == "can't" and other == "can"):
            return True
    return False


_STEM_END: Final = r"[дт][ыі](?:м|қ|к|ң|ңыз|ңіз)?"


def _is_negated(one: str, other: str) -> bool:
    """Whether the first is the other Kazakh verb with a negation in it."""
    stem = _common(one, other)
    for at in range(max(2, stem - 2), stem + 1):
        negation = _KAZAKH_NEGATION.match(one, at)
        if negation is None:
            continue
        link = _KAZAKH_LINK.match(other, at)
        ends = {other[at:], other[link.end() :] if link else other[at:]}
        if one[negation.end() :] in ends:
            return True
    return False


def beginning_of(lines: Sequence[str]) -> tuple[list[str], bool]:
    """The first letters of some lines, `MOST_COMPARED` at most, and whether there are more."""
    found, left = list[str](), MOST_COMPARED
    for line in lines:
        if left <= 0:
            break
        found.append(line[:left])
        left -= len(line)
    return found, sum(map(len, lines)) > MOST_COMPARED


def less(some: Sequence[str], others: Sequence[str]) -> list[str]:
    """Those of some lines or sentences that the others have not, letter for letter."""
    there = set(others)
    return [one for one in some if one not in there]
