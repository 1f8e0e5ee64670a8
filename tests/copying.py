"""Databases that are copied, of both engines: to make one anew takes much longer."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

from sqlalchemy.engine import make_url

_numbers = itertools.count()


async def execute(server_uri: str, *statements: str) -> None:
    """Run statements on a server, each by itself."""
    import asyncpg

    connection = await asyncpg.connect(server_uri)
    for sql in statements:
        await connection.execute(sql)
    await connection.close()


async def own_database(server_uri: str, template: str = "template0") -> AsyncIterator[str]:
    """A database on the server, empty or like the template, while a test runs; its URL."""
    name = await _made(server_uri, template)
    yield server_uri.replace("/postgres?", f"/{name}?")
    await execute(server_uri, f'DROP DATABASE "{name}" WITH (FORCE)')


async def _made(server_uri: str, template: str) -> str:
    name = f"parldigest_{os.getpid()}_{next(_numbers)}"
    # Its files are copied, which takes a third of logging each of their pages.
    make = f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY file_copy'
    await execute(server_uri, make)
    return name


async def kept(url: str, server_uri: str, folder: Path) -> str:
    """Keep what a database that nobody has open has now, for `own_copy`; its name."""
    if server_uri:
        return await _made(server_uri, make_url(url).database or "")
    return shutil.copy(make_url(url).database or "", str(folder / f"{next(_numbers)}.db"))


async def own_copy(template: str, server_uri: str, folder: Path) -> AsyncIterator[str]:
    """A copy of what was kept, while a test runs; its URL."""
    if server_uri:
        async for url in own_database(server_uri, template):
            yield url
    else:
        yield f"sqlite+aiosqlite:///{shutil.copy(template, folder / 'copied.db')}"
