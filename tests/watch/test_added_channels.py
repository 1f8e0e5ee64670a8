"""A source channel that the bot is put out of: editors hear it once, and once when it is back."""

from __future__ import annotations

import pytest

from bot.watch.asked_channels import Missing
from bot.watch.sources import Sources
from storage import source_channels, sources
from storage.vocabulary import SourceBy
from tests.telegram.server import ok, refused
from tests.watch.office import EDITORS, MINUTE, Office

CHANNEL = -1001


def known(office: Office, *named: int | str) -> Sources:
    """What a process knows of the sources."""
    return Sources(office.database, office.client, frozenset(named), clock=lambda: office.now)


async def added(office: Office) -> Sources:
    """An editor adds a channel of which the bot is an administrator."""
    here = known(office)
    office.telegram.lay(
        ok({"id": CHANNEL, "type": "channel", "title": "Вестник", "username": "Vestnik"}),
        ok({"status": "administrator"}),
    )
    became = await here.add("vestnik", given="t.me/vestnik")
    assert (became.missing, became.known, became.number) == (None, False, CHANNEL)
    assert office.telegram.asked == [
        ("getChat", {"chat_id": "@vestnik"}),
        ("getChatMember", {"chat_id": CHANNEL, "user_id": 1}),
    ]
    return here


async def test_the_editors_hear_once_that_the_bot_was_put_out_and_once_that_it_is_back(
    office: Office,
) -> None:
    here = await added(office)
    watcher = office.watcher()
    await watcher.look()
    await here.is_here(CHANNEL, here=False)
    await here.is_here(CHANNEL, here=False)
    await watcher._sources.look()
    await office.pass_time(5 * MINUTE, watcher)
    told = [("source-left", "", EDITORS[0])]
    assert await office.told() == told
    [incident] = await office.live()
    assert (incident.about, incident.details) == (str(CHANNEL), {"channel": "Вестник"})
    assert (here.channels, here.heard) == ({CHANNEL: "Вестник"}, {})  # why it is silent is known
    await here.is_here(CHANNEL, here=True)
    await watcher._sources.look()
    await office.pass_time(5 * MINUTE, watcher)
    assert await office.told() == [*told, ("source-left", "over", EDITORS[0])]


async def test_one_that_is_removed_then_is_not_missed(office: Office) -> None:
    here = await added(office)
    watcher = office.watcher()
    await here.is_here(CHANNEL, here=False)
    await watcher._sources.look()
    await office.pass_time(5 * MINUTE, watcher)
    async with office.database.write() as connection:
        [source] = (await source_channels.stored(connection)).values()
        await sources.remove(connection, source.id, office.now)
    await watcher._sources.look()
    await office.pass_time(5 * MINUTE, watcher)
    assert [over for _, over, _ in await office.told()] == [""]
    assert await office.live() == []


async def test_an_added_channel_is_known_by_its_number_whatever_it_is_called(
    office: Office,
) -> None:
    here = await added(office)
    assert await here.takes(CHANNEL, None)
    assert await here.takes(CHANNEL, "renamed", "Другой")
    # whoever has the name later is another channel
    assert not await here.takes(-1002, "vestnik")
    # named by the settings as well, and then no more: an editor has added it
    assert await known(office, CHANNEL).takes(CHANNEL, None)
    await known(office).look()
    again = known(office)
    assert await again.takes(CHANNEL, None)
    await again.look()
    assert again.channels == {CHANNEL: "Другой"}
    async with office.database.read() as connection:
        [source] = (await source_channels.stored(connection)).values()
    assert (source.added_by, source.given) == (SourceBy.EDITOR, "t.me/vestnik")


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ([refused(400, "Bad Request: chat not found")], Missing.UNKNOWN),
        ([refused(502, "Bad Gateway")], Missing.AWAY),
        ([refused(429, "Too Many Requests: retry after 3", retry_after=3)], Missing.AWAY),
        ([ok({"id": -5, "type": "group", "title": "Клуб"})], Missing.NO_CHANNEL),
        (
            [
                ok({"id": CHANNEL, "type": "channel"}),
                refused(400, "Bad Request: member list is inaccessible"),
            ],
            Missing.NOT_ADMIN,
        ),
        ([ok({"id": CHANNEL, "type": "channel"}), ok({"status": "left"})], Missing.NOT_ADMIN),
        ([ok({"id": CHANNEL, "type": "channel"}), refused(500, "x")], Missing.AWAY),
    ],
)
async def test_what_is_missing(office: Office, answers: list[bytes], missing: Missing) -> None:
    here = known(office)
    office.telegram.lay(*answers)
    assert (await here.add("vestnik")).missing is missing
    assert here.channels == {}


async def test_one_that_the_settings_name_and_a_person_removed_is_told_once(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    here = await added(office)
    async with office.database.write() as connection:
        [source] = (await source_channels.stored(connection)).values()
        await sources.remove(connection, source.id, office.now)
    await here.look()
    assert "was removed by a person" not in caplog.text  # no setting names it
    again = known(office, CHANNEL)
    for _ in range(2):
        await again.look()
    assert caplog.text.count("Вестник was removed by a person") == 1
    assert f"sources add -- {CHANNEL}" in caplog.text
