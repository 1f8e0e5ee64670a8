"""The matcher: quality on the case tables, speed against a loop of `name in text` in one run."""

from __future__ import annotations

import random
import resource
import time
from collections.abc import Callable
from functools import partial

from bot.sandbox.server import samples
from bot.topics.matcher import Matcher
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Name, Person, Registry
from tests.topics import office_cases
from tests.topics.test_matcher_cases import DAY, MATCHER, _forms, _texts

_SYLLABLES = "ба бе ка ку ма ме на ну са се та те ра ру ло ли га жа шу".split()
_ENDINGS = "ов ев ин ский ко баев мов".split()
_COMMON = "Иванов Петров Кузнецов Морозов Волков Мороз Белый Коваль Ахметов Оспанов".split()
_GIVEN = "Сергей Андрей Дмитрий Ерлан Нурлан Марат Анна Елена Айгуль Динара".split()


def _registry(size: int) -> Registry:
    """So many invented people, a quarter of them namesakes."""
    chance = random.Random(5)
    people = {}
    for number in range(size):
        invented = "".join(chance.choices(_SYLLABLES, k=3)) + chance.choice(_ENDINGS)
        family = chance.choice(_COMMON) if chance.random() < 0.25 else invented.capitalize()
        name = f"{chance.choice(_GIVEN)} {family}"
        people[str(number)] = Person(str(number), (Name(name),))
    return Registry(people)


def _rate(work: Callable[[str], object], texts: list[str]) -> float:
    best = float("inf")
    for _ in range(5):
        started = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - started)
    return len(texts) / best


def main() -> None:
    """Print precision and recall, start-up, articles a second, memory."""
    right = found = wanted = 0
    for text, people in [*_texts(), *_forms()]:
        got = {match.id for match in MATCHER.find(text, published=DAY).matches}
        right, found, wanted = right + len(got & people), found + len(got), wanted + len(people)
    print(f"case tables: precision {right / found:.3f}, recall {right / wanted:.3f}")
    precision, recall, f1, wrong = office_cases.score()
    print(f"offices and bodies: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f};")
    print(f"  {wrong} texts wrong")
    prose = (" ".join(samples()) * 9).split(" ")
    chance = random.Random(7)
    for size in (800, 20_000):
        registry = _registry(size)
        names = [person.names[0].text for person in registry.people.values()]
        started = time.perf_counter()
        matcher = Matcher(registry, build(registry))
        built = time.perf_counter() - started
        texts = []
        for _ in range(200):
            at = chance.randrange(200)
            words = prose[at : at + 300]
            for name in chance.choices(names, k=6):
                words.insert(chance.randrange(len(words)), name)
            texts.append(" ".join(words)[:2000])
        ours = _rate(partial(matcher.find, published=DAY), texts)
        few = names[:800]

        def look_for_each(text: str, few: list[str] = few) -> list[str]:
            return [name for name in few if name in text]

        loop = _rate(look_for_each, texts)
        print(f"{size} people: index in {built:.2f} s; {ours:.0f} articles/s,")
        print(f"  {ours / loop:.2f} of a loop of `name in text` over 800 names ({loop:.0f}/s)")
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
