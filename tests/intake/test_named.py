"""Named topics from the door to the alert: found where any phrase stands, once, and changed while
an alert waits; on both engines."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.compose.alerts import Alerts
from bot.compose.said import Say
from bot.topics.named import Looking, Owners, phrases_in
from bot.topics.phrases import Phrases
from storage import (
    articles,
    fanouts,
    forgetting,
    hiding,
    merging,
    named,
    news_texts,
    subscriptions,
    topics,
)
from storage.database import Database
from storage.named import Named
from storage.news_texts import Text
from storage.schema import deliveries
from storage.schema import topics as topic_rows
from storage.topics import Topic
from storage.vocabulary import Mode, State, TopicKind
from tests.seeding import NOW, SUBJECTS, article, claim, reader

HOUSING = Named("Жильё", ("ипотека", "Самал банк"))
BEFORE = NOW - timedelta(days=2)


async def follows(database: Database, chat: int, one: Named, mode: Mode = Mode.BOTH) -> Topic:
    """A chat has followed a named topic since before `NOW`."""
    async with database.write() as connection:
        topic = await named.ensure(connection, chat, one, BEFORE)
        await subscriptions.add(connection, chat, topic.id, mode, BEFORE)
    return topic


async def becomes(database: Database, chat: int, old: Topic, one: Named) -> Topic:
    """A chat follows another topic in the place of one, as a press does it."""
    async with database.write() as connection:
        topic = await named.ensure(connection, chat, one, NOW)
    async with database.write() as connection:
        await named.hold(connection)
        texts = await news_texts.came_after(connection, NOW, 0)
        looking = Looking(one.phrases)
        found = {it.id: looking.find(it.text, it.language) for it in texts}
        about = {
            it: {topic.id: [articles.Evidence(o.words, o.start, o.end, o.rule) for o in places]}
            for it, places in found.items()
            if places
        }
        await named.keep(connection, about)
        assert await named.replace(connection, chat, old.id, topic.id, NOW)
    return topic


async def about(database: Database, article_: int) -> set[int]:
    async with database.read() as connection:
        return set((await articles.topics_of(connection, [article_])).get(article_, {}))


async def said(database: Database) -> list[str]:
    """What is owed says, or why it says nothing."""
    claimed = await claim(database)
    async with database.read() as connection:
        composed = await Alerts(SUBJECTS).compose(connection, claimed, NOW)
    every = [composed[one.id] for one in claimed]
    return [one.operations[0].message.html if isinstance(one, Say) else str(one) for one in every]


async def test_an_article_with_any_of_the_phrases_is_one_alert(database: Database) -> None:
    chat = await reader(database, 1, {("hashtag", "проба"): Mode.DIGEST})
    topic = await follows(database, chat, HOUSING)
    both = await article(database, "Ставки\n\nВ Самал банке снизили ставку по ипотеке.")
    one = await article(database, "Банк\n\nСамал банк открыл отделение.")
    none = await article(database, "Мосты\n\nБанк обсудил мосты.")
    found = [topic.id in await about(database, it) for it in (both, one, none)]
    assert found == [True, True, False]
    told = await said(database)
    assert len(told) == 2
    assert "«Жильё» (ипотека)" in told[0]
    assert "«Жильё» (Самал банк)" in told[1]


async def test_the_sentence_with_the_phrase_is_quoted(database: Database) -> None:
    chat = await reader(database, 1, {})
    await follows(database, chat, HOUSING)
    filler = " ".join(f"Палата обсудила вопрос номер {n}." for n in range(40))
    await article(database, f"Заседание\n\n{filler} Затем речь зашла об ипотеке для молодых.")
    [told] = await said(database)
    assert "речь зашла об ипотеке" in told


async def test_a_phrase_followed_alone_and_under_a_name(database: Database) -> None:
    chat = await reader(database, 1, {("keyword", "ипотека"): Mode.BOTH})
    topic = await follows(database, chat, HOUSING)
    one = await article(database, "Ставки\n\nСтавку по ипотеке снизили.")
    two = await article(database, "Банк\n\nСамал банк открыл отделение.")
    async with database.read() as connection:
        [word] = await topics.by_keys(connection, [("keyword", "ипотека")])
    assert await about(database, one) == {word.id, topic.id}
    assert await about(database, two) == {topic.id}  # no topic of its own came of that phrase
    assert len(await said(database)) == 2
    async with database.write() as connection:
        await subscriptions.remove(connection, chat, topic.id)
    assert topic.id not in await about(database, await article(database, "Три\n\nСамал банк."))


async def test_a_phrase_that_is_taken_away_while_its_alert_waits(database: Database) -> None:
    chat = await reader(database, 1, {})
    topic = await follows(database, chat, HOUSING)
    await article(database, "Банк\n\nСамал банк открыл отделение.")
    kept = await article(database, "Ставки\n\nСтавку по ипотеке снизили.")
    after = await becomes(database, chat, topic, Named("Жильё", ("ипотека", "взнос")))
    told = await said(database)
    assert ["ипотека" in it for it in told] == [False, True]
    assert "no longer wanted" in told[0] or "Drop" in told[0]
    assert after.id in await about(database, kept)


async def test_what_waits_for_its_turn_comes_of_the_new_topic(database: Database) -> None:
    """The fan-out of the old topic has not come to the chat when it changes its words."""
    for n in range(2, 400):
        await follows(database, await reader(database, n, {}), HOUSING)
    late = await reader(database, 1000, {})
    topic = await follows(database, late, HOUSING)
    await article(database, "Ставки\n\nСтавку по ипотеке снизили.")
    renamed = Named("Дом", HOUSING.phrases)
    after = await becomes(database, late, topic, renamed)
    async with database.write() as connection:
        await fanouts.share(connection)
        while await fanouts.expand(connection, NOW):
            pass
        owed = await connection.scalars(
            select(deliveries.c.id).where(
                deliveries.c.chat == late, deliveries.c.state == State.OWED
            )
        )
        assert len(list(owed)) == 1
        counted = await topics.by_ids(connection, [topic.id, after.id])
    assert (counted[topic.id].followers, counted[after.id].followers) == (398, 1)


async def test_one_row_for_all_who_typed_the_same_and_of_nobody_else(database: Database) -> None:
    one, other = await reader(database, 1, {}), await reader(database, 2, {})
    topic = await follows(database, one, HOUSING)
    assert await follows(database, other, HOUSING) != topic  # but for the followers
    async with database.read() as connection:
        assert await hiding.visible(connection, other, topic.id) is not None
        assert await hiding.visible(connection, 0, topic.id) is None
    spelt = await follows(database, other, Named("жильё", HOUSING.phrases))
    assert spelt.id != topic.id
    async with database.write() as connection:
        await forgetting.forget(connection, 1)
        await forgetting.forget(connection, 2)
        left = await connection.scalars(
            select(topic_rows.c.id).where(topic_rows.c.kind == TopicKind.NAMED)
        )
        assert list(left) == []


async def test_a_group_that_is_upgraded_keeps_its_named_topics(database: Database) -> None:
    old, new = await reader(database, -5, {}), await reader(database, -100_5, {})
    first = await follows(database, old, HOUSING)
    second = await follows(database, new, Named("Дом", ("аренда",)))
    async with database.write() as connection:
        await merging.migrate(connection, -5, -100_5, NOW)
        mine = await subscriptions.of_chat(connection, old)
    assert {one.topic.id for one in mine} == {first.id, second.id}
    assert {one.topic.words for one in mine} == {HOUSING.phrases, ("аренда",)}


async def test_a_topic_that_the_chat_follows_already_takes_the_other_in(
    database: Database,
) -> None:
    chat = await reader(database, 1, {})
    topic = await follows(database, chat, HOUSING)
    other = await follows(database, chat, Named("Жильё", ("ипотека",)))
    after = await becomes(database, chat, other, HOUSING)
    assert after.id == topic.id
    async with database.read() as connection:
        assert [one.topic.id for one in await subscriptions.of_chat(connection, chat)] == [topic.id]
        assert (await topics.by_ids(connection, [other.id]))[other.id].followers == 0


WORDS = (
    "ипотека",
    "банк",
    "Самал банк",
    "жилищный кодекс",
    "салық",
    "тұрғын үй",
    "налоговый",
    "Копбаев",
    "Oliy Majlis",
    "Bostan",
)
FORMS = (
    "ипотекой", "ипотеку", "банка", "Самал банке", "жилищного кодекса", "салықты", "тұрғын үйдің",
    "налоговых", "палата", "мосты", "үкімет", "обсудили", ".", "\n\n", ",", "Ипотека", "БАНК",
    "Kopbayev", "Көпбаевтың", "КОПБАЕВЫМ", "Олий", "мажлиса", "Majlis", "Бостан", "копбаев",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True),
    st.lists(st.sampled_from(FORMS), max_size=30),
    st.sampled_from(["ru", "kk"]),
)
@settings(max_examples=300, deadline=None)
def test_found_is_where_any_phrase_is_found(
    phrases: list[str], words: list[str], language: str
) -> None:
    text = " ".join(words)
    alone = {one: Phrases({one.casefold(): one}).find(text, language=language) for one in phrases}
    wanted = {place.words for found in alone.values() for some in found.values() for place in some}
    found = Looking(phrases).find(text, language)
    assert bool(found) == bool(wanted)
    assert {place.words for place in found} <= wanted
    tree = Phrases({one.casefold(): one for one in phrases})
    owned = list(Owners({"k": ("имя", phrases)}).found(tree.find(text, language=language)))
    assert [(key, places) for key, _, places in owned] == ([("k", found)] if found else [])
    spoken = phrases_in([place.words for place in found], phrases, language)
    assert bool(spoken) == bool(found)
    for one, some in alone.items():
        if some:  # whatever else is there, no phrase is found in vain
            assert one in spoken


def test_texts_are_read_as_the_door_reads_them() -> None:
    text = Text(1, 1, "ru", "Заголовок", "Заголовок\n\nОб ипотеке.")
    [place] = Looking(HOUSING.phrases).find(text.text, text.language)
    assert text.text[place.start : place.end] == "ипотеке"


def test_topics_of_the_same_phrases_are_found_once_and_told_briefly() -> None:
    phrases = [f"слово{n}" for n in range(12)]
    text = " ".join(phrases)
    owners = Owners({"a": ("один", phrases), "b": ("два", phrases[::-1]), "c": ("три", ["слово3"])})
    found = Phrases({one: one for one in phrases}).find(text, language="ru")
    told = {key: (title, places) for key, title, places in owners.found(found)}
    assert {key: title for key, (title, _) in told.items()} == {"a": "один", "b": "два", "c": "три"}
    assert told["a"][1] is told["b"][1]
    assert [one.words for one in told["a"][1]] == phrases[:5]  # as of any other topic
    assert [one.words for one in told["c"][1]] == ["слово3"]
