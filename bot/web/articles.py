"""`/articles`: pushing articles, correcting them, taking them back, reading one's own."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import orjson
from aiohttp import web

from bot.intake.decoding import NotAnArticleError
from bot.intake.json_article import WrongArticleError
from bot.web.article_models import (
    ArticleOut,
    OutcomeOut,
    PageOut,
    ProblemOut,
    read_articles,
    read_change,
    topics_out,
)
from bot.web.bearer import Bearers
from bot.web.bodies import BODY_SECONDS, JSON, idempotency_key, parse, read_body
from bot.web.corrections import text_of
from bot.web.offers import Offered, item_of, offered_of, origin_of, request_of
from bot.web.outcomes import Outcome
from bot.web.problems import ConflictError, Fault, Kind, ProblemError
from bot.web.pushing import Pushing
from bot.web.queries import wanted_of
from storage import pushed
from storage.answered import Answer
from storage.database import Database
from storage.pushed import Own, Seen
from storage.tokens import Bearer
from storage.vocabulary import TokenRight

PATH = "/articles"
MOST_FAULTS = 100
_NUMBER = re.compile(r"[1-9][0-9]{0,17}", re.ASCII)
_NO_ARTICLE = "Your source has brought no article with this number, or has taken it back."


class Articles:
    """The handlers of `/articles`; `seconds`: how long a body may take."""

    def __init__(
        self,
        database: Database,
        bearers: Bearers,
        pushing: Pushing,
        *,
        seconds: float = BODY_SECONDS,
    ) -> None:
        self._database = database
        self._bearers = bearers
        self._pushing = pushing
        self._seconds = seconds

    def add_to(self, router: web.UrlDispatcher) -> None:
        """Serve them."""
        router.add_post(PATH, self.post)
        router.add_get(PATH, self.page)
        router.add_get(f"{PATH}/{{id}}", self.get)
        router.add_patch(f"{PATH}/{{id}}", self.patch)
        router.add_delete(f"{PATH}/{{id}}", self.delete)

    async def post(self, request: web.Request) -> web.Response:
        """One article, or a list: 201 where the one is new, else 200."""
        bearer = await self._bearers.of(request, TokenRight.WRITE)
        key = idempotency_key(request)
        body = await read_body(request, seconds=self._seconds)
        value = await asyncio.to_thread(parse, body)
        several = isinstance(value, list)
        offered = await asyncio.to_thread(_offered, bearer, value)
        if len(offered) > 1:
            self._bearers.count(request, bearer, len(offered) - 1)
        asked = request_of(bearer, key, b"POST", PATH.encode(), body) if key else None
        with _told_conflicts():
            became = await self._pushing.push(bearer, offered, asked, alone=not several)
        if isinstance(became, Answer):
            return _response(became, again=True)
        outcomes = await self._outcomes(became)
        one = became[0].status == "accepted" and not several
        answer = Answer(
            201 if one else 200,
            f"[{','.join(map(_json, outcomes))}]" if several else _json(outcomes[0]),
        )
        await self._pushing.settle(bearer, offered, became, (asked, answer) if asked else None)
        return _response(answer)

    async def patch(self, request: web.Request) -> web.Response:
        """Correct an article: what is given is another, what is left out stays."""
        bearer = await self._bearers.of(request, TokenRight.WRITE)
        number = _number(request)
        key = idempotency_key(request)
        body = await read_body(request, seconds=self._seconds)
        value = await asyncio.to_thread(parse, body)
        with _told_faults():
            change = read_change(value)
        asked = request_of(bearer, key, b"PATCH", str(number).encode(), body) if key else None
        with _told_conflicts(), _told_faults():
            became = await self._pushing.correct(bearer, number, change, asked)
        if isinstance(became, Answer):
            return _response(became, again=True)
        [outcome] = await self._outcomes([became])
        answer = Answer(200, _json(outcome))
        await self._pushing.settle(bearer, (), (), (asked, answer) if asked else None)
        return _response(answer)

    async def delete(self, request: web.Request) -> web.Response:
        """Take an article back: it is told to nobody any more, unless others have it, too."""
        bearer = await self._bearers.of(request, TokenRight.WRITE)
        with _told_conflicts():
            await self._pushing.retract(bearer, _number(request))
        return web.Response(status=204)

    async def get(self, request: web.Request) -> web.Response:
        """One article of one's own."""
        bearer = await self._bearers.of(request, TokenRight.READ)
        number = _number(request)
        told = await self._told(bearer, [number])
        if not told:
            raise ProblemError(Kind.NOT_FOUND, _NO_ARTICLE)
        return _response(Answer(200, told[0].model_dump_json()))

    async def page(self, request: web.Request) -> web.Response:
        """One's own articles, the newest first."""
        bearer = await self._bearers.of(request, TokenRight.READ)
        wanted = wanted_of(request)
        source, more = bearer.source, False
        async with self._database.read() as connection:
            if wanted.external_id is not None:
                item = item_of(wanted.external_id)
                found = await pushed.article_of(connection, source, item)
                ids = [] if found is None else [found]
            else:
                ids = await pushed.page(
                    connection,
                    origin_of(bearer, None).teacher,
                    since=wanted.since,
                    before=wanted.before,
                    limit=wanted.limit + 1,
                )
                more, ids = len(ids) > wanted.limit, ids[: wanted.limit]
        told = await self._told(bearer, ids)
        answer = PageOut(articles=told, next=str(ids[-1]) if more else None)
        return _response(Answer(200, answer.model_dump_json()))

    async def _told(self, bearer: Bearer, ids: Sequence[int]) -> list[ArticleOut]:
        """Those of some articles that are a bearer's own, in the order of the ids."""
        own = await self._pushing.own(bearer, ids)
        async with self._database.read() as connection:
            seen = await pushed.seen(connection, own)
        return [_article_out(own[one], seen[one]) for one in ids if one in own]

    async def _outcomes(self, became: Sequence[Outcome]) -> list[OutcomeOut]:
        """What became of articles, as it is told: of a refused one no more than why."""
        ids = {one.article for one in became if one.refused is None and one.article is not None}
        async with self._database.read() as connection:
            seen = await pushed.seen(connection, ids)
        return [_outcome_out(one, seen) for one in became]


def _offered(bearer: Bearer, value: object) -> list[Offered]:
    """What is pushed, read; for a thread. Raises ProblemError."""
    with _told_faults():
        return offered_of(bearer, read_articles(value), several=isinstance(value, list))


@contextmanager
def _told_faults() -> Iterator[None]:
    """What is wrong with the content, as a problem."""
    try:
        yield
    except WrongArticleError as error:
        faults = [Fault(one.pointer, one.detail) for one in error.faults[:MOST_FAULTS]]
        raise ProblemError(
            Kind.WRONG, "Nothing was stored; errors say why.", faults=faults
        ) from None
    except NotAnArticleError as error:
        faults = [Fault("", f"No article: {error}.")]
        raise ProblemError(
            Kind.WRONG, "Nothing was stored; errors say why.", faults=faults
        ) from None


@contextmanager
def _told_conflicts() -> Iterator[None]:
    """What stands in the way of a request, as a problem."""
    try:
        yield
    except ConflictError as error:
        wait = {"Retry-After": "2"} if error.kind is Kind.IN_WORK else {}
        raise ProblemError(error.kind, error.kind.when.replace("`", ""), headers=wait) from None
    except LookupError:
        raise ProblemError(Kind.NOT_FOUND, _NO_ARTICLE) from None


def _number(request: web.Request) -> int:
    """The number of an article in a path. Raises ProblemError: 404, as one that nobody has."""
    given = request.match_info["id"]
    if not _NUMBER.fullmatch(given):
        raise ProblemError(Kind.NOT_FOUND, _NO_ARTICLE)
    return int(given)


def _json(outcome: OutcomeOut) -> str:
    return outcome.model_dump_json(exclude=set() if outcome.problem else {"problem"})


def _response(answer: Answer, *, again: bool = False) -> web.Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    if again:
        headers["Idempotency-Replayed"] = "true"
    if answer.status == 201:
        headers["Location"] = f"{PATH}/{orjson.loads(answer.body)['id']}"
    return web.Response(status=answer.status, text=answer.body, content_type=JSON, headers=headers)


def _outcome_out(one: Outcome, seen: Mapping[int, Seen]) -> OutcomeOut:
    if one.refused is not None or one.article is None:
        kind = one.refused or Kind.OURS
        told = ProblemError(kind, kind.when.replace("`", "")).told()
        problem = ProblemOut.model_validate(told)
        return OutcomeOut(id=None, status="refused", sources=[], topics=[], problem=problem)
    about = seen[one.article]
    return OutcomeOut.model_validate(
        {
            "id": one.article,
            "status": one.status,
            "sources": list(about.sources),
            "topics": topics_out(about.topics),
        }
    )


def _article_out(own: Own, seen: Seen) -> ArticleOut:
    article = own.article
    return ArticleOut(
        id=article.id,
        external_id=own.external_id,
        title=article.title,
        text=text_of(article),
        url=article.url,
        published=article.published_at,
        received=article.received_at,
        language=article.language,
        outlet=article.outlet,
        hashtags=list(article.hashtags),
        revision=article.revision,
        sources=list(seen.sources),
        topics=topics_out(seen.topics),
    )
