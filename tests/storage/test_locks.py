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
