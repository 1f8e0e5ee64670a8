"""Telegram's grammar of hashtags, as a case table and as properties."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.topics.hashtags import characters_beside, find_hashtags, hashtag_key

CASES = [
    # text, tags by Telegram, tags when glued runs are read
    ("#Парламент #Сенат", ["Парламент", "Сенат"], ["Парламент", "Сенат"]),
    ("#Парламент#Сенат", [], ["Парламент", "Сенат"]),  # links nothing, means two
    ("#2026", [], []),  # no letter
    ("#2026год", ["2026год"], ["2026год"]),
    ("#Касым-Жомарт", ["Касым"], ["Касым"]),  # a hyphen ends it
    ("(#Мәжіліс)", ["Мәжіліс"], ["Мәжіліс"]),
    ("#ТюркПА,#Сенат", ["ТюркПА", "Сенат"], ["ТюркПА", "Сенат"]),
    ("слово#тег", [], []),  # preceded by a letter
    ("https://x.kz/a#тег #b", ["b"], ["b"]),  # not inside a URL
    ("#тег@канал_", ["тег"], ["тег"]),  # the suffix is Latin only
    ("#тег@channel", ["тег"], ["тег"]),
    ("#a·b", ["a·b"], ["a·b"]),
    ("#и\u0306од", ["йод"], ["йод"]),  # a decomposed й
    ("#" + "а" * 256, ["а" * 256], ["а" * 256]),
    ("#" + "а" * 257, [], []),
    ("# тег ##", [], []),
]


@pytest.mark.parametrize(("text", "telegram", "glued"), CASES)
def test_cases(text: str, telegram: list[str], glued: list[str]) -> None:
    assert [tag.text for tag in find_hashtags(text)] == telegram
    assert [tag.text for tag in find_hashtags(text, glued=True)] == glued


def test_kazakh_letters_are_letters_of_their_own() -> None:
    assert hashtag_key("#ТЮРКПА") == hashtag_key("#ТюркПа")
    assert hashtag_key("#Мәжіліс") != hashtag_key("#Мажилис")
    assert hashtag_key("#қ") != hashtag_key("#к")


@given(st.text(alphabet="#аБ1_- @\u0306https:/.қé\u200c", max_size=60))
def test_places_are_true_in_the_text_as_given(text: str) -> None:
    for glued in (False, True):
        for tag in find_hashtags(text, glued=glued):
            words = unicodedata.normalize("NFC", text[tag.start : tag.end])
            assert words.startswith(f"#{tag.text}")
            assert hashtag_key(tag.text) == tag.key


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("#Сенат #Мәжіліс", 0),
        ("#Парламент#Сенат", 0),
        ("#Сенат Маулен Ашимбаев", 14),
        # what is glued to a tag is no tag
        ("#а,Токаев,Бектенов", 16),
        ("#####", 5),
        ("#2026", 5),
        ("a \n\t b", 2),
        ("#И\u0306 я", 1),  # decomposed
    ],
)
def test_what_stands_beside_tags_is_counted(text: str, count: int) -> None:
    assert characters_beside(text) == count
