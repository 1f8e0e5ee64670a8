"""An article that is taken in and corrected, for tests of what readers are told of it."""

from __future__ import annotations

from bot.intake.articles import from_text
from tests.intake.test_roads import NEW, Desk

OTHER_TAG = ("hashtag", "вторая")
TEXT = "Палата выделила {} млрд на дороги\n\nРешение приняли {}.\n\n{}"


def text(sum_: int = 5, when: str = "в среду", tags: str = "#Проба") -> str:
    return TEXT.format(sum_, when, tags)


async def correct(desk: Desk, article: int, words: str) -> None:
    done = await desk.door.revise(article, from_text(words), NEW)
    assert done.changed


async def take(desk: Desk, words: str = "") -> int:
    return (await desk.take(NEW, article=from_text(words or text()))).article
