"""What changed is told against what a reader was last told, whatever was put right silently since:
in an alert, in the next digest, and to the editor who is about to send it."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.compose.changes import Changes
from bot.compose.edit_facts import facts_of
from storage import leases
from storage.database import Database
from storage.vocabulary import Mode
from tests.corrections.correcting import correct, take
from tests.corrections.reading import Reading
from tests.corrections.test_next_digest import digest_of
from tests.intake.test_roads import TAG, Desk
from tests.seeding import NOW, claim, reader
from tests.stories.telling import REPRINT, RUSSIAN, House, by, told

# From each to the next it is a typo; from the first to the last another word.
STEPS = ("принято", "приняла", "признала")
FIRST, SECOND, THIRD = STEPS


def steps(word: str) -> str:
    return f"Палата собралась в среду\n\nДепутаты пришли. Это {word} в среду утром.\n\n#Проба"


async def test_small_steps_add_up_in_an_alert(desk: Desk, reading: Reading) -> None:
    article = await take(desk, steps(FIRST))
    await reading.deliver()
    await correct(desk, article, steps(SECOND))
    assert await reading.deliver() == []
    await correct(desk, article, steps(THIRD))
    [edit] = await reading.deliver()
    assert f"{FIRST} → {THIRD}" in edit.message.plain


async def test_small_steps_add_up_where_the_story_grew_in_between(database: Database) -> None:
    """Its alert was edited to say who else tells it, and has had the second wording since; its
    reader was told nothing of that."""
    await reader(database, 1, {TAG: Mode.BOTH})
    house = House(database)
    reading = Reading(database, grown_at=NOW + timedelta(hours=9))

    def said(word: str) -> str:
        return RUSSIAN.replace("\n\n#Проба", f"\n\nЭто {word} в среду утром.\n\n#Проба")

    article = await house.take(said(FIRST), "Вестник")
    await reading.deliver()
    await house.door.revise(article, told(said(SECOND)), by("Вестник"))
    assert await reading.deliver() == []
    await house.take(REPRINT, "Курьер", 2)
    [grown] = await reading.deliver()
    assert "Также: Курьер" in grown.message.plain
    assert "Исправлено" not in grown.message.plain
    await house.door.revise(article, told(said(THIRD)), by("Вестник"))
    [edit] = await reading.deliver()
    assert f"Исправлено\n{FIRST} → {THIRD}" in edit.message.plain
    assert "Также: Курьер" in edit.message.plain
    # and of the rest only what has changed since he was told
    await house.door.revise(article, told(said(SECOND)), by("Вестник"))
    assert await reading.deliver() == []
    await house.door.revise(article, told(said(FIRST)), by("Вестник"))
    [edit] = await reading.deliver()
    assert f"Исправлено\n{THIRD} → {FIRST}" in edit.message.plain


async def test_what_is_put_back_before_its_edit_went_out_edits_nothing(
    desk: Desk, reading: Reading
) -> None:
    article = await take(desk, steps(FIRST))
    await reading.deliver()
    await correct(desk, article, steps("отменено"))
    await reading.owe()
    await correct(desk, article, steps(FIRST))
    assert await reading.deliver() == []
    assert "Исправлено" not in await digest_of(1, desk, reading, day=1)


async def test_of_what_is_put_back_only_those_hear_who_were_told_of_it(
    desk: Desk, reading: Reading
) -> None:
    await reader(desk.database, 2, {TAG: Mode.BOTH})
    article = await take(desk, steps(FIRST))
    await reading.deliver()
    before = reading.of(2)
    await correct(desk, article, steps("отменено"))
    await reading.owe()
    await reading.settle(await reading.compose(await claim(desk.database, limit=1)))
    assert f"{FIRST} → отменено" in reading.of(1)
    await correct(desk, article, steps(FIRST))
    [edit] = await reading.deliver()
    assert f"отменено → {FIRST}" in edit.message.plain
    assert edit.message.plain == reading.of(1)
    assert reading.of(2) == before
    # and a silent step after that tells nobody anything
    await correct(desk, article, steps(SECOND))
    assert await reading.deliver() == []


async def test_small_steps_add_up_in_digests(desk: Desk, reading: Reading) -> None:
    await reader(desk.database, 2, {TAG: Mode.DIGEST})
    article = await take(desk, steps(FIRST))
    assert "собралась" in await digest_of(2, desk, reading, day=1)
    await correct(desk, article, steps(SECOND))
    assert await digest_of(2, desk, reading, day=2) == ""
    await correct(desk, article, steps(THIRD))
    assert "Исправлено после отправки" in await digest_of(2, desk, reading, day=3)
    # from then on it is the third wording that he knows
    await correct(desk, article, steps(SECOND))
    assert await digest_of(2, desk, reading, day=4) == ""
    await correct(desk, article, steps(FIRST))
    assert "Исправлено после отправки" in await digest_of(2, desk, reading, day=5)


async def test_a_digest_tells_of_the_way_back_to_whom_it_told_of_the_way_there(
    desk: Desk, reading: Reading
) -> None:
    await reader(desk.database, 2, {TAG: Mode.DIGEST})
    article = await take(desk, steps(FIRST))
    await digest_of(2, desk, reading, day=1)
    for day, word in ((2, "отменено"), (3, FIRST)):
        await correct(desk, article, steps(word))
        assert "Исправлено после отправки" in await digest_of(2, desk, reading, day=day)
    for word in ("отменено", FIRST):
        await correct(desk, article, steps(word))
    assert await digest_of(2, desk, reading, day=4) == ""


async def test_a_long_text_that_is_all_other_is_told_too(desk: Desk, reading: Reading) -> None:
    """Its change is more than what is kept of them for all (`Changes`)."""

    def said(word: str) -> str:
        lines = (f"{word} {n} " + f"{word}{n % 7} " * 120 + "." for n in range(380))
        return f"Палата собралась в среду\n\n{chr(10).join(lines)}\n\n#Проба"

    article = await take(desk, said("весна"))
    await reading.deliver()
    await correct(desk, article, said("осень"))
    await reading.owe()
    [owed] = await claim(desk.database)
    async with desk.database.read() as connection:
        facts = await facts_of(connection, [owed], Changes("test"))
    change = facts.change(article, 1)
    assert change.more > 300
    async with desk.database.write() as connection:
        await leases.take_over_all(connection)
    [edit] = await reading.deliver()
    assert "✏️ Исправлено\nРаньше: «весна 0 весна0" in edit.message.plain
    # each line that was not compared is one, too
    assert re.search(r"\nИ ещё 3\d\d изменени[ейя]\w?\n", edit.message.plain)
