"""Imports aiogram so that each of its models is built when it is first used.

While it is imported aiogram builds its six hundred types and methods, most of them with all the
others in them: two seconds and a hundred megabytes, of which a bot uses little. What is put off is
the same when it is used: pydantic builds it then, by itself (`defer_build`,
https://docs.pydantic.dev/latest/api/config/). Whoever has imported aiogram before has it whole.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

from pydantic import BaseModel, ConfigDict

_TYPES = "aiogram.types."


def import_aiogram() -> None:
    """Import it, unless it is here; before other threads make models."""
    if "aiogram" in sys.modules:
        return
    build, config = vars(BaseModel)["model_rebuild"], BaseModel.model_config
    names: dict[str, Any] = {}  # all types by their names, as aiogram hands them to pydantic

    def build_now(cls: type[BaseModel], /, **how: Any) -> Any:
        return build.__get__(None, cls)(**{"_types_namespace": names, **how})

    def put_off(cls: type[Any], /, **how: Any) -> Any:
        if not cls.__module__.startswith(_TYPES):
            return build_now(cls, **how)
        names.update(how["_types_namespace"])
        return None

    # aiogram says of its types that they may be built later, and builds them; of its methods not.
    _put_in_place(ConfigDict(defer_build=True), classmethod(put_off))
    try:
        importlib.import_module("aiogram")
    finally:
        _put_in_place(config, build)
    from aiogram.client.context_controller import BotContextController
    from aiogram.methods.base import Response
    from aiogram.types import Message, Update

    # What is built later knows the names, too: modules of types import each other for type
    # checkers only.
    for base in (BotContextController, Response):  # of types and methods; of answers
        base.model_rebuild = classmethod(build_now)  # type: ignore[assignment, method-assign]  # pydantic calls it so
    # What every bot reads, from the inside out, so that nobody's first message waits for it.
    for model in (Message, Update):
        model.model_rebuild()


def _put_in_place(config: ConfigDict, rebuild: Any) -> None:
    """How the models that are defined from now on are built."""
    BaseModel.model_config = config
    BaseModel.model_rebuild = rebuild  # type: ignore[method-assign]  # there is no other way in
