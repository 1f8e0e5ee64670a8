"""What makes an article no news, whatever it names: one table of rules. Pure.

Of such an article every topic is only a mention. The first rule that holds decides; of a notice it
says by which words it is one, and who follows just these is told of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.intake.kinds.adverts import is_advert
from bot.intake.kinds.idle import idle_of
from bot.intake.kinds.occasions import occasion_of
from bot.intake.kinds.offers import is_offer, is_surely_offer, may_be_offer
from bot.intake.kinds.played import is_played
from bot.intake.kinds.retold import is_retold
from bot.intake.kinds.roundups import is_roundup
from bot.intake.kinds.routine import routine_of
from bot.standing.reading import Reading


class Verdict(NamedTuple):
    """That a rule holds; `words`: those of the title by which it does, where somebody may follow
    them for themselves."""

    words: re.Pattern[str] | None = None


class ArticleRule(NamedTuple):
    """A rule: its name, why what it is of is no news, and what it says of a reading."""

    name: str
    why: str
    says: Callable[[Reading], Verdict | None]


class NoNews(NamedTuple):
    """Which rule makes an article no news, and what it says."""

    rule: ArticleRule
    verdict: Verdict


def _if(holds: bool) -> Verdict | None:
    return Verdict() if holds else None


def _by(words: re.Pattern[str] | None) -> Verdict | None:
    return None if words is None else Verdict(words)


RETOLD = ArticleRule(
    "yesterday's news",
    "others told it before that day",
    lambda it: _if(is_retold(it.title, it.lead, it.published)),
)
ADVERT = ArticleRule(
    "an advertisement",
    "it says so itself, as the law wants",
    lambda it: _if(is_advert(it.begins) or _is_paid(it)),
)
ROUNDUP = ArticleRule(
    "a roundup", "what it lists, others tell", lambda it: _if(is_roundup(it.title, it.read))
)
ADVERT_AT_ITS_END = ArticleRule(
    "an advertisement at its end",
    "as above, of a long text",
    lambda it: _if(is_advert(it.read.removeprefix(it.title))),
)
GAME = ArticleRule(
    "a game",
    "who and what is played there does nothing",
    lambda it: _if(not it.is_on_someone() and is_played(it.title, it.behind)),
)
# Of what it begins with, or of a short text as a whole; in this order.
BY_ITS_BEGINNING = (
    RETOLD,
    ADVERT,
    ArticleRule(
        "a pastime of every day",
        "nothing has happened in a horoscope or a recipe",
        lambda it: _by(idle_of(it.title, it.behind)),
    ),
    ArticleRule(
        "a notice of every day",
        "rates and weather are of every day, whatever they name",
        lambda it: _by(routine_of(it.title, it.behind)),
    ),
    GAME,
    ArticleRule(
        "because of a day",
        "good wishes and what was thirty years ago are said for the day alone",
        lambda it: _by(occasion_of(it.title, it.behind)),
    ),
    ArticleRule(
        "an offer",
        "it sells or invites, and tells nothing",
        lambda it: _if(_may_offer(it) and is_offer(it.whole)),
    ),
)
# Of a text that was read as a whole.
BY_ITS_TEXT = (
    ROUNDUP,
    ADVERT_AT_ITS_END,
)


def no_news(reading: Reading, rules: tuple[ArticleRule, ...]) -> NoNews | None:
    """The first of some rules that makes an article no news; None where none does."""
    for rule in rules:
        verdict = rule.says(reading)
        if verdict is not None:
            return NoNews(rule, verdict)
    return None


def is_left_out(reading: Reading, why: NoNews | None) -> bool:
    """Whether an article, which is no news by some rule, says itself that it is an advertisement,
    or is an offer beyond doubt or a pastime (a horoscope) on nobody whom the registry knows: no
    digest has even a line of it, but for who follows just that."""
    if why is not None and why.rule in (ADVERT, ADVERT_AT_ITS_END):
        return True
    if reading.is_on_someone():
        return False
    return idle_of(reading.title, reading.behind) is not None or (
        _may_offer(reading) and is_surely_offer(reading.title, reading.whole)
    )


def _may_offer(it: Reading) -> bool:
    return it.is_short and may_be_offer(it.whole)


def _is_paid(it: Reading) -> bool:
    return it.is_short and is_advert(it.behind)
