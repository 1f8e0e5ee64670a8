"""What bench_digests.py measures, on PostgreSQL."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks.bench_digests import run
from tests.own_postgres import own_postgres


def main(digests: str = "100000", rate: str = "0") -> None:
    """As that of bench_digests.py."""
    with tempfile.TemporaryDirectory() as folder, own_postgres() as server:
        run(server.url, Path(folder), int(digests), int(rate))
