"""Texts that note what was said of them: each key, and each variant of a selector in it."""

from __future__ import annotations

import re
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import Texts

_LOCALES = Path(__file__).parents[2] / "bot" / "locales"
# A mark in a text, of characters that no text has: the number of a part.
_MARK = re.compile("\ue000([0-9]+)\ue001")
_WHOLE_NUMBERS = {"one", "few", "many"}


class _Marking(Visitor):
    """Puts a mark into every variant; `parts` says of what the mark of each number is."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.unreachable: set[str] = set()
        self._key = ""

    def visit_Message(self, node: ast.Message) -> None:  # noqa: N802  # the visitor's spelling
        self._key = node.id.name
        if node.value is not None:
            self._mark(node.value, self._key)
            self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802  # as above
        keys = [_name(variant) for variant in node.variants]
        for key, variant in zip(keys, node.variants, strict=True):
            part = f"{self._key}: {_selector(node.selector)}[{key}]"
            self._mark(variant.value, part)
            # What Russian says of fractions only, and nothing here is counted in them.
            if key == "other" and set(keys) > _WHOLE_NUMBERS:
                self.unreachable.add(part)
        self.generic_visit(node)

    def _mark(self, pattern: ast.Pattern, part: str) -> None:
        pattern.elements.insert(0, ast.TextElement(f"\ue000{len(self.parts)}\ue001"))
        self.parts.append(part)


def _name(variant: ast.Variant) -> str:
    key = variant.key
    return str(key.name if isinstance(key, ast.Identifier) else key.value)


def _selector(selector: ast.SyntaxNode) -> str:
    if isinstance(selector, ast.FunctionReference):
        return f"{selector.id.name}({', '.join(map(_selector, selector.arguments.positional))})"
    return f"${selector.id.name}" if isinstance(selector, ast.VariableReference) else "?"


class TracedTexts(Texts):
    """The texts of a language; `parts` is all that they can say, `said` what was said of it."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        source = (_LOCALES / f"{language}.ftl").read_text(encoding="utf-8")
        resource = FluentParser(with_spans=False).parse(source)
        marking = _Marking()
        marking.visit(resource)
        self._bundle.add_resource(resource, allow_overrides=True)
        self._marks = marking.parts
        self.parts = frozenset(marking.parts) - marking.unreachable
        # The texts in their order.
        self.keys = [part for part in marking.parts if ": " not in part]
        self.said: set[str] = set()

    def __call__(self, key: str, /, **args: object) -> str:
        """The plain text of a key; what it was made of is noted."""
        text = super().__call__(key, **args)
        self.said.update(self._marks[int(number)] for number in _MARK.findall(text))
        return _MARK.sub("", text)
