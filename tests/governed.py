"""Bare values beside words that govern a case: "до { $date }", "{ $date } дейін", "{ $name }ға".

Beside such a word stands a call that says its case, a number whose word agrees with it by a plural
selector, or words in quotation marks, which no language bends. In Russian the word stands before
the value, in Kazakh behind it, or an ending is glued to it; English bends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from fluent.syntax import FluentParser, ast

PLURAL_FORMS = {"zero", "one", "two", "few", "many", "other"}
_BEFORE = {
    "ru": "без в во вместо вокруг для до за из из-за из-под к ко кроме между на над о об обо около "
    "от ото перед по под после при про против ради с со сквозь среди у через",
    "kk": "",
    "en": "",
}
_BEHIND = {
    "ru": "",
    "kk": "арқылы бастап бері бойы бойынша бұрын дейін ішінде жайлы жөнінде кейін қарай қарсы мен "
    "пен бен сайын сияқты туралы үшін",
    "en": "",
}
_OPENED = re.compile(r"(?:[«“„‘]|<(?:code|i)>)$")
_CLOSED = re.compile(r"^(?:[»”“’]|</(?:code|i)>)")
_GLUED = re.compile(r"^[-’']?[^\W\d_]")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:-[^\W\d_]+)?)[\s<>b/(№]*$")
_WORD_BEHIND = re.compile(r"^[\s<>b/)]*([^\W\d_]+)")


def faults(language: str, source: str) -> Iterator[tuple[str, str, str]]:
    """Of Fluent texts: the key, the name of a bare value, the word beside it that bends it."""
    for entry in FluentParser(with_spans=False).parse(source).body:
        if isinstance(entry, ast.Message) and entry.value is not None:
            counted = _counted(entry.value)
            for sentence in _sentences(entry.value):
                for name, word in _of_sentence(language, sentence, counted):
                    yield entry.id.name, name, word


def _of_sentence(
    language: str, sentence: list[str | ast.Placeable], counted: set[str]
) -> Iterator[tuple[str, str]]:
    for place, value in enumerate(sentence):
        if isinstance(value, str):
            continue
        before = sentence[place - 1] if place else ""
        behind = sentence[place + 1] if place + 1 < len(sentence) else ""
        before = before if isinstance(before, str) else ""
        behind = behind if isinstance(behind, str) else ""
        name = _bare(value.expression)
        if not name or name in counted or (_OPENED.search(before) and _CLOSED.match(behind)):
            continue
        if language == "kk" and _GLUED.match(behind):
            yield name, behind.split()[0]
        word = _WORD_BEFORE.search(before)
        if word and word[1].casefold() in _BEFORE[language].split():
            yield name, word[1]
        word = _WORD_BEHIND.match(behind)
        if word and word[1].casefold() in _BEHIND[language].split():
            yield name, word[1]


def _bare(expression: ast.SyntaxNode) -> str:
    """The name of what is placed without saying its case; empty for what says it."""
    if isinstance(expression, ast.VariableReference):
        return f"${expression.id.name}"
    if isinstance(expression, ast.FunctionReference):
        said = {one.name.name for one in expression.arguments.named}
        # A period has its prepositions itself, words in quotation marks are bent by nothing.
        unbent = expression.id.name in ("PERIOD", "QUOTED")
        return "" if "case" in said or unbent else expression.id.name
    return ""


def _sentences(pattern: ast.Pattern) -> Iterator[list[str | ast.Placeable]]:
    """A text in each choice of its variants, as words and what is placed between them."""
    parts = [list(_parts(element)) for element in pattern.elements]
    for chosen in product(*parts):
        sentence: list[str | ast.Placeable] = []
        for part in (one for piece in chosen for one in piece):
            if isinstance(part, str) and sentence and isinstance(sentence[-1], str):
                sentence[-1] += part
            else:
                sentence.append(part)
        yield sentence


def _parts(
    element: ast.TextElement | ast.Placeable,
) -> Iterator[list[str | ast.Placeable]]:
    if isinstance(element, ast.TextElement):
        yield [element.value]
    elif isinstance(element.expression, ast.SelectExpression):
        for variant in element.expression.variants:
            yield from _sentences(variant.value)
    elif isinstance(element.expression, ast.StringLiteral):
        yield [str(element.expression.parse()["value"])]
    else:
        yield [element]


def _counted(pattern: ast.Pattern) -> set[str]:
    """The numbers by which a text chooses its words."""
    found: set[str] = set()
    for element in pattern.elements:
        choice = element.expression if isinstance(element, ast.Placeable) else None
        if isinstance(choice, ast.SelectExpression):
            # A number may have a variant of its own beside the plural forms.
            names = [one.key for one in choice.variants if isinstance(one.key, ast.Identifier)]
            keys = {one.name for one in names}
            if keys <= PLURAL_FORMS and isinstance(choice.selector, ast.VariableReference):
                found.add(f"${choice.selector.id.name}")
            for variant in choice.variants:
                found |= _counted(variant.value)
    return found
