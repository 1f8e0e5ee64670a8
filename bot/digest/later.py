"""Which article of a story tells a later state than the one that a digest shows. Pure.

A reader is shown a story in his own language and as news that can be read; what has become of it
by the evening may stand in another language, or in a piece about something else of it. Where that
says more than he is shown, a line beneath leads to it: nothing that is over by the morning stands
there as if it were still so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.digest.prominence import Standing
from bot.digest.stories import WELL_BEHIND, A, InStory
from bot.intake.kinds.manner import Manner


def later_of(shown: A, others: Iterable[A], standing: Callable[[A], Standing]) -> A | None:
    """The last of some other articles of a story that was published well behind the one that is
    `shown` and counts what that does not, says that it was otherwise, or tells what came of what
    that says is still to come, or still going on; None where there is none."""
    mine = standing(shown)

    def tells(one: A) -> bool:
        its = standing(one)
        return _is_over(its, mine) or _counts_more(its, mine, one.language == shown.language)

    return _last(shown, filter(tells, others), standing)


def end_among(shown: A, related: Iterable[A], standing: Callable[[A], Standing]) -> A | None:
    """The last of what is only likely to be of an event that was published well behind the one that
    is `shown`, and tells what came of it or that it was otherwise; None where there is none, or
    where that is told already."""
    if standing(shown).ends:
        return None
    ends = (one for one in related if standing(one).ends or standing(one).corrects)
    return _last(shown, ends, standing)


def is_well_behind(one: InStory, shown: InStory) -> bool:
    """Whether one was published so long after what is shown that it may tell a later state."""
    return one.published_at - shown.published_at >= WELL_BEHIND


def _last(shown: A, others: Iterable[A], standing: Callable[[A], Standing]) -> A | None:
    """The last that is news well behind what is shown, and was not only pushed where that was
    not."""
    found = (
        one
        for one in others
        if is_well_behind(one, shown)
        and (shown.is_pushed or not one.is_pushed)
        and _is_news(standing(one))
    )
    return max(found, key=lambda one: (one.published_at, one.id), default=None)


def takes_its_place(its: Standing, mine: Standing) -> bool:
    """Whether a later article is shown instead: it tells what came of the whole, where the other
    one does not, or that the number with which that is entitled was another."""
    return its.ends > mine.ends or not mine.titled.isdisjoint(its.denies)


def _is_news(its: Standing) -> bool:
    """Whether an article tells what has happened, as news."""
    waits = its.planned or its.awaits
    return not waits and not its.no_news and its.manner <= Manner.PROTOCOL


def _is_over(its: Standing, mine: Standing) -> bool:
    """Whether one tells what came of what the other says is still to come, or going on, or that it
    was otherwise."""
    return its.ends > mine.ends or its.corrects or mine.planned or mine.awaits


def _counts_more(its: Standing, mine: Standing, of_one_language: bool) -> bool:
    """Whether one counts what the other does not; in another language in its title, for what is
    translated has other figures further on."""
    return bool((its.counts if of_one_language else its.titled) - mine.counts)
