"""Three outlets tell one event in two languages, by a feed, a channel and over HTTP: each reader
has one alert, in his language, with three sources; also where the bot is killed in between."""

from __future__ import annotations

import asyncio
import signal
from datetime import UTC, datetime

import aiohttp
import orjson
import pytest
from sqlalchemy import Select, exists, select, update

from bot.sandbox.server import CHANNEL
from storage.opening import open_database
from storage.schema import deliveries
from storage.schema_sources import sources
from storage.vocabulary import State
from tests.running import RunningBot
from tests.sources.serving import Page, Site, Told, rss, serving
from tests.test_end_to_end import AIGUL, EMMA, IVAN
from tests.test_five_roads import LONG_AGO, SECONDS
from tests.web.test_web import free_port

pytestmark = pytest.mark.long

FUNDS = """На заседании Сената 26 ноября под председательством Маулена Ашимбаева депутаты {did} \
закон «О дорожных фондах».

Документ предусматривает выделение 48,5 млрд тенге на ремонт 1 270 километров дорог в 14 областях.

«За» проголосовали 43 сенатора, сообщил Маулен Ашимбаев."""
SECOND = FUNDS.format(did="одобрили во втором чтении")
FIRST = FUNDS.format(did="рассмотрели в первом чтении")
FEED = "Сенат одобрил закон о дорожных фондах во втором чтении"
POST = f"Закон о дорожных фондах прошёл Сенат\n\n{SECOND}\n\nРанее сообщалось о ремонте дорог."
KAZAKH = "Сенат жол қорлары туралы заңды екінші оқылымда мақұлдады"
KAZAKH_TEXT = """26 қарашада Мәулен Әшімбаевтың төрағалығымен өткен Сенат отырысында депутаттар \
«Жол қорлары туралы» заңды екінші оқылымда мақұлдады.

Құжатта 14 облыстағы 1 270 шақырым жолды жөндеуге 48,5 млрд теңге бөлу көзделген.

Заңды 43 сенатор қолдады, деді Мәулен Әшімбаев."""
NEGATIVE = f"Сенат рассмотрел закон о дорожных фондах в первом чтении\n\n{FIRST}"


async def due(site: Site, url: str, news: list[Told]) -> None:
    """The feed has news, and is visited at once."""
    site.pages["/rss"] = Page(rss(news), etag=f'"{len(news)}-{news[0].title}"')
    database = await open_database(url)
    try:
        async with database.write() as connection:
            await connection.execute(update(sources).values(next_at=LONG_AGO))
    finally:
        await database.close()


async def until(url: str, query: Select[bool]) -> None:
    """Wait until the database says so."""
    database = await open_database(url)
    try:
        async with asyncio.timeout(SECONDS):
            while True:
                async with database.read() as connection:
                    if await connection.scalar(query):
                        return
                await asyncio.sleep(0.05)
    finally:
        await database.close()


# The feed was visited, and what it had was its backlog.
PRIMED = select(exists().where(sources.c.primed_at.is_not(None)))
# What was sent is written down: who is killed now sends nothing twice.
SETTLED = select(~exists().where(deliveries.c.state.in_((State.OWED, State.CLAIMED))))


@pytest.mark.parametrize("killed", [False, True], ids=["at once", "killed in between"])
async def test_each_reader_has_one_alert_in_his_language(
    bot: RunningBot, sqlite_url: str, killed: bool
) -> None:
    port = free_port()
    made = await asyncio.to_thread(bot.command, "tokens", "create", "Бюро")
    token = orjson.loads(made.stdout)["token"]
    root, bearer = f"http://127.0.0.1:{port}", {"Authorization": f"Bearer {token}"}
    async with serving() as site:
        old = Told("Палата собралась", "Это было давно.", LONG_AGO, id="old")
        site.pages["/rss"] = Page(rss([old]), etag='"old"')
        bot.environment |= {
            "HTTP_PORT": str(port),
            "FEEDS": site.address("/rss"),
            "FETCH_PRIVATE": "true",
            "STORY_HOURS": "48",
        }
        await bot.start()
        await bot.ask(IVAN, "/subscribe Ашимбаев", "Маулен Ашимбаев")
        await bot.ask(AIGUL, "/subscribe Әшімбаевқа", "Мәулен Әшімбаев")
        await until(sqlite_url, PRIMED)

        bot.sandbox.world.post(CHANNEL, POST)
        await bot.hear(IVAN, lambda text: text.startswith("Закон о дорожных"))
        if killed:
            await until(sqlite_url, SETTLED)
            await bot.end(signal.SIGKILL)
            await bot.start()
        item = Told(FEED, SECOND, datetime.now(UTC), url="https://vestnik.example/n/48", id="48")
        await due(site, sqlite_url, [item])
        if killed:
            await bot.hear(IVAN, lambda text: "Учебный вестник" in text, seconds=SECONDS)
            await until(sqlite_url, SETTLED)
            await bot.end(signal.SIGKILL)
            await bot.start()
        async with aiohttp.ClientSession(root, headers=bearer) as session:
            for title, text in ((KAZAKH, KAZAKH_TEXT), tuple(NEGATIVE.split("\n\n", 1))):
                said = {"title": title, "text": text, "url": f"https://buro.example/{len(title)}"}
                async with session.post("/articles", json=said) as answer:
                    assert answer.status == 201, await answer.text()

        for person, title in ((IVAN, "Закон о дорожных фондах прошёл"), (AIGUL, KAZAKH)):
            alert = await bot.hear(
                person,
                lambda text, title=title: (  # type: ignore[misc]  # mypy infers no default
                    text.startswith(title)
                    and all(name in text for name in ("Учебный вестник", "Бюро", "🌐"))
                ),
                seconds=SECONDS * 2,
            )
            assert "Новости парламента" in alert["text"]
            await bot.hear(person, lambda text: text.startswith("Сенат рассмотрел закон"))
            alerts = [one["text"] for one in bot.heard(person) if "🔔" in one["text"]]
            assert len(alerts) == 2, [one[:60] for one in alerts]
        assert await bot.end() == 0


# One event in three languages, each of them an outlet's own text.
GAS = {
    "ru": (
        "Олжас Бектенов поручил завершить газификацию 60 сёл до конца года",
        "На заседании Правительства под председательством Премьер-Министра Олжаса Бектенова "
        "рассмотрен ход газификации регионов. С начала года к газу подключены 47 населённых "
        "пунктов с населением 183 тыс. человек, уровень газификации достиг 63,4%.\n\n"
        "«До 31 декабря все 60 сёл должны быть с газом», — заявил Бектенов. В бюджете "
        "предусмотрено 94,6 млрд тенге.",
    ),
    "kk": (
        "Үкімет басшысы жыл соңына дейін 60 ауылды газдандыруды тапсырды",
        "Премьер-Министр Олжас Бектеновтің төрағалығымен өткен Үкімет отырысында өңірлерді "
        "газдандыру барысы қаралды. Жыл басынан бері 183 мың тұрғыны бар 47 елді мекенге газ "
        "тартылып, газдандыру деңгейі 63,4 пайызға жетті.\n\n"
        "«31 желтоқсанға дейін 60 ауылдың барлығында газ болуы тиіс», – деді Бектенов. Бюджеттен "
        "94,6 млрд теңге қарастырылған.",
    ),
    "en": (
        "PM Bektenov orders gas supply to 60 villages by year-end",
        "Prime Minister Olzhas Bektenov chaired a government meeting that reviewed gasification in "
        "the regions. Since the start of the year 47 settlements with a population of 183,000 have "
        "been connected, bringing the national gas coverage to 63.4%.\n\n"
        "All 60 villages must be connected by December 31, Bektenov said. The budget provides 94.6 "
        "billion tenge.",
    ),
}


@pytest.mark.parametrize("order", ["ru kk en", "en ru kk", "kk en ru"])
async def test_three_outlets_in_three_languages_in_any_order_are_one_alert_each(
    bot: RunningBot, sqlite_url: str, order: str
) -> None:
    port = free_port()
    made = await asyncio.to_thread(bot.command, "tokens", "create", "Bureau")
    root = f"http://127.0.0.1:{port}"
    bearer = {"Authorization": f"Bearer {orjson.loads(made.stdout)['token']}"}
    readers = {"ru": IVAN, "kk": AIGUL, "en": EMMA}
    async with serving() as site:
        old = Told("Палата собралась", "Это было давно.", LONG_AGO, id="old")
        site.pages["/rss"] = Page(rss([old]), etag='"old"')
        bot.environment |= {
            "HTTP_PORT": str(port),
            "FEEDS": site.address("/rss"),
            "FETCH_PRIVATE": "true",
            "STORY_HOURS": "48",
        }
        await bot.start()
        for person in readers.values():
            await bot.ask(
                person, "/subscribe Олжас Бектенов", "Bektenov" if person == EMMA else "Бектенов"
            )
        await until(sqlite_url, PRIMED)

        async def bring(language: str) -> None:
            title, body = GAS[language]
            if language == "kk":
                bot.sandbox.world.post(CHANNEL, f"{title}\n\n{body}")
            elif language == "ru":
                link = "https://vestnik.example/n/60"
                await due(
                    site, sqlite_url, [Told(title, body, datetime.now(UTC), url=link, id="60")]
                )
            else:
                said = {"title": title, "text": body, "url": "https://bureau.example/60"}
                async with (
                    aiohttp.ClientSession(root, headers=bearer) as session,
                    session.post("/articles", json=said) as answer,
                ):
                    assert answer.status == 201, await answer.text()

        for language in order.split():
            await bring(language)

        names = ("Учебный вестник", "Новости парламента", "Bureau")
        for language, person in readers.items():
            title = GAS[language][0]
            await bot.hear(
                person,
                lambda text, title=title: (  # type: ignore[misc]  # mypy infers no default
                    text.startswith(title) and all(name in text for name in names)
                ),
                seconds=SECONDS * 2,
            )
            assert len([one for one in bot.heard(person) if "🔔" in one["text"]]) == 1
        assert await bot.end() == 0
