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
        self._values: dict[_Key, _Value] = {}
        self.size = 0

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: _Key) -> _Value | None:
        """The value of a key, if it is kept."""
        return self._values.get(key)

    def put(self, key: _Key, value: _Value, size: int) -> None:
        """Keep a value of about so many bytes."""
        if self.size + size > self._most:
            self.clear()
        self._values[key] = value
        self.size += size

    def clear(self) -> None:
        """Keep nothing any more."""
        self._values.clear()
        self.size = 0
