"""What of a stored article is shown: its title, and one or two sentences that say it. Pure.

The title is read by `bot/intake/shown/titled.py`. The sentences are those of the lead without who
reports them, or what follows where the lead only says the title again, or tells little beside it
(`bot/intake/shown/telling.py`). What is stored stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.intake.attribution import without_attribution
from bot.intake.calls import is_call
from bot.intake.datelines import bracketed_end, dateline_of, is_dateline
from bot.intake.footers import Part, is_rubric, part_of
from bot.intake.lines import Line, read_lines
from bot.intake.pictures import without_credit
from bot.intake.shown.essential import lasting
from bot.intake.shown.items import is_listed, item_of
from bot.intake.shown.listing import AT_AN_HOUR, stem_of, with_stem
from bot.intake.shown.meant import has_support, is_meant
from bot.intake.shown.official_titles import shortened
from bot.intake.shown.openings import adds, alone, finished, unbracketed
from bot.intake.shown.said import LONGEST, Said, is_fit, may_follow
from bot.intake.shown.speech import spoken_end, without_dash
from bot.intake.shown.substance import facts
from bot.intake.shown.telling import best, tells_nothing
from bot.intake.shown.titled import BEGINNING, BOLD, labelled, timeless, titled, untagged
from bot.sentences import fitting, is_aside, sentences, stems

# A lock screen shows about so many characters.
MOST = 300
# A text that begins with so many lines of a list is a list.
_A_LIST = 3
# So many sentences are read, of so many one is chosen.
_READ, _LOOKED_AT = 24, 12
_MOST_WORDS_OF_A_REMAINDER = 2
# A sentence is the title again when it has so few words that the title has not.
_NEW_WORDS = 0.25
_SHORTEST_WORD = 3
_MOST_TIMES = 2  # a sentence of so many times the words says more
_NOT = frozenset("не ни нет нельзя not no емес жоқ".split())
_ORNAMENT = re.compile(r"[^\w«“\"(#@№$€+−-]+")
# "– Кадр.": a word with which somebody answers; a list in one sentence needs no dashes.
_REPLY = re.compile(r"[–—-]\s\w+[.!…]$")
_INLINE = re.compile(r"(?<=[:;])\s[–—-]\s(?=\S)")
# "– Что дальше?": who asks it tells nothing.
_ASKED = re.compile(r"^[–—-]\s[^\n]*\?$")
# A sign that is no letter's begins something else behind the end of a sentence.
_SIGN = re.compile(r"(?<=[.!?…»)])\s+(?=[\u2190-\u2bff\u2700-\u27bf\U0001f000-\U0001faff])")
# A line that only says a day: "ПН 23.11", "ВТОРНИК", "Сәрсенбі, 25 қараша".
_A_DAY = re.compile(
    r"(?:(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
    r"|дс|сс|ср|бс|жм|сб|жс|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b[.,:]?\s?)"
    r"(?:\(?\d{1,2}[. ]?(?:\d{1,2}|[^\W\d_]{3,10})?(?:[. ]\d{2,4})?\)?)?[.:]?"
    # "8 желтоқсан, сейсенбі"
    r"|\d{1,2} [^\W\d_]{3,10}, (?:[^\W\d_]{4,11}(?:ник|рг|да|ота|ье|нбі|ұма|day))[.:]?",
    re.IGNORECASE,
)
# "ШҚО.", "ВКО."
_ALONE = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,6}\.")
# "10:00 – заседание палаты: 1. О …": the first of a numbered list stands behind what leads to it.
_NUMBERED = re.compile(r":\s1[.)]\s(О(?=б? ))?(?=\S| )")
# A paragraph of one word says of what kind the text is: "Сұхбат", "Репортаж".
_KIND = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_]{2,20}")


def told_as(title: str, lead: str, body: str) -> tuple[str, str]:
    """The title of an article as it is shown, and the sentences beneath it (`gist`)."""
    shown, rest = titled(title, lead, body)
    return shown, finished(gist(shown, *rest))


def headline(title: str, lead: str = "", body: str = "") -> str:
    """A title as it is shown: without who reports it (that of a text without one is its first
    sentence), signs, and where it was written; where it says nothing else, what follows."""
    return titled(title, lead, body)[0]


def gist(title: str, lead: str, body: str) -> str:
    """One or two sentences of an article that its title does not say, of at most `MOST` characters;
    empty where there are none."""
    every = _unclosed(_said(title, lead, body))
    told = _plain(every, _LOOKED_AT)
    if not told:
        return ""
    by_itself = [is_meant(title, told, at) for at in range(len(told))]
    clear = [one or has_support(title, told, at) for at, one in enumerate(by_itself)]
    at = _added_to(title, told, best(title, told, clear=clear), clear)
    if not at and tells_nothing(title, told) and (line := _first_line(title, lead, body)):
        return line
    if at and not by_itself[at]:
        return f"{told[at - 1].text} {told[at].text}"
    shown = told[at].text
    if may_follow(title, told, at + 1) and len(shown) + len(told[at + 1].text) < MOST:
        behind = told[at + 1].text
        # one who speaks goes on: only what begins has the dash
        shown = f"{shown} {behind.removeprefix('– ') if shown.startswith('– ') else behind}"
    return fitting(shown, MOST)


def _added_to(title: str, told: Sequence[Said], at: int, clear: Sequence[bool]) -> int:
    """Which sentence is shown for one that only adds to another: the nearest before it that has a
    fact and may be shown, too."""
    while told[at].added:
        before = (one for one in range(at - 1, 0, -1) if clear[one] and is_fit(told[one].text))
        found = next((one for one in before if facts(told[one].text, title)), at)
        if found == at:
            break
        at = found
    return at


def _unclosed(every: Iterator[Said]) -> Iterator[Said]:
    """The sentences of a text up to the list in it, if it began with sentences: what stands behind
    that only closes it."""
    began = False
    for one in every:
        if one.item and began:
            return
        began = began or not (one.item or _leads_on(one.text))
        yield one


def _plain(every: Iterator[Said], most: int) -> list[Said]:
    """So many of some sentences that are no lines of a list, ask nothing and
    remind of nothing; where there are none, those. What begins with a list tells by its first
    line."""
    told: list[Said] = []
    rest: list[Said] = []
    for one in islice(every, _READ):
        if one.item or _leads_on(one.text):
            rest.append(one)
            listed = [item for item in rest if item.item]
            if not told and len({item.paragraph for item in listed}) == _A_LIST:
                return _first_of(listed)
        elif not told and sum(item.item for item in rest) >= _A_LIST:
            return _first_of([item for item in rest if item.item])  # it only closes the list
        else:
            told.append(one)
        if len(told) >= most:
            break
    return told or sorted(rest, key=lambda one: (one.text.endswith("?"), one.item))


def _first_of(listed: Sequence[Said]) -> list[Said]:
    """The lines of a list that stand in its first paragraph."""
    return [item for item in listed if item.paragraph == listed[0].paragraph]


def _leads_on(sentence: str) -> bool:
    """Whether a sentence tells nothing itself: it reminds, leads elsewhere, or asks."""
    return sentence.endswith("?") or is_aside(sentence)


def _first_line(title: str, lead: str, body: str) -> str:
    """Of the first list of a text that is led to by some words the line that says most of fact,
    behind them; "" where there is none."""
    found: list[Said] = []
    for one in islice(_said(title, lead, body), _READ):
        if one.item and one.text[:1].isupper() and len(one.text) <= LONGEST:
            found.append(one)
        elif found:
            break
    return max(found, key=lambda one: facts(one.text, title)).text if found else ""


def sentences_of(title: str, lead: str, body: str, *, most: int) -> list[str]:
    """The sentences of an article, of `most` characters of it, that tell something beside its
    title: no credit, footer, rubric, and without who reports them."""
    return [one.text for one in _said(title, lead, body, most=most)]


def _said(title: str, lead: str, body: str, *, most: int = BEGINNING) -> Iterator[Said]:
    """The sentences of a text that tell something beside the title."""
    known = frozenset(stems(title))
    stem = ""  # of the list that follows
    for number, paragraph in enumerate([lead, *body[:most].split("\n\n")]):
        item = False
        for place, (whole, sentence) in enumerate(told_of(paragraph[:BEGINNING])):
            item = item or is_listed(whole)
            sentence = (item_of(sentence) or sentence).rstrip(";")
            leads = sentence[:1].islower() or AT_AN_HOUR.match(stem)
            if item and not place and leads:
                sentence = with_stem(stem, sentence, goes_on=whole.endswith((";", ",")))
                sentence = sentence if stem else f"{sentence[:1].upper()}{sentence[1:]}"
            if _A_DAY.fullmatch(sentence) or _ALONE.fullmatch(sentence):
                continue  # over what an agenda has on it; where it was written
            sentence = _NUMBERED.sub(lambda it: ": о" if it[1] else ": ", sentence)
            rest = _behind(title, sentence)
            if rest or not _repeats(sentence, known):
                told = without_dash(rest or timeless(untagged(sentence)), title)
                yield Said(told, number, place, item, added=adds(whole))
        stem = stem_of(paragraph[-BEGINNING:]) or (stem if item else "")


def told_of(paragraph: str) -> Iterator[tuple[str, str]]:
    """The sentences of a paragraph that tell something, each as it stands there and without who
    reports it: no credit, footer, rubric, dateline, call to follow, nor what only announces what
    follows. A line of a list keeps its number, by which it is known."""
    text = without_credit(_lines(paragraph)).replace(BOLD, "")
    end = bracketed_end(text)
    if end is not None:
        text = text[: end.start]
    line = dateline_of(text)
    if is_dateline(text):
        text = ""
    elif line is not None:
        text = text[line.end :]
    spoken = spoken_end(paragraph, text)
    for part in _SIGN.split(text):
        for start, stop in sentences(part):
            ornament = _ORNAMENT.match(part, start, stop)
            listed = item_of(part[start:stop]) is not None
            whole = part[ornament.end() if ornament and not listed else start : stop]
            if start < spoken and (start or stop <= spoken):
                whole = f"– {whole}"
            sentence = lasting(alone(shortened(labelled(without_attribution(whole)))))
            sentence = unbracketed(sentence, LONGEST)
            reply = _REPLY.match(part[start:stop]) is not None
            if sentence and not (reply or sentence.endswith(":") or is_call(sentence)):
                yield labelled(whole), _INLINE.sub(" ", sentence)


def _lines(paragraph: str) -> str:
    """The lines of a paragraph that are told: no credit, footer, rubric or row of hashtags."""
    if _KIND.fullmatch(paragraph.strip()):
        return ""
    return " ".join(
        line.text
        for line in read_lines(paragraph)
        if _is_told(line) and not (is_rubric(line.text) or _ASKED.match(line.text))
    )


def _is_told(line: Line) -> bool:
    """Whether a line tells something, if only before a call to follow."""
    part = part_of(line)
    return part is Part.TOLD or (part is Part.FOOTER and _SIGN.search(line.text) is not None)


def _behind(title: str, sentence: str) -> str:
    """What a sentence goes on with, of which the title is the beginning that was cut."""
    if not title.endswith("…") or not sentence.startswith(title[:-1]):
        return ""
    rest = sentence[len(title) - 1 :].strip()
    return f"…{rest}" if len(rest.split()) > _MOST_WORDS_OF_A_REMAINDER else ""


def _repeats(sentence: str, said: frozenset[str]) -> bool:
    """Whether a sentence says what a title of some words says, give or take a word; a figure that
    the title has not, or a "not", says something else."""
    words = stems(sentence)
    if len(words) > _MOST_TIMES * len(said):
        return False
    counted = [word for word in words if len(word) >= _SHORTEST_WORD or word.isdecimal()]
    if _NOT & said != _NOT & set(words):
        return False
    new = [word for word in counted if word not in said]
    return not any(map(str.isdecimal, new)) and len(new) <= _NEW_WORDS * len(counted)
