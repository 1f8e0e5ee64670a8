"""Rules: one row for all who have the same; the words of readers that stand in them are theirs, and
gone with them; whatever moves a subscription moves its rule."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import forgetting, hiding, merging, rules, subscriptions, topics
from storage.conditions import Rule
from storage.database import Database
from storage.schema import subscriptions as rows
from storage.schema_rules import rules as rule_rows
from storage.vocabulary import Mode
from tests.seeding import NOW, reader

TAG = ("hashtag", "проба")
WORDS = ("keyword", "тайные слова")


async def under(database: Database, chat_id: int) -> tuple[int, int, int]:
    """A reader of a tag under a rule that names his own words: his number, theirs, the rule's."""
    chat = await reader(database, chat_id, {TAG: Mode.BOTH})
    async with database.write() as connection:
        ids = await topics.ensure(connection, {TAG: "Проба", WORDS: "Тайные слова"}, NOW)
        await hiding.offer(connection, chat, [ids[WORDS]], NOW)
        rule = await rules.number(connection, Rule(with_=(ids[WORDS],), title=True), NOW)
        assert rule is not None
        await rules.give(connection, chat, ids[TAG], rule)
    return chat, ids[WORDS], rule


async def count_rules(connection: AsyncConnection) -> int:
    return (await connection.scalar(select(func.count()).select_from(rule_rows))) or 0


async def test_all_who_have_the_same_have_one_row(database: Database) -> None:
    _, words, rule = await under(database, 1)
    _, _, other = await under(database, 2)
    assert other == rule
    async with database.write() as connection:
        same = Rule(with_=(words, words), title=True)
        assert await rules.number(connection, same, NOW) == rule
        assert await rules.number(connection, Rule(without=(words,)), NOW) == rule + 1
        assert await rules.number(connection, Rule(), NOW) is None
        assert await rules.by_ids(connection, [rule]) == {rule: Rule(with_=(words,), title=True)}


async def test_words_that_a_condition_names_are_looked_for(database: Database) -> None:
    async with database.read() as connection:
        before = await topics.followed_mark(connection)
    await under(database, 1)
    async with database.read() as connection:
        assert await topics.followed_mark(connection) != before
        assert await topics.followed_phrases(connection) == {WORDS[1]: "Тайные слова"}


async def test_what_is_forgotten_takes_its_words_with_it(database: Database) -> None:
    await under(database, 1)
    _, words, rule = await under(database, 2)
    async with database.write() as connection:
        await forgetting.forget(connection, 1)
        assert await rules.by_ids(connection, [rule])  # another has it
        await forgetting.forget(connection, 2)
        assert await count_rules(connection) == 0
        assert await topics.by_ids(connection, [words]) == {}


async def test_a_rule_that_was_only_tried_is_forgotten_after_a_day(database: Database) -> None:
    chat, words, rule = await under(database, 1)
    async with database.write() as connection:
        tried = await rules.number(connection, Rule(without=(words,)), NOW)
        await forgetting.tidy(connection, NOW + timedelta(hours=20))
        assert await count_rules(connection) == 2
        await forgetting.tidy(connection, NOW + timedelta(days=40))
        assert list(await rules.by_ids(connection, [rule, tried or 0])) == [rule]
        assert words in await topics.by_ids(connection, [words])
        assert await hiding.visible(connection, chat, words)  # though no offer is left
        assert await hiding.visible(connection, chat + 1, words) is None


async def test_who_takes_back_what_he_left_has_his_conditions_again(database: Database) -> None:
    chat, _, rule = await under(database, 1)
    async with database.write() as connection:
        tag = (await topics.by_keys(connection, [TAG]))[0].id
        await subscriptions.remove(connection, chat, tag)
        await hiding.offer(connection, chat, [tag], NOW)
        await forgetting.tidy(connection, NOW + timedelta(days=2))
        await subscriptions.add(connection, chat, tag, Mode.BOTH, NOW)
        await rules.bring_back(connection, chat, tag)
        one = await subscriptions.get(connection, chat, tag)
        assert one is not None
        assert one.rule == rule
        # left without conditions, it comes back without them
        await rules.give(connection, chat, tag, None)
        await subscriptions.remove(connection, chat, tag)
        await subscriptions.add(connection, chat, tag, Mode.BOTH, NOW)
        await rules.bring_back(connection, chat, tag)
        one = await subscriptions.get(connection, chat, tag)
        assert one is not None
        assert one.rule is None


async def test_a_group_that_moves_keeps_its_conditions(database: Database) -> None:
    await under(database, -5)
    async with database.write() as connection:
        await merging.migrate(connection, -5, -1005, NOW)
        assert list(await connection.scalars(select(rows.c.rule))) == [1]
    await reader(database, -6, {TAG: Mode.BOTH})
    chat, _, rule = await under(database, -1006)
    async with database.write() as connection:  # both follow it: the older one's stays
        await merging.migrate(connection, -6, -1006, NOW)
        found = await connection.execute(
            select(rows.c.rule)
            .where(rows.c.chat == chat - 1)
            .union_all(select(rows.c.rule).where(rows.c.chat == chat))
        )
        assert [row.rule for row in found] == [None]
        assert await rules.by_ids(connection, [rule])
