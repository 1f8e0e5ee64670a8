"""Whether an address is that of one article, or of a place: a site, a channel, a profile. Pure.

Places stand under every post of a source and say nothing about which one it is. The rule is the
form of the address: an article's has a path that ends in more than the name of a section.
"""

from __future__ import annotations

import re
from enum import Enum
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit, urlunsplit


class Address(Enum):
    """What stands at an address. A `POST` is a message of a messenger: it is somebody's, but not
    the article that a text tells of."""

    ARTICLE = 1
    POST = 2
    PLACE = 3


# Hosts whose pages are people's and companies' own: first those that hold messages of chats, then
# shops and cards of links, where nothing is an article; then those where a post is.
_MESSENGERS = frozenset("t.me telegram.me telegram.dog wa.me whatsapp.com viber.com".split())
_SHOPS = frozenset(
    "apps.apple.com play.google.com appgallery.huawei.com kaspi.kz linktr.ee taplink.cc "
    "taplink.ws".split()
)
_SOCIAL = frozenset(
    "instagram.com facebook.com fb.com x.com twitter.com tiktok.com threads.net threads.com "
    "youtube.com vk.com vk.ru vkvideo.ru ok.ru linkedin.com rutube.ru dzen.ru".split()
)
# What the names of pages of one post, in the social networks above, begin with.
_POSTS = frozenset(
    "p reel reels posts status video videos watch live shorts story article a".split()
)
_POST_ID = re.compile(r"(?:wall|video|clip|photo)-?\d")
_LANGUAGES = frozenset("ru rus kz kk kaz qaz en eng".split())
_INDEX = re.compile(r"(?:index|default|main|home)(?:\.\w{2,5})?", re.IGNORECASE)
# The segment before a tag's or an author's name, or before the number of a page of a list.
_LISTS = frozenset(
    "t tag tags category categories rubric rubrics rubrika author authors topic topics theme "
    "themes section sections search page".split()
)
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[^\s/?#@.]{1,63}\.){1,10}[^\s/?#@.]{2,63}(?:[/?#]\S*)?", re.IGNORECASE
)
_TRACKING = re.compile(r"utm_|yclid$|gclid$|fbclid$|_openstat$|from$|ref$", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{0,20}:(?!\d{1,5}(?:[/?#]|$))")
# `parse_qsl` refuses more fields than it is told to read.
_MOST_FIELDS = 100


def kind_of(url: str) -> Address:
    """What stands at an address, with or without its scheme; "@name" is a place."""
    if not _ADDRESS.fullmatch(url.strip()):
        return Address.PLACE
    parts = split(with_scheme(url))
    host = _host(parts)
    path = [segment for segment in parts.path.split("/") if segment]
    if _is_of(host, _MESSENGERS):
        in_chat = len(path) > 1 and path[-1].isdecimal()
        return Address.POST if in_chat else Address.PLACE
    if _is_of(host, _SHOPS):
        return Address.PLACE
    if _is_of(host, _SOCIAL):
        item = (len(path) > 1 or parts.query) and (_POSTS & set(path) or "fbid=" in parts.query)
        return Address.ARTICLE if item or _POST_ID.match("".join(path[-1:])) else Address.PLACE
    return Address.ARTICLE if _names_one(path, parts.query) else Address.PLACE


def is_article(url: str) -> bool:
    """Whether it is the address of one article."""
    return kind_of(url) is Address.ARTICLE


def with_scheme(url: str) -> str:
    """The address as a link: Telegram's clients open one without a scheme as https."""
    url = url.strip()
    return url if has_scheme(url) else f"https://{url}"


def has_scheme(url: str) -> bool:
    """Whether an address begins with a scheme. "ok.kz:8080/feed" does not: what stands before a
    number is a host."""
    return _SCHEME.match(url) is not None


def for_readers(url: str) -> str | None:
    """An address as readers are given it, or None where they are not: it has no user's name, which
    may be a secret or look like a host, and no letter that is not seen (one in the path is written
    as a number)."""
    parts = split(url.strip())
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host or not host.isprintable():
        return None
    rest = (_seen(part) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], *rest))


def _seen(part: str) -> str:
    if part.isprintable():
        return part
    return "".join(one if one.isprintable() else quote(one, errors="replace") for one in part)


def canonical_url(url: str) -> str:
    """The same for the addresses of one page: without scheme, www, tracking, fragment, slash."""
    parts = split(url.strip())
    fields = parse_qsl(parts.query) if parts.query.count("&") < _MOST_FIELDS else []
    query = urlencode(sorted(pair for pair in fields if not _TRACKING.match(pair[0])))
    path = parts.path.rstrip("/").removesuffix("/amp")
    return f"{_host(parts)}{path}" + (f"?{query}" if query else "")


def host_of(url: str) -> str:
    """The host of an address, without what only says how it is shown (www, m, amp)."""
    return _host(split(with_scheme(url)))


def split(url: str) -> SplitResult:
    """The parts of an address; one that is none ("http://[") has a path only."""
    try:
        parts = urlsplit(url)
        _ = parts.hostname, parts.port  # they raise when they are asked for
    except ValueError:
        return SplitResult("", "", url, "", "")
    return parts


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _is_of(host: str, hosts: frozenset[str]) -> bool:
    return host in hosts or host.partition(".")[2] in hosts


def _names_one(path: list[str], query: str) -> bool:
    """Whether a path of a site is that of one page, and no root, section or list."""
    if path and path[0].casefold() in _LANGUAGES:
        path = path[1:]
    if path and _INDEX.fullmatch(path[-1]):
        path = path[:-1]
    if any(char.isdecimal() for name, value in parse_fields(query) for char in value):
        return True  # ?id=123
    if not path or path[0].casefold() in _LISTS or (len(path) > 1 and path[-2] in _LISTS):
        return False
    # One word alone is a section (/news, /about); an article has a number, or a name of words.
    return len(path) > 1 or any(char.isdecimal() or char in "-_.%" for char in path[0])


def is_tracking(name: str) -> bool:
    """Whether a field of a query with this name only counts visits, or says from where."""
    return _TRACKING.match(name) is not None


def parse_fields(query: str) -> list[tuple[str, str]]:
    """The fields of a query that say what is asked for: without those that only count visits."""
    if query.count("&") >= _MOST_FIELDS:
        return []
    return [pair for pair in parse_qsl(query) if not _TRACKING.match(pair[0])]
