"""The golden page of a language: every case under its heading, with its buttons below it."""

from __future__ import annotations

import pkgutil
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from importlib import import_module
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import tests.golden
from bot.messages.markup import Message, Rows
from tests.golden.case import Case, One, Panel, Said, Shown
from tests.golden.traced import TracedTexts
from tests.golden.voice import Voice

_HERE = Path(__file__).parent
# In the order in which a reader meets them; a conversation that is not named stands at the end.
ORDER = ("menu", "start", "follow", "subscriptions", "alerts", "why", "digest",
         "digest_form", "settings", "pause",
         "officials", "notices", "help", "errors", "editors", "registry", "review",
         "incidents")  # fmt: skip
_LANGUAGES = {"ru": "Russian", "kk": "Kazakh", "en": "English"}
_HEAD = """# What the bot says in {language}

Written by `make golden` from `tests/golden/cases_*.py`; not to be changed by hand.

The clock stands at Tuesday, 24 November 2026, 11:30 in Astana. Bold is `**…**`, italic `_…_`, a
link `[…](…)`, a quotation `>> …`; buttons are `[ … ]`, one row a line; of a rich message `#` is a
heading, `▾` what is unfolded and `▸` what is folded. People, offices and bodies
are those of the registry; the news is made up, and so are the days of endings.
"""
_MARKS = (
    (re.compile(r"</?b>"), "**"),
    (re.compile(r"</?s>"), "~~"),
    (re.compile(r"</?i>"), "_"),
    (re.compile(r"</?code>"), "`"),
    (re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL), r"[\2](\1)"),
    (re.compile(r"<blockquote[^>]*>"), ">> "),
    (re.compile(r"</blockquote>"), ""),
)
# Of a rich message: headings, what is folded, the cells of a table, buttons within the text.
_RICH_MARKS = (
    (re.compile(r"<h\d>"), "# "),
    (re.compile(r"<details open>"), "▾ "),
    (re.compile(r"<details>"), "▸ "),
    (re.compile(r"<li>"), "• "),
    (re.compile(r"</t[dh]>"), " | "),
    (re.compile(r"<tg-button [^>]*>"), "[ "),
    (re.compile(r"</tg-button>"), " ] "),
    (re.compile(r"</(?:h\d|p|li|tr|summary|caption|details|tg-button-row)>|<ul>"), "\n"),
    (re.compile(r"<a name[^>]*></a>"), ""),
    (
        re.compile(
            r"</?(?:p|ul|table|tr|td|th|caption|summary|details|tg-time|tg-button-row)\b[^>]*>"
        ),
        "",
    ),
)


@dataclass(frozen=True, slots=True)
class Conversation:
    """The cases of one file, in their order."""

    title: str
    cases: Sequence[Case]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A language's page; what was said in each case; of the texts what was never said (`idle`); and
    the functions that were called meanwhile."""

    page: str
    said: Sequence[tuple[str, Case, One]]
    idle: frozenset[str]
    called: frozenset[CodeType]


def file_of(language: str) -> Path:
    """Where a language's page is kept."""
    return _HERE / f"{language}.md"


def conversations() -> list[Conversation]:
    """Every `cases_*.py`, in the order in which a reader meets them."""
    names = [
        module.name.removeprefix("cases_")
        for module in pkgutil.iter_modules(tests.golden.__path__)
        if module.name.startswith("cases_")
    ]
    names.sort(key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name))
    found = [import_module(f"tests.golden.cases_{name}") for name in names]
    return [Conversation(module.TITLE, module.CASES) for module in found]


@cache
def render(language: str) -> Rendered:
    """The page of a language, made anew."""
    texts = TracedTexts(language)
    voice = Voice(texts)
    lines = [_HEAD.format(language=_LANGUAGES[language])]
    told: list[tuple[str, Case, One]] = []
    called: set[CodeType] = set()

    def note(frame: FrameType, event: str, _arg: Any) -> None:
        if event == "call":
            called.add(frame.f_code)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        for conversation in conversations():
            lines.append(f"## {conversation.title}\n")
            for case in conversation.cases:
                said = _made(case, voice)
                told += [(conversation.title, case, one) for one in said]
                lines.append(f"### {case.state}\n")
                lines += [f"```\n{one}\n```\n" for one in _drawn(said)]
    finally:
        sys.setprofile(before)
    return Rendered("\n".join(lines), told, frozenset(texts.parts - texts.said), frozenset(called))


def _made(case: Case, voice: Voice) -> list[One]:
    try:
        return _each(case.make(voice))
    except Exception as error:  # raised again: it says in which state it was
        error.add_note(f"in the case {case.state!r} of {voice.language}")
        raise


def _each(said: Said) -> list[One]:
    return [said] if isinstance(said, Message | Shown | Panel) else list(said)


def _drawn(said: Sequence[One]) -> Iterator[str]:
    """What is said in one state, as it reads; buttons that stand below several of it, once."""
    shown = [f"({one.where}) {one.text}" for one in said if isinstance(one, Shown)]
    if shown:
        yield "\n".join(shown)
    before: list[str] = []
    for one in said:
        if isinstance(one, Shown):
            continue
        if isinstance(one, Panel):
            yield "\n".join(["(the buttons give way to these)", *_drawn_rows(one.rows)])
            continue
        below = list(_below(one))
        told = ["(the same buttons)"] if below and below == before else below
        yield "\n".join([_read(one), *told])
        before = below


def _below(message: Message) -> Iterator[str]:
    """What stands below a message: its buttons, or that an answer to it is asked for."""
    rich = message.rich
    yield from _drawn_rows(rich.buttons if rich is not None and rich.html else message.buttons)
    if message.force_reply:
        yield "(reply to this message)"


def _drawn_rows(rows: Rows) -> list[str]:
    return [" ".join(f"[ {button.text} ]" for button in row) for row in rows]


def _read(message: Message) -> str:
    """What is read of a message: of a rich one a line for each of its blocks."""
    if message.rich is None or not message.rich.html:
        return _plain(message.html)
    html = message.rich.html
    for pattern, mark in _RICH_MARKS:
        html = pattern.sub(mark, html)
    return "\n".join(line.rstrip() for line in _plain(html).split("\n") if line.strip())


def _plain(html: str) -> str:
    """Telegram HTML as it reads, with marks for what is bold and where links lead."""
    for pattern, mark in _MARKS:
        html = pattern.sub(mark, html)
    return unescape(html)
