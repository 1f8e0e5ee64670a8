"""How the web server listens: how long a connection may be idle, and what whoever sends what is no
HTTP is told, before any application is asked."""

from __future__ import annotations

import asyncio
import logging
from typing import cast

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.web.problems import Kind, ProblemError, of_aiohttp

log = logging.getLogger(__name__)

# So long a connection waits for a whole head, from its beginning or its last answer: aiohttp's own
# hour lets anybody hold as many as there are file descriptors. Longer than nginx keeps one that is
# idle (60 s): the one who closes is not the one who is written to.
IDLE_SECONDS = 75.0
_SHUTDOWN_SECONDS = 3.0


class Listener:
    """An application on a port. `idle_seconds`: see IDLE_SECONDS."""

    def __init__(self, application: web.Application, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self._runner = web.AppRunner(application, shutdown_timeout=_SHUTDOWN_SECONDS)
        self._idle_seconds = idle_seconds
        self._listening: asyncio.Server | None = None

    async def start(self, host: str, port: int) -> int:
        """Listen; the port, which is another than the given one where that is 0. Raises OSError."""
        await self._runner.setup()
        loop = asyncio.get_running_loop()
        server = cast("web.Server", self._runner.server)  # there is one, once it is set up

        def connection() -> web.RequestHandler:
            return _Connection(
                server,
                loop=loop,
                access_log=None,  # type: ignore[arg-type]  # aiohttp's own way to have none
                # What is compressed is refused, and unpacked by nobody before.
                auto_decompress=False,
                keepalive_timeout=self._idle_seconds,
            )

        self._listening = await loop.create_server(connection, host, port, backlog=128)
        return int(self._listening.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Take no more requests; those being answered are."""
        if self._listening is not None:
            self._listening.close()
        await self._runner.cleanup()


class _Connection(web.RequestHandler):
    """One that says nothing of what it could not read: a token may stand in it."""

    async def finish_response(
        self, request: web.BaseRequest, resp: web.StreamResponse, start_time: float | None
    ) -> tuple[web.StreamResponse, bool]:
        """Send an answer (aiohttp's). What a request expects is judged before any middleware."""
        if isinstance(resp, web.HTTPExpectationFailed):
            resp = of_aiohttp(resp).response()
            resp.force_close()
        return await super().finish_response(request, resp, start_time)

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """The answer to what could not be read as HTTP, or to what failed by a bug (aiohttp's)."""
        if not isinstance(exc, HttpProcessingError):
            return super().handle_error(request, status, exc, message)
        log.debug("what %s sent is no HTTP: %s", request.remote, type(exc).__name__)
        response = ProblemError(Kind.MALFORMED, "It is no request of HTTP/1.1.").response()
        response.force_close()
        return response
