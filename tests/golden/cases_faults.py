"""What is wrong with an entry of the registry or with a file of it: each reason, as an
editor is told it; whoever reads in a file sees the same sentences."""

from __future__ import annotations

from collections.abc import Callable

from bot.grammar.dates import period
from bot.messages import registry
from bot.messages.markup import Message
from tests.golden.case import SOME, Case
from tests.golden.voice import ASHIMBAYEV, TOKAYEV, Voice

TITLE = "Editors: what is wrong with an entry"
# Each reason with what it names; a function is asked in each language.
_FAULTS: dict[str, dict[str, object]] = {
    "nothing": {"column": "name_kk", "word": "null"},
    "id-missing": {},
    "id-taken": {"id": ASHIMBAYEV, "other": lambda voice: voice.name(ASHIMBAYEV)},
    "name-missing": {},
    "name-nothing": {"word": "None"},
    "one-word": {"name": "Ivanov"},
    "no-letters": {"name": "12 34"},
    "unseen": {"name": lambda voice: voice.name(ASHIMBAYEV)},
    "mixed": {"word": "Cенат"},
    "date": {"date": "2026-31-12"},
    "date-typed": {"date": "вчера"},
    "calendar": {"date": "2026-02-30"},
    "order": {"period": lambda voice: period("2026-07-01", "2020-05-04", voice.language)},
    "namesake": {"name": "М. Ашимбаев", "other": lambda voice: voice.name(ASHIMBAYEV)},
    "holder": {
        "office": lambda voice: voice.name("kz-qurultai-chair"),
        "person": lambda voice: voice.name(ASHIMBAYEV),
        "period": lambda voice: _period(voice),
    },
    "several": {"person": lambda voice: voice.name(TOKAYEV)},
    "twice": {
        "person": lambda voice: voice.name(ASHIMBAYEV),
        "period": lambda voice: _period(voice),
    },
    "person-unknown": {"id": "kz-ivanov-ivan"},
    "office-unknown": {"id": "kz-chair"},
    "body-unknown": {"id": "kz-house"},
    "body-ended": {
        "body": lambda voice: voice.name("kz-senate"),
        "period": lambda voice: _period(voice),
    },
    "ends": {"name": lambda voice: voice.name("kz-senate"), "end": "2027-01-01"},
    "columns": {},
    "cells": {},
    "csv": {},
    "json": {},
    "popolo": {},
    "field": {"field": "name"},
}


def _period(voice: Voice) -> str:
    return period("2020-05-04", "2026-07-01", voice.language)


def _told(key: str, args: dict[str, object]) -> Callable[[Voice], Message]:
    def make(voice: Voice) -> Message:
        asked = {name: one(voice) if callable(one) else one for name, one in args.items()}
        return registry.refused([voice.texts(f"fault-{key}", **asked)], voice.texts)

    return make


CASES = (
    *(Case(f"cannot be stored: {key}", _told(key, args)) for key, args in _FAULTS.items()),
    Case(
        "cannot be stored: a long name; 1, 2, 5, 21, 200 characters",
        lambda voice: [_told("name-long", {"limit": limit})(voice) for limit in (*SOME, 200)],
    ),
    Case(
        "cannot be stored: for two reasons",
        lambda voice: registry.refused(
            [voice.texts("fault-name-missing"), voice.texts("fault-id-missing")], voice.texts
        ),
    ),
)
