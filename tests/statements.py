"""Statements are compiled once in a process of tests, not once for each test's database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.util import LRUCache

_MOST = 2_000


class _Kept(LRUCache[tuple[Any, ...], Any]):
    """What SQLAlchemy asks of an engine's cache: each engine has a dialect of its own, of one class
    for all databases of a kind, and compiles what the others do."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get((type(key[0]), *key[1:]), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__((type(key[0]), *key[1:]), value)


_kept = _Kept(_MOST)


def _share(connection: Connection) -> None:
    connection.engine._compiled_cache = _kept


def share_compiled() -> None:
    """Every database that is connected to from now on keeps what it compiles for all."""
    event.listen(Engine, "engine_connect", _share)
