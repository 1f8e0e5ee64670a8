"""The case table of offices and bodies (cases/offices.txt), the registry that it is about, and
what is found in a text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from bot.topics.findings import Findings
from bot.topics.matcher import Matcher
from bot.topics.people.indexing import build
from bot.topics.registry.entries import Thing, merged
from bot.topics.registry.registry import Membership, Name, Office, Registry
from bot.topics.registry.shipped import shipped_registry
from storage.vocabulary import TopicKind

CASES = Path(__file__).parent / "cases" / "offices.txt"
# The presidents beside Kazakhstan's: office, body, in ru, kk, en; who holds it, and since when.
_PRESIDENTS = (
    "kg kg-japarov-sadyr 2021-01-28 Кыргызстана Қырғызстан Kyrgyzstan",
    "uz uz-mirziyoyev-shavkat 2016-12-14 Узбекистана Өзбекстан Uzbekistan",
    "tr tr-erdogan-recep-tayyip 2014-08-28 Турции Түркия Türkiye",
    "az az-aliyev-ilham 2003-10-31 Азербайджана Әзербайжан Azerbaijan",
    "tm tm-berdimuhamedow-serdar 2022-03-19 Туркменистана Түрікменстан Turkmenistan",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A text of a day, the offices and bodies it is about, its people (None: not asked)."""

    text: str
    day: date
    topics: frozenset[str]
    people: frozenset[str] | None


@cache
def registry() -> Registry:
    """The shipped registry with the presidents of five more states."""
    things: list[Thing] = []
    for row in _PRESIDENTS:
        state, person, start, russian, kazakh, english = row.split()
        office, body = f"{state}-president", f"{state}-republic"
        names = (
            Name(f"Президент {russian}", "ru"),
            Name(f"{kazakh} Президенті", "kk"),
            Name(f"President of {english}", "en"),
        )
        things += [
            Office(office, body, names),
            Membership(person, body, office, start=start),
        ]
    return merged(shipped_registry(), things)


@cache
def matcher() -> Matcher:
    """The matcher of that registry."""
    return Matcher(registry(), build(registry()))


def cases() -> Iterator[Case]:
    """Every case of the table."""
    day = date.min
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            day = date.fromisoformat(line[2:])
        elif line and not line.startswith("#"):
            text, _, wanted = line.rpartition("|")
            words = wanted.split()
            asked = [word[1:] for word in words if word.startswith("@")]
            people = frozenset(one for one in asked if one != "-") if asked else None
            topics = frozenset(word for word in words if not word.startswith("@"))
            yield Case(text.strip().replace("\\n", "\n"), day, topics, people)


def found_in(case: Case) -> tuple[frozenset[str], frozenset[str]]:
    """The offices and bodies, and the family names of the people, that are found in a text."""
    findings: Findings = matcher().find(case.text, published=case.day)
    topics, people = set(), set()
    for match in findings.matches:
        if match.kind is TopicKind.OFFICIAL:
            people.add(match.id.split("-")[1])
        else:
            topics.add(match.id)
    return frozenset(topics), frozenset(people)


def score() -> tuple[float, float, float, int]:
    """Precision, recall and F1 of the topics found, and how many texts are wrong in any way."""
    right = found = wanted = wrong = 0
    for case in cases():
        topics, people = found_in(case)
        right += len(topics & case.topics)
        found += len(topics)
        wanted += len(case.topics)
        wrong += topics != case.topics or (case.people is not None and people != case.people)
    precision, recall = right / found, right / wanted
    return precision, recall, 2 * precision * recall / (precision + recall), wrong
