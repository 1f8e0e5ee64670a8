"""Storing what is pushed: one article or several, their corrections, taking them back.

A request takes its `Idempotency-Key` and its `external_id`s first, stores, and writes down what
became of them: short transactions, none of them around the work for the processor. Which article a
new `external_id` is, is stored with that article. Where storing fails, what was taken is given
back; what a killed process has taken and not stored is taken over after a minute.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.intake.accept import Accepted, Alerting, Origin, Read, about
from bot.intake.accepted import Revised
from bot.intake.door import Door
from bot.intake.one_by_one import one_by_one
from bot.intake.parsed import ParsedArticle
from bot.topics.subjects import Subjects
from bot.web.article_models import Change
from bot.web.claimed import all_signed, signing
from bot.web.corrections import corrected
from bot.web.offers import Offered, item_of, origin_of
from bot.web.outcomes import OURS, Outcome
from bot.web.problems import ConflictError, Kind
from storage import answered, pushed
from storage.answered import Answer, Refusal
from storage.database import Database
from storage.faults import REFUSALS
from storage.pushed import Item, Own
from storage.tokens import Bearer

log = logging.getLogger(__name__)

# No hash of what was pushed: a correction came after it.
_PATCHED = "patched"


class Pushing:
    """Stores for whoever has a token. Each method is one request and ends committed or raises."""

    def __init__(
        self,
        database: Database,
        door: Door,
        subjects: Subjects,
        *,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._door = door
        self._subjects = subjects
        self._clock = clock

    async def push(
        self,
        bearer: Bearer,
        offered: Sequence[Offered],
        request: answered.Request | None,
        *,
        alone: bool,
    ) -> list[Outcome] | Answer:
        """Store articles, or say what was answered to this request before; `settle` follows.
        Raises ConflictError, also for one that is refused and came `alone`."""
        items = _items(offered)
        known = await self._take(bearer, items, request)
        if isinstance(known, Answer):
            return known
        async with self._given_back(bearer, items, request):
            told = await all_signed(self._database, bearer, offered)
            outcomes = await self._store(bearer, told, known)
            if alone and outcomes[0].refused is not None:
                raise ConflictError(outcomes[0].refused)
        return outcomes

    async def correct(
        self, bearer: Bearer, article: int, change: Change, request: answered.Request | None
    ) -> Outcome | Answer:
        """Store what changes of an article, as `push` does: in one of its own, where others have
        it, too. Raises LookupError, ConflictError, and NotAnArticleError where it would tell
        nothing."""
        known = await self._take(bearer, set(), request)
        if isinstance(known, Answer):
            return known
        async with self._given_back(bearer, set(), request):
            own = (await self.own(bearer, [article]))[article]
            claimed = [change.outlet] if change.says("outlet") else []
            sign = await signing(self._database, bearer, claimed)
            parsed = await asyncio.to_thread(corrected, own.as_brought, change, sign)
            origin = origin_of(bearer, own.external_id)
            # Whatever is pushed under it next is another text than this one.
            said = {item_of(own.external_id): _PATCHED} if own.external_id else {}
            return await self._revise(bearer, article, parsed, origin, said)

    async def settle(
        self,
        bearer: Bearer,
        offered: Sequence[Offered],
        outcomes: Sequence[Outcome],
        answer: tuple[answered.Request, Answer] | None,
    ) -> None:
        """Write down what became of a request. It is done all the same where that fails: the next
        one like it is recognised by what it says."""
        became = {
            one.item: Item(one.content, outcome.article)
            for one, outcome in zip(offered, outcomes, strict=False)
            if one.item is not None and outcome.article is not None and outcome.refused is None
        }
        taken = _items(offered)
        if not taken and answer is None:
            return
        now = self._clock()
        try:
            async with self._database.write() as connection:
                await pushed.settle(connection, bearer.source, became, now)
                await pushed.release(connection, bearer.source, taken - became.keys())
                if answer is not None:
                    await answered.settle(connection, *answer, now)
        except REFUSALS:
            log.warning("what became of a request could not be written down")

    async def _take(
        self, bearer: Bearer, items: set[str], request: answered.Request | None
    ) -> Mapping[str, Item] | Answer:
        """What is known of the items, which are ours now. Raises ConflictError."""
        now = self._clock()
        if request is None and not items:
            return {}
        async with self._database.write() as connection:
            if request is not None:
                taken = await answered.take(connection, request, now)
                if isinstance(taken, Answer):
                    return taken
                if taken is not None:
                    another = taken is Refusal.ANOTHER
                    raise ConflictError(Kind.KEY_REUSED if another else Kind.IN_WORK)
            try:
                return await pushed.take(connection, bearer.source, items, now)
            except pushed.InWorkError:
                raise ConflictError(Kind.IN_WORK) from None

    @contextlib.asynccontextmanager
    async def _given_back(
        self, bearer: Bearer, items: set[str], request: answered.Request | None
    ) -> AsyncIterator[None]:
        """Where the block raises, what was taken is free again, also when it is cancelled."""
        try:
            yield
        except BaseException:  # raised on; also when the client has gone
            await asyncio.shield(self._release(bearer, items, request))
            raise

    async def _release(
        self, bearer: Bearer, items: set[str], request: answered.Request | None
    ) -> None:
        with contextlib.suppress(*REFUSALS):  # it is taken over after a minute
            async with self._database.write() as connection:
                await pushed.release(connection, bearer.source, items)
                if request is not None:
                    await answered.release(connection, request)

    async def _store(
        self, bearer: Bearer, offered: Sequence[Offered], known: Mapping[str, Item]
    ) -> list[Outcome]:
        """Those that are new in one transaction, then what is said of those that are known."""
        latest = dict(known)
        fresh: list[Offered] = []
        met = set(known)
        for one in offered:
            if one.item is None or one.item not in met:
                fresh.append(one)
                met |= _items([one])
        take = partial(self._take_in, bearer)
        accepted = await one_by_one(fresh, take, whose=f"token {bearer.source}")
        became = {id(one): was for one, was in zip(fresh, accepted, strict=True)}
        spoilt = [one for one in fresh if became[id(one)] is None]
        ours = {*map(id, spoilt), *_items(spoilt)}
        gone = await self._retracted({was.article for was in accepted if was is not None})
        outcomes: list[Outcome] = []
        for one in offered:
            was = became.get(id(one))
            if id(one) in ours or one.item in ours:
                outcome = OURS
            elif was is not None:
                said = "accepted" if was.new else "duplicate"
                outcome = Outcome(was.article, said)
                if was.article in gone:
                    outcome = Outcome(was.article, "refused", Kind.TAKEN_BACK)
            elif one.item in latest:
                again = partial(self._again, bearer, was=latest[one.item])
                [said_now] = await one_by_one([one], again, whose=f"token {bearer.source}")
                outcome = said_now or OURS
            else:  # the first of this `external_id` in the list was refused
                outcome = Outcome(None, "refused", Kind.TAKEN_BACK)
            if one.item is not None and outcome.article is not None and outcome.refused is None:
                latest[one.item] = Item(one.content, outcome.article)
            outcomes.append(outcome)
        return outcomes

    async def _take_in(self, bearer: Bearer, offered: Sequence[Offered]) -> list[Accepted]:
        """Store articles, and which item each is, in one transaction: a process that is killed
        has stored both or neither."""
        if not offered:
            return []

        async def note(connection: AsyncConnection, accepted: Sequence[Accepted]) -> None:
            gone = await pushed.retracted(connection, {was.article for was in accepted})
            became = {
                one.item: Item(one.content, was.article)
                for one, was in zip(offered, accepted, strict=True)
                if one.item is not None and was.article not in gone
            }
            await pushed.settle(connection, bearer.source, became, self._clock())

        if len(offered) == 1:
            [one] = offered
            told = await self._door.take_in(
                one.parsed, one.origin, alerting=one.alerting, after=note
            )
            return [told]

        def work() -> list[Read]:
            now = self._clock()
            return [
                Read(
                    one.parsed,
                    about(one.parsed, self._subjects, now, country=one.origin.country),
                    one.origin,
                    alerting=one.alerting,
                )
                for one in offered
            ]

        return await self._door.take_in_many(await asyncio.to_thread(work), after=note)

    async def _retracted(self, ids: set[int]) -> set[int]:
        if not ids:
            return set()
        async with self._database.read() as connection:
            return await pushed.retracted(connection, ids)

    async def _again(
        self, bearer: Bearer, offered: Sequence[Offered], was: Item
    ) -> Sequence[Outcome]:
        """What becomes of an item that is known: nothing, where it says the same."""
        [one] = offered
        try:
            if was.content == one.content and await self.own(bearer, [was.article]):
                return [Outcome(was.article, "duplicate")]
            said = {one.item: one.content} if one.item else {}
            now = await self._revise(
                bearer, was.article, one.parsed, one.origin, said, alerting=one.alerting
            )
            return [now]
        except LookupError:
            return [Outcome(was.article, "refused", Kind.TAKEN_BACK)]

    async def own(self, bearer: Bearer, ids: Collection[int]) -> dict[int, Own]:
        """Those of some articles that a source has brought, by id."""
        key = origin_of(bearer, None).teacher
        async with self._database.read() as connection:
            return await pushed.own(connection, key, ids)

    async def _revise(
        self,
        bearer: Bearer,
        article: int,
        parsed: ParsedArticle,
        origin: Origin,
        said: Mapping[str, str],
        *,
        alerting: Alerting = Alerting.NOW,
    ) -> Outcome:
        """`said`: its hash, by its item. Raises LookupError where it was taken back meanwhile."""

        async def note(connection: AsyncConnection, revised: Revised) -> None:
            if not revised.gone:
                item = {item: Item(content, revised.article) for item, content in said.items()}
                await pushed.settle(connection, bearer.source, item, self._clock())

        revised = await self._door.revise(article, parsed, origin, alerting=alerting, after=note)
        if revised.gone:
            raise LookupError(f"article {article} was taken back")
        return Outcome(revised.article, "revised" if revised.changed else "duplicate")

    async def retract(self, bearer: Bearer, article: int) -> None:
        """Take an article back, or, where others have it too, that this source had it. Raises
        LookupError."""
        await self._door.retract(article, origin_of(bearer, None))


def _items(offered: Sequence[Offered]) -> set[str]:
    return {one.item for one in offered if one.item is not None}
