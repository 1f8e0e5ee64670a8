"""What became of an article that was pushed."""

from __future__ import annotations

from dataclasses import dataclass

from bot.web.problems import Kind


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an article: its id and "accepted", "duplicate" or "revised"; of one that was
    refused, why."""

    article: int | None
    status: str
    refused: Kind | None = None


# One that meets a bug of ours.
OURS = Outcome(None, "refused", Kind.OURS)
