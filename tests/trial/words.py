"""What of a text can be found on the screen, whatever its variables are: a pattern made of its key.

The trial speaks of texts by their keys, so that a sentence may be written anew without it.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from pathlib import Path

from fluent.syntax import FluentParser, ast

import bot.texts

_LOCALES = Path(bot.texts.__file__).parent / "locales"
_TAG = re.compile(r"<[^<>]*>")
_ANYTHING = ".*?"
# U+FE0F asks for the coloured form of a sign, which the page draws by itself.
_COLOURED = "\ufe0f"


def plain(text: str) -> str:
    """A text as it is compared: in one line, without what only says how a sign is drawn."""
    return " ".join(text.replace(_COLOURED, "").split())


@cache
def pattern(language: str, key: str) -> re.Pattern[str]:
    """Finds what a key says in a language in a `plain` text. Raises KeyError for an unknown key."""
    return re.compile(_of_pattern(_messages(language)[key], language), re.DOTALL)


@cache
def _messages(language: str) -> dict[str, ast.Pattern]:
    source = (_LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
    parsed = FluentParser(with_spans=False).parse(source)
    return {
        one.id.name: one.value
        for one in parsed.body
        if isinstance(one, ast.Message | ast.Term) and one.value is not None
    }


def _of_pattern(value: ast.Pattern, language: str) -> str:
    return "".join(
        _literal(one.value)
        if isinstance(one, ast.TextElement)
        else _of_expression(one.expression, language)
        for one in value.elements
    )


def _literal(text: str) -> str:
    words = re.split(r"\s+", unescape(_TAG.sub("", text.replace(_COLOURED, ""))))
    return r"\s*".join(map(re.escape, words))


def _of_expression(value: object, language: str) -> str:
    if isinstance(value, ast.SelectExpression):
        return f"(?:{'|'.join(_of_pattern(one.value, language) for one in value.variants)})"
    if isinstance(value, ast.Placeable):
        return _of_expression(value.expression, language)
    if isinstance(value, ast.StringLiteral):
        return _literal(value.parse()["value"])
    if isinstance(value, ast.MessageReference | ast.TermReference):
        return _of_pattern(_messages(language)[value.id.name], language)
    return _ANYTHING
