"""Members of a group who are no administrators look and turn pages; they draw over nothing else."""

from __future__ import annotations

import copy
from datetime import timedelta
from typing import Any

from bot.messages.callbacks.fields import HelpPage
from bot.messages.callbacks.presses import Keep, ShowBodies, ShowHelp
from bot.sandbox import groups
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_subscriptions import AIGUL, CLUB, IVAN, KK, RU, labels
from tests.messages.test_callbacks import SENT
from tests.seeding import article

REFUSED = KK("error-admins-only"), RU("error-admins-only")


async def digest(talk: Talk) -> dict[str, Any]:
    """What an administrator asks for, in a group."""
    await talk.say(IVAN, "/subscribe #Проба", chat=CLUB)
    await article(talk.database, "Палата\n\nТекст.\n\n#Проба", at=NOW - timedelta(hours=1))
    return await talk.say(IVAN, "/digest", chat=CLUB)


async def test_no_press_of_a_member_changes_a_message_that_has_no_such_button(talk: Talk) -> None:
    shown = await digest(talk)
    assert "Палата" in shown["text"]
    before, drawn = copy.deepcopy(shown), []
    for data, _ in SENT:
        await talk.press(AIGUL, shown, data, chat=CLUB)
        if shown != before:
            drawn.append(data)
            shown.clear()
            shown.update(copy.deepcopy(before))
    assert drawn == []


async def test_what_is_asked_of_administrators_is_kept_by_them(talk: Talk) -> None:
    await digest(talk)
    asked = await talk.say(IVAN, "/forgetme", chat=CLUB)
    before = asked["text"]
    assert await talk.press(AIGUL, asked, Keep().pack(), chat=CLUB) in REFUSED
    assert asked["text"] == before
    groups.promote(talk.world, CLUB, AIGUL, True)
    assert await talk.press(AIGUL, asked, Keep().pack(), chat=CLUB) not in REFUSED
    assert asked["text"] != before


async def test_a_page_that_is_none_of_theirs_is_said_below(talk: Talk) -> None:
    shown = await digest(talk)
    for press in (ShowBodies(), ShowHelp(HelpPage.PRIVACY)):
        said = len(talk.heard(CLUB))
        await talk.press(AIGUL, shown, press.pack(), chat=CLUB)
        assert len(talk.heard(CLUB)) == said + 1


async def test_pages_are_turned_in_their_place_by_anybody(talk: Talk) -> None:
    for said in ("/help", "/privacy", "/officials"):
        page = await talk.say(IVAN, said, chat=CLUB)
        for _ in range(2):
            count, before = len(talk.heard(CLUB)), page["text"]
            data = list(labels(page).values())[0 if said != "/officials" else -1]
            await talk.press(AIGUL, page, data, chat=CLUB)
            assert len(talk.heard(CLUB)) == count
            assert page["text"] != before
