"""`python -m tests.mornings FOLDER OUT [READER…]`: plays a day (`play.py`) and writes what each of
its readers has in the morning, a page for people to read and the whole as JSON, into a folder."""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from pathlib import Path

from tests.mornings.pages import page_of, summary
from tests.mornings.play import play


def main(day: Path, out: Path) -> None:
    """Play it, write the pages, print what was found."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        mornings = asyncio.run(play(day, f"sqlite+aiosqlite:///{folder}/day.db"))
    for morning in mornings:
        path = out / f"{morning.reader['id']}.md"
        path.write_text(page_of(morning), encoding="utf-8")
    whole = [vars(one) for one in mornings]
    (out / "mornings.json").write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    sys.stdout.write(summary(day, mornings))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
