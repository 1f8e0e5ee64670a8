"""Articles of lines of JSON; whoever reads other files loads nothing of them."""

from __future__ import annotations

import subprocess
import sys

from bot.files.json_lines import read_line
from bot.files.pieces import Form, Piece
from bot.intake.accept import Read
from tests.running import ROOT
from tests.seeding import NOW, SUBJECTS


def test_a_line_of_a_stream_is_known_by_what_its_outlet_calls_it() -> None:
    line = '{"title": "Палата", "text": "О мостах.", "outlet": "Вестник", "external_id": "7"}'
    piece = Piece("-", line=3, form=Form.JSON_LINES)
    taken = read_line(piece, line.encode(), SUBJECTS, NOW)
    assert isinstance(taken, Read)
    assert taken.parsed.title == "Палата"
    assert taken.origin.ref not in ("-", "-:3")


def test_who_reads_no_lines_does_not_wait_for_them() -> None:
    asked = "import sys, bot.files.readers; print('pydantic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
