"""Where phrases stand in articles, remembered: who chooses words looks at the same news at each
press. Pure.

By phrase, since words come and go one at a time; of each phrase which articles were looked through,
as of which wording. Bounded in bytes for the whole process; what is forgotten is looked for anew.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence

from bot.caches import Lru
from bot.topics.findings import Evidence, Rule

MOST_BYTES = 32 * 1024 * 1024
# What they weigh at most, with their entries in the dictionaries: 256 articles, one that was found.
_PAGE_BYTES, _FOUND_BYTES = 480, 320


class Found:
    """Of one phrase: the articles that were looked through, and where it stands in them."""

    __slots__ = ("_places", "_read")

    def __init__(self) -> None:
        # A byte an article, which says the wording: those of a month have numbers close together.
        self._read: dict[int, bytearray] = {}  # bounded: by the weight of all (Remembered)
        self._places: dict[int, array[int]] = {}  # bounded: as well

    @property
    def weight(self) -> int:
        """Its bytes, from above."""
        return _PAGE_BYTES * len(self._read) + _FOUND_BYTES * len(self._places)

    def knows(self, article: int, revision: int) -> bool:
        """Whether a wording of an article was looked through."""
        page = self._read.get(article >> 8)
        return page is not None and page[article & 255] == _mark(revision)

    def note(
        self, article: int, revision: int, places: Sequence[Evidence], *, titled: bool
    ) -> None:
        """A wording of an article was looked through; where the phrase stands in it, and whether
        its title has it."""
        self._read.setdefault(article >> 8, bytearray(256))[article & 255] = _mark(revision)
        self._places.pop(article, None)
        if places:
            spans = [at for one in places for at in (one.start, one.end)]
            self._places[article] = array("I", [int(titled), *spans])

    def __contains__(self, article: int) -> bool:
        return article in self._places

    def titled(self, article: int) -> bool:
        """Whether the title of an article has it."""
        return article in self._places and bool(self._places[article][0])

    def places(self, article: int, text: str) -> Iterator[Evidence]:
        """Where it stands in the text of an article."""
        spans = self._places.get(article, array("I"))[1:]
        for start, end in zip(spans[::2], spans[1::2], strict=True):
            yield Evidence(text[start:end], start, end, Rule.KEYWORD)


def _mark(revision: int) -> int:
    """Never 0; a wording and the 255th behind it are taken for one."""
    return 1 + revision % 255


class Remembered:
    """What was found of the phrases that were looked for last. Not for several threads at once."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._kept: Lru[str, Found] = Lru(
            "topics.found", most_bytes=most_bytes, weigh=lambda key, one: 2 * len(key) + one.weight
        )

    def of(self, key: str) -> Found:
        """What is remembered of a phrase, by its key."""
        return self._kept.get(key) or Found()

    def keep(self, found: Mapping[str, Found]) -> None:
        """Remember what is known of some phrases by now."""
        for key, one in found.items():
            self._kept.put(key, one)
