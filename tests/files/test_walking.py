"""Arguments of `ingest` as files: directories in order, what is none told."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from bot.files.walking import find_files, written


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Палата")


def test_a_directory_is_its_files_in_order_without_hidden_ones(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a.txt", "c/2.txt", "c/1.txt", "c/d/0.txt", ".git/x", "c/.y", "z.txt")
    found = find_files([str(tmp_path), str(tmp_path / "b.txt")])
    told = [os.path.relpath(one.path, tmp_path) for one in found]
    assert told == ["a.txt", "b.txt", "c/1.txt", "c/2.txt", "c/d/0.txt", "z.txt", "b.txt"]
    assert all(one.size == len("Палата".encode()) and not one.refused for one in found)


def test_what_is_no_file_is_told_and_the_others_are_found(tmp_path: Path) -> None:
    _write(tmp_path, "in/a.txt", "in/z.txt", "elsewhere/b.txt")
    inside = tmp_path / "in"
    (inside / "around").symlink_to(inside)
    (inside / "broken").symlink_to(tmp_path / "gone")
    (inside / "linked.txt").symlink_to(tmp_path / "elsewhere/b.txt")
    os.mkfifo(inside / "pipe")
    (tmp_path / "empty" / ".hidden").mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(inside / "socket"))
    found = find_files([str(inside), str(tmp_path / "empty"), str(tmp_path / "gone"), "a\0b"])
    told = {Path(one.path).name: one.refused[0] if one.refused else "" for one in found}
    assert told == {
        "a.txt": "", "around": "unreadable", "broken": "unreadable", "linked.txt": "",
        "pipe": "unreadable", "socket": "unreadable", "z.txt": "", "empty": "empty",
        "gone": "unreadable", "a\0b": "unreadable",
    }  # fmt: skip


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_directory_that_is_closed_is_told(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "closed/b.txt")
    (tmp_path / "closed").chmod(0)
    closed = find_files([str(tmp_path)])[1]
    (tmp_path / "closed").chmod(0o700)
    assert closed.refused is not None
    assert closed.refused[0] == "unreadable"


def test_a_link_to_a_directory_is_opened_where_it_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "in/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "in")
    assert [one.name for one in find_files([str(tmp_path / "link")])] == [
        str(tmp_path / "link" / "a.txt")
    ]


def test_names_are_told_as_they_were_given_and_can_be_written(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")
    given = f"{tmp_path}/./a.txt"
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    found = find_files([given, str(pipe)])
    assert [one.name for one in found] == [given, str(pipe)]
    assert [one.size for one in found] == [12, None]
    assert written(os.fsdecode(b"\xcf.txt")) == "\ufffd.txt"
