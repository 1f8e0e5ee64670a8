"""The feeds of a list become sources; those that are here stay as editors have them."""

from __future__ import annotations

from datetime import timedelta

from bot.feeds.opml import Outline
from bot.files.lists import Added, add_feeds
from storage import sources
from storage.database import Database
from storage.vocabulary import SourceBy, SourceKind
from tests.seeding import NOW

LIST = [
    Outline("Первая", "https://a.example/rss", "https://a.example/"),
    Outline("", "feed://b.example/rss?utm_source=x", ""),
    Outline("Канал", "https://t.me/kanal", "", 3),
    Outline("Ещё раз", "http://www.a.example/rss/", ""),
]


async def test_each_feed_is_a_source_once(database: Database) -> None:
    added = await add_feeds(database, LIST, NOW)
    first, second, telegram, again = added
    assert (first.title, first.address, first.new) == ("Первая", "https://a.example/rss", True)
    assert (second.title, second.new) == ("b.example", True)
    assert telegram == Added(
        "Канал",
        "https://t.me/kanal",
        None,
        reason="telegram",
        why="outline 3 (Канал): https://t.me/kanal is a channel of Telegram: add it in Telegram",
    )
    assert again == Added("Первая", "https://a.example/rss", first.source)
    async with database.read() as connection:
        stored = await sources.all_of_them(connection)
    assert [(one.kind, one.added_by, one.primed_at) for one in stored] == [
        (SourceKind.FEED, SourceBy.COMMAND, None)
    ] * 2
    assert [one.next_at for one in stored] == [NOW, NOW]
    assert [one.id for one in stored] == [first.source, second.source]


async def test_what_is_no_feed_is_refused_with_its_reason(database: Database) -> None:
    odd = [
        Outline("Без адреса", "", "", 1),
        Outline("Сайт", "", "https://user:secret@a.example/?key=secretsecret", 2),
        Outline("Файл", "file:///etc/passwd", "", 3),
        Outline("", "http://[", "", 4),
        Outline("Пароль", "https://user:secret@a.example/rss", "", 5),
        Outline("Своё", "http://10.0.0.7/rss", "", 6),
        Outline("Без схемы", "b.example/rss", "", 7),
    ]
    added = await add_feeds(database, odd, NOW)
    assert [one.reason for one in added] == ["no-feed", "no-feed", *["address"] * 3, "", ""]
    assert [one.why for one in added[:4]] == [
        "outline 1 (Без адреса): it names no feed (it has no xmlUrl)",
        "outline 2 (Сайт): it names no feed (it has no xmlUrl); `sources add "
        "https://a.example/?key=…` looks for one",
        "outline 3 (Файл): The address does not begin with http:// or https://.",
        "outline 4: The address cannot be read.",
    ]
    assert not any("secret" in f"{one}" for one in added)
    # whether an address of one's own network may be asked is asked when it is visited
    assert [one.address for one in added[5:]] == ["http://10.0.0.7/rss", "https://b.example/rss"]


async def test_what_editors_have_decided_stays_and_a_removed_one_comes_back(
    database: Database,
) -> None:
    first, second, *_ = await add_feeds(database, LIST, NOW)
    assert first.source is not None
    assert second.source is not None
    async with database.write() as connection:
        await sources.rename(connection, first.source, outlet="Наша")
        await sources.pause(connection, first.source, NOW)
        await sources.remove(connection, second.source, NOW)
    first, second, *_ = await add_feeds(database, LIST, NOW + timedelta(days=1))
    assert (first.title, first.new, second.new) == ("Наша", False, True)
    async with database.read() as connection:
        stored = await sources.all_of_them(connection)
    assert [one.paused_at for one in stored] == [NOW, None]


async def test_a_long_list_is_added_in_its_order(database: Database) -> None:
    long = [Outline(f"Н {number}", f"https://{number}.example/rss", "") for number in range(120)]
    added = await add_feeds(database, long, NOW)
    assert [one.title for one in added] == [one.title for one in long]
    assert all(one.new for one in added)
