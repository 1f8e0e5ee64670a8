"""What two articles have in common beneath each other: an event, and not one of its people."""

from __future__ import annotations

import pytest

from bot.stories.compared import Compared
from bot.stories.judging import belong_together
from bot.stories.traits import traits_of
from storage.windows import loose_of, related_of
from tests.stories.families import text_of
from tests.stories.test_happened import NOW, Told

VISIT = Told(
    "ru",
    "Спикер Айбек Чолпонбаев приедет в Астану",
    "Его пригласил Ерлан Кошанов. Айбек Чолпонбаев подпишет план двух палат.",
)


@pytest.mark.parametrize(
    ("other", "does"),
    [
        # another talk of whom he is to meet
        (Told("ru", "Ерлан Кошанов рассказал о бюджете", "Бюджет принят, сказал Кошанов."), False),
        (
            Told("ru", "Айбек Чолпонбаев прибыл в столицу", "Его встретил Ерлан Кошанов в Астане."),
            True,
        ),
    ],
)
def test_who_is_in_a_title_is_somewhere_in_what_tells_of_the_same(
    other: Told, *, does: bool
) -> None:
    one, it = (
        Compared(traits_of(text_of(told.title, told.body, told.language, NOW))[0])
        for told in (VISIT, other)
    )
    assert belong_together(one, it) is does


def test_what_has_only_somebody_in_common_is_stored_apart() -> None:
    stored = "[4,[7],-4]"
    assert related_of(stored) == (4, 7, -4)
    assert loose_of(stored) == (7,)
    assert (related_of("[4,-4]"), loose_of("[4,-4]"), loose_of("[]")) == ((4, -4), (), ())
