"""What an article is about, all together, and the registry that is replaced under it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.topics.findings import Rule
from bot.topics.hashtags import find_hashtags
from bot.topics.people.index import NameIndex
from bot.topics.people.indexing import build
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from bot.topics.subjects import About, Subjects
from storage.vocabulary import TopicKind
from tests.shipped import shipped

DAY = date(2025, 10, 20)
REGISTRY = Registry(
    {
        "maulen": Person("maulen", (Name("Маулен Ашимбаев", "ru"), Name("Maulen", "en"))),
        "daniyar": Person("daniyar", (Name("Данияр Ашимбаев"),)),
    },
    {"senate": Body("senate", (Name("Сенат", "ru"), Name("Senate", "en")))},
    {"chair": Office("chair", "senate", (Name("Спикер Сената", "ru"),))},
    (
        Membership("maulen", "senate", "chair", start="2020", end="2026"),
        Membership("daniyar", "senate", role="эксперт", end="2019"),
    ),
)


def _about(subjects: Subjects, text: str) -> About:
    return subjects.of_article(text, find_hashtags(text), language="ru", published=DAY)


def test_hashtags_first_then_who_is_meant_each_with_its_evidence() -> None:
    text = "#Сенат Маулен Ашимбаев выступил. Ашимбаев заявил."
    tag, body, person = _about(Subjects(REGISTRY), text)
    assert (tag.kind, tag.key, tag.title) == (TopicKind.HASHTAG, "сенат", "Сенат")
    assert [one.rule for one in tag.evidence] == [Rule.HASHTAG]
    assert (body.kind, body.key, body.title) == (TopicKind.BODY, "senate", "Сенат")
    assert (person.kind, person.key) == (TopicKind.OFFICIAL, "maulen")
    assert [(text[one.start : one.end], one.rule) for one in person.evidence] == [
        ("Маулен Ашимбаев", Rule.FULL_NAME),
        ("Ашимбаев", Rule.SURNAME),
    ]


def test_the_first_few_mentions_are_evidence_enough() -> None:
    (person,) = _about(Subjects(REGISTRY), "Маулен Ашимбаев сказал. " * 50)
    assert len(person.evidence) == 5
    assert person.evidence[0].start == 0


def test_what_is_not_sure_is_apart() -> None:
    about = _about(Subjects(REGISTRY), "Вчера Ашимбаев заявил.")
    assert list(about) == []
    assert [one.candidates for one in about.ambiguous] == [("daniyar", "maulen")]


def test_titles_in_a_language() -> None:
    subjects = Subjects(REGISTRY)
    assert subjects.title("official", "maulen", "en", "x") == "Maulen"
    assert subjects.title("body", "senate", "kk", "x") == "Сенат"
    assert subjects.title("body", "gone", "ru", "Мажилис") == "Мажилис"
    assert subjects.title("hashtag", "сенат", "ru", "Сенат") == "#Сенат"
    assert subjects.title("keyword", "закон", "ru", "закон") == "«закон»"


def test_entries_of_each_kind() -> None:
    subjects = Subjects(REGISTRY)
    assert subjects.entry("official", "maulen") is REGISTRY.people["maulen"]
    assert subjects.entry("office", "chair") is REGISTRY.offices["chair"]
    assert subjects.entry("body", "senate") is REGISTRY.bodies["senate"]
    assert subjects.entry("body", "chair") is None
    assert subjects.entry("hashtag", "senate") is None


def test_a_replaced_registry_is_used_by_all_who_hold_the_subjects() -> None:
    subjects = Subjects(REGISTRY)
    old = subjects.matcher
    assert _about(subjects, "Ерлан Кошанов выступил.") == []
    fresh = Registry({"koshanov": Person("koshanov", (Name("Ерлан Кошанов"),))})
    subjects.replace(fresh)
    assert subjects.registry is fresh
    assert subjects.matcher is not old
    assert [one.key for one in _about(subjects, "Ерлан Кошанов выступил.")] == ["koshanov"]
    assert subjects.search.find("Кошанов")[0].id == "koshanov"
    assert subjects.search.find("Маулен Ашимбаев") == []


def test_what_takes_long_is_made_once_and_only_when_somebody_asks() -> None:
    made: list[Registry] = []

    def index_of(registry: Registry) -> NameIndex:
        made.append(registry)
        return build(registry)

    subjects = Subjects(REGISTRY, index_of=index_of)
    subjects.search.find("Ашимбаев")
    assert made == []
    _about(subjects, "Маулен Ашимбаев")
    _about(subjects, "Маулен Ашимбаев")
    assert made == [REGISTRY]


@pytest.mark.parametrize("name", ["Минздрава", "Минтруда,", "Верховного суда"])
def test_names_that_are_each_of_the_next_one_end(name: str) -> None:
    """However many they are; and what stands behind them is read."""
    text = "Ответы ждали долго.\n\n" + f"{name} " * 900 + "\n\nЗаседал и сенат Казахстана."
    assert isinstance(_about(shipped(), text), About)
