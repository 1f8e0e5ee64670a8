"""Which characters are nothing to see, by the properties that Unicode gives them. Pure.

No list of our own that grows with each trick: Default_Ignorable_Code_Point is what is drawn as
nothing by whoever does not know it, fillers and characters that are yet to be assigned among them
(https://www.unicode.org/Public/14.0.0/ucd/DerivedCoreProperties.txt; Perl prints the same ranges by
`\\p{Default_Ignorable_Code_Point}`). tests/messages/test_names.py compares it.
"""

from __future__ import annotations

import re

# Of these what says how its neighbours are drawn (Join_Control, Variation_Selector of
# https://www.unicode.org/Public/14.0.0/ucd/PropList.txt; CLDR's tags, behind a black flag): a text
# without it has other letters and other emoji.
_DRAWS = "\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef"
# Apart, not as what a look ahead leaves out: a set by itself is looked for twice as fast.
_IDLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
IGNORABLE = _IDLE + _DRAWS
_BLACK_FLAG = "\U0001f3f4"
_FLAG = re.compile("(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]+\U000e007f)")
# Controls but for tabs and ends of lines; what ends a line in one place and not in another.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_UNWANTED = re.compile(f"[{_CONTROLS}{_IDLE}]")
# What Python calls printable is wanted, all but these; to ask it takes a tenth of the time of what
# looks for each that is not. Texts that have line ends are none of these.
_PRINTABLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]")
_NOTHING = re.compile(f"[{_CONTROLS}{IGNORABLE}]")
# Blank without being a space: the pattern of no dots, of Braille.
_BLANK = "\u2800"
_SEEN = re.compile(f"[^\\s{_CONTROLS}{IGNORABLE}{_BLANK}]")


def without_invisible(text: str) -> str:
    """A text without controls and what is nothing to see; what draws its neighbours otherwise
    stays."""
    if text.isprintable() and not _PRINTABLE.search(text):
        return text
    if _BLACK_FLAG not in text:
        return _UNWANTED.sub("", text)
    # Flags of regions are every second part.
    parts = _FLAG.split(text)
    return "".join(part if at % 2 else _UNWANTED.sub("", part) for at, part in enumerate(parts))


def visible_alone(text: str) -> str:
    """A text of what is seen by itself, and single spaces: two that look the same but for what
    nobody sees are one."""
    return " ".join(_NOTHING.sub("", text).replace(_BLANK, " ").split())


def is_seen(text: str) -> bool:
    """Whether anything of a text is seen."""
    return _SEEN.search(text) is not None
