"""Whoever asks why an article came is told by which sources, where there are several."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.intake.accept import Origin
from bot.intake.articles import from_message
from bot.messages.callbacks.presses import Explain
from bot.texts import texts_for
from storage.vocabulary import Source
from tests.handlers.talking import NOW, Talk
from tests.handlers.worlds import world_on

SPOKEN = ((1001, "ru"), (1002, "kk"), (1003, "en"))
NEWS = from_message("Проба: палата обсудила\n\nСказали разное.\n\n#Проба")


@pytest.mark.parametrize(("person", "language"), SPOKEN)
async def test_several_sources_are_named(talk: Talk, person: int, language: str) -> None:
    texts = texts_for(language)
    told = await talk.say(person, "/subscribe #Проба")
    door = world_on(talk.database, NOW).door

    async def why() -> str:
        await talk.press(person, told, Explain(taken.article).pack())
        return str(talk.heard(person)[-1]["text"])

    # one name, however it is written, and a source without any
    for number, name in enumerate(("Учебный вестник", "учебный вестник", "")):
        taken = await door.take_in(NEWS, Origin(Source.FEED, f"{number}:1", name=name))
    heading = texts("why-sources", names="", shown="all", more=0).strip()
    assert heading not in await why()
    taken = await door.take_in(NEWS, Origin(Source.HTTP, "9:1", name="<Бюро>"))
    names = "Учебный вестник, <Бюро>"
    assert texts("why-sources", names=names, shown="all", more=0) in (await why()).splitlines()
    # an editor and a file are told as what they are, each once, unless the article has a site there
    for editor in ("7", "8"):
        await door.take_in(NEWS, Origin(Source.EDITOR, editor))
    names = ", ".join(["Учебный вестник", texts("why-source", road="editor"), "<Бюро>"])
    assert texts("why-sources", names=names, shown="all", more=0) in (await why()).splitlines()
    there = replace(NEWS, url="https://www.zarya.example/2026/news-77")
    await door.take_in(there, Origin(Source.FILE, "a.txt"))
    names = names.replace(", <Бюро>", ", zarya.example, <Бюро>")
    assert texts("why-sources", names=names, shown="all", more=0) in (await why()).splitlines()
