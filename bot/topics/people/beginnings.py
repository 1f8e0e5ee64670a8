"""Whether a word may be a surname at all, told from its first letters. Pure.

Most words are nobody's name, and finding that out by every suffix and every spelling takes ten
times as long as looking up how they begin.
"""

from __future__ import annotations

from bot.caches import Table
from bot.topics.people.index import NameIndex
from bot.topics.people.skeleton import skeleton

# Of a beginning the last letter may sound otherwise in front of the next ("иа" is "а"): its
# skeleton without the last letter begins the skeleton of every word that begins so.
_SIZE = 5


class Beginnings:
    """The beginnings of an index's surnames."""

    def __init__(self, index: NameIndex) -> None:
        self._alike = index.family_alike
        self._exact = frozenset(form[:_SIZE] for form in index.family)
        self._shown = frozenset(form[:end] for form in self._alike for end in range(1, _SIZE))
        self._short = frozenset(form[:-1] for form in self._alike if len(form) <= _SIZE)
        self._known = Table("topics.beginnings", self._may_begin, entries=20_000, each=100)

    def may_be(self, key: str) -> bool:
        """Whether a folded word may be a surname with a suffix, in some spelling."""
        return self._known[key[:_SIZE]]

    def _may_begin(self, beginning: str) -> bool:
        if len(beginning) < _SIZE or min(beginning) < "\u0400":
            return True  # short, or Latin in part: several letters for one
        # A suffix leaves two letters at least, and what it leaves may be a whole name.
        if any(beginning[:end] in self._exact for end in range(2, _SIZE + 1)):
            return True
        shown = skeleton(beginning)
        if shown[:-1] in self._shown or len(shown) < 2:
            return True
        stems = (beginning[:end] for end in range(2, _SIZE + 1))
        return any(shown[:end] in self._short for end in range(_SIZE)) and any(
            skeleton(stem) in self._alike for stem in stems
        )
