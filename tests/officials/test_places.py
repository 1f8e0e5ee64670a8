"""Names in files, and the bodies and offices that they mean."""

from __future__ import annotations

import pytest

from bot.officials.places import Places, name_of, slug
from bot.topics.registry.registry import Body, Membership, Name, Office, Registry

BODY = Body("chamber", (Name("Пробная палата", "ru"), Name("Trial Chamber", "en")))
CHAIR = Office("chamber-chair", "chamber", (Name("Председатель Пробной палаты", "ru"),))
TITLES = (Name("Депутат", "ru"), Name("Депутат", "kk"), Name("Deputy", "en"))
SEAT = Membership("p", "chamber", role="Депутат", titles=TITLES)
BASE = Registry({}, {"chamber": BODY}, {"chamber-chair": CHAIR}, (SEAT,))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("  Захар   Пробный ", "Захар Пробный"),
        ("Пробный, Захар", "Захар Пробный"),  # the family name is before the comma
        ("   ", None),
    ],
)
def test_a_name_as_a_file_writes_it(written: str, name: str | None) -> None:
    found = name_of(written, "ru")
    assert (found.text if found else None) == name


@pytest.mark.parametrize("name", ["chamber", "пробная  палата", "TRIAL CHAMBER"])
def test_a_body_is_known_by_any_of_its_names(name: str) -> None:
    places = Places(BASE)
    assert places.body(name) == "chamber"
    assert places.fresh == []


def test_a_body_that_is_new_is_made_once() -> None:
    places = Places(BASE)
    assert places.body("Новый совет") == places.body("новый совет") == slug("Новый совет")
    assert [body.id for body in places.fresh] == ["новый-совет"]


def test_a_role_is_an_office_only_of_its_own_body() -> None:
    places = Places(BASE)
    assert places.office("chamber", "председатель пробной палаты") == "chamber-chair"
    assert places.office("another", "председатель пробной палаты") == ""
    assert places.office("chamber", "депутат") == ""


@pytest.mark.parametrize("written", ["Deputy", "deputy", " депутат "])
def test_a_role_that_the_registry_has_is_known_in_its_languages(written: str) -> None:
    assert Places(BASE).role(written) == ("Депутат", TITLES)


def test_a_role_that_nobody_knows_stays_as_it_is() -> None:
    assert Places(BASE).role("Deputy, VIII convocation") == ("Deputy, VIII convocation", ())
    assert Places(BASE).role("") == ("", ())
