"""What was found in a text: each mention with its evidence, and what stayed open. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from storage.vocabulary import TopicKind


class Rule(StrEnum):
    """By what a mention is known: these words are stored, and the texts name each (`rule-…`)."""

    HASHTAG = "hashtag"
    FULL_NAME = "full-name"
    INITIALS = "initials"
    NAME = "name"  # a name of one word
    SURNAME = "surname"
    OFFICE = "office"
    BODY = "body"
    PART = "part"  # the name of a body that is a part of it
    KEYWORD = "keyword"
    EDITOR = "editor"  # somebody decided it


class Doubt(StrEnum):
    """Why it is not sure who is meant."""

    SEVERAL = "several people"
    ORDINARY = "ordinary word"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a text that are about something, their place in it, the rule that found them."""

    words: str
    start: int
    end: int
    rule: Rule


@dataclass(frozen=True, slots=True)
class Match:
    """One mention of an official, an office or a body."""

    kind: TopicKind
    id: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A mention that could be several people, or is not sure: for editors, never an alert."""

    start: int
    end: int
    matched: str
    candidates: tuple[str, ...]
    why: Doubt


@dataclass(frozen=True, slots=True)
class Findings:
    """Every mention in order, and what stayed open."""

    matches: tuple[Match, ...]
    ambiguous: tuple[Ambiguity, ...]
