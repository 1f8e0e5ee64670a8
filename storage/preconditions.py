"""On what condition a task may write: asked first of all in each of its write transactions.

Who may do something is looked up when he asks for it; by the time that what he wants is stored, a
moment later and perhaps in another room, somebody may have taken his right away. So the right is
asked for again where the transaction begins (`Database.write`), and what it rests on stays as it is
until that ends. Nobody who writes has to think of it. A task that is begun inside inherits it, so
nothing that writes and outlives whoever asked may be begun there.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable, Iterator
from contextvars import ContextVar

from sqlalchemy.ext.asyncio import AsyncConnection

# Raises where nothing may be written any more.
Condition = Callable[[AsyncConnection], Awaitable[object]]

_DEMANDED: ContextVar[Condition | None] = ContextVar("demanded", default=None)


@contextlib.contextmanager
def unconditionally() -> Iterator[None]:
    """Nothing is demanded inside, until `demand` does; afterwards what was demanded before."""
    before = _DEMANDED.set(None)
    try:
        yield
    finally:
        _DEMANDED.reset(before)


def demand(condition: Condition) -> None:
    """Whatever this task writes from now on is written on a condition, in place of that of
    before."""
    _DEMANDED.set(condition)


async def met(connection: AsyncConnection) -> None:
    """Raises what the condition raises that is demanded of this task, where it is not met. The
    first thing in a transaction."""
    condition = _DEMANDED.get()
    if condition is not None:
        await condition(connection)
