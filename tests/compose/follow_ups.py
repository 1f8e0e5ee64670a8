"""Chats that asked for follow-ups, a story that outlets add to, and what is sent of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.messages.operation import Operation, Send
from storage import sequels
from storage.database import Database
from storage.vocabulary import Mode
from tests.corrections.reading import Reading
from tests.seeding import NOW, reader
from tests.stories.telling import BODY, TAG, House

# What each outlet adds to the same text.
ADDED = (
    "Комитет по бюджету отдельно предупредил, что сметы 2026 года пересчитают до 15 марта: разница "
    "составила 12 миллиардов тенге, сообщил Даулет Сериков.",
    "Губернаторы попросили отсрочку: в северных районах асфальт укладывают только летом, и "
    "подрядчики не успевают нанять рабочих из соседних областей.",
    "Счётная палата нашла 340 нарушений у компании «Магистраль», директора уволили в пятницу, дело "
    "передали следователям антикоррупционной службы.",
    "Экологи требуют пересадить тополя вдоль трассы: вырубка началась ночью, жители посёлка вышли "
    "к экскаваторам и вызвали полицию.",
)

PARTS = (
    ("Фонды: аудит", ADDED[2]),
    ("Фонды: деревья", ADDED[3]),
    (
        "Фонды: мосты",
        "Инженеры обследовали 27 мостов и закрыли движение на двух: трещины опор заметил водитель "
        "грузовика, объезд проложили через соседний город.",
    ),
    (
        "Фонды: камеры",
        "Камеры с искусственным зрением поставят на 800 перекрёстках, данные получит дежурная "
        "часть, обучение операторов возьмёт на себя университет.",
    ),
)


def more(number: int) -> str:
    """The same news of another outlet, with something that nobody has told."""
    return f"Дорожные фонды: новости {number}\n\n{BODY}\n\n{ADDED[number]}\n\n#Проба"


class Days(Reading):
    """Chats to which what is owed is sent at an instant."""

    async def at(self, house: House, after: timedelta) -> list[Operation]:
        """What is done so long after `NOW`."""
        house.now = self.grown_at = self.woken_at = NOW + after
        return await self.deliver(NOW + after)


@pytest.fixture
async def house(database: Database) -> House:
    await reader(database, 1, {TAG: Mode.BOTH})
    return House(database)


@pytest.fixture
async def reading(database: Database) -> Days:
    return Days(database)


async def ask(database: Database, *, story: int = sequels.ALL, wanted: bool = True) -> None:
    async with database.write() as connection:
        before = NOW - timedelta(days=1)
        await sequels.choose(connection, 1, story, before, wanted=wanted)


def sends(done: Sequence[Operation]) -> list[Send]:
    return [one for one in done if isinstance(one, Send)]


async def grown(house: House, reading: Days, number: int, after: timedelta) -> list[Operation]:
    """An outlet adds something; what is done when all that waits may go."""
    house.now = NOW + after
    await house.take(more(number), f"Курьер {number}", 2 + number)
    return await reading.at(house, after + timedelta(hours=1))
