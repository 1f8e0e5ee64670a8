"""Which member of a story a chat is shown, and what is said of the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.compose.members import Story, number_of
from bot.digest.views import Others, Sibling
from storage.article_sources import Road
from storage.articles import Article
from storage.vocabulary import Source
from tests.seeding import NOW

ARTICLE = Article(
    1, "Палата приняла закон", "", "", "", (), "ru", "", None, Source.HTTP, "1:1", NOW, NOW, 1
)


def member(number: int, language: str = "ru", **fields: object) -> Article:
    # Its fields have types of their own.
    return replace(ARTICLE, id=number, language=language, **fields)  # type: ignore[arg-type]


def road(name: str, url: str | None = None) -> Road:
    return Road(f"http:{name}", Source.HTTP, "1:1", name, url, NOW)


def about(*articles: int) -> Callable[[int], tuple[int, ...]]:
    """These are about what the chat follows."""
    return lambda article: (7,) if article in articles else ()


STORY = Story(
    (
        member(1, url="https://vestnik.example/n/1"),
        member(2, "kk", url="https://habar.example/n/2", outlet="Хабаршы"),
        member(3, backlog=True),
        member(4, retracted_at=NOW),
        member(5),
    ),
    {},
    {
        1: (road("Вестник"), road("")),
        2: (road("Хабаршы"), road("вестник")),
        3: (road("Архив"),),
        4: (road("Отозвано"),),
        5: (road("", "https://kurier.example/news/2026/11/dorogi-i-mosty-48"),),
    },
)


def picked(
    story: Story, language: str, *articles: int, shown: int = 0, outlets: str = ""
) -> int | None:
    found = story.pick(about(*articles), language, outlets, shown=shown)
    return found[0].id if found else None


def test_the_one_in_his_language_else_what_he_has_else_the_first() -> None:
    assert picked(STORY, "ru", 1, 2, 5) == 1
    assert picked(STORY, "ru", 1, 2, 5, shown=5) == 5
    assert picked(STORY, "kk", 1, 2, 5, shown=1) == 2
    assert picked(STORY, "en", 1, 2, 5) == 1
    assert picked(STORY, "en", 1, 2, 5, shown=2) == 2


def test_of_those_in_his_language_the_one_of_the_outlet_that_he_prefers() -> None:
    several = replace(STORY, roads={**STORY.roads, 5: (road("Курьер"), road("Почта"))})
    assert picked(several, "ru", 1, 2, 5, outlets="КУРЬЕР") == 5
    assert picked(several, "ru", 1, 2, 5, outlets="Вестник\nКурьер") == 1
    assert picked(several, "ru", 1, 2, 5, outlets="Почта\nВестник", shown=1) == 5
    # another one, or in another language: what he has stays
    assert picked(several, "ru", 1, 2, 5, outlets="Хабаршы\nАрхив", shown=5) == 5
    assert picked(several, "kk", 1, 2, 5, outlets="Курьер") == 2
    assert picked(several, "ru", 1, 2, outlets="Курьер") == 1


def test_none_that_is_not_about_it_is_taken_back_or_told_to_nobody() -> None:
    assert picked(STORY, "kk", 1, 5) == 1
    assert picked(STORY, "ru", 3, 4) is None
    # what he has before his eyes stays there, though nobody else is told of it any more
    assert picked(STORY, "ru", 3, shown=3) == 3


def test_the_others_are_named_once_and_found_in_their_languages() -> None:
    others = STORY.others(STORY.members[0])
    assert others.names == ("Хабаршы", "kurier.example")
    assert others.siblings == (Sibling("kk", "https://habar.example/n/2"),)
    assert others.own == "Вестник"  # it names none itself
    kazakh = STORY.others(STORY.members[1])
    assert kazakh.names == ("Вестник", "kurier.example")
    assert kazakh.siblings == (Sibling("ru", "https://vestnik.example/n/1"),)


def test_a_number_stands_for_what_is_said_of_others() -> None:
    assert number_of(Others()) == 0
    assert number_of(Others(("А",))) == number_of(Others(("А",)))
    assert number_of(Others(("А",))) not in (0, number_of(Others(("Б",))))
