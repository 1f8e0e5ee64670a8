"""Offices and bodies in news as it reads: the case table, each text with what it is about."""

from __future__ import annotations

import pytest

from tests.topics.office_cases import Case, cases, found_in, matcher


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.text[:60])
def test_cases(case: Case) -> None:
    topics, people = found_in(case)
    assert topics == case.topics
    if case.people is not None:
        assert people == case.people
    for match in matcher().find(case.text, published=case.day).matches:
        evidence = match.evidence
        assert case.text[evidence.start : evidence.end] == evidence.words
