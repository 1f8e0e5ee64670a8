"""Which bodies and offices every state has, by their names; and how high such an office stands."""

from __future__ import annotations

import pytest

from bot.topics.registry.of_every_state import is_asked_by_kind, is_kind, is_of_every_state
from bot.topics.registry.ranks import Rank, rank_of
from bot.topics.registry.registry import Body, Name
from bot.topics.registry.shipped import shipped_registry

REGISTRY = shipped_registry()


@pytest.mark.parametrize(
    ("name", "common", "by_kind"),
    [
        ("Министерство рыболовства", True, True),
        ("Балық шаруашылығы министрлігі", True, True),
        ("Ministry of Fisheries", True, True),
        ("Высший суд", True, True),
        ("Национальный банк", True, True),
        ("Рыбный банк", False, True),
        ("Рыбнадзор", False, False),
        ("Суд", False, False),  # of one word: every name has its own
        ("Премьер-министр Страны", False, False),
        ("Prime Minister of the Land", False, False),
        ("Законодательная палата", False, False),
        ("Совет Европы", False, False),  # there is one only
        ("Еуропа Кеңесі", False, False),
        ("Council of Europe", False, False),
        ("Совет Безопасности", True, True),
    ],
)
def test_what_a_name_says(name: str, common: bool, by_kind: bool) -> None:
    body = Body("b", (Name(name),))
    assert (is_of_every_state(body), is_asked_by_kind(body)) == (common, by_kind)


def test_words_that_only_say_what_it_is() -> None:
    assert all(
        map(
            is_kind,
            "Министерство министрі Суд Соты Court Комитет Банк Омбудсмен Суда төрағасы".split(),
        )
    )
    assert not any(map(is_kind, "здравоохранения судьба финансов National соттың".split()))


def test_those_of_the_registry() -> None:
    common = {id_ for id_, one in REGISTRY.bodies.items() if is_of_every_state(one)}
    assert {"kz-supreme-court", "kz-ministry-health", "kz-national-bank"} <= common
    assert common.isdisjoint({"kz-qurultai", "kz-senate", "turkpa", "kz-ktz", "kg-jogorku-kenesh"})
    assert not is_of_every_state(REGISTRY.offices["kz-prime-minister"])


def test_a_minister_stands_beneath_who_leads_a_government() -> None:
    ranks = [
        rank_of(REGISTRY, "office", key, "2026-11-20")
        for key in ("kz-president", "kz-prime-minister", "kz-minister-health")
    ]
    assert ranks == [Rank.STATE, Rank.HEAD, Rank.MEMBER]
