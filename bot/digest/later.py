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


def later_of(
    shown: A,
    others: Iterable[A],
    standing: Callable[[A], Standing],
    place: Callable[[A], int] = lambda _: 0,
) -> A | None:
    """The last of some other articles of a story that was published well behind the one that is
    `shown` and counts what that does not, says that it was otherwise, or tells what came of what
    that says is still to come, or still going on; None where there is none. Of those that tell the
    same state the one whose language has the lowest `place` among its reader's."""
    tell = [one for one in others if _is_later(one, shown, standing)]
    last = max(tell, key=_when, default=None)
    if last is None:
        return None
    as_late = [one for one in tell if not _is_later(last, one, standing)]
    return min(as_late, key=lambda one: (place(one), *(-it for it in _when(one))))


def end_among(shown: A, related: Iterable[A], standing: Callable[[A], Standing]) -> A | None:
    """The last of what is only likely to be of an event that was published well behind the one that
    is `shown`, and tells what came of it or that it was otherwise; None where there is none, or
    where that is told already."""
    return max((one for one in related if outdates(one, shown, standing)), key=_when, default=None)


def outdates(one: A, shown: A, standing: Callable[[A], Standing]) -> bool:
    """Whether an article that is related to the one that is `shown` tells what came of it, or that
    it was otherwise: of what its own outlet told, where it is headed as a correction of that."""
    its, mine = standing(one), standing(shown)
    if not _is_fit(one, shown, standing):
        return False
    if its.amends:
        return not set(one.outlets).isdisjoint(shown.outlets)
    return (its.corrects and not mine.corrects) or (its.ends > mine.ends)


def _is_later(one: A, shown: A, standing: Callable[[A], Standing]) -> bool:
    """Whether an article of the story of the one that is `shown` tells a later state of it."""
    its, mine = standing(one), standing(shown)
    return _is_fit(one, shown, standing) and (
        _is_over(its, mine) or _counts_more(its, mine, one.language == shown.language)
    )


def _is_fit(one: A, shown: A, standing: Callable[[A], Standing]) -> bool:
    """Whether one is news well behind what is shown (a correction however soon), and was not only
    pushed where that was not."""
    after = standing(one).corrects and one.published_at > shown.published_at
    return (
        (after or is_well_behind(one, shown))
        and (shown.is_pushed or not one.is_pushed)
        and _is_news(standing(one))
    )


def _when(one: InStory) -> tuple[int, int]:
    return one.published_at, one.id


def is_well_behind(one: InStory, shown: InStory) -> bool:
    """Whether one was published so long after what is shown that it may tell a later state."""
    return one.published_at - shown.published_at >= WELL_BEHIND


def takes_its_place(its: Standing, mine: Standing) -> bool:
    """Whether a later article is shown instead: it tells what came of the whole, where the other
    one does not, or only says that it has begun, or that the number with which that is entitled was
    another."""
    begun = mine.awaits and not its.awaits
    return its.ends > mine.ends or begun or not mine.titled.isdisjoint(its.denies)


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
