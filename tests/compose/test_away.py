"""Another state's own affairs, good wishes and what is only called so are mentions in a digest."""

from __future__ import annotations

import pytest

from storage.database import Database
from storage.vocabulary import Mode
from tests.compose.test_related import digest_of
from tests.seeding import reader
from tests.stories.telling import TAG, House

WORD = ("keyword", "субсидии")
SEA = ("keyword", "Балтика")
AWAY = "Сенат Италии урезал субсидии\n\nЗа это голосовали 90 сенаторов из 160."
REST = "Спорили до утра, и многие ушли раньше. " * 60
HOME = "Их хвалят и в Казахстане: там субсидии выросли."


@pytest.mark.parametrize("rest", ["", REST])
async def test_another_states_affairs_are_a_mention(database: Database, rest: str) -> None:
    chat = await reader(database, 1, {WORD: Mode.DIGEST})
    await House(database).take(f"{AWAY}\n\n{rest}", "Вестник")
    told = await digest_of(database, chat)
    assert told.index("Упоминания") < told.index("Сенат Италии урезал субсидии")


@pytest.mark.parametrize("rest", ["", REST])
async def test_what_concerns_home_is_an_entry(database: Database, rest: str) -> None:
    chat = await reader(database, 1, {WORD: Mode.DIGEST})
    await House(database).take(f"{AWAY}\n\n{rest}\n\n{HOME}", "Вестник")
    told = await digest_of(database, chat)
    assert "1. Сенат Италии урезал субсидии" in told
    assert "Упоминания" not in told


async def test_good_wishes_are_a_mention(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await House(database).take("Поздравление спикера с Днём музеев\n\nМира всем!\n\n#Проба", "Зал")
    told = await digest_of(database, chat)
    assert told.index("Упоминания") < told.index("Поздравление спикера")


async def test_what_a_thing_is_called_by_has_no_line(database: Database) -> None:
    chat = await reader(database, 1, {SEA: Mode.DIGEST})
    house = House(database)
    await house.take("«Балтика» сменила тренера\n\nКлуб «Балтика» ждёт матчей.", "Зал")
    await house.take("Балтика мелеет\n\nРыбаки ждут дождя.", "Сад")
    told = await digest_of(database, chat)
    assert "Балтика мелеет" in told
    assert "сменила тренера" not in told


async def test_whoever_has_another_calling_has_no_line(database: Database) -> None:
    chat = await reader(database, 1, {("official", "kz-koshanov-yerlan"): Mode.DIGEST})
    house = House(database)
    await house.take("Боксёр Ерлан Кошанов выиграл\n\nФинал прошёл в субботу.", "Зал")
    await house.take("Ерлан Кошанов наградил боксёров\n\nОн вручил им кубки.", "Зал")
    told = await digest_of(database, chat)
    assert "1. Ерлан Кошанов наградил" in told
    assert "Боксёр Ерлан Кошанов" not in told


async def test_a_field_in_the_name_of_a_ministry_of_several_is_a_mention(
    database: Database,
) -> None:
    chat = await reader(database, 1, {("keyword", "ирригация"): Mode.DIGEST})
    house = House(database)
    name = "Министерство водных ресурсов и ирригации"
    await house.take(f"{name} купило лодки\n\nЛодки нужны для охраны рек.", "Зал")
    told = await digest_of(database, chat)
    assert told.index("Упоминания") < told.index("купило лодки")
    await house.take("Ирригация дешевеет\n\nТруб хватит всем, обещал фермерам аким.", "Сад")
    told = await digest_of(database, chat)
    assert told.index("дешевеет") < told.index("Упоминания") < told.index("купило лодки")


async def test_what_a_word_heads_in_sport_is_a_mention(database: Database) -> None:
    chat = await reader(database, 1, {("keyword", "школа"): Mode.DIGEST})
    house = House(database)
    await house.take("Хоккейная школа ждёт зимы\n\nЛёд зальют в ноябре.", "Зал")
    told = await digest_of(database, chat)
    assert told.index("Упоминания") < told.index("ждёт зимы")
    await house.take("Хоккейная школа получит бюджет\n\nЕго обещал аким.", "Сад")
    told = await digest_of(database, chat)
    assert told.index("получит бюджет") < told.index("Упоминания") < told.index("ждёт зимы")


async def test_an_unmarked_advertisement_is_no_entry(database: Database) -> None:
    chat = await reader(database, 1, {("keyword", "отопление"): Mode.DIGEST})
    house = House(database)
    await house.take(
        "Отопление без хлопот: почему сотни хозяев выбрали эти печи\n\nЗима близко, а вы всё "
        "мёрзнете? Рассрочка на год и монтаж в подарок.\n\nЗвоните! Количество ограничено.",
        "Зал",
    )
    told = await digest_of(database, chat)
    assert "▎Упоминания" not in told or told.index("Упоминания") < told.index("без хлопот")
    await house.take("Отопление дали школам\n\nТепло пришло в 40 школ, сообщил аким.", "Сад")
    told = await digest_of(database, chat)
    assert "1. Отопление дали школам" in told


async def test_a_street_that_is_called_after_a_body_is_nobodys_news(database: Database) -> None:
    chat = await reader(database, 1, {("body", "kz-senate"): Mode.DIGEST})
    house = House(database)
    await house.take("Павлодарда Сенат көшесі жөнделеді\n\nЖұмыс бір ай жүреді.", "Зал")
    await house.take("Сенат принял закон о музеях\n\nЗа него голосовали все.", "Сад")
    told = await digest_of(database, chat)
    assert "1. Сенат принял закон о музеях" in told
    assert "көшесі" not in told
