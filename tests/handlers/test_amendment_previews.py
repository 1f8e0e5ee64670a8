"""What an editor is shown before a correction is sent: what its readers will be told, a doubt where
it seems to be a slip, and nothing else goes out than what that message showed."""

from __future__ import annotations

from bot.texts import texts_for
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_amendments import NEWS, corrected, published
from tests.handlers.test_preview import press

RU = texts_for("ru")


def step(word: str) -> str:
    return NEWS.replace("в среду", f"в среду. Это {word} утром")


async def test_a_correction_is_shown_against_what_its_readers_were_told(talk: Talk) -> None:
    """Each step is a typo, and silent; together they are another word."""
    reading = await published(talk, step("принято"))
    told = await corrected(talk, step("приняла"))
    assert "Смысл прежний" in told["text"]
    await press(talk, told, RU("button-amend"))
    assert await reading.deliver(NOW) == []
    told = await corrected(talk, step("признала"))
    assert "принято → признала" in told["text"]
    assert "Сообщение исправится в 1 чате." in told["text"]
    await press(talk, told, RU("button-amend"))
    await reading.deliver(NOW)
    assert "принято → признала" in reading.of(1)
