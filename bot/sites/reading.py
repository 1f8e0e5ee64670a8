"""The process apart, as seen from within: bounds itself, then runs what it is told to.

Messages are a length and a pickle. In: the limit of memory; then jobs, each a limit of time and a
function with what it is given. Out, for each job: that it has begun, and what became of it.
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
import pickle
import queue
import resource
import signal
import struct
import sys
import threading
import traceback
from pathlib import Path
from typing import BinaryIO

HEADER = struct.Struct(">Q")
BEGUN = b"begun"
# What became of a job: a value; an error; one that cannot be pickled whole, in parts.
VALUE, ERROR, FAULT, MEMORY = "value", "error", "fault", "memory"

# Whoever asked ends it in time; this is for when there is nobody any more, or no time.
_GRACE_SECONDS = 1.0
# Who sends alerts and answers readers goes first.
_NICER = 5


def serve() -> None:
    """Do what is told by standard input until it ends, for whoever asked ends then, too.

    Raises EOFError when nobody is there any more who reads an answer.
    """
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no answer
    jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    memory = pickle.loads(_read(sys.stdin.buffer))  # noqa: S301 - who started this process wrote it
    _bound(memory)
    threading.Thread(target=_listen, args=(sys.stdin.buffer, jobs), daemon=True).start()
    while True:
        _do(jobs.get(), answers)


def _bound(memory: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal tells it to all
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # the system's: it ends also what never returns
    logging.disable()  # what parsers say of a stranger's page is for nobody
    os.nice(_NICER)
    with contextlib.suppress(ValueError, OSError):  # macOS has no such limit
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError):  # Linux alone: where memory is short, this one goes first
        Path("/proc/self/oom_score_adj").write_text("1000")


def _listen(source: BinaryIO, jobs: queue.SimpleQueue[bytes]) -> None:
    """Hand on what is told, and end this process at the end of it, whatever it is doing."""
    try:
        while True:
            jobs.put(_read(source))
    finally:
        os._exit(1)


def _read(source: BinaryIO) -> bytes:
    """A message. Raises EOFError when there comes none."""
    header = source.read(HEADER.size)
    if len(header) < HEADER.size:
        raise EOFError
    (length,) = HEADER.unpack(header)
    message = source.read(length)
    if len(message) < length:
        raise EOFError
    return message


def _do(job: bytes, answers: io.FileIO) -> None:
    try:
        seconds, (function, args, kwargs) = pickle.loads(job)  # noqa: S301 - as above
    except Exception as error:  # noqa: BLE001 - whatever a module raises when it is imported
        _write(answers, BEGUN)
        _write(answers, _told(error))
        return
    _write(answers, BEGUN)
    signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE_SECONDS)
    try:
        answer = pickle.dumps((VALUE, function(*args, **kwargs)), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        _write(answers, pickle.dumps((MEMORY,)))
        os._exit(1)  # what it has taken is not given back
    except Exception as error:  # noqa: BLE001 - it is raised where the function was called
        answer = _told(error)
    signal.setitimer(signal.ITIMER_REAL, 0)
    _write(answers, answer)


def _told(error: Exception) -> bytes:
    """An error as a message, with where it came from."""
    trace = "".join(traceback.format_tb(error.__traceback__))
    error.add_note(f"In the process apart:\n{trace}")
    with contextlib.suppress(Exception):  # many errors cannot be made of what they say
        answer = pickle.dumps((ERROR, error))
        pickle.loads(answer)  # noqa: S301 - made in the line above
        return answer
    with contextlib.suppress(Exception):
        return pickle.dumps((FAULT, type(error), error.args, error.__dict__))
    return pickle.dumps((ERROR, RuntimeError(f"{type(error).__name__}: {error}")))


def _write(answers: io.FileIO, message: bytes) -> None:
    left = memoryview(HEADER.pack(len(message)) + message)
    try:
        while left:
            left = left[answers.write(left) :]
    except BrokenPipeError:  # whoever asked was killed meanwhile
        raise EOFError from None
