"""Files become articles with what they are about, or are refused with a reason."""

from __future__ import annotations

from pathlib import Path

from bot.intake.accept import Read
from bot.files.reading import Refused, read_files
from storage.vocabulary import Source, TopicKind
from tests.seeding import NOW, SUBJECTS


def test_each_file_is_an_article_or_is_refused(tmp_path: Path) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("Палата о мостах\n\nО мостах говорили долго.\n\n#Проба")
    empty.write_text("")
    names = [str(good), str(empty), str(tmp_path), str(tmp_path / "nothing.txt")]
    article, *refused = read_files(names, SUBJECTS, NOW)
    assert isinstance(article, Read)
    assert (article.origin.source, article.origin.ref) == (Source.FILE, names[0])
    assert {(one.kind, one.key) for one in article.found} == {
        (TopicKind.HASHTAG, "проба"),
    }
    assert [type(one) for one in refused] == [Refused] * 3
    assert [one.reason for one in refused if isinstance(one, Refused)] == [
        "empty",
        "unreadable",
        "unreadable",
    ]
