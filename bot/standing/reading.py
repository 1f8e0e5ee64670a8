"""An article as it is judged: its title, what stands behind it, and what names its topics. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cached_property

from bot.intake.aside.abroad import home_by_the_way
from bot.intake.aside.heads import first_sentence_end, headline_end
from bot.intake.aside.places import Divided
from bot.topics.findings import Rule
from storage.told import Found, Told

# By which an official, an office, a body or an editor is known.
_KNOWN = frozenset({*Rule} - {Rule.HASHTAG, Rule.KEYWORD})


class Reading:
    """What was told of an article that was published at an instant; `read`: what of its text is,
    with its title, where that is more than it begins with."""

    def __init__(self, told: Told, published: datetime, read: str | None = None) -> None:
        self.title, self.language, self.published = told.title, told.language, published
        self.evidence = told.evidence
        # Its first paragraph, and where that ends.
        self.lead = told.lead.split("\n\n", 1)[0]
        self.lead_end = len(told.title) + len("\n\n") + len(self.lead)
        self.begins = told.lead
        # All that stands behind the title, where it is little; else what it begins with.
        self.is_short = told.short is not None
        self.behind = told.lead if told.short is None else told.short
        self.is_all_read = read is not None
        self.read = f"{told.title}\n\n{told.lead}" if read is None else read
        # What of the text is at hand: all of a short one.
        self.whole = f"{told.title}\n\n{told.short}" if self.is_short else self.read
        self.divided = Divided(self.read)
        # The most of the text that is at hand.
        self.most = Divided(self.whole) if self.is_short else self.divided
        self.head = headline_end(told.title)

    @cached_property
    def said_first(self) -> int:
        """Where the first sentence behind its title ends, with which it says what it is about."""
        return self.lead_end - len(self.lead) + first_sentence_end(self.lead)

    @cached_property
    def _home(self) -> list[int] | None:
        return home_by_the_way(self.whole, self.language)

    @property
    def is_abroad(self) -> bool:
        """Whether it tells another state's own affairs, and of home nothing but by the way."""
        return self._home is not None

    def names_home_beside(self, places: Iterable[int]) -> bool:
        """Whether a sentence of such names home and what stands at some places: that it tells of
        home."""
        home = {self.most.around(at).first for at in self._home or ()}
        return any(self.most.around(at).first in home for at in places) if home else False

    @cached_property
    def names(self) -> Sequence[tuple[int, str]]:
        """Where its names of those stand that the registry knows, and what these are."""
        return [(at, words) for words, at, _ in self.known()]

    def known(self) -> Iterable[Found]:
        """What names somebody or something that the registry knows."""
        return (one for every in self.evidence.values() for one in every if one[2] in _KNOWN)

    def is_on_someone(self) -> bool:
        """Whether its title names such, and not in the name of a thing (a block of flats)."""
        return any(at < len(self.title) and not self._is_in_quotes(at) for _, at, _ in self.known())

    def _is_in_quotes(self, at: int) -> bool:
        before = self.title[:at]
        return before.count("«") > before.count("»") or before.count('"') % 2 > 0
