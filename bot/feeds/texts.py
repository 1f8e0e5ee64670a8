"""HTML as feeds carry it to what a reader sees: plain paragraphs, a title of one line. Pure.

Text is escaped once too often as a rule rather than as an exception: what still has tags after it
was read is read again.
"""

from __future__ import annotations

import html
import re

from bot.intake.fragments import MARKS, PARAGRAPH, shown
from bot.intake.nesting import DEEPEST, MOST_ATTRIBUTES, is_bounded
from bot.topics.normal import composed

# Longer than any article (a law's text may have 100,000 letters); more of it is not read.
MOST_LETTERS = 300_000
_LONGEST_TITLE = 500
_LONG_TAG = re.compile(r"<[^<>]{2000}")
# What an element takes, in letters of text that are read in the same time.
_LETTERS_FOR_A_TAG = 40
_ROUNDS = 3

_TAGS = (
    "a|abbr|article|aside|b|blockquote|br|center|cite|code|div|dd|dl|dt|em|figcaption|figure|font|"
    "footer|form|h[1-6]|header|hr|html|body|head|i|iframe|img|ins|li|main|mark|nav|nobr|noscript|"
    "object|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|table|"
    "tbody|td|th|thead|time|tr|tt|u|ul|video|audio|wbr|svg|embed|button|input|label|link|meta|title"
)
_TAG = re.compile(rf"</?(?:{_TAGS})(?=[\s/>])[^<>]*>", re.IGNORECASE)
# In a title whatever looks like a tag is one; none is as long as a title.
_TITLE_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
# What no reader sees of a title, by its beginning, and where it ends.
_UNSEEN = re.compile(r"<(?:(script|style)\b|!--)", re.IGNORECASE)
_END_OF = {
    "script": re.compile(r"</script\b", re.IGNORECASE),
    "style": re.compile(r"</style\b", re.IGNORECASE),
    "": re.compile("-->"),
}
_BREAK_TAG = re.compile(r"</?(?:br|p|div|li|h\d|td)\b[^<>]{0,500}>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>|<!--")
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")  # written once too often
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_IMAGE = re.compile(
    r"<img\s[^<>]{0,500}?src\s{0,5}=\s{0,5}[\"']?([^\"'\s<>]{1,2000})", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?<![\w@/])(?:https?://|www\.(?=\w))[^\s<>\"«»]+", re.IGNORECASE)
# "?utm_source=rss", also of an address whose beginning was cut off.
_COUNTS = re.compile(r"(?:^|[?&])utm_[a-z]{2,20}=", re.IGNORECASE)
_BEFORE_ADDRESS = " :;,|–—-→"
_BLANK = re.compile(r"\n[ \t\r\f\v\u00a0]*(?:\n[ \t\r\f\v\u00a0]*)+")
_ENDS = re.compile(r"[.!?…:;»\")][ \t\u00a0]*$")


def title_of(text: str) -> str:
    """A title without tags and references, in one line."""
    text = _CDATA.sub("", text[: _LONGEST_TITLE * 4])
    for _ in range(_ROUNDS):
        plain = html.unescape(_TITLE_TAG.sub("", _BREAK_TAG.sub(" ", _seen(text))))
        if plain == text:
            break
        text = plain
    return " ".join(composed(text).split())[:_LONGEST_TITLE].strip()


def _seen(text: str) -> str:
    """A title without scripts, styles and comments; what never ends goes on to its end."""
    kept, at = [], 0
    while (unseen := _UNSEEN.search(text, at)) is not None:
        kept.append(text[at : unseen.start()])
        end = _END_OF[(unseen.group(1) or "").lower()].search(text, unseen.end())
        at = len(text) if end is None else end.start() if unseen.group(1) else end.end()
    return "".join([*kept, text[at:]])


def headline_of(text: str) -> str:
    """A title without the addresses that programs paste into it, and what is left of those that
    count visits; "" where nothing else is said."""
    title = title_of(text)
    kept = [word for one in title.split() if (word := _without_address(one))]
    bare = " ".join(kept)
    if bare == title:
        return title
    return bare.rstrip(_BEFORE_ADDRESS) if any(map(str.isalnum, bare)) else ""


def _without_address(word: str) -> str:
    """A word without the address in it, and "" where only signs around that are left."""
    bare = "" if _COUNTS.search(word) else _ADDRESS.sub("", word)
    return bare if bare == word or any(map(str.isalnum, bare)) else ""


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text, whether it is HTML, plain, or HTML that was escaped twice; without
    addresses. A line that was broken on purpose is a paragraph of its own."""
    text = _CDATA.sub("", text[:MOST_LETTERS])
    for _ in range(_ROUNDS):
        if not is_html(text):
            break
        text = _read(text)
    found = (_blanked(one) for one in _parts(text))
    return [one for one in found if any(char.isalnum() for char in one)]


def work_of(text: str) -> int:
    """What it takes to read a text, in letters without tags."""
    text = text[:MOST_LETTERS]
    return len(text) + _LETTERS_FOR_A_TAG * text.count("<")


def is_html(text: str) -> bool:
    """Whether a text has tags or references of HTML."""
    return _TAG.search(text) is not None or _REFERENCE.search(text) is not None


def first_image(text: str) -> str:
    """The address of the first picture of a piece of HTML, as it is written; "" for none."""
    found = _IMAGE.search(text[:MOST_LETTERS])
    return html.unescape(found.group(1)) if found else ""


def _read(text: str) -> str:
    """One reading of HTML: what a browser would show, with its paragraphs and lines marked."""
    if not _TAG.search(text):
        return html.unescape(text)
    if _may_take_long(text) and not is_bounded(text):
        return html.unescape(_ANY_TAG.sub(PARAGRAPH, text))
    told = shown(text)
    # Where nothing but the lines of the source parts the text, they do.
    return " ".join(told.split("\n")) if _has_blocks(text) else told


def _may_take_long(text: str) -> bool:
    """Whether a text has so many tags, or so long ones, that they have to be counted as a parser
    would have them; that takes a multiple of the parser's time."""
    many = text.count("<") > DEEPEST or text.count("=") > MOST_ATTRIBUTES
    return many or _LONG_TAG.search(text) is not None


def _has_blocks(text: str) -> bool:
    return re.search(r"<(?:p|br|div|li|h\d|tr)\b", text, re.IGNORECASE) is not None


def _parts(text: str) -> list[str]:
    """A text by its marks, or a plain one by blank lines and by lines that end a sentence."""
    if MARKS.search(text):
        return MARKS.split(text)
    parts: list[str] = []
    for block in _BLANK.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        open_line = ""
        for line in block.split("\n"):
            open_line = f"{open_line} {line.strip()}" if open_line else line.strip()
            if _ENDS.search(line):
                parts.append(open_line)
                open_line = ""
        parts.append(open_line)
    return parts


def _blanked(part: str) -> str:
    """A paragraph without addresses, NFC, one space between words."""
    if "://" in part or "www." in part.casefold():
        part = _ADDRESS.sub(" ", part)
    return " ".join(composed(part).split())
