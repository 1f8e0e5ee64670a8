"""Lines that name their articles: a new text is a revision, once, by whatever file it comes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson
import pytest
from sqlalchemy import func, select

from bot.files.pieces import Form, Piece
from bot.files.reading import read_pieces
from bot.files.storing import Stored, store
from bot.files.taken import Refused
from bot.intake.accept import Accepted, Origin, Read
from bot.intake.door import Door
from bot.intake.parsed import ParsedArticle
from storage import articles, revisions
from storage.articles import Article
from storage.database import Database
from storage.schema import articles as rows
from storage.vocabulary import Source
from tests.seeding import NOW, SUBJECTS

FIRST = {"title": "Палата о мостах", "text": "О мостах говорили.", "external_id": "n-1"}
SECOND = FIRST | {"text": "О мостах говорили долго."}
THIRD = FIRST | {"title": "Палата о мостах и дорогах"}


class Desk:
    """Takes in lines as `ingest` does."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.door = Door(database, SUBJECTS, wake=lambda: None, clock=lambda: NOW)

    async def store(self, *lines: dict[str, Any], file: str = "a.jsonl") -> list[tuple[str, int]]:
        """What became of each line: the word for it, and its article (0: refused)."""
        pieces = [
            Piece(file, data=orjson.dumps(line), line=at, form=Form.JSON_LINES)
            for at, line in enumerate(lines, start=1)
        ]
        read = [one for one in read_pieces(pieces, SUBJECTS, NOW) if isinstance(one, Read)]
        assert len(read) == len(lines)
        became = await store(self.database, self.door, read)
        return [
            (one.reason, 0) if isinstance(one, Refused) else (one.status, one.accepted.article)
            for one in became
        ]

    async def article(self, number: int) -> Article:
        """One as it is stored."""
        async with self.database.read() as connection:
            return (await articles.by_ids(connection, [number]))[number]

    async def count(self) -> int:
        """How many there are."""
        async with self.database.read() as connection:
            return await connection.scalar(select(func.count()).select_from(rows)) or 0


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


async def test_a_new_text_of_a_known_name_is_a_revision(desk: Desk) -> None:
    [(status, number)] = await desk.store(FIRST)
    assert status == "accepted"
    assert await desk.store(FIRST) == [("duplicate", number)]
    assert await desk.store(SECOND, file="corrections.jsonl") == [("revised", number)]
    assert await desk.store(SECOND) == [("duplicate", number)]
    stored = await desk.article(number)
    assert (stored.revision, stored.lead) == (2, "О мостах говорили долго.")
    async with desk.database.read() as connection:
        [before] = await revisions.of(connection, number)
    assert before.lead == "О мостах говорили."
    assert await desk.count() == 1


async def test_lines_that_correct_lines_of_the_same_file_can_be_taken_in_again(desk: Desk) -> None:
    other = {"title": "Палата о реках", "text": "О реках говорили."}
    [(_, number), (_, rivers), *rest] = await desk.store(FIRST, other, SECOND, THIRD)
    assert rest == [("revised", number), ("revised", number)]
    for _ in range(2):
        assert await desk.store(FIRST, other, SECOND, THIRD) == [
            ("duplicate", number), ("duplicate", rivers),
            ("duplicate", number), ("duplicate", number),
        ]  # fmt: skip
    stored = await desk.article(number)
    assert (stored.title, stored.revision) == (THIRD["title"], 3)
    assert await desk.count() == 2


async def test_a_name_is_one_of_its_outlet(desk: Desk) -> None:
    [(_, ours)] = await desk.store(FIRST | {"outlet": "Проба.kz"})
    [(status, theirs)] = await desk.store(SECOND | {"outlet": "Заря.kz"})
    assert (status, theirs != ours) == ("accepted", True)
    assert (await desk.store(THIRD))[0][0] == "accepted"
    assert await desk.store(SECOND | {"outlet": "ПРОБА.kz", "title": "Палата вновь"}) == [
        ("revised", ours)
    ]


async def test_what_was_taken_back_is_not_corrected_and_what_others_have_stays(desk: Desk) -> None:
    [(_, gone)] = await desk.store(FIRST)
    await desk.door.retract(gone, Origin(Source.FILE, ""))
    assert await desk.store(SECOND) == [("taken-back", 0)]
    assert (await desk.article(gone)).revision == 1
    # by a feed first, then by a file as well
    rivers = {"title": "Палата о реках", "text": "О реках говорили.", "external_id": "n-2"}
    [read] = read_pieces(
        [Piece("-", data=orjson.dumps(rivers), line=1, form=Form.JSON_LINES)], SUBJECTS, NOW
    )
    assert isinstance(read, Read)
    first = await desk.door.take_in(read.parsed, Origin(Source.FEED, "7:1"))
    assert await desk.store(rivers) == [("duplicate", first.article)]
    lakes = rivers | {"text": "О реках и озёрах."}
    [(word, own)] = await desk.store(lakes)
    assert (word, own != first.article) == ("revised", True)
    assert (await desk.article(first.article)).lead == "О реках говорили."
    # the name is that article's from then on
    assert await desk.store(lakes) == [("duplicate", own)]
    assert await desk.store(rivers | {"text": "Об озёрах."}) == [("revised", own)]


async def test_who_brought_it_is_told_with_what_became_of_it(desk: Desk) -> None:
    line = FIRST | {"outlet": "Проба.kz", "hashtags": ["Проба"]}
    await desk.store(line)
    piece = Piece("x", data=orjson.dumps(line | {"text": "О другом."}), form=Form.JSON_LINES)
    [read] = read_pieces([piece], SUBJECTS, NOW)
    assert isinstance(read, Read)
    [became] = await store(desk.database, desk.door, [read])
    assert isinstance(became, Stored)
    assert became.accepted.sources == ("Проба.kz",)
    assert [one.key for one in became.accepted.about] == ["проба"]


async def test_a_line_that_cannot_be_stored_is_refused_and_the_others_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.store(FIRST, {"title": "Палата о каналах", "external_id": "n-2"})
    accept_all, revise = Door.take_in_many, Door.revise

    async def take_in_many(door: Door, offered: Sequence[Read], **more: Any) -> list[Accepted]:
        assert all("шлюз" not in one.parsed.title for one in offered)
        return await accept_all(door, offered, **more)

    async def broken(
        door: Door, article: int, parsed: ParsedArticle, *rest: Any, **more: Any
    ) -> Any:
        assert "дорогах" not in parsed.title
        return await revise(door, article, parsed, *rest, **more)

    monkeypatch.setattr(Door, "take_in_many", take_in_many)
    monkeypatch.setattr(Door, "revise", broken)
    lock, other = {"title": "Палата о шлюзах"}, {"title": "Палата о паромах"}
    became = await desk.store(THIRD, lock, other, SECOND)
    assert [word for word, _ in became] == ["fault", "fault", "accepted", "revised"]
