"""Roman numerals: "XV пленарное заседание" is the "15-ші" and the "15th". Pure."""

from __future__ import annotations

import re

_NUMERAL = re.compile("X{0,3}(?:IX|IV|V?I{0,3})")
_LATIN = str.maketrans("ХІ", "XI")  # Cyrillic letters that look like those
_DIGITS = {"I": 1, "V": 5, "X": 10}
_SHORTEST, _LONGEST = 2, 7  # a letter alone is somebody's first one


def roman(word: str) -> int:
    """What a word is as a Roman numeral of two letters or more; 0 where it is none."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return 0
    letters = word.translate(_LATIN)
    if not _NUMERAL.fullmatch(letters):
        return 0
    values = [_DIGITS[letter] for letter in letters]
    return sum(
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )
