"""A ministry, or its head, by what people call its field: "министерство воды", "минводы", "су
министрлігі". Pure.

The field is typed as one of its words or as another word of a theme: it is the ministry's that has
a word of that theme in its name, where there is no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.topics.country_words import HOME
from bot.topics.keywords import are_same_words, keyword_key, words_of_key
from bot.topics.near import is_one_off
from bot.topics.registry.registry import Body, Office, Registry
from bot.topics.search import Hit
from bot.topics.themes.shipped import shipped_themes
from storage.vocabulary import TopicKind

_MINISTRY = re.compile("министерств(?:о|а|у|е|ом)|министрлі(?:к|г[іи])\\w{0,3}|ministry")
_MINISTER = re.compile("министр(?:а|у|е|ом|і\\w{0,3})?|minister")
_JOINED = re.compile("мин(?=[а-я]{4})")
_MISSPELT = ("министерство", "министрлігі", "министрлік", "ministry")
_SMALL = frozenset("of for the по және и and".split())


def in_charge(typed: str, registry: Registry) -> Hit | None:
    """The only ministry, or minister, in whose name the field stands that was typed beside that
    word; None where there is none, or several."""
    kind, field = _asked(words_of_key(keyword_key(typed)))
    if not field:
        return None
    themes = [field, *_words_of_theme(" ".join(field))]
    entries: Mapping[str, Body | Office] = (
        registry.bodies if kind == TopicKind.BODY else registry.offices
    )
    pattern = _MINISTRY if kind == TopicKind.BODY else _MINISTER
    found = {
        one.id
        for one in entries.values()
        if _is_at_home(one, registry)
        for name in _fields(one, pattern)
        if any(_stands_in(words, name) for words in themes)
    }
    return Hit(kind, found.pop(), 100.0, True, True) if len(found) == 1 else None


def _asked(words: list[str]) -> tuple[TopicKind, list[str]]:
    """Whether a ministry or a minister is asked for, and of what."""
    words = list(map(_ministry, words))
    for kind, pattern in ((TopicKind.BODY, _MINISTRY), (TopicKind.OFFICE, _MINISTER)):
        if sum(bool(pattern.fullmatch(one)) for one in words) == 1:
            rest = [one for one in words if not pattern.fullmatch(one) and one not in _SMALL]
            return kind, rest
    joined = _JOINED.match(words[0]) if len(words) == 1 else None
    return TopicKind.BODY, [words[0][joined.end() :]] if joined else []


def _ministry(word: str) -> str:
    """A word, or "ministry" where it is that but for one letter."""
    return next((one for one in _MISSPELT if is_one_off(word, one)), word)


def _words_of_theme(field: str) -> Iterator[list[str]]:
    asked = shipped_themes().asked(field)
    for one in asked.theme.words if asked else ():
        yield words_of_key(keyword_key(one))


def _fields(one: Body | Office, pattern: re.Pattern[str]) -> Iterator[list[str]]:
    """The words of the names of a ministry, or a minister, that say of what."""
    for name in one.names:
        words = words_of_key(keyword_key(name.text))
        rest = [word for word in words if not pattern.fullmatch(word)]
        if len(rest) == len(words) - 1:
            yield rest


def _stands_in(words: list[str], name: list[str]) -> bool:
    """Whether some words stand in a name, in any form, one behind the other."""
    return any(
        are_same_words(name[at : at + len(words)], words)
        for at in range(len(name) - len(words) + 1)
    )


def _is_at_home(one: Body | Office, registry: Registry) -> bool:
    body = one if isinstance(one, Body) else registry.bodies.get(one.body)
    return body is not None and body.country == HOME and not one.end
