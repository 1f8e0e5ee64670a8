"""A text as what its words and numbers say, in one normal form for three languages. Pure.

"1,2 млрд тенге", "1.2 миллиард теңге" and "1.2 billion tenge" are one number; "25 ноября",
"25 қарашада" and "November 25" one day; "15-ші", "15-я" and "15th" one ordinal.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from bot.stories.roman import roman
from bot.stories.tokens import Token, concept
from bot.stories.words import MEANINGS, Kind, Meaning, Pair, key_of
from bot.topics.registry.registry import Language

# Thousands may stand in groups; a Kazakh or a Russian ending may follow with a hyphen. A number
# begins with a digit before anything else is asked: that is how most places are passed over.
# What is glued to Latin letters is of a name ("@kanal24_bot").
_NUMBER = (
    "(?<![A-Za-z_0-9])(?P<number>\\d(?:(?<![\\w.,]\\d)\\d{0,2}(?:[ \u00a0\u202f]\\d{3}){1,4}(?!\\d)"
    "|\\d{0,17}(?:[.,]\\d{1,6})?))(?:-?(?P<ending>[^\\W\\d_]{1,5})\\b)?(?P<clock>:\\d\\d)?"
)
_TOKEN = re.compile("(?P<word>[^\\W\\d_]+)|(?P<sign>[.!?\\n%,;])|(?P<mark>[№$€₸]\\s?)?" + _NUMBER)
_SPACES, _THOUSANDS = re.compile(r"\s"), re.compile(r"\d{1,3},\d{3}")
_COUNTED = re.compile(f"{_NUMBER}(?P<percent>\\s?%)?(?:\\s(?P<scale>[^\\W\\d_]+))?")
_ORDINAL_ENDING = frozenset(
    "й я е го му ая ое ый ой ом м х ей ую ші шы інші ыншы нші ншы шіден th st nd rd".split()
)
_ENDS = frozenset(".!?\n")
_SCALED = {"scale-3": 1e3, "scale-6": 1e6, "scale-9": 1e9, "scale-12": 1e12}
_MARKS = {"$": "dollar", "€": "euro", "₸": "tenge"}
_TO_ANOTHER = frozenset("и по мен пен бен and to".split())  # from one day to another, both said
# A full stop behind these, or behind a letter of somebody's name, ends no sentence.
_SHORT = frozenset("jan feb mar apr aug sept sep oct nov dec mr mrs ms dr no".split())
_YEARS = range(1990, 2101)
_SMALL_COUNT = 13
# Minutes at which meetings begin; another time of the day is of one event.
_ROUND = frozenset("00 15 30 45".split())
_TEN = 10
_OF_NUMBERS, _TENS = (
    frozenset({"ordinal", "numeral"}),
    frozenset(map(float, range(_TEN, 100, _TEN))),
)
_COMING, _HELD = frozenset("to will be".split()), key_of(Kind.ACT, "hold")
_ANNOUNCED = key_of(Kind.ACT, "announce")
_HANDED_OVER, _PASSED = key_of(Kind.ACT, "handover"), frozenset({"өтті"})
_is_dative = re.compile("[ғқ]а$|[гк]е$").search
_PLANNED, _BESIDE_A_SUM = ("заплан", "жоспарлан", "planned"), 6
_OF_SUMS = frozenset("percent tenge dollar euro rouble".split())
_OF_PARLIAMENT = frozenset("house houses chamber chambers".split())
_LONGEST = 64  # letters; what is longer is no word


def scan(text: str, language: Language, most: int) -> list[Token]:
    """The first tokens of a text, with what numbers are of."""
    return scan_on(text, language, most)[0]


def scan_on(text: str, language: Language, most: int) -> tuple[list[Token], int]:
    """The first tokens of a text, and where the rest begins."""
    tokens, end = _tokens(text, language, most)
    planned = False
    for at, token in enumerate(tokens):
        if token.value is not None:
            if token.unit != "day-of-month":
                _count(tokens, at)
        elif token.meaning.concepts:
            _read(tokens, at, language)
        planned = planned or _ANNOUNCED in token.keys
    if planned:
        _without_planned(tokens)
    return tokens, end


def _read(tokens: Sequence[Token], at: int, language: Language) -> None:
    """Read a word with those around it, where that tells what it means."""
    token = tokens[at]
    if not token.keys and concept(token, "month"):
        # "November 25" stands behind; "25 ноября" was read with its number.
        days = _days_behind(tokens, at) if language == "en" else ()
        token.keys = days or (key_of(Kind.MONTH, concept(token, "month")),)
    elif language == "en" and _HELD in token.keys and tokens[at - 1].word in _COMING:
        token.keys = (_ANNOUNCED,)  # "to hold", "will be held"
    elif language == "en" and token.word.lower() == "lower" and _is_house(tokens, at + 1):
        token.keys = ()
    elif language == "kk" and token.word in _PASSED and _is_dative(tokens[at - 1].word):
        token.keys = (_HANDED_OVER,)  # "Қазақстанға өтті"


def _without_planned(tokens: Sequence[Token]) -> None:
    """Let sums that are planned announce nothing: "дефицит запланирован в размере 2,3%"."""
    for at, token in enumerate(tokens):
        if _ANNOUNCED in token.keys and token.word.lower().startswith(_PLANNED):
            near = tokens[max(at - _BESIDE_A_SUM, 0) : at + _BESIDE_A_SUM]
            if any(one.unit in _OF_SUMS for one in near):
                token.keys = tuple(key for key in token.keys if key != _ANNOUNCED)


def _is_house(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a house of parliament."""
    return at < len(tokens) and tokens[at].word.lower() in _OF_PARLIAMENT


def numbers_in(text: str, language: Language) -> list[int]:
    """The keys of the numbers of a text of which no word is of interest."""
    found: list[int] = []
    for match in _COUNTED.finditer(text):
        value = _value(match["number"], language)
        scale = dict(MEANINGS[language][match["scale"] or ""].concepts).get("scale", "")
        found += _keys_of(value * _SCALED.get(scale, 1.0), percent=match["percent"] is not None)
    return found


def _tokens(text: str, language: Language, most: int) -> tuple[list[Token], int]:
    meanings = MEANINGS[language]
    found: list[Token] = []
    sentence, first = 0, True
    begins: tuple[Pair, ...] = ()
    for match in _TOKEN.finditer(text):
        if len(found) >= most:
            return found, match.start()
        group = match.lastgroup
        if group == "word":
            word = match[0]
            if len(word) > _LONGEST:
                continue
            meaning = meanings[word]
            if begins and _is_pair(found[-1], word):
                begins = ()
                continue
            begins = meaning.begins
            one = Token(word, sentence, first, word[0].isupper(), meaning)
            says = meaning.concepts[0][0] if meaning.concepts else ""
            if says in _OF_NUMBERS and _is_part(one, found):
                continue
            if one.capital and (value := roman(word)):
                one.value, one.ordinal = float(value), value
        elif group != "sign":
            begins = ()
            one = _number(match, sentence, first, language)
        else:
            sign, begins = match[0], ()
            if sign == "." and found and _is_short(found[-1]):
                continue
            one = Token(sign, sentence)
            if sign in _ENDS:
                sentence, first = sentence + 1, True
                found.append(one)
                continue
        first = first and one.is_sign
        found.append(one)
    return found, len(text)


def _is_part(one: Token, before: Sequence[Token]) -> bool:
    """Read an ordinal or a numeral; whether it is of the one before it: "twenty-six", "он бір"."""
    group, name = one.meaning.concepts[0]
    value = int(name.rpartition("-")[2])
    if group == "ordinal":
        one.ordinal = value
        return False
    last = before[-1] if before else None
    if last and last.value in _TENS and last.word.isalpha() and value < _TEN:
        last.value += value
        return True
    if value > 1:
        one.value = float(value)
    return False


def _is_pair(before: Token, word: str) -> bool:
    """Read two words that mean something together ("жер сілкінісі", "Milli Majlis"): whether these
    are such ones."""
    folded = word.casefold()
    for pair in before.meaning.begins:
        if folded.startswith(pair.second):
            verb = pair.concepts[0][0] == "act"
            before.meaning = Meaning(pair.keys, pair.concepts, verb)
            before.keys = pair.keys
            return True
    return False


def _is_short(token: Token) -> bool:
    """Whether a full stop behind a word is of the word."""
    return token.capital and (len(token.word) == 1 or token.word.lower() in _SHORT)


def _number(match: re.Match[str], sentence: int, first: bool, language: Language) -> Token:
    ending = (match["ending"] or "").casefold()
    mark = (match["mark"] or "").strip()
    one = Token(match["number"] + (match["clock"] or ""), sentence, first)
    one.value = value = _value(match["number"], language)
    one.unit = "clock" if match["clock"] else _MARKS.get(mark, "")
    one.ordinal = int(value) if ending in _ORDINAL_ENDING and value < 1000 else 0
    one.numbered = mark == "№"
    return one


def _value(number: str, language: Language) -> float:
    digits = _SPACES.sub("", number)
    if language == "en" and _THOUSANDS.fullmatch(digits):
        digits = digits.replace(",", "")
    return float(digits.replace(",", "."))


def _count(tokens: Sequence[Token], at: int) -> None:
    """Read a number with the words behind it: its scale, its unit, its month."""
    token = tokens[at]
    value, after = _scaled(tokens, at)
    token.value = value
    if day := _day(tokens, _past_another(tokens, after), at):
        token.keys, token.unit = (day,), "day-of-month"
        month = _past_another(tokens, after)
        tokens[month].keys = (*tokens[month].keys, day)
        return
    if not token.unit and after < len(tokens):
        behind = tokens[after]
        token.unit = "percent" if behind.word == "%" else concept(behind, "unit", "thing")
    token.keys = _keys(token, value)


def _scaled(tokens: Sequence[Token], at: int) -> tuple[float, int]:
    """A number with its scales, and where what it counts stands: "1 трлн 420 млрд"."""
    value, after, smallest = 0.0, at, math.inf
    while after + 1 < len(tokens) and (scale := concept(tokens[after + 1], "scale")):
        number = tokens[after].value
        if number is None or _SCALED[scale] >= smallest:
            break
        smallest = _SCALED[scale]
        value += number * smallest
        if after > at:  # said with the number before it
            tokens[after].value = None
        after += 2
    return (value, after) if after > at else (tokens[at].value or 0.0, at + 1)


def _past_another(tokens: Sequence[Token], after: int) -> int:
    """Where the month of a day stands: "11–12 декабря", "с 11 по 12 декабря", "11 и 12 декабря"."""
    at = after
    if at < len(tokens) and tokens[at].word in _TO_ANOTHER:
        at += 1
    if at < len(tokens) and tokens[at].value is not None and not tokens[at].unit:
        return at + 1
    return after


def _days_behind(tokens: Sequence[Token], month: int) -> tuple[int, ...]:
    """The days behind a month: "November 25", "December 11-12"."""
    found: list[int] = []
    at = month + 1
    while at < len(tokens) and (day := _day(tokens, month, at)):
        tokens[at].keys, tokens[at].unit = (day,), "day-of-month"
        found.append(day)
        at += 1
        if at < len(tokens) and tokens[at].word in _TO_ANOTHER:
            at += 1
    return tuple(found)


def _day(tokens: Sequence[Token], month: int, day: int) -> int:
    """The key of a day of a month, each at its place; 0 where they are not."""
    if not (0 <= month < len(tokens) and 0 <= day < len(tokens)):
        return 0
    name, value = concept(tokens[month], "month"), tokens[day].value
    if not name or value is None or not 1 <= value <= 31 or value != int(value):
        return 0
    return key_of(Kind.DATE, f"{name} {int(value)}")


def _keys(token: Token, value: float) -> tuple[int, ...]:
    if token.unit == "clock":
        minute = token.word[-2:]
        return () if minute in _ROUND else (key_of(Kind.NUMBER, f"{int(value)}:{minute}"),)
    if 0 < token.ordinal < _SMALL_COUNT:  # "198-й" and "198" are one number
        return (key_of(Kind.COUNT, f"ordinal {token.ordinal}"),)
    return _keys_of(value, percent=token.unit == "percent")


def _keys_of(value: float, *, percent: bool) -> tuple[int, ...]:
    whole = value == int(value)
    small = whole and not percent and (value < _SMALL_COUNT or int(value) in _YEARS)
    name = f"{value:.10g}{'%' if percent else ''}"
    return (key_of(Kind.COUNT if small else Kind.NUMBER, name),)
