"""Conditions and what becomes of news: who meets them only now is told, who does not any more hears
so, and of a story a chat is shown an article that meets them."""

from __future__ import annotations

from datetime import timedelta

from bot.intake.accept import Picked
from bot.intake.articles import from_text
from bot.intake.door import Door
from bot.intake.parsed import ParsedArticle
from bot.messages.operation import Edit, Send
from storage import rules, topics
from storage.conditions import Rule
from storage.database import Database
from storage.vocabulary import Mode
from tests.corrections.reading import Reading
from tests.seeding import NOW, SUBJECTS, reader
from tests.stories.telling import BODY, REPRINT, RUSSIAN, TAG, House, by, told

OTHER = ("hashtag", "вторая")
LONG = "Депутаты говорили об этом долго, до вечера, и проголосовали утром. " * 3


async def under(database: Database, chat_id: int, rule: Rule, language: str = "ru") -> int:
    """A reader of the first tag under a rule."""
    chat = await reader(database, chat_id, {TAG: Mode.BOTH}, language=language)
    async with database.write() as connection:
        ids = await topics.ensure(connection, {TAG: "Проба"}, NOW)
        number = await rules.number(connection, rule, NOW)
        assert await rules.give(connection, chat, ids[TAG], number)
    return chat


async def second(database: Database) -> int:
    """The number of another tag."""
    async with database.write() as connection:
        return (await topics.ensure(connection, {OTHER: "Вторая"}, NOW))[OTHER]


async def take(database: Database, text: str, outlet: str = "А") -> int:
    """An article comes; its number."""
    return (await door(database).take_in(from_text(text), by(outlet))).article


async def correct(database: Database, article: int, text: str) -> None:
    """It says something else."""
    assert (await door(database).revise(article, from_text(text), by("А"))).changed


def door(database: Database) -> Door:
    return Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)


async def test_who_meets_only_after_a_correction_is_told_then(database: Database) -> None:
    other = await second(database)
    wants = await under(database, 1, Rule(with_=(other,)))
    without = await under(database, 2, Rule(without=(other,)))
    plain = await reader(database, 3, {TAG: Mode.BOTH})
    reading = Reading(database)
    article = await take(database, f"Палата\n\n{LONG}\n\n#Проба")
    await reading.deliver()
    assert reading.chats.keys() == {without, plain}
    await correct(database, article, f"Палата\n\n{LONG}\n\n#Проба #Вторая")
    done = await reading.deliver()
    assert [type(one) for one in done].count(Send) == 1
    assert "Палата" in reading.of(wants)
    assert "не подходит под ваши условия по теме: #Проба" in reading.of(without)
    assert "условия" not in reading.of(plain)


async def test_who_meets_again_reads_it_again(database: Database) -> None:
    other = await second(database)
    chat = await under(database, 1, Rule(without=(other,)))
    reading = Reading(database)
    article = await take(database, f"Палата\n\n{LONG}\n\n#Проба")
    await reading.deliver()
    for tags, says in (("#Проба #Вторая", True), ("#Проба", False)):
        await correct(database, article, f"Палата\n\n{LONG}\n\n{tags}")
        [edit] = await reading.deliver()
        assert isinstance(edit, Edit)
        assert ("условия" in reading.of(chat)) is says, tags


async def test_conditions_that_are_newer_than_an_alert_take_nothing_from_it(
    database: Database,
) -> None:
    other = await second(database)
    chat = await under(database, 1, Rule())
    reading = Reading(database)
    article = await take(database, f"Палата дала 5 млн\n\n{LONG}\n\n#Проба")
    await reading.deliver()
    async with database.write() as connection:
        ids = await topics.ensure(connection, {TAG: "Проба"}, NOW)
        number = await rules.number(connection, Rule(with_=(other,)), NOW)
        await rules.give(connection, chat, ids[TAG], number)
    await door(database).revise(
        article, from_text(f"Палата дала 3 млн\n\n{LONG}\n\n#Проба"), by("А")
    )
    await reading.deliver()
    assert "5 млн → 3 млн" in reading.of(chat)
    assert "условия" not in reading.of(chat)


async def test_what_an_editor_adds_or_takes_away_counts(database: Database) -> None:
    other = await second(database)
    wants = await under(database, 1, Rule(with_=(other,)))
    reading = Reading(database)
    article = await take(database, f"Палата\n\n{LONG}\n\n#Проба #Вторая")
    await reading.deliver()
    assert reading.chats.keys() == {wants}
    await door(database).retopic(article, Picked(less=frozenset({OTHER})), base=1)
    await reading.deliver()
    assert "условия" in reading.of(wants)


async def test_another_outlet_of_the_same_article_may_be_the_one_that_is_wanted(
    database: Database,
) -> None:
    chat = await under(database, 1, Rule(outlets=("БЮРО",)))
    plain = await reader(database, 2, {TAG: Mode.BOTH})
    reading = Reading(database)
    news = from_text(f"Палата\n\n{LONG}\n\n#Проба")
    await door(database).take_in(news, by("Агентство", 1))
    await reading.deliver()
    assert reading.chats.keys() == {plain}
    await door(database).take_in(news, by("Бюро", 2))
    await reading.deliver()
    assert "Палата" in reading.of(chat)
    assert len(reading.chats[plain]) == 1


async def test_of_a_story_a_chat_is_shown_an_article_that_meets(database: Database) -> None:
    other = await second(database)
    chat = await under(database, 1, Rule(with_=(other,)))
    kazakh = await under(database, 2, Rule(languages=("kk",)))
    plain = await reader(database, 3, {TAG: Mode.BOTH})
    house, reading = House(database), Reading(database, grown_at=NOW + timedelta(hours=9))
    await house.take(f"Палата поддержала поправки о дорожных фондах\n\n{BODY}\n\n#Проба", "Первое")
    await reading.deliver()
    assert reading.chats.keys() == {plain}
    text = f"Дорожные фонды: поправки прошли\n\n{BODY}\n\nНапомним, раньше.\n\n#Проба #Вторая"
    await house.take(text, "Второе", 2)
    await reading.deliver()
    assert "Дорожные фонды" in reading.of(chat)
    assert "Палата поддержала" in reading.of(plain)
    assert kazakh not in reading.chats
    again = f"Поправки о дорожных фондах приняты\n\n{BODY}\n\nТак и было.\n\n#Проба"
    await house.door.take_in(told(again, language="kk"), by("Үшінші", 3))
    await reading.deliver()
    assert "приняты" in reading.of(kazakh)
    assert "Дорожные фонды" in reading.of(chat)  # what grew is no reason to show another


async def test_small_steps_add_up_under_conditions_and_another_member_takes_its_place(
    database: Database,
) -> None:
    """Its alert was edited in between to say who else tells it; then only that one meets."""
    other = await second(database)
    chat = await under(database, 1, Rule(without=(other,)))
    house, reading = House(database), Reading(database, grown_at=NOW + timedelta(hours=9))

    def said(word: str, more: str = "") -> ParsedArticle:
        return told(RUSSIAN.replace("\n\n#Проба", f"\n\nЭто {word} в среду утром.\n\n#Проба{more}"))

    article = (await house.door.take_in(said("принято"), by("Вестник"))).article
    await reading.deliver()
    await house.door.revise(article, said("приняла"), by("Вестник"))
    assert await reading.deliver() == []
    await house.take(REPRINT, "Курьер", 2)
    await reading.deliver()
    assert "Также: Курьер" in reading.of(chat)
    assert "Исправлено" not in reading.of(chat)
    await house.door.revise(article, said("признала"), by("Вестник"))
    await reading.deliver()
    assert "Исправлено\nпринято → признала" in reading.of(chat)
    await house.door.revise(article, said("признала", " #Вторая"), by("Вестник"))
    await reading.deliver()
    assert "условия" not in reading.of(chat)
    assert "признала" not in reading.of(chat)
    assert "Курьер · " in reading.of(chat)
