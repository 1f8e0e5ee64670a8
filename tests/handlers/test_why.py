"""/why names what brought an alert, and says of what is followed since that it did not."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text, update

from bot.texts import texts_for
from storage.schema import subscriptions
from tests.handlers.talking import Talk
from tests.handlers.test_alert_panel import IVAN, alerted, stored
from tests.seeding import NOW
from tests.seeding import alerted as sent

RU = texts_for("ru")


async def test_what_is_followed_since_did_not_bring_it(talk: Talk) -> None:
    number, alert = await alerted(talk, "#Проба Ашимбаев")
    ((chat,),) = await stored(talk, "SELECT id FROM chats")
    await sent(talk.database, chat, number)
    async with talk.database.write() as connection:
        await connection.execute(update(subscriptions).values(created_at=NOW))
    await talk.press(IVAN, alert, f"why:{number}")
    told = talk.heard(IVAN)[-1]["text"]
    assert "Маулен Ашимбаев: " in told
    assert RU("why-later") not in told

    ((person,),) = await stored(talk, "SELECT id FROM topics WHERE kind = 'official'")
    later = update(subscriptions).where(subscriptions.c.topic == person)
    async with talk.database.write() as connection:
        await connection.execute(later.values(created_at=NOW + timedelta(hours=1)))
    await talk.press(IVAN, alert, f"why:{number}")
    lines = talk.heard(IVAN)[-1]["text"].splitlines()
    assert lines.count(RU("why-later")) == 1
    assert lines[lines.index(RU("why-later")) - 1].startswith("Маулен Ашимбаев: ")

    # an alert of which nothing is known any more says what it can
    async with talk.database.write() as connection:
        await connection.execute(text("DELETE FROM deliveries"))
    await talk.press(IVAN, alert, f"why:{number}")
    assert RU("why-later") not in talk.heard(IVAN)[-1]["text"]


async def test_whoever_left_what_brought_it_is_not_told_that_nothing_is_followed(
    talk: Talk,
) -> None:
    number, alert = await alerted(talk, "#Проба")
    await talk.say(IVAN, "/unsubscribe #Проба")
    await talk.press(IVAN, alert, f"why:{number}")
    assert talk.heard(IVAN)[-1]["text"].splitlines()[1:] == [RU("why-unsubscribed")]
