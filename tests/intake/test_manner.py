"""How an article is written says which of its story is shown."""

from __future__ import annotations

import pytest

from bot.intake.manner import Manner, is_brief, manner_of

TEXT = "Мост через реку откроют в мае, на него ушло два года."


@pytest.mark.parametrize(
    ("title", "text", "manner"),
    [
        ("Мост через Ишим откроют в мае", TEXT, Manner.NEWS),
        ("Палата приняла закон о мостах", "Двое были против 🤷", Manner.NEWS),
        ("eGov не работает второй день", TEXT, Manner.NEWS),
        ("Почему мост не открывают?", TEXT, Manner.NEWS),
        ("Көпір мамырда ашылады", "Құрылыс екі жылға созылды.", Manner.NEWS),
        ("Bridge to open in May", "It took two years.", Manner.NEWS),
        ("Вопросы ремонта мостов рассмотрены на заседании штаба", TEXT, Manner.PROTOCOL),
        ("Под председательством акима прошло совещание", TEXT, Manner.PROTOCOL),
        ("Министр провёл встречу с мостовиками", TEXT, Manner.PROTOCOL),
        ("О подписании Закона «О мостах»", TEXT, Manner.PROTOCOL),
        ("Мост через Ишим откроют в мае, а до того,", TEXT, Manner.UNTITLED),
        ("Мост через Ишим откроют в мае", "", Manner.UNTITLED),
        ("мост всё, приехали", "закрыли на ремонт, ищите объезд", Manner.TALK),
        ("Мост открыли!!", TEXT, Manner.TALK),
        ("Мост открыли", "Щас все поедут через него", Manner.TALK),
        ("дождались моста 🎉", TEXT, Manner.TALK),
        ("Көпір ашылды, ойбай", "кетті ел", Manner.TALK),
        ("bridge is open", "omg finally", Manner.TALK),
        ("Мост закрыт", "Говорят, треснула опора. Ждём официальную информацию.", Manner.TALK),
        ("Көпір жабылды", "Жұрт тірегі жарылды деп айтып жатыр.", Manner.TALK),
        ("Bridge is closed", "People say a pier has cracked.", Manner.TALK),
        ("Мост закрыт", "Инженеры говорят, что треснула опора.", Manner.NEWS),
        ("Bridge is closed", "Engineers say a pier has cracked.", Manner.NEWS),
    ],
)
def test_how_an_article_is_written(title: str, text: str, manner: Manner) -> None:
    assert manner_of(title, text) is manner


def test_a_flash_is_known_by_all_that_it_says() -> None:
    assert is_brief(TEXT)
    assert not is_brief(TEXT * 5)
    assert not is_brief(None)
