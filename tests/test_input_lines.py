"""Lines of files and of standard input, as they come."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from bot.errors import OperatorError
from bot.input_lines import lines_of


def test_the_lines_of_a_file_of_standard_input_and_of_what_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lines"
    path.write_bytes("один\n\nдва".encode())
    assert [line.decode() for line in lines_of(str(path))] == ["один\n", "\n", "два"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a\nb\n")))
    assert list(lines_of("-")) == [b"a\n", b"b\n"]
    with pytest.raises(OperatorError, match="absent cannot be read: No such file"):
        list(lines_of(str(tmp_path / "absent")))
