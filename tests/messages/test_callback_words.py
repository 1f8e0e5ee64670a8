"""What a button can carry: words as a hashtag, many modes, and which list they are of."""

from __future__ import annotations

import pytest

from bot.messages.callbacks import presses as callbacks
from bot.messages.callbacks.following import mark_of
from bot.messages.callbacks.presses import parse
from bot.messages.limits import CALLBACK_BYTES
from storage.vocabulary import Mode

MOST = 2**63 - 1


@pytest.mark.parametrize(
    ("words", "data"),
    [
        ("Захар Пробный", "tag:Захар_Пробный"),
        ("#Кадры!", "tag:Кадры"),
        ("  a \n b ", "tag:a_b"),
        ("2026", None),
        ("!!!", None),
        ("", None),
        ("я" * 30, "tag:" + "я" * 30),
        ("я" * 31, None),
        ("a" * 61, None),
    ],
)
def test_words_as_a_hashtag(words: str, data: str | None) -> None:
    press = callbacks.FollowHashtag.of(words)
    assert (press.pack() if press else None) == data


def test_a_mark_tells_a_list_of_topics_from_another() -> None:
    lists: tuple[list[int], ...] = ([1, 2, 3], [1, 2], [3, 2, 1], [12, 3], [1, 23], [])
    assert len({mark_of(one) for one in lists}) == len(lists)
    assert mark_of([1, 2, 3]) == mark_of([1, 2, 3])


def test_a_hundred_modes_come_back_from_the_longest_button() -> None:
    modes = tuple(Mode) * 25
    press = callbacks.SetAll(Mode.INSTANT, 99, mark_of([MOST]), modes)
    assert len(press.pack()) <= CALLBACK_BYTES
    assert parse(press.pack()) == press
    with pytest.raises(ValueError, match="cannot be on a button"):
        callbacks.SetAll(Mode.INSTANT, 99, mark_of([MOST]), (*modes, Mode.BOTH)).pack()
