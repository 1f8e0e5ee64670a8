"""What of a stored article is shown: its title, and one or two sentences that say it. Pure.

The title is without datelines, signs and who reports; of a paragraph it is the first sentence. The
sentences are those of the lead without who reports them, or what follows where the lead only says
the title again, or tells little beside it (`bot/intake/telling.py`). What is stored stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from bot.intake.attribution import without_attribution
from bot.intake.calls import is_call
from bot.intake.clear import goes_on, is_clear, is_torn, leans
from bot.intake.datelines import bracketed_end, dateline_of, is_dateline
from bot.intake.footers import Part, is_rubric, part_of
from bot.intake.lines import Line, read_lines
from bot.intake.pictures import without_credit
from bot.intake.telling import (
    BENEATH,
    Said,
    best,
    follows,
    is_listed,
    is_quotation,
    item_of,
    may_follow,
    tells_enough,
)
from bot.sentences import fitting, is_aside, sentences, stems

# A lock screen shows about so many characters.
MOST = 300
# Of a long article so much is looked at.
BEGINNING = 2000
# A paragraph of several sentences is no title from so many characters on.
PARAGRAPH = 125
# So many sentences are read, of so many one is chosen; the first tells enough, mostly.
_READ, _LOOKED_AT, _FIRST = 24, 8, 3
_MOST_WORDS_OF_A_REMAINDER, _LEAST_WORDS_OF_A_TITLE = 2, 3
# A sentence is the title again when it has so few words that the title has not.
_NEW_WORDS = 0.25
_SHORTEST_WORD = 3
_MOST_TIMES = 2  # a sentence of so many times the words says more
_NOT = frozenset("не ни нет нельзя not no емес жоқ".split())
_ORNAMENT = re.compile(r"[^\w«“\"(#@№$€+−-]+")
# What stands before a title and is neither a letter nor punctuation: emoji, flags, "❗️".
_SIGNS = re.compile(r"(?:[^\w\s«»“”„\"'‘’(\[{#@№$€£₸+−–—…<>/\\%&=~^|`-]+\s*)+")
# A sign that is no letter's begins something else behind the end of a sentence.
_SIGN = re.compile(r"(?<=[.!?…»)])\s+(?=[\u2190-\u2bff\u2700-\u27bf\U0001f000-\U0001faff])")
_SPEAKER = re.compile(r"(?P<who>[^:]{2,40}):\s")
_HE = re.compile(r"(?:он|она|ол|he|she)\s(?=\w)", re.IGNORECASE)
_TAG = re.compile(r"(?<![\w/&])#(?=[^\W\d_])(?P<words>\w+)")
_ABBREVIATED = re.compile(r"(?:^|[\s.])\w{1,4}\.$")


def told_as(title: str, lead: str, body: str) -> tuple[str, str]:
    """The title of an article as it is shown, and the sentences beneath it (`gist`)."""
    shown, rest = _title(title, lead, body)
    return shown, gist(shown, *rest)


def headline(title: str, lead: str = "", body: str = "") -> str:
    """A title as it is shown: without who reports it (that of a text without one is its first
    sentence), signs, and where it was written; where it says nothing else, what follows."""
    return _title(title, lead, body)[0]


def _title(title: str, lead: str, body: str) -> tuple[str, tuple[str, str]]:
    """The title that is shown, and what follows it: a lead and a body."""
    if is_dateline(title):
        paragraphs = [lead, *body.split("\n\n")]
        while paragraphs and (not paragraphs[0].strip() or is_dateline(paragraphs[0])):
            paragraphs.pop(0)
        if not paragraphs:
            return title, (lead, body)
        first, body = _undated(paragraphs[0]), "\n\n".join(paragraphs[1:])
        end = next((end for _, end in sentences(first[:BEGINNING])), 0)
        title, lead = first[:end], first[end:].strip()
    signs = _SIGNS.match(title)
    bare = _undated(title[signs.end() :] if signs else title)
    told = [one for start, end in sentences(bare) if (one := without_attribution(bare[start:end]))]
    if not any(map(_has_words, told)):
        return title, (lead, body)
    first, rest = told[0], told[1:]
    if rest and len(bare) >= PARAGRAPH and _is_title(first):
        return _bare(first), (" ".join([*rest, lead]).strip(), body)
    return _bare(" ".join(told)), (lead, body)


def _undated(text: str) -> str:
    """A text without the dateline that it begins with, unless it is a sentence of a town."""
    line = dateline_of(text)
    rest = text[line.end :] if line else ""
    return rest if rest.strip() else text


def _has_words(text: str) -> bool:
    return any(map(str.isalpha, text))


def _is_title(sentence: str) -> bool:
    return (
        len(sentence.split()) >= _LEAST_WORDS_OF_A_TITLE
        and not is_torn(sentence)
        and not sentence.endswith(":")
    )


def _bare(title: str) -> str:
    """A title without a sign before it and the full stop behind it; a hashtag in it is a word."""
    told = untagged(_labelled(title)).strip()
    if told.endswith(".") and not told.endswith("..") and not _ABBREVIATED.search(told):
        told = told[:-1]
    return told or title


def untagged(text: str) -> str:
    """A text whose hashtags are words without their signs."""
    return _TAG.sub(lambda tag: tag["words"].replace("_", " "), text) if "#" in text else text


def gist(title: str, lead: str, body: str) -> str:
    """One or two sentences of an article that its title does not say, of at most `MOST` characters;
    empty where there are none."""
    every = _said(title, lead, body)
    told = _plain(every, _FIRST)
    if told and not tells_enough(title, told):
        told = _plain(every, _LOOKED_AT, told)
    if not told:
        return ""
    alone = [
        _stands_alone(one.text, title) or _goes_on(title, told, at) for at, one in enumerate(told)
    ]
    clear = [one or _has_support(title, told, at) for at, one in enumerate(alone)]
    at = best(title, told, clear=clear)
    if at and not alone[at]:
        return f"{told[at - 1].text} {told[at].text}"
    shown = told[at].text
    if may_follow(title, told, at + 1) and len(shown) + len(told[at + 1].text) < MOST:
        shown = f"{shown} {told[at + 1].text}"
    return fitting(shown, MOST)


def _plain(every: Iterator[Said], most: int, before: Sequence[Said] = ()) -> list[Said]:
    """So many of some sentences behind others that are no lines of a list and remind of nothing;
    where there are none, those."""
    told, rest = list(before), []
    for one in islice(every, _READ):
        if one.item or is_aside(one.text):
            rest.append(one)
        else:
            told.append(one)
        if len(told) >= most:
            break
    return told or sorted(rest, key=lambda one: one.item)


def _goes_on(title: str, told: Sequence[Said], at: int) -> bool:
    """Whether a sentence says of whom the title quotes what else he said: "Пробин: …", "Он …"."""
    who = _SPEAKER.match(title)
    found = _HE.match(told[at].text)
    if at != 1 or who is None or found is None or told[at].paragraph > told[0].paragraph + 1:
        return False
    named = set(stems(who["who"])) & set(stems(told[0].text))
    rest = told[at].text[found.end() :]
    return bool(named) and _stands_alone(rest[:1].upper() + rest[1:])


def _has_support(title: str, told: Sequence[Said], at: int) -> bool:
    """Whether there is room for a sentence with the one before it, on which alone it leans."""
    if not at or is_torn(told[at].text) or is_quotation(told[at].text):
        return False
    before, one = told[at - 1], told[at]
    near = follows(told, at) or (not one.place and one.paragraph == before.paragraph + 1)
    return (
        near
        and not (before.item or one.item)
        and len(before.text) + len(one.text) < BENEATH
        and _stands_alone(before.text, title)
        and not leans(one.text, f"{title} {before.text}")
        and (goes_on(one.text) or leans(one.text, title))
    )


def _stands_alone(sentence: str, title: str = "") -> bool:
    return is_clear(sentence, title) and not is_torn(sentence)


def sentences_of(title: str, lead: str, body: str, *, most: int) -> list[str]:
    """The sentences of an article, of `most` characters of it, that tell something beside its
    title: no credit, footer, rubric, and without who reports them."""
    return [one.text for one in _said(title, lead, body, most=most)]


def _said(title: str, lead: str, body: str, *, most: int = BEGINNING) -> Iterator[Said]:
    """The sentences of a text that tell something beside the title."""
    titled = frozenset(stems(title))
    for number, paragraph in enumerate([lead, *body[:most].split("\n\n")]):
        item = False
        for place, (whole, sentence) in enumerate(told_of(paragraph[:BEGINNING])):
            item = item or is_listed(whole)
            sentence = (item_of(sentence) or sentence).rstrip(";")
            rest = _behind(title, sentence)
            if rest or not _repeats(sentence, titled):
                yield Said(rest or untagged(sentence), number, place, item)


def told_of(paragraph: str) -> Iterator[tuple[str, str]]:
    """The sentences of a paragraph that tell something, each as it stands there and without who
    reports it: no credit, footer, rubric, dateline, call to follow, nor what only announces what
    follows. A line of a list keeps its number, by which it is known."""
    text = without_credit(_lines(paragraph))
    end = bracketed_end(text)
    if end is not None:
        text = text[: end.start]
    line = dateline_of(text)
    if line is not None:
        text = text[line.end :]
    for part in _SIGN.split(text):
        for start, stop in sentences(part):
            ornament = _ORNAMENT.match(part, start, stop)
            listed = item_of(part[start:stop]) is not None
            whole = part[ornament.end() if ornament and not listed else start : stop]
            sentence = _labelled(without_attribution(whole))
            if sentence and not sentence.endswith(":") and not is_call(sentence):
                yield _labelled(whole), sentence


def _lines(paragraph: str) -> str:
    """The lines of a paragraph that are told: no credit, footer, rubric or row of hashtags."""
    return " ".join(
        line.text for line in read_lines(paragraph) if _is_told(line) and not is_rubric(line.text)
    )


def _is_told(line: Line) -> bool:
    """Whether a line tells something, if only before a call to follow."""
    part = part_of(line)
    return part is Part.TOLD or (part is Part.FOOTER and _SIGN.search(line.text) is not None)


def _labelled(sentence: str) -> str:
    """A sentence without the hashtags behind its end, or several in a row: one may be a word."""
    words = sentence.split(" ")
    kept = len(words)
    while kept and words[kept - 1].startswith("#"):
        kept -= 1
    several = len(words) - kept > 1
    ended = kept and words[kept - 1].endswith((".", "!", "?", "…", "»"))
    return " ".join(words[:kept]) if several or ended or not kept else sentence


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
