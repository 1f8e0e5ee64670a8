"""What was composed of an article that says something else since, or was taken back: it is given
back unsent, and composed anew.

What waits here for its turn does so for seconds. An error that was mended meanwhile is not to be
sent to anybody, only to be corrected there at once.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.delivery.claims import Claims
from bot.delivery.outgoing import Composed, Outgoing
from bot.delivery.transactions import Transactions
from bot.messages.operation import Delete
from storage import standing
from storage.vocabulary import Kind

_OF_ARTICLES = (Kind.ALERT, Kind.EDIT, Kind.SEQUEL)


class _Stands(NamedTuple):
    """To which wording an article has come, and whether it was taken back."""

    revision: int
    retracted: bool


class Outdated:
    """Looks again and again at what waits, here and in the hands of those who send."""

    def __init__(self, transactions: Transactions, claims: Claims, outgoing: Outgoing) -> None:
        self._transactions = transactions
        self._claims = claims
        self._outgoing = outgoing
        self._taken: dict[int, Composed] = {}  # bounded: one for each who sends
        self._stands: Mapping[int, _Stands] = {}  # bounded: the articles of what waits
        # How its article stood when each of what waits was seen first.
        self._first: dict[int, _Stands] = {}  # bounded: what waits
        # Whatever was composed anew since its article stands so is as new as can be.
        self._given: dict[int, _Stands] = {}  # bounded: emptied where nothing waits

    @contextlib.contextmanager
    def taken(self, composed: Composed) -> Iterator[None]:
        """Somebody has it in hand, and asks `is_so` before it goes out."""
        self._taken[composed[0].id] = composed
        try:
            yield
        finally:
            del self._taken[composed[0].id]

    async def look(self) -> None:
        """Give back what says something that is so no longer. Raises what the database does."""
        wanted = {_article_of(one) for one in self._waiting()}
        if not wanted:
            self._stands = {}  # bounded: it is empty
            self._first.clear()
            self._given.clear()
            return
        async with self._transactions.read() as connection:
            rows = await standing.standing_of(connection, wanted)
        self._stands = {  # bounded: as above
            article: _Stands(*one) for article, one in rows.items()
        }
        self._first = {  # bounded: as above
            one[0].id: self._first.get(one[0].id) or self._stands[article]
            for one in self._waiting()
            if (article := _article_of(one)) in self._stands
        }
        # What is in hand is given back by who has it.
        self.give_back([one for one in self._outgoing.composed() if self.is_so(one)])

    def _waiting(self) -> list[Composed]:
        every = (*self._outgoing.composed(), *self._taken.values())
        return [one for one in every if one[0].kind in _OF_ARTICLES]

    def is_so(self, composed: Composed) -> bool:
        """Whether a delivery says something that is so no longer, as far as is known."""
        one, operations = composed
        now, operation = self._stands.get(_article_of(composed)), operations[0]
        if (
            one.kind not in _OF_ARTICLES
            or now is None
            or isinstance(operation, Delete)
            or self._given.get(one.id) == now
        ):
            return False
        if one.kind is Kind.ALERT:
            return now.retracted or operation.reads != now.revision
        # The others may leave what a chat knows as it was: then `reads` is an earlier wording.
        return self._first.get(one.id, now) != now

    def give_back(self, gone: Sequence[Composed]) -> None:
        """Let these, which are outdated and not on their way, be owed again and composed anew."""
        if not gone:
            return
        for composed in gone:
            self._given[composed[0].id] = self._stands[_article_of(composed)]
            self._first.pop(composed[0].id, None)
        deliveries = [one for one, _ in gone]
        self._outgoing.forget(deliveries)
        self._claims.give_back(deliveries)


def _article_of(composed: Composed) -> int:
    """The article that a delivery says."""
    one, operations = composed
    shows, tells = operations[0].shows, operations[0].tells
    return tells.article if tells is not None else shows.article if shows else one.subject
