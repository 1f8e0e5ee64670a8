"""What a file is: by the end of its name, else by how it begins."""

from __future__ import annotations

import pytest

from bot.files.pieces import Form, form_by_name, form_of, may_be_lines


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.txt", Form.ARTICLE),
        ("a/b.HTML", Form.ARTICLE),
        ("a.xhtml", Form.ARTICLE),
        ("a.jsonl", Form.JSON_LINES),
        ("a.ndjson", Form.JSON_LINES),
        ("feeds.OPML", Form.OPML),
        ("a.json", None),
        ("a.xml", None),
        ("jsonl", None),
        ("-", None),
    ],
)
def test_a_name_may_say_what_a_file_is(name: str, form: Form | None) -> None:
    assert form_by_name(name) is form


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b'{"title": "a"}\n', Form.JSON_LINES),
        (b'\xef\xbb\xbf\n { "title": "a"}', Form.JSON_LINES),
        (b"{}", Form.JSON_LINES),
        (b'{\n  "title": "a"\n}', Form.JSON),
        (b'[{"title": "a"}]', Form.JSON),
        (b"[\n  {", Form.JSON),
        (b'<?xml version="1.0"?>\n<!-- ours -->\n<opml version="2.0">', Form.OPML),
        (b"<html><body>opml</body></html>", Form.ARTICLE),
        ("[Фото] Палата".encode(), Form.ARTICLE),
        ("{Палата}".encode(), Form.ARTICLE),
        (b"", Form.ARTICLE),
    ],
)
def test_the_beginning_says_what_a_file_is(head: bytes, form: Form) -> None:
    assert form_of(head) is form


def test_what_may_become_json_lines_is_looked_at_as_it_comes() -> None:
    assert may_be_lines(b"")
    assert may_be_lines(b"\xef\xbb\xbf\n {")
    assert not may_be_lines("Палата".encode())
    assert not may_be_lines(b"<opml>")
