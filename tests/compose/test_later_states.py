"""What has become of a story since the article that is shown: beneath it, or in its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.compose.digests import Digests
from bot.compose.said import Say
from bot.compose.wanted import Window
from bot.intake.origin import Origin
from storage.database import Database
from storage.schema import articles as article_rows
from storage.schema_stories import story_members
from storage.vocabulary import DigestForm, Mode, Source
from tests.compose.test_versions import DAY, digest_of
from tests.seeding import NOW, SUBJECTS, reader
from tests.stories.telling import RUSSIAN, TAG, House, told

RETURNED = "Палата не поддержала, а вернула поправки\n\nТак сказали в палате."
AGAIN = "Поправки палата не одобрила, а вернула\n\nО том сказал её секретарь."


async def a_story(database: Database, *members: tuple[str, str, str, Source]) -> int:
    """A story of articles (text, language, outlet, road), each two hours and more after the one
    before; the number of the chat that follows the first."""
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house, first = House(database), 0
    for number, (text, language, outlet, road) in enumerate(members):
        origin = Origin(road, f"{outlet}:{number}", name=outlet)
        article = (await house.door.take_in(told(text), origin)).article
        first = first or article
        at = NOW - timedelta(hours=3 * (len(members) - number))
        async with database.write() as connection:
            which = update(article_rows).where(article_rows.c.id == article)
            await connection.execute(which.values(published_at=at, language=language))
            of = update(story_members).where(story_members.c.article == article)
            await connection.execute(of.values(story=first, related="[]"))
    return chat


async def test_in_another_language_it_stands_beneath(database: Database) -> None:
    """Whatever it names: what is told in the morning may be over by the evening."""
    later = "Жол қоры 14 өңірде құрылады\n\nПалата солай шешті."
    chat = await a_story(
        database, (RUSSIAN, "ru", "Вестник", Source.FEED), (later, "kk", "Хабаршы", Source.FEED)
    )
    ours = await digest_of(database, chat)
    assert "↳ Позднее: Жол қоры 14 өңірде құрылады · Хабаршы" in ours
    assert "Позднее" not in await digest_of(database, chat, "kk")
    rich = replace(Window(chat, "ru", "UTC", NOW - DAY, NOW), form=DigestForm.RICH)
    async with database.read() as connection:
        said = await Digests(SUBJECTS).of_window(connection, rich, NOW)
    assert isinstance(said, Say)
    shown = said.operations[0].message.rich
    assert shown is not None
    assert "<p>↳ Позднее: Жол қоры 14 өңірде құрылады" in shown.html


@pytest.mark.parametrize(
    ("others", "instead"),
    [
        ([("Вестник", RETURNED)], True),  # its own source says so
        ([("Курьер", RETURNED)], False),  # one alone might say what it likes
        ([("Курьер", RETURNED), ("Листок", AGAIN)], True),
    ],
)
async def test_in_his_language_an_outcome_stands_for_what_it_ends(
    database: Database, others: list[tuple[str, str]], *, instead: bool
) -> None:
    """Also where that one names nothing that he follows."""
    later = [(text, "ru", outlet, Source.FEED) for outlet, text in others]
    chat = await a_story(database, (RUSSIAN, "ru", "Вестник", Source.FEED), *later)
    ours = await digest_of(database, chat)
    last = others[-1][1].partition("\n")[0]
    assert (f"1. {last}" in ours) is instead
    assert (f"↳ Позднее: {last} · {others[-1][0]}" in ours) is not instead


async def test_who_pushes_is_no_later_state_of_what_was_chosen(database: Database) -> None:
    pushed = (RETURNED, "ru", "Курьер", Source.HTTP), (AGAIN, "ru", "Листок", Source.HTTP)
    chat = await a_story(database, (RUSSIAN, "ru", "Вестник", Source.FEED), *pushed)
    ours = await digest_of(database, chat)
    assert "1. Палата поддержала поправки о дорожных фондах" in ours
    assert "Позднее" not in ours


async def test_what_is_shown_vouches_for_nothing_that_came_later(database: Database) -> None:
    """It says itself of a number that it was another: that is no second voice for one outlet."""
    first = RUSSIAN.replace("Палата поддержала", "62 депутата, а не 60, поддержали")
    other = "Не 62, а 26 депутатов поддержали поправки о дорожных фондах\n\nТак говорят."
    chat = await a_story(
        database, (first, "ru", "Вестник", Source.FEED), (other, "ru", "Курьер", Source.FEED)
    )
    ours = await digest_of(database, chat)
    assert "1. 62 депутата, а не 60, поддержали" in ours
    assert "↳ Позднее: Не 62, а 26 депутатов поддержали" in ours


async def two_stories(database: Database, later: str, language: str, related: str) -> int:
    """A story, and another that is told an hour later; the number of the chat that follows the
    first."""
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    first_text = RUSSIAN.replace("Палата поддержала", "62 депутата поддержали")
    for number, (text, lang) in enumerate(((first_text, "ru"), (later, language))):
        origin = Origin(Source.FEED, f"{number}", name=f"Вестник {number}")
        article = (await house.door.take_in(told(text), origin)).article
        async with database.write() as connection:
            which = update(article_rows).where(article_rows.c.id == article)
            at = NOW - timedelta(hours=5 - number)
            await connection.execute(which.values(published_at=at, language=lang))
            of = update(story_members).where(story_members.c.article == article)
            await connection.execute(of.values(story=article, related=related if number else "[]"))
    return chat


DENIAL = "Не 62, а 26 голосов собрали поправки\n\nЧисло уточнили в палате."


async def test_what_corrects_what_is_related_stands_beneath_though_nobody_follows_it(
    database: Database,
) -> None:
    """In whatever language he reads; of what is not related nothing stands there."""
    chat = await two_stories(database, DENIAL, "kk", "[1]")
    assert "↳ Позднее: Не 62, а 26 голосов" in await digest_of(database, chat)


async def test_what_is_not_related_does_not(database: Database) -> None:
    chat = await two_stories(database, DENIAL, "ru", "[]")
    assert "Позднее" not in await digest_of(database, chat)


@pytest.mark.parametrize(
    ("later", "of_it"),
    [
        # who denies it tells of the same collision
        (
            "Не 62, а 26 пассажиров пострадали при столкновении поездов под Шу: данные министерства"
            "\n\nВ столкновении двух поездов на станции Шу пострадали не 62, а 26 пассажиров, "
            "уточнило министерство транспорта. #Проба",
            True,
        ),
        # one sitting counts many things
        (
            "Не 62, а 26 учёных станков купит завод в Уральске\n\nЗавод уточнил план закупок. "
            "#Проба",
            False,
        ),
    ],
)
async def test_a_number_is_denied_only_of_one_matter(
    database: Database, later: str, *, of_it: bool
) -> None:
    """Both are about what he follows, and both bear the number: whose it is stories know."""
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    house = House(database)
    first = (
        "62 пассажира пострадали при столкновении поездов под Шу\n\nДва поезда столкнулись утром "
        "на станции Шу, пострадали 62 пассажира, сообщило министерство транспорта. #Проба"
    )
    for number, text in enumerate((first, later)):
        origin = Origin(Source.FEED, f"{number}", name=f"Вестник {number}")
        article = (await house.door.take_in(told(text), origin)).article
        async with database.write() as connection:
            at = NOW - timedelta(hours=5 - number)
            which = update(article_rows).where(article_rows.c.id == article)
            await connection.execute(which.values(published_at=at))
    ours = await digest_of(database, chat)
    title = later.partition("\n")[0]
    assert f". {title}" in ours
    assert (". 62 пассажира" in ours) is not of_it
    assert "62 пассажира пострадали" in ours  # one outlet alone takes nobody's word away


async def test_what_only_begins_gives_way_to_one_other_outlet(database: Database) -> None:
    """Nobody's word stands against another's."""
    first = (
        "Депутаты приехали обсуждать дороги\n\nСегодня палата проводит заседание о дорогах, "
        "начало в 11:00.\n\n#Проба"
    )
    later = "Палата договорилась о дорогах в 14 регионах\n\nОб этом сказали в палате.\n\n#Проба"
    chat = await a_story(
        database, (first, "ru", "Вестник", Source.FEED), (later, "ru", "Курьер", Source.FEED)
    )
    ours = await digest_of(database, chat)
    assert "1. Палата договорилась" in ours
    assert "приехали" not in ours


@pytest.mark.parametrize(("language", "leads"), [("ru", True), ("kk", True), ("en", False)])
async def test_what_denies_leads_and_what_is_denied_is_told_by_its_title_alone(
    database: Database, language: str, *, leads: bool
) -> None:
    first = "Проезд по дорогам станет платным\n\nПлатить за проезд будут все.\n\n#Проба"
    later = (
        "Сведения о платных дорогах не соответствуют действительности\n\nТак сказали в палате."
        "\n\n#Проба"
    )
    chat = await a_story(
        database, (first, "ru", "Вестник", Source.FEED), (later, language, "Курьер", Source.FEED)
    )
    ours = await digest_of(database, chat)
    assert ("1. Сведения о платных дорогах" in ours) is leads
    assert ("1. Проезд по дорогам" in ours) is not leads
    assert "Проезд по дорогам станет платным" in ours  # nobody's word is gone
    assert ("↳ Позднее: Сведения о платных" in ours) is not leads
    assert "будут все" not in ours
