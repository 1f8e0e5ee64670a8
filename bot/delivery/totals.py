"""What this process has sent since its start, for /metrics."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

ALERT_SECONDS = (0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600)
_NUMBER = re.compile(r"\d+")


@dataclass
class Totals:
    """What happened since the start."""

    sent: int = 0
    failed: dict[str, int] = field(default_factory=dict)
    # How many alerts arrived within so many seconds of their article, the rest last.
    alerts_within: list[int] = field(default_factory=lambda: [0] * (len(ALERT_SECONDS) + 1))
    alert_seconds: float = 0.0

    def fail(self, reason: str) -> None:
        """Count a delivery that was not sent; reasons that hold numbers count as one."""
        reason = _NUMBER.sub("N", reason)[:60]
        self.failed[reason] = self.failed.get(reason, 0) + 1

    def arrive(self, seconds: float) -> None:
        """Count an alert by the time since its article came."""
        self.alerts_within[bisect_left(ALERT_SECONDS, seconds)] += 1
        self.alert_seconds += seconds
