"""Shingles: what is kept of a text, its signature, and how much two texts share."""

from __future__ import annotations

from bot.stories.frames import Frames
from bot.stories.reprints import overlap
from bot.stories.shingles import shingles_of

WORDS = [f"слово{number}" for number in range(900)]


def text(first: int, last: int) -> str:
    return " ".join(WORDS[first:last])


def test_a_text_is_known_again_however_it_is_spaced_and_capitalised() -> None:
    one, same = shingles_of("Палата приняла закон"), shingles_of("палата,  ПРИНЯЛА закон!")
    assert one == same
    assert len(one[0].kept) == 1


def test_a_text_of_two_words_has_no_shingles_and_no_signature() -> None:
    kept, signature = shingles_of("Палата собралась")
    assert (list(kept.kept), kept.size, signature) == ([], 0, [])


def test_texts_that_share_half_have_numbers_of_their_signatures_in_common() -> None:
    one, other, another = (
        shingles_of(text(*part))[1] for part in ((0, 200), (100, 300), (400, 600))
    )
    assert len(set(one) & set(other)) >= 4
    assert not set(one) & set(another)


def test_a_shortened_text_is_all_in_the_long_one_though_that_is_kept_in_part() -> None:
    long, short = shingles_of(text(0, 900))[0], shingles_of(text(0, 120))[0]
    assert long.level > short.level == 0
    assert len(long.kept) < 300
    found = overlap(long, short, Frames())
    assert found.smaller == 1.0
    assert found.lead == 1.0
    assert 80 < found.shared < 160


def test_what_many_stories_have_is_nothing_that_two_share() -> None:
    frames = Frames()
    foot = " ".join(f"подписывайтесь{number}" for number in range(40))
    for number in range(8):
        frames.add(shingles_of(f"{text(number * 30, number * 30 + 30)} {foot}")[0])
    one, other = (shingles_of(f"{text(*part)} {foot}")[0] for part in ((700, 730), (800, 830)))
    assert overlap(one, other, Frames()).smaller > 0.5
    assert overlap(one, other, frames).smaller == 0.0
    for number in range(8):
        frames.remove(shingles_of(f"{text(number * 30, number * 30 + 30)} {foot}")[0])
    assert overlap(one, other, frames).smaller > 0.5


def test_texts_that_share_nothing_share_nothing() -> None:
    found = overlap(shingles_of(text(0, 50))[0], shingles_of(text(60, 90))[0], Frames())
    assert (found.smaller, found.lead, found.shared) == (0.0, 0.0, 0)
