"""Storing what is pushed: one article or several, their corrections, taking them back.

A request takes its `Idempotency-Key` and its `external_id`s first, stores, and writes down what
became of them: three short transactions, none of them around the work for the processor. Where the
second fails, the first is undone; where a killed process leaves it, it is taken over after a minute,
and what was stored is recognised by the door.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from bot.intake.accept import Accepted, Alerting, Origin, Read, about
from bot.intake.decoding import NotAnArticleError
from bot.intake.door import Door
from bot.intake.json_article import JsonArticle, Wrong, WrongArticleError, to_parsed
from bot.intake.parsed import ParsedArticle
from bot.topics.subjects import Subjects
from bot.web.problems import Kind
from storage import answered, pushed, tokens
from storage.answered import Answer, Refusal
from storage.database import Database
from storage.faults import REFUSALS
from storage.pushed import Item
from storage.tokens import Bearer
from storage.vocabulary import Source

log = logging.getLogger(__name__)

_ALERTING = {"now": Alerting.NOW, "digest": Alerting.DIGEST, "none": Alerting.BACKLOG}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article: its id and "accepted", "duplicate" or "revised"; of one that was
    refused, why."""

    article: int | None
    status: str
    refused: Kind | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """An article that is pushed: as given, as parsed, its item, and a hash of what it says."""

    parsed: ParsedArticle
    origin: Origin
    alerting: Alerting
    item: str | None
    content: str


class ConflictError(Exception):
    """The request cannot be done: `kind` says why."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind.word)
        self.kind = kind


def origin_of(bearer: Bearer, external_id: str | None) -> Origin:
    """Whence an article of a token's source comes."""
    ref = f"{bearer.source}:{external_id or ''}"
    return Origin(Source.HTTP, ref, name=bearer.name, source_id=bearer.source)


def item_of(external_id: str) -> str:
    """Under which an item is kept (`source_items.item`)."""
    return hashlib.sha256(external_id.encode()).hexdigest()[:32]


def request_of(bearer: Bearer, key: str, *said: bytes) -> answered.Request:
    """A request with an `Idempotency-Key`: `said` is method, path and body."""
    content = hashlib.sha256()
    for part in said:
        content.update(len(part).to_bytes(8, "big") + part)
    return answered.Request(
        bearer.source, hashlib.sha256(key.encode()).hexdigest(), content.hexdigest()
    )


def offered_of(bearer: Bearer, ones: Sequence[JsonArticle]) -> list[Offered]:
    """What is pushed, parsed: for a thread. Raises WrongArticleError."""
    found: list[Offered] = []
    faults: list[Wrong] = []
    for at, one in enumerate(ones):
        try:
            parsed = to_parsed(one, outlet=bearer.outlet, language=bearer.language)
        except NotAnArticleError as error:
            place = f"/{at}" if len(ones) > 1 else ""
            faults.append(Wrong(place, f"No article: {error}."))
            continue
        said = one.model_dump(exclude={"alert"}, exclude_none=True)
        found.append(
            Offered(
                parsed,
                origin_of(bearer, one.external_id),
                _ALERTING[one.alert or "now"],
                item_of(one.external_id) if one.external_id else None,
                hashlib.sha256(orjson.dumps(said)).hexdigest()[:32],
            )
        )
    if faults:
        raise WrongArticleError(faults)
    return found


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
    ) -> list[Outcome] | Answer:
        """Store articles, or say what was answered to this request before. Raises ConflictError."""
        items = {one.item for one in offered if one.item is not None}
        known = await self._take(bearer, items, request)
        if isinstance(known, Answer):
            return known
        try:
            outcomes = await self._store(bearer, offered, known)
        except BaseException:  # also cancelled: what was taken is given back
            await asyncio.shield(self._release(bearer, items, request))
            raise
        return outcomes

    async def _take(
        self, bearer: Bearer, items: set[str], request: answered.Request | None
    ) -> Mapping[str, Item] | Answer:
        """What is known of the items, which are ours now. Raises ConflictError."""
        now = self._clock()
        if request is None and not items and not tokens.is_stale(bearer.used_at, now):
            return {}
        async with self._database.write() as connection:
            await tokens.use(connection, bearer.token, now)
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
            for one, outcome in zip(offered, outcomes, strict=True)
            if one.item is not None and outcome.article is not None and not outcome.refused
        }
        if not became and answer is None:
            return
        now = self._clock()
        try:
            async with self._database.write() as connection:
                await pushed.settle(connection, bearer.source, became, now)
                if answer is not None:
                    await answered.settle(connection, *answer, now)
        except REFUSALS:
            log.warning("what became of a request could not be written down")

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
        fresh: list[int] = []
        first: set[str] = set()
        for at, one in enumerate(offered):
            if one.item is None or (one.item not in latest and one.item not in first):
                fresh.append(at)
                first |= {one.item} if one.item else set()
        outcomes: dict[int, Outcome] = {}
        for at, was in zip(fresh, await self._take_in([offered[at] for at in fresh]), strict=True):
            one = offered[at]
            outcomes[at] = Outcome(was.article, "accepted" if was.new else "duplicate")
            if one.item is not None:
                latest[one.item] = Item(one.content, was.article)
        gone = await self._retracted({was.article for was in outcomes.values() if was.article})
        for at, was in outcomes.items():
            if was.article in gone:
                outcomes[at] = Outcome(was.article, "refused", Kind.TAKEN_BACK)
        for at, one in enumerate(offered):
            if at not in outcomes:
                assert one.item is not None  # else it would have been new
                outcomes[at] = await self._again(bearer, one, latest[one.item])
                if outcomes[at].refused is None:
                    latest[one.item] = Item(one.content, outcomes[at].article)
        return [outcomes[at] for at in range(len(offered))]

    async def _take_in(self, offered: Sequence[Offered]) -> list[Accepted]:
        if len(offered) == 1:
            [one] = offered
            return [await self._door.take_in(one.parsed, one.origin, alerting=one.alerting)]

        def work() -> list[Read]:
            now = self._clock()
            return [
                Read(
                    one.parsed,
                    about(one.parsed, self._subjects, now),
                    one.origin,
                    alerting=one.alerting,
                )
                for one in offered
            ]

        return await self._door.take_in_many(await asyncio.to_thread(work))

    async def _retracted(self, ids: set[int]) -> set[int]:
        if not ids:
            return set()
        async with self._database.read() as connection:
            return await pushed.retracted(connection, ids)

    async def _again(self, bearer: Bearer, one: Offered, was: Item) -> Outcome:
        """What becomes of an item that is known: nothing, where it says the same."""
        assert was.article is not None  # `pushed.take` gives no others
        try:
            await self.own_first(bearer, was.article)
        except ConflictError as conflict:
            same = was.content == one.content and conflict.kind is Kind.OF_ANOTHER
            if same:
                return Outcome(was.article, "duplicate")
            return Outcome(was.article, "refused", conflict.kind)
        except LookupError:
            return Outcome(was.article, "refused", Kind.TAKEN_BACK)
        if was.content == one.content:
            return Outcome(was.article, "duplicate")
        return await self.revise(was.article, one.parsed, one.origin)

    async def own_first(self, bearer: Bearer, article: int) -> pushed.Own:
        """An article that a source has brought, and nobody before it. Raises LookupError where it
        has not (or has taken it back), ConflictError where another source was first."""
        own = await self.own(bearer, article)
        if not own.first:
            raise ConflictError(Kind.OF_ANOTHER)
        return own

    async def own(self, bearer: Bearer, article: int) -> pushed.Own:
        """An article that a source has brought. Raises LookupError."""
        key = origin_of(bearer, None).teacher
        async with self._database.read() as connection:
            found = await pushed.own(connection, bearer.source, key, [article])
        return found[article]

    async def revise(self, article: int, parsed: ParsedArticle, origin: Origin) -> Outcome:
        """Store what an article says now."""
        revised = await self._door.revise(article, parsed, origin)
        return Outcome(article, "revised" if revised.changed else "duplicate")

    async def retract(self, article: int) -> None:
        """Take an article back."""
        await self._door.retract(article)
