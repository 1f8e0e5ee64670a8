"""What Telegram says of a channel that is to be a source, and what is missing that it can be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.telegram.client import Answer, TelegramClient
from storage.sources import StoredSource

_ASK_SECONDS = 10.0
_ADMIN = ("administrator", "creator")


class Missing(StrEnum):
    """Why a channel is no source yet; also a word of the texts."""

    ADDRESS = "address"  # what was given names no channel
    INVITES = "invites"  # a link that invites to a private channel: Telegram tells no bot of which
    UNKNOWN = "unknown"  # nobody has the name
    NO_CHANNEL = "no-channel"  # it is a group or a person
    NOT_ADMIN = "not-admin"  # the bot is no administrator there: Telegram does not send its posts
    AWAY = "away"  # Telegram does not answer


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel as Telegram tells of it: its number, its name without @ ("": private), its
    title."""

    number: int
    name: str
    title: str

    @property
    def address(self) -> str:
        """How it is shown to editors."""
        return f"@{self.name}" if self.name else str(self.number)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a channel that is to be a source: `source` as stored, or what is `missing`.
    `known`: it was one before. `number` 0 and `title` "": not known."""

    number: int = 0
    title: str = ""
    source: StoredSource | None = None
    known: bool = False
    missing: Missing | None = None


async def ask(client: TelegramClient, chat: int | str) -> Channel | Added:
    """Ask Telegram for a channel, by its number or its name without @, and whether the bot is its
    administrator; what is missing where it cannot be a source."""
    number = chat if isinstance(chat, int) else 0
    named = chat if isinstance(chat, int) else f"@{chat}"
    answer = await client.call("getChat", {"chat_id": named}, seconds=_ASK_SECONDS)
    if not answer.ok:
        # By its number Telegram knows only where the bot is or was.
        unknown = Missing.NOT_ADMIN if number else Missing.UNKNOWN
        return Added(number, missing=unknown if is_refused(answer) else Missing.AWAY)
    told = answer.result if isinstance(answer.result, dict) else {}
    number, title = told.get("id", 0), str(told.get("title") or "")
    if told.get("type") != "channel":
        return Added(number, title or f"{named}", missing=Missing.NO_CHANNEL)
    whose = {"chat_id": number, "user_id": client.bot_id}
    answer = await client.call("getChatMember", whose, seconds=_ASK_SECONDS)
    if not answer.ok and not is_refused(answer):
        return Added(number, title, missing=Missing.AWAY)
    member = answer.result if answer.ok and isinstance(answer.result, dict) else {}
    if member.get("status") not in _ADMIN:
        return Added(number, title, missing=Missing.NOT_ADMIN)
    return Channel(number, str(told.get("username") or ""), title or str(number))


def is_refused(answer: Answer) -> bool:
    """Whether Telegram has said no to this very question: there is no such chat, or the bot may not
    see it."""
    return answer.status in (400, 403)
