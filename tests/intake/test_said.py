"""Which sentence of a text may stand behind the one before it, in sentences of our own."""

from __future__ import annotations

import pytest

from bot.intake.shown.said import Said, follows, is_fit, may_follow, with_next

FIRST = "Суд Пробинска огласил приговор бывшему хранителю музея."


@pytest.mark.parametrize(
    ("sentence", "behind"),
    [
        # about whom the last sentence of the paragraph before names
        ("Он лишён билета на шесть лет.", True),
        ("За него вступились 14 гостей.", True),
        ("По его словам, в залах сыро.", True),
        ("По данным музея, он вынес 17 карт.", True),
        ("Оның айтуынша, зал суық.", True),
        ("According to him, the halls are cold.", True),
        ("Они же ждут весны.", False),
        ("Это видели гости.", False),
        ("Гости ждут весны.", False),
    ],
)
def test_what_stands_behind_another_paragraph(sentence: str, behind: bool) -> None:
    assert follows([Said(FIRST, 0, 0), Said(sentence, 1, 0)], 1) is behind
    assert not follows([Said(FIRST, 0, 0), Said(sentence, 2, 0)], 1)
    assert not follows([Said(FIRST, 0, 0), Said(sentence, 1, 1)], 1)
    assert not follows([Said(FIRST, 0, 0, item=True), Said(sentence, 1, 0)], 1)
    assert follows([Said(FIRST, 0, 0), Said(sentence, 0, 1)], 1)


def test_both_are_shown_where_there_is_room() -> None:
    he = "Он лишён билета на шесть лет."
    assert with_next("Суд в музее", [Said(FIRST, 0, 0), Said(he, 1, 0)], 0) == f"{FIRST} {he}"
    long = f"Он лишён {'билета и ' * 20}карты."
    assert with_next("Суд в музее", [Said(FIRST, 0, 0), Said(long, 1, 0)], 0) == FIRST


def test_whose_life_it_was_stands_nowhere_later() -> None:
    life = "Он родился в 1980 году в Пробинске."
    assert not may_follow("Суд в музее", [Said(FIRST, 0, 0), Said(life, 0, 1)], 1)
    assert not is_fit("Пробин родился в 1980 году в Пробинске.")
    assert is_fit("Пробин открыл 14 залов.")
