"""The clause that says who reports: where it begins and ends, by language."""

from __future__ import annotations

import pytest

from bot.intake.outlets import tokens_of
from bot.intake.reporting.clause import Clause
from bot.intake.reporting.clauses import clause_of
from bot.intake.reporting.english import english
from bot.intake.reporting.kazakh import kazakh
from bot.intake.reporting.russian import russian

RUSSIAN = "Палата собралась, сообщает «Проба»."
KAZAKH = "Палата жиналды, деп хабарлайды «Сынақ»."
ENGLISH = "The chamber met, Sampleform reports."


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        (RUSSIAN, Clause(16, 34, "Проба")),
        (KAZAKH, Clause(14, 38, "Сынақ")),
        (ENGLISH, Clause(15, 35, "Sampleform")),
        ("Об этом сообщает «Проба».", Clause(0, 24, "Проба", whole=True)),
        ("Палата собралась.", None),
        ("Она сообщает.", None),
    ],
)
def test_a_clause_is_found_with_the_marks_before_it(sentence: str, clause: Clause | None) -> None:
    assert clause_of(sentence) == clause


def test_each_language_knows_its_own() -> None:
    readers = {russian: RUSSIAN, kazakh: KAZAKH, english: ENGLISH}
    for reader, own in readers.items():
        for sentence in readers.values():
            found = reader(sentence, tokens_of(sentence))
            assert (found is not None) is (sentence == own)
