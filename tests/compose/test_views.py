"""Stored rows as readers see them: titles in the reader's language, nothing added."""

from __future__ import annotations

import pytest

from bot.compose.views import topic_view, view_of
from bot.digest.views import TopicView
from storage import articles
from storage.database import Database
from storage.topics import Topic
from storage.vocabulary import TopicKind
from tests.compose.composing import TEXT
from tests.seeding import SUBJECTS, article


async def test_an_article_is_shown_as_it_is_stored(database: Database) -> None:
    number = await article(database, TEXT)
    async with database.read() as connection:
        stored = (await articles.by_ids(connection, [number]))[number]
    view = view_of(stored)
    assert (view.id, view.title, view.lead) == (number, "Палата приняла поправки", "Юристы за.")
    assert (view.hashtags, view.published_at) == (("Проба",), stored.published_at)


@pytest.mark.parametrize(
    ("kind", "key", "stored", "language", "title"),
    [
        (TopicKind.HASHTAG, "проба", "Проба", "kk", "#Проба"),
        (TopicKind.KEYWORD, "о чём", "О чём", "ru", "«О чём»"),
        (TopicKind.KEYWORD, "o chem", "about what", "en", "“about what”"),
        # words that were typed in quotation marks are meant in their order
        (TopicKind.KEYWORD, '"о чём речь"', '"О чём речь"', "ru", "«О чём речь» (подряд)"),
        (TopicKind.KEYWORD, '"не айтты"', '"Не айтты"', "kk", "«Не айтты» (осы ретпен)"),
        (TopicKind.KEYWORD, '"what for"', '"what for"', "en", "“what for” (in this order)"),
        (TopicKind.OFFICIAL, "kz-ashimbayev-maulen", "?", "ru", "Маулен Ашимбаев"),
        (TopicKind.OFFICIAL, "kz-ashimbayev-maulen", "?", "kk", "Мәулен Әшімбаев"),
        # gone from the registry: the title that was stored
        (TopicKind.BODY, "nowhere", "Палата проб", "en", "Палата проб"),
    ],
)
def test_a_topic_is_titled_for_its_reader(
    kind: TopicKind, key: str, stored: str, language: str, title: str
) -> None:
    view = topic_view(SUBJECTS, Topic(7, kind, key, stored, 0), language)
    assert (view.id, view.kind, view.title) == (7, kind, title)


async def test_of_an_article_its_title_does_not_say_again_is_shown(database: Database) -> None:
    text = "Палата приняла закон\n\nПалата приняла закон, сообщает «Проба».\n\nЮристы за.\n\nИ все."
    number = await article(database, text)
    async with database.read() as connection:
        whole = (await articles.by_ids(connection, [number]))[number]
        listed = (await articles.shown_of(connection, [number]))[number]
    assert whole.lead == "Палата приняла закон, сообщает «Проба»."  # what is stored stays whole
    assert view_of(whole).lead == view_of(listed).lead == "Юристы за."
    assert view_of(whole).outlet == "Проба"


def test_what_a_heading_says_of_the_order_is_none_of_its_words() -> None:
    view = topic_view(SUBJECTS, Topic(7, TopicKind.KEYWORD, '"о чём"', '"О чём"', 0), "ru")
    assert (view.bare, view.short) == ("«О чём»", "🔗 «О чём»")
    assert TopicView(1, TopicKind.BODY, "Сенат (до 2026)").bare == "Сенат (до 2026)"
