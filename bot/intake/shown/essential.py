"""What of a sentence a digest must not lose, and what is lost when it is read. Pure."""

from __future__ import annotations

import re

from bot.sentences import stems
from bot.topics.calendar import MONTH

# Which reading of a bill it was: "во втором чтении", "екінші оқылымда", "at third reading"; for
# which one a committee has it ready ("к первому чтению") is none.
_READING = re.compile(
    r"(?<!\bк )\b(?:перв|втор|треть|окончательн)\w{1,4} чтени"
    r"|\b(?:бірінші|екінші|үшінші|соңғы) оқылым(?!ға|да қарауға)"
    r"|(?<!\bfor )(?<!\bfor a )(?<!\bfor the )\b(?:first|second|third|final) reading",
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
# What is over then too, though nobody says "today": "до конца дня", "later today".
_BY_EVENING = (
    r"до (?:конца (?:\w{3,8} )?дня|вечера)|(?:до|к) (?:\d{1,2}:\d\d|утру)"
    r"|(?:күн соңына|кешке) дейін|by (?:the )?(?:end of the day|evening|tonight)|later in the day"
)
_PASSING = re.compile(rf"\b(?:{_ON_THE_DAY}|{_BY_EVENING}|{_READER})\b", re.IGNORECASE)
_SITTINGS = "заседани|совещани|встреч|брифинг|пленарн|сесси|отырыс|жиын|кездесу|сессия"
# A sitting that will be, and no day of it: it was on the day of writing, and is over.
_WILL_SIT = re.compile(
    r"\b(?:состоится|состоятся|пройд[её]т|пройдут|начн[её]тся|открывается)\b.{0,60}"
    rf"\b(?:{_SITTINGS})"
    rf"|\b(?:{_SITTINGS})\w{{0,4}}\b.{{0,120}}\b(?:состоится|состоятся|пройд[её]т|пройдут)\b"
    rf"|\b(?:{_SITTINGS})\w{{0,4}} (?:өтеді|болады|басталады|өтпек)\W*$"
    r"|\b(?:meeting|session|hearing|sitting)s?\b.{0,60}? (?:will (?:be held|take place|begin)"
    r"|is to be held)\b",
    re.IGNORECASE,
)
_A_DAY = re.compile(
    rf"\d|\b(?:{MONTH})|понедельник|вторник|\bсред[уы]|четверг|пятниц|суббот|воскресень|недел"
    r"|осен|зим|весн|лет[оа]|сенбі|жұма|апта|көктем|қыс|күз|жаз|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|week|spring|summer|autumn|winter",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"«[^«»]{0,400}»|“[^“”]{0,400}”|\"[^\"]{0,400}\"")


# "Today", where a sentence says the same without it: an entry has its day. It joins nothing else.
_APART = "".join(
    rf"(?<!\b{one})"
    for one in (
        "и а не на до с от еще ещё только уже лишь of until for as from by to than only and".split()
    )
)
_TODAY = re.compile(
    rf"(?P<start>^|{_APART}(?<![–—:])\s)(?:сегодня|бүгін|today),?"
    r"(?P<end>\s(?!(?:и|или|да|де|же|ли|and|or)\b|[–—])|(?=[.!]$|,\s))"
    rf"|(?P<before>^|\s)(?:сегодняшн\w{{2,3}}|бүгінгі)\s(?!же\b)"
    rf"(?=(?:\w{{2,20}} ){{0,3}}(?:{_SITTINGS}))",
    re.IGNORECASE,
)
_TODAYS, _LEAST_LEFT = ("сегодня", "бүгін", "today"), 3  # words
# "Сегодня, 2 декабря, палата …": the day needs no comma where it begins.
_DAY_BETWEEN = re.compile(r"(\d{1,2} [^\W\d_]{3,10}),(?= )")


def lasting(sentence: str) -> str:
    """A sentence that says the same on another day: without a "today" that only says when it was
    written; as it stands where that is quoted or means more."""
    folded = sentence.casefold()
    found = _TODAY.search(sentence) if any(one in folded for one in _TODAYS) else None
    rest = len(sentence.split()) - 1
    if found is None or rest < _LEAST_LEFT or _is_quoted(sentence, found.start()):
        return sentence
    before, after = sentence[: found.start()], sentence[found.end() :]
    if not before:
        after = _DAY_BETWEEN.sub(r"\1", after, count=1) if after[:1].isdecimal() else after
        return f"{after[:1].upper()}{after[1:]}"
    return f"{before}{after}" if after[:1] in ".,!" else f"{before} {after}"


def _is_quoted(sentence: str, at: int) -> bool:
    return any(one.start() < at < one.end() for one in _QUOTATION.finditer(sentence))


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
    to whoever reads it; or that somebody will sit, and not when."""
    if _WILL_SIT.search(sentence) is not None and _A_DAY.search(sentence) is None:
        return True
    return _PASSING.search(_QUOTATION.sub("", sentence)) is not None
