"""Words in quotation marks: what they ask for."""

from __future__ import annotations

import pytest

from bot.topics.quoted import quoted_in, split_quoted
from bot.topics.registry.shipped import shipped_registry
from bot.topics.search import Search
from bot.topics.search_table import build_table


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ('"town buses"', ["town buses"]),
        ("«садовые  товарищества»", ["садовые товарищества"]),
        ("„городской транспорт“", ["городской транспорт"]),
        ('подпиши меня на "городской транспорт"', ["городской транспорт"]),
        ("«сады», «парки» и «скверы»", ["сады", "парки", "скверы"]),
        ("закон «О пчеловодстве»", []),
        ("Степной «курьер»", []),
        ("садовые товарищества", []),
        ('"#Сенат"', []),
        ('"..."', []),
        ('"', []),
        ("", []),
    ],
)
def test_what_stands_in_quotation_marks(text: str, phrases: list[str]) -> None:
    assert quoted_in(text) == phrases


def test_a_known_name_is_that_name_and_anything_else_a_phrase() -> None:
    registry = shipped_registry()
    search = Search(registry, build_table(registry))
    phrase, name, nearly = split_quoted(
        ["садовые товарищества", "Сенат", "Grand National Assembly"], search
    )
    assert phrase.itself
    assert name.sure is not None
    assert name.sure.id == "kz-senate"
    assert not nearly.itself
    assert nearly.typed == '"Grand National Assembly"'
    assert [hit.id for hit in nearly.hits[:1]] == ["tr-tbmm"]
