"""PostgreSQL's advisory locks have their numbers in one place."""

from __future__ import annotations

import re

from storage.locks import Lock
from tests.modules import MODULES


def test_no_other_module_has_a_number_of_its_own() -> None:
    """Two things with one number wait for each other."""
    base = str(int(Lock.MIGRATING))[:4]
    for name, path in MODULES.items():
        if name != "storage.locks" and ".versions." not in name:
            source = path.read_text(encoding="utf-8").replace("_", "")
            assert not re.search(rf"\b{base}\d{{3}}\b", source), name


def test_whoever_writes_down_who_is_owed_holds_the_lock_first() -> None:
    """Or a group that moves meanwhile could be passed over (storage/merging.py)."""
    owing = re.compile(r"\bfanouts\.(owe_alerts|owe_alerts_of|expand)\(")
    held = re.compile(r"\bfanouts\.(share|alone)\(")
    found = {name for name, path in MODULES.items() if owing.search(path.read_text("utf-8"))}
    assert len(found) >= 3
    for name in found:
        source = MODULES[name].read_text("utf-8")
        lock, first = held.search(source), owing.search(source)
        assert lock, name
        assert first, name
        assert lock.start() < first.start(), name
