"""The registry that ships holds together, says what is so, and says it in three languages."""

from __future__ import annotations

import re
from datetime import date

import pytest

from bot.officials.checks import Placed, check
from bot.topics.registry.entries import Thing
from bot.topics.registry.registry import Name, Registry, name_in, role_in
from bot.topics.registry.shipped import shipped_registry
from bot.topics.registry.tenure import current_roles, holders, office_in_force

LANGUAGES = ("ru", "kk", "en")
REGISTRY = shipped_registry()


def test_every_membership_is_of_somebody_somewhere() -> None:
    assert len(REGISTRY.people) >= 45
    for row in REGISTRY.memberships:
        assert row.person in REGISTRY.people
        assert row.body in REGISTRY.bodies
        assert not row.office or REGISTRY.offices[row.office].body == row.body
        assert row.office or row.role
    for office in REGISTRY.offices.values():
        assert office.body in REGISTRY.bodies
        assert not office.successor or office.successor in REGISTRY.offices


def _shown() -> list[tuple[str, tuple[Name, ...]]]:
    """Whatever of it a reader can be shown: people, bodies, offices, and roles without one."""
    tables = (REGISTRY.people, REGISTRY.bodies, REGISTRY.offices)
    named = [(id_, entry.names) for table in tables for id_, entry in table.items()]
    return named + [(row.person, row.titles) for row in REGISTRY.memberships if not row.office]


def test_every_shown_word_stands_in_three_languages() -> None:
    for id_, names in _shown():
        assert [name.language for name in names[:3]] == list(LANGUAGES), id_
        assert all(name.language is None for name in names[3:]), id_


def test_it_would_be_accepted_from_a_file() -> None:
    things: list[Thing] = [
        *REGISTRY.people.values(),
        *REGISTRY.bodies.values(),
        *REGISTRY.offices.values(),
        *REGISTRY.memberships,
    ]
    assert all(thing.sources for thing in things)
    assert check([Placed(f"entry {n}", thing) for n, thing in enumerate(things)], Registry()) == []


def test_it_is_read_once() -> None:
    assert shipped_registry() is shipped_registry()


# Where the day of a beginning or an end is not known from any source that was found.
NOT_TO_THE_DAY = {
    ("turkpa-hasan-ramil", "2009"),  # the first secretary general, 2009 to 2013
    ("turkpa-hasan-ramil", "2014"),  # elected after June, in office by December
    ("turkpa-asanov-zhandos", "2017-12"),  # his successor was elected on 7 or 8 December
    ("turkpa-mamaiusupov-altynbek", "2017-12"),
}
NOT_AT_ALL = {
    "turkpa-aduov-talgat",
    "turkpa-abutalybova-aynura",
    "turkpa-datkayev-bauyrzhan",
}


def test_dates_are_whole_wherever_they_are_known() -> None:
    partial = {
        (row.person, day)
        for row in REGISTRY.memberships
        for day in (row.start, row.end)
        if 0 < len(day) < 10
    }
    assert partial == NOT_TO_THE_DAY
    assert {row.person for row in REGISTRY.memberships if not row.start} == NOT_AT_ALL
    for table in (REGISTRY.bodies, REGISTRY.offices):
        assert all(len(day) in {0, 10} for one in table.values() for day in (one.start, one.end))


# Office, a date, who held it on it (none: nobody did).
HELD = [
    ("kz-president", "1991-12-16", "kz-nazarbayev-nursultan"),
    ("kz-president", "2019-03-19", "kz-nazarbayev-nursultan"),
    ("kz-president", "2019-03-20", "kz-tokayev-kassym-jomart"),
    ("kg-president", "2005-03-01", "kg-akayev-askar"),
    ("kg-president", "2010-08-01", "kg-otunbayeva-roza"),
    ("kg-president", "2017-11-24", "kg-jeenbekov-sooronbay"),
    ("kg-president", "2020-12-01", ""),  # somebody acted
    ("kg-president", "2026-11-28", "kg-japarov-sadyr"),
    ("uz-president", "2016-09-01", "uz-karimov-islam"),
    ("uz-president", "2016-10-01", ""),
    ("uz-president", "2026-11-28", "uz-mirziyoyev-shavkat"),
    ("az-president", "1992-07-01", "az-elchibey-abulfaz"),
    ("az-president", "2003-10-30", "az-aliyev-heydar"),
    ("az-president", "2026-11-28", "az-aliyev-ilham"),
    ("tm-president", "2006-12-01", "tm-niyazov-saparmurat"),
    ("tm-president", "2022-03-18", "tm-berdimuhamedow-gurbanguly"),
    ("tm-president", "2026-11-28", "tm-berdimuhamedow-serdar"),
    ("tr-president", "2007-08-28", "tr-gul-abdullah"),
    ("tr-president", "2026-11-28", "tr-erdogan-recep-tayyip"),
    ("kz-senate-chair", "2007-01-11", "kz-tokayev-kassym-jomart"),
    ("kz-senate-chair", "2011-04-15", "kz-mami-kairat"),
    ("kz-senate-chair", "2013-10-16", "kz-tokayev-kassym-jomart"),
    ("kz-senate-chair", "2026-06-30", "kz-ashimbayev-maulen"),
    ("kz-mazhilis-chair", "2012-01-20", "kz-nigmatulin-nurlan"),
    ("kz-mazhilis-chair", "2014-04-03", "kz-dzhakupov-kabibulla"),
    ("kz-mazhilis-chair", "2016-02-01", ""),  # it was dissolved
    ("kz-mazhilis-chair", "2016-06-22", "kz-nigmatulin-nurlan"),
    ("turkpa-secretary-general", "2013-09-30", "turkpa-hasan-ramil"),
    ("turkpa-secretary-general", "2016-01-01", "turkpa-asanov-zhandos"),
    ("turkpa-secretary-general", "2021-09-27", "turkpa-mamaiusupov-altynbek"),
    ("turkpa-secretary-general", "2021-09-28", "turkpa-er-mehmet"),
    ("turkpa-secretary-general", "2025-10-14", "turkpa-er-mehmet"),
    ("turkpa-secretary-general", "2025-10-15", "turkpa-hasan-ramil"),
    ("kg-jogorku-kenesh-chair", "2026-02-11", "kg-turgunbek-uulu-nurlanbek"),
    ("kg-jogorku-kenesh-chair", "2026-02-12", "kg-mamataliev-marlen"),
    ("uz-legislative-chamber-chair", "2015-01-12", "uz-ismoilov-nurdinjon"),
]


@pytest.mark.parametrize(("office", "on", "who"), HELD)
def test_who_held_what(office: str, on: str, who: str) -> None:
    assert holders(REGISTRY, office, date.fromisoformat(on)) == ((who,) if who else ())


def test_the_chair_of_the_kurultai_is_not_before_its_first_session() -> None:
    assert not office_in_force(REGISTRY, "kz-qurultai-chair", date(2026, 8, 23))
    assert office_in_force(REGISTRY, "kz-qurultai-chair", date(2026, 9, 30))
    assert not office_in_force(REGISTRY, "kz-senate-chair", date(2026, 7, 1))


def test_who_only_acted_is_shown_so() -> None:
    (row,) = current_roles(REGISTRY, "uz-mirziyoyev-shavkat", date(2016, 10, 1))
    assert not row.office
    assert [role_in(row, one) for one in LANGUAGES] == [
        "Исполняющий обязанности президента",
        "Президенттің міндетін атқарушы",
        "Acting President",
    ]


def test_offices_of_today_rest_on_the_constitution_in_force() -> None:
    today = date(2026, 11, 28)
    for table in (REGISTRY.bodies, REGISTRY.offices):
        for id_, entry in table.items():
            gone = entry.end and entry.end <= today.isoformat()
            assert gone or not any("1995, art. " in source for source in entry.sources if
                                   id_.startswith("kz-")), id_  # fmt: skip


def test_spellings_that_are_kept_to() -> None:
    shown = [name.text for _, names in _shown() for name in names[:3]]
    assert not [text for text in shown if re.search(r"Төраға|Turkey|of Oliy Majlis", text)]
    assert name_in(REGISTRY.people["tr-kurtulmus-numan"].names, "kk") == "Нұман Құртұлмыш"
    assert name_in(REGISTRY.offices["tr-president"].names, "en") == "President of Türkiye"
    assert name_in(REGISTRY.bodies["uz-senate"].names, "en") == "Senate of the Oliy Majlis"
    for state in ("tr-president", "tr-tbmm-chair"):  # what is not shown is found
        assert any("Turkey" in name.text for name in REGISTRY.offices[state].names)


def test_of_a_minister_nobody_is_guessed() -> None:
    offices = [one for one in REGISTRY.offices if one.startswith("kz-minister-")]
    assert len(offices) > 20
    for office in offices:
        assert REGISTRY.offices[office].body == office.replace("minister", "ministry")
        assert holders(REGISTRY, office, date(2026, 11, 28)) == ()


def test_no_two_bodies_have_a_name_in_common() -> None:
    owners: dict[str, str] = {}
    for table in (REGISTRY.bodies, REGISTRY.offices):
        for id_, entry in table.items():
            for name in entry.names:
                assert owners.setdefault(name.text.casefold(), id_) == id_, name.text
