"""/metrics: what the process did and what is owed, in Prometheus' text format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bot.delivery.totals import ALERT_SECONDS, Totals
from bot.telegram.pace import Pace
from bot.web.cache_metrics import cache_families

if TYPE_CHECKING:
    from prometheus_client.core import Metric


@dataclass(frozen=True, slots=True)
class Owed:
    """What the database said just now."""

    by_state: Mapping[str, int]
    oldest_alert: datetime | None


def render(
    totals: Totals, pace: Pace, updates: Mapping[str, int], owed: Owed, now: datetime
) -> bytes:
    """Everything measured, as text."""
    from prometheus_client import CollectorRegistry
    from prometheus_client.exposition import generate_latest

    class _Collector:
        def collect(self) -> Iterator[Metric]:
            yield from _families(totals, pace, updates, owed, now)

    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Collector())
    return generate_latest(registry)


def _families(
    totals: Totals, pace: Pace, updates: Mapping[str, int], owed: Owed, now: datetime
) -> Iterator[Metric]:
    from prometheus_client.core import (
        CounterMetricFamily,
        GaugeMetricFamily,
        HistogramMetricFamily,
    )

    states = GaugeMetricFamily(
        "parldigest_deliveries", "Deliveries in the outbox by state", labels=["state"]
    )
    for state, count in owed.by_state.items():
        states.add_metric([state], count)
    yield states
    age = (now - owed.oldest_alert).total_seconds() if owed.oldest_alert else 0.0
    yield GaugeMetricFamily(
        "parldigest_oldest_owed_alert_seconds", "Age of the oldest owed alert", value=age
    )
    yield CounterMetricFamily(
        "parldigest_sent", "Deliveries that Telegram accepted", value=totals.sent
    )
    failed = CounterMetricFamily(
        "parldigest_failed", "Deliveries not sent, by reason", labels=["reason"]
    )
    for reason, count in totals.failed.items():
        failed.add_metric([reason], count)
    yield failed
    buckets, sum_ = [], 0
    for bound, count in zip(
        [*map(float, ALERT_SECONDS), float("inf")], totals.alerts_within, strict=True
    ):
        sum_ += count
        buckets.append(("+Inf" if bound == float("inf") else str(bound), float(sum_)))
    yield HistogramMetricFamily(
        "parldigest_alert_seconds",
        "Seconds from an article to its alert",
        buckets=buckets,
        sum_value=totals.alert_seconds,
    )
    yield GaugeMetricFamily(
        "parldigest_pace", "Messages a second that this process may send", value=pace.rate
    )
    yield GaugeMetricFamily(
        "parldigest_replicas", "Processes that share the pace", value=pace.replicas
    )
    yield CounterMetricFamily(
        "parldigest_too_many_requests", "429 answers for the bot", value=pace.refusals
    )
    handled = CounterMetricFamily(
        "parldigest_updates", "Updates by the handler that took them", labels=["handler"]
    )
    for handler, count in updates.items():
        handled.add_metric([handler], count)
    yield handled
    yield from cache_families()
