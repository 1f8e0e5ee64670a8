"""Files and pipes in pieces: lines as they come, bounds, pipes without an end, being stopped."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.files import cutting
from bot.files.cutting import Cutting
from bot.files.pieces import MOST_OF_LINE, Form, Piece
from bot.files.walking import find_files
from bot.intake.decoding import MAX_BYTES


def _all(given: Sequence[str], most: int = 32) -> list[Piece]:
    cut = Cutting(find_files(given), most, lambda: False)
    pieces: list[Piece] = []
    while (chunk := cut.next_chunk()) is not None:
        assert len(chunk) <= most
        pieces += chunk
    assert cut.ended
    assert cut.given == len(pieces)
    return pieces


def _file(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def _piped(folder: Path, *blocks: bytes) -> list[Piece]:
    """What comes of a named pipe into which blocks are written."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)

    def write() -> None:
        with pipe.open("wb", buffering=0) as file:
            for block in blocks:
                for at in range(0, len(block), 65536):
                    file.write(block[at : at + 65536])

    with ThreadPoolExecutor(1) as other:
        writing = other.submit(write)
        pieces = _all([str(pipe)])
        writing.result()
    pipe.unlink()
    return pieces


def test_lines_are_pieces_with_their_numbers(tmp_path: Path) -> None:
    data = b'\xef\xbb\xbf{"a": 1}\r\n\n  \n{"b": 2}\nno json\n{"c": 3}'
    name = _file(tmp_path, "a.jsonl", data)
    pieces = _all([name], most=2)
    assert [(one.line, one.data) for one in pieces] == [
        (1, b'{"a": 1}'), (4, b'{"b": 2}'), (5, b"no json"), (6, b'{"c": 3}'),
    ]  # fmt: skip
    assert [one.first for one in pieces] == [True, False, False, False]
    assert all(one.form is Form.JSON_LINES and one.name == name for one in pieces)
    unnamed = _file(tmp_path, "export", data)
    assert [one.line for one in _all([unnamed])] == [1, 4, 5, 6]
    assert [one.data for one in _piped(tmp_path, data)] == [one.data for one in pieces]


def test_a_line_that_is_too_long_is_told_and_the_next_ones_are_read(tmp_path: Path) -> None:
    most = b'{"a": "' + b"x" * (MOST_OF_LINE - 9) + b'"}'
    data = b"\n".join([most, most + b" x", b'{"b": 2}', b"y" * 3 * MOST_OF_LINE])
    name = _file(tmp_path, "a.jsonl", data)
    pieces = _all([name])
    assert [one.refused[0] if one.refused else "" for one in pieces] == [
        "", "too-large", "", "too-large",
    ]  # fmt: skip
    assert pieces[0].data == most
    assert max(len(one.data) for one in pieces) == MOST_OF_LINE
    assert [one.line for one in pieces] == [1, 2, 3, 4]


def test_other_files_are_one_piece_each(tmp_path: Path) -> None:
    names = [
        _file(tmp_path, "a.txt", b'{"title": "a text by its name"}'),
        _file(tmp_path, "b", "Палата".encode()),
        _file(tmp_path, "c", b"<opml><body/></opml>"),
        _file(tmp_path, "d.json", b'[{"title": "a"}]'),
        _file(tmp_path, "e.jsonl", b"\n \n"),
        str(tmp_path / "nothing.jsonl"),
    ]
    pieces = _all(names)
    assert [one.name for one in pieces] == names
    assert [one.form for one in pieces[:3]] == [Form.ARTICLE, Form.ARTICLE, Form.OPML]
    assert [one.path for one in pieces[:3]] == names[:3]
    assert [one.refused and one.refused[0] for one in pieces] == [
        None, None, None, "json", "empty", "unreadable",
    ]  # fmt: skip


def test_a_pipe_is_read_by_what_comes_through_it(tmp_path: Path) -> None:
    [text] = _piped(tmp_path, "Палата\n\nО мостах.".encode(), b" #x")
    assert (text.form, text.data) == (Form.ARTICLE, "Палата\n\nО мостах. #x".encode())
    [feeds] = _piped(tmp_path, b'<?xml version="1.0"?>\n', b"<opml></opml>")
    assert feeds.form is Form.OPML
    [json] = _piped(tmp_path, b"[\n", b'{"title": "a"}]')
    assert json.refused is not None
    assert json.refused[0] == "json"
    [empty] = _piped(tmp_path)
    assert (empty.form, empty.data) == (Form.ARTICLE, b"")
    [line] = _piped(tmp_path, b"{", b'"a"', b": 1}")
    assert (line.form, line.data, line.line) == (Form.JSON_LINES, b'{"a": 1}', 1)


def test_a_pipe_that_brings_too_much_is_let_go(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def write() -> None:
        with pipe.open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 65536)

    with ThreadPoolExecutor(1) as other:
        writing = other.submit(write)
        [piece] = _all([str(pipe)])
        assert isinstance(writing.exception(timeout=10), BrokenPipeError)
    assert len(piece.data) == MAX_BYTES + 1


def test_a_pipe_into_which_nobody_writes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cutting, "_LOOK", 1)
    monkeypatch.setattr(cutting, "WRITER_SECONDS", 0.01)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    name = _file(tmp_path, "a.txt", b"x")
    pieces = _all([str(pipe), name])
    assert pieces[0].refused is not None
    assert "nothing writes" in pieces[0].refused[1]
    assert pieces[1].path == name


def test_lines_of_a_pipe_need_not_wait_for_others_and_it_can_be_stopped(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    stop = threading.Event()
    cut = Cutting(find_files([str(pipe)]), 32, stop.is_set)
    writer = os.open(pipe, os.O_RDWR)
    os.write(writer, b'{"a": 1}\n{"b": ')
    chunk: list[Piece] | None = []
    while not chunk:  # and no more comes
        chunk = cut.next_chunk()
        assert chunk is not None
    assert [one.data for one in chunk] == [b'{"a": 1}']
    os.write(writer, b"2}\n{")
    while not (chunk := cut.next_chunk()):
        assert chunk is not None
    assert [one.data for one in chunk] == [b'{"b": 2}']
    stop.set()
    while chunk is not None:
        chunk = cut.next_chunk()
        assert not chunk  # half a line is none
    assert not cut.ended
    os.close(writer)
