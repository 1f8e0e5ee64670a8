"""What an article tells that a reader of others on the same story has not read: by its words. Pure.

Two outlets that tell the same differ in many words, so a sentence is new only where most of its
words that weigh are, and an article only where it has enough of such sentences: a copy with another
end is none. What merely reminds of earlier news is not new, nor is a call to read on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from bot.sentences import is_aside, stems

# So many letters of new sentences make news of an article, or such a share of all that it says.
_ENOUGH, _SHARE = 120, 0.5
# A sentence is new where it has so many words that weigh, and such a share of them is new.
_LEAST_WORDS, _NEW_WORDS = 4, 0.55
_SHORTEST_WORD = 4
# A figure that was not told weighs as much as two words; beyond so many words more is only longer.
_FIGURE, _MOST_WORDS = 2, 12
# Each sentence before it costs it a little: what is told first is what the article is about.
_LATER = 0.5


@dataclass(frozen=True, slots=True)
class News:
    """What an article tells anew: the sentence that says most of it; "" where its title says all
    that it has to say."""

    sentence: str = ""


def words_of(texts: Iterable[str]) -> set[str]:
    """The words of what was read, by their beginnings."""
    return {word for text in texts for word in stems(text)}


def news_in(title: str, sentences: Sequence[str], known: Set[str]) -> News | None:
    """What an article of some sentences (`bot.intake.shown.gist`) tells who knows some words; None
    where it is a copy of what was read, or says it again."""
    told = [one for one in sentences if not is_aside(one)]
    if not told:
        return News() if _weight(title, known) else None
    new = {one: weight - _LATER * place
           for place, one in enumerate(told) if (weight := _weight(one, known))}  # fmt: skip
    letters = sum(map(len, new))
    if letters < min(_ENOUGH, _SHARE * sum(map(len, told))):
        return None
    return News(max(new, key=new.__getitem__))


def _weight(sentence: str, known: Set[str]) -> float:
    """How much a sentence says that is not known; 0 where it is not new."""
    words = {one for one in stems(sentence) if len(one) >= _SHORTEST_WORD or one.isdecimal()}
    new = words - known
    if len(words) < _LEAST_WORDS or len(new) < _NEW_WORDS * len(words):
        return 0
    return min(len(new), _MOST_WORDS) + _FIGURE * sum(map(str.isdecimal, new))
