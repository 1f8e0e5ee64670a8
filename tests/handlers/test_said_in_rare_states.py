"""What readers are told in states that are rare: each sentence is as true there as anywhere."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from sqlalchemy import text, update

from bot.messages.callbacks.presses import NotAbout, Resume
from bot.sandbox import files
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from handlers.activity import COUNTED_FOR, days_counted
from storage import chats, topics
from storage.schema import subscriptions
from storage.schema_desk import reviews
from storage.topics import Activity
from storage.vocabulary import ReviewState
from tests.handlers.talking import NOW, Talk, as_typed
from tests.handlers.test_alert_panel import IVAN, alerted, data, opened
from tests.handlers.test_subscriptions import labels, press
from tests.seeding import article

EMMA = 1003
RU, EN = texts_for("ru"), texts_for("en")
WORDS = "Захар Пробный"
ABOUT = "Совет обсудил план\n\nНа совете выступил Захар Пробный.\n\n#Проба"


async def followed(talk: Talk, person: int = IVAN) -> None:
    """Somebody follows words as he has typed them."""
    asked = await talk.say(person, f"/subscribe {WORDS}")
    texts = texts_for("ru" if person == IVAN else "en")
    await talk.press(person, asked, labels(asked)[as_typed(texts)])


async def test_the_latest_news_with_words_that_are_followed_is_found(talk: Talk) -> None:
    await followed(talk)
    await article(talk.database, ABOUT, at=talk.at)
    assert "Совет обсудил план" in (await talk.say(IVAN, f"/latest {WORDS}"))["text"]
    # to whoever does not follow them it is not said that there is none
    told = (await talk.say(EMMA, f"/latest {WORDS}"))["text"]
    assert told == EN("latest-none", text=WORDS)
    assert "не нашлось" in RU("latest-none", text=WORDS)


async def test_of_words_it_is_told_what_was_since_they_are_followed(talk: Talk) -> None:
    await followed(talk, EMMA)
    await article(talk.database, ABOUT, at=talk.at)
    await followed(talk)
    later = update(subscriptions).where(subscriptions.c.chat == 2)
    async with talk.database.write() as connection:
        await connection.execute(later.values(created_at=talk.at + timedelta(minutes=30)))
    listed = await talk.say(IVAN, "/subscriptions")
    await press(talk, IVAN, next(iter(labels(listed))))
    told = talk.heard(IVAN)[-1]["text"]
    assert RU("activity-none", kind="keyword") in told
    assert "Совет обсудил план" not in told  # nor that somebody else has followed them
    listed = await talk.say(EMMA, "/subscriptions")
    await press(talk, EMMA, next(iter(labels(listed))))
    assert "In the past day: 1 article" in talk.heard(EMMA)[-1]["text"]


async def test_what_editors_have_decided_they_check_no_more(talk: Talk) -> None:
    _, alert = await alerted(talk, "Ашимбаев")
    await opened(talk, alert)
    refuse = data(alert, NotAbout)
    assert "Редакторы проверят." in await talk.press(IVAN, alert, refuse)
    async with talk.database.write() as connection:
        await connection.execute(update(reviews).values(state=ReviewState.REJECTED))
    told = await talk.press(IVAN, alert, refuse)
    assert told == RU("not-this-done", topic="Маулен Ашимбаев", checked="no")


async def test_a_pause_that_is_over_is_not_ended_by_its_old_button(talk: Talk) -> None:
    told = await talk.say(IVAN, "/pause 1")
    async with talk.database.write() as connection:
        chat = await chats.get(connection, IVAN)
        assert chat is not None
        await chats.change(connection, chat.id, paused_until=NOW - timedelta(hours=1))
    for _ in range(2):
        await talk.press(IVAN, told, Resume().pack())
    assert talk.heard(IVAN)[-1]["text"] == RU("resume-not-paused")
    assert "Новости за время паузы" not in talk.heard(IVAN)[-1]["text"]
    assert (await talk.say(IVAN, "/resume"))["text"] == RU("resume-not-paused")


async def test_an_editor_is_not_told_that_only_text_is_understood(talk: Talk) -> None:
    await talk.hear(partial(files.send_sticker, talk.world, EDITOR, EDITOR))
    assert talk.heard(EDITOR)[-1]["text"] == RU("editor-refused-no-text")
    await talk.hear(partial(files.send_sticker, talk.world, IVAN, IVAN))
    assert talk.heard(IVAN)[-1]["text"] == RU("error-only-text")


async def test_what_is_deleted_is_what_is_said(talk: Talk) -> None:
    await followed(talk)
    asked = await talk.say(IVAN, "/forgetme")
    await press(talk, IVAN, RU("button-forget"))
    assert "об этом чате" in asked["text"]
    async with talk.database.read() as connection:
        assert not await topics.by_keys(connection, [("keyword", WORDS.casefold())])
        assert not (await connection.execute(text("SELECT 1 FROM chats"))).all()


async def test_own_words_are_known_again_when_they_are_typed(talk: Talk) -> None:
    await followed(talk)
    again = RU("subscribed-already", topic=f"«{WORDS}»")
    for typed in ("/subscribe захар пробный", "захар пробный"):
        told = (await talk.say(IVAN, typed))["text"]
        assert told.startswith(again)
        assert "не знаю" not in told
    asked = await talk.say(IVAN, "не хочу Захар Пробный")
    assert RU("button-leave", topic=f"«{WORDS}»") in labels(asked)
    assert (await talk.say(IVAN, "/unsubscribe захар пробный"))["text"] == RU(
        "unsubscribed", topic=f"«{WORDS}»"
    )
    told = (await talk.say(IVAN, "/unsubscribe захар пробный"))["text"]
    assert told == RU("unsubscribe-unknown", text="захар пробный")


async def test_no_days_are_no_pause(talk: Talk) -> None:
    assert "1–365" in (await talk.say(IVAN, "/pause 0"))["text"]


async def test_who_asks_for_what_he_has_muted_is_told_that_nothing_comes(talk: Talk) -> None:
    for mode, told in (("muted", "не приходят."), ("digest", "приходят в дайджесте в 08:00.")):
        await talk.say(IVAN, "/subscribe #Проба")
        async with talk.database.write() as connection:
            await connection.execute(update(subscriptions).values(mode=mode))
        again = await talk.say(IVAN, "/subscribe #Проба")
        assert again["text"].startswith(RU("subscribed-already", topic="#Проба"))
        assert told in again["text"]
        assert RU("button-topic", topic="#Проба") in labels(again)


def test_nobody_is_told_of_more_days_than_news_has_come_in() -> None:
    assert days_counted(None, NOW) == 28
    for hours, days in ((0, 1), (23, 1), (25, 2), (24 * 90, 28)):
        since = max(NOW - timedelta(hours=hours), NOW - COUNTED_FOR)
        assert days_counted(Activity(0, "", None, since=since), NOW) == days


async def test_where_news_has_just_begun_to_come_nothing_is_said_of_how_little_there_was(
    talk: Talk,
) -> None:
    nothing = RU("activity-none", kind="body")
    head = RU("named-would", conditions="none")
    assert nothing not in (await talk.say(IVAN, "/subscribe #ТюркПА"))["text"]
    assert nothing not in (await talk.say(IVAN, "/subscribe ТюркПА"))["text"]
    assert head not in (await talk.say(IVAN, "/subscribe сайгаки"))["text"]
    await article(talk.database, ABOUT, at=talk.at - timedelta(days=9))
    assert nothing in (await talk.say(EMMA, "/subscribe ТюркПА"))["text"].replace(
        EN("activity-none", kind="body"), nothing
    )
    assert head in (await talk.say(IVAN, "/subscribe сайгаки"))["text"]
