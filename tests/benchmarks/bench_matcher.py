"""The matcher: quality on the case tables, speed against a loop of `name in text` in one run."""

from __future__ import annotations

import csv
import json
import os
import random
import resource
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from bot.topics.language import detect
from bot.topics.matcher import Matcher
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Name, Person, Registry
from tests.benchmarks.generated import article
from tests.topics import office_cases
from tests.topics.test_matcher_cases import DAY, MATCHER, _forms, _texts

_BESIDE = Path(__file__).resolve().parents[3] / "shared" / "names"
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


def _rates(works: Sequence[Callable[[str], object]], texts: list[str]) -> list[float]:
    """Texts a second of each; in turns, for a busy machine is slow to all of them alike."""
    best = [float("inf")] * len(works)
    for _ in range(5):
        for number, work in enumerate(works):
            started = time.process_time()
            for text in texts:
                work(text)
            best[number] = min(best[number], time.process_time() - started)
    return [len(texts) / seconds for seconds in best]


def _texts_in(language: str, names: list[str]) -> list[str]:
    """Two hundred texts of 2,000 characters in a language, each with a few of the names."""
    chance = random.Random(7)
    texts: list[str] = []
    for text in filter(lambda text: detect(text) == language, map(article, count())):
        words = text.split(" ")
        for name in chance.choices(names, k=4):
            words.insert(chance.randrange(len(words)), name)
        texts.append(" ".join(words)[:2000])
        if len(texts) == 200:
            break
    return texts


def _speed(size: int) -> None:
    """Print how fast a registry of so many people is, also as a share of the loop."""
    registry = _registry(size)
    names = [person.names[0].text for person in registry.people.values()]
    started = time.perf_counter()
    index = build(registry)
    print(f"{size} people: index in {time.perf_counter() - started:.2f} s")
    few = names[:800]

    def look_for_each(text: str) -> list[str]:
        return [name for name in few if name in text]

    for language in ("ru", "kk"):
        texts = _texts_in(language, names)
        matcher = Matcher(registry, index)
        find = partial(matcher.find, published=DAY)
        started = time.process_time()
        for text in texts:
            find(text)
        first = len(texts) / (time.process_time() - started)
        ours, loop = _rates((find, look_for_each), texts)
        print(
            f"  {language}: {ours:.0f} articles/s, {ours / loop:.2f} of a loop of `name in text` "
            f"over 800 names ({loop:.0f}/s); {first / loop:.2f} on the first reading"
        )


def _labelled(folder: Path) -> None:
    """Print how well real labelled texts are read: those of a folder with docs.jsonl, gold.jsonl
    and officials.csv, which is no part of the project."""
    docs = [json.loads(line) for line in (folder / "docs.jsonl").open(encoding="utf-8")]
    gold = {one["id"]: one for one in map(json.loads, (folder / "gold.jsonl").open("rb"))}
    with (folder / "officials.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    counts: dict[str, Counter[str]] = {}
    for known in dict.fromkeys(row["set"] for row in rows):
        people = {
            row["id"]: Person(
                row["id"],
                tuple(map(Name, filter(None, [row["full_name"], *row["aliases"].split("|")]))),
                patronymic=row["patronymic"],
            )
            for row in rows
            if row["set"] == known
        }
        matcher = Matcher(Registry(people), build(Registry(people)))
        for doc in docs:
            if doc["set"].split("_")[0] != known:
                continue
            found = {one.id for one in matcher.find(doc["text"], published=DAY).matches}
            wanted, soft = set(gold[doc["id"]]["officials"]), set(gold[doc["id"]]["soft"])
            counts.setdefault(doc["set"], Counter()).update(
                right=len(found & wanted),
                wrong=len(found - wanted - soft),
                missed=len(wanted - found),
            )
    for name, count_ in sorted(counts.items()):
        right, wrong, missed = count_["right"], count_["wrong"], count_["missed"]
        both = 2 * right / (2 * right + wrong + missed)
        print(
            f"{name:8} precision {right / (right + wrong):.4f}, "
            f"recall {right / (right + missed):.4f}, F1 {both:.4f}"
        )


def main(folder: str = "") -> None:
    """Print precision and recall, start-up, articles a second, memory. `folder`, or the folder
    that LABELLED_NAMES names, or else the one beside the project: its labelled texts are read as
    well, where it is there."""
    right = found = wanted = 0
    for text, people in [*_texts(), *_forms()]:
        got = {match.id for match in MATCHER.find(text, published=DAY).matches}
        right, found, wanted = right + len(got & people), found + len(got), wanted + len(people)
    print(f"case tables: precision {right / found:.3f}, recall {right / wanted:.3f}")
    precision, recall, f1, wrong = office_cases.score()
    print(f"offices and bodies: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f};")
    print(f"  {wrong} texts wrong")
    labelled = Path(folder or os.environ.get("LABELLED_NAMES", "") or _BESIDE)
    if labelled.is_dir():
        _labelled(labelled)
    for size in (800, 20_000):
        _speed(size)
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
