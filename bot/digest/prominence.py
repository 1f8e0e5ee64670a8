"""How plainly an article names what it is about, and how well it can be read of a story. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from bot.intake.kinds.acts import Act
from bot.intake.kinds.genres import Genre
from bot.intake.kinds.manner import Manner
from storage.conditions import names_in_title
from storage.vocabulary import TopicKind


class Prominence(IntEnum):
    """Where an article names a topic first; the plainest is the least."""

    TITLE = 0
    LEAD = 1  # with what it begins; or an outlet has put it there as a tag
    TEXT = 2  # only further on, but there it is told of
    PASSING = 3  # only further on, and what is told there is something else


# A text without paragraphs begins with so many characters.
LEAD_MOST = 500


@dataclass(frozen=True, slots=True)
class Standing:
    """How an article stands among others: how plainly it names its topics, by their ids; `manner`:
    how it is written; `brief`: it says no more than a flash; `awaits`: a flash that says that more
    is to come; `act`: what its title tells that was done; `planned`: it says what is to happen;
    `over`: by when that is over, in milliseconds since 1970 (0: nobody knows); `ends`: its title
    tells what came of something; `no_news`: it offers something, lists news that others tell, or
    tells yesterday's again, and only names whatever it names; `retold`: the last of these; `lists`:
    the one before; `left_out`: it is an advertisement beyond doubt, or a horoscope, of which no
    digest has a line (`leaves_out`); `abroad`: it begins with another state's own affairs; `away`:
    and only names what any state has; `aside`: the topics of which it does so further on than with
    what it tells, or of which it names whom that has no part in it, so that no digest has a line of
    them; `further`: those that only its text names, behind its lead; `counts`: the numbers of its
    title and its lead; `titled`: of its title; `corrects`: that says that what others told was
    otherwise (`amends`: its own outlet), `denies`: which number; `genre`: of what kind it is;
    `sums_up`: it tells of whatever a day or a week brought."""

    named: Mapping[int, Prominence]
    manner: Manner = Manner.NEWS
    brief: bool = False
    awaits: bool = False
    act: Act = Act.OTHER
    ends: bool = False
    planned: bool = False
    over: int = 0
    no_news: bool = False
    retold: bool = False
    lists: bool = False
    left_out: bool = False
    away: bool = False
    abroad: bool = False
    aside: frozenset[int] = frozenset()
    further: frozenset[int] = frozenset()
    counts: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()
    sums_up: bool = False
    corrects: bool = False
    amends: bool = False
    denies: frozenset[str] = frozenset()
    genre: Genre = Genre.NEWS

    @property
    def poor(self) -> int:
        """How little it is to be read before others of its story: by its manner, and of these a
        flash behind what tells in full; one that more is to come of is as poor as a protocol."""
        return 2 * (self.manner + self.awaits) + self.brief

    def leaves_out(self, topic: int, *, of_many_words: bool = False) -> bool:
        """Whether no digest tells of it to who follows a topic, but for the word for it itself.
        One `of_many_words` is a field ("school"), which half of all texts touch with one of them:
        what only touches it says nothing to him."""
        touches = of_many_words and topic in self.further
        no_line = self.left_out or touches or topic in self.aside
        return no_line and self.named.get(topic) in (None, Prominence.PASSING)

    def is_over(self, at: int) -> bool:
        """Whether what it says is to happen is over by an instant, in milliseconds since 1970."""
        return self.planned and 0 < self.over <= at

    def is_of_day(self, since: int, until: int) -> bool:
        """Whether what it says is to happen is over within a time: he who reads it can be there."""
        return self.planned and since < self.over <= until


def prominence_of(title: str, begins: int, evidence: Iterable[tuple[str, int, str]]) -> Prominence:
    """How plainly a topic is named, by the evidence of it (words, where they begin, by which rule
    they were found), in an article whose lead ends `begins` characters from where its title
    does begin. What nobody has found by words, an editor has said. What it names further on it may
    tell of, too: that says the text (bot/intake/aside/passing.py)."""
    every = list(evidence)
    if names_in_title(title, every):
        return Prominence.TITLE
    if not any(words for words, _, _ in every):
        return Prominence.LEAD
    if any(rule == TopicKind.HASHTAG.value or start < begins for _, start, rule in every):
        return Prominence.LEAD
    return Prominence.PASSING
