"""A job that fails is known by name, since when, how often in a row."""

from __future__ import annotations

from datetime import timedelta

from bot.watch.jobs import Failing, Jobs
from tests.seeding import NOW


def test_what_fails_in_a_row_is_counted_from_its_first_time() -> None:
    jobs = Jobs()
    assert not jobs.ran("digests")
    jobs.failed("digests", "ValueError", NOW)
    jobs.failed("digests", "OSError", NOW + timedelta(seconds=2))
    assert jobs.failing == {"digests": Failing(NOW, 2, "OSError")}
    jobs.done("digests")
    jobs.done("watch")
    assert jobs.failing == {}
    assert jobs.failures == {"digests": 2, "watch": 0}
    jobs.failed("digests", "ValueError", NOW + timedelta(hours=1))
    assert jobs.failing["digests"].since == NOW + timedelta(hours=1)
    jobs.forgive()
    assert jobs.failing == {}
    assert jobs.ran("digests")
