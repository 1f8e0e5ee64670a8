"""Every transition of a delivery (drawn in storage/schema.py) against a model, on both engines."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.storage.outbox_machine import Outbox


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_deliveries_go_as_drawn(engine: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue("sqlite_url" if engine == "sqlite" else "postgres_url")
    machine = type("Machine", (Outbox,), {"url": url})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=15,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
