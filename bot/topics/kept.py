"""What takes long to make out of a registry is made once and kept in the cache folder. Pure.

marshal, for it loads ten times faster than anything else and what is kept are plain tuples and
dictionaries of our own making; a file that is damaged or of another version is made anew.
"""

from __future__ import annotations

import hashlib
import logging
import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.topics.registry.registry import Registry

log = logging.getLogger(__name__)
_KEPT = 4  # older ones are removed


def _fingerprint(registry: Registry) -> str:
    """Changes with the registry and with the code of this room."""
    digest = hashlib.sha256(sys.version.encode())
    for table in (registry.people, registry.bodies, registry.offices):
        digest.update(repr(dict(table)).encode())
    for module in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()[:32]


def kept(name: str, registry: Registry, cache: Path | None, make: Callable[[], Any]) -> Any:
    """What `make` returns for a registry: from the cache folder if it is there, else made and kept.

    A folder that cannot be read or written costs time and nothing else.
    """
    if cache is None:
        return make()
    path = cache / f"{name}-{_fingerprint(registry)}.kept"
    with suppress(OSError, ValueError, EOFError, TypeError):
        return marshal.loads(path.read_bytes())  # noqa: S302 - see the top of the file
    made = make()
    try:
        cache.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_bytes(marshal.dumps(made))
        fresh.replace(path)
        known = sorted(cache.glob(f"{name}-*.kept"), key=lambda one: one.stat().st_mtime)
        for old in known[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError as error:
        log.debug("%s is not kept in %s: %s", name, cache, error.strerror)
    return made
