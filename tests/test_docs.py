"""Documentation fails the build: settings, commands and make targets are what the README says."""

from __future__ import annotations

import argparse
import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import _COMMANDS, main
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
ENV_EXAMPLE = (ROOT / ".env.example").read_text(encoding="utf-8")


def test_every_setting_is_in_env_example_and_in_the_readme_with_its_default() -> None:
    in_example = dict(re.findall(r"^([A-Z_]+)=(.*)$", ENV_EXAMPLE, re.MULTILINE))
    in_readme = dict(re.findall(r"^\| `([A-Z_]+)` \|\s*`?([^|`]*)`?\s*\|", README, re.MULTILINE))
    fields = {name.upper() for name in Settings.model_fields}
    assert set(in_example) == fields
    assert set(in_readme) == fields
    assert {name: value.strip() for name, value in in_readme.items()} == in_example


def test_env_example_is_what_the_defaults_are() -> None:
    defaults = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic's own
    example = Settings(_env_file=ROOT / ".env.example")  # type: ignore[call-arg]
    assert example == defaults


def test_every_command_of_the_machine_is_in_the_readme() -> None:
    assert set(re.findall(r"^\| `python -m bot ?([a-z]*)", README, re.MULTILINE)) == {
        name if name != "run" else "" for name in _COMMANDS
    }


def _options(parser: argparse.ArgumentParser) -> set[str]:
    """The options of a command and of all that it is made of, but for help and what denies one."""
    found: set[str] = set()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                found |= _options(one)
        found |= {it for it in action.option_strings if re.match("--(?!help|no-)", it)}
    return found


@pytest.mark.parametrize("name", [*_COMMANDS])
def test_every_option_of_a_command_is_in_its_row(name: str) -> None:
    parser = argparse.ArgumentParser()
    importlib.import_module(_COMMANDS[name].module).add_arguments(parser)
    rows = re.findall(r"^\| `python -m bot ?([a-z]*)(.*)$", README, re.MULTILINE)
    row = dict(rows)["" if name == "run" else name]
    assert {one for one in _options(parser) if one not in row} == set()


def test_help_begins_as_a_sentence_and_keeps_names(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["demo", "--help"])
    assert "Run the bot with a local Telegram" in capsys.readouterr().out


# What most of them need of others is imported once, what is ours by each anew, in its own order.
_EACH_BY_ITSELF = """
import os, sys
import aiohttp, fluent.runtime, lxml.html, pydantic_settings, sqlalchemy.ext.asyncio
for command in sys.argv[1:]:
    if not os.fork():
        from bot.__main__ import main
        sys.exit(main([command, "--help"]))
    if os.wait()[1]:
        sys.stderr.write(f"{command} --help failed\\n")
"""


def test_every_command_has_help() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _EACH_BY_ITSELF, *_COMMANDS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stderr == ""
    assert re.findall(r"^usage: python -m bot ([a-z]+)", told.stdout, re.MULTILINE) == [*_COMMANDS]


def test_the_readme_names_only_make_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)\b", README)) - {"the"} <= targets


def test_files_that_the_readme_shows_exist() -> None:
    for name in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / name).exists(), name


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_every_place_that_a_page_names_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:bot|handlers|storage|tests|docs)/[\w./]*)`", text)
    for name in named:
        assert (ROOT / name).exists(), name
    if page == "docs/architecture.md":
        assert named


def test_every_room_is_drawn_in_the_architecture() -> None:
    drawn = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = [path.parent for path in (ROOT / "bot").rglob("__init__.py")]
    for room in rooms:
        assert f" {room.name}/ " in drawn or room.name == "bot", room


@pytest.mark.parametrize(("level", "told"), [("INFO", True), ("ERROR", False)])
def test_a_setting_of_env_is_obeyed_by_commands_too(tmp_path: Path, level: str, told: bool) -> None:
    (tmp_path / ".env").write_text(f"LOG_LEVEL={level}\nDATABASE_URL=sqlite:///{tmp_path}/x.db\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for name in ("LOG_LEVEL", "DATABASE_URL"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-m", "bot", "deliveries", "count"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ("the database is at schema" in done.stderr) is told
