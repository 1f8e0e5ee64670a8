"""`python -m tests.benchmarks NAME…`: names are found, their words handed on, a wrong one said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.__main__ import chosen, main, names


def test_every_benchmark_is_named_and_asked_for_with_its_own_words(tmp_path: Path) -> None:
    assert {"delivery", "matcher"} <= set(names())
    assert chosen(["mixed", "10", "matcher"], ["matcher", "mixed"]) == [
        ("mixed", ["10"]),
        ("matcher", []),
    ]
    assert chosen(["matcher", str(tmp_path)], ["matcher"]) == [("matcher", [str(tmp_path)])]
    assert [name for name, _ in chosen([], names())] == ["matcher", "delivery"]


def test_a_name_that_is_none_is_said_with_those_that_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit, match=r"no benchmark is named moon: .*matcher"):
        main(["moon"])
    main(["--list"])
    assert "delivery" in capsys.readouterr().out.split()
