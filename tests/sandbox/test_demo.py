"""`python -m bot demo`: the story plays to its end, the page is there, a taken port is told."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest

from tests.running import ROOT

pytestmark = pytest.mark.long

LONGEST_SECONDS = 60


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "CACHE_DIR": str(folder / "cache")}


def test_the_story_ends_as_it_should(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "bot", "demo", "--script"],
        env=environment(tmp_path),
        cwd=tmp_path,
        capture_output=True,
        timeout=LONGEST_SECONDS,
        check=False,
    )
    assert told.returncode == 0, told.stderr.decode()
    assert told.stdout.decode().rstrip().endswith("The story ended as it should.")
    assert "Дайджест" in told.stdout.decode()
    assert not list(tmp_path.glob("*.db"))  # nothing is left behind


async def test_the_page_is_where_it_says_until_it_is_stopped(tmp_path: Path) -> None:
    demo = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo",
        env=environment(tmp_path),
        cwd=tmp_path,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    assert demo.stdout is not None
    try:
        async with asyncio.timeout(LONGEST_SECONDS):
            while not (found := re.search(rb"Open (\S+) in", await demo.stdout.readline())):
                assert demo.returncode is None
            async with (
                aiohttp.ClientSession() as session,
                session.get(found[1].decode()) as answer,
            ):
                assert answer.status == 200
            demo.send_signal(signal.SIGINT)
            assert await demo.wait() == 0
    finally:
        if demo.returncode is None:
            demo.kill()
            await demo.wait()


def test_a_port_that_is_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        told = subprocess.run(
            [sys.executable, "-m", "bot", "demo", "--port", port],
            env=environment(tmp_path),
            cwd=tmp_path,
            capture_output=True,
            timeout=LONGEST_SECONDS,
            check=False,
        )
    assert told.returncode == 1
    assert told.stderr.decode().startswith(f"parldigest: port {port} cannot be used")
