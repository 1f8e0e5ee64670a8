"""The registry that the project ships, made once in a process of tests: it takes a second."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from bot.topics.kept import Kept
from bot.topics.registry.shipped import shipped_registry
from bot.topics.subjects import Subjects


@cache
def kept_names() -> Path:
    """The folder in which what is made of its names is kept, once somebody has asked for it."""
    folder = Path(tempfile.mkdtemp(prefix="parldigest-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def shipped() -> Subjects:
    """What texts are about by that registry, for all who replace it by no other."""
    kept = Kept(kept_names())
    return Subjects(shipped_registry(), index_of=kept.index, table_of=kept.table)
