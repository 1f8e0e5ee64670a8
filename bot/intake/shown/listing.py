"""What a line of a list is read with, when it stands alone: the words that lead to the list. Pure.

"— перенести срок на март" says nothing without the "Комитет решил:" above it.
"""

from __future__ import annotations

import re

from bot.intake.shown.items import item_of
from bot.intake.shown.said import LONGEST
from bot.sentences import sentences

_ORNAMENT = re.compile(r"[^\w«“\"(#@№$€+−-]+")
# "10:00 – заседание палаты:" is a line of a list, and leads to one itself.
AT_AN_HOUR = re.compile(r"\d{1,2}[:.]\d\d\s?[–—-]")
_ABOUT = ("О ", "Об ")  # with which the name of a bill begins
_CLOSED = re.compile(r"«[^«»]{0,400}»|“[^“”]{0,400}”|\([^()]{0,400}\)")


def stem_of(paragraph: str) -> str:
    """The sentence with which a paragraph leads to a list, with its colon; "" for any other."""
    text = paragraph.rstrip()
    if not text.endswith(":"):
        return ""
    if AT_AN_HOUR.match(text):
        return text if "\n" not in text else ""
    if item_of(text) is not None:
        return ""
    start, end = sentences(text)[-1]
    ornament = _ORNAMENT.match(text, start, end)
    return text[ornament.end() if ornament else start : end]


def with_stem(stem: str, item: str, *, goes_on: bool) -> str:
    """A line of a list behind the words that lead to it, or behind the last clause of them, as many
    as there is room for; with an ellipsis if the list `goes_on`. The line alone where there are
    none."""
    rest = f"{item.rstrip(',')}…" if goes_on else item
    if rest.startswith(_ABOUT):
        rest = f"{rest[:1].lower()}{rest[1:]}"
    for one in (stem, _last_clause(stem)):
        if one and len(one) + 1 + len(rest) <= LONGEST:
            return f"{one[0].upper()}{one[1:]} {rest}"
    return item


def _last_clause(stem: str) -> str:
    """What stands behind the last comma of a stem that is not within quotation marks or brackets,
    if it is more than a word; a Kazakh stem has its subject before, and its verb in the list."""
    hidden = _CLOSED.sub(lambda found: "_" * len(found[0]), stem)
    clause = stem[hidden.rfind(", ") + 2 :] if ", " in hidden else ""
    return clause if len(clause.split()) > 1 else ""
