"""Which jobs of the timetable fail, since when and how often in a row. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Failing:
    """A job whose last runs have all failed: since the first of them, and why the last did."""

    since: datetime
    times: int
    why: str


class Jobs:
    """How the jobs of this process ended. `failures` counts since the start."""

    def __init__(self) -> None:
        self.failures: dict[str, int] = {}
        self._failing: dict[str, Failing] = {}
        self._ran: set[str] = set()

    @property
    def failing(self) -> Mapping[str, Failing]:
        """What fails just now, by the job's name."""
        return self._failing

    def done(self, job: str) -> None:
        """A run ended as it should."""
        self._ran.add(job)
        self.failures.setdefault(job, 0)
        self._failing.pop(job, None)

    def failed(self, job: str, why: str, now: datetime) -> None:
        """A run failed."""
        self._ran.add(job)
        self.failures[job] = self.failures.get(job, 0) + 1
        before = self._failing.get(job, Failing(now, 0, why))
        self._failing[job] = replace(before, times=before.times + 1, why=why)

    def ran(self, job: str) -> bool:
        """Whether it has ended once, one way or the other, so that it is known how it does."""
        return job in self._ran

    def forgive(self) -> None:
        """What failed had a cause that is over: begin to count anew."""
        self._failing.clear()
