"""What a text counts: its figures, in digits or in words, in three languages. Pure."""

from __future__ import annotations

import re

from bot.intake.shown.substance import COUNTS_NOTHING, figures
from bot.lexicon.concepts import LEXICONS, concepts_of

_WORD = re.compile(r"[^\W\d_]+")
_ELSE = "ru"  # of a language that the lexicon does not know


# "A three-year budget": it is one.
_COMPOUND = re.compile(r"\b(?!\w{3,5}ty-)[a-z]{2,12}-(?=[a-z])")


def counted(text: str, language: str) -> frozenset[str]:
    """The numbers with which a text counts something: days, years, clocks and the parts of acts
    count nothing. "восемь кандидатов", "8 candidates" and "сегіз үміткер" are one number."""
    known = language if language in LEXICONS else _ELSE
    named = {
        name.partition("-")[2]
        for word in _WORD.findall(_COMPOUND.sub(" ", text.casefold()))
        for group, name in concepts_of(word, known)
        if group == "numeral"
    }
    return frozenset(figures(COUNTS_NOTHING.sub(" ", text)) | named)
