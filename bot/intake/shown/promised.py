"""Whether a sentence carries what a title promises. Pure.

A title names somebody and then what is told of him ("Собеска назвала музеи, которые …"), or asks.
The sentence that has the words of that, and says something new by them, carries it; one that has
only whoever the title begins with does not.
"""

from __future__ import annotations

import re

from bot.intake.formal_words import FORMAL
from bot.intake.shown.substance import COUNTS_NOTHING, figures
from bot.intake.shown.weighing import ACRONYM
from bot.sentences import stems
from bot.topics.letters import has_kazakh
from bot.topics.people.dictionary import parses

# A title that asks, or says that something was named, and not what.
_PROMISES = re.compile(
    r"\?|\b(?:назвал\w{0,2}|рассказал\w{0,2}|уточнил\w{0,2}|объяснил\w{0,2}|раскрыл\w{0,2}"
    r"|перечислил\w{0,2}|кто|что|где|куда|когда|почему|зачем|сколько|какой|какие|какая|каких"
    r"|какую|как|қанша|қандай|неге|кімдер|қашан|қайда|қай|атады|what|which|who|whom|why|how|where"
    r"|names|reveals|explains)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w[\w’'-]*")
_NAME = re.compile(r"(?<=[\w,»”–)] )[«“(]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\w{2,}")
# So many words a Russian or English title needs to say who does it; so short is no word of it.
_OF_WHO, _SHORTEST = 2, 4
_MORE_WORDS, _ONE_MORE, _MORE_NAMES, _LEAST_NEW = 2, 1, 2, 3
# So many more names are all of those of whom a title tells ("назначил трёх хранителей").
_PROMISED, _ALL_NAMES = 1, 5


def promises(title: str) -> bool:
    """Whether a title asks, or says that something was told, and not what."""
    return _PROMISES.search(title) is not None


def carries(title: str, sentence: str, shown: str) -> bool:
    """Whether a sentence carries what a title promises, and another that would be shown does not:
    it has more words of what the title tells, and says something new by them."""
    told = _told_by(title)
    mine, theirs = (len(told & _words(one)) for one in (sentence, shown))
    if len(_words(sentence) - _words(title) - FORMAL) < _LEAST_NEW:
        return False
    more = mine - theirs
    new, other = (_named(one, title) for one in (sentence, shown))
    if more >= _MORE_WORDS and theirs <= _PROMISED and (promises(title) or _does(told, sentence)):
        return True
    if mine and more >= 0 and _names(sentence, title) >= _names(shown, title) + _ALL_NAMES:
        return True
    return more >= _ONE_MORE and mine >= _MORE_WORDS and new >= other + _MORE_NAMES


def _does(told: set[str], sentence: str) -> bool:
    """Whether a sentence has a verb that a title tells by: "договорились" of both."""
    shared = (one for one in _WORD.findall(sentence) if told.intersection(stems(one)))
    return any(parses(one)[0].tag.POS == "VERB" for one in map(str.casefold, shared) if parses(one))


def _told_by(title: str) -> set[str]:
    """The words by which a title says what was done: without those that say who did it, which
    stand first, and without names of one word."""
    kazakh = has_kazakh(title)
    rest = _WORD.findall(title)[1 if kazakh else _OF_WHO :]
    return _words(" ".join(one for one in rest if not ACRONYM.fullmatch(one))) - FORMAL


def _words(text: str) -> set[str]:
    return {one for one in stems(text) if len(one) >= _SHORTEST and not one.isdecimal()}


def _named(sentence: str, title: str) -> int:
    """How many names and figures a sentence has that a title has not."""
    plain = COUNTS_NOTHING.sub(" ", sentence)
    return _names(sentence, title) + len(figures(plain) - figures(title))


def _names(sentence: str, title: str) -> int:
    known = set(stems(title))
    return len({stem for one in _NAME.findall(sentence) for stem in stems(one)} - known)
