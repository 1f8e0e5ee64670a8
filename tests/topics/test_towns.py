"""Towns asked for by a name that is another word, too; endings in plain letters."""

from __future__ import annotations

import pytest

from bot.topics.themes.shipped import shipped_themes


@pytest.mark.parametrize(
    ("typed", "language", "name"),
    [
        ("семей", "ru", "город Семей"),
        ("Семей", "kk", "Семей қаласы"),
        ("рудный", "ru", "город Рудный"),
        ("Орал", "kk", "Орал қаласы"),
        ("Арал", "ru", "Аральское море"),  # called so before the town is
        ("Шу", "ru", "город Шу"),
        ("алатау", "kk", "Алатау қаласы"),
        ("Арқалық", "kk", "Арқалық қаласы"),
        ("Достык", "ru", "станция Достык"),
        ("Kentau", "en", "Kentau"),
        ("Атырау", "ru", "Атырау"),
        ("бакинский", "ru", "бакинский"),
        ("педагогтарга", "kk", "педагогтар"),
    ],
)
def test_a_town_is_asked_for_by_its_name(typed: str, language: str, name: str) -> None:
    asked = shipped_themes().asked(typed, language)
    assert asked is not None
    assert asked.name == name


@pytest.mark.parametrize("typed", ["семьи", "семьей", "рудного"])
def test_a_form_of_another_word_is_no_town(typed: str) -> None:
    asked = shipped_themes().asked(typed)
    assert asked is None or not asked.theme.id.startswith("town-")
