"""20,000 followed phrases: how long they take to be made ready, and to be looked up in articles of
real length; then the same in a database, with what a new phrase costs."""

from __future__ import annotations

import asyncio
import random
import tempfile
import time

import psutil

from bot.intake.articles import from_text
from bot.intake.phrases import FollowedPhrases
from bot.sandbox.server import samples
from bot.topics.phrases import Phrases
from storage import subscriptions, topics
from storage.opening import open_database
from storage.vocabulary import Mode
from tests.seeding import NOW, reader

_SIZE = 20_000
_WORDS = (
    "закон реформа бюджет вода дорога школа больница налог пенсия земля лес рынок банк кредит "
    "тариф газ нефть уголь завод порт аэропорт станция мост музей театр парк река озеро степь "
    "медиация ипотека субсидия экспорт импорт пошлина граница таможня суд адвокат прокурор"
).split()
_ADJECTIVES = (
    "новый водный земельный лесной налоговый банковский детский сельский городской местный "
    "народный военный морской горный степной южный северный западный восточный центральный"
).split()


def _phrases(size: int) -> dict[str, str]:
    """So many, as people follow them: a word or a few, many that begin alike, many rare ones."""
    chance = random.Random(6)
    found: dict[str, str] = {}
    while len(found) < size:
        rare = "".join(chance.choices("бвгдклмнпрст", k=2)) + chance.choice(_WORDS)
        phrase = chance.choice(
            [
                f"{chance.choice(_ADJECTIVES)} {rare}",
                f"закон о {rare}",
                f"{rare} {chance.choice(_WORDS)}",
                rare,
                f"{chance.choice(_ADJECTIVES)} {chance.choice(_WORDS)}",
            ]
        )
        found[phrase] = phrase
    return found


def _articles(count: int) -> list[str]:
    """Texts of about 2,500 characters out of the samples, with some of the words put in."""
    chance = random.Random(7)
    prose = (" ".join(samples()) * 4).split(" ")
    texts = []
    for _ in range(count):
        at = chance.randrange(200)
        words = prose[at : at + 340]
        for word in chance.choices([*_WORDS, *_ADJECTIVES, "закон о"], k=30):
            words.insert(chance.randrange(len(words)), word)
        texts.append(" ".join(words)[:2500])
    return texts


async def _in_a_database(phrases: dict[str, str], text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(f"sqlite+aiosqlite:///{folder}/bench.db")
        chat = await reader(database, 1, {})
        async with database.write() as connection:
            ids = await topics.ensure(connection, {("keyword", key): key for key in phrases}, NOW)
            for id_ in ids.values():
                await subscriptions.add(connection, chat, id_, Mode.BOTH, NOW)
        followed = FollowedPhrases(database)
        started = time.perf_counter()
        await followed.refresh()
        print(f"read from the database and made ready in {time.perf_counter() - started:.2f} s")
        article = from_text(f"Заголовок\n\n{text}")
        for what, more in (("nothing new", None), ("one new phrase", "совершенно новое")):
            if more:
                await reader(database, 2, {("keyword", more): Mode.BOTH})
            started = time.perf_counter()
            await followed.refresh()
            await followed.among_all([article])
            print(f"an article, {what}: {(time.perf_counter() - started) * 1000:.1f} ms")
        await database.close()


def main() -> None:
    """Print the figures."""
    phrases, texts = _phrases(_SIZE), _articles(200)
    Phrases({"закон": ""})  # the dictionary is read
    before = psutil.Process().memory_info().rss
    started = time.thread_time()
    tree = Phrases(phrases)
    built = time.thread_time() - started
    more = (psutil.Process().memory_info().rss - before) >> 20
    print(f"{_SIZE} phrases: made ready in {built:.2f} s, {more} MB with the forms of their words")
    times = []
    found = 0
    for text in texts:
        started = time.thread_time()
        found += len(tree.find(text, language="ru"))
        times.append(time.thread_time() - started)
    times.sort()
    print(
        f"an article of 2,500 characters: {times[len(times) // 2] * 1000:.2f} ms in the middle, "
        f"{times[-1] * 1000:.1f} ms at worst (the first ones), {found / len(texts):.1f} found"
    )
    asyncio.run(_in_a_database(phrases, texts[0]))


if __name__ == "__main__":
    main()
