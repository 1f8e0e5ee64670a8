"""A stored article as topics are looked for in it: what was read when it came."""

from __future__ import annotations

from collections.abc import Sequence


def text_of(title: str, lead: str, body: str) -> str:
    """What an article says."""
    return "\n\n".join(part for part in (title, lead, body) if part)


def with_tags(text: str, hashtags: Sequence[str]) -> str:
    """The same with the line of hashtags that stood below it (`ParsedArticle.tag_line`), which is
    stored as hashtags only: those that the text itself has not."""
    there = text.casefold()
    line = " ".join(f"#{tag}" for tag in hashtags if f"#{tag}".casefold() not in there)
    return f"{text}\n\n{line}" if line else text
