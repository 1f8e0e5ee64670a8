"""Whatever comes in whatever order, by whichever process: no chat has two alerts of one story, and
none that follows what is told is left without."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import select

from storage import stories
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Kind, Mode, State
from tests.corrections.reading import Reading
from tests.seeding import NOW, reader
from tests.stories.telling import House, by, told

TAGS = ("Проба", "Вторая", "Третья")
ENDS = ("Подробности позже.", "Следите за нами.", "Фото есть.", "Текст дополнен.", "Так и вышло.")
EVENTS = (
    "Палата поддержала поправки о дорожных фондах\n\nДепутаты поддержали поправки к закону о "
    "дорожных фондах, которые внёс комитет. Документ вводит проверку смет до начала работ и "
    "обязывает подрядчиков публиковать график ремонта.\n\nПо словам докладчика, новые правила "
    "заработают летом. До этого министерство подготовит образец графика.",
    "Музей открыл выставку старых карт\n\nКураторы собрали карты трёх столетий, среди которых есть "
    "рукописные листы землемеров и морские атласы. Часть экспонатов показывают впервые.\n\nВход "
    "для школьников свободный, экскурсии ведут на двух языках, сообщили в пресс-службе музея.",
    "Учёные описали новый вид степных жаворонков\n\nПтиц нашли у солёных озёр на юге области, их "
    "песня заметно короче, чем у родственных видов. Наблюдения длились пять сезонов.\n\nСтатью "
    "напечатал журнал орнитологов, колонию взяли под охрану, дороги к озёрам закрыли.",
)


@pytest.mark.parametrize("seed", range(2))
async def test_one_alert_a_story_and_none_left_without(database: Database, seed: int) -> None:
    # On each engine other news: who is told of them is the same.
    chance = random.Random(seed if database.is_sqlite else 2 + seed)
    follows = {
        await reader(database, number, {("hashtag", one.lower()): Mode.BOTH for one in some}): some
        for number, some in enumerate(
            [chance.sample(TAGS, chance.randint(1, 3)) for _ in range(5)], start=1
        )
    }
    reading = Reading(database, grown_at=NOW.replace(year=2030))
    houses = [House(database), House(database)]
    news: list[tuple[int, str]] = []
    for number, (event, end) in enumerate(
        chance.sample([(one, end) for one in EVENTS for end in ENDS], 12), start=1
    ):
        tag = chance.choice(TAGS)
        if chance.random() < 0.2:
            houses[chance.randint(0, 1)] = House(database)  # a process is killed, and begins anew
        house = chance.choice(houses)
        taken = await house.door.take_in(
            told(f"{event}\n\n{end}\n\n#{tag}"), by(f"Бюро {number}", number)
        )
        news.append((taken.article, tag))
        if chance.random() < 0.5:
            await reading.deliver()
    await reading.deliver()
    async with database.read() as connection:
        mine = await stories.of(connection, [article for article, _ in news])
        found = await connection.execute(
            select(deliveries.c.chat, deliveries.c.subject, deliveries.c.state).where(
                deliveries.c.kind == Kind.ALERT
            )
        )
    assert len(set(mine.values())) == len(EVENTS)
    wanted = {
        (chat, mine[article])
        for chat, some in follows.items()
        for article, tag in news
        if tag in some
    }
    alerts = [(chat, story) for chat, story, state in found if state == State.SENT]
    assert sorted(alerts) == sorted(wanted)
    for chat, messages in reading.chats.items():
        assert len(messages) == sum(one == chat for one, _ in wanted)
