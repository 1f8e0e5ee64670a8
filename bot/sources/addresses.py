"""Addresses of sources: as people write them, and what makes two the same. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit, urlunsplit

from bot.fetching.addresses import read_address
from bot.fetching.errors import FetchError
from bot.fetching.networks import Guard
from bot.intake.addresses import canonical_url, has_scheme, split, with_scheme

_PORTS = {"http": 80, "https": 443}
# Feed readers' own scheme: "feed:https://…" and "feed://…".
_OF_READERS = re.compile(r"(?:feed|rss|itpc):(?://)?(?=\S)", re.IGNORECASE)
_TELEGRAM = re.compile(
    r"@|tg:|(?:https?://)?(?:www\.)?(?:[\w-]{4,32}\.t\.me|(?:t|telegram)\.(?:me|dog))(?:/|$)"
    r"|(?:https?://)?web\.telegram\.org/",
    re.IGNORECASE,
)
# https://core.telegram.org/api/links#chat-invite-links
_INVITES = re.compile(
    r"(?:https?://)?(?:www\.)?(?:t|telegram)\.(?:me|dog)/(?:\+|joinchat/)|tg:(?://)?join\b",
    re.IGNORECASE,
)
# The last part of a path that only a feed has: a page that stands there is a mistake.
_OF_FEED = re.compile(
    r"(?:^|[./_=-])(?:rss2?|atom|feeds?|xml|rdf|json)(?:[./_&-]|$)", re.IGNORECASE
)
_WORD = re.compile(r"[^\s./:@#?&=\[\]]+")
# The name and the password that stand in an address, also in one that is not written well: before
# the last @ of the host, or of what begins like a name and a password.
_USER = re.compile(
    r"\A(?P<scheme>(?:[a-z][a-z0-9+.-]{0,20}:/+|(?:https?|feed|rss|itpc):)*+)"
    r"(?:[^/?#]*@|[^/?#@:\[]*:(?!\d{1,5}(?:[/?#]|$))[^?#]*@)",
    re.IGNORECASE,
)
_PART_OF_QUERY = re.compile(r"[^&;]+")
# Nobody's key is that short; what feeds are told apart by mostly is: "feed=rss2", "cat=12".
_SHOWN_VALUE = 4
_SHOWN_NAME = 20


def bare(written: str) -> str:
    """What somebody wrote, without the marks in which it was put."""
    return written.strip().strip("<>\"'«»“”").strip()


def as_address(written: str) -> str:
    """What somebody wrote, as an address that can be asked for."""
    return with_scheme(_OF_READERS.sub("", bare(written), count=1))


def is_word(written: str) -> bool:
    """Whether it is one word, which may be a channel's name as well as a site's."""
    return _WORD.fullmatch(written) is not None


def is_prose(written: str) -> bool:
    """Whether it is several words, and no address at all."""
    return re.search(r"\s", written) is not None and not has_scheme(written)


def key_of(address: str) -> str:
    """The same for the addresses of one source: without scheme, www, tracking, fragment, slash.

    With the port, unlike an article's: what stands on two ports of a host is not one source.
    """
    parts = split(address)
    port = parts.port if parts.netloc else None
    if port is None or port == _PORTS.get(parts.scheme):
        return canonical_url(address)
    host, slash, rest = canonical_url(address).partition("/")
    return f"{host}:{port}{slash}{rest}"


def is_telegram(written: str) -> bool:
    """Whether it is a channel of Telegram or a link there, and nothing to be fetched."""
    written = written.strip()
    is_number = re.fullmatch(r"-\d{5,19}", written) is not None
    return is_number or _TELEGRAM.match(written) is not None


def fault_of(address: str) -> str:
    """Why an address (of `as_address`) is none that could ever be asked for, as a sentence; "" for
    one that could be. Whether it may be is asked when it is."""
    try:
        read_address(address, Guard(private=True))
    except FetchError as error:
        return str(error)
    return ""


def invites(written: str) -> bool:
    """Whether it is a link of Telegram that invites to a private channel: no bot finds it so."""
    return _INVITES.match(written.strip()) is not None


def looks_like_feed(address: str) -> bool:
    """Whether an address promises a feed, so that a page there is no site to be looked at."""
    parts = split(address)
    return _OF_FEED.search(f"{parts.path}?{parts.query}".rstrip("?/")) is not None


def shown(address: str) -> str:
    """An address as it may be shown: without a password or a name that stand in it, and without
    what may be a key in its query, whatever it is called there."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    query = _PART_OF_QUERY.sub(lambda found: _shown_part(found[0]), parts.query)
    host = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme, host + port, parts.path, query, ""))


def own_parts(addresses: Sequence[str]) -> list[str]:
    """What of each of some addresses (as `shown`) tells it from the others: what stands behind the
    host, with the host where that is not the same of all."""
    parts = [urlsplit(address) for address in addresses]
    behind = [urlunsplit(("", "", one.path, one.query, "")) for one in parts]
    if len({one.netloc for one in parts}) == 1 and all(behind):
        return behind
    return [one.netloc + rest for one, rest in zip(parts, behind, strict=True)]


def as_typed(written: str) -> str:
    """What somebody wrote as an address, as it may be said back: letter for letter, but for what
    `shown` leaves out."""
    typed = _USER.sub(lambda found: found["scheme"], bare(written), count=1)
    query = re.search(r"[?#]", typed)
    address = typed[: query.end()] if query else typed
    rest = typed[len(address) :]
    return address + _PART_OF_QUERY.sub(lambda found: _shown_part(found[0]), rest)


def _shown_part(part: str) -> str:
    """A part of a query as it may be shown: a value without a name may be a key as well."""
    name, is_named, value = part.rpartition("=")
    if len(name) > _SHOWN_NAME:
        return "…"
    return f"{name}{is_named}{value if len(value) <= _SHOWN_VALUE else '…'}"
