"""Who is meant, by the whole text."""

from __future__ import annotations

import pytest

from bot.topics.findings import Doubt
from bot.topics.people.choosing import choose, vetoes_of
from bot.topics.people.mention import Mention
from bot.topics.people.reader import read_mentions
from tests.topics.people.reading import (
    DANIYAR,
    MAULEN,
    MOROZ,
    MOROZOV,
    SERGEY,
    parts_of_text,
    person,
)

VETOED = person("vetoed", "Павел Жук", vetoes=("балерина Жук танцует",))


@pytest.mark.parametrize(
    ("text", "people", "doubts"),
    [
        # a full name settles who the surname is
        ("Маулен Ашимбаев приехал. Ашимбаев заявил.", ["maulen", "maulen"], []),
        ("Ашимбаев заявил. Так Данияр Ашимбаев сказал.", ["daniyar", "daniyar"], []),
        # the last one of the name
        (
            "Маулен Ашимбаев и Данияр Ашимбаев. Ашимбаев заявил.",
            ["maulen", "daniyar", "daniyar"],
            [],
        ),
        # nobody says which
        ("Вчера Ашимбаев заявил.", [], [Doubt.SEVERAL]),
        # somebody else of that name
        ("Ерлан Ашимбаев приехал. Ашимбаев заявил.", [], []),
        ("Морозов победил. Боксёр Ермек Морозов в финале.", [], []),
        # who seems to be another, and where the text says more of him
        ("Лукин победил. Вчера Алтын Лукин в финале.", [], []),
        ("Лукин победил. Вчера Алтын Лукин в финале. По словам Лукина, да.", ["sergey"] * 2, []),
        # an ordinary word alone, and beside the full name
        ("Вчера Мороз пришёл.", [], [Doubt.ORDINARY]),
        ("Вчера Мороз пришёл, Виктор Мороз.", ["moroz", "moroz"], []),
    ],
)
def test_the_text_decides_as_a_whole(text: str, people: list[str], doubts: list[Doubt]) -> None:
    parts = parts_of_text(text, MAULEN, DANIYAR, MOROZ, MOROZOV, SERGEY)
    mentions = read_mentions(parts, range(len(parts.words)))
    matches, ambiguous = choose(parts.words, mentions, {})
    assert [match.id for match in matches] == people
    assert [one.why for one in ambiguous] == doubts
    for match in matches:
        found = match.evidence
        assert text[found.start : found.end] == found.words


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Вчера балерина Жук танцует.", []),
        ("Вчера депутат Жук заявил.", ["vetoed"]),
        ("балерина Жук танцует, Павел Жук поёт", ["vetoed"]),  # only there
    ],
)
def test_a_veto_holds_for_its_words(text: str, people: list[str]) -> None:
    parts = parts_of_text(text, VETOED)
    mentions = read_mentions(parts, range(len(parts.words)))
    matches, _ = choose(parts.words, mentions, vetoes_of([VETOED, MAULEN]))
    assert [match.id for match in matches] == people


def test_who_may_be_meant_is_sorted() -> None:
    parts = parts_of_text("Ашимбаев", MAULEN, DANIYAR)
    mentions: list[Mention] = read_mentions(parts, [0])
    _, (one,) = choose(parts.words, mentions, {})
    assert one.candidates == ("daniyar", "maulen")
    assert one.matched == "Ашимбаев"
