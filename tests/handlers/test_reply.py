"""Handlers say values: only handlers/reply.py speaks aiogram's keyboards, sends and pops up."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from handlers import reply

HANDLERS = Path(reply.__file__).parent
MODULES = sorted(path for path in HANDLERS.glob("*.py") if path != Path(reply.__file__))
# What aiogram's Message, CallbackQuery and Bot have for saying something.
SAYING = {
    "answer", "reply", "edit_text", "edit_reply_markup", "edit_caption", "send_message",
    "edit_message_text", "answer_callback_query", "send_copy", "forward", "copy_to",
}  # fmt: skip
KEYBOARDS = ("Keyboard", "ForceReply", "ReplyMarkup")


def faults(source: str) -> list[str]:
    """Where a module says something by itself."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("aiogram"):
            found += [
                alias.name
                for alias in node.names
                if any(word in alias.name for word in KEYBOARDS)
                or "keyboard" in (node.module or "")
            ]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            name = node.func.attr
            if name in SAYING or name.startswith(("answer_", "reply_", "send_")):
                found.append(f"{name}, line {node.lineno}")
        elif isinstance(node, ast.keyword) and node.arg == "reply_markup":
            found.append("reply_markup=")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_handler_says_nothing_but_by_reply(path: Path) -> None:
    assert not faults(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "source",
    [
        "await message.answer('x')",
        "await query.message.reply(html, reply_markup=keyboard)",
        "await query.message.edit_text(html)",
        "await query.answer()",
        "await message.answer_photo(photo)",
        "await bot.send_message(1, 'x')",
        "from aiogram.types import InlineKeyboardMarkup",
        "from aiogram.types import ForceReply",
        "from aiogram.utils.keyboard import InlineKeyboardBuilder",
        "say(html, reply_markup=None)",
    ],
)
def test_what_would_be_found(source: str) -> None:
    assert faults(source)


def test_the_one_module_is_the_one_that_says() -> None:
    assert faults(Path(reply.__file__).read_text(encoding="utf-8"))
