"""`python -m bot stories`: a process that is asked line by line, without a database."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson

from tests.running import command, environment_of

LAW = (
    "Сенаторы приняли закон о волонтёрах на пленарном заседании. Он вводит страхование для тех, "
    "кто работает в зонах бедствий, и льготы при поступлении в вузы."
)


def stories(folder: Path, *words: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return command(environment_of("", folder), folder, "stories", *words, data=data)


def lines(*entries: dict[str, Any]) -> bytes:
    return b"".join(orjson.dumps(entry) + b"\n" for entry in entries)


def answers(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in done.stdout.splitlines()]


def test_every_article_is_told_its_story_in_its_place(tmp_path: Path) -> None:
    done = stories(
        tmp_path,
        data=lines(
            {"id": "a", "text": LAW, "title": "Закон принят", "published": "2026-11-25T10:00:00Z"},
            {"id": 7, "text": "Прогноз погоды: снег и ветер на севере страны.", "url": None},
            {"id": "b", "text": LAW, "title": "Волонтёров застрахуют", "language": "ru"},
        ),
    )
    assert done.returncode == 0, done.stderr
    assert answers(done) == [
        {"id": "a", "story": "a", "how": "new", "related": []},
        {"id": 7, "story": 7, "how": "new", "related": []},
        {"id": "b", "story": "a", "how": "reprint", "related": []},
    ]


def test_readings_in_two_languages_are_two_stories_that_are_related(tmp_path: Path) -> None:
    def article(name: str, language: str, hour: str, title: str, text: str) -> dict[str, str]:
        published = f"2026-11-25T{hour}:00+05:00"
        return {
            "id": name, "language": language, "published": published, "title": title, "text": text
        }  # fmt: skip

    entries = [
        article(
            f"{language} {reading}",
            language,
            hour,
            title.format(reading),
            text.format(reading),
        )
        for hour, reading_of in (
            ("10:00", {"ru": "первом", "kk": "бірінші"}),
            ("16:00", {"ru": "втором", "kk": "екінші"}),
        )
        for language, title, text in (
            (
                "ru",
                "Закон о тарифах на воду принят в {} чтении",
                "Мажилис принял в {} чтении закон о тарифах на воду. Он касается 340 сёл и 1,2 "
                "млн человек, сказал депутат Ержан Сабитов.",
            ),
            (
                "kk",
                "Су тарифі туралы заң {} оқылымда қабылданды",
                "Мәжіліс су тарифі туралы заңды {} оқылымда қабылдады. Ол 340 ауылға және 1,2 млн "
                "адамға қатысты, деді депутат Ержан Сәбитов.",
            ),
        )
        for reading in (reading_of[language],)
    ]
    found = {one["id"]: one for one in answers(stories(tmp_path, data=lines(*entries)))}
    assert found["kk бірінші"]["how"] == "event"
    assert found["kk бірінші"]["story"] == "ru первом"
    assert found["ru втором"]["how"] == "new"
    assert found["ru втором"]["related"] == ["ru первом"]
    assert found["kk екінші"]["story"] == "ru втором"


def test_each_line_is_answered_before_the_next_one_is_written(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "stories"],
        env=environment_of("", tmp_path),
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for number in range(3):
            process.stdin.write(lines({"id": number, "text": LAW}))
            process.stdin.flush()
            assert orjson.loads(process.stdout.readline())["story"] == 0
        process.stdin.close()
        assert process.wait() == 0


def test_a_text_that_begins_with_its_title_tells_it_once(tmp_path: Path) -> None:
    title, _, body = LAW.partition(". ")
    first, second = (
        {"id": number, "title": title, "text": text} for number, text in ((1, LAW), (2, body))
    )
    *_, last = answers(stories(tmp_path, data=lines(first, second)))
    assert (last["story"], last["how"]) == (1, "reprint")


WRONG = [
    (b"no json", None, "it is no JSON"),
    (b"[1]", None, "it is no object"),
    (b'{"text": "a"}', None, "id:"),
    (b'{"id": true, "text": "a"}', None, "id:"),
    (b'{"id": [1], "text": "a"}', None, "id:"),
    (b'{"id": 1}', 1, "text: a string"),
    (b'{"id": 1, "text": 5}', 1, "text: a string"),
    (b'{"id": "x", "text": " ... "}', "x", "text: it says nothing"),
    (b'{"id": 1, "text": "a", "title": 3}', 1, "title:"),
    (b'{"id": 1, "text": "a", "language": "de"}', 1, "language:"),
    (b'{"id": 1, "text": "a", "published": "tomorrow"}', 1, "published:"),
    (b'{"id": 1, "text": "a", "published": "2026-13-01"}', 1, "published:"),
    (b'{"id": 1, "text": "a", "url": {}}', 1, "url:"),
    (b'{"id": 1, "text": "\xff"}', None, "it is no JSON"),
]


def test_a_line_that_is_no_article_is_answered_and_the_others_are_too(tmp_path: Path) -> None:
    data = b"\n\n".join(line for line, _, _ in WRONG) + b"\n" + lines({"id": 2, "text": LAW})
    done = stories(tmp_path, data=data)
    assert done.returncode == 1
    *wrong, right = answers(done)
    assert right["story"] == 2
    assert [one["id"] for one in wrong] == [name for _, name, _ in WRONG]
    for one, (line, _, told) in zip(wrong, WRONG, strict=True):
        assert one["error"].startswith(told), line
    assert b"Traceback" not in done.stderr


def test_a_file_is_read_and_one_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_bytes(lines({"id": 1, "text": LAW}))
    assert answers(stories(tmp_path, "news.jsonl"))[0]["how"] == "new"
    done = stories(tmp_path, "missing.jsonl")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("parldigest: missing.jsonl cannot be read")
