"""Pure modules stay pure: they decide and render, and whatever they know is passed in."""

from __future__ import annotations

import ast
from functools import cache

import pytest

from tests.modules import MODULES, docstring_of, imported, tree_of
from tests.purity import faults

PURE = sorted(name for name in MODULES if "Pure" in docstring_of(name))
# Stages in which every module is pure but those named; what is new there is pure, too.
STAGES = {
    "bot.digest": set[str](),
    "bot.messages": set[str](),
    "bot.standing": set[str](),
    "bot.stories": {"bot.stories.command", "bot.stories.entries", "bot.stories.keeping"},
    # The command, and the files that the registry and the index are read from.
    "bot.topics": {
        "bot.topics.command",
        "bot.topics.kept",
        "bot.topics.registry.csv_files",
        "bot.topics.registry.shipped",
        "bot.topics.themes.shipped",
    },
}
# What pure modules may reach though it is impure by the letter, and why.
EXCUSED = {
    "bot.lexicon.concepts": "reads the package's own lines, once",
    "bot.texts": "reads the package's own locales, once; they are code in another language",
    "bot.topics.registry.shipped": "reads the package's own registry.toml, once",
    "bot.topics.themes.shipped": "reads the package's own themes.toml, once",
}


@cache
def _faults(name: str) -> tuple[str, ...]:
    return tuple(faults(tree_of(name)))


def test_a_pure_module_reaches_nothing_impure() -> None:
    # From all of them at once: what one reaches another need not reach again.
    seen = set(PURE)
    waiting = [(name, name) for name in PURE]
    while waiting:
        module, way = waiting.pop()
        if module not in EXCUSED:
            assert not _faults(module), way
        for one in sorted(imported(module) & MODULES.keys() - seen):
            seen.add(one)
            waiting.append((one, f"{way} → {one}"))


def test_the_pure_modules_are_found() -> None:
    assert {"bot.topics.hashtags", "bot.messages.split", "bot.intake.decoding"} <= set(PURE)
    assert imported("bot.app") >= {"handlers", "bot.delivery.engine", "aiogram"}


@pytest.mark.parametrize("stage", STAGES)
def test_a_pure_stage_has_pure_modules_only(stage: str) -> None:
    there = {name for name in MODULES if name.startswith(f"{stage}.")}
    packages = {name for name in there if MODULES[name].name == "__init__.py"}
    assert there - packages - set(PURE) == STAGES[stage]


@pytest.mark.parametrize("name", EXCUSED)
def test_an_excuse_that_is_not_needed_goes(name: str) -> None:
    assert _faults(name)


@pytest.mark.parametrize(
    "source",
    [
        # files
        "open('x')",
        "import os",
        "from os import environ",
        "import os.path as where",
        "import shutil",
        "from tempfile import mkdtemp",
        "from pathlib import Path\nPath('x').read_text()",
        "def f(folder):\n    return list(folder.glob('*'))",
        "def f(file):\n    with file.open() as opened:\n        return opened",
        "import io\nio.open('x')",
        "from codecs import open",
        "from importlib import resources\nresources.files('bot').joinpath('x').read_bytes()",
        # the clock
        "from datetime import datetime\ndatetime.now()",
        "from datetime import UTC, datetime as moment\nmoment.now(UTC)",
        "import datetime\ndatetime.date.today()",
        "from dataclasses import field\nfrom datetime import datetime\nfield(default=datetime.now)",
        "def f(clock=None):\n    import time\n    return time.monotonic()",
        "import asyncio",
        # chance
        "from random import random",
        "import secrets",
        "import uuid",
        # the network
        "import socket",
        "import urllib.request",
        "from urllib import request",
        "import aiohttp.client",
        "from http.client import HTTPConnection",
        # the environment and the terminal
        "import sys\nsys.argv",
        "from sys import stdin",
        "print('x')",
        "eval('1')",
        # other processes
        "from concurrent.futures import ThreadPoolExecutor",
        "import subprocess",
        "import importlib\nimportlib.import_module('os')",
        # Telegram and the database
        "from aiogram.types import Message",
        "from sqlalchemy import select",
    ],
)
def test_an_impure_source_is_refused(source: str) -> None:
    assert list(faults(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        "from urllib.parse import urlsplit",
        "from datetime import datetime\ndef f(now: datetime) -> datetime:\n    return now",
        "from pathlib import Path\ndef f(folder: Path) -> Path:\n    return folder / 'x'",
        "'a'.replace('a', 'b')",
        "import io, csv\ncsv.reader(io.StringIO('a,b'))",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from aiogram.types import User",
        "class A:\n    def f(self):\n        return self.now",
        "import sys\nsys.intern('x')",
    ],
)
def test_a_pure_source_is_let_through(source: str) -> None:
    assert not list(faults(ast.parse(source)))
