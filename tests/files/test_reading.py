"""Pieces become articles with what they are about, lists of feeds, or are refused with a reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.files.pieces import Form, Piece
from bot.files.reading import read_pieces
from bot.files.taken import Listed, Refused, Taken
from bot.intake.accept import Alerting, Read, about
from bot.intake.parsed import ParsedArticle
from storage.vocabulary import Source, TopicKind
from tests.seeding import NOW, SUBJECTS


def _line(value: object, name: str = "a.jsonl", line: int = 3) -> Taken:
    data = value if isinstance(value, bytes) else orjson.dumps(value)
    piece = Piece(name, data=data, line=line, form=Form.JSON_LINES)
    [taken] = read_pieces([piece], SUBJECTS, NOW)
    return taken


def _reason(taken: Taken) -> str:
    assert isinstance(taken, Refused), taken
    return taken.reason


def test_each_file_is_an_article_or_is_refused(tmp_path: Path) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("Палата о мостах\n\nО мостах говорили долго.\n\n#Проба")
    empty.write_text("")
    names = [str(good), str(empty), str(tmp_path), str(tmp_path / "nothing.txt")]
    pieces = [Piece(name, name) for name in names]
    article, *refused = read_pieces(pieces, SUBJECTS, NOW)
    assert isinstance(article, Read)
    assert (article.origin.source, article.origin.ref) == (Source.FILE, names[0])
    assert {(one.kind, one.key) for one in article.found} == {
        (TopicKind.HASHTAG, "проба"),
    }
    assert [_reason(one) for one in refused] == ["empty", "unreadable", "unreadable"]
    known = Piece("x", refused=("unreadable", "it is no file"))
    assert read_pieces([known], SUBJECTS, NOW) == [Refused("x", "unreadable", "it is no file")]


def test_a_line_is_an_article_as_it_is_over_http() -> None:
    line = {
        "title": "Палата о мостах",
        "text": "О мостах говорили долго.",
        "outlet": "Проба.kz",
        "hashtags": ["Проба"],
        "published": "2026-11-27T10:00",
        "alert": "none",
    }
    read = _line(line)
    assert isinstance(read, Read)
    assert (read.parsed.title, read.parsed.outlet) == ("Палата о мостах", "Проба.kz")
    assert read.parsed.published_at is not None
    assert read.parsed.published_at.isoformat() == "2026-11-27T05:00:00+00:00"
    assert read.alerting is Alerting.BACKLOG
    assert [one.key for one in read.found] == ["проба"]
    assert read.origin.ref == "a.jsonl:3"


def test_a_line_is_named_by_its_own_name_where_it_has_one() -> None:
    line = {"title": "Палата о мостах", "text": "О мостах говорили долго."}
    refs = [
        _line(line | {"external_id": "n-1"}),
        _line(line, name="-"),
        _line(line | {"external_id": "n-2"}, name="-"),
    ]
    refs.append(_line(line | {"external_id": "n-1", "outlet": " Проба.kz "}))
    assert [one.origin.ref for one in refs if isinstance(one, Read)] == [
        "\nn-1", "-", "\nn-2", "проба.kz\nn-1",
    ]  # fmt: skip


def test_a_line_that_is_none_says_why() -> None:
    good = {"title": "Палата", "text": "О мостах."}
    assert _reason(_line(b"{oops")) == "json"
    assert _reason(_line(b'{"title": "\xcf\xe0"}')) == "json"
    assert _reason(_line(b'{"title": "a", "title": "b"}')) == "json"
    assert _reason(_line(b'{"title": ' + b"[" * 5000)) == "json"
    assert _reason(_line([good])) == "fields"
    assert _reason(_line(good | {"title": 5})) == "fields"
    wrong = _line(good | {"titel": "Палата"})
    assert isinstance(wrong, Refused)
    assert "/titel" in wrong.why
    broken = _line(b"{oops")
    assert isinstance(broken, Refused)
    assert broken.why == "it is no JSON (column 2)"
    many = _line(good | {f"wrong{number}": 1 for number in range(500)})
    assert isinstance(many, Refused)
    assert len(many.why) <= 1000


def test_a_list_of_feeds_is_read(tmp_path: Path) -> None:
    path = tmp_path / "feeds.opml"
    opml = '<opml version="2.0"><body>{}</body></opml>'
    path.write_text(opml.format('<outline title="А" xmlUrl="https://a.example/rss"/>'))
    piece = Piece("feeds.opml", str(path), form=Form.OPML)
    [listed] = read_pieces([piece], SUBJECTS, NOW)
    assert isinstance(listed, Listed)
    assert [one.address for one in listed.outlines] == ["https://a.example/rss"]
    none = [b"<rss/>", opml.format("").encode(), b"x" * 5_000_001]
    pieces = [Piece("x.opml", data=data, form=Form.OPML) for data in none]
    assert [_reason(one) for one in read_pieces(pieces, SUBJECTS, NOW)] == [
        "opml", "empty", "too-large",
    ]  # fmt: skip


def test_a_piece_that_meets_a_bug_is_refused_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(parsed: ParsedArticle, *rest: Any, **more: Any) -> Any:
        if "мель" in parsed.title:
            raise RecursionError
        return about(parsed, *rest, **more)

    monkeypatch.setattr("bot.files.reading.about", breaks)
    texts = ["Паром отплыл\n\nНа борту трактор.", "Паром сел на мель\n\nТрактор цел."]
    pieces = [Piece(text, data=text.encode(), form=Form.ARTICLE) for text in texts]
    good, bad = read_pieces(pieces, SUBJECTS, NOW)
    assert isinstance(good, Read)
    assert isinstance(bad, Refused)
    assert (bad.name, bad.reason) == (texts[1], "fault")
    assert "RecursionError" in bad.why
