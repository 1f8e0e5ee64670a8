"""JSON as values, and nothing that two readers would read otherwise. Pure."""

from __future__ import annotations

import json
from typing import Any, NoReturn

import orjson


class NotJsonError(ValueError):
    """The bytes are no JSON; `str()` is what stands after "it is"."""


def json_value(data: bytes) -> Any:
    """The value of JSON in UTF-8: no NaN, no name twice in an object. Raises NotJsonError."""
    try:
        value = orjson.loads(data)
        # Whoever reads the first of two members of one name and whoever reads the last one see two
        # different articles (RFC 8259, 4).
        json.loads(data, object_pairs_hook=_unlike, parse_constant=_no_constant)
    except orjson.JSONDecodeError as error:
        raise NotJsonError(f"no JSON (line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise NotJsonError("nested too deep") from None
    except ValueError as error:
        raise NotJsonError(f"no JSON: {error}"[:300]) from None
    return value


def _unlike(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("an object has one name twice")
    return found


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is none")
