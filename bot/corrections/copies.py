"""Whether a text is another one with a few words changed: by how many words both have. Pure."""

from __future__ import annotations

import re
from collections import Counter

from bot.corrections.judge import Said

# Of the longer one's words so many are in both: a figure of a short note may be another one, while
# another piece of news shares its subject, and hardly its words.
_SHARED = 0.85
_WORD = re.compile(r"\w+")


def is_near_copy(one: Said, other: Said) -> bool:
    """Whether two texts have nearly all of their words in common, in whatever order."""
    mine, theirs = _words(one), _words(other)
    longer = max(mine.total(), theirs.total())
    return longer > 0 and (mine & theirs).total() >= _SHARED * longer


def _words(one: Said) -> Counter[str]:
    return Counter(_WORD.findall(f"{one.title}\n{one.lead}\n{one.body}".casefold()))
