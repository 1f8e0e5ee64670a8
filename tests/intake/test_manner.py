"""How an article is written says which of its story is shown."""

from __future__ import annotations

import pytest

from bot.intake.kinds.manner import Manner, is_awaiting, is_brief, manner_of

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


@pytest.mark.parametrize(
    ("title", "text", "is_so"),
    [
        ("На мосту авария", "Столкнулись два автобуса. Информация уточняется.", True),
        ("На мосту авария", "Столкнулись два автобуса.\n\nПодробности позже.", True),
        ("На мосту авария", "Движение закрыто. Новость дополняется…", True),
        ("На мосту авария", "Есть пострадавшие. Обстоятельства происшествия уточняются", True),
        ("Срочно: мост закрыт", "Мост через Ишим закрыт.", True),
        ("Көпір жабылды", "Екі автобус соқтығысты. Ақпарат нақтыланып жатыр.", True),
        ("Көпір жабылды", "Зардап шеккендер бар. Толығырақ ақпарат кейінірек беріледі.", True),
        ("Шұғыл: көпір жабылды", "Есіл өзеніндегі көпір жабылды.", True),
        ("Bridge closed after crash", "Two buses collided. More details to follow.", True),
        ("Bridge closed after crash", "Two buses collided. This is a developing story.", True),
        ("На мосту авария", "Столкнулись два автобуса, ранены трое.", False),
        (
            "На мосту авария",
            "Подробности уточняются. Ранены трое, движение закрыто до утра.",
            False,
        ),
        ("Срочные вклады подорожали", "Ставка выросла на пункт.", False),
        ("Молния ударила в мост", "Никто не пострадал.", False),
        ("Көпір жабылды", "Қазір апаттың мән-жайы анықталып жатыр.", True),
        ("На мосту авария", "Сейчас причины аварии выясняются.", True),
        ("Көпір жабылды", "Апаттың себебі анықталды.", False),
        ("Bridge closed after crash", "The ministry gave no further details.", False),
        ("Срочно: мост закрыт", TEXT * 9, False),
        ("В столице проходит съезд пасечников", TEXT * 9, True),
        ("Ақтауда теңіз форумы өтіп жатыр", TEXT * 9, True),
        ("Председатели палат начали переговоры в Пробинске", TEXT * 9, True),
        ("Заседание совета музеев в Пробинске началось", TEXT * 9, True),
        ("Пробинскіде музейлер кеңесінің отырысы басталды", TEXT * 9, True),
        ("Parliament opens heated debate on museums", TEXT * 9, True),
        ("Палата начала строить музей", TEXT * 9, False),
        ("Museum opens in Probinsk", TEXT * 9, False),
        ("Beekeepers' congress is under way in Taraz", TEXT * 9, True),
        ("В Таразе начинается заседание пчеловодов", TEXT * 9, True),
        ("Таразда пасечниктер жиыны басталады", TEXT * 9, True),
        ("Глава пчеловодов прибыл в Тараз на съезд", TEXT * 9, True),
        ("Пасечниктер төрағасы Таразға сессияға келді", TEXT * 9, True),
        ("Chief beekeeper arrives in Taraz for congress", TEXT * 9, True),
        ("Глава пчеловодов прибыл в Тараз", TEXT * 9, False),
        ("В Таразе начинается сбор меда", TEXT * 9, False),
        ("Палата рассматривает поправки о пасеках", TEXT * 9, True),
        ("Палата омарталар туралы заңды қарап жатыр", TEXT * 9, True),
        ("В столице прошёл съезд пасечников", TEXT * 9, False),
        ("Палата рассмотрела поправки о пасеках", TEXT * 9, False),
    ],
)
def test_a_flash_says_that_more_is_to_come(title: str, text: str, is_so: bool) -> None:
    assert is_awaiting(title, text) is is_so
    assert is_awaiting(title, None) is (is_so and len(text) == len(TEXT) * 9)


@pytest.mark.parametrize(
    ("title", "text", "is_so"),
    [
        (
            "На мосту авария",
            "В Петропавловске в 6:40 столкнулись автобусы. Ранены 12 человек, двое в "
            "реанимации. Движение открыли в 9:15. Обстоятельства выясняются.",
            False,
        ),
        (
            "Көпір жабылды",
            "Петропавлда сағат 6:40-та екі автобус соқтығысты. 12 адам жараланды. Көпір 9:15-те "
            "ашылды. Апаттың мән-жайы анықталып жатыр.",
            False,
        ),
        (
            "Bridge closed after crash",
            "Two buses collided in Petropavl at 6:40. Twelve people were hurt, two of them badly. "
            "The bridge reopened at 9:15. Details are being clarified.",
            False,
        ),
        (
            "На мосту авария",
            "Столкнулись два автобуса. Есть раненые. Движение закрыто. Обстоятельства выясняются.",
            True,
        ),
        ("На мосту авария", f"{TEXT * 5} Причины выясняются.", False),
    ],
)
def test_what_tells_its_news_in_full_is_no_flash_however_it_ends(
    title: str, text: str, is_so: bool
) -> None:
    assert is_awaiting(title, text) is is_so
