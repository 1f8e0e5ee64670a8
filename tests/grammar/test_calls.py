"""Every call in the texts is one that its language can say, before any reader meets it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from fluent.runtime.types import FluentInt
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.grammar.functions import Given, functions_for
from bot.grammar.times import Moment
from bot.texts import LANGUAGES

ROOT = Path(__file__).parent.parent.parent
DAY = date(2026, 11, 24)
SAMPLES: dict[str, list[object]] = {
    "DATE": [DAY, "2026-07-01", "2026-07", "2026"],
    "DAYS": [DAY, date(2025, 12, 30)],
    "PERIOD": ["2026-07-01", "2026-07", "2026", ""],
    "TIME": [time(0), time(8, 30), time(21, 5)],
    "MOMENT": [
        Moment(datetime(2026, 11, 24, 8, tzinfo=UTC), DAY),
        Moment(datetime(2026, 11, 2, 8, tzinfo=UTC), DAY),
        Moment(datetime(2025, 11, 2, 8, tzinfo=UTC), DAY),
    ],
    "DURATION": [timedelta(), timedelta(hours=5), timedelta(days=21, minutes=5)],
    "WEEKDAY": [0, 6, [0, 2, 4]],
    "LIST": [[], ["А"], ["А", "Б", "В"]],
    "QUOTED": ["Сенат", "«Аманат» и Сенат"],
    "NUMBER": [0, 21],
}


class _Calls(Visitor):
    def __init__(self) -> None:
        self.found: list[ast.FunctionReference] = []

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - Fluent's name
        self.found.append(node)


def _calls(language: str) -> Iterator[tuple[str, ast.FunctionReference]]:
    source = (ROOT / "bot" / "locales" / f"{language}.ftl").read_text(encoding="utf-8")
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            calls = _Calls()
            calls.visit(entry)
            yield from ((entry.id.name, call) for call in calls.found)


def _given(value: object) -> object:
    if isinstance(value, int):
        return FluentInt(value)
    return value if isinstance(value, str) else Given(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_call_can_be_said(language: str) -> None:
    functions = functions_for(language)
    calls = list(_calls(language))
    assert calls
    for key, call in calls:
        name = call.id.name
        if name == "NUMBER":
            continue  # Fluent's own
        options = {one.name.name: one.value.parse()["value"] for one in call.arguments.named}
        whole = options.get("weekday") == "yes"
        for value in SAMPLES[name]:
            if whole and isinstance(value, str) and len(value) < 10:
                continue
            positional = [_given(value)] + [
                _given(DAY) if name == "DATE" else _given(value)
                for _ in call.arguments.positional[1:]
            ]
            told = functions[name](*positional, **options)
            assert told or not value or not str(value), (key, value)
            assert "  " not in told, (key, value)
