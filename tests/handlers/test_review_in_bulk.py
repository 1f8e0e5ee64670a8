"""The editors' list in bulk: one answer for all questions that are alike, taken back to the letter;
and two editors who decide the same do not overwrite each other."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from sqlalchemy import text

from bot.intake.accept import Origin
from bot.intake.articles import from_message, from_parts
from bot.messages.callbacks.editors import DecideAll, Undecide
from bot.messages.callbacks.presses import Choose, Confirm, Press, Reject
from bot.officials.current import put_vetoes, read_registry
from bot.officials.vetoes import all_learnt, entry_of
from bot.sandbox.server import CHANNEL, EDITOR
from bot.texts import texts_for
from handlers import deciding, undeciding
from storage import acts, articles, chats, reviews, topics
from storage.acts import Who
from storage.database import Database
from storage.reviews import Review
from storage.vocabulary import Mode, ReviewKind, ReviewState, Source, TopicKind
from tests.corrections.reading import Reading
from tests.handlers.talking import NOW, Talk
from tests.handlers.test_acts import done
from tests.handlers.test_roles import join
from tests.handlers.test_what_editors_send import buttons
from tests.handlers.worlds import world_on
from tests.seeding import reader

RU = texts_for("ru")
IVAN = 1001
TOKAYEV, BEKTENOV = "kz-tokayev-kassym-jomart", "kz-bektenov-olzhas"
PERSON = (TopicKind.OFFICIAL, TOKAYEV)
ME = Who(EDITOR, "Редактор")


async def article(database: Database, number: int) -> int:
    """An article about the same."""
    words = f"Указ {number}\n\nВ столице номер {number} Токаев подписал указ о театрах.\n\n#Другое"
    door = world_on(database, NOW).door
    came = await door.take_in(
        from_message(words, []), Origin(Source.CHANNEL, f"{CHANNEL}:{number}")
    )
    return came.article


async def asked(
    database: Database, of: int, words: str = "Бектенова", people: tuple[str, ...] = ()
) -> int:
    """A question about who is meant in an article; its number."""
    details = {"candidates": people or (BEKTENOV, TOKAYEV), "why": "several people"}
    async with database.write() as connection:
        return await reviews.report(
            connection, ReviewKind.AMBIGUOUS, article=of, words=words,
            details=orjson.dumps(details).decode(), now=NOW,
        )  # fmt: skip


async def refused(database: Database, of: int) -> int:
    """A question whether a match of an article is right."""
    async with database.write() as connection:
        topic = (await topics.ensure(connection, {PERSON: "Токаев"}, NOW))[PERSON]
        return await reviews.report(
            connection, ReviewKind.NOT_THIS, article=of, topic=topic, words="Токаев", now=NOW
        )


async def all_of(database: Database) -> dict[int, Review]:
    async with database.read() as connection:
        ids = list(await connection.scalars(text("SELECT id FROM reviews ORDER BY id")))
        found = [await reviews.by_id(connection, one) for one in ids]
    return {one.id: one for one in found if one is not None}


async def state(database: Database) -> dict[str, Any]:
    """All that a decision may change, but for the record."""
    told: dict[str, Any] = {"reviews": await all_of(database)}
    async with database.read() as connection:
        told["learnt"] = {
            (one.id, one.phrase) for one in all_learnt(await read_registry(connection))
        }
        ids = list(await connection.scalars(text("SELECT id FROM articles")))
        told["about"] = await articles.topics_of(connection, ids)
        told["decided"] = list(await connection.execute(text("SELECT * FROM decided")))
    return told


async def speak(talk: Talk, language: str) -> None:
    async with talk.database.write() as connection:
        chat = await chats.get(connection, EDITOR)
        assert chat is not None
        await chats.change(connection, chat.id, language=language)


async def press(talk: Talk, what: Press, editor: int = EDITOR) -> str:
    page = await talk.say(editor, "/review")
    return await talk.press(editor, page, what.pack())


@pytest.mark.parametrize("by_name", [True, False], ids=["name", "article"])
async def test_many_at_once_are_on_record_as_many(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, by_name: bool
) -> None:
    """And once, in however many pieces they are decided and taken back; from there, too."""
    for room in (deciding, undeciding):
        monkeypatch.setattr(room, "PIECE", 2)
    for number in range(5):
        of = await article(talk.database, number) if by_name or not number else 1
        await asked(talk.database, of, f"Бектенова{number}")
    data = DecideAll(1, 5, article=not by_name, answer=int(by_name)).pack()
    await talk.press(EDITOR, await talk.say(EDITOR, "/review"), data)
    title = "Олжас Бектенов" if by_name else "Указ 0"
    told = await talk.say(EDITOR, "/log")
    assert "(вопросов: 5)" in told["text"]
    assert told["text"].endswith(f"«{title}»")
    assert buttons(told) == {f"↩ Отменить (5): {title}": Undecide(1).pack()}
    await speak(talk, "en")
    told = await talk.say(EDITOR, "/log")
    assert told["text"].endswith("“Olzhas Bektenov”" if by_name else "“Указ 0”")
    await speak(talk, "ru")
    told = await talk.say(EDITOR, "/log")
    popped = await talk.press(EDITOR, told, Undecide(1).pack())
    assert popped == RU("review-undone", count=5)
    told = await talk.say(EDITOR, "/log")
    assert "решение отменено (вопросов: 5)" in told["text"]
    assert told["text"].count(f"«{title}»") == 2
    assert buttons(told) == {}
    async with talk.database.read() as connection:
        done_ = await acts.newest(connection, offset=0, limit=9)
    assert [(str(one.act), one.questions, one.decision) for one in done_] == [
        ("review-undo", 5, 1), ("review-who" if by_name else "review-nobody", 5, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "answer", "label"),
    [
        (ReviewKind.AMBIGUOUS, 1, "Все (3): Олжас Бектенов"),
        (ReviewKind.AMBIGUOUS, 0, "Все (3): никто из них"),
        (ReviewKind.NOT_THIS, 1, "Все (3): не относится"),
        (ReviewKind.NOT_THIS, 0, "Все (3): относится"),
    ],
)
async def test_all_that_are_alike_are_decided_and_taken_back(
    talk: Talk, kind: ReviewKind, answer: int, label: str
) -> None:
    for number in range(3):
        of = await article(talk.database, number)
        if kind is ReviewKind.AMBIGUOUS:
            await asked(talk.database, of, f"Бектенов{'аыу'[number]}")
        else:
            await refused(talk.database, of)
    await asked(talk.database, 1, "Смит", ("another",))
    before = await state(talk.database)
    page = await talk.say(EDITOR, "/review")
    assert "Таких вопросов: 3\n• Указ" in page["text"]
    data = next(data for name, data in buttons(page).items() if name.startswith(label))
    assert data == DecideAll(1, 3, article=False, answer=answer).pack()
    assert await talk.press(EDITOR, page, data) == RU("review-decided-all", count=3)
    wanted = ReviewState.CONFIRMED if answer else ReviewState.REJECTED
    assert [one.state for one in (await all_of(talk.database)).values()] == [wanted] * 3 + [
        ReviewState.OPEN
    ]
    after = await state(talk.database)
    assert (after["about"] == before["about"]) is (answer == 0)
    assert len(await done(talk)) == 1
    # the way back is there, also when the next one was looked at
    page = talk.heard(EDITOR)[-1]
    assert "Кто здесь «Смит»?" in page["text"]
    back = RU("review-button-undo", count=3)
    assert buttons(page)[back] == Undecide(1).pack()
    await talk.press(EDITOR, page, "rv:0")
    assert buttons(talk.heard(EDITOR)[-1])[back] == Undecide(1).pack()
    assert await talk.press(EDITOR, page, Undecide(1).pack()) == RU("review-undone", count=3)
    assert await state(talk.database) == before
    assert await talk.press(EDITOR, page, Undecide(1).pack()) == RU("review-undone", count=0)
    assert [one[0] for one in await done(talk)][1:] == ["review-undo"]


@pytest.mark.parametrize(
    "made",
    [Confirm(1), Reject(1), Choose(2, 0), Reject(2)],
    ids=["wrong", "right", "who", "nobody"],
)
async def test_a_single_decision_is_taken_back(talk: Talk, made: Confirm | Reject | Choose) -> None:
    of = await article(talk.database, 1)
    await refused(talk.database, of)
    await asked(talk.database, of)
    before = await state(talk.database)
    await press(talk, made)
    assert (await all_of(talk.database))[made.review].state is not ReviewState.OPEN
    page = talk.heard(EDITOR)[-1]
    await talk.press(EDITOR, page, buttons(page)[RU("review-button-undo", count=1)])
    assert await state(talk.database) == before


async def test_who_was_told_wrongly_hears_it_when_a_decision_is_taken_back(talk: Talk) -> None:
    await reader(talk.database, 50, {(TopicKind.OFFICIAL, BEKTENOV): Mode.BOTH})
    await asked(talk.database, await article(talk.database, 1))
    await press(talk, Choose(1, 0))
    reading = Reading(talk.database)
    await reading.deliver(NOW)
    assert "Олжас Бектенов" in reading.of(1)
    await press(talk, Undecide(1))
    await reading.deliver(NOW)
    assert "Новость больше не относится к теме: Олжас Бектенов" in reading.of(1)


async def test_what_was_asked_since_is_not_decided_nor_taken_back(talk: Talk) -> None:
    for number in (1, 2):
        await asked(talk.database, await article(talk.database, number))
    page = await talk.say(EDITOR, "/review")
    late = await asked(talk.database, await article(talk.database, 3))
    await talk.press(EDITOR, page, DecideAll(1, 2, article=False, answer=0).pack())
    found = await all_of(talk.database)
    assert found[late].state is ReviewState.OPEN
    # one that another decision has settled by now stays as that one has it
    await press(talk, DecideAll(3, 3, article=False, answer=1))
    await press(talk, Undecide(1))
    states = [one.state for one in (await all_of(talk.database)).values()]
    assert states == [ReviewState.OPEN, ReviewState.OPEN, ReviewState.CONFIRMED]


async def test_all_of_an_article_are_nobody(talk: Talk) -> None:
    of, other = await article(talk.database, 1), await article(talk.database, 2)
    await asked(talk.database, of, "Смит", ("another",))
    await asked(talk.database, of)
    await asked(talk.database, other)
    page = await talk.say(EDITOR, "/review")
    assert "Вопросов об этой новости: 2" in page["text"]
    assert buttons(page)["Вся новость (2): никто из них"]
    # nobody is meant in all of an article: its questions are about others
    forged = DecideAll(1, 2, article=True, answer=1).pack()
    assert await talk.press(EDITOR, page, forged) == RU("error-stale-button")
    await talk.press(EDITOR, page, buttons(page)["Вся новость (2): никто из них"])
    states = [one.state for one in (await all_of(talk.database)).values()]
    assert states == [ReviewState.REJECTED, ReviewState.REJECTED, ReviewState.OPEN]


async def test_a_second_editor_hears_what_was_decided_and_by_what_role(talk: Talk) -> None:
    await join(talk, IVAN)
    for number in (1, 2):
        await asked(talk.database, await article(talk.database, number))
    page, theirs = await talk.say(EDITOR, "/review"), await talk.say(IVAN, "/review")
    await talk.press(EDITOR, page, Choose(1, 0).pack())
    before = (await all_of(talk.database))[1]
    told = await talk.press(IVAN, theirs, Reject(1).pack())
    assert told == "Владелец уже решил: это Олжас Бектенов."
    popped = await talk.press(IVAN, theirs, DecideAll(1, 2, article=False, answer=0).pack())
    assert popped == RU("review-decided-all", count=1)  # the other one alone
    assert (await all_of(talk.database))[1] == before
    told = await talk.press(EDITOR, page, Choose(2, 0).pack())
    assert told == "Редактор уже решил: это кто-то другой или вообще не имя."
    # he takes back what was his
    await talk.press(IVAN, theirs, Undecide(2).pack())
    found = await all_of(talk.database)
    assert (found[1], found[2].state) == (before, ReviewState.OPEN)


async def test_words_that_were_learnt_before_or_by_others_stay_learnt(talk: Talk) -> None:
    first, second = await article(talk.database, 1), await article(talk.database, 2)
    await refused(talk.database, first)
    await refused(talk.database, second)
    async with talk.database.write() as connection:
        person = entry_of(await read_registry(connection), *PERSON)
        assert person is not None
        await put_vetoes(connection, person, learnt=["1 Токаев подписал"], now=NOW)
    known = (await state(talk.database))["learnt"]
    await press(talk, Confirm(1))
    await press(talk, Confirm(2))
    both = (await state(talk.database))["learnt"]
    assert len(both) == len(known) + 1
    await press(talk, Undecide(1))  # had learnt nothing that was not known
    assert (await state(talk.database))["learnt"] == both
    await press(talk, Undecide(2))
    assert (await state(talk.database))["learnt"] == known


async def test_what_is_learnt_of_a_wrong_match_is_read_with_the_country_of_its_outlet(
    talk: Talk,
) -> None:
    told = ["Вчера президент принял посла.", "Позже президент уехал в горы."]
    parsed = from_parts("Новости дня", told, url="https://novosti.kg/1")
    of = (await world_on(talk.database, NOW).door.take_in(parsed, Origin(Source.FILE, "1"))).article
    office = (TopicKind.OFFICE, "kg-president")
    async with talk.database.write() as connection:
        [topic] = (await topics.ensure(connection, {office: "Президент"}, NOW)).values()
        await reviews.report(
            connection, ReviewKind.NOT_THIS, article=of, topic=topic, words="президент", now=NOW
        )
    await press(talk, Confirm(1))
    # by the words of the question alone only the first place would be known
    learnt = {phrase for id_, phrase in (await state(talk.database))["learnt"]}
    assert len(learnt) == 2, learnt
