"""What makes a module impure: files, the clock, chance, the network, the environment, threads.

Read from the syntax tree: imports of modules that do nothing else, and the few names of other
modules that do. A method is known by its name alone (`path.read_text()`), so that the checker errs
on the side of refusing; a pure module finds another word.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.modules import imports_of, running

# By their first name, or by the whole: "urllib.parse" is pure, "urllib.request" is not.
MODULES = frozenset(
    # Telegram, the database, the web
    "aiogram sqlalchemy alembic aiosqlite asyncpg sqlite3 aiohttp httptools uvloop apscheduler "
    "socket socketserver ssl select selectors http urllib.request urllib.robotparser smtplib "
    "ftplib imaplib xmlrpc webbrowser "
    # files and the system
    "os shutil tempfile glob fileinput fcntl mmap dbm shelve linecache importlib.resources pkgutil "
    "platform pwd getpass resource ctypes "
    # other processes and threads
    "subprocess multiprocessing threading concurrent signal asyncio sched queue atexit "
    # the clock, chance
    "time calendar.timegm random secrets uuid "
    # the terminal
    "argparse curses readline tqdm".split()
)
# Module and name of what an otherwise pure module has.
NAMES = frozenset(
    {
        ("sys", name)
        for name in ("argv", "stdin", "stdout", "stderr", "exit", "path", "modules", "platform")
    }
    | {("io", "open"), ("io", "open_code"), ("codecs", "open"), ("gc", "collect")}
)
FUNCTIONS = frozenset({"open", "print", "input", "breakpoint", "exec", "eval", "__import__"})
CLOCK = frozenset({"now", "utcnow", "today"})
METHODS = frozenset(
    # pathlib's
    "open read_text read_bytes write_text write_bytes mkdir rmdir unlink touch rename symlink_to "
    "hardlink_to chmod exists is_file is_dir is_symlink stat lstat glob rglob iterdir walk cwd "
    "home resolve absolute expanduser samefile "
    # importlib's
    "import_module".split()
)


def faults(tree: ast.AST) -> Iterator[str]:
    """What of a tree is impure, each as words with its line."""
    for name in sorted(imports_of(tree)):
        parts = name.split(".")
        wholes = {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
        if wholes & MODULES:
            yield f"imports {name}"
    for node in running(tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if (node.module, alias.name) in NAMES or f"{node.module}.{alias.name}" in MODULES:
                    yield f"line {node.lineno}: {node.module}.{alias.name}"
        elif isinstance(node, ast.Name) and node.id in FUNCTIONS:
            yield f"line {node.lineno}: {node.id}"
        elif isinstance(node, ast.Attribute):
            yield from _of_attribute(node)
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in METHODS
        ):
            yield f"line {node.lineno}: .{node.func.attr}()"


def _of_attribute(node: ast.Attribute) -> Iterator[str]:
    # `default_factory=datetime.now` reads the clock as much as `datetime.now()`
    if node.attr in CLOCK and not (isinstance(node.value, ast.Name) and node.value.id == "self"):
        yield f"line {node.lineno}: the clock, .{node.attr}"
    elif isinstance(node.value, ast.Name) and (node.value.id, node.attr) in NAMES:
        yield f"line {node.lineno}: {node.value.id}.{node.attr}"
