"""The whole trial, and what of it the suite plays each time."""

from __future__ import annotations

from tests.trial.control import CONTROL, ELSEWHERE, QUIET_WEEK, WEEK
from tests.trial.desk import DESK, TAKEN_BACK, TOLD
from tests.trial.steps import GREETED, GROUP, READER, READERS, Scene

TRIAL = (READER, CONTROL, GREETED, GROUP, DESK, TOLD, TAKEN_BACK, WEEK, ELSEWHERE, QUIET_WEEK)
SHORT = (Scene("reader", READERS, tuple(one for one in READER.steps if one.short), together=True),)
