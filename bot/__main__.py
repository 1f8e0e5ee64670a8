"""The command line: `python -m bot [COMMAND]`. Without a command the bot runs.

Each command's modules are imported only when it is chosen: aiogram alone costs half a second, and
`ingest`, `match` or `--help` answer at once.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import os
import sys
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from bot import __version__


@dataclass(frozen=True, slots=True)
class _Command:
    module: str  # has add_arguments(parser) and run(args), which may be a coroutine
    help: str


_COMMANDS = {
    "run": _Command("bot.serve", "run the bot (what happens without a command)"),
    "demo": _Command("bot.sandbox.demo", "run the bot with a local Telegram in the browser"),
    "ingest": _Command("bot.files.command", "take in articles from files or standard input"),
    "match": _Command("bot.topics.command", "find the officials that texts are about"),
    "stories": _Command("bot.stories.command", "find the articles that are one story"),
    "officials": _Command("bot.officials.command", "import whole parliaments into the registry"),
    "sources": _Command("bot.sources.command", "list, add, remove and check sources of news"),
    "deliveries": _Command("bot.delivery.command", "list or requeue what could not be sent"),
    "tokens": _Command("bot.web.command", "make, list or revoke tokens of the HTTP API"),
    "export": _Command(
        "bot.moving.export", "write chats, subscriptions and articles as JSON lines"
    ),
    "import": _Command("bot.moving.command", "read what export wrote, or a plain list of chats"),
}


def _begun(told: str) -> str:
    """A text as a sentence begins: only its first letter becomes large."""
    return told[:1].upper() + told[1:]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or (words[0].startswith("-") and words[0] not in {"-h", "--help", "--version"}):
        words.insert(0, "run")
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="ParlDigest: parliamentary news as alerts and digests in Telegram.",
        epilog="Settings are environment variables, or lines of .env: see .env.example.",
    )
    parser.add_argument("--version", action="version", version=f"ParlDigest {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    modules = {}
    for name, command in _COMMANDS.items():
        sub = commands.add_parser(name, help=command.help, description=_begun(command.help))
        if name == words[0]:
            modules[name] = importlib.import_module(command.module)
            modules[name].add_arguments(sub)
    args = parser.parse_args(words)
    return _run(modules[args.command].run, args)


def _run(run: Any, args: argparse.Namespace) -> int:
    from bot.errors import OperatorError
    from bot.logs import redact, set_up_logs
    from bot.settings import load_settings
    from storage.errors import DatabaseUnavailableError

    try:
        settings = load_settings()
        set_up_logs(settings.log_level, settings.log_format)
    except OperatorError:
        set_up_logs()  # the command reads its settings too, and says what is wrong
    try:
        outcome: int | Coroutine[Any, Any, int] = run(args)
        return outcome if isinstance(outcome, int) else asyncio.run(outcome)
    except (OperatorError, DatabaseUnavailableError) as error:
        sys.stderr.write(f"parldigest: {redact(str(error))}\n")
        return 1
    except BrokenPipeError:
        # Whoever read our output has gone ("| head"); leave without a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # a full disk is whoever runs the bot's to mend; all else is a bug
        from storage.faults import disk_refuses

        refused = disk_refuses(error)
        if refused is None:
            raise
        sys.stderr.write(
            f"parldigest: the disk cannot be written: {redact(refused)}. It is full, or a limit is "
            "reached. What was told of is stored, nothing else is; make room, and run it again.\n"
        )
        return 1


if __name__ == "__main__":
    sys.exit(main())
