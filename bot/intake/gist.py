"""What of a stored article is shown: its title, and one or two sentences that say it. Pure.

They are those of the lead without who reports them, or of the next paragraph where the lead only
says the title again. What is stored stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.intake.attribution import without_attribution
from bot.intake.datelines import bracketed_end, dateline_of
from bot.intake.footers import Part, is_rubric, part_of
from bot.intake.lines import read_lines
from bot.intake.pictures import without_credit
from bot.sentences import fitting, sentences, stems

# A lock screen shows about so many characters.
MOST = 300
# Of a long article so much is looked at.
BEGINNING = 2000
_MOST_PARAGRAPHS, _MOST_SENTENCES = 6, 2
_MOST_WORDS_OF_A_REMAINDER = 2
# A sentence is the title again when it has so few words that the title has not.
_NEW_WORDS = 0.25
_SHORTEST_WORD = 3
_MOST_TIMES = 2  # a sentence of so many times the words says more
_NOT = frozenset("не ни нет нельзя not no емес жоқ".split())
_ORNAMENT = re.compile(r"[^\w«“\"(#@№$€+−-]+")


def headline(title: str) -> str:
    """A title without who reports it: that of a text without one is its first sentence."""
    told = [without_attribution(title[start:end]) for start, end in sentences(title)]
    kept = " ".join(filter(None, told))
    return kept if kept and len(kept) < len(title.strip()) else title


def gist(title: str, lead: str, body: str) -> str:
    """One or two sentences of an article that its title does not say, of at most `MOST` characters;
    empty where there are none."""
    paragraphs = [lead, *body[:BEGINNING].split("\n\n")]
    titled = frozenset(stems(title))
    for paragraph in paragraphs[:_MOST_PARAGRAPHS]:
        said: list[str] = []
        for sentence in _told(paragraph[:BEGINNING], title, titled):
            longer = " ".join([*said, sentence])
            if said and len(longer) > MOST:
                break
            said.append(sentence)
            if len(said) == _MOST_SENTENCES:
                break
        if said:
            return fitting(" ".join(said), MOST)
    return ""


def sentences_of(title: str, lead: str, body: str, *, most: int) -> list[str]:
    """The sentences of an article, of `most` characters of it, that tell something beside its
    title: no credit, footer, rubric, and without who reports them."""
    titled = frozenset(stems(title))
    paragraphs = [lead, *body[:most].split("\n\n")]
    return [one for part in paragraphs for one in _told(part[:BEGINNING], title, titled)]


def _told(paragraph: str, title: str, titled: frozenset[str]) -> Iterator[str]:
    """The sentences of a paragraph that tell something beside the title."""
    for _, sentence in told_of(paragraph):
        rest = _behind(title, sentence)
        if rest:
            yield rest
        elif not _repeats(sentence, titled):
            yield sentence


def told_of(paragraph: str) -> Iterator[tuple[str, str]]:
    """The sentences of a paragraph that tell something, each as it stands there and without who
    reports it: no credit, footer, rubric, dateline, nor what only announces what follows."""
    text = without_credit(_lines(paragraph))
    end = bracketed_end(text)
    if end is not None:
        text = text[: end.start]
    line = dateline_of(text)
    if line is not None:
        text = text[line.end :]
    for start, stop in sentences(text):
        ornament = _ORNAMENT.match(text, start, stop)
        whole = text[ornament.end() if ornament else start : stop]
        sentence = _untagged(without_attribution(whole))
        if sentence and not sentence.endswith(":"):
            yield _untagged(whole), sentence


def _lines(paragraph: str) -> str:
    """The lines of a paragraph that are told: no credit, footer, rubric or row of hashtags."""
    return " ".join(
        line.text
        for line in read_lines(paragraph)
        if part_of(line) is Part.TOLD and not is_rubric(line.text)
    )


def _untagged(sentence: str) -> str:
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
