"""What is wrong with an entry of the registry, as a value: a text and what it names. Pure.

Whoever is told reads his own language: an editor in a chat his chat's, whoever imports a file
English. So a fault is a key of the texts, and what it names is told only then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.topics.registry.registry import Name, name_in


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody or something by its names: shown by that of the reader's language."""

    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """From a partial date to another; either may be empty."""

    start: str
    end: str


Named: TypeAlias = str | int | Called | Span
Dates = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an entry is refused: where it stands ("line 12", "persons[3]"; empty where it was typed),
    the key of a text, and its arguments."""

    where: str
    key: str
    args: Mapping[str, Named]

    def args_in(self, language: str, dates: Dates) -> dict[str, object]:
        """The arguments as a reader of a language is shown them; `dates` says a span in words."""
        return {name: _said(value, language, dates) for name, value in self.args.items()}


def fault(where: str, key: str, /, **args: Named) -> Fault:
    """A fault at a place. `key` is a text key (`fault-…`), `args` its arguments."""
    return Fault(where, key, args)


def from_to(start: str, end: str) -> str:
    """A span as a file has it, for whoever runs a command."""
    return f"{start} – {end or '…'}" if start else f"until {end}"


def _said(value: Named, language: str, dates: Dates) -> object:
    if isinstance(value, Called):
        return name_in(value.names, language) if value.names else "—"
    if isinstance(value, Span):
        return dates(value.start, value.end)
    return value
