"""`ingest` of an archive: files of real length into an empty SQLite file, a second process each."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.generated import articles


def _ingest(environment: dict[str, str], names: list[str]) -> tuple[float, float]:
    """Seconds that the command takes, and of processors' time, its readers' included."""
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "bot", "ingest", *names],
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - started, worked


def main(count: str = "5000") -> None:
    """Print articles a second of `count` files, and the seconds of one more."""
    with tempfile.TemporaryDirectory() as folder:
        names, length = [], 0
        for number, text in enumerate(articles(int(count) + 1)):
            path = Path(folder, f"{number}.txt")
            length += path.write_text(text, encoding="utf-8")
            names.append(str(path))
        environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{folder}/bench.db",
            "CACHE_DIR": f"{folder}/cache",
            "LOG_LEVEL": "WARNING",
        }
        last = names.pop()
        seconds, worked = _ingest(environment, names)
        one, _ = _ingest(environment, [last])
    print(f"{len(names)} files of {length // (len(names) + 1)} characters in {seconds:.1f} s:")
    print(f"  {len(names) / seconds:.0f} articles a second; one more alone in {one:.2f} s;")
    print(f"  {worked / len(names) * 1000:.1f} ms of processor time an article")
