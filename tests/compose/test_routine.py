"""A notice of every day is told to who follows the word for it; others have it as a mention."""

from __future__ import annotations

from storage.database import Database
from storage.vocabulary import Mode
from tests.compose.test_related import digest_of
from tests.seeding import reader
from tests.stories.telling import TAG, House

RATES = (
    "Официальные курсы валют на 3 марта\n\nUSD – 5,1 тенге\nEUR – 6,2 тенге\nRUB – 1,3 тенге\n\n"
    "#Проба"
)
WORD = ("keyword", "курсы валют")


async def test_rates_are_a_mention_of_what_they_name(database: Database) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST})
    await House(database).take(RATES, "Вестник")
    told = await digest_of(database, chat)
    assert told.index("Упоминания") < told.index("Официальные курсы валют")


async def test_who_follows_rates_is_told_of_them(database: Database) -> None:
    chat = await reader(database, 1, {WORD: Mode.DIGEST})
    await House(database).take(RATES, "Вестник")
    told = await digest_of(database, chat)
    assert "Официальные курсы валют" in told
    assert "Упоминания" not in told
