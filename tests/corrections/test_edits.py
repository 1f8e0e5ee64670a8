"""What a correction makes of the alerts that were sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete

from bot.compose import changes
from bot.compose.changes import wording
from bot.compose.edits import Edits
from bot.compose.said import Drop
from bot.delivery.owing import owe_digests
from bot.messages.operation import Delete, Edit, Send
from storage import chats, leases, merging, subscriptions, topics
from storage.schema import articles
from storage.vocabulary import Kind, Lane, Mode, SetAside, State
from tests.corrections.correcting import OTHER_TAG, correct, take, text
from tests.corrections.reading import Reading
from tests.intake.test_roads import NEW, TAG, Desk
from tests.seeding import NOW, SUBJECTS, claim, reader


async def test_an_alert_is_edited_in_place_with_what_changed(desk: Desk, reading: Reading) -> None:
    article = await take(desk)
    [sent] = await reading.deliver()
    assert isinstance(sent, Send)
    await correct(desk, article, text(3))
    [edit] = await reading.deliver()
    assert isinstance(edit, Edit)
    assert reading.of(1).startswith("✏️ Исправлено\n5 млрд → 3 млрд\n\nПалата выделила 3 млрд")
    assert "Подписка: #Проба" in reading.of(1)
    assert edit.message.buttons == sent.message.buttons
    assert await reading.deliver() == []


async def test_a_typo_edits_nothing_and_small_steps_add_up(desk: Desk, reading: Reading) -> None:
    article = await take(desk, text(when="в срду"))
    await reading.deliver()
    await correct(desk, article, text(when="в среду"))
    assert await reading.deliver() == []
    assert await reading.edits() == []
    await correct(desk, article, text(3))
    await reading.deliver()
    await correct(desk, article, text(3, when="в среду ."))
    assert await reading.deliver() == []
    # back to what was sent first: other than what is shown now
    await correct(desk, article, text(5))
    [edit] = await reading.deliver()
    assert "3 млрд → 5 млрд" in edit.message.plain


async def test_what_is_not_yet_sent_goes_out_right_and_once(desk: Desk, reading: Reading) -> None:
    article = await take(desk)
    await correct(desk, article, text(3))
    [sent] = await reading.deliver()
    assert isinstance(sent, Send)
    assert "3 млрд" in reading.of(1)
    assert "Исправлено" not in reading.of(1)
    # it showed the second: a third is told against that
    await correct(desk, article, text(4))
    await reading.deliver()
    assert "3 млрд → 4 млрд" in reading.of(1)


async def test_three_corrections_make_one_edit(desk: Desk, reading: Reading) -> None:
    article = await take(desk)
    await reading.deliver()
    for sum_ in (3, 4, 6):
        await correct(desk, article, text(sum_))
        await reading.owe()
    assert await reading.edits() == [(1, State.OWED, 4)]
    [_] = await reading.deliver()
    assert "5 млрд → 6 млрд" in reading.of(1)


async def test_a_correction_while_an_edit_is_in_flight_makes_it_owed_again(
    desk: Desk, reading: Reading
) -> None:
    article = await take(desk)
    await reading.deliver()
    await correct(desk, article, text(3))
    await reading.owe()
    claimed = await claim(desk.database)
    settled = await reading.compose(claimed)
    await correct(desk, article, text(4))
    await reading.owe()
    assert await reading.edits() == [(1, State.CLAIMED, 3)]
    await reading.settle(settled)
    assert await reading.edits() == [(1, State.OWED, 3)]
    await reading.deliver()
    assert "3 млрд → 4 млрд" in reading.of(1)
    assert await reading.edits() == [(1, State.SENT, 3)]


@pytest.mark.parametrize("ended", [None, State.DEAD, State.WAITING])
async def test_an_edit_of_which_nobody_heard_is_taken_back(
    desk: Desk, reading: Reading, ended: State | None
) -> None:
    """Its process was killed (None), or its answer was lost, while the article went back to what
    it said."""
    article = await take(desk)
    await reading.deliver()
    first = reading.of(1)
    await correct(desk, article, text(3))
    await reading.owe()
    [arrived] = await reading.compose(await claim(desk.database))
    assert "5 млрд → 3 млрд" in reading.of(1)
    if ended is None:
        async with desk.database.write() as connection:
            await leases.take_over_all(connection)
    await correct(desk, article, text(5))
    await reading.owe()
    if ended is not None:
        lost = replace(arrived, state=ended, attempts=1, uncertain=1, after=timedelta())
        await reading.settle([lost])
        async with desk.database.write() as connection:
            await leases.wake_due(connection, NOW, owner="test")
    await reading.deliver()
    assert reading.of(1) == first
    # from then on it is known what the chat reads
    await correct(desk, article, text(5, when="в среду ."))
    assert await reading.deliver() == []


async def test_an_alert_that_is_on_its_way_is_edited_when_it_has_arrived(
    desk: Desk, reading: Reading
) -> None:
    article = await take(desk)
    await reading.owe()
    settled = await reading.compose(await claim(desk.database))
    await correct(desk, article, text(3))
    await reading.owe()
    waits = await claim(desk.database)
    assert [(one.kind, one.lane) for one in waits] == [(Kind.EDIT, Lane.EDIT)]
    await reading.settle(await reading.compose(waits))
    assert (reading.waited, await reading.edits()) == (1, [(1, State.WAITING, 2)])
    await reading.settle(settled)
    async with desk.database.write() as connection:
        await leases.wake_due(connection, NOW + timedelta(seconds=2))
    await reading.deliver()
    assert "5 млрд → 3 млрд" in reading.of(1)


async def test_alerts_are_claimed_before_edits_and_these_before_digests(
    desk: Desk, reading: Reading
) -> None:
    corrected = await take(desk)
    await reading.deliver()
    await owe_digests(desk.database, NOW + timedelta(seconds=1))
    await correct(desk, corrected, text(3))
    await reading.owe()
    await take(desk, "Комитет отложил чтение\n\nТекст.\n\n#Проба")
    await reading.owe()
    one_by_one = [(await claim(desk.database, limit=1))[0] for _ in range(3)]
    assert [one.kind for one in one_by_one] == [Kind.ALERT, Kind.EDIT, Kind.DIGEST]


async def test_who_matches_no_longer_is_told_and_who_matches_only_now_is_alerted(
    desk: Desk, reading: Reading
) -> None:
    await reader(desk.database, 2, {OTHER_TAG: Mode.BOTH})
    article = await take(desk)
    await reading.deliver()
    await correct(desk, article, text(tags="#Вторая"))
    done = await reading.deliver()
    assert [type(one) for one in done] == [Send, Edit]
    assert "больше не относится к теме: #Проба" in reading.of(1)
    assert "Подписка: #Вторая" in reading.of(2)
    # and another correction does not concern him; until it is about his topic again
    await correct(desk, article, text(3, tags="#Вторая"))
    await reading.deliver()
    assert "5 млрд" in reading.of(1)
    assert "3 млрд" in reading.of(2)
    await correct(desk, article, text(3, tags="#Проба #Вторая"))
    await reading.deliver()
    assert "Подписка: #Проба" in reading.of(1)


async def test_who_left_the_topic_meanwhile_is_still_put_right(
    desk: Desk, reading: Reading
) -> None:
    article = await take(desk)
    await reading.deliver()
    async with desk.database.write() as connection:
        [topic] = await topics.by_keys(connection, [TAG])
        await subscriptions.remove(connection, 1, topic.id)
        await chats.change(connection, 1, paused_until=NOW + timedelta(days=30), alerts_on=False)
    await correct(desk, article, text(3))
    await reading.deliver()
    assert "5 млрд → 3 млрд" in reading.of(1)
    assert "Подписка" not in reading.of(1)


@pytest.mark.parametrize(("hours", "how"), [(1, Delete), (49, Edit)])
async def test_what_is_taken_back_is_deleted_or_says_so(
    desk: Desk, reading: Reading, hours: int, how: type
) -> None:
    article = await take(desk)
    await reading.deliver()
    assert await desk.door.retract(article, NEW)
    [done] = await reading.deliver(NOW + timedelta(hours=hours))
    assert isinstance(done, how)
    if how is Edit:
        assert reading.of(1).startswith("🗑 Новость отозвана")
    else:
        assert reading.chats[1] == {}
    assert await reading.deliver() == []


async def test_a_chat_that_is_away_is_left_alone_and_a_group_that_moved_is_told_apart(
    desk: Desk, reading: Reading
) -> None:
    group = await reader(desk.database, -5, {TAG: Mode.BOTH})
    article = await take(desk)
    await reading.deliver()
    async with desk.database.write() as connection:
        await chats.set_aside(connection, 1, SetAside.BLOCKED, NOW)
        await merging.migrate(connection, -5, -1005, NOW)
    alerts = dict(reading.chats[group])
    await correct(desk, article, text(3))
    [sent] = await reading.deliver()
    assert isinstance(sent, Send)
    told = sent.message.plain
    assert told == "✏️ Исправлено\n5 млрд → 3 млрд\n\nПалата выделила 3 млрд на дороги"
    assert await reading.edits() == [(group, State.SENT, 2)]
    # once, and nothing of what does not matter; then what has changed since
    await correct(desk, article, text(3, when="в среду ."))
    assert await reading.deliver() == []
    await correct(desk, article, text(4))
    [sent] = await reading.deliver()
    assert "3 млрд → 4 млрд" in sent.message.plain
    await desk.door.retract(article, NEW)
    [sent] = await reading.deliver()
    assert isinstance(sent, Send)
    assert "Новость отозвана" in sent.message.plain
    assert await reading.deliver() == []
    assert alerts.items() <= reading.chats[group].items()  # nobody can change these


async def test_an_edit_of_what_was_removed_meanwhile_is_dropped(
    desk: Desk, reading: Reading
) -> None:
    article = await take(desk)
    await reading.deliver()
    await correct(desk, article, text(3))
    await reading.owe()
    [edit] = await claim(desk.database)
    async with desk.database.write() as connection:
        await connection.execute(delete(articles).where(articles.c.id == article))
    async with desk.database.read() as connection:
        said = await Edits(SUBJECTS).compose(connection, [edit], NOW)
    assert said == {edit.id: Drop("article removed")}


async def test_edits_are_owed_in_steps(desk: Desk, reading: Reading) -> None:
    for number in range(2, 26):
        await reader(desk.database, number, {TAG: Mode.BOTH})
    article = await take(desk)
    await reading.deliver()
    await correct(desk, article, text(3))
    await reading.owe(limit=7)
    assert len(await reading.edits()) == 25
    assert len(await reading.deliver()) == 25


async def test_what_is_judged_is_title_lead_and_body(desk: Desk) -> None:
    article = await desk.article(await take(desk))
    assert wording(article).title == "Палата выделила 5 млрд на дороги"


async def test_a_text_that_cannot_be_judged_is_corrected_without_details(
    desk: Desk, reading: Reading, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_was: object, _now: object) -> None:
        raise ZeroDivisionError

    article = await take(desk)
    await reading.deliver()
    monkeypatch.setattr(changes, "judge", broken)
    await correct(desk, article, text(3))
    await take(desk, "Комитет отложил чтение\n\nТекст.\n\n#Проба")
    done = await reading.deliver()
    assert sorted(type(one).__name__ for one in done) == ["Edit", "Send"]
    [edit] = [one for one in done if isinstance(one, Edit)]
    assert edit.message.plain.startswith("✏️ Исправлено\n\nПалата выделила 3 млрд")
    assert f"the correction of article {article} cannot be judged" in caplog.text
    assert await reading.deliver() == []
