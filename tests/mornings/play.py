"""A day of articles comes in at its hours; each reader has typed what he follows before, and opens
his digest in the morning, every page of it.

What a day is, a folder says: `articles.json`, a list of {id, outlet, host, lang, time, title,
body}, and `readers.json`, a list of {id, lang, typed: [...]}.
"""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bot.intake.articles import from_parts
from bot.messages.callbacks.digest import ShowDigest
from bot.messages.callbacks.presses import parse
from bot.sandbox.server import Sandbox
from bot.sources.reading import origin_of
from bot.stories.at_hand import WINDOW
from bot.stories.keeping import Keeper
from bot.texts import texts_for
from storage import sources
from storage.opening import open_database
from storage.vocabulary import SourceBy, SourceKind
from tests.handlers.talking import Talk

FIRST_READER = 2001
_MOST_PAGES = 12


@dataclass
class Morning:
    """What a reader typed and was answered, and the pages of his digest as the bot sent them."""

    reader: dict[str, Any]
    talk: list[tuple[str, str]] = field(default_factory=list)
    pages: list[dict[str, Any]] = field(default_factory=list)


async def play(folder: Path, database_url: str) -> list[Morning]:
    """The mornings of a day's readers, in a new database."""
    day = sorted(_read(folder / "articles.json"), key=lambda one: str(one["time"]))
    begins = datetime.fromisoformat(day[0]["time"]).astimezone(UTC) - timedelta(hours=2)
    ends = datetime.fromisoformat(day[-1]["time"]).astimezone(UTC) + timedelta(minutes=30)
    sandbox = Sandbox()
    await sandbox.start()
    database = await open_database(database_url)
    now = [begins]
    try:
        keeper = Keeper(database, WINDOW, clock=lambda: now[0], patience=None)
        talk = Talk(sandbox, database, placer=keeper, clock=lambda: now[0])
        mornings = []
        for number, reader in enumerate(_read(folder / "readers.json")):
            mornings.append(await _followed(talk, FIRST_READER + number, reader, now))
        await _brought(talk, day, now)
        now[0] = talk.at = ends
        for number, morning in enumerate(mornings):
            await _opened(talk, FIRST_READER + number, morning)
        await talk.close()
    finally:
        await database.close()
        await sandbox.stop()
    return mornings


def _read(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return found


async def _followed(
    talk: Talk, person: int, reader: dict[str, Any], now: list[datetime]
) -> Morning:
    """He says what he wants to follow, and presses what is offered first."""
    language = reader["lang"]
    talk.world.person(person, reader["id"], language)
    morning = Morning(reader)
    texts = texts_for(language)
    for typed in ("/start", *reader["typed"]):
        now[0] += timedelta(seconds=1)  # what he follows is in the order in which he typed it
        answer = copy.deepcopy(await talk.say(person, typed))
        morning.talk.append((typed, _shown(answer)))
        if typed == "/start" or texts("button-undo") in _labels(answer):
            continue
        first = next(iter(_buttons(answer)), None)
        if first is not None:
            before = len(talk.heard(person))
            toast = await talk.press(person, answer, first["callback_data"])
            said = talk.heard(person)
            again = said[-1] if len(said) > before else _same(said, answer)
            morning.talk.append((f"[{first['text']}]", _shown(again) or toast))
    return morning


async def _brought(talk: Talk, day: list[dict[str, Any]], now: list[datetime]) -> None:
    """Each outlet is a feed of its own."""
    for one in day:
        now[0] = datetime.fromisoformat(one["time"]).astimezone(UTC)
        address = f"https://{one['host']}/{quote(one['outlet'])}/rss"  # on t.me are many
        async with talk.database.write() as connection:
            feed = sources.NewSource(
                SourceKind.FEED, address, address, SourceBy.COMMAND, now[0], outlet=one["outlet"]
            )
            source = await sources.add(connection, feed)
        article = from_parts(
            one["title"],
            one["body"].split("\n\n"),
            outlet=one["outlet"],
            url=f"https://{one['host']}/{one['id']}",
            published_at=now[0],
        )
        await talk.surroundings.door.take_in(article, origin_of(source, one["id"]))


async def _opened(talk: Talk, person: int, morning: Morning) -> None:
    """He asks for the digest and turns every page."""
    page = await talk.say(person, "/digest")
    while len(morning.pages) < _MOST_PAGES:
        morning.pages.append(copy.deepcopy(page))
        further = next(filter(_is_next, _buttons(page)), None)
        if further is None:
            return
        await talk.press(person, page, further["callback_data"])
        page = _same(talk.heard(person), page)


def _same(said: list[dict[str, Any]], message: dict[str, Any]) -> dict[str, Any]:
    number = message.get("message_id")
    return next((one for one in said if one.get("message_id") == number), message)


def _is_next(button: dict[str, Any]) -> bool:
    """Whether it turns to a page behind this one ("ещё 14")."""
    pressed = parse(button["callback_data"])
    return isinstance(pressed, ShowDigest) and any(map(str.isdigit, button["text"]))


def _buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [one for row in rows for one in row if "callback_data" in one]


def _labels(message: dict[str, Any]) -> list[str]:
    return [one["text"] for one in _buttons(message)]


def _shown(message: dict[str, Any]) -> str:
    """A message and its buttons, as text."""
    buttons = "".join(f" [{label}]" for label in _labels(message))
    return f"{message.get('text', '')}\n{buttons}".rstrip()
