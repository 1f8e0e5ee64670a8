"""What is looked for under a name, in a line. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from bot.grammar.quotes import quoted
from bot.messages.markup import shown
from bot.texts import Html, Texts
from bot.topics.keywords import keyword_key

_WORDS_UNITS = 60


def words_line(name: str, phrases: Sequence[str], texts: Texts) -> Html:
    """The phrases of a named topic, and whether its name is one of them."""
    words = ", ".join(quoted(shown(one, _WORDS_UNITS), texts.language) for one in phrases)
    many = "several" if len(phrases) > 1 else "single"
    named = "yes" if is_among(name, phrases) else "no"
    return texts.html("named-words", words=words, many=many, named=named)


def is_among(name: str, phrases: Sequence[str]) -> bool:
    """Whether a name is looked for, too."""
    return keyword_key(name) in map(keyword_key, phrases)
