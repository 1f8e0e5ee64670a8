"""The words of a name, or of what was typed for one, without those that only join them. Pure.

"the Speaker of the Senate", "TurkPA's", "ТүркПА-ға": articles, prepositions and endings that stand
apart name nobody, and must not decide between names that have them and names that have not.
"""

from __future__ import annotations

import re

from bot.topics.people.names import words_of

_SMALL = frozenset({"the", "of", "an", "in"})
# "a" is an article where it stands small or first, "в" is where something is; "Ashimbayev M A" has
# an initial.
_ARTICLE = re.compile(r"^\s*[Aa](?=\s)|(?<=\s)[aв](?=\s)")
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ`]s\b|(?<=s)['’](?=\s|$)")
# Kazakh joins its case endings to names of other letters with a hyphen.
_ENDING = re.compile(
    "(?<=\\w{2})[-\u2010\u2011](?:[нтд][ыі]ң|[ғқгк][ае]|[нтд][ыіае]|[нтд][ае]н|[мбп]ен|"
    "н?[дт][ае]ғы|н?[дт]егі)(?!\\w)",
    re.IGNORECASE,
)


def telling_words(text: str) -> list[str]:
    """The words that name somebody or something; all of them where none does."""
    bare = _POSSESSIVE.sub("", _ARTICLE.sub(" ", _ENDING.sub("", text)))
    found = words_of(bare)
    return [word for word in found if word.casefold() not in _SMALL] or found or words_of(text)
