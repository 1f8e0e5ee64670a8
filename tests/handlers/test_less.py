"""Less like this, behind the ⚙ of an alert: what the article suggests, how much it would have been,
and that it is so then, with a way back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, text

from bot.intake.articles import from_text
from bot.intake.origin import Origin
from bot.messages.alert_panel import first_sight
from bot.messages.callbacks.less import Fewer, Less, ShowLess
from bot.messages.callbacks.presses import ToDigest, parse
from bot.messages.callbacks.undo import Reverse
from bot.sandbox.server import Sandbox
from bot.texts import Texts, texts_for
from handlers.reply import _keyboard
from storage import articles, hiding, judging, previews, rules, sequels, subscriptions
from storage.conditions import EVERYTHING
from storage.database import Database
from storage.schema import deliveries
from storage.vocabulary import Kind, Lane, Source, State
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_alert_panel import data, labels
from tests.handlers.worlds import world_on
from tests.seeding import follow_words

IVAN, AIGUL, EMMA = 1001, 1002, 1003
RU, KK, EN = map(texts_for, ("ru", "kk", "en"))
TAG = "#Проба"
# What came in the month: text, outlet, language. The first one is before the reader's eyes.
NEWS = (
    ("Палата обсудила план\n\nОни спорили о музеях.\n\n#Проба #спорт", "Вестник", "ru"),
    ("Проба: о музеях\n\nОни спорили долго.\n\n#Проба #спорт", "Вестник", "ru"),
    ("Бірінші жаңалық\n\nОлар мұражай туралы айтты.\n\n#Проба", "Хабаршы", "kk"),
    ("Третья новость\n\nО мостах и дорогах.\n\n#Проба", "Курьер", "ru"),
)


@pytest.fixture
async def talk(sandbox: Sandbox, database: Database) -> AsyncIterator[Talk]:
    """The conversations, on either engine."""
    made = Talk(sandbox, database)
    yield made
    await made.close()


async def shown(talk: Talk, person: int, language: str = "") -> tuple[int, int, dict[str, Any]]:
    """A reader follows the tag and has an alert, with its panel of less open: the article, the
    topic, the message."""
    await talk.say(person, f"/subscribe {TAG}")
    door = world_on(talk.database, NOW - timedelta(days=2)).door
    numbers = []
    for words, outlet, code in NEWS:
        parsed = replace(from_text(words), language=code)
        origin = Origin(Source.HTTP, outlet, name=outlet)
        numbers.append((await door.take_in(parsed, origin)).article)
    if language:
        async with talk.database.write() as connection:
            await connection.execute(text(f"UPDATE articles SET language = '{language}'"
                                          f" WHERE id = {numbers[0]}"))  # fmt: skip
    async with talk.database.read() as connection:
        [one] = await subscriptions.of_chat(connection, 1)
    rows = first_sight(numbers[0], "https://example.kz/n/1/", RU)
    await talk.bot.send_message(person, "Тревога", reply_markup=_keyboard(rows))
    return numbers[0], one.topic.id, talk.heard(person)[-1]


async def shown_beside(talk: Talk, words: int) -> tuple[int, int, dict[str, Any]]:
    """The same of a reader who has just left a topic, which the alert is about, too."""
    async with talk.database.write() as connection:
        await hiding.offer(connection, 1, [words], talk.at)
        await subscriptions.remove(connection, 1, words)
    found = await shown(talk, IVAN)
    async with talk.database.write() as connection:
        await articles.add_topics(connection, {found[0]: {words: ()}})
    return found


def offered(alert: dict[str, Any]) -> dict[tuple[str, int | None], tuple[str, str]]:
    """Label and data of each choice."""
    rows = alert["reply_markup"]["inline_keyboard"]
    found: dict[tuple[str, int | None], tuple[str, str]] = {}
    for [one] in (row for row in rows if len(row) == 1):
        press = parse(one["callback_data"])
        if isinstance(press, Less):
            found[press.fewer, press.of] = one["text"], one["callback_data"]
    return found


@pytest.mark.parametrize(("person", "texts"), [(IVAN, RU), (AIGUL, KK), (EMMA, EN)])
async def test_each_choice_says_what_it_holds_back_does_so_and_is_undone(
    talk: Talk, person: int, texts: Texts
) -> None:
    article, topic, alert = await shown(talk, person)
    told = await talk.press(person, alert, ShowLess(article, topic).pack())
    assert told == texts("less-how", days=2)
    some = offered(alert)
    kinds = {fewer for fewer, _ in some}
    assert kinds == {Fewer.OUTLET, Fewer.TITLE, Fewer.WITHOUT} | (
        {Fewer.LANGUAGE} if person != IVAN else set()
    )
    for key, (label, press) in some.items():
        async with talk.database.read() as connection:
            before = await previews.preview(connection, topic, EVERYTHING, talk.at)
        assert before.month == len(NEWS)
        await talk.press(person, alert, press)
        await talk.press(person, alert, press)  # people press twice
        async with talk.database.read() as connection:
            one = await subscriptions.get(connection, 1, topic)
            assert one is not None
            assert one.rule is not None
            rule = (await rules.by_ids(connection, [one.rule]))[one.rule]
            after = await previews.preview(connection, topic, rule, talk.at)
            facts = await judging.facts_of(connection, [article], [(topic, rule)])
        assert label.startswith(f"−{before.month - after.month} · "), (key, label)
        assert not rule.meets(topic, facts[article])  # this very article would not have come
        assert await talk.press(person, alert, data(alert, Reverse)) == texts("undo-done")
        async with talk.database.read() as connection:
            one = await subscriptions.get(connection, 1, topic)
        assert one is not None
        assert one.rule is None
        await talk.press(person, alert, ShowLess(article, topic).pack())
    digest = data(alert, ToDigest)
    await talk.press(person, alert, digest)
    await talk.press(person, alert, data(alert, Reverse))


async def test_choices_add_up_and_stand_among_the_conditions(talk: Talk) -> None:
    article, topic, alert = await shown(talk, IVAN)
    for fewer in (Fewer.OUTLET, Fewer.TITLE):
        await talk.press(IVAN, alert, Less(article, topic, fewer).pack())
    await talk.say(IVAN, "/subscriptions")
    card = talk.heard(IVAN)[-1]
    await talk.press(IVAN, card, f"topic:{topic}:0")
    assert "пишет не только: Вестник" in card["text"]
    assert RU("conditions-title") in card["text"]
    await talk.press(IVAN, card, f"cond:{topic}")
    drop = next(
        one["callback_data"]
        for [one, *_] in card["reply_markup"]["inline_keyboard"]
        if one["text"].startswith("✖ пишет не только:")
    )
    await talk.press(IVAN, card, drop)
    assert "Вестник" not in card["text"]


async def test_where_nothing_can_be_left_out_it_is_said(talk: Talk) -> None:
    article, topic, alert = await shown(talk, IVAN)
    async with talk.database.write() as connection:
        await connection.execute(text("UPDATE chats SET digest_on = false"))
        await connection.execute(text("DELETE FROM article_topics WHERE article <> 1"))
        await connection.execute(text("UPDATE articles SET backlog = true"))
    drawn = labels(alert)
    told = await talk.press(IVAN, alert, ShowLess(article, topic).pack())
    assert told == RU("less-nothing")
    assert labels(alert) == drawn


@pytest.mark.parametrize("name", ["Моё", ""])
async def test_words_of_readers_are_no_choice(talk: Talk, name: str) -> None:
    """He followed them before, and may again: what they would hold back nobody knows."""
    await talk.say(IVAN, "/start")
    words = await follow_words(talk.database, 1, "спорили", name=name)
    article, topic, alert = await shown_beside(talk, words)
    await talk.press(IVAN, alert, ShowLess(article, topic).pack())
    assert (Fewer.WITHOUT, words) not in offered(alert)
    forged = Less(article, topic, Fewer.WITHOUT, words).pack()
    assert await talk.press(IVAN, alert, forged) == RU("error-stale-button")


async def test_follow_ups_are_those_of_the_days_that_are_told(talk: Talk) -> None:
    """Of two days something is known: a follow-up that came before them does not count."""
    article, topic, alert = await shown(talk, IVAN)
    async with talk.database.write() as connection:
        await sequels.choose(connection, 1, sequels.ALL, talk.at, wanted=True)
        for hours in (1, 24, 24 * 9):
            at = talk.at - timedelta(hours=hours)
            await connection.execute(
                insert(deliveries).values(
                    chat=1, article=article, kind=Kind.SEQUEL, lane=Lane.ALERT, state=State.SENT,
                    subject=hours, created_at=at, settled_at=at,
                )
            )  # fmt: skip
    told = await talk.press(IVAN, alert, ShowLess(article, topic).pack())
    assert told == RU("less-how", days=2)
    label, press = offered(alert)[Fewer.SEQUELS, None]
    assert label == f"−2 · {RU('less-what', fewer='sequels', name='')}"
    await talk.press(IVAN, alert, press)
    async with talk.database.read() as connection:
        assert not await sequels.wants(connection, 1)  # of any topic, as the button says


async def test_a_forged_choice_tells_nobody_anothers_words(talk: Talk) -> None:
    article, topic, alert = await shown(talk, IVAN)
    await talk.say(EMMA, "/subscribe #ЛичныеСлова")
    async with talk.database.read() as connection:
        secret = await connection.scalar(text("SELECT max(id) FROM topics"))
    assert secret is not None
    for of in (secret, secret + 100):
        forged = Less(article, topic, Fewer.WITHOUT, of).pack()
        assert await talk.press(IVAN, alert, forged) == RU("error-stale-button")
    strange = await talk.say(EMMA, "/settings")
    told = await talk.press(EMMA, strange, Less(article, topic, Fewer.TITLE).pack())
    assert told == EN("error-not-subscribed")
