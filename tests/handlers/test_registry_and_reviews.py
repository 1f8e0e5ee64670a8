"""Taking a match back, the editors' list, /officials, phrases, endings: as people press them."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.officials.current import put_things
from bot.sandbox.server import CHANNEL, EDITOR
from bot.texts import texts_for
from bot.topics.keywords import keyword_key
from bot.topics.phrases import Phrases
from bot.topics.registry.endings import endings
from bot.topics.registry.entries import Thing
from bot.topics.registry.registry import Body, Membership, Name, Office, Person, Registry
from storage.opening import open_database
from storage.schema import subscriptions
from storage.vocabulary import EntryOrigin
from tests.running import RunningBot
from tests.test_end_to_end import AIGUL, EMMA, IVAN

RU = texts_for("ru")
CHANGED = "the registry has changed"  # from then on the running bot uses it
ARTICLE = "Премьера\n\nВ театре выступил тенор Токаев из соседнего города.\n\n#Проба"


def button(message: dict[str, Any], starts: str) -> str:
    for row in message["reply_markup"]["inline_keyboard"]:
        for one in row:
            if one.get("callback_data", "").startswith(starts):
                return str(one["callback_data"])
    raise AssertionError(f"no button {starts} in {message['reply_markup']}")


async def press(bot: RunningBot, person: int, message: dict[str, Any], starts: str) -> str:
    """Press a button; what pops up."""
    known = len(bot.sandbox.world.toasts)
    data = button(message, starts)
    bot.sandbox.world.press(person, person, message["message_id"], data)
    for _ in range(200):
        await asyncio.sleep(0.03)
        if len(bot.sandbox.world.toasts) > known:
            return str(bot.sandbox.world.toasts[-1]["text"])
    return ""


async def refuse(bot: RunningBot, person: int, alert: dict[str, Any]) -> str:
    """Say on the panel of an alert that it is about somebody else; what pops up."""
    await press(bot, person, alert, "panel:")
    now = next(m for m in bot.heard(person) if m["message_id"] == alert["message_id"])
    return await press(bot, person, now, "not:")


async def test_what_readers_take_back_is_learnt(bot: RunningBot) -> None:
    for person, words in ((IVAN, "Подписка"), (AIGUL, "Жазылым қосылды"), (EMMA, "You now follow")):
        await bot.ask(person, "/subscribe Токаев", words)
    bot.sandbox.world.post(CHANNEL, ARTICLE)
    alerts = {}
    for person in (IVAN, AIGUL, EMMA):
        alerts[person] = await bot.hear(person, lambda text: text.startswith("Премьера"))
    for person, words in ((IVAN, "Учтено"), (AIGUL, "Ескерілді"), (EMMA, "Noted")):
        assert (await refuse(bot, person, alerts[person])).startswith(words)
    await bot.ask(IVAN, "/review", "только редакторы")
    listed = await bot.ask(EDITOR, "/review", "3 читателя говорят")
    assert "«Токаев»" in listed["text"]
    assert "больше не относится" in await press(bot, EDITOR, listed, "rvyes:")
    await bot.hear(EDITOR, lambda text: text == "Проверять нечего.")
    # learnt: the same words are nobody's from now on, others still are his
    await bot.hear_in_log(CHANGED)
    bot.sandbox.world.post(CHANNEL, ARTICLE.replace("Премьера", "Снова"))
    bot.sandbox.world.post(CHANNEL, "Указ\n\nВ столице Токаев подписал указ.\n\n#Другое")
    await bot.hear(IVAN, lambda text: text.startswith("Указ"))
    assert not [m for m in bot.heard(IVAN) if m["text"].startswith("Снова")]


async def test_what_was_learnt_of_an_office_is_seen_and_taken_back(bot: RunningBot) -> None:
    for words in ("Президент Казахстана", "Правительство Казахстана"):
        await bot.ask(IVAN, f"/subscribe {words}", "Подписка")
    # two mentions of the office: both are learnt
    wrong = (
        "Игра\n\nВ этой игре Президент Казахстана ходит первым. Ход Президента забавен.\n\n#Игра"
    )
    bot.sandbox.world.post(CHANNEL, wrong)
    alert = await bot.hear(IVAN, lambda text: text.startswith("Игра"))
    assert (await refuse(bot, IVAN, alert)).startswith("Учтено")
    listed = await bot.ask(EDITOR, "/review", "«Игра»")
    await press(bot, EDITOR, listed, "rvyes:")
    empty = await bot.hear(EDITOR, lambda text: text == "Проверять нечего.")
    await bot.hear_in_log(CHANGED)
    bot.sandbox.world.post(CHANNEL, wrong.replace("Игра\n", "Опять\n"))
    bot.sandbox.world.post(CHANNEL, "Визит\n\nПрезидент Казахстана прибыл в Токио.\n\n#Визит")
    await bot.hear(IVAN, lambda text: text.startswith("Визит"))
    assert not [m for m in bot.heard(IVAN) if m["text"].startswith("Опять")]

    empty = await bot.ask(EDITOR, "/review", "Проверять нечего")
    await press(bot, EDITOR, empty, "rvl:")
    for left in (2, 1):
        shown = await bot.hear(EDITOR, lambda text, left=left: f"1 из {left}" in text)  # type: ignore[misc]  # a default binds it
        assert "Президент Казахстана" in shown["text"]
        assert "Забыто" in await press(bot, EDITOR, shown, "rvun:")
    await bot.hear(EDITOR, lambda text: text == RU("review-learnt-none"))
    await bot.hear_in_log(CHANGED, times=2)
    bot.sandbox.world.post(CHANNEL, wrong.replace("Игра\n", "Снова\n"))
    await bot.hear(IVAN, lambda text: text.startswith("Снова"))


async def test_officials_are_shown_and_unknown_people_are_followed_as_phrases(
    bot: RunningBot,
) -> None:
    card = await bot.ask(IVAN, "/officials Ашымбаев", "Маулен Ашимбаев")
    assert "с 4 мая 2020 года до 1 июля 2026 года" in card["text"]
    assert "Подписка" in await press(bot, IVAN, card, "off:")
    bodies = await bot.ask(EMMA, "/officials", "in the registry")
    bot.sandbox.world.press(EMMA, EMMA, bodies["message_id"], button(bodies, "ofb:"))
    await bot.ask(AIGUL, "/officials әшімбаевқа", "Мәулен Әшімбаев")
    await bot.ask(AIGUL, "/officials Qwertyzx", "мұндай есім не атау жоқ")

    unknown = await bot.ask(IVAN, "/subscribe Захар Пробный", "готовой темы")
    bot.sandbox.world.press(IVAN, IVAN, unknown["message_id"], button(unknown, "sub:"))
    await bot.hear(IVAN, lambda text: "✅ Подписка: «Захар" in text)
    bot.sandbox.world.post(CHANNEL, "Кадры\n\nЗахара Пробного назначили.\n\n#Кадры")
    alert = await bot.hear(IVAN, lambda text: text.startswith("Кадры"))
    assert "«Захар Пробный»" in alert["text"]
    await bot.ask(EDITOR, "/review", "захар пробный")


async def test_the_end_of_a_role_is_told_once(bot: RunningBot, sqlite_url: str) -> None:
    await bot.ask(IVAN, "/subscribe спикер Курултая", "об этой должности")
    await bot.ask(IVAN, "/subscribe председатель Сената", "должност")
    today = datetime.now(UTC).date()
    ended = (today - timedelta(days=2)).isoformat()
    first, second, third = (
        Person(id_, (Name(f"Проба {name}"),))
        for id_, name in (("x", "Первый"), ("y", "Второй"), ("z", "Третий"))
    )
    database = await open_database(sqlite_url)

    async def put(*things: Thing) -> None:
        async with database.write() as connection:
            await put_things(connection, things, origin=EntryOrigin.IMPORT, now=datetime.now(UTC))

    async with database.write() as connection:
        # followed since before the end
        early = datetime.now(UTC) - timedelta(days=20)
        await connection.execute(subscriptions.update().values(created_at=early))
    chair = ("kz-qurultai", "kz-qurultai-chair")
    await put(
        first,
        second,
        Membership("x", *chair, start="2026-08-25", end=ended),
        Membership("y", *chair, start=ended),
    )
    told = await bot.hear(IVAN, lambda text: text.startswith("ℹ️ Проба Первый с"), seconds=15)
    assert "больше не занимает должность «Председатель Курултая»" in told["text"]
    assert "занимает Проба Второй" in told["text"]
    assert button(told, "sub:")
    # looked at again for another's end, the first one's is not told again
    await put(third, Membership("z", "kz-senate", "kz-senate-chair", start="2026-08-25", end=ended))
    await bot.hear(IVAN, lambda text: text.startswith("ℹ️ Проба Третий с"), seconds=15)
    assert len([m for m in bot.heard(IVAN) if "больше не занимает" in m["text"]]) == 2
    await database.close()


async def test_an_editor_adds_to_the_registry(bot: RunningBot) -> None:
    await bot.ask(IVAN, "/registry person Захар Пробный", "только редакторы")
    await bot.ask(EDITOR, "/registry", "/registry spelling")
    await bot.ask(EDITOR, "/registry person Захaр Пробный", "смешаны латиница")  # a Latin a
    shown = await bot.ask(EDITOR, "/registry person Захар Пробный | Захар Пробный", "Записать")
    assert await press(bot, EDITOR, shown, "reg:") == "Сохранено."
    await bot.hear(EDITOR, lambda text: text.startswith("✅ Записано"))
    await bot.hear_in_log(CHANGED)
    shown = await bot.ask(
        EDITOR, "/registry role Захар Пробный; Председатель Курултая; 25.08.2026", "Записать"
    )
    await press(bot, EDITOR, shown, "reg:")
    await bot.hear_in_log(CHANGED, times=2)
    card = await bot.ask(IVAN, "/officials Пробный", "Захар Пробный")
    assert "Председатель Курултая (с 25 августа 2026 года)" in card["text"]
    await bot.ask(IVAN, "/subscribe Захару Пробному", "Подписка: Захар Пробный")


def test_what_ended_is_found_with_its_successor_and_holder() -> None:
    registry = Registry(
        people={"a": Person("a", (Name("А"),)), "b": Person("b", (Name("Б"),))},
        bodies={
            "old": Body("old", (Name("Old"),), end="2026-07-01", successor="new"),
            "new": Body("new", (Name("New"),), start="2026-07-01"),
        },
        offices={
            "old-chair": Office(
                "old-chair", "old", (Name("c"),), end="2026-07-01", successor="new-chair"
            ),
            "new-chair": Office("new-chair", "new", (Name("d"),), start="2026-07-01"),
        },
        memberships=(
            Membership("a", "old", "old-chair", start="2020-01-01", end="2026-07-01"),
            Membership("b", "new", "new-chair", start="2026-08-25"),
        ),
    )
    found = list(endings(registry, date(2026, 6, 20), date(2026, 9, 1)))
    assert [(one.kind, one.id, one.person, one.successor, one.holder) for one in found] == [
        ("body", "old", "", "new", ""),
        ("office", "old-chair", "a", "new-chair", "b"),
    ]
    assert not list(endings(registry, date(2026, 7, 1), date(2026, 9, 1)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Захара Пробного назначили.", True),
        ("С Захаром Пробным согласны.", True),
        ("Захар и Пробный", True),  # near one another
        ("Захар. Пробный", False),
        ("Пробный шар", False),
        ("Захар Пробныйтың сөзі туралы", True),
    ],
)
def test_a_phrase_is_found_in_any_case(text: str, found: bool) -> None:
    key = keyword_key("Захар Пробный")
    assert (key in Phrases({key: key}).find(text)) is found
