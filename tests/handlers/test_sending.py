"""A card counts as the sending goes on; it is stopped, sent on or ended by whoever may, once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.desk.live import LiveCards
from bot.sandbox.server import EDITOR
from bot.telegram.client import TelegramClient
from bot.telegram.pace import Pace
from bot.texts import texts_for
from storage import deliveries, leases, live_cards, roles, stops
from storage.deliveries import Settlement
from storage.live_cards import LiveCard
from storage.vocabulary import Mode, State, TopicKind
from storage.vocabulary_desk import Role
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_acts import done
from tests.handlers.test_desk import published
from tests.handlers.test_preview import press
from tests.handlers.test_what_editors_send import buttons
from tests.seeding import reader

IVAN = 1001
RU = texts_for("ru")
STOP, ON, DROP = RU("button-stop-sending"), RU("button-send-on"), RU("button-drop-rest")
DECISIONS = ("stop", "send-on", "drop-rest")


async def going(talk: Talk, readers: int = 3) -> dict[str, Any]:
    """An article that so many readers are owed; the card that says so."""
    for number in range(readers):
        await reader(talk.database, 50 + number, {(TopicKind.HASHTAG, "проба"): Mode.BOTH})
    await published(talk)
    return talk.heard(EDITOR)[-1]


async def sent(talk: Talk, count: int = 100) -> None:
    """So many of what is owed are sent, as the engine does it."""
    async with talk.database.write() as connection:
        await stops.tend(connection, NOW, limit=100)
        claimed = await leases.claim(
            connection, owner="us", now=NOW, lease=timedelta(seconds=20), limit=count
        )
        settled = [Settlement(one.id, State.SENT, 1) for one in claimed]
        await deliveries.settle(connection, "us", settled, NOW)


def names(message: dict[str, Any]) -> list[str]:
    return list(buttons(message))


def looking(talk: Talk, later: timedelta = timedelta(seconds=30)) -> LiveCards:
    """What looks after the cards, some time later."""
    return LiveCards(talk.database, talk.client, Pace(1000), {EDITOR}, lambda: NOW + later)


def now_it_says(talk: Talk, message: dict[str, Any]) -> dict[str, Any]:
    return next(one for one in talk.heard(EDITOR) if one["message_id"] == message["message_id"])


async def live(talk: Talk) -> list[LiveCard]:
    async with talk.database.read() as connection:
        return await live_cards.due(connection, NOW + timedelta(days=9), limit=9)


async def test_what_is_published_counts_by_itself_to_its_end(talk: Talk) -> None:
    card = await going(talk)
    assert "Отправлено: 0, не удалось: 0, осталось: 3" in card["text"]
    await sent(talk, 2)
    await looking(talk).look()
    card = now_it_says(talk, card)
    assert "Отправлено: 2, не удалось: 0, осталось: 1" in card["text"]
    assert names(card)[0] == STOP
    await sent(talk)
    # another process, which knows nothing of this one
    await looking(talk, timedelta(minutes=5)).look()
    card = now_it_says(talk, card)
    assert card["text"].endswith(RU("sending", state="done", sent=3, whole=3, quick="yes", lasts=0))
    assert STOP not in names(card)
    assert await live(talk) == []


async def test_nothing_is_said_where_nothing_has_changed_and_one_of_several_says_it(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await going(talk)
    said: list[str] = []
    send = TelegramClient.send

    async def counted(self: TelegramClient, method: str, body: bytes, **more: Any) -> Any:
        said.append(method)
        return await send(self, method, body, **more)

    monkeypatch.setattr(TelegramClient, "send", counted)
    await sent(talk, 1)
    await asyncio.gather(*(looking(talk).look() for _ in range(3)))
    assert said == ["editMessageText"]
    for minutes in (1, 2, 3):
        await looking(talk, timedelta(minutes=minutes)).look()
    assert said == ["editMessageText"]


async def test_it_is_stopped_and_sent_on_once_whoever_presses_again(talk: Talk) -> None:
    card = await going(talk)
    await sent(talk, 1)
    stop = buttons(card)[STOP]
    for _ in range(2):
        assert await talk.press(EDITOR, card, stop) == RU("sending-became", state="held")
    await sent(talk)
    card = now_it_says(talk, card)
    assert "⏸ Остановлено: отправлено 1 из 3 сообщений" in card["text"]
    assert "25 ноября" in card["text"]
    assert names(card)[:2] == [ON, DROP]
    on = buttons(card)[ON]
    for _ in range(2):
        assert await talk.press(EDITOR, card, on) == RU("sending-became", state="going")
    # who comes too late hears how it stands
    assert await talk.press(EDITOR, card, "norest:1") == RU("sending-became", state="going")
    for _ in range(2):
        await sent(talk)
    assert await talk.press(EDITOR, card, stop) == RU("sending-became", state="done")
    acts = [one[0] for one in await done(talk) if one[0] in DECISIONS]
    assert sorted(acts) == ["send-on", "stop"]


async def test_the_rest_is_sent_to_nobody(talk: Talk) -> None:
    card = await going(talk)
    await sent(talk, 1)
    card = await press(talk, card, STOP)
    card = await press(talk, card, DROP)
    await sent(talk)
    for data in ("norest:1", "goon:1", "stop:1"):
        assert await talk.press(EDITOR, card, data) == RU("sending-became", state="dropped")
    card = now_it_says(talk, card)
    assert "Остановлено: отправлено 1 из 3 сообщений. Остальным новость не придёт." in card["text"]
    assert not {STOP, ON, DROP} & set(names(card))
    acts = [one[0] for one in await done(talk) if one[0] in DECISIONS]
    assert sorted(acts) == ["drop-rest", "stop"]


async def test_two_editors_decide_at_once(talk: Talk) -> None:
    card = await going(talk)
    other = IVAN
    async with talk.database.write() as connection:
        invited = await roles.invite(
            connection, "x" * 43, Role.EDITOR, made_by=EDITOR, now=NOW,
            expires_at=NOW + timedelta(days=1),
        )  # fmt: skip
        assert await roles.accept(connection, invited, user_id=other, name="Иван", now=NOW)
    await talk.say(other, "/desk")
    theirs = await talk.say(other, "/desk")
    title = next(data for name, data in buttons(theirs).items() if data.startswith("sent:"))
    await talk.press(other, theirs, title)
    assert len(await live(talk)) == 2
    await talk.press(EDITOR, card, "stop:1")
    # and the other's card says so by itself
    await looking(talk).look()
    (shown,) = [one for one in talk.heard(other) if one["message_id"] == theirs["message_id"]]
    assert "⏸ Остановлено" in shown["text"]
    assert await talk.press(other, shown, "norest:1") == RU("sending-became", state="dropped")
    assert await talk.press(EDITOR, card, "goon:1") == RU("sending-became", state="dropped")


async def test_what_is_withdrawn_while_it_is_held_is_not_held_any_more(talk: Talk) -> None:
    card = await going(talk)
    card = await press(talk, card, STOP)
    await talk.press(EDITOR, card, "back!:1")
    for data in ("goon:1", "norest:1", "stop:1"):
        assert await talk.press(EDITOR, card, data) == RU("sending-became", state="gone")
    async with talk.database.read() as connection:
        stopped = await stops.of_article(connection, 1)
    assert stopped is not None
    assert stopped.stage.value == "dropped"


@pytest.mark.parametrize(
    "turn", [lambda card: "desk", lambda card: "back?:1"], ids=["the desk", "a question"]
)
async def test_what_is_drawn_in_its_place_stays(
    talk: Talk, turn: Callable[[dict[str, Any]], str]
) -> None:
    card = await going(talk)
    await talk.press(EDITOR, card, turn(card))
    shown = now_it_says(talk, card)
    await sent(talk)
    await looking(talk).look()
    assert now_it_says(talk, card)["text"] == shown["text"]
    assert await live(talk) == []


async def test_who_is_no_editor_any_more_is_told_nothing(talk: Talk) -> None:
    card = await going(talk)
    await sent(talk, 1)
    nobody = LiveCards(
        talk.database, talk.client, Pace(1000), (), lambda: NOW + timedelta(minutes=1)
    )
    await nobody.look()
    assert now_it_says(talk, card)["text"] == card["text"]
    assert await live(talk) == []


async def test_a_message_that_is_gone_is_left(talk: Talk) -> None:
    card = await going(talk)
    await sent(talk, 1)
    talk.world.messages[EDITOR].remove(now_it_says(talk, card))
    await looking(talk).look()
    assert await live(talk) == []
