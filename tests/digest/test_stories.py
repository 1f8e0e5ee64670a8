"""Of the articles of a digest each story is shown once."""

from __future__ import annotations

from bot.digest.stories import one_a_story
from storage.windows import Listed


def listed(number: int, story: int, language: str, received_at: int = 0) -> Listed:
    return Listed(number, 1, 0, received_at or number, (7,), story, language)


ARTICLES = [
    listed(9, 1, "ru"),
    listed(8, 8, "ru"),
    listed(5, 1, "kk"),
    listed(4, 1, "ru"),
    listed(1, 1, "en"),
]


def shown(language: str, *about: int) -> list[int]:
    topics = {one.id: ["a topic"] if one.id in about else [] for one in ARTICLES}
    return sorted(one.id for one in one_a_story(ARTICLES, topics, language))


def test_the_one_in_the_readers_language_else_the_first() -> None:
    every = (9, 8, 5, 4, 1)
    assert shown("kk", *every) == [5, 8]
    assert shown("ru", *every) == [4, 8]
    assert shown("en", *every) == [1, 8]
    assert shown("de", *every) == [1, 8]


def test_only_one_that_is_about_what_is_followed() -> None:
    assert shown("kk", 9, 4) == [4]
    assert shown("kk") == []
