"""What is measured, in Prometheus' words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.caches import Lru
from bot.delivery.totals import Totals
from bot.telegram.pace import Pace
from bot.watch.checkup import Checkup, Ill
from bot.web.metrics import Counted, render
from storage.backlog import Backlog, Waiting


def test_what_was_measured_is_in_prometheus_words() -> None:
    _kept: Lru[str, str] = Lru("measured", most_bytes=1_000, weigh=lambda _, value: len(value))
    totals = Totals()
    totals.sent = 3
    totals.fail("blocked")
    totals.arrive(0.3)
    now = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
    waiting = Backlog(
        owed=Waiting(2, now - timedelta(seconds=95)),
        inbox=Waiting(4, now - timedelta(seconds=7)),
        oldest_alert=now - timedelta(seconds=90),
        dead_letters=6,
        given_up=1,
    )
    counted = Counted(totals, Pace(30), {"help.show": 4}, inbox={"given_up": 2, "handled": 9})
    found = Checkup([Ill("disk", now, False)], waiting, [], {"sent": 3, "owed": 1})
    told = render(counted, found, now).decode()
    for line in (
        "parldigest_ready 1.0",
        "parldigest_database_up 1.0",
        "parldigest_sent_total 3.0",
        'parldigest_deliveries{state="owed"} 2.0',
        'parldigest_deliveries{state="sent"} 3.0',
        'parldigest_deliveries{state="dead"} 6.0',
        'parldigest_backlog{place="inbox"} 4.0',
        'parldigest_backlog_oldest_seconds{place="owed"} 95.0',
        'parldigest_backlog_oldest_seconds{place="inbox"} 7.0',
        "parldigest_dead_letters 6.0",
        "parldigest_updates_given_up 1.0",
        'parldigest_updates_total{handler="help.show"} 4.0',
        'parldigest_inbox_total{what="given_up"} 2.0',
        'parldigest_inbox_total{what="handled"} 9.0',
        'parldigest_inbox_total{what="retried"} 0.0',
        "parldigest_oldest_owed_alert_seconds 90.0",
        'parldigest_cache_most_bytes{cache="measured"} 1000.0',
        'parldigest_cache_entries{cache="measured"} 0.0',
        'parldigest_alert_seconds_bucket{le="0.25"} 0.0',
        'parldigest_alert_seconds_bucket{le="0.5"} 1.0',
        "parldigest_alert_seconds_count 1.0",
    ):
        assert line in told.splitlines(), told
    assert "blocked" in told
