"""`make bench`: the named benchmarks one after the other (`python -m tests.benchmarks matcher
delivery`), or the quick ones; `--list` names all. What follows a name up to the next one, as in
`mixed 10` (a number, or a folder that is there), is handed to its `main` as strings."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path

_QUICK = ("matcher", "delivery")


def names() -> list[str]:
    """Every module `bench_NAME.py` beside this one, by its name."""
    return sorted(
        path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*")
    )


def chosen(words: list[str], known: list[str]) -> list[tuple[str, list[str]]]:
    """The benchmarks asked for, each with its own words. Raises SystemExit on an unknown one."""
    asked: list[tuple[str, list[str]]] = []
    for word in words or _QUICK:
        if word in known:
            asked.append((word, []))
        elif asked and (word.isdigit() or Path(word).is_dir()):
            asked[-1][1].append(word)
        else:
            raise SystemExit(f"no benchmark is named {word}: {', '.join(known)}")
    return asked


def main(words: list[str]) -> None:
    """Run what is asked for, in that order."""
    if words == ["--list"]:
        print("\n".join(names()))
        return
    for name, its_words in chosen(words, names()):
        run: Callable[..., None] = importlib.import_module(f"tests.benchmarks.bench_{name}").main
        run(*its_words)


if __name__ == "__main__":
    main(sys.argv[1:])
