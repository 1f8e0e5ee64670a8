"""Forwards have their author, edits change the article that a post became; what tells nothing is
none, and nothing old is news."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from bot.intake.accept import Accepted
from bot.intake.door import Door
from bot.sandbox import channels
from bot.sandbox.server import CHANNEL
from bot.sandbox.state import marks
from bot.telegram.updates import Updates
from bot.topics.hashtags import find_hashtags
from storage import article_sources, sources
from storage.schema_sources import sources as source_rows
from tests.handlers.posting import CHANGED, FIRST, all_articles, edited, follow, owed, posted
from tests.handlers.talking import NOW, Talk

OTHER = -1000000003000
FOOTER = "Подписаться: https://t.me/parldigest_news"


async def test_an_edited_post_is_a_revision_and_no_second_news(talk: Talk) -> None:
    await follow(talk)
    number = await posted(talk)
    await edited(talk, number, CHANGED)
    [article] = await all_articles(talk)
    assert (article.revision, "почти все" in article.lead) == (2, True)
    assert await owed(talk) == 1
    # nothing that is read has changed
    await edited(talk, number, CHANGED)
    assert [one.revision for one in await all_articles(talk)] == [2]


async def test_words_that_are_taken_away_and_given_back(talk: Talk) -> None:
    await follow(talk)
    number = await posted(talk)
    await edited(talk, number, FOOTER)
    [article] = await all_articles(talk)
    assert article.retracted_at is not None
    before = await owed(talk)
    for _ in range(2):
        await edited(talk, number, FIRST)
    old, new = await all_articles(talk)
    assert (old.id, new.retracted_at, new.title) == (article.id, None, article.title)
    assert await owed(talk) == before  # nobody hears of it twice
    await edited(talk, number, CHANGED)
    assert [one.revision for one in await all_articles(talk)] == [1, 2]


class Killed(BaseException):
    """The process is gone."""


@pytest.fixture
def killed_behind_the_door(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Where it says True, the process is killed when an article is stored, before all else."""
    killing, take_in = [False], Door.take_in

    async def taken(door: Door, *args: Any, **named: Any) -> Accepted:
        accepted = await take_in(door, *args, **named)
        if killing[0]:
            raise Killed
        return accepted

    monkeypatch.setattr(Door, "take_in", taken)
    return killing


async def test_words_that_are_given_back_while_the_bot_is_killed(
    talk: Talk, killed_behind_the_door: list[bool]
) -> None:
    await follow(talk)
    number = await posted(talk)
    await edited(talk, number, FOOTER)
    before = await owed(talk)
    killed_behind_the_door[0] = True
    with pytest.raises(Killed):
        await edited(talk, number, FIRST)
    killed_behind_the_door[0] = False
    for text in (FIRST, CHANGED):  # Telegram brings it again; then it is edited
        await edited(talk, number, text)
    assert [one.revision for one in await all_articles(talk)] == [1, 2]
    assert await owed(talk) == before


async def test_a_footer_that_becomes_news_is_news(talk: Talk) -> None:
    await follow(talk)
    number = await posted(talk, FOOTER)
    assert await all_articles(talk) == []
    await edited(talk, number, FIRST)
    assert [one.title for one in await all_articles(talk)] == ["Палата приняла закон о музеях"]
    assert await owed(talk) == 1


async def test_an_edit_of_a_post_from_before_its_channel_was_a_source_is_old(talk: Talk) -> None:
    await follow(talk)
    old = talk.world.keep(
        CHANNEL, {"text": "x", "date": int((NOW - timedelta(days=9)).timestamp())}
    )
    await edited(talk, old["message_id"], FIRST)
    [article] = await all_articles(talk)
    assert (article.backlog, await owed(talk)) == (True, 0)


@pytest.mark.parametrize("when", ["posted", "edited"])
async def test_nothing_from_a_pause_alerts_also_a_short_one(talk: Talk, when: str) -> None:
    await follow(talk)
    began, within = NOW - timedelta(minutes=30), int((NOW - timedelta(minutes=20)).timestamp())
    before = int((NOW - timedelta(hours=2)).timestamp())
    number = await posted(talk, "Палата собралась. #Вчера", date=before)
    async with talk.database.write() as connection:
        await connection.execute(update(source_rows).values(added_at=NOW - timedelta(days=9)))
        [source] = [one.id for one in await sources.all_of_them(connection)]
        await sources.pause(connection, source, began)
    if when == "posted":
        number = await posted(talk, "Палата говорит. #Сегодня", date=within)
    else:
        await edited(talk, number, FIRST)
    assert len(await all_articles(talk)) == 1
    async with talk.database.write() as connection:
        await sources.resume(connection, source, NOW)
    await edited(talk, number, CHANGED)  # its words are read at last
    assert [one.title for one in await all_articles(talk)][-1] == FIRST.partition("\n")[0]
    assert await owed(talk) == 0
    await posted(talk, f"{FIRST} И ещё.", date=int(NOW.timestamp()))
    assert await owed(talk) == 1


async def test_what_comes_a_day_late_is_in_digests_only(talk: Talk) -> None:
    await follow(talk)
    await posted(talk, FIRST, date=int((NOW - timedelta(hours=25)).timestamp()))
    [article] = await all_articles(talk)
    assert (article.backlog, await owed(talk)) == (False, 0)


async def test_an_article_from_before_posts_were_kept_is_known_by_its_place(talk: Talk) -> None:
    await follow(talk)
    number = await posted(talk, date=int(NOW.timestamp()))
    async with talk.database.write() as connection:
        await connection.execute(source_rows.delete())  # and with it what is known of its posts
    await edited(talk, number, CHANGED)
    assert [one.revision for one in await all_articles(talk)] == [2]
    assert await owed(talk) == 1


@pytest.mark.parametrize(
    ("origin", "outlet"),
    [
        ({"type": "channel", "chat": {"id": OTHER, "type": "channel", "title": "Образец | Новости"},
          "message_id": 5, "author_signature": "Иван"}, "Образец"),
        ({"type": "chat", "sender_chat": {"id": -5, "type": "group", "title": "Пресс-служба"}},
         "Пресс-служба"),
        ({"type": "user", "sender_user": {"id": 5, "is_bot": False, "first_name": "Иван"}},
         "Новости парламента"),
        ({"type": "hidden_user", "sender_user_name": "Иван"}, "Новости парламента"),
    ],
)  # fmt: skip
async def test_who_wrote_a_post_is_the_outlet_and_the_channel_is_the_road(
    talk: Talk, origin: dict[str, Any], outlet: str
) -> None:
    await posted(talk, forward_origin={"date": 1, **origin}, author_signature="Пётр")
    [article] = await all_articles(talk)
    assert article.outlet == outlet
    async with talk.database.read() as connection:
        [road] = (await article_sources.of(connection, [article.id]))[article.id]
    assert (road.key, road.name) == (f"channel:{CHANNEL}", "Новости парламента")
    assert road.url == article.url
    assert road.url is not None
    assert road.url.startswith("https://t.me/parldigest_news/")


async def test_what_another_channel_posts_in_its_own_name_is_that_ones(talk: Talk) -> None:
    other = {"id": OTHER, "type": "channel", "title": "Образец"}
    await posted(talk, sender_chat=other)
    assert [one.outlet for one in await all_articles(talk)] == ["Образец"]


async def test_what_an_editor_calls_a_source_is_its_outlet(talk: Talk) -> None:
    await posted(talk)
    async with talk.database.write() as connection:
        await connection.execute(update(source_rows).values(outlet="Вестник", language="kk"))
    await posted(talk, "Сенат одобрил устав\n\nТеперь его подпишет президент страны.")
    assert [(one.outlet, one.language) for one in await all_articles(talk)] == [
        ("Новости парламента", "ru"),
        ("Вестник", "kk"),
    ]


async def test_a_rich_post_and_its_edit(talk: Talk) -> None:
    updates = Updates(talk.bot, talk.dispatcher)
    for kind, words in (("channel_post", "закон"), ("edited_channel_post", "устав")):
        blocks = [
            {"type": "heading", "text": "Палата собралась на заседание", "size": 1},
            {"type": "paragraph", "text": ["Она приняла ", {"type": "bold", "text": words}, "."]},
        ]
        head = {"message_id": 7, "date": int(NOW.timestamp()), "chat": talk.world.chats[CHANNEL]}
        await updates.handle({"update_id": 1, kind: {**head, "rich_message": {"blocks": blocks}}})
    [article] = await all_articles(talk)
    assert (article.lead, article.revision) == ("Она приняла устав.", 2)


DOCUMENT = {"document": {"file_id": "A", "file_unique_id": "B", "file_name": "z.pdf"}}


@pytest.mark.parametrize(
    "content",
    [
        {"photo": channels.PICTURE},
        {"new_chat_title": "Вестник"},
        {"pinned_message": {"message_id": 1, "date": 0,
                            "chat": {"id": CHANNEL, "type": "channel"}}},
        {"poll": {"id": "1", "question": "Кто за новый закон о музеях?", "options": [],
                  "total_voter_count": 0, "is_closed": False, "is_anonymous": True,
                  "type": "regular", "allows_multiple_answers": False, "allows_revoting": False,
                  "members_only": False}},
        DOCUMENT,
    ],
)  # fmt: skip
async def test_what_has_no_words_is_no_article(talk: Talk, content: dict[str, Any]) -> None:
    await posted(talk, "", **content)
    assert await all_articles(talk) == []


async def test_a_caption_of_a_document_by_a_bot_is_an_article(talk: Talk) -> None:
    bot = {"id": 9, "is_bot": True, "first_name": "Бот"}
    marked = {"caption_entities": marks(FIRST)}
    await posted(talk, "", caption=FIRST, via_bot=bot, **marked, **DOCUMENT)
    [article] = await all_articles(talk)
    assert list(article.hashtags) == [tag.text for tag in find_hashtags(FIRST)]


@pytest.mark.parametrize("how", ["paused_at", "removed_at"])
async def test_a_channel_that_is_paused_or_removed_is_not_taken(talk: Talk, how: str) -> None:
    await posted(talk)
    async with talk.database.write() as connection:
        await connection.execute(update(source_rows).values(**{how: NOW}))
    await posted(talk, "Сенат одобрил устав\n\nТеперь его подпишет президент страны.")
    assert len(await all_articles(talk)) == 1
