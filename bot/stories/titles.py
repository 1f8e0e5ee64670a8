"""What of a title tells its news, and whether that is told elsewhere, too. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from bot.stories.rarity import mass
from bot.stories.words import Kind, key_of, kind_of

# What is done and by whom, but on nothing: each short text of the form has it.
OF_THE_FORM = frozenset(
    key_of(Kind.CONCEPT, word)
    for word in (
        "law draft code reading amendment committee chamber-senate chamber-mazhilis deputy "
        "chamber-qurultai government minister ministry president akimat plenary sitting "
        "decree order article vote speaker vice request report committee-work"
    ).split()
)
_ACT = int(Kind.ACT)
# A text that says less of what its title says than this, in bits, is under that title by chance: a
# notice, a closing paragraph. One that has so many shingles is longer than any of those.
_HARDLY = 0.25
NO_NOTICE = 75


def news_of(title: Iterable[int]) -> list[int]:
    """What of a title's keys tells its news apart from others of its form; all, if nothing does."""
    every = list(title)
    return [key for key in every if key not in OF_THE_FORM and kind_of(key) != _ACT] or every


def is_blank(title: Collection[int], told: int, shingles: int) -> bool:
    """Whether a text of so many shingles says hardly anything of its title, of whose keys it has
    the first `told`."""
    if shingles >= NO_NOTICE:
        return False
    news = news_of(title)
    told_of = set(list(title)[:told])
    return mass(key for key in news if key in told_of) < _HARDLY * mass(news)


def share(keys: Iterable[int], of: Collection[int], weigh: Callable[[int], float]) -> float:
    """How much of some keys are among others, in bits."""
    whole = part = 0.0
    for key in keys:
        whole += (bits := weigh(key))
        if key in of:
            part += bits
    return part / whole if whole else 0.0
