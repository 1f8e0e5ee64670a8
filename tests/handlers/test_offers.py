"""What is offered has a number in the database, and a title in the reader's language."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.messages.limits import NAME_UNITS, utf16_units
from handlers.middleware import World
from handlers.offers import in_registry, numbered
from handlers.titles import topic_view, with_role
from storage.database import Database
from storage.topics import Topic
from storage.vocabulary import TopicKind
from tests.handlers.worlds import world_on

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ASHIMBAYEV = ("official", "kz-ashimbayev-maulen")


@pytest.fixture
def world(database: Database) -> World:
    return world_on(database, NOW)


async def test_a_number_is_given_once(world: World) -> None:
    wanted = {ASHIMBAYEV: "Маулен Ашимбаев", ("keyword", "захар пробный"): "Захар Пробный"}
    ids = await numbered(world, wanted)
    assert ids.keys() == wanted.keys()
    more = await numbered(world, {**wanted, ("hashtag", "x"): "X"})
    assert {key: more[key] for key in wanted} == ids
    assert await numbered(world, {}) == {}


async def test_people_of_the_registry_are_shown_with_their_roles(world: World) -> None:
    (shown,) = await in_registry(world, [ASHIMBAYEV], "ru")
    assert shown.title == with_role(world, *ASHIMBAYEV, "ru")
    assert shown.title.startswith("Маулен Ашимбаев, бывший ")
    assert await in_registry(world, [], "ru") == []


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("ru", "Маулен Ашимбаев, бывший председатель Сената (до 1 июля 2026 года)"),
        ("kk", "Мәулен Әшімбаев, Сенаттың бұрынғы төрағасы (2026 жылғы 1 шілдеге дейін)"),
        ("en", "Maulen Ashimbayev, former Chair of the Senate of Kazakhstan (until 1 July 2026)"),
    ],
)
def test_a_role_that_is_over_is_never_shown_as_one_that_is_not(
    world: World, language: str, title: str
) -> None:
    assert with_role(world, *ASHIMBAYEV, language) == title


def test_what_is_over_has_its_end_and_what_goes_on_has_none(world: World) -> None:
    assert with_role(world, "body", "kz-senate", "ru") == "Сенат (до 1 июля 2026 года)"
    chair = with_role(world, "office", "kz-senate-chair", "en")
    assert chair == "No longer exists: Chair of the Senate of Kazakhstan (ended 1 July 2026)"
    assert with_role(world, "body", "kz-qurultai", "ru") == "Курултай"
    assert with_role(world, "official", "kz-tokayev-kassym-jomart", "kk") == (
        "Қасым-Жомарт Тоқаев, Қазақстан Президенті"
    )


def test_a_title_is_clean_and_not_endless(world: World) -> None:
    titles = {
        kind: topic_view(world, Topic(1, kind, "k", "а\u202eб\x00" + "я" * 5000, 0), "ru").title
        for kind in TopicKind
    }
    assert titles[TopicKind.HASHTAG].startswith("#абя")
    assert titles[TopicKind.KEYWORD].startswith("«абя")
    assert all(utf16_units(title) <= NAME_UNITS for title in titles.values())
