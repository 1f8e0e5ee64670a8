"""What is looked for under a name, in a line. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bot.grammar.quotes import is_exact, quoted
from bot.messages.markup import shown
from bot.texts import Html, Texts

_WORDS_UNITS = 60
_FIRST, _FEW_MORE = 6, 2  # so few more are no fewer words than to say that there are more


class Words(NamedTuple):
    """The phrases of a named topic, and whether its name is one of them."""

    phrases: Sequence[str] = ()
    named: bool = False


def beside_name(title: str, phrases: Sequence[str]) -> str:
    """A topic's title, with what is looked for under it where readers have named it: a name may say
    anything. Plain text."""
    if not phrases:
        return title
    return f"{title} ({', '.join(shown(one, _WORDS_UNITS) for one in phrases)})"


def listed(words: Words, texts: Texts) -> str:
    """The phrases, each in quotation marks; of one that is meant in its order that is said. Plain
    text."""
    return ", ".join(_told(one, texts) for one in words.phrases)


def _told(phrase: str, texts: Texts) -> str:
    cut = shown(phrase, _WORDS_UNITS)
    if is_exact(phrase):
        return texts("words-in-order", words=cut)
    return quoted(cut, texts.language)


def words_line(words: Words, texts: Texts, *, whole: bool = True) -> Html:
    """What is looked for, and whether the name is; the first of many words unless `whole`."""
    more = 0 if whole else len(words.phrases) - _FIRST
    if more > _FEW_MORE:
        words = words._replace(phrases=words.phrases[:_FIRST])
    return texts.html(
        "named-words",
        words=listed(words, texts),
        many="several" if len(words.phrases) > 1 else "single",
        named="yes" if words.named else "no",
        more="yes" if more > _FEW_MORE else "no",
        count=max(more, 0),
    )
