"""No text makes a regular expression, or what reads texts, slower than in proportion to its length.

Tried in processes of their own: what hangs in a regular expression can only be killed.
"""

from __future__ import annotations

import re
import subprocess
import sys
from functools import partial

import pytest

from tests.hostile import SHAPES, SIZES, patterns, search, slow
from tests.modules import ROOT

pytestmark = pytest.mark.long

# Together they take about half a minute of the processor, and hours where one of them is quadratic.
KILLED_AFTER = 900


# What imports the whole project does so once for two of them.
@pytest.mark.parametrize("what", ["patterns", "functions huge"])
def test_cost_grows_with_the_length_of_the_text(what: str) -> None:
    tried = subprocess.run(
        [sys.executable, "-m", "tests.hostile", *what.split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=KILLED_AFTER,
    )
    assert (tried.returncode, tried.stdout) == (0, ""), tried.stderr


def test_every_pattern_is_found() -> None:
    found = set(patterns())
    for name in ("bot.intake.pictures._CREDIT", "bot.messages.markup._TAG", "bot.topics.tokens"):
        assert any(one.startswith(name) for one in found), name
    assert len(SHAPES) > 20


@pytest.mark.parametrize("pattern", [r"\s+x", r"(?s)\A.*?\s+\Z", r"\s+\n\s+\Z|\s+!\s+x"])
def test_what_takes_more_than_in_proportion_is_seen(pattern: str) -> None:
    assert slow(partial(search, re.compile(pattern)), "spaces", SIZES["patterns"])
