"""Whether a sentence carries what a title promises. Pure.

A title names somebody and then what is told of him ("Собеска назвала музеи, которые …"), or asks.
The sentence that has the words of that, and says something new by them, carries it; one that has
only whoever the title begins with does not.
"""

from __future__ import annotations

import re
from collections.abc import Set

from bot.intake.formal_words import FORMAL
from bot.intake.shown.weighing import ACRONYM
from bot.sentences import stems
from bot.topics.letters import has_kazakh

# A title that asks, or says that something was named, and not what.
_PROMISES = re.compile(
    r"\?|\b(?:назвал\w{0,2}|рассказал\w{0,2}|уточнил\w{0,2}|объяснил\w{0,2}|раскрыл\w{0,2}"
    r"|перечислил\w{0,2}|договорил\w{2,4}|кто|что|где|куда|когда|почему|зачем|сколько|какой|какие|какая|каких"
    r"|какую|как|қанша|қандай|неге|кімдер|қашан|қайда|қай|атады|келісті|уағдаласты|what|which|who|whom|why|how|where"
    r"|names|reveals|explains|agree)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w[\w’'-]*")
# So many words a Russian or English title needs to say who does it; so short is no word of it.
_OF_WHO, _SHORTEST = 2, 4
_MOST_WORDS, _LEAST_NEW = 3, 3


def promises(title: str) -> bool:
    """Whether a title asks, or says that something was told, and not what."""
    return _PROMISES.search(title) is not None


def promised_by(title: str) -> set[str]:
    """The words of what a title promises to tell; none of one that promises nothing."""
    return _told_by(title) if promises(title) else set()


def carried(promised: Set[str], title: str, sentence: str) -> float:
    """How much of what a title promises by some words a sentence carries, of 1: it has them, and
    says something new beside them."""
    words = _words(sentence) if promised else set()
    if len(words - _words(title) - FORMAL) < _LEAST_NEW:
        return 0.0
    return min(len(promised & words), _MOST_WORDS) / _MOST_WORDS


def _told_by(title: str) -> set[str]:
    """The words by which a title says what was done: without those that say who did it, which
    stand first, and without names of one word."""
    kazakh = has_kazakh(title)
    rest = _WORD.findall(title)[1 if kazakh else _OF_WHO :]
    return _words(" ".join(one for one in rest if not ACRONYM.fullmatch(one))) - FORMAL


def _words(text: str) -> set[str]:
    return {one for one in stems(text) if len(one) >= _SHORTEST and not one.isdecimal()}
