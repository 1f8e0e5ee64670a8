"""The matcher against a plain loop of `name in text` over the same names, in one run."""

from __future__ import annotations

import time

from bot.sandbox.server import samples
from bot.topics.matcher import Matcher
from bot.topics.shipped import shipped_registry


def main() -> None:
    """Print start-up and articles a second."""
    registry = shipped_registry()
    started = time.perf_counter()
    matcher = Matcher(registry)
    built = time.perf_counter() - started
    text = ("\n\n".join(samples()) * 5)[:2000]
    names = [person.names[0].text for person in registry.people.values()]
    rounds = 200
    started = time.perf_counter()
    for _ in range(rounds):
        matcher.find(text)
    ours = rounds / (time.perf_counter() - started)
    started = time.perf_counter()
    for _ in range(rounds):
        _ = [name for name in names if name in text]
    loop = rounds / (time.perf_counter() - started)
    print(f"{len(registry.people)} people, articles of {len(text)} characters")
    print(f"matcher: built in {built:.2f} s, {ours:.0f} articles/s")
    print(f"loop of `name in text`: {loop:.0f} articles/s")
