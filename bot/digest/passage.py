"""The sentence of an article that names a reader's topic, where what is shown does not. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.sentences import around, names, sentences, stems

# A sentence of fewer words may say by chance what a longer one says.
_LEAST_WORDS = 3


class Words(Protocol):
    """Words of an article's text, by their place in it (storage.articles.Evidence)."""

    @property
    def words(self) -> str: ...

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, and where in it a topic is named."""

    sentence: str
    start: int
    end: int

    def of(self, limit: int) -> str:
        """At most `limit` characters of it, with the topic's name."""
        return around(self.sentence, self.start, self.end, limit)

    def beside(self, lead: str) -> tuple[str, str]:
        """A lead without the sentence that is this one but for some words (who says so), and with
        this one in its place; where it has none, the lead and ""."""
        own = stems(self.sentence)
        for start, end in sentences(lead):
            if _is_within(stems(lead[start:end]), own):
                before, after = lead[:start], lead[end:].lstrip()
                return (before + after).strip(), f"{before}{self.sentence} {after}".strip()
        return lead, ""


def passage_of(
    parts: Sequence[str], shown: str, evidence: Iterable[Sequence[Words]]
) -> Passage | None:
    """The sentence that names the first of some topics which `shown` does not name; None where it
    names them all, or no sentence does.

    `parts` are title, lead and body, as topics were looked for in them; `evidence` is each topic's.
    """
    said = shown.casefold()
    for found in evidence:
        if any(names(said, _word(one.words)) or names(said, one.words) for one in found):
            continue
        for one in found:
            passage = _passage(parts, one)
            if passage is not None:
                return passage
    return None


def _word(words: str) -> str:
    """A hashtag as it reads in a sentence."""
    return words[1:].replace("_", " ") if words.startswith("#") else words


def _is_within(words: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether a longer sentence has all words of one, in their order."""
    rest = iter(longer)
    return len(words) >= _LEAST_WORDS and all(word in rest for word in words)


def _passage(parts: Sequence[str], one: Words) -> Passage | None:
    text = "\n\n".join(part for part in parts if part)
    title = len(parts[0])
    start = one.start
    if start < title or text[start : one.end] != one.words:
        start = text.find(one.words, title)  # the article was corrected, or it stands in a tag
    if start < 0 or not one.words:
        return None
    first = text.rfind("\n\n", 0, start) + 2
    last = text.find("\n\n", start)
    paragraph = text[first : last if last >= 0 else len(text)]
    end = start + len(one.words)
    for begin, stop in sentences(paragraph):
        if begin <= start - first < stop:
            return Passage(paragraph[begin:stop], start - first - begin, end - first - begin)
    return None
