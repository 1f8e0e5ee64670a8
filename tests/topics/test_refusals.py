"""What is not wanted is known as such in three languages; names that only look so are names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.topics.refusals import leaves, refuses, refuses_surely, stops
from bot.topics.registry.shipped import shipped_registry

CASES = Path(__file__).parent / "cases" / "refusals.txt"


def cases() -> Iterator[tuple[str, str]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line[:1] in {"-", "x", "+"}:
            yield line[0], line[2:]


@pytest.mark.parametrize(("sign", "typed"), list(cases()))
def test_what_is_refused(sign: str, typed: str) -> None:
    for text in (typed, typed.upper(), f"{typed}!"):
        assert refuses(text) is (sign != "+"), text
        assert leaves(text) is (sign == "x"), text


@pytest.mark.parametrize(
    ("typed", "surely"),
    [
        ("не про Токаева", True),
        ("отключи воду", True),
        ("суды емес", False),
        ("судың керегі жоқ", True),
        ("no more football", True),
        ("всё, кроме футбола", True),
        ("отмена подписки на футбол", True),
        ("отключить воду", False),
        ("cancel flights", False),
        ("жарықты өшіру", False),
        ("нет дорог", False),
        ("су жоқ", False),
        ("violence against women", False),
        ("не платят пособия", False),
    ],
)
def test_what_may_be_news_refuses_nothing_surely(typed: str, surely: bool) -> None:
    assert refuses(typed)
    assert refuses_surely(typed) is surely


def test_nobody_of_the_registry_is_called_a_refusal() -> None:
    registry = shipped_registry()
    names = [
        name.text
        for table in (registry.people, registry.offices, registry.bodies)
        for entry in table.values()
        for name in entry.names
    ]
    assert [name for name in names if refuses(name)] == []


@pytest.mark.parametrize(
    ("typed", "only"),
    [
        ("toqtat", True),
        ("jazylymnan shyǵu", True),
        ("шығу керек", True),
        ("остановись", True),
        ("хочу выйти", True),
        ("exit", True),
        ("stop it please", True),
        ("стоп рассылка", True),
        ("остановить уведомления", True),
        # what names something
        ("остановить завод", False),
        ("выход из ЕАЭС", False),
        ("exit polls", False),
        ("stop smoking", False),
        ("Almaty", False),
    ],
)
def test_an_order_that_names_nothing_is_known(typed: str, only: bool) -> None:
    assert stops(typed) is only
