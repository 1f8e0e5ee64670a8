"""A line of a list stands behind the words that lead to it."""

from __future__ import annotations

import pytest

from bot.intake.shown.gist import told_as
from bot.intake.shown.listing import stem_of, with_stem


def test_what_leads_to_a_list_ends_with_a_colon() -> None:
    assert stem_of("Палата собралась в среду. Комитет решил:") == "Комитет решил:"
    assert stem_of("📌 Решено:") == "Решено:"
    assert stem_of("Палата собралась.") == ""
    assert stem_of("— первое:") == ""


@pytest.mark.parametrize(
    ("stem", "said"),
    [
        ("Комитет решил:", "Комитет решил: перенести срок…"),
        ("решено:", "Решено: перенести срок…"),
        ("", "перенести срок"),
        (f"Как пояснил {'самый ' * 40}главный, поправками вводится:",
         "Поправками вводится: перенести срок…"),
        (f"Как пояснил {'самый ' * 40}главный:", "перенести срок"),
        (f"Как пояснил {'самый ' * 40}главный «один, поправками вводится»:", "перенести срок"),
    ],
)  # fmt: skip
def test_as_much_of_it_as_there_is_room_for(stem: str, said: str) -> None:
    assert with_stem(stem, "перенести срок", goes_on=True) == said


def test_an_entry_shows_both() -> None:
    lines = "— перенести срок сдачи моста на март;\n— закрыть старый мост;\n— найти подрядчика."
    _, shown = told_as("Комитет обсудил мост", "Решено:", "\n\n".join(lines.split("\n")))
    assert shown == "Решено: перенести срок сдачи моста на март…"
    _, plain = told_as("Комитет обсудил мост", "Итоги:", lines.replace("— п", "— П"))
    assert not plain.startswith("Итоги")


def test_a_day_over_an_agenda_is_not_shown_of_it() -> None:
    body = "10:00 – жалпы отырыс (бюджет)\n\n15:00 – комитеттер"
    _, shown = told_as("Палатада осы аптада не қаралады?", "8 желтоқсан, сейсенбі", body)
    assert shown.startswith("10:00")


@pytest.mark.parametrize("split", ["\n", "\n\n"])
def test_an_agenda_is_told_with_its_hour_and_whoever_meets(split: str) -> None:
    lines = ["09:00 – Совет мостов:", "1. О сроках ремонта.", "2. Отчёт о кранах.", "3. Разное."]
    lead, _, body = (split.join(lines[:2]) + "\n" + "\n".join(lines[2:])).partition(split)
    _, shown = told_as("Повестка на 3 марта", lead, f"{body}\n\nЭфир смотрите на сайте.")
    assert shown.startswith("09:00 – Совет мостов: о сроках ремонта.")
    assert "Эфир" not in shown
