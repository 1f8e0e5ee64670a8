"""What tells again what was told before says so at its beginning."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.intake.kinds.retold import is_retold

PUBLISHED = datetime(2026, 3, 12, 4, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("⏪ Вы могли пропустить вчера, 11 марта", True),
        ("Если вы пропустили: палата приняла бюджет", True),
        ("Напомним, вчера палата приняла бюджет", True),
        ("Вчера мы писали о новом музее", True),
        ("Кеше жазған едік: палата бюджетті қабылдады", True),
        ("Еске салайық, кеше палата жиналды", True),
        ("In case you missed it: the chamber met", True),
        ("Yesterday we reported on the museum", True),
        ("[11.03] Палата приняла бюджет", True),
        ("[30.12.2025] Палата приняла бюджет", True),
        ("[12.03] Палата приняла бюджет", False),
        ("[13.03] Палата соберётся", False),
        ("[40.99] Палата соберётся", False),
        ("Вчера палата приняла бюджет", False),
        ("Напомним, музей закрыт до весны", False),
        ("Депутаты пропустили заседание вчера", False),
        ("Кеше палата бюджетті қабылдады", False),
    ],
)
def test_it_says_so(title: str, is_one: bool) -> None:
    assert is_retold(title, "", PUBLISHED) is is_one


def test_a_text_without_a_title_says_so_at_its_beginning() -> None:
    assert is_retold("", "Вы могли пропустить вчера", PUBLISHED)
