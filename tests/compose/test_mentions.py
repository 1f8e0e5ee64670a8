"""What only mentions a topic is a line at the end of a digest, and no entry of it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.compose.plainness import as_said
from bot.digest.choose import Digest, Item
from bot.digest.views import TopicView
from storage.database import Database
from storage.vocabulary import Mode
from storage.windows import Listed
from tests.compose.test_related import digest_of
from tests.seeding import reader
from tests.stories.telling import TAG, House

KEYWORD = ("keyword", "совет старейшин")
REST = "Вход свободный до конца недели, а дети приходят с учителями. " * 12
TOLD = "Совет старейшин выбрал главу\n\nЕго выбрали в среду на три года."
MENTIONED = (
    "Архив показал старые карты\n\nКарты собраны за сорок лет.\n\nИх можно смотреть даром."
    f"\n\nСреди гостей был глава совета старейшин.\n\n{REST}"
)


async def test_a_mention_is_a_line_behind_all_entries_and_counted_apart(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST, KEYWORD: Mode.DIGEST})
    house = House(database)
    await house.take(MENTIONED, "Вестник")
    await house.take(TOLD, "Курьер")
    told = await digest_of(database, chat)
    assert "1 новость по вашим подпискам. Ещё 1 упоминание" in told
    entries, mentions = told.split("▎Упоминания")
    assert "1. Совет старейшин выбрал главу" in entries
    assert "Архив" not in entries
    assert "2. " in mentions
    # Behind the title: before it they would seem to say it.
    assert "2. Архив показал старые карты · Вестник · «совет старейшин»" in mentions
    assert "Карты собраны" not in told


def test_a_line_is_of_an_article_that_names_what_it_says() -> None:
    shown, other = (Listed(it, 1, 0, 0, (), 1, "ru") for it in (1, 2))
    one, two = (TopicView(it, "keyword", f"«{it}»") for it in (1, 2))

    def said(*topics: TopicView, by: Mapping[tuple[int, int], Listed]) -> tuple[int, list[int]]:
        mentions = (Item(shown, topics),)
        [line] = as_said(Digest((), 0, 0, mentions=mentions), by).mentions
        return line.article.id, [it.id for it in line.also]

    assert said(one, two, by={}) == (1, [1, 2])
    assert said(one, two, by={(1, 1): other}) == (1, [2])
    assert said(one, by={(1, 1): other}) == (2, [1])


async def test_a_digest_of_nothing_but_mentions_comes(database: Database) -> None:
    chat = await reader(database, 1, {KEYWORD: Mode.DIGEST})
    await House(database).take(MENTIONED, "Вестник")
    told = await digest_of(database, chat)
    assert "только 1 упоминание" in told
    assert "Архив показал старые карты" in told


async def test_what_an_entry_names_in_passing_is_its_mark_where_nothing_else_shows_it(
    database: Database,
) -> None:
    chat = await reader(database, 1, {TAG: Mode.DIGEST, KEYWORD: Mode.DIGEST})
    await House(database).take(f"{MENTIONED}\n\n#Проба", "Вестник")
    told = await digest_of(database, chat)
    assert "1. Архив показал старые карты" in told
    assert "«совет старейшин»" in told.split("Вестник")[1].split("\n")[0]
    assert "Упоминани" not in told
    await House(database).take(f"{TOLD}\n\nОн обещал слушать всех.", "Курьер")
    told = await digest_of(database, chat)
    assert "2. Совет старейшин выбрал главу" in told
    assert "Упоминани" not in told
