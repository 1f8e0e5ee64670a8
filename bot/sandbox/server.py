"""The local Telegram over HTTP: the part of the Bot API that we use, strict in Telegram's words,
a chat page in the browser, and switches to make it fail."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from dataclasses import asdict
from inspect import isawaitable
from pathlib import Path
from typing import Any

import orjson
from aiohttp import web

from bot.sandbox.control import ACTS
from bot.sandbox.files import content_of, send_document
from bot.sandbox.limits import Limits
from bot.sandbox.methods import LIMITED, METHODS, Refusal
from bot.sandbox.push import push
from bot.sandbox.state import BOT, BOT_ID, BOT_TOKEN, World

_PAGE = Path(__file__).parent / "page"
_SAMPLES = Path(__file__).parent / "samples"
# Parameters that are JSON within a form.
_STRUCTURED = (
    "reply_markup", "commands", "reply_parameters", "link_preview_options", "scope", "photo",
    "rich_message",
    "media",
)  # fmt: skip


class Sandbox:
    """One sandbox. `await start()`, then `url`; `world` is its truth."""

    def __init__(self, world: World | None = None, *, token: str = BOT_TOKEN) -> None:
        self.world = world or demo_world()
        self.token = token
        self.limits = Limits()
        self.url = ""
        # Seeded, so that the faults of a run come again in the next; it makes no secret.
        self._random = random.Random(1)  # noqa: S311 - it makes no secret
        self._polling: object | None = None
        self._runner: web.AppRunner | None = None
        self._pushing: asyncio.Task[None] | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes a free one. Raises OSError when the port is taken."""
        app = web.Application(client_max_size=60 << 20)
        app.router.add_route("*", "/bot{token}/{method}", self._api)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        app.router.add_get("/", self._page)
        app.router.add_get("/page/{name}", self._asset)
        app.router.add_get("/sandbox/world", self._world)
        app.router.add_get("/sandbox/photo/{name}", self._photo)
        app.router.add_post("/sandbox/document", self._document)
        app.router.add_post("/sandbox/{act}", self._act)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        self.url = f"http://{host}:{self._runner.addresses[0][1]}"
        self._pushing = asyncio.create_task(push(self.world))

    async def stop(self) -> None:
        """Stop listening."""
        self.world.news.set()
        if self._pushing is not None:
            self._pushing.cancel()
            await asyncio.gather(self._pushing, return_exceptions=True)
        if self._runner is not None:
            await self._runner.cleanup()

    # --- the Bot API ---------------------------------------------------------------------------

    async def _api(self, request: web.Request) -> web.StreamResponse:
        world = self.world
        faults = world.faults
        if time.monotonic() < faults.down_until:
            return web.Response(status=502, text="Bad Gateway")
        if request.match_info["token"] != self.token:
            return _refuse(Refusal(401, "Unauthorized"))
        name = request.match_info["method"].lower()
        if name == "getupdates":
            return await self._get_updates(await _parameters(request))
        method = METHODS.get(name)
        if method is None:
            return _refuse(Refusal(404, "Not Found"))
        if faults.errors and self._random.random() < faults.errors:
            return _refuse(Refusal(500, "Internal Server Error"))
        try:
            params = await _parameters(request)
            if name in LIMITED:
                self.limits.check(world, params.get("chat_id"))
            result = method(world, params)
        except Refusal as refusal:
            return _refuse(refusal)
        lost = faults.lost_answers and self._random.random() < faults.lost_answers
        if lost and request.transport is not None:
            request.transport.close()
        return _json({"ok": True, "result": result})

    async def _file(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _refuse(Refusal(401, "Unauthorized"))
        data = content_of(self.world, request.match_info["path"])
        return _refuse(Refusal(404, "Not Found")) if data is None else web.Response(body=data)

    async def _get_updates(self, params: dict[str, Any]) -> web.Response:
        world = self.world
        if world.webhook:
            return _refuse(
                Refusal(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; "
                    "use deleteWebhook to delete the webhook first",
                )
            )
        me = self._polling = object()
        offset = int(params.get("offset") or 0)
        while world.updates and world.updates[0]["update_id"] < offset:
            world.updates.popleft()
        end = time.monotonic() + min(50.0, float(params.get("timeout") or 0))
        while not world.updates and time.monotonic() < end and self._polling is me:
            world.news.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(world.news.wait(), min(1.0, end - time.monotonic()))
        if self._polling is not me:
            return _refuse(
                Refusal(
                    409,
                    "Conflict: terminated by other getUpdates request; "
                    "make sure that only one bot instance is running",
                )
            )
        limit = int(params.get("limit") or 100)
        return _json({"ok": True, "result": list(world.updates)[:limit]})

    # --- the page, and acting as people ----------------------------------------------------------

    async def _page(self, _request: web.Request) -> web.StreamResponse:
        return web.FileResponse(_PAGE / "index.html")

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        path = _PAGE / Path(request.match_info["name"]).name
        return web.FileResponse(path) if path.is_file() else web.Response(status=404)

    async def _photo(self, request: web.Request) -> web.StreamResponse:
        _, data = self.world.files.get(request.match_info["name"], ("", b""))
        return (
            web.Response(body=data, content_type="image/png") if data else web.Response(status=404)
        )

    async def _world(self, request: web.Request) -> web.Response:
        seen = int(request.query.get("seen", -1))
        for _ in range(50):
            if self.world.changes != seen:
                break
            await asyncio.sleep(0.1)
        world = self.world
        return _json(
            {
                "changes": world.changes,
                "chats": list(world.chats.values()),
                "people": list(world.people.values()),
                "messages": {str(chat): kept[-200:] for chat, kept in world.messages.items()},
                "commands": world.commands,
                "about": world.about,
                "toasts": world.toasts[-20:],
                "blocked": sorted(world.blocked),
                "admins": {
                    str(chat): sorted(
                        world.admins.get(chat, set()) | {world.owners.get(chat, BOT_ID)}
                    )
                    for chat in world.chats
                    if chat < 0
                },
                "out": {str(chat): how for chat, how in world.out.items()},
                "asked_chats": {str(chat): asked for chat, asked in world.asked_chats.items()},
                "forced": {str(chat): asked for chat, asked in world.forced.items()},
                "topics": {
                    str(chat): {str(number): asdict(topic) for number, topic in topics.items()}
                    for chat, topics in world.topics.items()
                },
                "samples": samples(),
                "bot": BOT,
                "hidden_edits": sorted(world.hidden_edits),
                "jumps": world.digest_due is not None,
            }
        )

    async def _act(self, request: web.Request) -> web.Response:
        try:
            body = await request.json()
            result = ACTS[request.match_info["act"]](self.world, body)
            if isawaitable(result):
                result = await result
        except (ValueError, KeyError, TypeError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
        return _json({"result": result})

    async def _document(self, request: web.Request) -> web.Response:
        """A person sends a file: its bytes are the body, the rest is in the address."""
        asked = request.query
        try:
            message = send_document(
                self.world,
                int(asked["person"]),
                int(asked["chat"]),
                asked.get("name") or "file",
                await request.read(),
                caption=asked.get("caption", ""),
                thread=int(asked.get("thread") or 0),
            )
        except (ValueError, KeyError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
        return _json({"result": message})


def demo_world() -> World:
    """Several people, an editor, a group and a source channel."""
    world = World()
    world.person(1001, "Иван", "ru")
    world.person(1002, "Айгүл", "kk")
    world.person(1003, "Emma", "en")
    world.person(1009, "Редактор", "ru")
    world.place(-1000000001000, "supergroup", "Пресс-клуб")
    world.place(-1000000002000, "channel", "Новости парламента", "parldigest_news")
    world.owners[-1000000001000] = 1001
    world.admins[CHANNEL] = {BOT_ID}
    return world


EDITOR = 1009
CHANNEL = -1000000002000


def samples() -> list[str]:
    """The sample articles."""
    return [path.read_text(encoding="utf-8") for path in sorted(_SAMPLES.glob("*.txt"))]


async def _parameters(request: web.Request) -> dict[str, Any]:
    params: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await request.read()
        try:
            params.update(orjson.loads(body) if body else {})
        except (orjson.JSONDecodeError, TypeError, ValueError):
            raise Refusal(400, "Bad Request: can't parse JSON object") from None
        return params
    if request.method == "POST":
        params.update(await request.post())
    for name in _STRUCTURED:
        # A photo is a name, or JSON that names a part of the form.
        if isinstance(params.get(name), str) and params[name].startswith(("{", "[")):
            params[name] = orjson.loads(params[name])
    return params


def _json(value: object) -> web.Response:
    return web.Response(body=orjson.dumps(value), content_type="application/json")


def _refuse(refusal: Refusal) -> web.Response:
    told: dict[str, Any] = {
        "ok": False,
        "error_code": refusal.code,
        "description": refusal.description,
    }
    if refusal.parameters:
        told["parameters"] = refusal.parameters
    return web.Response(
        body=orjson.dumps(told), status=refusal.code, content_type="application/json"
    )
