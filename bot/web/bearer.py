"""Who a request comes from: its token, what that allows, and how often it may come."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from datetime import datetime

from aiohttp import web

from bot.web.limits import Allowance, Buckets, Left, whose
from bot.web.problems import Kind, ProblemError
from bot.web.secrets import digest_of
from storage import tokens
from storage.database import Database
from storage.faults import REFUSALS
from storage.tokens import Bearer
from storage.vocabulary import TokenRight

# A desk pushes some hundred articles a day; an archive of 10,000 is through in half an hour. A
# request counts as many as it has articles, and at least one.
PUSHES = Allowance(units=300, seconds=60)
# Nobody guesses 256 bits: this tells a client whose token is wrong to stop trying. A token in force
# is never held up by it, whoever else guesses from behind the same proxy: looking one up is cheap.
GUESSES = Allowance(units=30, seconds=60)

_CHALLENGE = 'Bearer realm="ParlDigest"'
LEFT: web.RequestKey[dict[str, str]] = web.RequestKey("left", dict)


class Bearers:
    """Knows bearers by their tokens, and counts what each does."""

    def __init__(
        self,
        database: Database,
        *,
        clock: Callable[[], datetime],
        pushes: Allowance = PUSHES,
        guesses: Allowance = GUESSES,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._clock = clock
        self._pushes, self._guesses = Buckets(pushes), Buckets(guesses)
        self._seconds = seconds

    async def of(self, request: web.Request, right: TokenRight) -> Bearer:
        """Whose request it is, and that it may do this. Raises ProblemError: 401, 403, 429."""
        digest = digest_of(_token_of(request))
        async with self._database.read() as connection:
            bearer = await tokens.bearer_of(connection, digest)
        if bearer is None:
            guessed = self._guesses.take(whose(request.remote), 1, self._seconds())
            if not guessed.enough:
                raise _too_many(guessed, "Too many wrong tokens came from your address.")
            raise ProblemError(
                Kind.NO_TOKEN,
                "The token is unknown or was revoked.",
                headers={"WWW-Authenticate": f'{_CHALLENGE}, error="invalid_token"'},
            )
        self.count(request, bearer, 1)
        if right not in bearer.rights:
            raise ProblemError(
                Kind.NO_RIGHT,
                f"The token has no right to {right}.",
                headers={"WWW-Authenticate": f'{_CHALLENGE}, error="insufficient_scope"'},
            )
        if bearer.paused and right is TokenRight.WRITE:
            raise ProblemError(Kind.NO_RIGHT, "An editor has paused this source.")
        await self._note(bearer)
        return bearer

    async def _note(self, bearer: Bearer) -> None:
        """Write down that a token was used, where that was not done for a while."""
        now = self._clock()
        if tokens.is_stale(bearer.used_at, now):
            with contextlib.suppress(*REFUSALS):  # who only reads needs no database that writes
                async with self._database.write() as connection:
                    await tokens.use(connection, bearer.token, now)

    def count(self, request: web.Request, bearer: Bearer, units: int) -> None:
        """Count what a request does; the answer tells what is left (`LEFT`). Raises ProblemError:
        429."""
        left = self._pushes.take(bearer.token, units, self._seconds())
        # https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ (10)
        allowed = self._pushes.allowance
        request[LEFT] = {
            "RateLimit-Policy": f'"articles";q={allowed.units};w={allowed.seconds}',
            "RateLimit": f'"articles";r={left.units};t={left.full}',
        }
        if not left.enough:
            raise _too_many(left, "This token has asked for more than it may.")


async def tell_left(request: web.Request, response: web.StreamResponse) -> None:
    """aiohttp's signal `on_response_prepare`: each answer says what the token has left."""
    response.headers.update(request.get(LEFT, {}))


def _token_of(request: web.Request) -> str:
    given = request.headers.getall("Authorization", [])
    scheme, _, token = (given[0] if len(given) == 1 else "").partition(" ")
    token = token.strip()
    if scheme.casefold() != "bearer" or not token:
        raise ProblemError(
            Kind.NO_TOKEN,
            "Send Authorization: Bearer, and the token that you were given.",
            headers={"WWW-Authenticate": _CHALLENGE},
        )
    return token


def _too_many(left: Left, detail: str) -> ProblemError:
    return ProblemError(Kind.TOO_MANY, detail, headers={"Retry-After": str(left.wait)})
