"""What was made once and is asked for again, bounded by bytes: when it is full, it begins anew."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class Kept(Generic[_Key, _Value]):
    """Values by key, of some `most` bytes together as their makers estimate them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: dict[_Key, tuple[_Value, int]] = {}
        self.size = 0

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: _Key) -> _Value | None:
        """The value of a key, if it is kept."""
        found = self._values.get(key)
        return None if found is None else found[0]

    def put(self, key: _Key, value: _Value, size: int) -> None:
        """Keep a value of about so many bytes; one that is too large by itself is not kept."""
        if size > self._most:
            return
        before = self._values.pop(key, None)
        self.size -= before[1] if before else 0
        if self.size + size > self._most:
            self.clear()
        self._values[key] = value, size
        self.size += size

    def clear(self) -> None:
        """Keep nothing any more."""
        self._values.clear()
        self.size = 0
