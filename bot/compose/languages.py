"""In which language a reader is shown a story that is not told in his own. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.topics.letters import has_kazakh

# His own, and then the one that whoever reads it most likely reads, too.
_CYRILLIC = "\u0400"
_READS = {"ru": ("ru", "kk", "en"), "kk": ("kk", "ru", "en"), "en": ("en", "ru", "kk")}


def read_by(language: str, typed: Iterable[str]) -> tuple[str, ...]:
    """The languages that a reader reads, the best first: his own; then that in which most of the
    topics are that he has `typed`, by their letters, where that is another one; then the others."""
    known = _READS.get(language, (language, *_READS["en"]))
    most = Counter(filter(None, map(_typed_in, typed))).most_common(2)
    alone = len(most) == 1 or (len(most) > 1 and most[0][1] > most[1][1])
    second = [most[0][0]] if alone else []
    return tuple(dict.fromkeys((known[0], *second, *known)))


def _typed_in(topic: str) -> str:
    """The language whose letters a topic is written in; "" of one without letters."""
    if has_kazakh(topic):
        return "kk"
    letters = [char for char in topic if char.isalpha()]
    if not letters:
        return ""
    return "en" if all(char < _CYRILLIC for char in letters) else "ru"
