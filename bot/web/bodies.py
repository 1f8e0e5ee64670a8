"""The bodies of requests: read within bounds of size and time, and only what is JSON."""

from __future__ import annotations

import asyncio
import re
from typing import Any

from aiohttp import web

from bot.intake.json_value import NotJsonError, json_value
from bot.web.problems import Kind, ProblemError

MOST_BYTES = 1_000_000
BODY_SECONDS = 10.0
JSON = "application/json"
_KEY = re.compile(r"[!-~]{1,255}", re.ASCII)


async def read_body(request: web.Request, *, seconds: float = BODY_SECONDS) -> bytes:
    """The body of a request that is to be JSON. Raises ProblemError: 400, 408, 413, 415."""
    if request.content_type != JSON or (request.charset or "utf-8").casefold() != "utf-8":
        raise ProblemError(Kind.MEDIA, f"Send Content-Type: {JSON}, in UTF-8.")
    if request.headers.get("Content-Encoding", "identity").casefold() != "identity":
        raise ProblemError(
            Kind.MEDIA, "Send the body as it is.", headers={"Accept-Encoding": "identity"}
        )
    if (request.content_length or 0) > MOST_BYTES:
        raise _too_large()
    try:
        async with asyncio.timeout(seconds):
            body = await request.read()
    except TimeoutError:
        raise ProblemError(Kind.TOO_SLOW, f"Send it within {seconds:g} seconds.") from None
    except (ConnectionError, web.RequestPayloadError):  # nobody is there to read this
        raise ProblemError(Kind.MALFORMED, "The body did not arrive whole.") from None
    if len(body) > MOST_BYTES:  # it came in pieces, without its length
        raise _too_large()
    return body


def _too_large() -> ProblemError:
    return ProblemError(Kind.TOO_LARGE, f"Send at most {MOST_BYTES} bytes at once.")


def parse(body: bytes) -> Any:
    """The value of JSON in UTF-8; for a thread. Raises ProblemError."""
    try:
        return json_value(body)
    except NotJsonError as error:
        raise ProblemError(Kind.MALFORMED, f"The body is {error}.") from None


def idempotency_key(request: web.Request) -> str | None:
    """The `Idempotency-Key` of a request; None without one. Raises ProblemError: 400."""
    given = request.headers.getall("Idempotency-Key", [])
    if not given:
        return None
    if len(given) > 1 or not _KEY.fullmatch(given[0]):
        raise ProblemError(
            Kind.MALFORMED, "Idempotency-Key: 1 to 255 letters, digits and signs of ASCII, once."
        )
    return given[0]
