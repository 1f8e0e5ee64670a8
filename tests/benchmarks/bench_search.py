"""Search over 20,000 officials: what people write, the dearest messages that readers can send, and
how long everybody else waits meanwhile."""

from __future__ import annotations

import asyncio
import random
import time
from functools import partial

from bot.process import settle_in
from bot.topics.requests import split_request
from bot.topics.search import Search
from bot.topics.search_table import build_table
from handlers.searching import Searching
from tests.topics.registries import hostile, invented, misspelt

_SIZE = 20_000
_BOUNDS = (1, 2, 5, 10, 20, 50, 100, 200, 500)  # milliseconds


def _histogram(times: list[float]) -> str:
    counts = [sum(low < one * 1000 <= high for one in times) for low, high in _STEPS]
    return ", ".join(
        f"{count} up to {high:g} ms"
        for count, (_, high) in zip(counts, _STEPS, strict=True)
        if count
    )


_STEPS = list(zip((0, *_BOUNDS), (*_BOUNDS, float("inf")), strict=True))


def _best_of(work: str, search: Search, times: int = 3) -> float:
    best = float("inf")
    for _ in range(times):
        # Of the processor, so that a loaded machine tells the same.
        started = time.thread_time()
        split_request(work, search)
        best = min(best, time.thread_time() - started)
    return best


async def _others_wait(search: Search, messages: list[str], readers: int) -> list[float]:
    """How much later than it should a coroutine goes on, while readers search."""
    searching = Searching()
    late: list[float] = []

    async def read(first: int) -> None:
        for number in range(len(messages)):
            text = messages[(first + number) % len(messages)]
            await searching(partial(split_request, text, search))

    async def tick() -> None:
        while True:
            started = time.perf_counter()
            await asyncio.sleep(0.005)
            late.append(time.perf_counter() - started - 0.005)

    ticking = asyncio.create_task(tick())
    await asyncio.gather(*[read(number) for number in range(readers)])
    ticking.cancel()
    return sorted(late)


def main() -> None:
    """Print how long each message takes, and how long others wait."""
    registry = invented(_SIZE)
    started = time.perf_counter()
    table = build_table(registry)
    made = time.perf_counter()
    search = Search(registry, table)
    print(
        f"{_SIZE} officials, {len(table.by_word)} forms: table in {made - started:.2f} s (kept "
        f"between starts), index in {time.perf_counter() - made:.2f} s"
    )
    settle_in()  # as the bot does when it has started
    chance = random.Random(2)
    names = [person.names[0].text for person in registry.people.values()]
    people = [
        " ".join(misspelt(word, chance) if chance.random() < 0.3 else word for word in name.split())
        for name in chance.choices(names, k=400)
    ]
    print("what people write:", _histogram([_best_of(name, search, 1) for name in people]))
    messages = hostile(registry)
    times = {what: _best_of(text, search) for what, text in messages.items()}
    for what, taken in sorted(times.items(), key=lambda item: -item[1]):
        print(f"  {what} ({len(messages[what])} characters): {taken * 1000:.1f} ms")
    print("the dearest messages:", _histogram(list(times.values())))
    late = asyncio.run(_others_wait(search, list(messages.values()), readers=8))
    print(
        f"while 8 readers send them all: others go on {late[len(late) // 2] * 1000:.1f} ms late in "
        f"the middle, {late[int(len(late) * 0.99)] * 1000:.1f} ms at the 99th percentile, "
        f"{late[-1] * 1000:.1f} ms at worst"
    )


if __name__ == "__main__":
    main()
