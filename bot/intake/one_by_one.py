"""Articles that are taken in together, where one of them is more than a bug of ours can bear: it is
refused, and the others come in."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from storage.faults import is_trouble

log = logging.getLogger(__name__)

T = TypeVar("T")
R = TypeVar("R")


async def one_by_one(
    offered: Sequence[T],
    take: Callable[[Sequence[T]], Awaitable[Sequence[R]]],
    *,
    whose: str,
    but: type[Exception] | tuple[type[Exception], ...] = (),
) -> list[R | None]:
    """What `take` makes of each of some articles, which it takes together: each by itself, where it
    raises, and None for those with which it does so again; that is logged, with `whose` they are.
    Raises what is no article's fault: where it raises with each of several, where the database
    refuses, and what is named by `but`."""
    met: Exception | None = None
    if len(offered) > 1:
        try:
            return list(await take(offered))
        except Exception as error:  # a bug: whose article meets it is seen below
            if isinstance(error, but) or is_trouble(error):
                raise
    became: list[R | None] = []
    for one in offered:
        try:
            became += await take([one])
        except Exception as error:  # a bug: of this article's alone
            if isinstance(error, but) or is_trouble(error):
                raise
            log.exception("an article of %s was refused: it could not be taken in", whose)
            met = error
            became.append(None)
    if met is not None and len(became) > 1 and all(one is None for one in became):
        raise met
    return became
