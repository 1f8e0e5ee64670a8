"""Who is taken out between his press and what it stores has stored nothing, on both engines; and
what is taken from an owner meanwhile he gives to nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import text

from bot.messages.callbacks.presses import Confirm
from bot.messages.callbacks.roles import Invite, TakeOut
from bot.sandbox.server import EDITOR, Sandbox
from bot.texts import texts_for
from handlers import rights
from storage import acts, articles, reviews, roles
from storage.database import Database
from storage.vocabulary import ReviewKind
from storage.vocabulary_desk import Act, Role
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_desk import NEWS, published
from tests.handlers.test_roles import join, rows
from tests.handlers.test_what_editors_send import buttons
from tests.storage.meeting import Meeting

IVAN = 1001
RU = texts_for("ru")
TABLES = (
    "articles", "corrections", "drafts", "publications", "claims", "reviews", "decisions",
    "stopped_stories", "sources", "registry", "roles", "invitations", "acts",
)  # fmt: skip


@pytest.fixture
async def talk(sandbox: Sandbox, database: Database) -> AsyncIterator[Talk]:
    """The conversations on either engine."""
    made = Talk(sandbox, database)
    yield made
    await made.close()


def taken_out(talk: Talk, monkeypatch: pytest.MonkeyPatch, look: int = 1) -> list[int]:
    """From now on Ivan is taken out behind a look at what he may do; how often that was looked
    at."""
    real, times = rights.role_of, list[int]()

    async def and_then(*args: Any) -> Role | None:
        answer = await real(*args)
        times.append(1)
        if len(times) == look:
            async with talk.database.write() as connection:
                await roles.alone(connection)
                await roles.take_out(connection, IVAN, NOW)
        return answer

    monkeypatch.setattr(rights, "role_of", and_then)
    return times


async def stored(talk: Talk) -> dict[str, list[Any]]:
    """What is stored of all that editors do."""
    whole = {table: sorted(map(str, await rows(talk, table))) for table in TABLES}
    whole["roles"] = [one for one in whole["roles"] if str(IVAN) not in one]
    return whole


async def draft(talk: Talk) -> tuple[dict[str, Any], dict[str, str]]:
    told = await talk.say(IVAN, NEWS)
    return told, buttons(told)


async def prepared(talk: Talk, name: str) -> tuple[dict[str, Any], str]:
    """Ivan's message with the button that he is about to press, and what that says."""
    if name in ("publish", "discard"):
        told, presses = await draft(talk)
        return told, presses[RU(f"button-{name}")]
    if name == "unschedule":
        told, presses = await draft(talk)
        await talk.press(IVAN, told, presses[RU("button-publish-later")])
        told = await talk.say(IVAN, "20:00")
        return told, buttons(told)[RU("button-unschedule")]
    if name == "decide":
        await published(talk)
        async with talk.database.write() as connection:
            topic = next(iter((await articles.topics_of(connection, [1]))[1]))
            one = await reviews.report(
                connection, ReviewKind.NOT_THIS, article=1, topic=topic, words="#Проба", now=NOW
            )
        return await talk.say(IVAN, "/review"), Confirm(one).pack()
    if name == "invite":
        return await talk.say(IVAN, "/editors"), Invite(Role.OWNER).pack()
    if name == "take-out":
        await join(talk, 1002, owner=EDITOR)
        return await talk.say(IVAN, "/editors"), TakeOut(1002, 0).pack()
    await published(talk)
    desk = await talk.say(IVAN, "/desk")
    if name == "amend":
        await talk.press(IVAN, desk, "fix:1:1")
        told = await talk.say(IVAN, NEWS.replace("кадрах", "театрах"))
        return told, buttons(told)[RU("button-amend")]
    if name == "topics":
        await talk.press(IVAN, desk, "fix:1:0")
        told = talk.heard(IVAN)[-1]
        return told, next(data for data in buttons(told).values() if data.startswith("fixtopic"))
    return desk, {"retract": "back!:1", "claim": "fix:1:1"}[name]


@pytest.mark.parametrize(
    "name",
    [
        "publish", "discard", "unschedule", "decide", "retract", "claim", "amend", "topics",
        "invite", "take-out",
    ],
)  # fmt: skip
async def test_nothing_is_stored(talk: Talk, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    await join(talk, IVAN, Role.OWNER)
    message, data = await prepared(talk, name)
    before = await stored(talk)
    of_owners = name in ("invite", "take-out")  # is he an editor? is he an owner?
    looks = 1 + of_owners
    times = taken_out(talk, monkeypatch, looks)
    key = "error-owners-only" if of_owners else "error-editors-only"
    assert await talk.press(IVAN, message, data) == RU(key)
    assert len(times) == looks
    assert await stored(talk) == before


@pytest.mark.parametrize("name", ["schedule", "topic"])
async def test_nothing_that_is_typed_is_stored(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    await join(talk, IVAN)
    told, presses = await draft(talk)
    key = {"schedule": "button-publish-later", "topic": "button-add-topic"}[name]
    await talk.press(IVAN, told, presses[RU(key)])
    before = await stored(talk)
    taken_out(talk, monkeypatch, look=3)  # is it news? may he answer? then what it stores
    typed = {"schedule": "20:00", "topic": "#Театр"}[name]
    assert (await talk.say(IVAN, typed))["text"] == RU("error-editors-only")
    assert await stored(talk) == before


async def test_who_is_at_it_ends_it_before_his_role_does(
    sandbox: Sandbox, postgres: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other order: what is being stored is stored whole, and his role ends behind it."""
    talk = Talk(sandbox, postgres)
    await join(talk, IVAN)
    told, presses = await draft(talk)
    listed = await talk.say(EDITOR, "/editors")

    async def take_out() -> None:
        await talk.press(EDITOR, listed, TakeOut(IVAN, 0).pack())

    meeting = Meeting(postgres, take_out)
    monkeypatch.setattr(acts, "note", meeting.before(acts.note))
    await meeting.of(lambda: talk.press(IVAN, told, presses[RU("button-publish")]))
    async with postgres.read() as connection:
        done = [one.act for one in await acts.newest(connection, offset=0, limit=2)]
        assert await roles.role_of(connection, IVAN) is None
        assert await connection.scalar(text("SELECT count(*) FROM articles")) == 1
    assert done == [Act.TAKE_OUT, Act.PUBLISH]
    await talk.close()


async def test_of_two_owners_who_take_out_each_other_one_stays(talk: Talk) -> None:
    """And none of them waits for the other."""
    for person in (IVAN, 1002):
        await join(talk, person, Role.OWNER)
    lists = {person: await talk.say(person, "/editors") for person in (IVAN, 1002)}
    async with asyncio.timeout(20):
        await asyncio.gather(
            talk.press(IVAN, lists[IVAN], TakeOut(1002, 0).pack()),
            talk.press(1002, lists[1002], TakeOut(IVAN, 0).pack()),
        )
    async with talk.database.read() as connection:
        assert len(await roles.members(connection)) == 1
