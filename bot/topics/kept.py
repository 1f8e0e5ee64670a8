"""What takes long to make out of a registry is made once and kept in the cache folder.

marshal, for it loads ten times faster than anything else and what is kept are plain tuples and
dictionaries of our own making; a file that is damaged or of another version is made anew.
"""

from __future__ import annotations

import hashlib
import logging
import marshal
import os
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.topics.people.index import NameIndex
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Registry
from bot.topics.search_table import SearchTable, build_table
from storage.private import make_file, make_folder

log = logging.getLogger(__name__)
_KEPT = 4  # older ones are removed
_SUM = 4  # bytes before what is kept: marshal itself does not notice every damage


class Kept:
    """The folder. One that cannot be read or written costs time and nothing else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def index(self, registry: Registry) -> NameIndex:
        """The index of a registry's names: the one that was kept, else made and kept."""
        return NameIndex(**self._kept("names", registry, lambda: build(registry).tables()))

    def table(self, registry: Registry) -> SearchTable:
        """The table that a registry is searched by: the one that was kept, else made and kept."""
        return SearchTable(**self._kept("search", registry, lambda: build_table(registry).tables()))

    def _kept(
        self, name: str, registry: Registry, make: Callable[[], dict[str, Any]]
    ) -> dict[str, Any]:
        path = self._folder / f"{name}-{_fingerprint(registry)}.kept"
        with suppress(OSError):
            data = path.read_bytes()
            if zlib.crc32(data[_SUM:]).to_bytes(_SUM, "big") == data[:_SUM]:
                loaded: dict[str, Any] = marshal.loads(memoryview(data)[_SUM:])  # noqa: S302 - ours
                return loaded
            log.warning("%s is damaged and is made anew", path)
        made = make()
        data = marshal.dumps(made)
        try:
            make_folder(self._folder)
            fresh = path.with_suffix(f".{os.getpid()}")
            make_file(fresh)
            fresh.write_bytes(zlib.crc32(data).to_bytes(_SUM, "big") + data)
            fresh.replace(path)
            known = sorted(self._folder.glob(f"{name}-*.kept"), key=lambda one: one.stat().st_mtime)
            for old in known[:-_KEPT]:
                old.unlink(missing_ok=True)
        except OSError as error:
            log.debug("%s is not kept in %s: %s", name, self._folder, error.strerror)
        return made


def _fingerprint(registry: Registry) -> str:
    """Changes with the registry and with the code of this room."""
    digest = hashlib.sha256(sys.version.encode())
    for table in (registry.people, registry.bodies, registry.offices):
        digest.update(repr(dict(table)).encode())
    for module in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()[:32]
