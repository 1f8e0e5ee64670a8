"""What files are made of: pieces that become an article each, or a list of feeds. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

# So much of a file says what it is.
HEAD = 4096
# An article's HTML has at most 300,000 characters (json_article.py), of up to three bytes each.
MOST_OF_LINE = 1_000_000

_JSON_LINES = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*\{[ \t]*[\"}]")
_JSON = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:\{\s*\"|\[\s*[\[{])")
_OPML = re.compile(rb"<opml[\s>]", re.IGNORECASE)
_BY_NAME = re.compile(r"\.(?:(txt|html?|xhtml)|(jsonl|ndjson)|(opml))$", re.IGNORECASE)


class Form(StrEnum):
    """What a file, or a piece of one, is; `JSON` is one value over several lines."""

    ARTICLE = "article"
    JSON_LINES = "json-lines"
    OPML = "opml"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Piece:
    """What is read as one: a file by its `path`, or `data` of it where that is "".

    `name` is the file's, as it is told; `line` its number in a file of JSON lines, from 1, else 0.
    `size`: its bytes. `first` of its file. `refused`: a word and a sentence why it is none, known
    before it was read.
    """

    name: str
    path: str = ""
    data: bytes = b""
    line: int = 0
    form: Form = Form.ARTICLE
    size: int = 0
    first: bool = True
    refused: tuple[str, str] | None = None


def item_of(outlet: str, external_id: str) -> str:
    """Under which an article is kept that a line of a file names, among those of its outlet.
    Neither has a line's end in it, and no file's name should."""
    return f"{outlet.casefold()}\n{external_id}"


def names_article(ref: str) -> bool:
    """Whether it is one of `item_of`, and no file's name."""
    return "\n" in ref


def form_by_name(name: str) -> Form | None:
    """What a file is by the end of its name; None where that does not say it."""
    found = _BY_NAME.search(name)
    if found is None:
        return None
    return (Form.ARTICLE, Form.JSON_LINES, Form.OPML)[found.lastindex - 1 if found.lastindex else 0]


def form_of(head: bytes) -> Form:
    """What a file is by its first `HEAD` bytes."""
    if _JSON_LINES.match(head):
        return Form.JSON_LINES
    if _JSON.match(head):
        return Form.JSON
    return Form.OPML if _OPML.search(head) else Form.ARTICLE


def may_be_lines(head: bytes) -> bool:
    """Whether what begins so may be JSON lines, which are read one by one as they come."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"", b"{")
