"""What of a title tells its news, and whether a text says it."""

from __future__ import annotations

import pytest

from bot.stories.rarity import prior
from bot.stories.titles import NO_NOTICE, OF_THE_FORM, is_blank, news_of, share
from bot.stories.words import Kind, key_of

FISH, LAKE = (key_of(Kind.WORD, word) for word in ("рыба", "озеро"))
ADOPT = key_of(Kind.ACT, "adopt")
LAW = key_of(Kind.CONCEPT, "law")


def test_the_news_of_a_title_is_not_what_each_of_its_form_has() -> None:
    assert LAW in OF_THE_FORM
    assert news_of([LAW, FISH, ADOPT, LAKE]) == [FISH, LAKE]
    assert news_of([LAW, ADOPT]) == [LAW, ADOPT]
    assert news_of([]) == []


@pytest.mark.parametrize(
    ("title", "told", "blank"),
    [
        ([FISH, LAKE], 0, True),
        ([FISH, LAKE], 1, False),
        ([LAW, FISH, LAKE], 1, True),
        ([LAW], 1, False),
        ([], 0, False),
    ],
)
def test_a_text_that_says_nothing_of_its_title_is_blank(
    title: list[int], told: int, *, blank: bool
) -> None:
    assert is_blank(title, told, 30) is blank
    assert not is_blank(title, told, NO_NOTICE)


def test_a_share_is_of_what_the_keys_say_and_not_of_their_number() -> None:
    assert share([FISH, LAKE], {FISH}, prior) == pytest.approx(0.5)
    assert share([LAW, FISH], {LAW}, prior) < 0.5
    assert share([], {FISH}, prior) == 0
