"""What feedparser found to our items. Pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Any

from bot.feeds.dates import read_date
from bot.feeds.links import absolute
from bot.feeds.model import Item
from bot.feeds.teasers import without_call
from bot.feeds.texts import first_image, headline_of, paragraphs_of, title_of, work_of

_MOST_CATEGORIES, _LONGEST_CATEGORY = 20, 80
_LONGEST_ID = 1_000
# The texts of a feed take half a second at most (`work_of`); items that are left then are not read.
# A hundred full articles are 750,000.
MOST_WORK = 4_000_000
# A text without a call to read on is an article's from so many letters on, wherever it stands.
_LONG_TEXT, _SHORTEST_TEXT = 1_500, 300
_PARTS = re.compile(r"[,;|]")
# Filed under nothing, in the words of the programs that make feeds.
_NOTHING = frozenset(
    "uncategorized uncategorised без_рубрики без_категории санатсыз айдарсыз none null".split()
)
_LANGUAGES = {"kaz": "kk", "kz": "kk", "rus": "ru", "eng": "en"}
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9_-]{1,20})?", re.IGNORECASE)
# A name in a feed's field for the author that is an outlet's and nobody's own.
_SITE = re.compile(
    r"\b[\w-]{2,40}\.(?:kz|қаз|ru|рф|com|org|net|info|media|news|uz|kg)\b", re.IGNORECASE
)
_OUTLET = re.compile(
    r"\b(?:агентств|редакци|пресс-служб|информ|press|news|agency|newsroom|editorial|times|сенат|"
    r"мәжіліс|мажилис|парламент|агенттіг|баспасөз|газет|телеканал|радио)|[«»]",
    re.IGNORECASE,
)
_LONGEST_CAPITALS = 10  # "ТАСС", "KAZINFORM"
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,100}")


@dataclass(frozen=True, slots=True)
class Context:
    """What an item's fields are read with: where relative addresses start, the instant, the zone of
    dates without one."""

    base: str
    instant: datetime
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Text:
    """A candidate for an item's text; `full`: the field is for the whole text."""

    written: str
    full: bool


def items_of(entries: Iterable[Mapping[str, Any]], context: Context) -> tuple[Item, ...]:
    """The items of feedparser's entries; those that say nothing at all are left out."""
    found: list[Item] = []
    left = MOST_WORK
    for entry in entries:
        texts = list(_texts(entry))
        left -= sum(work_of(one.written) for one in texts)
        if left < 0 and found:
            break
        if (one := _item(entry, texts, context)) is not None:
            found.append(one)
    return told_apart(found)


def told_apart(items: Sequence[Item]) -> tuple[Item, ...]:
    """Items by ids that are each one's own: where several share an id and not the address (a feed
    that numbers them all alike), the address is it; the same one twice is one."""
    addresses: dict[str, set[str | None]] = {}
    for one in items:
        addresses.setdefault(one.id, set()).add(one.url)
    shared = {key for key, urls in addresses.items() if len(urls) > 1}
    unique: dict[str, Item] = {}
    for one in items:
        key = hashed(one.url or one.title, one.text) if one.id in shared and not one.url else ""
        key = key or (one.url if one.id in shared and one.url else one.id)
        unique.setdefault(key, replace(one, id=key))
    return tuple(unique.values())


def made(
    *, key: str, url: str | None, title: str, texts: Sequence[Text], **fields: Any
) -> Item | None:
    """An item of its parts, or None where it has neither title nor text nor address."""
    title = headline_of(title)
    text, whole = richest(texts, title)
    if not (title or text or url):
        return None
    key = key.strip()
    if len(key) > _LONGEST_ID:  # two may differ in their last letters
        key = hashed(key)
    return Item(key or url or hashed(title, text), url, title, text, whole=whole, **fields)


def richest(texts: Sequence[Text], title: str) -> tuple[str, bool]:
    """The longest of an item's texts, and whether it is the whole article. The title, where it
    stands at the head of it again, is left out."""
    best, best_length, whole = list[str](), -1, False
    for one in sorted(dict.fromkeys(texts), key=lambda text: len(text.written), reverse=True):
        if len(one.written) < best_length:
            break  # with its tags it is shorter than another one without
        paragraphs, teaser = without_call(paragraphs_of(one.written))
        if paragraphs and paragraphs[0].rstrip(".") == title.rstrip("."):
            paragraphs = paragraphs[1:]
        length = sum(map(len, paragraphs))
        if length > best_length:
            long = length >= (_SHORTEST_TEXT if one.full else _LONG_TEXT)
            best, best_length, whole = paragraphs, length, long and not teaser
    return "\n\n".join(best), whole


def categories_of(written: Iterable[str]) -> tuple[str, ...]:
    """The words that an item is filed under, several in one field told apart, each once."""
    found: dict[str, str] = {}
    for field in written:
        for part in _PARTS.split(title_of(field[:1_000])):
            word = part.strip(" #")
            key = word.casefold().replace(" ", "_")
            good = any(map(str.isalpha, word)) and "://" not in word and key not in _NOTHING
            if good and len(word) <= _LONGEST_CATEGORY:
                found.setdefault(key, word)
    return tuple(found.values())[:_MOST_CATEGORIES]


def language_of(written: str) -> str:
    """A language as a code ("ru-RU" → "ru", "kz" → "kk"), "" for what is none."""
    found = _LANGUAGE.fullmatch(written[:40].strip())
    code = found.group(1).lower() if found else ""
    return _LANGUAGES.get(code, code)


def outlet_of(written: str) -> str:
    """The outlet that a field for the author names; "" where it names somebody."""
    name = title_of(_MAIL.sub(" ", written[:300])).strip(" ()<>[]")
    if site := _SITE.search(name):
        return site.group()
    capitals = name.isupper() and 2 < len(name) <= _LONGEST_CAPITALS
    return name[:100] if capitals or _OUTLET.search(name) else ""


def hashed(*parts: str) -> str:
    """An id for what has none."""
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:32]


def words(entry: Mapping[str, Any], *names: str) -> str:
    """The first of some fields that has words."""
    for name in names:
        value = _field(entry, name)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _item(entry: Mapping[str, Any], texts: Sequence[Text], context: Context) -> Item | None:
    url = _url(entry, context.base)
    key = words(entry, "id")
    if key.strip().lower().startswith(("http://", "https://")):
        key = absolute(key, "") or key
    source = title_of(words(_mapping(entry, "source"), "title"))
    language = words(entry, "language") or _language_of_content(entry)
    return made(
        key=key,
        url=url,
        title=words(entry, "title", "media_title"),
        texts=texts,
        published=_published(entry, context),
        categories=categories_of(_categories(entry)),
        language=language_of(language),
        image=_image(entry, texts, context.base),
        outlet=source[:100] or outlet_of(words(entry, "author", "publisher")),
    )


def _url(entry: Mapping[str, Any], base: str) -> str | None:
    links = [one for one in _list(entry, "links") if one.get("rel") == "alternate"]
    written = [words(entry, "feedburner_origlink"), words(entry, "link")]
    written += [words(one, "href") for one in links]
    # feedparser takes an id for the address where there is none, and where nothing forbids it.
    key = words(entry, "id").strip()
    bare = not key.lower().startswith(("http://", "https://", "/"))
    wanted = [one for one in written if not (bare and key and one.strip() == key)]
    return next((url for one in wanted if (url := absolute(one, base))), None)


def _texts(entry: Mapping[str, Any]) -> Iterator[Text]:
    for one in _list(entry, "content"):
        yield Text(words(one, "value"), full=True)
    for name in ("full_text", "fulltext"):
        yield Text(words(entry, name), full=True)
    for name in ("summary", "description", "media_description"):
        yield Text(words(entry, name), full=False)


def _published(entry: Mapping[str, Any], context: Context) -> datetime | None:
    for name in ("published", "created", "updated"):
        if found := read_date(words(entry, name), now=context.instant, zone=context.zone):
            return found
    return None


def _categories(entry: Mapping[str, Any]) -> Iterator[str]:
    for one in _list(entry, "tags"):
        yield words(one, "label", "term")


def _language_of_content(entry: Mapping[str, Any]) -> str:
    details = [*_list(entry, "content"), _mapping(entry, "title_detail")]
    return next((found for one in details if (found := words(one, "language"))), "")


def _image(entry: Mapping[str, Any], texts: Sequence[Text], base: str) -> str | None:
    for one in _pictures(entry, texts):
        if found := absolute(one, base):
            return found
    return None


def _pictures(entry: Mapping[str, Any], texts: Sequence[Text]) -> Iterator[str]:
    for one in _list(entry, "media_content"):
        kind = words(one, "medium") or words(one, "type")
        address = words(one, "url", "href")
        if kind.startswith("image") or (not kind and _looks_like_picture(address)):
            yield address
    for one in _list(entry, "links"):
        if one.get("rel") == "enclosure" and words(one, "type").startswith("image"):
            yield words(one, "href")
    for one in _list(entry, "media_thumbnail"):
        yield words(one, "url")
    yield words(_mapping(entry, "image"), "href")
    for text in texts:
        yield first_image(text.written)


def _looks_like_picture(address: str) -> bool:
    return re.search(r"\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)", address.lower()) is not None


def _list(entry: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    value = _field(entry, name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _mapping(entry: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = _field(entry, name)
    return value if isinstance(value, dict) else {}


def _field(entry: Mapping[str, Any], name: str) -> object:
    """A field as it is; `FeedParserDict.get` gives one field for another."""
    return dict.get(entry, name) if isinstance(entry, dict) else None
