"""Lists of news under titles that say so, in texts of our own."""

from __future__ import annotations

import pytest

from bot.intake.kinds.roundups import is_of_a_day, is_roundup

NEWS = ("Палата приняла закон о музеях.", "Мост закрыт до весны.", "Выставка продлена.")


def listed(sign: str) -> str:
    return "\n\n".join(f"{sign}{one}" for one in NEWS)


@pytest.mark.parametrize("sign", ["▪️ ", "• ", "1. ", "1️⃣ ", "🔥 ", "– "])
def test_a_list_of_news_is_known_by_its_form(sign: str) -> None:
    title = "Главное за день. 3 марта"
    assert is_roundup(title, f"{title}\n\n{listed(sign)}\n\nСпокойной ночи!")


@pytest.mark.parametrize(
    "title",
    [
        "Күннің басты жаңалықтары",
        "Қайырлы таң! Кеше не болды?",
        "Что было вчера: коротко",
        "Пятница, 4 марта: что вы могли пропустить",
        "What you may have missed on Friday",
        "Что произошло 7 марта. Главное",
        "Morning briefing, 3 March",
        "The week in parliament",
    ],
)
def test_its_title_says_so_in_three_languages(title: str) -> None:
    assert is_roundup(title, f"{title}\n\n{listed('• ')}")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        # a list, but of what one news has
        ("Палата приняла закон о музеях", listed("• ")),
        ("Неделя в палате: 3–7 марта", listed("• ")),
        # no list
        ("Главное за день: мост закрыт", "Мост закрыли утром.\n\nЕго откроют весной."),
        ("Доброе утро! Мост закрыт", f"Мост закрыли.\n\nОбъезд долгий.\n\n• {NEWS[1]}"),
        ("Итоги дня", "\n\n".join([*["Мост закрыли утром."] * 6, listed("• ")])),
    ],
)
def test_anything_else_is_news(title: str, text: str) -> None:
    assert not is_roundup(title, f"{title}\n\n{text}")


@pytest.mark.parametrize(
    ("title", "many"),
    [
        ("Что ждёт страну 14 марта", True),
        ("Что ждёт нас на этой неделе", True),
        ("Музеи, мосты и выставки: главное за 13 марта", True),
        ("Расписание заседаний на 14 марта", True),
        ("Парламент іс-шараларының кестесі", True),
        ("Палатаның 14 наурыздағы отырысының күн тәртібі", True),
        ("Повестка пленарного заседания палаты", True),
        ("Agenda for the chamber sitting", True),
        ("Күн тәртібіндегі заң кері қайтарылды", False),
        ("Бүгін не күтіп тұр", True),
        ("What to expect on 14 March", True),
        ("Week ahead: museums and bridges", True),
        ("Что ждёт музеи с 1 апреля", False),
        ("Что ждёт со 2 апреля водителей", False),
        ("Палата рассмотрит 14 марта закон о музеях", False),
        ("Что произошло на мосту", False),
        ("Неделя в Тараще: мосты, музеи и спор о хлебе", True),
        ("Парламентская неделя: о чём говорили 3–7 марта", True),
        ("Тараща аптасы: көпірлер мен музейлер", True),
        ("Week in Tarashcha: bridges, museums and a row", True),
        ("Рабочая неделя: депутат просит четыре дня", False),
        ("Неделя моды: показы отложены", False),
    ],
)
def test_what_a_day_brings_is_known_by_its_title_in_whatever_form(title: str, many: bool) -> None:
    assert is_of_a_day(title) is many
