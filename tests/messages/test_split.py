"""Blocks become as few messages as Telegram's limits allow, none of them cut."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages.limits import ENTITIES, TEXT_UNITS
from bot.messages.markup import entities, visible_units
from bot.messages.split import Block, pack

BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(["", "<b>Сенат</b>", "<b>Мажилис</b>"]),
        st.builds(
            lambda words, bold: " ".join([*words, *["<b>x</b>"] * bold]),
            st.lists(
                st.sampled_from(["слово", "😀", "&lt;b&gt;", "қаулы"]), min_size=1, max_size=40
            ),
            st.integers(0, 12),
        ),
    ),
    max_size=40,
)


def packed(blocks: list[tuple[str, str]], limit: int = TEXT_UNITS) -> list[str]:
    measured = [(Block.of(head) if head else None, Block.of(html)) for head, html in blocks]
    return pack(measured, limit=limit)


def test_a_heading_stands_once_and_again_where_a_message_begins() -> None:
    blocks = [("A", "1" * 10), ("A", "2" * 10), ("B", "3" * 10)]
    assert packed(blocks) == ["A\n1111111111\n\n2222222222\n\nB\n3333333333"]
    assert packed(blocks, 25) == [
        "A\n1111111111\n\n2222222222",
        "B\n3333333333",
    ]
    assert packed(blocks, 20) == ["A\n1111111111", "A\n2222222222", "B\n3333333333"]


def test_without_blocks_there_is_no_message() -> None:
    assert pack([]) == []


@settings(deadline=None)
@given(BLOCKS)
def test_no_message_is_too_long_and_no_block_is_lost(blocks: list[tuple[str, str]]) -> None:
    messages = packed(blocks, 400)
    for message in messages:
        assert visible_units(message) <= 400 <= TEXT_UNITS
        assert entities(message) <= ENTITIES
    at = 0
    whole = "\n\n".join(messages)
    for _, html in blocks:
        at = whole.index(html, at) + len(html)
