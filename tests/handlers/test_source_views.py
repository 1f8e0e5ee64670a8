"""What a card says of what came from a source: counted without what is old, and what is gone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.intake.accept import Origin
from bot.intake.articles import from_message
from bot.intake.origin import Alerting
from bot.messages.callbacks.sources import ShowSource
from bot.sandbox.server import EDITOR
from bot.texts import texts_for
from storage import arrivals
from storage.schema_sources import article_sources
from storage.schema_sources import sources as rows
from storage.vocabulary import Source
from tests.handlers.source_desks import CHANNEL, add, source, tap
from tests.handlers.talking import NOW, Talk

RU = texts_for("ru")


async def take(talk: Talk, origin: Origin, title: str, alerting: Alerting = Alerting.NOW) -> int:
    text = f"{title}\n\nОб этом говорили весь день: {title}. #Проба"
    accepted = await talk.surroundings.door.take_in(
        from_message(text, []), origin, alerting=alerting
    )
    return accepted.article


@pytest.mark.parametrize("days", [3, 40])
async def test_a_card_counts_what_is_news(talk: Talk, days: int) -> None:
    number = await add(talk, "Вестник")
    async with talk.database.write() as connection:
        long_ago = NOW - timedelta(days=days)
        await connection.execute(update(rows).values(added_at=long_ago, visited_at=NOW))
    card = await talk.say(EDITOR, "/sources")
    quiet = "пока ничего нового" if days < 14 else "недавних новостей нет"
    assert f"🟢 Вестник: {quiet}" in card["text"]
    await tap(talk, card, ShowSource(number, 0))
    since = "young" if days < 14 else "old"
    assert RU("source-no-news", since=since) in card["text"]

    origin = Origin(Source.FEED, f"{number}:a")
    for place in range(6):
        await take(talk, origin, f"Палата приняла закон {place}")
    await take(talk, origin, "Старая новость палаты", Alerting.BACKLOG)
    gone = await take(talk, origin, "Новость, которую взяли назад")
    await talk.surroundings.door.retract(gone, origin)
    # the same article, first by another road: it came from this source as well
    await take(talk, Origin(Source.EDITOR, "7"), "Сенат одобрил устав")
    both = await take(talk, origin, "Сенат одобрил устав")
    await take(talk, Origin(Source.FEED, "99:b"), "Новость другого источника")
    async with talk.database.write() as connection:
        mine = article_sources.c.key == arrivals.road_of(await source(talk, number))
        await connection.execute(
            update(article_sources)
            .where(mine, article_sources.c.article != both)
            .values(seen_at=NOW - timedelta(hours=3))
        )
        await connection.execute(
            update(article_sources)
            .where(mine, article_sources.c.article == both)
            .values(seen_at=NOW - timedelta(minutes=90))
        )
    await tap(talk, card, ShowSource(number, 0))
    assert "Последняя новость, 1 час назад: Сенат одобрил устав" in card["text"]
    rate = RU("source-rate", rate="often" if days < 14 else "rare", count=round(7 / 3))
    assert RU("source-usual", since=since, rate=rate) in card["text"]
    listed = await talk.say(EDITOR, "/sources")
    assert f"🟢 Вестник: последняя новость 1 час назад, {rate}" in listed["text"]


async def test_what_a_new_source_had_before_is_not_denied(talk: Talk) -> None:
    number = await add(talk, "Вестник")
    async with talk.database.write() as connection:
        await connection.execute(update(rows).values(visited_at=NOW))
    await take(talk, Origin(Source.FEED, f"{number}:a"), "Старая новость", Alerting.BACKLOG)
    card = await talk.say(EDITOR, "/sources")
    assert "🟢 Вестник: пока ничего нового" in card["text"]
    await tap(talk, card, ShowSource(number, 0))
    assert RU("source-no-news", since="stored") in card["text"]
    assert RU("source-no-news", since="young") not in card["text"]


async def test_of_a_channel_its_posts_are_counted(talk: Talk) -> None:
    number = await add(talk, "Арна", CHANNEL, key="-100777", address="@arna")
    await take(talk, Origin(Source.CHANNEL, "-100777:5"), "Палата собралась")
    card = await talk.say(EDITOR, "/sources")
    await tap(talk, card, ShowSource(number, 0))
    assert "Последняя новость, 1 минуту назад: Палата собралась" in card["text"]
