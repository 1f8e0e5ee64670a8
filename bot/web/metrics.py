"""/metrics: what the process did and what waits, in Prometheus' text format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.delivery.totals import ALERT_SECONDS, Totals
from bot.telegram.pace import Pace
from bot.watch.checkup import Checkup
from bot.watch.jobs import Jobs
from bot.web.cache_metrics import cache_families
from storage.vocabulary import IncidentKind

if TYPE_CHECKING:
    from prometheus_client.core import Metric

# What the inbox counts (bot/telegram/inbox.py): `given_up` and `retried` are those that failed; how
# many wait is in the backlog.
INBOX_COUNTS = ("stored", "handled", "retried", "given_up", "refused")


@dataclass(frozen=True, slots=True)
class Counted:
    """What the parts of this process count while they work."""

    totals: Totals
    pace: Pace
    updates: Mapping[str, int] = field(default_factory=dict)
    jobs: Jobs = field(default_factory=Jobs)
    inbox: Mapping[str, int] = field(default_factory=dict)


def render(counted: Counted, found: Checkup, now: datetime) -> bytes:
    """Everything measured, as text."""
    from prometheus_client import CollectorRegistry
    from prometheus_client.exposition import generate_latest

    class _Collector:
        def collect(self) -> Iterator[Metric]:
            yield from _of_process(counted)
            yield from _of_jobs_and_caches(counted)
            yield from _of_database(found, now)

    registry = CollectorRegistry(auto_describe=False)
    registry.register(_Collector())
    return generate_latest(registry)


def _of_process(counted: Counted) -> Iterator[Metric]:
    from prometheus_client.core import (
        CounterMetricFamily,
        GaugeMetricFamily,
        HistogramMetricFamily,
    )

    totals, pace = counted.totals, counted.pace
    yield CounterMetricFamily("parldigest_sent", "Deliveries sent", value=totals.sent)
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
    for handler, count in counted.updates.items():
        handled.add_metric([handler], count)
    yield handled
    inbox = CounterMetricFamily(
        "parldigest_inbox", "Updates in the inbox, by what became of them", labels=["what"]
    )
    for what in INBOX_COUNTS:
        inbox.add_metric([what], counted.inbox.get(what, 0))
    yield inbox


def _of_jobs_and_caches(counted: Counted) -> Iterator[Metric]:
    from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

    failures = CounterMetricFamily(
        "parldigest_job_failures", "Runs of a job that failed", labels=["job"]
    )
    failing = GaugeMetricFamily(
        "parldigest_job_failing",
        "Runs of a job that failed since its last good one",
        labels=["job"],
    )
    for job, times in counted.jobs.failures.items():
        failures.add_metric([job], times)
        now_failing = counted.jobs.failing.get(job)
        failing.add_metric([job], now_failing.times if now_failing else 0)
    yield from (failures, failing)
    yield from cache_families()


def _of_database(found: Checkup, now: datetime) -> Iterator[Metric]:
    """What the database said just now. Where it said nothing there are no numbers, not zeros."""
    from prometheus_client.core import GaugeMetricFamily

    yield GaugeMetricFamily(
        "parldigest_ready", "Whether no reader waits for something wrong", float(found.ready)
    )
    backlog = found.backlog
    answers = backlog is not None and not found.has(IncidentKind.DATABASE)
    yield GaugeMetricFamily("parldigest_database_up", "Whether it answers", float(answers))
    if backlog is None:
        return
    places = backlog.places()
    waiting = {state: places[state].count for state in ("owed", "claimed", "waiting")}
    by_state = (found.states or {}) | waiting | {"dead": backlog.dead_letters}
    states = GaugeMetricFamily("parldigest_deliveries", "Deliveries by state", labels=["state"])
    for state, count in by_state.items():
        states.add_metric([state], count)
    yield states
    counts = GaugeMetricFamily("parldigest_backlog", "What waits, by place", labels=["place"])
    ages = GaugeMetricFamily(
        "parldigest_backlog_oldest_seconds", "How long the oldest has waited", labels=["place"]
    )
    for place, one in places.items():
        counts.add_metric([place], one.count)
        ages.add_metric([place], _age(one.oldest, now))
    yield from (counts, ages)
    yield GaugeMetricFamily(
        "parldigest_oldest_owed_alert_seconds",
        "Age of the oldest alert that is owed and not sent",
        value=_age(backlog.oldest_alert, now),
    )
    yield GaugeMetricFamily(
        "parldigest_dead_letters", "Deliveries that were given up", backlog.dead_letters
    )
    yield GaugeMetricFamily(
        "parldigest_updates_given_up", "Updates that were given up", backlog.given_up
    )
    live = GaugeMetricFamily("parldigest_incidents", "What lasts, by kind", labels=["kind"])
    kinds = Counter(one.kind for one in found.incidents)
    for kind in IncidentKind:
        live.add_metric([kind.value], kinds[kind])
    yield live


def _age(since: datetime | None, now: datetime) -> float:
    return max(0.0, (now - since).total_seconds()) if since is not None else 0.0
