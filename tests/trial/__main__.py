"""`python -m tests.trial [FOLDER]`: plays the whole trial at 1,280 and at 390 pixels, and keeps the
pictures (docs/trial, and those of the READMEs)."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from tests.running import ROOT
from tests.trial.play import play
from tests.trial.screen import PHONE, WIDE
from tests.trial.table import SHORT, TRIAL

# Of all pictures together: they are kept in the repository.
MOST_BYTES = 4_200_000


def main() -> int:
    """Play it; 0 when nothing looked broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.trial", description=__doc__)
    parser.add_argument("--short", action="store_true", help="only what the suite plays each time")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs/trial")
    args = parser.parse_args()
    folder: Path = args.folder
    folder.mkdir(parents=True, exist_ok=True)
    faults: list[str] = []
    for size in (WIDE, PHONE):
        faults += asyncio.run(
            play(
                SHORT if args.short else TRIAL,
                size,
                pictures=folder,
                note=lambda name: _say(f"kept {name}"),
            )
        )
    for fault in faults:
        _say(fault)
    size_of_all = sum(path.stat().st_size for path in folder.glob("*.png"))
    _say(f"{len(faults)} faults; {size_of_all:,} bytes of pictures")
    return 1 if faults or size_of_all > MOST_BYTES else 0


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
