"""The buttons under a digest: every article is reached, opened in its place, a topic is muted; a
button that is old, forged or another's tells and does nothing."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest

from bot.intake.accept import Origin
from bot.intake.articles import from_text
from bot.messages.callbacks.digest import (
    ASKED,
    OF_ALL,
    MuteTopic,
    OpenArticle,
    Reference,
    ShowDigest,
    scope_of,
)
from bot.texts import texts_for
from handlers.digest_pages import window_of
from storage import chats, rules, schedules, subscriptions, topics
from storage.conditions import Rule
from storage.vocabulary import Mode, Source
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_news_now import EMMA, IVAN, news, presses

RU = texts_for("ru")


def titles(message: dict[str, Any]) -> list[str]:
    return re.findall(r"^\d+\. (.+)$", message["text"], re.MULTILINE)


async def mode_of(talk: Talk, chat: int = 1) -> Mode | None:
    async with talk.database.read() as connection:
        [topic] = await topics.by_keys(connection, [("hashtag", "проба")])
        one = await subscriptions.get(connection, chat, topic.id)
    return one.mode if one else None


async def test_every_article_is_on_a_page_once_and_back_again(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await news(talk, 23)
    told = await talk.say(IVAN, "/digest")
    first, seen = told["text"], titles(told)
    for left in (13, 3):
        await talk.press(IVAN, told, presses(told)[f"Ещё {left} ›"])
        seen += titles(told)
    assert seen == [f"Новость {number}" for number in range(22, -1, -1)]
    assert not [label for label in presses(told) if label.startswith("Ещё")]
    for _ in range(2):
        await talk.press(IVAN, told, presses(told)["‹ Предыдущие"])
    assert told["text"] == first
    assert len(talk.heard(IVAN)) == 2  # one message holds all of it


async def test_an_article_opens_in_its_place_and_leads_back(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await news(talk, 13)
    told = await talk.say(IVAN, "/digest")
    await talk.press(IVAN, told, presses(told)["Ещё 3 ›"])
    page = told["text"]
    await talk.press(IVAN, told, presses(told)["11"])
    assert told["text"].startswith("Новость 2\n")
    assert "О деле 2." in told["text"]
    assert list(presses(told))[-1] == "‹ К дайджесту"
    again = presses(told)["‹ К дайджесту"]
    await talk.press(IVAN, told, again)
    assert told["text"] == page
    await talk.press(IVAN, told, again)  # twice
    assert told["text"] == page


async def test_the_only_source_of_an_opened_article_is_not_told_as_one_more(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    door, feed = talk.surroundings.door, Origin(Source.FEED, "1:2", name="Вестник")
    await door.take_in(from_text("Новость\n\nО деле.\n\n#Проба"), feed)
    told = await talk.say(IVAN, "/digest")
    await talk.press(IVAN, told, presses(told)["Подробнее"])
    assert "\nВестник · " in told["text"]
    assert "Также" not in told["text"]


async def test_a_topic_is_muted_and_heard_again_as_before(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await talk.say(IVAN, "/subscribe #Другая")
    await news(talk, 2)
    await news(talk, 1, "#Другая")
    told = await talk.say(IVAN, "/digest")
    whole = told["text"]
    was = await mode_of(talk)
    await talk.press(IVAN, told, presses(told)["🔕 Не присылать по теме…"])
    assert told["text"] == whole
    mute = presses(told)["🔕 Не присылать: #Проба"]
    for _ in range(2):
        popped = await talk.press(IVAN, told, mute)
        assert popped == RU("muted", topic="#Проба")
        assert await mode_of(talk) is Mode.MUTED
    back = presses(told)["‹ К дайджесту"]
    hear = presses(told)["↩️ Вернуть: #Проба"]
    await talk.press(IVAN, told, back)
    assert titles(told) == ["Новость 0"]
    assert "#Другая" in told["text"]
    for _ in range(2):
        await talk.press(IVAN, told, hear)
        assert await mode_of(talk) is was
    await talk.press(IVAN, told, back)
    assert told["text"] == whole


async def test_what_was_chosen_since_is_not_undone_by_an_old_button(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await news(talk, 1)
    told = await talk.say(IVAN, "/digest")
    await talk.press(IVAN, told, presses(told)["🔕 Не присылать по теме…"])
    await talk.press(IVAN, told, presses(told)["🔕 Не присылать: #Проба"])
    async with talk.database.write() as connection:
        await subscriptions.set_modes(connection, 1, {1: Mode.INSTANT})
    await talk.press(IVAN, told, presses(told)["↩️ Вернуть: #Проба"])
    assert await mode_of(talk) is Mode.INSTANT


@pytest.mark.parametrize("scope", [ASKED, OF_ALL, scope_of([1, 2])])
async def test_a_button_of_another_chat_tells_what_this_one_follows(talk: Talk, scope: int) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await news(talk, 1)
    told = await talk.say(EMMA, "/settings")
    before = told["text"]
    reference = Reference.of(NOW - timedelta(days=1), NOW, scope).fields()
    await talk.press(EMMA, told, ShowDigest(0, *reference).pack())
    assert "Новость" not in told["text"]
    for press in (OpenArticle(1, 0, *reference), MuteTopic(1, Mode.BOTH, 0, *reference)):
        popped = await talk.press(EMMA, told, press.pack())
        said = ("digest-gone", "digest-article-gone", "error-not-subscribed")
        assert popped in [texts_for("en")(one) for one in said]
    if scope not in (ASKED, OF_ALL):  # a schedule that it does not have
        assert told["text"] == before
    assert await mode_of(talk) is not Mode.MUTED


async def test_a_schedules_button_knows_its_topics_and_no_other(talk: Talk) -> None:
    """The page is of the topics of the schedule, as long as it has them."""
    await talk.say(IVAN, "/subscribe #Проба")
    await talk.say(IVAN, "/subscribe #Другая")
    await news(talk, 2)
    await news(talk, 1, "#Другая")
    async with talk.database.write() as connection:
        await schedules.add(connection, 1, at=0, next_at=None, now=NOW)
        second = (await schedules.of_chat(connection, 1))[1].id
        followed = await subscriptions.of_chat(connection, 1)
        first, other = (
            next(one.topic.id for one in followed if one.topic.key == key)
            for key in ("проба", "другая")
        )
        await schedules.change(connection, second, topics=str(other))
        stored = await chats.get(connection, IVAN)
    assert stored is not None
    window = window_of(
        stored, NOW - timedelta(days=1), NOW, topics=(other,), scope=scope_of((other,))
    )
    told = await talk.say(IVAN, "/settings")
    press = ShowDigest(0, *window.reference.fields()).pack()
    await talk.press(IVAN, told, press)
    assert len(titles(told)) == 1
    assert "#Проба" not in told["text"]
    async with talk.database.write() as connection:
        await schedules.change(connection, second, topics=str(first))
    assert await talk.press(IVAN, told, press) == RU("digest-gone")


async def test_a_page_beyond_the_last_and_a_window_of_nothing_are_answered(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #Проба")
    await news(talk, 13)
    told = await talk.say(IVAN, "/digest")
    of = Reference.of(NOW - timedelta(days=1), NOW, ASKED).fields()
    await talk.press(IVAN, told, ShowDigest(999, *of).pack())
    assert titles(told) == ["Новость 2", "Новость 1", "Новость 0"]
    for since, until in ((0, 0), (36**9 - 1, 36**9 - 1), (36**9 - 1, 0), (0, 36**9 - 1)):
        await talk.press(IVAN, told, ShowDigest(0, since, until, ASKED).pack())
        assert told["text"].startswith("Дайджест")


async def test_conditions_hold_on_pages_and_in_what_is_opened(talk: Talk) -> None:
    """An article that comes for one of its topics does not come for the one whose conditions are
    against it."""
    await talk.say(IVAN, "/subscribe #Проба")
    await talk.say(IVAN, "/subscribe #Другая")
    async with talk.database.write() as connection:
        keys = [("hashtag", "проба"), ("hashtag", "другая")]
        ids = {one.key: one.id for one in await topics.by_keys(connection, keys)}
        number = await rules.number(connection, Rule(without=(ids["другая"],)), NOW)
        assert await rules.give(connection, 1, ids["проба"], number)
    await news(talk, 13, "#Проба #Другая")
    told = await talk.say(IVAN, "/digest")
    assert "#Другая" in told["text"]
    assert "#Проба" not in told["text"]
    await talk.press(IVAN, told, presses(told)["Ещё 3 ›"])
    assert "#Проба" not in told["text"]
    await talk.press(IVAN, told, presses(told)["11"])
    # What brings it; the other is only a hashtag of the article.
    assert "🔔 Подписка: #Другая" in told["text"].splitlines()
