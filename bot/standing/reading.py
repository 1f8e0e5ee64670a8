"""An article as it is judged: its title, what stands behind it, and what names its topics. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cached_property

from bot.intake.aside.abroad import home_by_the_way
from bot.intake.aside.crimes import is_an_ordinary_crime
from bot.intake.aside.heads import first_sentence_end, headline_end
from bot.intake.aside.pastimes import is_in_a_cups_name, tells_of_a_feast, tells_of_sport
from bot.intake.aside.places import Divided, Place
from bot.intake.datelines import dateline_of
from bot.topics.findings import Rule
from bot.topics.home_words import is_home_place
from bot.topics.tokens import Words
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

    @property
    def begun(self) -> int:
        """Where what it begins with ends: its first paragraph, or the first sentence of its only
        one."""
        alone = self.is_short and self.lead == self.behind
        return self.said_first if alone else self.lead_end

    @cached_property
    def _home(self) -> list[int] | None:
        return home_by_the_way(self.whole, self.language)

    @property
    def is_abroad(self) -> bool:
        """Whether it tells another state's own affairs, and of home nothing but by the way."""
        return self._home is not None

    @cached_property
    def is_of_an_ordinary_crime(self) -> bool:
        """Whether it tells of a fraud or the like, and its title names nobody who is known."""
        return not self.is_on_someone() and is_an_ordinary_crime(f"{self.title}\n\n{self._opening}")

    @cached_property
    def begins_with_sport(self) -> bool:
        """Whether its title or its lead has a word of sport."""
        return tells_of_sport(self._beginning)

    @cached_property
    def is_of_a_feast(self) -> bool:
        """Whether it tells of a contest or a feast, and its title names nobody who is known."""
        return not self.is_on_someone() and tells_of_a_feast(self.title, self._opening)

    @cached_property
    def is_told_of_others(self) -> bool:
        """Whether its title or its lead says of whom it tells, or where it happened, behind where
        it was written."""
        line = self._dateline_end
        if any(at < len(self.title) or line <= at < self.lead_end for _, at, _ in self.known()):
            return True
        keys = Words(f"{self.title}\n\n{self.read[line : self.lead_end]}").keys
        return any(map(is_home_place, keys))

    def is_in_dateline(self, place: Place) -> bool:
        """Whether a place is in what says where and by whom it was written."""
        return len(self.title) < place.at < self._dateline_end

    @cached_property
    def _dateline_end(self) -> int:
        line = dateline_of(self.lead)
        return self.lead_end - len(self.lead) + (line.end if line else 0)

    @property
    def _opening(self) -> str:
        return self.lead[: self.begun - (self.lead_end - len(self.lead))]

    @property
    def _beginning(self) -> str:
        return f"{self.title}\n\n{self.lead}"

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
        """Whether its title names such, and not in the name of a thing (a house, a cup)."""
        there = ((at, words) for words, at, _ in self.known() if at < len(self.title))
        named = self.most.places(one for one in there if not self._is_in_quotes(one[0]))
        return any(not is_in_a_cups_name(one) for one in named)

    def _is_in_quotes(self, at: int) -> bool:
        before = self.title[:at]
        return before.count("«") > before.count("»") or before.count('"') % 2 > 0
