"""The form of a line of a list. Pure."""

from __future__ import annotations

import re

# "3. Создаётся …", "2) …", "16:30 — …", "▪️ …", "— доходы …": a line of a list, with its number;
# behind a dash and a capital letter somebody speaks.
_ITEM = re.compile(
    r"(?:\d{1,2}[.)]\s+(?=\S)|(?=\d{1,2}[:.]\d\d\s?[–—-])|\d{1,2}\ufe0f?\u20e3\s*|[–—-]\s(?=[a-zа-яёәғқңөұүһі\d])|[•▪▫◦●○■□◾◽◆◇🔹🔸🔷🔶✔✅☑➖✓➡→*]\ufe0f?\s?)"
)


def item_of(line: str) -> str | None:
    """A line of a list without its number or sign; None where it is none."""
    found = _ITEM.match(line)
    return line[found.end() :].strip() if found else None


def is_listed(line: str) -> bool:
    """Whether a sentence is a line of a list, or a part of one."""
    return line.endswith(";") or item_of(line) is not None
