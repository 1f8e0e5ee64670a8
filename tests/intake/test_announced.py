"""What only says what is to happen, and by when that is over: in sentences of our own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.intake.kinds.announced import is_announced, over_at

# In the country it is noon.
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
HOURS = "🕙 10:00 — жиын;\n🕒 15:30 — кездесу."


@pytest.mark.parametrize(
    ("title", "text", "announced"),
    [
        ("Бүгін палатада:", HOURS, True),
        ("Сегодня в палате:", "10:00 — заседание бюро.\n11.30 — встреча с учителями.", True),
        ("24 ноября в палате", "• 10:00 заседание бюро", True),
        ("Today in the House: 10:00 a hearing on maps", "", True),
        ("Палата рассмотрит проект о картах", "", True),
        # what a day has on it, by its title alone
        ("Что ждёт хранителей 25 ноября", "Откроется зал карт.", True),
        ("25 қарашадағы жиындар кестесі", "Зал ашылады.", True),
        ("What to expect on November 25", "A hall opens.", True),
        ("Что ждёт музеи с новым бюджетом", "Залов станет меньше.", False),
        # a weekday, and with what its text begins
        ("Chambers Convene on Monday", "The House will hold a joint sitting on Nov. 30.", True),
        ("Что решают палаты в понедельник", "В понедельник пройдёт общее заседание.", True),
        ("Палаталар дүйсенбіде не шешеді", "30 қарашада бірлескен отырыс өтеді.", True),
        (
            "В понедельник открыли зал карт",
            "Пришли школьники. Зал закроют, и пройдёт ремонт.",
            False,
        ),
        ("Chambers convened on Monday", "Members will vote on maps later.", False),
        # no day, no hours, or something that has happened at one
        ("Палата: часы работы", "10:00 — 18:00 по будням", False),
        ("Сегодня в палате приняли закон о картах", "За него голосовали все.", False),
        ("Сегодня в 10:00 открыли зал карт", "Пришли школьники.", False),
        ("Сегодня открыли зал карт", "Двери открылись в 10:00.", False),
    ],
)
def test_an_agenda_is_known_by_its_form(title: str, text: str, announced: bool) -> None:
    assert is_announced(title, text) is announced


@pytest.mark.parametrize(
    ("title", "text", "over"),
    [
        ("Бүгін палатада:", HOURS, "24 10:30"),
        ("Сегодня палата рассмотрит проект о картах", "", "24 18:59"),
        ("Завтра в 10:00 палата рассмотрит проект", "", "25 05:00"),
        ("House to debate maps tomorrow", "", "25 18:59"),
        ("Слушания о картах пройдут 26 ноября", "Начало в 9:00.", "26 04:00"),
        ("Тыңдау 26 қарашада өтеді", "", "26 18:59"),
        ("Hearing to be held on Nov. 26, 2026", "", "26 18:59"),
        # what was is no day of it, of several the last is
        ("26 ноября рассмотрят проект от 1 октября 2025 года", "", "26 18:59"),
        ("Слушания пройдут 24 и 26 ноября", "", "26 18:59"),
        ("Сегодня начнут, а 27 ноября обсудят итоги", "", "27 18:59"),
        # nobody knows
        ("Палата рассмотрит проект о картах", "", None),
        ("Палата рассмотрит проект от 1 октября", "", None),
        ("Неделя в палате", "Сегодня — заседание.", None),
        ("Палата рассмотрит проект 45 ноября", "", None),
    ],
)
def test_by_when_it_is_over(title: str, text: str, over: str | None) -> None:
    found = over_at(title, text, NOW)
    assert (found and found.astimezone(UTC).strftime("%d %H:%M")) == over


def test_a_day_of_january_is_the_next_one() -> None:
    found = over_at("Слушания пройдут 12 января", "", datetime(2026, 12, 29, 7, tzinfo=UTC))
    assert found is not None
    assert found.date().isoformat() == "2027-01-12"


@pytest.mark.parametrize(
    ("title", "planned"),
    [
        ("Что сегодня в палате: проект о залах", True),
        ("Палата рассмотрит проект о залах", True),
        ("Палата рассмотрела проект о залах", False),
        ("Слушания о залах пройдут в среду", True),
        ("Слушания о залах прошли в среду", False),
        ("Бүгін палата залдар туралы жобаны қарайды", True),
        ("Палата залдар туралы жобаны қарады", False),
        ("Палата залдар туралы жобаны мақұлдады", False),
        ("House to debate bill on reading rooms", True),
        ("House debates bill on reading rooms", False),
        ("House passes bill on reading rooms", False),
        ("Agenda of the House: reading rooms", True),
    ],
)
def test_a_title_that_only_promises_is_known(title: str, planned: bool) -> None:
    assert is_announced(title, "") is planned
