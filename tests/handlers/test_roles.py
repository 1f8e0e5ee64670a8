"""Who works at the desk: invited by a link that works once, taken out at once; and nobody else."""

from __future__ import annotations

import hashlib
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot.messages.callbacks.presses import PRESSES
from bot.messages.callbacks.roles import AskTakeOut, Invite, TakeOut, Uninvite
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import roles
from storage.vocabulary_desk import Role
from tests.handlers.talking import NOW, Talk
from tests.messages.sent_of_desk import SENT_OF_DESK
from tests.messages.sent_of_sources import SENT_OF_SOURCES
from tests.messages.test_callbacks import SENT

IVAN, AIGUL, CLUB = 1001, 1002, -1000000001000
RU, KK = texts_for("ru"), texts_for("kk")
NEWS = "Палата обсудила вопрос\n\nПалата обсудила вопрос о кадрах."
# What of the desk is told to nobody else, whatever is pressed.
OF_EDITORS = {
    press for _, press in [*SENT_OF_DESK, *SENT_OF_SOURCES]
} | {
    press for data, press in SENT
    if data.split(":")[0] in ("rv", "rvyes", "rvno", "rvl", "rvun", "rvwho", "reg", "publish",
                              "anyway", "discard", "chadd", "chagain", "chask")
}  # fmt: skip


async def invited(talk: Talk, role: Role = Role.EDITOR, owner: int = EDITOR) -> tuple[str, Any]:
    """The parameter of a new invitation, and the message that has its link."""
    listed = await talk.say(owner, "/editors")
    await talk.press(owner, listed, Invite(role).pack())
    told = talk.heard(owner)[-1]
    _, _, parameter = told["text"].rpartition("?start=")
    return parameter, told


async def join(talk: Talk, person: int, role: Role = Role.EDITOR, owner: int = EDITOR) -> None:
    parameter, _ = await invited(talk, role, owner)
    await talk.say(person, f"/start {parameter}")
    assert await role_of(talk, person) is role


async def role_of(talk: Talk, person: int) -> Role | None:
    async with talk.database.read() as connection:
        return await roles.role_of(connection, person)


async def rows(talk: Talk, table: str) -> list[Any]:
    async with talk.database.read() as connection:
        return list(await connection.execute(text(f"SELECT * FROM {table}")))


async def test_an_invitation_makes_an_editor_once(talk: Talk) -> None:
    parameter, _ = await invited(talk)
    told = await talk.say(IVAN, f"/start {parameter}")
    assert told["text"] == RU("roles-joined", role="editor")
    assert talk.heard(EDITOR)[-1]["text"] == RU("roles-has-joined", role="editor", name="Иван 1001")
    preview = await talk.say(IVAN, NEWS)
    assert "Предпросмотр" in preview["text"]
    # whoever has it afterwards gets nothing by it
    told = await talk.say(AIGUL, f"/start {parameter}")
    assert told["text"] == KK("roles-invitation-gone")
    assert await role_of(talk, AIGUL) is None
    # he himself is answered as the first time, and it gives him nothing anew
    told = await talk.say(IVAN, f"/start {parameter}")
    assert told["text"] == RU("roles-joined", role="editor")
    listed = await talk.say(EDITOR, "/editors")
    await talk.press(EDITOR, listed, TakeOut(IVAN, 0).pack())
    told = await talk.say(IVAN, f"/start {parameter}")
    assert told["text"] == RU("roles-invitation-gone")
    assert await role_of(talk, IVAN) is None


async def test_the_token_is_kept_as_a_hash_alone(talk: Talk, sqlite_url: str) -> None:
    parameter, _ = await invited(talk)
    token = parameter.removeprefix("inv-")
    for table in ("invitations", "acts", "roles"):
        assert token not in str(await rows(talk, table))
    assert hashlib.sha256(token.encode()).hexdigest() in str(await rows(talk, "invitations"))


async def test_an_invitation_ends(talk: Talk) -> None:
    for ends in (NOW, NOW - timedelta(days=3)):
        token = f"{ends:%d}".ljust(43, "x")
        async with talk.database.write() as connection:
            await roles.invite(
                connection, token, Role.EDITOR, made_by=EDITOR,
                now=ends - timedelta(days=1), expires_at=ends,
            )  # fmt: skip
        told = await talk.say(IVAN, f"/start inv-{token}")
        assert told["text"] == RU("roles-invitation-gone")
    assert await role_of(talk, IVAN) is None
    async with talk.database.read() as connection:
        invitation = await roles.invitation(connection, 1)
    assert invitation is not None
    parameter, _ = await invited(talk)
    async with talk.database.read() as connection:
        made = await roles.invitation_of(connection, parameter.removeprefix("inv-"))
    assert made is not None
    assert made.expires_at == NOW + timedelta(days=1)


async def test_an_invitation_is_taken_back(talk: Talk) -> None:
    parameter, message = await invited(talk)
    (row,) = message["reply_markup"]["inline_keyboard"]
    await talk.press(EDITOR, message, row[0]["callback_data"])
    assert talk.heard(EDITOR)[-1]["text"] == RU("roles-uninvited")
    told = await talk.say(IVAN, f"/start {parameter}")
    assert told["text"] == RU("roles-invitation-gone")
    # of one that was taken it comes too late
    parameter, message = await invited(talk)
    await talk.say(IVAN, f"/start {parameter}")
    popped = await talk.press(EDITOR, message, Uninvite(2).pack())
    assert popped == RU("roles-invitation-used")
    assert await role_of(talk, IVAN) is Role.EDITOR


async def test_links_of_nobody_and_in_a_group_give_nothing(talk: Talk) -> None:
    parameter, _ = await invited(talk)
    # cut, altered, of nobody: all the same, and no topic that is looked for
    for wrong in (
        f"inv-{'a' * 43}", parameter[:-1], parameter[:9], parameter[:4], "inv", f"{parameter}x",
        parameter.upper(), parameter.replace("inv-", "inv_"), parameter.replace("inv-", "inv–"),
        f"{parameter[:20]}?{parameter[20:]}",
    ):  # fmt: skip
        told = await talk.say(IVAN, f"/start {wrong}")
        assert told["text"] == RU("roles-invitation-gone"), wrong
    told = await talk.say(IVAN, f"/start {parameter}", chat=CLUB)
    assert told["text"] == RU("error-private-only")
    assert await rows(talk, "roles") == []


async def test_who_has_a_role_does_not_use_up_a_link(talk: Talk) -> None:
    parameter, _ = await invited(talk)
    told = await talk.say(EDITOR, f"/start {parameter}")
    assert told["text"] == RU("roles-already", role="owner")
    await join(talk, IVAN)
    told = await talk.say(IVAN, f"/start {parameter}")
    assert told["text"] == RU("roles-already", role="editor")
    await talk.say(AIGUL, f"/start {parameter}")
    assert await role_of(talk, AIGUL) is Role.EDITOR
    # an editor becomes an owner, and stays one
    await join(talk, IVAN, Role.OWNER)
    parameter, _ = await invited(talk)
    told = await talk.say(IVAN, f"/start {parameter}")
    assert told["text"] == RU("roles-already", role="owner")
    assert await role_of(talk, IVAN) is Role.OWNER


async def test_whoever_is_taken_out_can_do_nothing_at_once(talk: Talk) -> None:
    await join(talk, IVAN)
    draft = await talk.say(IVAN, NEWS)
    listed = await talk.say(EDITOR, "/editors")
    await talk.press(EDITOR, listed, AskTakeOut(IVAN, 0).pack())
    asked = talk.heard(EDITOR)[-1]
    assert asked["text"] == RU("roles-ask-out", role="editor", name="Иван 1001")
    assert await role_of(talk, IVAN) is Role.EDITOR
    for _ in range(2):
        await talk.press(EDITOR, asked, TakeOut(IVAN, 0).pack())
    assert "Иван" not in (await talk.say(EDITOR, "/editors"))["text"]
    assert await talk.press(IVAN, draft, "publish:1") == RU("error-editors-only")
    for said in ("/review", "/sources", "/registry"):
        assert (await talk.say(IVAN, said))["text"] == RU("error-editors-only")
    assert (await talk.say(IVAN, "/editors"))["text"] == RU("error-editors-only")
    assert "Предпросмотр" not in (await talk.say(IVAN, NEWS + " Ещё."))["text"]
    assert await rows(talk, "articles") == []


async def test_whom_an_owner_invited_who_was_taken_out_stays_outside(talk: Talk) -> None:
    await join(talk, IVAN, Role.OWNER)
    parameter, _ = await invited(talk, Role.OWNER, owner=IVAN)
    listed = await talk.say(EDITOR, "/editors")
    await talk.press(EDITOR, listed, TakeOut(IVAN, 0).pack())
    for person in (IVAN, AIGUL):
        texts = {IVAN: RU, AIGUL: KK}[person]
        told = await talk.say(person, f"/start {parameter}")
        assert told["text"] == texts("roles-invitation-gone")
    # nor do links of one who was an owner by the settings only
    async with talk.database.write() as connection:
        await roles.invite(
            connection, "y" * 43, Role.OWNER, made_by=77, now=NOW,
            expires_at=NOW + timedelta(days=1),
        )  # fmt: skip
    told = await talk.say(IVAN, f"/start inv-{'y' * 43}")
    assert told["text"] == RU("roles-invitation-gone")
    assert await rows(talk, "roles") == []


async def test_no_button_takes_out_whom_the_settings_name(talk: Talk) -> None:
    await join(talk, IVAN, Role.OWNER)
    token, _ = await invited(talk)
    listed = await talk.say(IVAN, "/editors")
    assert "(EDITOR_IDS)" in listed["text"]
    for press in (AskTakeOut(EDITOR, 0), TakeOut(EDITOR, 0)):
        await talk.press(IVAN, listed, press.pack())
    assert (await talk.say(EDITOR, "/sources"))["text"] == RU("sources-none")
    # and what he has begun stands
    await talk.say(AIGUL, f"/start {token}")
    assert await role_of(talk, AIGUL) is Role.EDITOR
    # but an owner may leave
    await talk.press(IVAN, listed, TakeOut(IVAN, 0).pack())
    assert talk.heard(IVAN)[-1]["text"] == RU("roles-left")
    assert await talk.press(IVAN, listed, Invite(Role.OWNER).pack()) == RU("error-editors-only")


async def test_what_was_done_is_on_record(talk: Talk) -> None:
    await join(talk, IVAN)
    listed = await talk.say(EDITOR, "/editors")
    for _ in range(2):
        await talk.press(EDITOR, listed, TakeOut(IVAN, 0).pack())
    async with talk.database.read() as connection:
        done = await connection.execute(text("SELECT who, act, subject, about FROM acts"))
    assert [tuple(one) for one in done] == [
        (EDITOR, "invite", 0, "editor"),
        (IVAN, "join", EDITOR, "editor"),
        (EDITOR, "take-out", IVAN, "Иван"),
    ]


def test_presses_of_the_desk_are_all_tried() -> None:
    kinds = {type(one) for one in OF_EDITORS}
    assert {one.__name__ for one in PRESSES if "callbacks_roles" in one.__module__} <= {
        one.__name__ for one in kinds
    }


TABLES = (
    "articles", "sources", "roles", "invitations", "reviews", "registry", "acts", "drafts",
    "claims", "decisions", "decided", "publications", "stopped_stories", "corrections",
)  # fmt: skip
COMMANDS = ("/desk", "/log", "/review", "/sources", "/registry", "/editors")


async def busy(talk: Talk) -> dict[str, list[Any]]:
    """There is something to be done with all that buttons name; what is stored then."""
    told = await talk.say(EDITOR, NEWS)
    await talk.press(EDITOR, told, "publish:1")
    told = await talk.say(EDITOR, NEWS + " Ещё.")
    await talk.press(EDITOR, told, "dwhen:2")
    await talk.say(EDITOR, "20:00")
    await talk.say(EDITOR, NEWS + " И ещё.")
    await invited(talk)
    await join(talk, AIGUL)
    return {table: await rows(talk, table) for table in TABLES}


@pytest.mark.parametrize("what", ["reader", "editor", "former"])
async def test_nobody_without_the_role_does_anything(talk: Talk, what: str) -> None:
    """Whatever buttons and numbers are replayed, wherever: a reader none of the desk's, nor who was
    an editor; an editor none of the owners'. What a reader replays in private, who was an editor
    replays in a group, and the other way round."""
    if what != "reader":
        await join(talk, IVAN)
    if what == "former":
        listed = await talk.say(EDITOR, "/editors")
        await talk.press(EDITOR, listed, TakeOut(IVAN, 0).pack())
    before = await busy(talk)
    message, shared = await talk.say(IVAN, "/help"), await talk.say(IVAN, "/help", chat=CLUB)
    # an editor hears why; to anybody else it is always the same, whatever and wherever he presses
    refused = RU("error-owners-only" if what == "editor" else "error-editors-only")
    every = [one for press in OF_EDITORS for one in (press, first_of(press))]
    for number, one in enumerate(every):
        if what == "editor" and "callbacks_roles" not in type(one).__module__:
            continue
        if what == "editor" or (number // 2 + number) % 2 == (what == "former"):
            assert await talk.press(IVAN, message, one.pack()) == refused, one
        if what == "editor" or (number // 2 + number) % 2 != (what == "former"):
            assert await talk.press(IVAN, shared, one.pack(), chat=CLUB) == refused, one
    if what != "editor":
        for command in COMMANDS:
            assert (await talk.say(IVAN, command))["text"] == refused
    assert {table: await rows(talk, table) for table in TABLES} == before


def first_of(press: Any) -> Any:
    """The same press of number 1, which there is of everything."""
    names = [one.name for one in fields(press) if getattr(press, one.name) in (7, 9)]
    return replace(press, **dict.fromkeys(names, 1))


async def test_an_owner_does_nothing_before_others(talk: Talk) -> None:
    """What is at the desk is told, and done, in private only."""
    before = await busy(talk)
    shared = await talk.say(EDITOR, "/help", chat=CLUB)
    refused = RU("error-private-only")
    for press in OF_EDITORS:
        assert await talk.press(EDITOR, shared, press.pack(), chat=CLUB) == refused, press
    for command in COMMANDS:
        assert (await talk.say(EDITOR, command, chat=CLUB))["text"] == refused
    assert {table: await rows(talk, table) for table in TABLES} == before
