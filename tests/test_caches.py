"""Every cache is bounded, and made or named in bot/caches.py; what it weighs is what it says."""

from __future__ import annotations

import ast
import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from bot.caches import Lru, Table, remembered, watched
from tests.modules import MODULES, ROOT, tree_of

# These run for one command and end, or are the local Telegram of the demo.
NOT_RUNNING = ("bot.sandbox", "bot.moving", "bot.officials", "bot.caches")
# What a container of this kind holds, holds until somebody takes it out.
GROWING = {"dict", "set", "OrderedDict", "defaultdict", "Counter"}
# What grows and is bounded by a rule of its own; `# bounded: why` beside it says the same.
OWN_RULE = {
    "bot.pictures.drawing._charmap": "of two fonts, in the process apart",
    "bot.pictures.drawing._font": "of two fonts, in the process apart",
    "bot.delivery.claims._held": "the engine claims only what it has room for",
    "bot.delivery.claims._sure_until": "as what is held",
    "bot.delivery.outgoing._holds": "one a reason to hold",
    "bot.delivery.settling._kept": "nothing is sent while it cannot be written down",
    "bot.intake.holders._by_text": "lives while one batch is stored",
    "bot.intake.holders._by_url": "lives while one batch is stored",
    "storage.boilerplate._forgotten": "lives while one batch is stored",
    "storage.boilerplate._more": "lives while one batch is stored",
    "storage.boilerplate._posts": "lives while one batch is stored",
    "storage.boilerplate._rows": "lives while one batch is stored",
    "storage.judging._of_one": "one an engine, and those are two",
    "bot.messages.press.BY_WORD": "one a kind of press, filled at import",
    "bot.repeats._said": "one a thing that is said, and those are ours",
    "bot.schedule._running": "a job that has ended takes itself out",
    "bot.topics.phrase_tree.next": "the phrases that are followed; a chat follows a hundred",
    "bot.topics.phrase_tree._stems": "as the phrases that are followed",
    "bot.topics.registry.entries._rows": "the registry's own rows",
    "bot.topics.requests._known": "lives while one message is read",
    "bot.topics.search._by_initial": "the registry's own names",
    "bot.topics.typed_words._together": "lives while one message is read",
    "bot.topics.typed_words._words": "lives while one message is read",
    "bot.telegram.inbox.counts": "one a thing that is counted",
    "bot.telegram.inbox._ended": "of those in memory",
    "bot.telegram.inbox._failed": "of those in memory",
    "bot.telegram.inbox._ours": "1,000 updates and 16 MB",
    "bot.telegram.queues._chats": "of the updates in memory",
    "bot.telegram.queues._tasks": "one a chat that is answered",
    "bot.telegram.pace._answers": "those of which a minute has passed go at 10,000",
    "bot.telegram.pace._delivered": "those that are free again go at 10,000",
    "bot.intake.nesting._formatting": "lives while one page is looked at; a few names",
    "bot.schedule._busy": "one a job",
    "bot.telegram.flood._buckets": "the 10,000 readers who asked last",
    "bot.web.limits._spent": "the 10,000 who asked last",
    "bot.telegram.pace._asking": "those whose answer waits",
    "bot.topics.phrases._gone": "as the phrases that are followed",
    "bot.topics.phrases._titles": "as the phrases that are followed",
    "bot.topics.registry.entries._places": "the registry's own rows",
    "bot.watch.jobs.failures": "one a job",
    "bot.watch.sources._asking": "one a source channel of the settings",
    "bot.watch.sources._kept": "one a source channel of the settings",
    "bot.watch.jobs._failing": "one a job",
    "bot.watch.jobs._ran": "one a job",
    "bot.watch.sources._titles": "one a source channel of the settings",
    "bot.watch.watcher._first_seen": "what is seen just now, and no more",
    "bot.telegram.pace._chats": "those that are free again go at 10,000",
    "bot.telegram.pace._groups": "those of which a minute has passed go at 10,000",
    "bot.texts._texts_of": "one a language that we have",
    "bot.topics.people.choosing._latest": "lives as long as one text is read",
    "bot.topics.people.parts._surnames": "lives as long as one text is read",
    "bot.topics.people.indexing._known": "lives while an index is made",
    "bot.topics.people.indexing.forms": "lives while an index is made",
    "bot.topics.people.indexing.words": "lives while an index is made",
}


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Subscript):
        node = node.value
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _grows(value: ast.expr | None) -> bool:
    """Whether an expression is an empty container that has no bound of its own."""
    if isinstance(value, ast.Dict):
        return not value.keys
    return isinstance(value, ast.Call) and _name_of(value.func) in GROWING and not value.args


def _assignments(tree: ast.Module) -> Iterator[tuple[int, ast.expr, ast.expr | None]]:
    """(line, target, value) of what is kept: a module's names, and attributes of objects."""
    of_body = set(tree.body)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign | ast.AnnAssign):
            continue
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            of_module = node in of_body and isinstance(target, ast.Name)
            if of_module or isinstance(target, ast.Attribute):
                yield node.lineno, target, node.value


def _unbounded(name: str) -> Iterator[str]:
    tree, lines = tree_of(name), MODULES[name].read_text(encoding="utf-8").splitlines()
    for line, target, value in _assignments(tree):
        said = " ".join(lines[max(0, line - 3) : line])
        if _grows(value) and "# bounded" not in said:
            yield f"{name}.{_name_of(target)}"
    nodes = [*ast.walk(tree)]
    functions = [one for one in nodes if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)]
    decorators = {one for function in functions for one in function.decorator_list}
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for one in node.decorator_list:
                called = one.func if isinstance(one, ast.Call) else one
                parameters = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                if _name_of(called) == "lru_cache" or (_name_of(called) == "cache" and parameters):
                    yield f"{name}.{node.name}"
        elif isinstance(node, ast.Call) and _name_of(node.func) in {"lru_cache", "cache"}:
            # where a function is dressed, it is a decorator and was looked at above
            yield from () if node in decorators else [f"{name}:{node.lineno}"]


def test_what_grows_is_an_lru_of_ours_or_says_its_bound() -> None:
    """A new one: an `Lru` or `remembered` of bot/caches.py; or `# bounded: why` beside it."""
    found = {
        one for name in MODULES if not name.startswith(NOT_RUNNING) for one in _unbounded(name)
    }
    assert found == set(OWN_RULE)


def test_the_least_used_make_room_and_the_bytes_are_counted() -> None:
    kept: Lru[str, str] = Lru("test.kept", most_bytes=3_000, weigh=lambda _, value: len(value))
    for name in "abc":
        kept.put(name, "x" * 700)
    assert kept.get("a") == "x" * 700
    kept.put("d", "y" * 700)
    assert list(kept) == ["c", "a", "d"]
    kept.put("a", "z")
    assert kept.bytes == 2 * 900 + 201
    kept.drop("a")
    kept.drop("nobody")
    assert (list(kept), kept.bytes) == (["c", "d"], 2 * 900)
    kept.put("e", "x" * 5_000)  # heavier than all that may be kept
    assert len(kept) == 0
    assert kept.bytes == 0


def test_a_cache_is_watched_and_keeps_nobody_alive() -> None:
    kept: Lru[str, str] = Lru("test.watched", most_bytes=1_000, weigh=lambda _, value: len(value))
    kept.put("a", "x")
    [mine] = [one for one in watched() if one.name == "test.watched"]
    assert (mine.entries(), mine.bytes(), mine.most_bytes) == (1, 201, 1_000)
    del kept
    gc.collect()
    assert (mine.entries(), mine.bytes()) == (0, 0)


def test_a_word_is_remembered_and_what_is_no_word_is_not() -> None:
    asked: list[str] = []

    @remembered(entries=2, each=50)
    def shouted(word: str) -> str:
        asked.append(word)
        return word.upper()

    @remembered(entries=2, each=50)
    def joined(one: str, other: str, *, by: str = "-") -> str:
        asked.append(one)
        return f"{one}{by}{other}"

    long = "x" * 65
    assert [shouted(word) for word in ("a", "a", long, long)] == ["A", "A", "X" * 65, "X" * 65]
    assert joined("b", long) == joined("b", long)
    assert joined("c", "d", by="+") == joined("c", "d", by="+") == "c+d"
    assert asked == ["a", long, long, "b", "b", "c"]
    [mine] = [one for one in watched() if one.name.endswith(".shouted")]
    assert (mine.entries(), mine.bytes(), mine.most_bytes) == (1, 250, 500)


def test_a_table_answers_once_a_word_and_begins_anew_when_it_is_full() -> None:
    asked: list[str] = []

    def shouted(word: str) -> str:
        asked.append(word)
        return word.upper()

    table = Table("test.table", shouted, entries=2, each=50)
    long = "x" * 65
    assert [table[word] for word in ("a", "a", long, long)] == ["A", "A", "X" * 65, "X" * 65]
    assert asked == ["a", long, long]
    [mine] = [one for one in watched() if one.name == "test.table"]
    assert (mine.entries(), mine.bytes(), mine.most_bytes) == (1, 250, 500)
    assert [table[word] for word in ("b", "c", "a")] == ["B", "C", "A"]
    assert (asked[3:], mine.entries()) == (["b", "c", "a"], 2)
    del table
    gc.collect()
    assert mine.entries() == 0


_WEIGHING = """
import gc, importlib, sys, tracemalloc
from bot.caches import watched

module, function, name = sys.argv[1:]
ask = getattr(importlib.import_module(module), function)
[cache] = [one for one in watched() if one.name == name]
stems = "парламент депутат заявлен комисс председател встреч республик сотруднич".split()
ends = "а у ом е ы ов ам ами ах ие ия ию ием ского ским ную ная".split()
starts = "не пере до под на за".split()
words = [f"{first}{stem}{end}" for first in starts for stem in stems for end in ends]
ask("слово")
gc.collect()
tracemalloc.start()
before, entries = tracemalloc.get_traced_memory()[0], cache.entries()
for word in words:
    ask(word)
gc.collect()
grown = tracemalloc.get_traced_memory()[0] - before
added = cache.entries() - entries
print(added, grown, added * cache.bytes() / cache.entries())
"""


@pytest.mark.parametrize(
    "function",
    [
        "bot.topics.people.dictionary.parses",
        "bot.topics.tokens.fold",
        "bot.topics.people.skeleton.skeletons",
        "bot.topics.keywords.forms_of",
        "bot.topics.name_words.spelt",
    ],
)
def test_a_cache_weighs_no_more_than_it_says(function: str) -> None:
    # In a process of its own, where the cache is empty.
    module, _, name = function.rpartition(".")
    command = [sys.executable, "-c", _WEIGHING, module, name, function.removeprefix("bot.")]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    added, grown, said = map(float, told.split())
    assert added > 300
    assert grown <= said
