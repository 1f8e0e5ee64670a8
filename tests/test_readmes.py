"""The pages for readers in Russian and Kazakh say the same, and nothing that README.md does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handlers.following import MAX_SUBSCRIPTIONS
from handlers.menu import COMMANDS
from storage.named import MOST_PHRASES
from storage.named_room import MOST_NAMED

ROOT = Path(__file__).parent.parent
NAMES = ("README.md", "README.ru.md", "README.kk.md")
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in NAMES}
ENGLISH, RUSSIAN, KAZAKH = TEXTS.values()
# Words of docs/glossary that readers are never told: they sound of watching somebody.
REFUSED = {
    "README.ru.md": re.compile(r"\bслед(?:ить|ит|ят|ите)\b", re.IGNORECASE),
    "README.kk.md": re.compile("қадағала|бақыла|команда", re.IGNORECASE),
}


def _outside_code(text: str) -> str:
    return re.sub(r"^ *```.*?^ *```$", "", text, flags=re.MULTILINE | re.DOTALL)


def _headings(text: str) -> list[str]:
    return [one.split(" ")[0] for one in _outside_code(text).splitlines() if one.startswith("#")]


def _code(text: str) -> list[str]:
    return [
        line.strip()
        for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
        for line in block.splitlines()
        if line.strip()
    ]


def _commands(text: str) -> list[str]:
    """The commands of Telegram in the table of commands, in its order."""
    return re.findall(r"^\| `(/[a-z]+)` \|", text, re.MULTILINE)


def _examples(text: str) -> list[str]:
    """How often which command is named anywhere, and how many words follow it."""
    return [f"{one} {len(rest.split())}" for one, rest in re.findall(r"`(/[a-z]+)([^`]*)`", text)]


def _settings(text: str) -> list[tuple[str, str]]:
    """The settings of the table with their defaults."""
    return re.findall(r"^\| `([A-Z_]+)` \|\s*`?([^|`]*)`?\s*\|", text, re.MULTILINE)


def test_both_have_the_same_headings_code_commands_and_settings() -> None:
    assert _headings(RUSSIAN) == _headings(KAZAKH)
    assert len(_headings(RUSSIAN)) > 5
    for part in (_code, _commands, _settings):
        assert part(RUSSIAN), part
        assert part(RUSSIAN) == part(KAZAKH), part
    assert sorted(_examples(RUSSIAN)) == sorted(_examples(KAZAKH))
    # lists and paragraphs, too
    assert len(RUSSIAN.split("\n\n")) == len(KAZAKH.split("\n\n"))


def test_what_they_say_stands_in_the_whole_page() -> None:
    commented = [line.split("#")[0].strip() for line in _code(ENGLISH)]
    for line in _code(RUSSIAN):
        assert line in commented or f"`{line}`" in ENGLISH, line
    assert _commands(RUSSIAN) == [f"/{name}" for name in COMMANDS]
    assert set(_commands(RUSSIAN)) <= set(_commands(ENGLISH))
    assert set(_settings(RUSSIAN)) <= set(_settings(ENGLISH))


@pytest.mark.parametrize("name", NAMES)
def test_each_leads_to_the_others_at_its_top(name: str) -> None:
    top = TEXTS[name].splitlines()[2]
    assert re.findall(r"\]\(([^)]+)\)", top) == [one for one in NAMES if one != name]
    assert len(re.findall(r"\*\*\w+\*\*", top)) == 1  # the language that this one is in


@pytest.mark.parametrize("name", NAMES)
def test_what_each_shows_and_leads_to_exists(name: str) -> None:
    shown = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", TEXTS[name])
    assert any(one.endswith(".png") for one in shown)
    for one in shown:
        assert (ROOT / one).is_file(), one


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_nobody_is_watched(name: str) -> None:
    assert REFUSED[name].search("следить қадағалау")  # the words are found where they stand
    assert not REFUSED[name].search(TEXTS[name])


def test_headings_are_counted_outside_code_only() -> None:
    assert _headings("# а\n\n```sh\n# no heading\n```\n\n## б\n") == ["#", "##"]


@pytest.mark.parametrize("name", NAMES)
def test_how_many_topics_there_may_be_is_said_in_one_place(name: str) -> None:
    said = [
        set(re.findall(r"(?<![:\d])\d+", one))
        for one in TEXTS[name].split("\n\n")
        if re.search(rf"\b{MAX_SUBSCRIPTIONS}\b", one)
    ]
    assert any(str(MOST_NAMED) in numbers for numbers in said)
    assert re.search(rf"\b{MOST_PHRASES}\b", TEXTS[name])
