"""`python -m bot sources`, run as a process of its own beside the sites that it asks."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from tests.running import command, environment_of


class Machine:
    """Runs the command on a database; `environment` may be changed, `told` is what the last one
    said on standard error."""

    def __init__(self, database_url: str, folder: Path) -> None:
        self.folder = folder
        self.environment = environment_of(database_url, folder) | {"FETCH_PRIVATE": "true"}
        self.told = ""

    async def sources(self, *words: str) -> tuple[int, list[dict[str, Any]]]:
        """The exit status, and the lines."""
        told = await asyncio.to_thread(command, self.environment, self.folder, "sources", *words)
        self.told = told.stderr.decode()
        assert "Traceback" not in self.told
        return told.returncode, [json.loads(line) for line in told.stdout.splitlines()]
