"""Files and streams cut into pieces: whole ones, and lines of JSON as they come, within bounds."""

from __future__ import annotations

import os
import select
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bot.files.pieces import HEAD, MOST_OF_LINE, Form, Piece, form_by_name, form_of, may_be_lines
from bot.files.walking import Found, unreadable
from bot.intake.decoding import MAX_BYTES

_BLOCK = 1 << 18
_BOM = b"\xef\xbb\xbf"
# So often whoever waits for a pipe looks whether it is to stop (milliseconds).
_LOOK = 200
# Whoever names a pipe starts what writes into it soon.
WRITER_SECONDS = 60

_NO_WRITER = ("unreadable", f"nothing writes into this pipe, for {WRITER_SECONDS} seconds")
_JSON_WHOLE = (
    "json",
    "it is JSON, and not JSON lines, which have one object a line: jq -c '.[]' makes them of a "
    "list, jq -c . of an object",
)


class _StoppedError(Exception):
    """Whoever waits for a stream is to give up."""


class Cutting:
    """Cuts files into chunks of pieces; used by one thread at a time. `stop` says whether whoever
    waits for a stream is to give up."""

    def __init__(self, files: Sequence[Found], most: int, stop: Callable[[], bool]) -> None:
        self.given = 0  # pieces
        self.ended = False  # nothing comes after the last chunk
        self._files = files
        self._most = most
        self._stop = stop
        self._chunks = self._cut()

    def next_chunk(self) -> list[Piece] | None:
        """The next pieces, at most as many as was said; none while a stream brings nothing; None at
        the end, or when it was stopped. Waits for as long as that takes."""
        return next(self._chunks, None)

    def _cut(self) -> Iterator[list[Piece]]:
        chunk: list[Piece] = []
        try:
            for piece in self._pieces():
                if piece is None or len(chunk) == self._most:
                    self.given += len(chunk)
                    yield chunk
                    chunk = []
                if piece is not None:
                    chunk.append(piece)
            self.ended = True
        except _StoppedError:
            pass  # what came before is taken in
        if chunk:
            self.given += len(chunk)
            yield chunk

    def _pieces(self) -> Iterator[Piece | None]:
        for found in self._files:
            if found.refused:
                yield Piece(found.name, refused=found.refused)
                continue
            try:
                yield from self._of_file(found)
            except OSError as error:
                yield Piece(found.name, refused=unreadable(found.path, error).refused)

    def _of_file(self, found: Found) -> Iterator[Piece | None]:
        form = form_by_name(found.path)
        if found.size is None or found.path == "-":
            yield from self._of_stream(found, form)
            return
        if form is None:
            with Path(found.path).open("rb") as file:
                form = form_of(file.read(HEAD))
        if form is Form.JSON_LINES:
            with Path(found.path).open("rb") as file:
                yield from _lines(found.name, b"", iter(lambda: file.read(_BLOCK), b""))
        elif form is Form.JSON:
            yield Piece(found.name, size=found.size, refused=_JSON_WHOLE)
        else:
            yield Piece(found.name, found.path, form=form, size=found.size)

    def _of_stream(self, found: Found, form: Form | None) -> Iterator[Piece | None]:
        """What comes through a pipe: lines as they come, all else as a whole."""
        is_stdin = found.path == "-"
        number = 0 if is_stdin else os.open(found.path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            blocks = self._blocks(number, is_pipe=found.size is None and not is_stdin)
            whole = b""
            for block in blocks:
                if block is None:
                    yield None
                    continue
                whole += block
                sure = b"\n" in whole.lstrip(_BOM + b" \t\r\n") or len(whole) >= HEAD
                if form is None and sure and may_be_lines(whole):
                    form = form_of(whole[:HEAD])
                if form is Form.JSON_LINES or len(whole) > MAX_BYTES:
                    break
            form = form or form_of(whole[:HEAD])
            if form is Form.JSON_LINES:
                yield from _lines(found.name, whole, blocks)
            elif form is Form.JSON:
                yield Piece(found.name, size=len(whole), refused=_JSON_WHOLE)
            else:
                yield Piece(found.name, data=whole[: MAX_BYTES + 1], form=form, size=len(whole))
        except TimeoutError:
            yield Piece(found.name, refused=_NO_WRITER)
        finally:
            if not is_stdin:
                os.close(number)

    def _blocks(self, number: int, *, is_pipe: bool) -> Iterator[bytes | None]:
        """What comes up to the end, None where nothing does for a while. Raises TimeoutError when
        nobody opens a pipe to write, and _StoppedError."""
        poll = select.poll()
        poll.register(number, select.POLLIN)
        looks = 0
        begun = not is_pipe
        while True:
            if self._stop():
                raise _StoppedError
            if not poll.poll(_LOOK):
                looks += 1
                if not begun and looks * _LOOK >= WRITER_SECONDS * 1000:
                    raise TimeoutError
                yield None
                continue
            try:
                block = os.read(number, _BLOCK)
            except BlockingIOError:  # somebody else reads out of this pipe as well
                continue
            if not block:
                return
            begun = True
            yield block


def _lines(name: str, begun: bytes, blocks: Iterator[bytes | None]) -> Iterator[Piece | None]:
    """The lines that are not blank, each of them bounded; what is longer is told, not kept."""
    rest, length, number, some = b"", 0, 0, False

    def piece(line: bytes, length: int) -> Piece | None:
        line = line.removeprefix(_BOM) if number == 1 else line
        if not line.strip():
            return None
        long = ("too-large", f"the line has more than {MOST_OF_LINE:,} bytes")
        return Piece(
            name,
            data=b"" if length > MOST_OF_LINE else line.strip(),
            line=number,
            form=Form.JSON_LINES,
            size=length + 1,
            first=not some,
            refused=long if length > MOST_OF_LINE else None,
        )

    for block in _then(begun, blocks):
        if block is None:
            yield None
            continue
        *ends, last = block.split(b"\n")
        for end in ends:
            number += 1
            made = piece((rest + end)[: MOST_OF_LINE + 1], length + len(end))
            rest, length = b"", 0
            if made is not None:
                yield made
                some = True
        length += len(last)
        rest = (rest + last)[: MOST_OF_LINE + 1]
    number += 1
    made = piece(rest, length)
    if made is not None:
        yield made
    elif not some:
        yield Piece(name, refused=("empty", "there are no lines in it"))


def _then(first: bytes, blocks: Iterator[bytes | None]) -> Iterator[bytes | None]:
    yield first
    yield from blocks
