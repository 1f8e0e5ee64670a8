"""How presses are made into callback data and read out of it: a word and its fields. Pure.

The presses themselves stand in bot/messages/callbacks/presses.py, the bounds of their fields in
bot/messages/callbacks/fields.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, Self, TypeVar, cast, dataclass_transform, get_args, get_type_hints

from bot.messages.callbacks.fields import Field
from bot.messages.limits import CALLBACK_BYTES


class Press:
    """A pressed button. `pack` is its callback data; `read` is the way back."""

    __slots__ = ()
    word: ClassVar[str]
    rules: ClassVar[Mapping[str, Field]]
    needed: ClassVar[int]

    def pack(self) -> str:
        """The callback data. Raises ValueError for a field out of bounds: that is our bug."""
        parts: list[str] = []
        for name, rule in self.rules.items():
            value = getattr(self, name)
            if value is None and len(parts) >= self.needed:
                break
            if not rule.holds(value):
                raise ValueError(f"{self}: {name} cannot be on a button")
            parts.append(rule.write(value))
        return ":".join([self.word, *parts])

    @classmethod
    def of_parts(cls, parts: list[str]) -> Self | None:
        """The press of the fields behind the word; None where one is missing or out of bounds."""
        if not cls.needed <= len(parts) <= len(cls.rules):
            return None
        values = [rule.read(part) for rule, part in zip(cls.rules.values(), parts, strict=False)]
        return None if None in values else cls(*values)


_P = TypeVar("_P", bound=Press)
BY_WORD: dict[str, type[Press]] = {}


@dataclass_transform(frozen_default=True)
def press(word: str) -> Callable[[type[_P]], type[_P]]:
    """Make a class a value, and its press known by its word."""

    def made(plain: type[_P]) -> type[_P]:
        kind: Any = dataclass(frozen=True, slots=True)(plain)
        hints = get_type_hints(kind, include_extras=True)
        kind.word = word
        kind.rules = {one.name: _rule(hints[one.name]) for one in fields(kind)}
        kind.needed = sum(one.default is MISSING for one in fields(kind))
        if word in BY_WORD:
            raise ValueError(f"two presses say {word}")
        BY_WORD[word] = kind
        return cast("type[_P]", kind)

    return made


def _rule(hint: object) -> Field:
    """The rule that a field's type names; of `Id | None` that of `Id`."""
    for one in (hint, *get_args(hint)):
        for rule in getattr(one, "__metadata__", ()):
            found: Field = rule
            return found
    raise TypeError(f"{hint} has no bounds")


def read(data: str) -> Press | None:
    """The press of callback data; None for whatever no button of ours ever said."""
    # Telegram counts bytes; a million characters are refused before they are encoded.
    if len(data) > CALLBACK_BYTES or len(data.encode("utf-8", "replace")) > CALLBACK_BYTES:
        return None
    parts = data.split(":")
    for size in (2, 1):  # "set:time:480" is a time, "set:digest-on" a switch
        kind = BY_WORD.get(":".join(parts[:size]))
        if kind is not None:
            return kind.of_parts(parts[size:])
    return None
