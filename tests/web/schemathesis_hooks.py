"""What schemathesis is told of the API that no schema can say."""

from __future__ import annotations

import itertools
import re
from typing import Any

import schemathesis

_KEY = "Idempotency-Key"
_numbers = itertools.count()


@schemathesis.hook
def before_call(_context: Any, case: Any, _kwargs: Any) -> None:
    """A key is of one request: another body with the same one is refused, as it should be. What is
    wrong on purpose stays as it is."""
    key = (case.headers or {}).get(_KEY)
    meant = case.meta is not None and case.meta.generation.mode.is_positive
    if meant and isinstance(key, str) and re.fullmatch("[!-~]{1,240}", key):
        case.headers[_KEY] = f"{next(_numbers)}-{key}"
