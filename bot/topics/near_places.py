"""Where words stand near one another: places of a text as the bits of a number. Pure.

A whole text is looked at with a few operations on such numbers, whatever it repeats.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

MOST_BETWEEN = 2  # other words between two that are next to each other
MOST_WORDS = 6  # a longer phrase is a title, which nobody says in another order
STEP = MOST_BETWEEN + 1
REACH = STEP * (MOST_WORDS - 1)  # so far apart the first and the last may be
FIRST = REACH  # the lowest bit that may be a place: as many are looked back


def as_bits(places: Iterable[int]) -> int:
    """A number whose bits are some places."""
    every = list(places)
    filled = bytearray(max(every, default=0) // 8 + 1)
    for at in every:
        filled[at >> 3] |= 1 << (at & 7)
    return int.from_bytes(filled, "little")


def within_reach(places: int) -> int:
    """What is as near to some places as the words of a phrase are to one another, at most."""
    found = places
    for _ in range(REACH // STEP):
        found |= found << 1 | found << 2 | found << 3 | found >> 1 | found >> 2 | found >> 3
    return found


def near(standing: Sequence[int], step: int = STEP) -> Iterator[tuple[int, int]]:
    """Where some words (each by the places where it stands) stand each once, at another place, near
    one another (the next a `step` away at most): the first and the last place, the shortest, in
    order, none within another. No place is below the reach of as many steps as there are words."""
    if not _in_one_run(standing, step):
        return
    ends = _met(standing, standing, step, back=False)
    last, begun = -1, -1  # where what was found last ends, and where what was seen last begins
    while ends:
        lowest = ends & -ends
        ends ^= lowest
        end = lowest.bit_length() - 1
        start = _start(standing, end, step)
        if start > begun:  # else a shorter one stands within
            begun = start
            if start > last:
                yield start, end
                last = end
                ends &= -1 << last + len(standing)  # what ends before that begins within


def _in_one_run(standing: Collection[int], step: int) -> bool:
    """Whether places of all words are in one row of places of any that are near one another. Most
    of what is asked about is not, and this is quick."""
    any_ = 0
    for places in standing:
        any_ |= places
    # What stands between two of them that are about as far from each other as may be.
    run = _moved(any_, step - 1, back=False) & _moved(any_, step - 1, back=True) | any_
    behind = run << 1 & ~run
    for places in standing:
        # Added to a row of ones, any of its places carries to the bit behind the row.
        behind &= run + places
    return bool(behind)


def _moved(places: int, step: int, *, back: bool) -> int:
    """What is at most a step behind some places, or before them."""
    found, width = places >> 1 if back else places << 1, 1
    while width < step:
        more = min(width, step - width)
        found |= found >> more if back else found << more
        width += more
    return found


def _start(standing: Sequence[int], end: int, step: int) -> int:
    """Where the shortest place that ends at `end` begins."""
    reach = step * (len(standing) - 1)
    low = end - reach
    window = [places >> low & (2 << reach) - 1 for places in standing]
    last = [places & 1 << reach for places in window]
    return low + _met(last, window, step, back=True).bit_length() - 1


def _met(first: Sequence[int], standing: Sequence[int], step: int, *, back: bool) -> int:
    """The places of whatever word comes last where all words are met one after the other, forward
    or `back`: each once, beginning at its places of `first`."""
    size = len(standing)
    met = [0] * (1 << size)  # by the words that have been met, a bit each
    for n, places in enumerate(first):
        met[1 << n] = places
    for words in range(1, len(met) - 1):
        places = met[words]
        if places:
            next_ = _moved(places, step, back=back)
            for n in range(size):
                if not words >> n & 1:
                    met[words | 1 << n] |= next_ & standing[n]
    return met[-1]
