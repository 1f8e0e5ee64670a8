"""Verdicts that are kept say what judging anew says, of each article alone, and so many only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, update

from storage import judging, rules, topics, verdicts
from storage.conditions import Facts, Rule, rule_of, text_of
from storage.database import Database
from storage.schema import article_topics, articles, subscriptions
from storage.schema_sources import article_sources
from storage.vocabulary import Mode, Source
from tests.seeding import NOW, article, reader

SOME = st.frozensets(st.integers(1, 4))
NAMES = st.sets(st.sampled_from(["Вестник", "Курьер"])).map(tuple)
LANGUAGES = st.sampled_from(["ru", "kk", "en"])
RULES = st.builds(
    Rule,
    SOME.map(tuple),
    SOME.map(tuple),
    NAMES,
    st.sets(LANGUAGES).map(tuple),
    st.booleans(),
    NAMES,
)
FACTS = st.builds(
    Facts, SOME, SOME, LANGUAGES, st.frozensets(st.sampled_from(["вестник", "курьер"]))
)


@given(st.lists(RULES), st.lists(st.tuples(st.integers(1, 2), FACTS)))
def test_what_is_kept_is_what_is_judged_anew(
    some: list[Rule], every: list[tuple[int, Facts]]
) -> None:
    texts = dict(enumerate(map(text_of, some)))
    for topic, facts in [*every, *every]:
        expected = [number for number, text in texts.items() if rule_of(text).meets(topic, facts)]
        assert verdicts.verdicts(topic, facts).met(texts) == expected


def test_so_much_is_kept_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {number: text_of(Rule(with_=(number,))) for number in range(10, 40)}
    monkeypatch.setattr(verdicts, "MOST_CHARACTERS", 12 * len(texts[10]))
    kept: dict[tuple[int, Facts], verdicts.Verdicts] = {}
    monkeypatch.setattr(verdicts, "_KEPT", kept)
    facts = Facts(frozenset(range(20)))
    for _ in range(2):
        assert verdicts.verdicts(1, facts).met(texts) == list(range(10, 20))
    assert kept[1, facts].characters == verdicts.MOST_CHARACTERS
    for topic in range(2, 9):
        verdicts.verdicts(topic, facts).met({10: texts[10]})
        verdicts.verdicts(2, facts)
        assert sum(one.characters for one in kept.values()) <= verdicts.MOST_CHARACTERS
    assert [topic for topic, _ in kept] == [6, 7, 8, 2]  # what was asked for longest ago is gone


async def test_an_article_is_judged_by_what_is_stored_of_it_now(database: Database) -> None:
    alpha, beta = ("hashtag", "альфа"), ("hashtag", "бета")
    number = await article(database, "Альфа растёт\n\nО ней сказали.\n\n#Альфа #Бета")
    await reader(database, 1, {alpha: Mode.BOTH})
    async with database.write() as connection:
        first, second = [one.id for one in await topics.by_keys(connection, [alpha, beta])]
        some = [
            Rule(with_=(second,)),
            Rule(without=(second,)),
            Rule(languages=("ru",)),
            Rule(title=True),
            Rule(not_outlets=("Вестник",)),
            Rule(outlets=("Вестник",)),
        ]
        ids = [await rules.number(connection, one, NOW) for one in some]

        async def met() -> list[bool]:
            answer = []
            for id_ in ids:
                await rules.give(connection, 1, first, id_)
                mine = subscriptions.c.topic == first
                answer.append(await judging.met(connection, number, first, mine) == [id_])
            facts = await judging.facts_of(connection, [number], [(first, one) for one in some])
            assert answer == [one.meets(first, facts[number]) for one in some]
            return answer

        assert await met() == [True, False, True, True, True, False]
        told = {
            "article": number,
            "key": "feed:1",
            "source": Source.FEED,
            "name": "Вестник",
            "seen_at": NOW,
        }
        await connection.execute(
            delete(article_topics).where(
                article_topics.c.article == number, article_topics.c.topic == second
            )
        )
        await connection.execute(
            update(articles)
            .where(articles.c.id == number)
            .values(language="kk", title="Другое название")
        )
        await connection.execute(delete(article_sources))
        await connection.execute(article_sources.insert().values(told))
        assert await met() == [False, True, False, False, False, True]
        await connection.execute(delete(article_sources))
        await connection.execute(delete(article_topics))
        assert await met() == [False] * len(some)
