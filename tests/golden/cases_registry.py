"""The editors' entries of the registry."""

from __future__ import annotations

from dataclasses import replace

from bot.grammar.dates import period
from bot.messages import registry
from bot.messages.plain import said
from bot.messages.registry import EntryView
from tests.golden.case import Case, replies, reply
from tests.golden.voice import ASHIMBAYEV, Voice

TITLE = "Editors: the registry"
# Of a role that lasts, and of one that ended a few days ago.
_TERMS = (("2026-08-25", ""), ("2026-08-25", "2026-11-20"))


def _entries(voice: Voice) -> list[EntryView]:
    person, place = voice.name(ASHIMBAYEV), voice.name("kz-qurultai-chair")
    since, ended = (period(start, end, voice.language) for start, end in _TERMS)
    role = EntryView("role", person=person, place=place, period=since)
    return [
        EntryView("person", names="Иванов Иван Иванович | Иванов Иван Иванұлы | Ivan Ivanov"),
        EntryView("spelling", person=person, names=voice.typo),
        role,
        replace(role, period=ended, ends=True),
        replace(role, period=""),
    ]


CASES = (
    Case("registry: nothing named", reply("registry-help")),
    Case(
        "registry: a person, a spelling, a role, one that ended lately, one without dates: store?",
        lambda voice: [registry.preview(one, 7, voice.texts) for one in _entries(voice)],
    ),
    Case(
        "registry: stored",
        lambda voice: [registry.stored(one, voice.texts) for one in _entries(voice)],
    ),
    Case(
        "registry: somebody who is there",
        reply("registry-known", name=lambda voice: voice.name(ASHIMBAYEV)),
    ),
    Case(
        "registry: a form; nothing is in it",
        lambda voice: [
            said(voice.texts, "registry-form", what=what, fault="none")
            for what in ("person", "spelling", "role")
        ],
    ),
    Case(
        "registry: a form; something is missing, or too much",
        lambda voice: [
            said(voice.texts, "registry-form", what=what, fault=fault)
            for what, fault in (
                ("person", "surplus"),
                ("spelling", "equals"),
                ("spelling", "name"),
                ("spelling", "spelling"),
                ("role", "name"),
                ("role", "place"),
                ("role", "surplus"),
            )
        ],
    ),
    Case(
        "registry: nobody, nothing is called so",
        replies("registry-unknown", "what", ("person", "place"), text="Qwerty"),
    ),
    Case(
        "registry: several are called so",
        reply(
            "registry-which",
            text=lambda voice: voice.typo,
            names=lambda voice: f"• {voice.name(ASHIMBAYEV)}",
        ),
    ),
    Case(
        "registry: a spelling that is there",
        reply("registry-spelling-known", name=lambda v: v.name(ASHIMBAYEV), text=lambda v: v.typo),
    ),
    Case(
        "registry: stored before, dropped before",
        replies("registry-decided", "what", ("stored", "dropped")),
    ),
    Case("registry: dropped", reply("registry-dropped")),
)
