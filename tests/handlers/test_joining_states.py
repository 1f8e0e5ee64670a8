"""An article that joins a story: what its editor is told is true of each chat and in each state."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert

from bot.sandbox.server import EDITOR
from storage.schema import deliveries
from storage.vocabulary import Kind, Lane, Mode, State
from tests.compose.test_stories import KAZAKH, KK_URL, RU_URL
from tests.corrections.reading import Reading
from tests.handlers.meeting import (
    AGAIN,
    MORE,
    RU,
    SECOND,
    TITLE,
    bring,
    published,
    reading,
    talk,
)
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_preview import press
from tests.handlers.test_what_editors_send import buttons, titles
from tests.seeding import reader
from tests.stories.telling import BODY, REPRINT, RUSSIAN, TAG, by, told

__all__ = ["reading", "talk"]  # fixtures


async def test_of_what_is_stopped_halfway_it_is_not_said_that_it_goes_on(
    talk: Talk, reading: Reading
) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    card = await published(talk)
    await reading.deliver(NOW)
    await reader(talk.database, 2, {TAG: Mode.BOTH})
    async with talk.database.write() as connection:
        await connection.execute(
            insert(deliveries).values(
                chat=2, kind=Kind.ALERT, subject=1, schedule=0, state=State.OWED,
                lane=Lane.ALERT, created_at=NOW, attempts=0,
            )
        )  # fmt: skip
    await press(talk, card, RU("button-refresh"))
    card = next(one for one in talk.heard(EDITOR) if one["message_id"] == card["message_id"])
    await press(talk, card, RU("button-stop-sending"))
    preview = await talk.say(EDITOR, f"{AGAIN}\n\n{BODY}\n\n{MORE}\n\n#Проба")
    assert "Она отправлена в 1 чат. " in preview["text"]
    assert "отправляется" not in preview["text"]
    desk = await talk.say(EDITOR, "/desk")
    assert f"«{TITLE}»: отправлено 1 из 2 сообщений" in desk["text"]


async def test_what_has_the_language_already_does_not_turn_to_it(
    talk: Talk, reading: Reading
) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    await talk.surroundings.door.take_in(told(KAZAKH, KK_URL, "kk"), by("Вестник"))
    await reading.deliver(NOW)
    await reader(talk.database, 2, {SECOND: Mode.BOTH})
    await bring(talk, f"{RUSSIAN} #Вторая", "Курьер", 2, url=RU_URL)
    reading.grown_at = NOW - timedelta(hours=1)  # the first one reads Kazakh still
    await reading.deliver(NOW)
    preview = await talk.say(EDITOR, f"{REPRINT} #Вторая")
    assert RU("editor-replaces", count=1, language="ru") in preview["text"]
    assert RU("editor-replaces", count=1, language="same") in preview["text"]


async def test_what_adds_no_name_adds_a_link(talk: Talk, reading: Reading) -> None:
    """The same site in another language is no other source."""
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    await bring(talk, RUSSIAN, "vestnik.example", url=RU_URL)
    await reading.deliver(NOW)
    preview = await talk.say(EDITOR, f"{KAZAKH}\n\n{KK_URL}")
    assert RU("editor-names", count=1, what="link", source="") in preview["text"]


async def test_where_many_tell_it_they_are_counted(talk: Talk, reading: Reading) -> None:
    await reader(talk.database, 1, {TAG: Mode.BOTH})
    await bring(talk, RUSSIAN, "Вестник", url=RU_URL)
    await bring(talk, REPRINT, "Курьер", 2)
    await bring(talk, f"{REPRINT}\n\n{MORE}", "Глашатай", 3)
    await reading.deliver(NOW)
    preview = await talk.say(EDITOR, f"{KAZAKH}\n\n{KK_URL}")
    assert RU("editor-names", count=1, what="count", source="") in preview["text"]


async def test_the_button_of_an_earlier_preview_publishes_nothing_that_it_did_not_show(
    talk: Talk,
) -> None:
    first = await talk.say(EDITOR, RUSSIAN)
    await press(talk, first, RU("button-add-topic"))
    second = await talk.say(EDITOR, "#Театр")
    data = buttons(first)[RU("button-publish")]
    assert await talk.press(EDITOR, first, data) == RU("editor-changed")
    assert await titles(talk) == []
    shown = next(one for one in talk.heard(EDITOR) if one["message_id"] == first["message_id"])
    assert "#Театр" in shown["text"]
    # as a button of a former release, which says nothing of what it showed
    old = data.rpartition(":")[0]
    assert await talk.press(EDITOR, shown, old) == RU("editor-changed")
    # in another language it is the same
    await press(talk, shown, "Қазақша")
    await press(talk, second, RU("button-publish"))
    assert await titles(talk) == [TITLE]
