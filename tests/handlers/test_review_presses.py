"""The editors' list: what is decided is decided once, and whoever presses later hears what it was;
no press decides what it was not made for."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from bot.intake.accept import Origin
from bot.intake.articles import from_message
from bot.messages.callbacks.presses import Choose, Confirm, Press, Reject, Unlearn
from bot.messages.markup import visible_units
from bot.messages.review import ReviewView, review
from bot.sandbox.server import CHANNEL, EDITOR
from bot.texts import LANGUAGES, texts_for
from storage import articles, reviews, topics
from storage.reviews import Review
from storage.vocabulary import ReviewKind, ReviewState, Source, TopicKind
from tests.handlers.talking import NOW, Talk
from tests.handlers.worlds import world_on

RU = texts_for("ru")
OTHER, CLUB = 1001, -1000000001000
NEWS = "Указ\n\nВ столице Токаев подписал указ о театрах.\n\n#Другое"
CANDIDATES = ("kz-tokayev-kassym-jomart", "kz-bektenov-olzhas", "nobody")


async def listed(talk: Talk, kind: ReviewKind, words: str = "Токаев") -> tuple[int, int]:
    """Something to decide about an article: its number, and the topic's."""
    door = world_on(talk.database, NOW).door
    accepted = await door.take_in(from_message(NEWS, []), Origin(Source.CHANNEL, f"{CHANNEL}:7"))
    key = (TopicKind.OFFICIAL, CANDIDATES[0])
    async with talk.database.write() as connection:
        topic = (await topics.ensure(connection, {key: "Токаев"}, NOW))[key]
        details = orjson.dumps({"candidates": CANDIDATES}).decode()
        about = 0 if kind is ReviewKind.ASKED_FOR else accepted.article
        number = await reviews.report(
            connection,
            kind,
            article=about,
            topic=topic if kind is ReviewKind.NOT_THIS else 0,
            words=words,
            details=details,
            now=NOW,
        )
    return number, topic


async def stored(talk: Talk, number: int) -> Review:
    async with talk.database.read() as connection:
        found = await reviews.by_id(connection, number)
    assert found is not None
    return found


async def press(talk: Talk, message: dict[str, Any], what: Press, editor: int = EDITOR) -> str:
    return await talk.press(editor, message, what.pack())


@pytest.mark.parametrize(
    ("kind", "first", "then", "told"),
    [
        (ReviewKind.NOT_THIS, Confirm(1), Reject(1), {"what": "another"}),
        (ReviewKind.NOT_THIS, Reject(1), Confirm(1), {"what": "right"}),
        (ReviewKind.AMBIGUOUS, Reject(1), Choose(1, 0), {"what": "nobody"}),
        (ReviewKind.AMBIGUOUS, Choose(1, 1), Reject(1), {"what": "person"}),
        (ReviewKind.AMBIGUOUS, Choose(1, 1), Choose(1, 0), {"what": "person"}),
    ],
)
async def test_a_later_press_says_what_was_decided(
    talk: Talk, kind: ReviewKind, first: Press, then: Press, told: dict[str, str]
) -> None:
    number, _ = await listed(talk, kind)
    assert number == 1
    page = await talk.say(EDITOR, "/review")
    done = await press(talk, page, first)
    before = await stored(talk, number)
    # handled again it is answered as the first time
    assert await press(talk, page, first) == done
    popped = await press(talk, page, then)
    assert popped == RU("review-decided", by="you", person="Олжас Бектенов", **told)
    assert await stored(talk, number) == before
    assert talk.heard(EDITOR)[-1]["text"] == RU("review-none")


async def test_no_press_decides_what_it_was_not_made_for(talk: Talk) -> None:
    stale = RU("error-stale-button")
    asked, _ = await listed(talk, ReviewKind.ASKED_FOR, "захар пробный")
    doubtful, topic = await listed(talk, ReviewKind.AMBIGUOUS)
    page = await talk.say(EDITOR, "/review")
    for wrong in (
        Confirm(asked),
        Confirm(doubtful),
        Choose(asked, 0),
        Choose(doubtful, 2),  # who has left the registry
        Choose(doubtful, 40),
        Confirm(10**6),
        Reject(10**6),
        Choose(10**6, 0),
    ):
        assert await press(talk, page, wrong) == stale, wrong
    for number in (asked, doubtful):
        assert (await stored(talk, number)).state is ReviewState.OPEN
    async with talk.database.read() as connection:
        article = (await stored(talk, doubtful)).article
        about = await articles.topics_of(connection, [article])
    assert topic in about[article]  # nothing was unmatched


async def test_what_was_forgotten_is_forgotten_however_often_it_is_pressed(talk: Talk) -> None:
    await listed(talk, ReviewKind.NOT_THIS)
    page = await talk.say(EDITOR, "/review")
    await press(talk, page, Confirm(1))
    shown = talk.heard(EDITOR)[-1]
    await talk.press(EDITOR, shown, "rvl:0")
    (data,) = [
        one["callback_data"]
        for row in talk.heard(EDITOR)[-1]["reply_markup"]["inline_keyboard"]
        for one in row
        if one["callback_data"].startswith("rvun:")
    ]
    for _ in range(2):
        assert await talk.press(EDITOR, shown, data) == RU("review-unlearnt")
        assert talk.heard(EDITOR)[-1]["text"] == RU("review-learnt-none")
    assert await press(talk, shown, Unlearn(1, 0)) == RU("review-unlearnt")


async def test_readers_words_are_shown_to_editors_alone(talk: Talk) -> None:
    await listed(talk, ReviewKind.ASKED_FOR, "захар пробный")
    told = await talk.say(EDITOR, "/review", chat=CLUB)
    assert told["text"] == RU("error-private-only")
    # under a message of before
    assert await talk.press(EDITOR, told, "rv:0", chat=CLUB) == RU("error-private-only")
    assert (await talk.say(OTHER, "/review"))["text"] == RU("error-editors-only")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(ReviewKind))
def test_what_is_to_be_decided_fits_a_phones_screen(kind: ReviewKind, language: str) -> None:
    view = ReviewView(1, kind, "слово " * 90, 10**6, "Заголовок " * 90, "Тема " * 90, ["Имя"] * 90)
    told = review(view, place=0, waiting=10**6, learnt=10**6, texts=texts_for(language))
    assert visible_units(told.html) <= 600
