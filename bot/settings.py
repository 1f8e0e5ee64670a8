"""The settings: the only reader of the environment (and of `.env`).

Every field is a line in `.env.example` and in the README's table; a test holds that.
"""

from __future__ import annotations

import re
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import OperatorError

# https://core.telegram.org/api/links#public-username-links; names have 4 to 32 characters.
_LINK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:t|telegram)\.(?:me|dog)/(?:s/)?(?P<name>[^/?#]+)/?(?P<rest>[^?#]*)"
    r"|(?:https?://)?(?P<host>\w{4,32})\.t\.me/?$|tg://resolve\?domain=(?P<domain>\w+)"
    r"|(?:https?://)?web\.telegram\.org/\w*/?#@(?P<web>\w+)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"-?\d{1,19}", re.ASCII)
_NO_NAMES = {"joinchat", "addlist", "share", "proxy"}
_NAME = re.compile(r"[A-Za-z]\w{3,31}", re.ASCII)
_List = Annotated[tuple[str, ...], NoDecode]


class Settings(BaseSettings):
    """What whoever runs the bot decides. Built by `load_settings`, then passed as a value."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    bot_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    database_url: SecretStr = SecretStr("sqlite+aiosqlite:///data/parldigest.db")
    editor_ids: Annotated[tuple[int, ...], NoDecode] = ()
    source_channels: _List = ()
    feeds: _List = ()
    # Whether feeds and pages may be fetched from the operator's own network.
    fetch_private: bool = False
    # Minutes between two visits of a feed, at least.
    feed_min_minutes: int = Field(default=5, ge=1, le=1440)
    timezone: str = "Asia/Almaty"
    # Messages a second, all chats together (Telegram: about 30, up to 1,000 when paid).
    send_rate: float = Field(default=30, gt=0)
    # Messages a second to one private chat, and a minute to one group.
    chat_rate: float = Field(default=1, gt=0)
    group_rate: float = Field(default=20, gt=0)
    paid_broadcast: bool = False
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65535)
    # After how many days what could not be sent is given up: it would be no news any more.
    owed_days: int = Field(default=3, ge=1, le=365)
    # For how many hours an article may still be of the same story as another; 0: each is one.
    story_hours: int = Field(default=48, ge=0, le=168)
    # Where /metrics is instead of there; 0: with the rest.
    metrics_host: str = "127.0.0.1"
    metrics_port: int = Field(default=0, ge=0, le=65535)
    # After how many days the record of what was sent is pruned.
    keep_days: int = Field(default=90, ge=1, le=3650)
    # Where the matcher's index is kept between starts; it can be deleted at any time.
    cache_dir: str = "data/cache"
    log_level: str = "INFO"
    log_format: str = "text"

    @field_validator("editor_ids", "source_channels", "feeds", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part for part in value.replace(",", " ").split() if part)
        return value

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f"{value!r} is not an IANA time zone such as Asia/Almaty") from None
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("use DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @field_validator("log_format")
    @classmethod
    def _known_format(cls, value: str) -> str:
        if value.lower() not in {"text", "json"}:
            raise ValueError("use text or json")
        return value.lower()

    @field_validator("metrics_port")
    @classmethod
    def _apart(cls, value: int, others: ValidationInfo) -> int:
        if value and value == others.data.get("http_port"):
            raise ValueError("is HTTP_PORT: choose another, or leave it 0 for /metrics there")
        return value

    @field_validator("telegram_api_url", "webhook_url")
    @classmethod
    def _web_address(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @property
    def source_chats(self) -> frozenset[int | str]:
        """`SOURCE_CHANNELS` as numeric ids and lower-case names without the @; what can be neither
        is left out."""
        return frozenset(
            one for part in self.source_channels if (one := source_of(part)) is not None
        )

    @property
    def odd_sources(self) -> tuple[str, ...]:
        """The parts of `SOURCE_CHANNELS` that can be no channel."""
        return tuple(part for part in self.source_channels if source_of(part) is None)


def source_of(part: str) -> int | str | None:
    """A channel as people write it: an id, a name with or without @, a link to it or to a post of
    it (also t.me/c/… of a private one). None when it can be none, as a link that invites."""
    if _NUMBER.fullmatch(part):
        return int(part)
    link = _LINK.match(part)
    name = next(filter(None, link.group("name", "host", "domain", "web"))) if link else part
    name = name.removeprefix("@")
    if link and name == "c":
        # https://core.telegram.org/api/links#private-message-links; -100 makes it the Bot API's id
        number = link["rest"].split("/")[0]
        return int(f"-100{number}") if number.isdecimal() else None
    named = _NAME.fullmatch(name) and name.casefold() not in _NO_NAMES
    return name.casefold() if named else None


def load_settings(**overrides: Any) -> Settings:
    """The settings from the environment and `.env`; `overrides` win over both.

    Raises OperatorError that names each wrong setting, never with a secret's value.
    """
    try:
        return Settings(**overrides)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(str(part) for part in fault['loc'][:1]).upper()}: "
            + fault["msg"].removeprefix("Value error, ")
            for fault in error.errors(include_input=False, include_url=False)
        )
        raise OperatorError(f"Wrong setting: {faults}. See .env.example.") from None
