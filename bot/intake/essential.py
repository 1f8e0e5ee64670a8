"""What of a sentence a digest must not lose, and what is lost when it is read. Pure."""

from __future__ import annotations

import re

from bot.sentences import stems

# Which reading of a bill it was: "во втором чтении", "екінші оқылымда", "at third reading".
_READING = re.compile(
    r"\b(?:перв|втор|треть|окончательн)\w{1,4} чтени|\b(?:бірінші|екінші|үшінші|соңғы) оқылым"
    r"|\b(?:first|second|third|final) reading",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:втор|треть|окончательн)\w{1,4} чтени|\b(?:екінші|үшінші|соңғы) оқылым"
    r"|\b(?:second|third|final) reading",
    re.IGNORECASE,
)
_READINGS = frozenset(stems("чтение оқылым reading"))
# What is over when a digest is read the next morning.
_ON_THE_DAY = (
    r"сегодня(?:шн\w{2,3})?|завтра(?:шн\w{2,3})?|вчера(?:шн\w{2,3})?|бүгін(?:гі)?|ертең(?:гі)?"
    r"|кеше(?:гі)?|today|tonight|tomorrow|yesterday"
)
# Who reads it.
_READER = (
    r"вам|вас|вами|ваш\w{0,3}|сіздер\w{0,4}|сізге|сіздің|your?"
    r"|по ссылке|в закрепе|в комментари\w{1,2}|комментарии (?:открыты|закрыты)|сілтеме\w{0,5}"
    r"|link (?:in|below)|in the comments"
)
_PASSING = re.compile(rf"\b(?:{_ON_THE_DAY}|{_READER})\b", re.IGNORECASE)
_QUOTATION = re.compile(r"«[^«»]{0,400}»|“[^“”]{0,400}”|\"[^\"]{0,400}\"")


def says_a_reading(sentence: str, known: frozenset[str]) -> bool:
    """Whether a sentence says which reading of a bill it was, where the words that are known do
    not speak of one."""
    return not known & _READINGS and _READING.search(sentence) is not None


def says_the_last(sentence: str) -> bool:
    """Whether a sentence says that something passed a reading behind which no other follows in the
    chamber: of a title that says that it was adopted, it says the same."""
    return _LAST.search(sentence) is not None


def passes(sentence: str) -> bool:
    """Whether a sentence says in its own words what was so "today" or will be "tomorrow", or speaks
    to whoever reads it."""
    return _PASSING.search(_QUOTATION.sub("", sentence)) is not None
