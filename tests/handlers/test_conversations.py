"""A day of a reader: settings, digests, lists, a pause, leaving; buttons by their labels."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import Callable
from datetime import UTC, datetime
from datetime import time as time_of_day
from typing import Any

import pytest

from bot.officials.current import put_things
from bot.sandbox.server import CHANNEL, EDITOR
from bot.texts import texts_for
from bot.topics.registry.registry import Name, Person
from storage.opening import open_database
from storage.vocabulary import EntryOrigin
from tests.handlers.talking import as_typed
from tests.running import RunningBot
from tests.test_end_to_end import ARTICLE, EMMA, IVAN

EN = texts_for("en")
LONGEST_SECONDS = 15


def labels(message: dict[str, Any]) -> dict[str, str]:
    """The buttons of a message: label to callback data."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return {one["text"]: one.get("callback_data", "") for row in rows for one in row}


async def shown(bot: RunningBot, person: int, wanted: Callable[[dict[str, Any]], bool]) -> Any:
    """Wait for a message, new or changed; the newest of that kind."""
    end = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < end:
        for message in reversed(bot.heard(person)):
            if wanted(message):
                return message
        await asyncio.sleep(0.02)
    raise AssertionError([(one["text"], labels(one)) for one in bot.heard(person)[-3:]])


async def tap(bot: RunningBot, person: int, label: str, then: str) -> dict[str, Any]:
    """Press the newest button with a label; the message that has some words, or a label, then."""

    def has(words: str) -> Callable[[dict[str, Any]], bool]:
        return lambda one: any(words in told for told in (one["text"], *labels(one)))

    on = await shown(bot, person, lambda one: any(label in told for told in labels(one)))
    data = next(data for told, data in labels(on).items() if label in told)
    bot.sandbox.world.press(person, person, on["message_id"], data)
    found: dict[str, Any] = await shown(bot, person, has(then))
    return found


async def test_every_setting_is_changed_by_its_buttons(bot: RunningBot) -> None:
    home = (await bot.ask(EMMA, "/settings", "08:00"))["message_id"]
    await tap(bot, EMMA, EN("button-digest-off"), EN("button-digest-on"))
    await tap(bot, EMMA, EN("button-digest-on"), EN("button-digest-off"))
    await tap(bot, EMMA, EN("button-alerts-off"), EN("button-alerts-on"))
    await tap(bot, EMMA, EN("button-empty-on"), EN("button-empty-off"))
    await tap(bot, EMMA, EN("button-time"), "21:00")
    await tap(bot, EMMA, "21:00", EN("button-time"))
    await tap(bot, EMMA, EN("button-days"), "✅ Mon")
    await tap(bot, EMMA, "Mon", "▫️ Mon")
    when = EN("digest-when", time=time_of_day(21), days="some", which=[1, 2, 3, 4, 5, 6])
    await tap(bot, EMMA, EN("button-back"), when)
    await tap(bot, EMMA, EN("button-zone"), "Tashkent")
    settings = await tap(bot, EMMA, "Tashkent", EN("button-time"))
    assert settings["message_id"] == home  # one message, changed in its place
    assert "21:00" in settings["text"]
    assert "Tashkent (UTC+5)" in settings["text"]
    await tap(bot, EMMA, EN("button-language"), "Русский")
    await tap(bot, EMMA, "Русский", texts_for("ru")("button-language"))


async def test_a_typed_place_and_time_are_taken(bot: RunningBot) -> None:
    await bot.ask(EMMA, "/settings", "08:00")
    await tap(bot, EMMA, EN("button-zone"), "Tashkent")
    await bot.ask(EMMA, "Бишкек", "Bishkek")
    await bot.ask(EMMA, "/settings", "Bishkek (UTC+6)")
    await tap(bot, EMMA, EN("button-time"), "21:00")
    await bot.ask(EMMA, "6.45", "06:45")


async def test_a_digest_at_once_and_the_latest_news(bot: RunningBot) -> None:
    none = "A digest needs topics"
    await bot.ask(EMMA, "/digest", none)
    await bot.ask(EMMA, "/latest", "I have no news to show yet")
    await bot.ask(EMMA, "/subscribe #Проба", "You now follow")
    await bot.ask(EMMA, "/digest", "There is no news for a digest yet")
    bot.sandbox.world.post(CHANNEL, ARTICLE)
    await bot.hear(EMMA, lambda text: text.startswith("Проба: палата"))
    digest = await bot.ask(EMMA, "/digest", "Digest")
    assert "палата обсудила кодекс" in digest["text"]
    for words in ("", " #ТюркПА", " Ашимбаев"):
        latest = await bot.ask(EMMA, f"/latest{words}", "News, newest first")
        assert "палата обсудила кодекс" in latest["text"]
    # from a digest to the list and to the settings, each a message of its own
    await tap(bot, EMMA, EN("digest-button-subscriptions"), "✖")
    await tap(bot, EMMA, EN("digest-button-settings"), EN("button-zone"))


async def test_the_list_is_paged_switched_and_shortened(bot: RunningBot) -> None:
    await bot.ask(EMMA, "/subscriptions", "You do not follow anything")
    await bot.ask(EMMA, "/subscribe " + " ".join(f"#tag{n:02}" for n in range(30)), "#tag29")
    listed = await bot.ask(EMMA, "/subscriptions", "30")
    first = {label for label in labels(listed) if "#tag" in label}
    await tap(bot, EMMA, "▶", "2/")
    second = await shown(bot, EMMA, lambda one: one["message_id"] == listed["message_id"])
    assert first.isdisjoint(label for label in labels(second) if "#tag" in label)
    await tap(bot, EMMA, "◀", "1/")
    # a topic opens in place, and is switched to the mode that is named
    topic = next(label for label in labels(listed) if "#tag" in label).split()[-1]
    await tap(bot, EMMA, topic, EN("button-mode-digest"))
    for named in ("instant", "digest", "muted", "both"):
        card = await tap(bot, EMMA, EN(f"button-mode-{named}"), f"✅ {EN(f'button-mode-{named}')}")
        assert card["message_id"] == listed["message_id"]
    # what is unsubscribed by mistake is taken back
    await tap(bot, EMMA, EN("button-unfollow"), EN("button-take-back", topic=topic))
    await tap(bot, EMMA, EN("button-take-back", topic=topic), EN("button-to-list"))
    await tap(bot, EMMA, EN("button-to-list"), "30 topics")
    await tap(bot, EMMA, EN("button-all-digest"), EN("button-restore"))
    await tap(bot, EMMA, EN("button-restore"), EN("undo-done"))
    await tap(bot, EMMA, "✖", "29")
    await bot.ask(EMMA, "/unsubscribe #tag29 #tag28", "#tag28")
    await bot.ask(EMMA, "/unsubscribe", EN("unsubscribe-ask", more="no"))
    await bot.ask(EMMA, "#tag27", "You no longer follow: #tag27")
    await bot.ask(EMMA, "/subscriptions", "26 topics")


async def test_a_pause_is_kept_until_it_is_ended(bot: RunningBot) -> None:
    await bot.ask(EMMA, "/subscribe #Проба", "You now follow")
    await bot.ask(IVAN, "/subscribe #Проба", "Подписка")
    await bot.ask(EMMA, "/pause 7", "⏸ Paused until")
    await bot.ask(EMMA, "/pause", "Change it?")
    await tap(bot, EMMA, EN("button-pause-ever"), "⏸ Paused until you resume.")
    bot.sandbox.world.post(CHANNEL, ARTICLE)
    await bot.hear(IVAN, lambda text: text.startswith("Проба: палата"))
    await bot.ask(EMMA, "/resume", "The pause is over")
    assert not [one for one in bot.heard(EMMA) if one["text"].startswith("Проба: палата")]
    digest = await bot.ask(EMMA, "/digest", "Digest")  # nothing is lost
    assert "палата обсудила кодекс" in digest["text"]


async def test_whoever_leaves_is_forgotten_when_sure(bot: RunningBot) -> None:
    await bot.ask(EMMA, "/subscribe #Проба", "You now follow")
    await bot.ask(EMMA, "/forgetme", "Delete everything")
    await tap(bot, EMMA, EN("button-keep"), EN("forget-kept"))
    await bot.ask(EMMA, "/subscriptions", "1")
    await bot.ask(EMMA, "/forgetme", "Delete everything")
    await tap(bot, EMMA, EN("button-forget"), EN("forgotten", of="chat"))
    await bot.ask(EMMA, "/subscriptions", "You do not follow anything")


@pytest.mark.parametrize(
    ("payload", "followed"),
    [
        ("TurkPA", "TurkPA"),
        ("Proba", "#Proba"),
        (base64.urlsafe_b64encode("#ТюркПА".encode()).decode().rstrip("="), "#ТюркПА"),
        (base64.urlsafe_b64encode("Ашимбаев".encode()).decode().rstrip("="), "Ashimbayev"),
    ],
)
async def test_a_deep_link_follows_what_it_names(
    bot: RunningBot, payload: str, followed: str
) -> None:
    told = await bot.ask(EMMA, f"/start {payload}", "You now follow")
    assert followed in told["text"]


async def test_the_welcome_speaks_the_language_that_is_chosen(bot: RunningBot) -> None:
    await bot.ask(EMMA, "/start", "ParlDigest")
    await tap(bot, EMMA, "Қазақша", "жаңалық")
    await bot.ask(EMMA, "/subscribe #Проба", "Жазылым қосылды")


async def test_a_name_that_is_only_said_is_offered(bot: RunningBot) -> None:
    await bot.ask(EMMA, "Ашимбаев и #ТюркПА", EN("offer-follow", text="Ашимбаев, #ТюркПА"))
    await tap(bot, EMMA, EN("button-follow", topic="#ТюркПА"), "You now follow: #ТюркПА")


async def test_who_is_meant_is_decided_by_an_editor(bot: RunningBot, sqlite_url: str) -> None:
    database = await open_database(sqlite_url)
    async with database.write() as connection:
        other = Person("tokayev-zakhar", (Name("Захар Токаев"),))
        await put_things(connection, [other], origin=EntryOrigin.IMPORT, now=datetime.now(UTC))
    await database.close()
    await bot.hear_in_log("the registry has changed")
    await bot.ask(IVAN, "/subscribe Касым-Жомарт Токаев", "Подписка")
    texts = texts_for("ru")
    bot.sandbox.world.post(CHANNEL, "Указ\n\nВ столице Токаев подписал указ.\n\n#Другое")
    end = time.monotonic() + LONGEST_SECONDS
    while "Токаев" not in (await bot.ask(EDITOR, "/review", ""))["text"]:
        assert time.monotonic() < end
    await tap(bot, EDITOR, "Касым-Жомарт Токаев", texts("review-none"))
    # the article is about him now, and whoever follows him is told
    await bot.hear(IVAN, lambda text: text.startswith("Указ"))
    # somebody asked for a person whom nobody knows
    await bot.ask(IVAN, "/subscribe Захар Пробный", "готовой темы")
    await tap(bot, IVAN, as_typed(texts), "✅ Подписка: «Захар Пробный»")
    await bot.ask(EDITOR, "/review", "пробный")
    await tap(bot, EDITOR, texts("review-button-done"), texts("review-none"))
