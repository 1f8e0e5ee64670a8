"""Digests of hundreds of stories: each once, on pages that Telegram takes, and what is beyond them
is counted."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.compose.digests import Digests
from bot.compose.said import Say
from bot.compose.wanted import Window
from bot.messages.alert import alert
from bot.messages.callbacks.digest import OF_ALL
from bot.messages.digest_pages import opened
from bot.messages.limits import CALLBACK_BYTES, ENTITIES, TEXT_UNITS, utf16_units
from bot.messages.markup import Message
from bot.sandbox.markup import parse_html
from bot.texts import texts_for
from storage import articles, stories, topics
from storage.articles import Evidence, NewArticle
from storage.database import Database
from storage.stories import Place
from storage.vocabulary import Joined, Mode, Source
from tests.compose.composing import words
from tests.compose.test_digest_batches import HOUR, TAGS, of, one_by_one
from tests.messages.worst_words import HOSTILE
from tests.seeding import NOW, SUBJECTS, alerted, article, reader


async def test_of_a_fuller_window_stories_are_counted_and_not_who_tells_them(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six stories of two articles each, of which the five newest articles are read: the story of
    the oldest of these is told, whose other article is not read."""
    monkeypatch.setattr("bot.compose.found_alone._MOST_READ", 5)
    chats = [await reader(database, n, {TAGS[0]: Mode.BOTH}) for n in (1, 2)]
    for n in range(12):
        text = f"Новая {n}\n\nТекст {n}.\n\n#Тема0"
        await article(database, text, at=NOW - HOUR + timedelta(minutes=n))
    async with database.write() as connection:
        pairs = {2 * n: Place(2 * n - 1, Joined.EVENT, ()) for n in range(1, 7)}
        await stories.add(connection, pairs)
    asked = [Window(chat, "ru", "UTC", NOW - 2 * HOUR, NOW) for chat in chats]
    told = await of(database, Digests(SUBJECTS), asked)
    assert told == await one_by_one(database, asked)
    assert "6 новостей" in words(told[0])
    assert "Не вошло в дайджест: 3 новости" in words(told[0])


MANY = 300
_NUMBER = re.compile(r"№(\d{3})")
_MARKS = "e\u0301\u0336\u0489 Z\u0351\u0346a\u0316l\u0334go "


async def hostile_news(database: Database, chance: random.Random) -> dict[int, int]:
    """Three hundred articles as nobody would want them, some of the same stories and related ones;
    the story of each, by its id."""
    words = [
        *(one.replace("\x00", "") for one in HOSTILE.values()),  # as the door does
        _MARKS * 200,
        "\u202b\u200f عربي " * 90,
        "𝕬𝖇 🧑🏽‍🚀 " * 300,
        "]]>-->\\",
    ]
    async with database.write() as connection:
        titles = {f"тема{n}": chance.choice(words)[:300] or "x" for n in range(6)}
        ids = await topics.ensure(connection, {("hashtag", it): titles[it] for it in titles}, NOW)
        about: dict[int, dict[int, list[Evidence]]] = {}
        stories_: dict[int, int] = {}
        for number in range(MANY):
            new = NewArticle(
                title=f"№{number:03} {chance.choice(words)}"[:1500],
                lead=chance.choice(words)[:4000], body="", credit="", hashtags=(),
                language=chance.choice(["ru", "ru", "kk", "en"]),
                outlet=chance.choice(words)[:80],
                url=chance.choice([None, f"https://a.kz/?{number}&b=<\"'>", "javascript:alert(1)"]),
                url_key=str(number), text_key=str(number), source=Source.FILE, source_ref="",
                published_at=NOW - timedelta(seconds=chance.randrange(70_000)),
                received_at=NOW - HOUR,
            )  # fmt: skip
            id_ = await articles.add(connection, new)
            assert id_ is not None
            some = chance.sample(range(6), chance.choice([1, 1, 2, 6]))
            about[id_] = {
                ids["hashtag", f"тема{n}"]: [Evidence("#x", 0, 2, "hashtag")] for n in some
            }
            story = chance.choice([*stories_.values()]) if number and not number % 7 else id_
            stories_[id_] = story
        await articles.add_topics(connection, about)
        alone = [id_ for id_, story in stories_.items() if story == id_]
        placed = {
            id_: Place(story, Joined.EVENT, tuple(chance.sample(alone, chance.choice([0, 0, 3]))))
            for id_, story in stories_.items()
        }
        await stories.add(connection, placed)
    return stories_


def telegram_takes(message: Message) -> str:
    """The text of a message as Telegram reads it; fails where that would refuse it."""
    text, found = parse_html(message.html)
    assert text.strip()
    assert utf16_units(text) <= TEXT_UNITS
    assert len(found) <= ENTITIES
    buttons = [button for row in message.buttons for button in row]
    assert len(buttons) <= 100
    assert max(map(len, message.buttons), default=0) <= 8
    for button in buttons:
        assert button.text.strip()
        assert button.url or 1 <= len(button.callback.encode()) <= CALLBACK_BYTES
    return text


# Each engine is asked for news of its own: what is made of it is the same.
@pytest.mark.parametrize(
    ("database_url", "seed", "language"),
    [("sqlite_url", 1, "ru"), ("postgres_url", 2, "kk"), ("sqlite_url", 3, "en")],
    indirect=["database_url"],
)
async def test_three_hundred_hostile_stories_are_on_the_pages_once(
    database: Database, seed: int, language: str
) -> None:
    """All pages of a digest, and each article that is opened there."""
    chance = random.Random(seed)
    chat = await reader(database, 1, dict.fromkeys(TAGS, Mode.BOTH), language=language)
    stories_ = await hostile_news(database, chance)
    await alerted(database, chat, *chance.sample(sorted(set(stories_.values())), 40))
    window = Window(chat, language, "Asia/Almaty", NOW - 24 * HOUR, NOW, scope=OF_ALL)
    other = replace(window, chat=await reader(database, 2, {TAGS[0]: Mode.BOTH}))
    composer = Digests(SUBJECTS)
    first, _ = await of(database, composer, [window, other])
    told: Counter[int] = Counter()
    opened_ = set()
    texts, zone = texts_for(language), ZoneInfo("Asia/Almaty")
    number = 0
    while True:
        async with database.read() as connection:
            page = await composer.page(connection, window, number, NOW)
        assert page is not None
        if page.number < number:
            break
        if not number:
            assert first == Say.messages([page.message])
        told.update(map(int, _NUMBER.findall(telegram_takes(page.message))))
        for item in page.items:
            if item.article.id not in opened_:
                opened_.add(item.article.id)
                whole = alert(item.article, (), texts=texts, zone=zone, now=NOW)
                telegram_takes(opened(whole, item.article, number, window.reference, texts))
        number += 1
    # Articles are numbered from 1 in the order in which they were added, and their titles from 0.
    shown = Counter(stories_[one + 1] for one in told.elements())
    assert shown == Counter(set(stories_.values()))
    assert opened_ <= {one + 1 for one in told}
