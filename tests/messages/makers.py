"""Every public function of bot/messages that makes messages: what tests of all of them go by."""

from __future__ import annotations

import inspect
import pkgutil
from importlib import import_module
from types import CodeType

import bot.messages


def makers() -> dict[str, CodeType]:
    """Each as "module.function", with its code."""
    found = {}
    for module in pkgutil.iter_modules(bot.messages.__path__):
        code = import_module(f"bot.messages.{module.name}")
        for name, function in inspect.getmembers(code, inspect.isfunction):
            ours = function.__module__ == code.__name__ and not name.startswith("_")
            if ours and function.__annotations__["return"] in ("Message", "list[Message]"):
                found[f"{module.name}.{name}"] = function.__code__
    return found
