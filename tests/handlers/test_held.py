"""What somebody had put off who is taken out is held; an owner has it then, or cancels it, once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.desk.publishing import Publisher
from bot.messages.callbacks.roles import AskTakeOut, CancelHeld, KeepHeld, ShowHeld, TakeOut
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import publications
from storage.publications import Publication
from storage.vocabulary_desk import Role, Stage
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_acts import done
from tests.handlers.test_desk import NEWS, TITLE
from tests.handlers.test_preview import press
from tests.handlers.test_roles import join, rows
from tests.handlers.test_what_editors_send import buttons, titles
from tests.shipped import shipped

IVAN, AIGUL = 1001, 1002
RU, KK = texts_for("ru"), texts_for("kk")
KEEP, CANCEL = RU("button-keep-held"), RU("button-cancel-held")


async def put_off(talk: Talk, person: int = AIGUL) -> None:
    """Somebody is an editor, and puts an article off until eight in the evening."""
    await join(talk, person)
    texts = KK if person == AIGUL else RU
    told = await talk.say(person, NEWS)
    await talk.press(person, told, buttons(told)[texts("button-publish-later")])
    await talk.say(person, "20:00")


async def publication(talk: Talk) -> Publication:
    async with talk.database.read() as connection:
        one = await publications.by_id(connection, 1)
    assert one is not None
    return one


def publisher(talk: Talk, later: timedelta = timedelta(), *owners: int) -> Publisher:
    door = talk.surroundings.door
    owned = owners or (EDITOR,)
    return Publisher(talk.database, door, shipped(), talk.client, owned, lambda: NOW + later)


async def taken_out(talk: Talk) -> dict[str, Any]:
    """She is taken out; what the owner is shown."""
    listed = await talk.say(EDITOR, "/editors")
    await talk.press(EDITOR, listed, AskTakeOut(AIGUL, 0).pack())
    asked = talk.heard(EDITOR)[-1]
    assert RU("roles-ask-out-held", count=1) in asked["text"]
    return await press(talk, asked, RU("roles-button-out-yes"))


async def test_the_owner_who_takes_her_out_takes_it_over(talk: Talk) -> None:
    await put_off(talk)
    told = await taken_out(talk)
    assert "Кто запланировал: Айгүл 1002." in told["text"]
    assert f"• 20:00: «{TITLE}»" in told["text"]
    out = KK("held-out", role="editor", waiting="yes", count=1)
    assert talk.heard(AIGUL)[-1]["text"] == out
    assert (await publication(talk)).stage is Stage.HELD
    # nothing goes out meanwhile, and who is asked already is asked no more
    before = talk.told(EDITOR)
    await publisher(talk).look()
    assert talk.told(EDITOR) == before
    told = await press(talk, told, KEEP)
    assert told["text"] == RU("held-decided", what="kept", count=1)
    assert talk.heard(AIGUL)[-1]["text"].splitlines()[0] == KK("held-told", what="kept", count=1)
    one = await publication(talk)
    assert (one.stage, one.editor_id, one.name) == (Stage.SCHEDULED, EDITOR, "Редактор")
    await publisher(talk, timedelta(hours=9)).look()
    assert await titles(talk) == [TITLE]
    assert [one for one in await done(talk) if one[0] in ("hold", "keep", "publish")] == [
        ("hold", 0, TITLE), ("keep", 0, TITLE), ("publish", 1, TITLE),
    ]  # fmt: skip


async def test_or_cancels_it_and_has_the_text(talk: Talk) -> None:
    await put_off(talk)
    told = await taken_out(talk)
    yes = buttons(told)[CANCEL]
    await talk.press(EDITOR, told, yes)
    back = talk.heard(EDITOR)[-1]
    assert back["text"] == RU("held-decided", what="cancelled", count=1)
    heard, mine = len(talk.heard(AIGUL)), len(talk.heard(EDITOR))
    await talk.press(EDITOR, told, yes)
    none = RU("held-decided", what="none", count=0)
    assert [one["text"] for one in talk.heard(EDITOR)].count(none) == 1
    assert (len(talk.heard(AIGUL)), len(talk.heard(EDITOR))) == (heard, mine)
    assert (await publication(talk)).stage is Stage.CANCELLED
    assert [one[0] for one in await done(talk)][-2:] == ["hold", "unschedule"]
    await publisher(talk, timedelta(hours=9)).look()
    assert await titles(talk) == []
    # the text is a draft of his, as often as it is asked for, and nobody else's
    for _ in range(2):
        await talk.press(EDITOR, back, buttons(back)[TITLE])
    draft = talk.heard(EDITOR)[-1]
    gone = RU("editor-draft-gone", what="gone")
    await join(talk, IVAN)
    assert await talk.press(IVAN, await talk.say(IVAN, "/desk"), buttons(back)[TITLE]) == gone
    await press(talk, draft, RU("button-publish"))
    assert await titles(talk) == [TITLE]
    said = await talk.press(EDITOR, back, buttons(back)[TITLE])
    assert said == RU("editor-draft-gone", what="published")


async def test_undecided_by_its_time_all_owners_are_asked_once(talk: Talk) -> None:
    await put_off(talk)
    await join(talk, IVAN, Role.OWNER)
    await taken_out(talk)
    heard = len(talk.heard(IVAN))
    for _ in range(3):
        await publisher(talk, timedelta(hours=9)).look()
    assert len(talk.heard(IVAN)) == heard + 1
    told = talk.heard(IVAN)[-1]
    assert told["text"].endswith(RU("held-late"))
    assert list(buttons(told))[:2] == [KEEP, CANCEL]
    # he keeps it, and what is late is published
    await talk.press(IVAN, told, KeepHeld(AIGUL).pack())
    await publisher(talk, timedelta(hours=9)).look()
    assert await titles(talk) == [TITLE]


async def test_where_the_settings_name_her_no_more_all_owners_are_asked(talk: Talk) -> None:
    told = await talk.say(EDITOR, NEWS)
    await talk.press(EDITOR, told, buttons(told)[RU("button-publish-later")])
    await talk.say(EDITOR, "20:00")
    await join(talk, IVAN, Role.OWNER)
    for _ in range(2):
        await publisher(talk, timedelta(), IVAN).look()
    told = talk.heard(IVAN)[-1]
    assert "Редактор 1009" in told["text"]
    assert RU("held-late") not in told["text"]
    out = RU("held-out", role="unknown", waiting="yes", count=1)
    assert talk.heard(EDITOR)[-1]["text"] == out
    assert (await publication(talk)).stage is Stage.ASKED
    assert [one[0] for one in await done(talk)].count("hold") == 1
    await talk.press(IVAN, told, KeepHeld(EDITOR).pack())
    assert (await publication(talk)).editor_id == IVAN


async def test_an_owner_who_leaves_leaves_it_to_the_others(talk: Talk) -> None:
    await join(talk, IVAN, Role.OWNER)
    told = await talk.say(IVAN, NEWS)
    await talk.press(IVAN, told, buttons(told)[RU("button-publish-later")])
    await talk.say(IVAN, "20:00")
    await talk.press(IVAN, await talk.say(IVAN, "/editors"), TakeOut(IVAN, 0).pack())
    assert talk.heard(IVAN)[-1]["text"] == RU("roles-left")
    await publisher(talk).look()
    assert KEEP in buttons(talk.heard(EDITOR)[-1])
    out = RU("held-out", role="unknown", waiting="yes", count=1)
    assert talk.heard(IVAN)[-1]["text"] == out


async def test_an_owner_who_is_taken_out_is_called_so(talk: Talk) -> None:
    await join(talk, IVAN, Role.OWNER)
    listed = await talk.say(EDITOR, "/editors")
    await talk.press(EDITOR, listed, TakeOut(IVAN, 0).pack())
    assert talk.heard(IVAN)[-1]["text"] == "Вы больше не владелец этого бота."
    assert talk.heard(EDITOR)[-1]["text"].startswith("Больше не владелец: ")


async def test_who_comes_back_does_not_have_it_back_by_that(talk: Talk) -> None:
    await put_off(talk)
    await taken_out(talk)
    await join(talk, AIGUL)
    await publisher(talk, timedelta(hours=9)).look()
    assert await titles(talk) == []
    assert (await publication(talk)).stage is Stage.ASKED
    asked = talk.heard(EDITOR)[-1]["text"]
    assert "Кто запланировал: Айгүл 1002." in asked
    assert "не редактор" not in asked  # for she is one


@pytest.mark.parametrize("kind", [ShowHeld, KeepHeld, CancelHeld])
async def test_only_owners_decide(
    talk: Talk, kind: type[ShowHeld] | type[KeepHeld] | type[CancelHeld]
) -> None:
    await put_off(talk)
    await taken_out(talk)
    await join(talk, IVAN)
    message, before = await talk.say(IVAN, "/desk"), await rows(talk, "publications")
    assert await talk.press(IVAN, message, kind(AIGUL).pack()) == RU("error-owners-only")
    hers = await talk.say(AIGUL, "/help")
    assert await talk.press(AIGUL, hers, kind(AIGUL).pack()) == KK("error-editors-only")
    assert await rows(talk, "publications") == before
