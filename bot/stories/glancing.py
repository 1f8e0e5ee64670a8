"""What a few articles have to be compared with, without the window of two days in memory. Pure.

A command that stores one article would read the whole window for it, and take as much memory as the
bot that keeps it. So its articles are only counted (how rare their words are, what many stories
have; of more than some thousands the newest say as much as all), and only those are put into the
window that can be found by the few.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.stories.at_hand import MOST_WITH_KEY
from bot.stories.packing import Entry
from bot.stories.resuming import Window

_COUNTED = 10_000  # articles: what makes half of the time


class Glance:
    """Looks at the articles of a window, the newest first: `pass_by`. `stories` are then those of
    which all members belong in the window: `put`."""

    def __init__(self, window: Window, offered: Iterable[Entry], *, oldest: int) -> None:
        """`offered` will be placed; `oldest`, in seconds: what was published before has left."""
        self._window = window
        self._oldest = oldest
        self.stories: set[int] = set()  # bounded: sixteen a key of the offered
        self._counted: set[int] = set()  # bounded: by the number above
        # How many more with a key matter: the window looks at the newest ones.
        self._left = {key: MOST_WITH_KEY for one in offered for key in _asked(one)}

    def pass_by(self, article: int, story: int, entry: Entry, _unsure: bool = False) -> None:
        """Count an article of a story, and see whether it shares anything with the few."""
        if entry.traits.at < self._oldest:
            return
        if len(self._counted) < _COUNTED:
            self._counted.add(article)
            self._window.count(entry.traits, began=article == story)
        left = self._left
        for key in left.keys() & {*entry.signature, *(entry.found_by or entry.traits.keys)}:
            if left[key]:
                left[key] -= 1
                self.stories.add(story)

    def put(self, article: int, story: int, entry: Entry, unsure: bool = False) -> None:
        """Put one of `stories` that was passed by into the window, in the order of time."""
        if entry.traits.at < self._oldest:
            return
        if article in self._counted:
            self._window.discount(entry.traits, began=article == story)
        self._window.put(article, story, entry, unsure)


def _asked(one: Entry) -> Iterable[int]:
    """All by which an article may find others: which of its keys tell most is not known yet."""
    traits = one.traits.traits
    return (*one.signature, *traits.keys, traits.sibling, traits.picture)
