"""What is told to a reader, read from the syntax tree: keys of texts with their arguments, and the
ways by which a text of Python's own could get there.

Nothing is imported, so that the checker sees also what no test runs. What it cannot read it calls a
fault: a key that is worked out belongs to a family whose members somebody has listed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fluent.syntax import ast as fluent

# Who makes an error or a fault of a key: the place of the key among the arguments.
MAKERS = {"UserError": 0, "fault": 1}
# Who says a text: the place of the key. One that cannot be read here is tested with the messages.
SPEAKERS = {"texts": 0, "html": 0, "said": 1, "said_with": 1}
# What of an error may be read besides: our own fields, and what says where or which.
FIELDS = frozenset({"key", "args_", "reason", "lineno", "data", "errno"})
# Who may be given an error: what asks what it means, and what tells the log.
ASKED = frozenset({"isinstance", "type", "is_trouble", "is_away", "disk_refuses"})


@dataclass(frozen=True, slots=True)
class Told:
    """Texts that one call may name, with the arguments that it gives them."""

    line: int
    keys: tuple[str, ...]
    args: frozenset[str]


@dataclass(frozen=True, slots=True)
class Text:
    """The variables of a text, and those of them that it needs in each of its states."""

    variables: frozenset[str]
    needed: frozenset[str]


def text_of(pattern: fluent.Pattern) -> Text:
    """The variables of a pattern of Fluent."""
    parts = [_of_element(one) for one in pattern.elements]
    return Text(
        frozenset[str]().union(*(one.variables for one in parts)),
        frozenset[str]().union(*(one.needed for one in parts)),
    )


def _of_element(node: object) -> Text:
    if isinstance(node, fluent.Placeable):
        return _of_element(node.expression)
    if isinstance(node, fluent.VariableReference):
        return Text(frozenset({node.id.name}), frozenset({node.id.name}))
    if isinstance(node, fluent.FunctionReference):
        given = [_of_element(one) for one in node.arguments.positional]
        names = frozenset[str]().union(*(one.needed for one in given))
        return Text(names, names)
    if isinstance(node, fluent.SelectExpression):
        chooses = _of_element(node.selector)
        variants = [text_of(one.value) for one in node.variants]
        return Text(
            chooses.variables.union(*(one.variables for one in variants)),
            chooses.needed | frozenset.intersection(*(one.needed for one in variants)),
        )
    return Text(frozenset(), frozenset())


def told(tree: ast.AST, families: Mapping[str, Sequence[str]]) -> Iterator[Told]:
    """Every text that an error or a fault names. `families` are the members of keys that end in
    something worked out, by what they begin with. A key that cannot be read is ("?",)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in MAKERS:
            place = MAKERS[_name(node.func)]
            if len(node.args) <= place or any(isinstance(a, ast.Starred) for a in node.args):
                yield Told(node.lineno, ("?",), frozenset())
                continue
            keys = tuple(_keys(node.args[place], families))
            args = frozenset(word.arg or "**" for word in node.keywords)
            yield Told(node.lineno, keys, args)
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2:
            yield from _pair(*node.elts)


def spoken(tree: ast.AST) -> Iterator[Told]:
    """Every text that is said, where its key can be read."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or _name(node.func) not in SPEAKERS:
            continue
        place = SPEAKERS[_name(node.func)]
        keys = tuple(_keys(node.args[place], {})) if len(node.args) > place else ("?",)
        if not any("?" in key for key in keys):
            args = frozenset(word.arg or "**" for word in node.keywords)
            yield Told(node.lineno, keys, args)


def _pair(key: ast.expr, args: ast.expr) -> Iterator[Told]:
    """A fault that is a pair of a key and its arguments, as bot/officials/checks.py has them."""
    if (
        isinstance(key, ast.Constant)
        and str(key.value).startswith("fault-")
        and isinstance(args, ast.Dict)
    ):
        names = frozenset(str(one.value) for one in args.keys if isinstance(one, ast.Constant))
        yield Told(key.lineno, (str(key.value),), names)


def _keys(node: ast.expr, families: Mapping[str, Sequence[str]]) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.IfExp):
        yield from _keys(node.body, families)
        yield from _keys(node.orelse, families)
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        begins = str(node.values[0].value)
        yield from (f"{begins}{one}" for one in families.get(begins, ["?"]))
    else:
        yield "?"


def faults(one: Told, texts: Mapping[str, Text]) -> Iterator[str]:
    """What is wrong with a call, by every text."""
    for key in one.keys:
        if key not in texts:
            yield f"line {one.line}: no text {key}"
        elif "**" not in one.args and not texts[key].needed <= one.args:
            missing = ", ".join(sorted(texts[key].needed - one.args))
            yield f"line {one.line}: {key} needs {missing}"
    known = frozenset[str]().union(*(texts[key].variables for key in one.keys if key in texts))
    if idle := one.args - known - {"**"}:
        yield f"line {one.line}: nothing says {', '.join(sorted(idle))}"


def pythons(tree: ast.AST) -> Iterator[str]:
    """Where a caught error is used as something to tell: its `str()`, itself in a text, given away
    to whoever may tell it."""
    for handler in ast.walk(tree):
        if isinstance(handler, ast.ExceptHandler) and handler.name:
            for statement in handler.body:
                yield from _uses(statement, handler.name)


def _uses(node: ast.AST, name: str) -> Iterator[str]:
    if isinstance(node, ast.Raise):
        if node.exc is not None:
            yield from _uses(node.exc, name)
        return  # `from error` is for the log
    if isinstance(node, ast.Attribute) and _is(node.value, name):
        if node.attr not in FIELDS:
            yield f"line {node.lineno}: {name}.{node.attr}"
        return
    if isinstance(node, ast.Compare):  # "file is too big" in error.message: looked at, not told
        return
    if isinstance(node, ast.Call):
        called = node.func
        of_log = isinstance(called, ast.Attribute) and _is(called.value, "log")
        if of_log or _name(called) in ASKED:
            return
    if _is(node, name):
        yield f"line {getattr(node, 'lineno', 0)}: {name} itself"
        return
    for child in ast.iter_child_nodes(node):
        yield from _uses(child, name)


def literals(tree: ast.AST, tellers: Sequence[str], *, words: Sequence[str] = ()) -> Iterator[str]:
    """Words of the code itself that are given to whoever tells something: to a call of `tellers`,
    or to an argument called one of `words`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        given = [*node.args, *(word.value for word in node.keywords)]
        if _name(node.func) not in tellers:
            given = [word.value for word in node.keywords if word.arg in words]
        for value in given:
            for one in _words(value):
                yield f"line {node.lineno}: {one!r} is told"


def _words(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from [node.value] if any(map(str.isalpha, node.value)) else []
    elif isinstance(node, ast.IfExp):
        yield from [*_words(node.body), *_words(node.orelse)]
    elif isinstance(node, ast.BinOp):
        yield from [*_words(node.left), *_words(node.right)]
    elif isinstance(node, ast.JoinedStr):
        ours = any(_is_ours(one) for one in node.values)
        yield from [one for part in node.values if not ours for one in _words(part)]


def _is_ours(node: ast.expr) -> bool:
    """`{DeadBy.UNSAYABLE}` in a text: a word that has its text."""
    value = node.value if isinstance(node, ast.FormattedValue) else None
    return isinstance(value, ast.Attribute) and _is(value.value, "DeadBy")


def _is(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
