"""Hashtags by Telegram's own grammar, so that we see in a text what the reader sees linked.

Pure. The rules are those of tdlib's `match_hashtags` (td/telegram/MessageEntity.cpp): `#`, then 1
to 256 letters of any script, decimal digits, `_`, `·`, ZWNJ or U+0D80..U+0DFF; at least one letter
among them; not preceded by such a character; optionally `@name` of 3 to 32; a tag followed at once
by another `#` is none. A hyphen ends a tag.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from bot.caches import remembered
from bot.topics.normal import composed

MAX_LENGTH = 256

# \w is letters, digits and the underscore, but also other numbers (Nl, No) and marks that Telegram
# does not take; those are sorted out in `_is_tag_character`.
_RUN = re.compile(r"[\w\u00b7\u200c\u0d80-\u0dff]+")
_SUFFIX = re.compile(r"@[A-Za-z0-9_]{3,32}(?![A-Za-z0-9_])")
_URL = re.compile(r"(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE)
_LETTERS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo"})


class Entity(Protocol):
    """What we read of Telegram's MessageEntity; offset and length are in UTF-16 units."""

    type: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Hashtag:
    """A tag in a text: as written, without the `#` and without `@name`; `key` identifies it;
    `start` and `end` are code-point offsets of the whole, `#` and `@name` included."""

    text: str
    key: str
    start: int
    end: int


def hashtag_key(text: str) -> str:
    """What makes two spellings one tag: NFC and casefold. Kazakh letters stay their own."""
    return composed(text.removeprefix("#")).casefold()


@remembered(entries=4096, each=100)
def _is_tag_character(character: str) -> bool:
    if character in "_\u00b7\u200c" or "\u0d80" <= character <= "\u0dff":
        return True
    category = unicodedata.category(character)
    return category in _LETTERS or category == "Nd"


def _tag_length(run: str) -> int:
    """How many characters of a run Telegram would take."""
    if run.isascii():
        return len(run)
    return next((n for n, char in enumerate(run) if not _is_tag_character(char)), len(run))


def find_hashtags(text: str, *, glued: bool = False) -> list[Hashtag]:
    """The tags of a text, in order, repeats included.

    With `glued`, a run such as `#Парламент#Сенат`, which Telegram links nothing of, is read as
    two tags: people write it in plain text and mean both. Time is linear in the text.
    """
    if "#" not in text:
        return []
    normal = composed(text)
    found = list(_scan(normal, glued=glued))
    if len(normal) == len(text):
        return found
    places = _places(text)
    return [Hashtag(tag.text, tag.key, places[tag.start], places[tag.end]) for tag in found]


def characters_beside(text: str) -> int:
    """How many characters of a text stand beside its tags, blanks left out: tags are cheap however
    many, names are looked for."""
    whole = len("".join(text.split()))
    return whole - sum(tag.end - tag.start for tag in find_hashtags(text, glued=True))


def _scan(text: str, *, glued: bool) -> Iterator[Hashtag]:
    small = text.lower()  # most texts have no address, and looking for one takes long
    has_urls = "://" in small or "www." in small or "t.me/" in small
    urls = [match.span() for match in _URL.finditer(text)] if has_urls else []
    next_url = 0
    at = text.find("#")
    while at >= 0:
        while next_url < len(urls) and urls[next_url][1] <= at:
            next_url += 1
        if next_url < len(urls) and urls[next_url][0] <= at:
            at = text.find("#", urls[next_url][1])
            continue
        run = _RUN.match(text, at + 1)
        length = _tag_length(run.group()) if run else 0
        end = at + 1 + length
        tag = text[at + 1 : end]
        follows_tag = at > 0 and _is_tag_character(text[at - 1])
        glued_before = glued and _starts_tag_before(text, at)
        wanted = (
            0 < length <= MAX_LENGTH
            and (not follows_tag or glued_before)
            and any(unicodedata.category(char) in _LETTERS for char in tag)
            and (glued or text[end : end + 1] != "#")
        )
        if wanted:
            suffix = _SUFFIX.match(text, end)
            end = suffix.end() if suffix else end
            yield Hashtag(tag, hashtag_key(tag), at, end)
        at = text.find("#", max(end, at + 1))


def _starts_tag_before(text: str, at: int) -> bool:
    """Whether the characters before this `#` are themselves a tag that began with `#`."""
    start = text.rfind("#", max(0, at - MAX_LENGTH - 1), at)
    return start >= 0 and all(_is_tag_character(char) for char in text[start + 1 : at])


def _places(text: str) -> list[int]:
    """For each offset in the NFC form of a text, the offset in the text itself."""
    places: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        # A character composes only with marks and with the jamo that follow it.
        while end < len(text) and (
            unicodedata.combining(text[end]) or "\u1160" <= text[end] <= "\u11ff"
        ):
            end += 1
        places.extend([start] * len(unicodedata.normalize("NFC", text[start:end])))
        start = end
    places.append(len(text))
    return places


def from_entities(text: str, entities: Iterable[Entity]) -> list[Hashtag]:
    """The tags that Telegram marked in a message; its offsets are UTF-16 units of `text`."""
    tags = [entity for entity in entities if entity.type == "hashtag"]
    if not tags:
        return []
    found = []
    units = units_before(text)
    for entity in tags:
        start, end = place(units, entity.offset), place(units, entity.offset + entity.length)
        tag = text[start:end].removeprefix("#").partition("@")[0]
        found.append(Hashtag(tag, hashtag_key(tag), start, end))
    return found


def units_before(text: str) -> Sequence[int]:
    """For each place in a text (and its end) how many UTF-16 units stand before it."""
    if text.isascii() or max(text) < "\U00010000":
        return range(len(text) + 1)
    return list(accumulate((2 if char > "\uffff" else 1 for char in text), initial=0))


def place(units: Sequence[int], offset: int) -> int:
    """The place in a text at an offset in UTF-16 units; the end for one behind it."""
    return min(bisect_left(units, max(0, offset)), len(units) - 1)
