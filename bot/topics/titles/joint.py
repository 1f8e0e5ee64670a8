"""Where both chambers of a parliament sit together: "совместное заседание палат Парламента",
"палаталардың бірлескен отырысы", "a joint session of the chambers". Pure.

Such a sitting is of each chamber, although its news name neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.topics.tokens import Words

_TOGETHER = re.compile(r"(?:совместн\w{2,3}|бірлескен|joint)$")
_SITS = re.compile(r"(?:заседани\w{1,3}|сесси\w{1,3}|отырыс\w{0,8}|sittings?|sessions?)$")
_CHAMBERS = re.compile(
    r"(?:палат(?:ы|ам|ами|ах)?|палаталар\w{0,6}|chambers|houses|парламент\w{0,6}|parliament)$"
)
_ANY = re.compile(r"(?:совместн|бірлескен|joint)", re.IGNORECASE)
# What sits together is only a part of them, or somebody else, too.
_OTHERS = re.compile(
    r"(?:комитет|комисси|бюро|правительств|үкімет|committee|commission|bureau|gov)"
)
_FAR = 4  # words between what is together and whose it is


def joint_sittings(words: Words) -> Iterator[tuple[int, int]]:
    """The first and the last word of what names a joint sitting of a parliament's chambers."""
    if not _ANY.search(words.text):
        return
    keys = words.keys
    for at, key in enumerate(keys):
        if not (_TOGETHER.match(key) and at + 1 < len(keys) and _SITS.match(keys[at + 1])):
            continue
        near = range(max(0, at - _FAR), min(len(keys), at + 2 + _FAR))
        of = [one for one in near if _CHAMBERS.match(keys[one])]
        if of and not any(_OTHERS.match(keys[one]) for one in near):
            yield min(at, *of), max(at + 1, *of)
