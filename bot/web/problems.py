"""Errors as whoever wrote the client reads them: application/problem+json (RFC 9457).

A problem is raised anywhere below a request and becomes its answer in one middleware, and so does
what aiohttp raises itself. What is nobody's fault but ours is logged, and says nothing of itself.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus

import orjson
from aiohttp import web
from aiohttp.typedefs import Middleware

from storage.faults import is_trouble

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
# A database that refuses is restarting, or full: nobody knows for how long.
_DATABASE_SECONDS = 10


class Kind(Enum):
    """What can be wrong: a word (the last part of `type`), a status, a title, and when it is."""

    def __init__(self, word: str, status: int, title: str, when: str) -> None:
        self.word = word
        self.status = status
        self.title = title
        self.when = when

    MALFORMED = (
        "malformed", 400, "The request cannot be read",
        "The body is no JSON in UTF-8, has NaN, or one name twice in an object; a query parameter "
        "or a header is wrong.",
    )  # fmt: skip
    NO_TOKEN = (
        "no-token", 401, "No valid token",
        "There is no `Authorization: Bearer …`, or its token is unknown or revoked.",
    )  # fmt: skip
    NO_RIGHT = (
        "no-right", 403, "The token does not allow this",
        "The token may read only, or write only; or its source is paused.",
    )  # fmt: skip
    NOT_FOUND = (
        "not-found", 404, "There is no such thing",
        "The path is unknown, or your source has brought no article with this number, or has taken "
        "it back.",
    )  # fmt: skip
    METHOD = (
        "method", 405, "The method is not allowed here", "`Allow` names those that are.",
    )  # fmt: skip
    TOO_SLOW = (
        "too-slow", 408, "The request took too long", "The body did not arrive in time.",
    )  # fmt: skip
    IN_WORK = (
        "in-work", 409, "The same is being done just now",
        "Another request with this `Idempotency-Key` or `external_id` is in work: repeat it later.",
    )  # fmt: skip
    TAKEN_BACK = (
        "taken-back", 409, "The article was taken back",
        "The article with this `external_id` was deleted: it does not come again.",
    )  # fmt: skip
    TOO_LARGE = ("too-large", 413, "The body is too large", "It has more than 1 MB.")
    MEDIA = (
        "media-type", 415, "The body is not JSON",
        "`Content-Type` is not `application/json`, or the body is compressed.",
    )  # fmt: skip
    EXPECTATION = (
        "expectation", 417, "The request expects what is not done here",
        "`Expect` says something else than `100-continue`.",
    )  # fmt: skip
    WRONG = (
        "wrong-content", 422, "The content is wrong",
        "The body is JSON, but no article: `errors` say what is wrong where. Nothing was stored.",
    )  # fmt: skip
    KEY_REUSED = (
        "key-reused", 422, "The key was used for another request",
        "The `Idempotency-Key` came with another body before.",
    )  # fmt: skip
    TOO_MANY = (
        "too-many", 429, "Too many requests", "`Retry-After` says how many seconds to wait.",
    )  # fmt: skip
    OURS = ("internal", 500, "Something is wrong here", "A fault of ours; it was written down.")
    DATABASE = (
        "unavailable", 503, "The database does not answer",
        "Repeat the request after `Retry-After` seconds; what is stored already is recognised.",
    )  # fmt: skip


_OF_STATUS = {
    kind.status: kind
    for kind in (
        Kind.MALFORMED,
        Kind.NOT_FOUND,
        Kind.METHOD,
        Kind.TOO_LARGE,
        Kind.MEDIA,
        Kind.EXPECTATION,
    )
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong where: a JSON Pointer (RFC 6901) into the body, and a sentence."""

    pointer: str
    detail: str


class ConflictError(Exception):
    """The request cannot be done: `kind` says why."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind.word)
        self.kind = kind


class ProblemError(Exception):
    """A request that is refused. `detail` is a sentence for whoever wrote the client."""

    def __init__(
        self,
        kind: Kind,
        detail: str,
        *,
        faults: Sequence[Fault] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.faults = tuple(faults)
        self.headers = dict(headers or {})

    def told(self) -> dict[str, object]:
        """The members of the problem."""
        told: dict[str, object] = {
            "type": f"/docs#{self.kind.word}",
            "title": self.kind.title,
            "status": self.kind.status,
            "detail": self.detail,
        }
        if self.faults:
            told["errors"] = [{"pointer": one.pointer, "detail": one.detail} for one in self.faults]
        return told

    def response(self) -> web.Response:
        """The answer."""
        return web.Response(
            status=self.kind.status,
            body=orjson.dumps(self.told()),
            headers={**self.headers, "Cache-Control": "no-store"},
            content_type=MEDIA_TYPE,
        )


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def tell_problems(is_ours: Callable[[str], bool]) -> Middleware:
    """The middleware that makes problems of what is raised below it. `is_ours`: whether a path is
    one of those where every error is such; elsewhere only what aiohttp says itself is."""

    @web.middleware
    async def tell(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except ProblemError as problem:
            return _said(request, problem)
        except web.HTTPException as error:
            if error.status < HTTPStatus.BAD_REQUEST:
                raise
            return _said(request, of_aiohttp(error))
        except Exception as error:  # whatever it is, the client gets an answer that it can read
            if not is_ours(request.path):
                raise
            return _said(request, _of_ours(request, error))

    return tell


def _said(request: web.Request, problem: ProblemError) -> web.Response:
    response = problem.response()
    if not request.content.is_eof():  # what was not read is not to be taken for the next request
        response.force_close()
    return response


def of_aiohttp(error: web.HTTPException) -> ProblemError:
    """What aiohttp refuses itself, as a problem."""
    kind = _OF_STATUS.get(error.status, Kind.MALFORMED)
    headers = {name: error.headers[name] for name in ("Allow",) if name in error.headers}
    return ProblemError(kind, kind.when.replace("`", ""), headers=headers)


def _of_ours(request: web.Request, error: Exception) -> ProblemError:
    if is_trouble(error):
        log.warning("%s %s: the database refuses", request.method, request.path)
        wait = {"Retry-After": str(_DATABASE_SECONDS)}
        return ProblemError(Kind.DATABASE, "Repeat it later.", headers=wait)
    log.error("%s %s failed by a bug", request.method, request.path, exc_info=error)
    return ProblemError(Kind.OURS, "It was written down.")
