"""An installation goes out as JSON lines and comes in again, also into the other engine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import orjson

from tests.running import ROOT


def run(
    url: str, folder: Path, *words: str, data: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "DATABASE_URL": url, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        env=environment,
        cwd=folder,
        input=data,
        capture_output=True,
        check=False,
    )


def test_what_goes_out_comes_in_again(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    chats = [
        {
            "chat_id": number,
            "language": "ru",
            "timezone": "Asia/Almaty",
            "digest_at": "08:00",
            "subscriptions": [{"topic": "#ТюркПА", "mode": "instant"}, {"topic": "Ашимбаев"}],
        }
        for number in range(1, 31)
    ]
    plain = b"".join(orjson.dumps(chat) + b"\n" for chat in chats)
    assert run(sqlite_url, tmp_path, "import", "-", data=plain).returncode == 0
    faulty = run(sqlite_url, tmp_path, "import", "-", data=plain + b'rubbish\n{"chat_id": "x"}\n')
    assert faulty.returncode == 1
    assert orjson.loads(faulty.stdout) == {"chats": 30, "refused": 2}
    assert b"line 31: not JSON" in faulty.stderr

    article = "Проба\n\nЛид.\n\n#ТюркПА".encode()
    assert run(sqlite_url, tmp_path, "ingest", data=article).returncode == 0
    exported = run(sqlite_url, tmp_path, "export")
    assert exported.returncode == 0, exported.stderr

    # cut off: said; whole: goes on where it was; again: nothing new
    lines = exported.stdout.splitlines(keepends=True)
    cut = run(postgres_url, tmp_path, "import", "-", data=b"".join(lines[:20]))
    assert cut.returncode == 1
    assert b"cut off" in cut.stderr
    for new in (len(lines) - 2 - 19, 0):
        restored = run(postgres_url, tmp_path, "import", "-", data=exported.stdout)
        assert restored.returncode == 0, restored.stderr
        assert orjson.loads(restored.stdout)["new"] == new
    again = run(postgres_url, tmp_path, "export")
    assert again.stdout.splitlines()[1:] == exported.stdout.splitlines()[1:]
    # new rows are numbered after those that came with ids
    assert run(postgres_url, tmp_path, "ingest", data="Другое\n\nЛид.".encode()).returncode == 0
