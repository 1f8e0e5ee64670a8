"""One TLS context for all of a process's sessions of aiogram, which each make their own.

To read every authority of the world takes 20 ms, and no test asks anybody over TLS by aiogram.
"""

from __future__ import annotations

import importlib
import ssl
from functools import cache
from types import SimpleNamespace


def share_context() -> None:
    """Sessions that are made from now on have one context in common."""
    session = importlib.import_module("aiogram.client.session.aiohttp")
    # What it takes of the module.
    vars(session)["ssl"] = SimpleNamespace(create_default_context=cache(ssl.create_default_context))
