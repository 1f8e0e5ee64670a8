"""What an article is judged by that is not stored yet: it is asked whom it would reach. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from bot.topics.subjects import Subject
from storage.conditions import Facts, names_in_title
from storage.outlet_names import keys


class Known(Protocol):
    """A topic that has a number."""

    @property
    def id(self) -> int: ...

    @property
    def kind(self) -> str: ...

    @property
    def key(self) -> str: ...


class Worded(Protocol):
    """A text by what conditions ask of it."""

    @property
    def title(self) -> str: ...

    @property
    def language(self) -> str: ...


def judged_by(
    known: Iterable[Known], found: Iterable[Subject], text: Worded, outlets: Iterable[str]
) -> Facts:
    """The facts of a text about the subjects that were `found`, of which some topics are `known`,
    brought by outlets of these names."""
    ids: dict[tuple[str, str], int] = {(one.kind, one.key): one.id for one in known}
    titled = {
        ids[one.kind, one.key]
        for one in found
        if (one.kind, one.key) in ids
        and names_in_title(text.title, ((it.words, it.start, it.rule) for it in one.evidence))
    }
    names = frozenset(name for name in keys(outlets) if name)
    return Facts(frozenset(ids.values()), frozenset(titled), text.language, names)
