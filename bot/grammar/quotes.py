"""Quotation marks of each language, and those inside of them. Pure.

Inside «…» stand „…“, inside “…” stand ‘…’: a headline has quotation marks of its own, and two of
one kind side by side ("««Аманат» …»") are nobody's spelling.
"""

from __future__ import annotations

import re

_OUTER = {"ru": ("«", "»"), "kk": ("«", "»"), "en": ("“", "”")}
_INNER = {"ru": ("„", "“"), "kk": ("„", "“"), "en": ("‘", "’")}
_IN_BRACKETS = re.compile(r"(?<=[»”]) \([^()]*\)$")
# Tags of our HTML, in which nothing is to be read; or a mark.
_TAG_OR_MARK = re.compile(r"</?[a-z][^<>]*>|[«»“”]")


def quoted(words: str, language: str) -> str:
    """Words in the quotation marks of a language, those inside of them bent; what stands in one
    pair of such marks already is given as it is, also with what is said of it in brackets behind
    them. Words may be HTML."""
    opening, closing = _OUTER[language]
    if _is_quoted(_IN_BRACKETS.sub("", words), opening, closing):
        return words
    if is_exact(words):
        words = words[1:-1]
    inner = dict(zip(_OUTER[language], _INNER[language], strict=True))
    bent = _TAG_OR_MARK.sub(lambda found: inner.get(found[0], found[0]), words)
    return f"{opening}{bent}{closing}"


def is_exact(words: str) -> bool:
    """Whether words stand as a whole between the marks of a keyboard."""
    return len(words) > 2 and words[0] == words[-1] == '"' and words.count('"') == 2


def _is_quoted(words: str, opening: str, closing: str) -> bool:
    """Whether the first mark of some words is closed by their last character: «А и Б», and not
    «А» и «Б»."""
    if not (words.startswith(opening) and words.endswith(closing)):
        return False
    depth = 0
    for place, char in enumerate(words, start=1):
        depth += (char == opening) - (char == closing)
        if not depth:
            return place == len(words)
    return False
