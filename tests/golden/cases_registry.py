"""The editors' entries of the registry."""

from __future__ import annotations

from bot.messages import registry
from tests.golden.case import Case, reply
from tests.golden.voice import ASHIMBAYEV

TITLE = "Editors: the registry"

CASES = (
    Case("registry: nothing named", reply("registry-help")),
    Case(
        "registry: a person to store",
        lambda voice: registry.preview(
            "Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov", 7, voice.texts
        ),
    ),
    Case("registry: cannot be stored", reply("registry-fault", why="=")),
    Case(
        "registry: somebody who is there",
        reply("registry-known", name=lambda voice: voice.name(ASHIMBAYEV)),
    ),
    Case("registry: stored", reply("registry-stored")),
    Case("registry: dropped", reply("registry-dropped")),
)
