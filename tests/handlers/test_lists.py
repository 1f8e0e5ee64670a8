"""The list of what is followed against forged presses, and in a group, where all see it."""

from __future__ import annotations

import pytest

from bot.messages.callbacks.following import mark_of
from bot.messages.callbacks.presses import RestoreAll, ShowLeaving, ShowSubscriptions
from storage import dialogs
from storage.vocabulary import Mode
from tests.handlers.talking import Talk
from tests.handlers.test_subscriptions import AIGUL, CLUB, EMMA, IVAN, KK, RU, labels, mine, modes


@pytest.mark.parametrize("many", [1, 3, 4])
async def test_modes_that_are_not_those_of_the_list_are_not_brought_back(
    talk: Talk, many: int
) -> None:
    await talk.say(IVAN, "/subscribe #а1 #а2")
    listed = await talk.say(IVAN, "/subscriptions")
    mark = mark_of([one.topic.id for one in await mine(talk)])
    forged = RestoreAll(0, mark, (Mode.MUTED,) * many).pack()
    assert await talk.press(IVAN, listed, forged) == RU("error-list-changed")
    assert await modes(talk) == [Mode.BOTH, Mode.BOTH]
    whole = RestoreAll(0, mark, (Mode.MUTED,) * 2).pack()
    await talk.press(IVAN, listed, whole)
    assert await modes(talk) == [Mode.MUTED, Mode.MUTED]


async def test_in_a_group_what_all_see_is_turned_by_administrators(talk: Talk) -> None:
    await talk.say(IVAN, "/subscribe #а1 #а2", chat=CLUB)
    listed = await talk.say(AIGUL, "/subscriptions", chat=CLUB)  # to look is free
    topic = next(data for label, data in labels(listed).items() if "#а1" in label)
    leaving = await talk.say(IVAN, "/unsubscribe", chat=CLUB)
    refused = KK("error-admins-only"), RU("error-admins-only")
    for message, data in (
        (listed, topic),
        (listed, ShowSubscriptions(0).pack()),
        (leaving, ShowLeaving(0).pack()),
    ):
        before = message["text"]
        assert await talk.press(EMMA, message, data, chat=CLUB) in refused
        assert message["text"] == before
    async with talk.database.read() as connection:
        assert await dialogs.pending(connection, CLUB, EMMA) is None
    await talk.press(IVAN, listed, topic, chat=CLUB)
    assert RU("button-to-list") in labels(listed)
    # from a message that is no list it is shown, to everybody, in one of its own
    other, said = await talk.say(IVAN, "/help", chat=CLUB), len(talk.heard(CLUB))
    await talk.press(EMMA, other, ShowSubscriptions(0).pack(), chat=CLUB)
    assert len(talk.heard(CLUB)) == said + 1
