"""The running API and its own description agree: schemathesis finds nothing."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest

from storage.opening import open_database
from tests.modules import ROOT
from tests.web.pushers import serving

# Beside the cases that follow from the schema alone, which are the same each time.
_EXAMPLES, _SEED = 5, 1
_PHASES = "coverage,examples,fuzzing,stateful"


@pytest.mark.long
async def test_schemathesis_finds_nothing(sqlite_url: str, tmp_path: Path) -> None:
    database = await open_database(sqlite_url)
    hooks = {"SCHEMATHESIS_HOOKS": "tests.web.schemathesis_hooks", "PYTHONPATH": str(ROOT)}
    async with serving(database) as served:
        desk = await served.pusher()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()"),
            *("run", f"{served.root}/openapi.json"),
            *("--header", f"Authorization: Bearer {desk.token}"),
            *("--checks", "all", "--phases", _PHASES),
            *("--max-examples", str(_EXAMPLES), "--seed", str(_SEED)),
            *("--continue-on-failure", "--no-color", "--no-shrink"),
            cwd=tmp_path,
            env={**os.environ, **hooks},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await process.communicate()
        [tested] = [line for line in said.decode().splitlines() if " generated, " in line]
        assert process.returncode == 0, said.decode()
        assert int(tested.split()[0]) > 80, said.decode()
    await database.close()
