"""What is kept for good is not walked again by the garbage collector."""

from __future__ import annotations

import subprocess
import sys

from tests.running import ROOT

# In a process of its own: it changes the interpreter.
PROGRAM = """
import gc
from bot.lasting import keep_what_is_there
index = [[number] for number in range(20_000)]
tracked = len(gc.get_objects())
keep_what_is_there()
print(tracked > 20_000, len(gc.get_objects()) < 1_000, gc.isenabled())
"""


def test_what_is_there_is_left_alone_and_what_comes_is_not() -> None:
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout == "True True True\n"
