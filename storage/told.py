"""What articles say, as it is read to judge how plainly they name their topics. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

# (words, where they begin, by which rule they were found).
Found = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Told:
    """An article's title, what it begins with behind that (its lead, or its body), and what names
    its topics, by their ids; `paid`: whether its text has a word that advertisements say of
    themselves (news may have it, too); `short`: all that follows the
    title, where that is little."""

    title: str
    lead: str
    evidence: dict[int, list[Found]] = field(default_factory=dict)
    paid: bool = False
    short: str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    """An article's whole text, as topics were looked for in it, and its language."""

    text: str
    language: str
