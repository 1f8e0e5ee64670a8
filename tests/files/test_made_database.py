"""A command in the wrong folder: that it makes a database of its own is told, with where."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import command, environment_of


@pytest.mark.parametrize("words", [("sources", "list"), ("ingest",)])
def test_a_database_that_is_made_is_told_with_its_path(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    file = tmp_path / "none" / "x.db"
    environment = environment_of(f"sqlite+aiosqlite:///{file}", tmp_path)
    told = command(environment, tmp_path, *words).stderr.decode()
    assert f"there was no database at {file}: a new one is made" in told
    assert "there was no database" not in command(environment, tmp_path, *words).stderr.decode()
