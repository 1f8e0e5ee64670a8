"""A day of articles, played: what its readers have in the morning, and what is counted of it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.mornings.pages import entries_of, page_of, summary
from tests.mornings.play import play

ARTICLES = [
    {
        "id": "a1",
        "outlet": "Учебный вестник",
        "host": "vestnik.example",
        "lang": "ru",
        "time": "2025-10-14T10:00:00+05:00",
        "title": "Сенат одобрил закон о дорожных фондах",
        "body": "Сенат 14 октября одобрил закон о дорожных фондах.\n\n«За» голосовали 43.",
    },
    {
        "id": "a2",
        "outlet": "Оқу хабаршысы",
        "host": "habarshy.example",
        "lang": "kk",
        "time": "2025-10-14T12:00:00+05:00",
        "title": "Сенат жол қорлары туралы заңды мақұлдады",
        "body": "Сенат 14 қазанда жол қорлары туралы заңды мақұлдады.\n\nЗаңды 43 сенатор қолдады.",
    },
    {
        "id": "a3",
        "outlet": "Учебный вестник",
        "host": "vestnik.example",
        "lang": "ru",
        "time": "2025-10-15T06:00:00+05:00",
        "title": "На озере открыли маяк",
        "body": "Маяк будут видеть рыбаки.\n\nЕго строили два года.",
    },
]
READERS = [
    {"id": "r1", "lang": "ru", "typed": ["сенат"], "must": ["law"], "never": ["lighthouse"]},
    {"id": "r2", "lang": "kk", "typed": ["Сенат"], "must": ["law", "lighthouse"], "never": []},
]
EVENTS = {"events": {"law": ["a1", "a2"], "lighthouse": ["a3"]}}


async def test_a_day_is_played(tmp_path: Path, sqlite_url: str) -> None:
    for name, told in (("articles", ARTICLES), ("readers", READERS), ("events", EVENTS)):
        (tmp_path / f"{name}.json").write_text(json.dumps(told), encoding="utf-8")
    first, second = await play(tmp_path, sqlite_url)
    assert [(one.article, one.own) for one in entries_of(first)] == [("a1", True)]
    assert [(one.article, one.own) for one in entries_of(second)] == [("a2", True)]
    assert "Сенат одобрил закон о дорожных фондах⟨a1⟩" in page_of(first)
    said = summary(tmp_path, [first, second])
    assert "missing: lighthouse" in said
    assert said.endswith("must 2 of 3; never 0 of 1; an event in two entries 0\n")
