"""Which news the phrases of some shipped themes find."""

from __future__ import annotations

import pytest

from bot.topics.keywords import phrase_key
from bot.topics.phrases import Phrases
from bot.topics.themes.shipped import shipped_themes


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Экс-замакима приговорили к году за взятки", "ru"),
        ("Пара алған басшы сотталды", "kk"),
        ("Ex-akim sentenced for graft", "en"),
    ],
)
def test_a_theme_may_be_found_where_others_say_the_same(text: str, language: str) -> None:
    words = next(one.words for one in shipped_themes().themes if one.id == "corruption-cases")
    found = Phrases({phrase_key(one): one for one in words}).find(
        f"{text}\n\nБилік үнсіз.", language=language
    )
    assert found


@pytest.mark.parametrize(
    "text", ["Президент заңға қол қойды", "Тоқаев балық туралы заңға қол қойды"]
)
def test_laws_signed_are_found_in_kazakh(text: str) -> None:
    words = next(one.words for one in shipped_themes().themes if one.id == "law-signing")
    assert Phrases({phrase_key(one): one for one in words}).find(text, language="kk")
