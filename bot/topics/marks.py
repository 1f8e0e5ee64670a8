"""The marks of punctuation around words that somebody typed. Pure."""

from __future__ import annotations

_AROUND = " \t\u00a0.!?#-—–\"'«»“”()"
_OPENING = {"»": "«", "”": "“", "“": "„", ")": "(", '"': '"'}
_CLOSING = {"«": "»", "“": "”", "(": ")", '"': '"'}


def without_marks(part: str) -> str:
    """Words without the marks around them; one whose pair is inside stays: Степной «курьер»."""
    words = part.strip(_AROUND)
    before, _, after = part.partition(words) if words else ("", "", "")
    for char in after:
        words += char if _lacks(words, char, _OPENING.get(char)) else ""
    for char in reversed(before):
        words = (char if _lacks(words, char, _CLOSING.get(char)) else "") + words
    return words


def _lacks(text: str, mark: str, pair: str | None) -> bool:
    """Whether the pair of a mark stands in a text without the mark."""
    if pair == mark:
        return text.count(mark) % 2 == 1
    return pair is not None and text.count(pair) > text.count(mark)
