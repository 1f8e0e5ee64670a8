"""News of our own that several outlets tell in two languages, and doors that put it in stories."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zlib import crc32

from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.origin import Origin
from bot.intake.parsed import ParsedArticle
from bot.intake.placing import Placer
from bot.stories.keeping import Keeper
from storage.database import Database
from storage.vocabulary import Source
from tests.seeding import NOW, SUBJECTS

TAG = ("hashtag", "проба")
WINDOW = timedelta(hours=48)

BODY = """Депутаты поддержали поправки к закону о дорожных фондах, которые внёс комитет.

Документ вводит проверку смет до начала работ и обязывает подрядчиков публиковать график ремонта. \
За поправки проголосовали 62 депутата, против были четверо.

По словам докладчика, новые правила заработают с первого июля. До этого министерство подготовит \
образец графика и перечень дорог, ремонт которых начнётся раньше других."""
RUSSIAN = f"Палата поддержала поправки о дорожных фондах\n\n{BODY}\n\n#Проба"
REPRINT = (
    f"Дорожные фонды: поправки прошли палату\n\n{BODY}\n\nНапомним, ранее писали о том.\n\n#Проба"
)
OTHER = (
    "Палата приняла план выставок\n\nСеминар о музеях пройдёт в октябре, сообщили организаторы "
    "встречи; гостей ждут из девяти городов.\n\nВход будет свободным для школьников.\n\n#Проба"
)


def by(outlet: str, number: int = 0) -> Origin:
    """The road of an outlet: a source of its own, or the one with a number."""
    return Origin(Source.HTTP, f"{number or crc32(outlet.encode())}:{outlet}", name=outlet)


def told(text: str, url: str = "", language: str = "ru") -> ParsedArticle:
    """An article as its outlet tells it."""
    return replace(from_text(text), url=url or None, language=language)


class House:
    """A process of its own with a door and a window."""

    def __init__(self, database: Database, *, glance: bool = False) -> None:
        self.now = NOW
        self.keeper = Keeper(database, WINDOW, clock=self.clock, patience=None, glance=glance)
        placer: Placer = self.keeper
        self.door = Door(database, SUBJECTS, wake=lambda: None, clock=self.clock, placer=placer)

    def clock(self) -> datetime:
        return self.now

    async def take(self, text: str, outlet: str, number: int = 0) -> int:
        """Take in an article of an outlet; its number."""
        return (await self.door.take_in(told(text), by(outlet, number))).article
