"""Whether a sentence says of something to come when it will be. Pure.

A day or an hour that the title does not have, and a verb of what is to come (in Kazakh by the end
of the sentence, in Russian by the dictionary); or until when.
"""

from __future__ import annotations

import re

from bot.lexicon.measures import MONTHS
from bot.topics.calendar import MONTH
from bot.topics.people.dictionary import parses

_WORD = re.compile(r"[^\W\d_]{3,}")
# Months by their names, but for those that are words of something else as well.
_NAMES = "|".join(
    one.replace("*", r"\w{0,5}")
    for line in MONTHS.strip().splitlines()
    for one in line.partition("|")[2].split()
    if len(one) > 3 and one != "march"
)
_SEASONS = (
    r"(?:весн|осен)\w{1,3}|летом|зимой|(?:көктем|жаз|күз|қыс)(?:де|да|ге|ға)"
    r"|spring|summer|autumn|winter"
)
_DAY = (
    rf"(?:\d{{1,2}}[ -](?:{MONTH})\w{{0,9}}|(?:{MONTH})[a-z]{{0,7}}\.? \d{{1,2}}\b"
    rf"|\d{{1,2}}[:.]\d\d\b(?! ?[%°\w])|(?:{_NAMES})\b|(?:{_SEASONS})\b"
    r"|(?:понедельник|вторник|(?<!окружающей )сред[уы]|четверг|пятниц|суббот|воскресень)\w{0,2}"
    r"|(?:дүй|сей|сәр|бей)сенбі\w{0,5}|жұмада|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_DAYS = re.compile(rf"\b{_DAY}")
# When it was said is no day of what is told: "the office said on Nov. 30".
_SAID_ON = re.compile(
    r"\b(?:said|reported|announced|told \w+)(?: \w+){0,3} on [A-Z][\w.]+(?: \d+)?"
)
# Until when, or from when on: said of what is to come, whatever the verb is.
_UNTIL = re.compile(
    r"\b(?:до|к|не позднее|by|until|before) "
    r"(?:(?:the |конца |начала |середины |end of |late |early |mid-?)\s?){0,2}"
    rf"(?:{_DAY}|(?:{_NAMES}|may)\b|20\d\d\b|года\b)"
    rf"|\b(?:{_DAY}|20\d\d)(?: [^\s,.]{{1,12}}){{0,3}} дейін\b|\bжыл соңына дейін\b"
    rf"|\b(?:келер|келесі) (?:жыл|көктем|жаз|күз|қыс)",
)
_FROM = re.compile(
    rf"\b(?:со?|from|starting|since) (?:20\d\d|{_DAY})"
    rf"|\b(?:20\d\d|{_DAY})(?: [^\s,.]{{1,12}}){{0,3}} бастап\b"
    r"|\b(?:в|in|for|на) (?:\w{1,12} ){0,2}20\d\d",
)
# "қараған" is over, "қаралады", "өтпек", "жоспарланған" is to come.
_TO_COME = re.compile(
    r"(?:[аеыі][лн][ае]д[ыі]|[йи][дт][ыі]|[^\Wлдтн][ае]д[ыі]|[мпб][ае][кқ]|жоспарлан\w{2,6}"
    r"|\b\w{0,2}[аәеоөұүыірй]т[ае]д[ыі]"
    r"|күтіл\w{2,6})\W*$"
    r"|\b(?:will|would|to be|due|expected|scheduled|set (?:to|for)|slated|plan(?:s|ned) (?:to|for)"
    r"|begins?|starts?|takes effect)\b"
    r"|\b(?:назначен|намечен|запланирован|ожида[ею]тся|долж[не]|обеща)",
)


def days_of(text: str) -> set[str]:
    """The days, hours, months and seasons that a text names, but for when something was said."""
    folded = _SAID_ON.sub(" ", text).casefold()
    return {one.rstrip(" .") for one in _DAYS.findall(folded)}


def is_ahead(sentence: str, title: str) -> bool:
    """Whether a sentence says when something is to come, where the title does not."""
    folded, known = _SAID_ON.sub(" ", sentence).casefold(), title.casefold()
    if any(one not in known for one in _UNTIL.findall(folded)):
        return True
    new = any(one not in known for one in _FROM.findall(folded))
    new = new or any(one.rstrip(" .") not in known for one in _DAYS.findall(folded))
    return new and is_to_come(folded)


def is_to_come(sentence: str) -> bool:
    """Whether a sentence tells by its verb what is to come."""
    folded = sentence.casefold()
    if _TO_COME.search(folded) is not None:
        return True
    return any(map(_is_future, _WORD.findall(folded)))


def _is_future(word: str) -> bool:
    found = parses(word)
    return bool(found) and {"VERB", "futr", "3per"} <= found[0].tag.grammemes
