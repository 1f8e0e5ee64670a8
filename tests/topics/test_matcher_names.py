"""Names as news writes them: the table cases/names.txt, and every title before every name."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.topics.matcher import Matcher
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Name, Person, Registry

CASES = Path(__file__).parent / "cases"
DAY = date(2025, 10, 20)


def _matcher(*rows: tuple[str, str, str]) -> Matcher:
    people = {
        id_: Person(id_, tuple(map(Name, names.split("|"))), patronymic=patronymic)
        for id_, names, patronymic in rows
    }
    registry = Registry(people)
    return Matcher(registry, build(registry))


def _registered() -> Iterator[tuple[str, str, str]]:
    with (CASES / "names.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            names = "|".join(filter(None, (row["full_name"], row["aliases"])))
            yield row["id"], names, row["patronymic"]


def _texts() -> Iterator[tuple[str, frozenset[str]]]:
    for line in (CASES / "names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            text, _, ids = line.rpartition("|")
            yield text.strip(), frozenset(ids.split())


MATCHER = _matcher(*_registered())


def _found(matcher: Matcher, text: str) -> set[str]:
    return {match.id for match in matcher.find(text, published=DAY).matches}


@pytest.mark.parametrize(("text", "people"), list(_texts()))
def test_names(text: str, people: frozenset[str]) -> None:
    assert _found(MATCHER, text) == people


# Titles in the nominative, genitive, dative, accusative, instrumental, locative.
TITLES = (
    "советник/советника/советнику/советника/советником/советнике президента",
    "глава/главы/главе/главу/главой/главе комитета по информационной политике",
    "заместитель/заместителя/заместителю/заместителя/заместителем/заместителе премьер-министра",
    "депутат/депутата/депутату/депутата/депутатом/депутате мажилиса парламента",
    "уполномоченный/уполномоченного/уполномоченному/уполномоченного/уполномоченным/уполномоченном"
    " по правам человека",
    "представитель/представителя/представителю/представителя/представителем/представителе"
    " партии «Единство»",
    "коллега/коллеги/коллеге/коллегу/коллегой/коллеге министра",
)
FRAMES = (
    "Об этом сообщил {}.", "По словам {}, закон готов.", "Слово предоставили {}.",
    "На пост назначили {}.", "Встреча с {} прошла вчера.", "Речь шла о {}.",
)  # fmt: skip
# Who is registered, and a namesake who is not.
NAMES = (
    ("gromov", "Тимур Громов/Тимура Громова/Тимуру Громову/Тимура Громова/Тимуром Громовым/"
     "Тимуре Громове"),
    ("", "Руслан Громов/Руслана Громова/Руслану Громову/Руслана Громова/Русланом Громовым/"
     "Руслане Громове"),
    ("", "Динара Громова/Динары Громовой/Динаре Громовой/Динару Громову/Динарой Громовой/"
     "Динаре Громовой"),
    ("wolf", "Лев Волк/Льва Волка/Льву Волку/Льва Волка/Львом Волком/Льве Волке"),
    ("", "Глеб Волк/Глеба Волка/Глебу Волку/Глеба Волка/Глебом Волком/Глебе Волке"),
)  # fmt: skip
TITLED = _matcher(("gromov", "Тимур Громов", ""), ("wolf", "Лев Волк", ""))


@pytest.mark.parametrize("case", range(6))
@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(("who", "forms"), NAMES)
def test_a_title_before_a_name_refuses_nobody(case: int, title: str, who: str, forms: str) -> None:
    heads = title.split("/")
    last, _, rest = heads[-1].partition(" ")
    written = f"{[*heads[:-1], last][case]} {rest} {forms.split('/')[case]}"
    assert _found(TITLED, FRAMES[case].format(written)) == ({who} if who else set())


def test_what_is_not_sure_is_for_editors() -> None:
    found = MATCHER.find("Сарым опоздал. Вчера пришёл Крым.", published=DAY)
    assert not found.matches
    assert [one.matched for one in found.ambiguous] == ["Сарым", "Крым"]
