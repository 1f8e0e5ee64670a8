"""The bits of the cases."""

from __future__ import annotations

from bot.topics.people import cases


def test_every_case_has_a_bit_of_its_own_and_the_plural_is_apart() -> None:
    bits = [cases.BIT_OF[name] for name in cases.CASE_NAMES]
    assert len(set(bits)) == 6
    assert sum(bits) == cases.ANY_CASE
    assert not cases.ANY_CASE & cases.PLURAL


def test_rare_cases_count_as_the_common_ones() -> None:
    assert cases.BIT_OF["gen2"] == cases.GENITIVE
    assert cases.BIT_OF["loc2"] == cases.LOCATIVE
