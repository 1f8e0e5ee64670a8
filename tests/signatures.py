"""What aiogram registers is looked into once in a process of tests, not once for each dispatcher.

To each of its thirty events each router of a dispatcher gives a function of aiogram's own: to read
two thousand signatures takes longer than the conversation that most tests have.
"""

from __future__ import annotations

import importlib
import inspect
from types import CodeType, FunctionType, SimpleNamespace
from typing import Any

_kept: dict[CodeType, inspect.Signature] = {}


def _signature(callback: Any, **how: Any) -> inspect.Signature:
    """What `inspect.signature` says; of functions of one code it is kept: they take the same."""
    if type(callback) is not FunctionType or vars(callback):  # others say it elsewhere
        return inspect.signature(callback, **how)
    code = callback.__code__
    if code not in _kept:
        _kept[code] = inspect.signature(callback, **how)
    return _kept[code]


def share_signatures() -> None:
    """What is registered from now on is looked into once."""
    handler = importlib.import_module("aiogram.dispatcher.event.handler")
    # What it takes of the module.
    vars(handler)["inspect"] = SimpleNamespace(**vars(inspect) | {"signature": _signature})
