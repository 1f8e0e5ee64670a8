"""News of invented parliaments in three languages, and what stands around news on a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """What a page tells, and nothing else."""

    title: str
    told: tuple[str, ...]
    credit: str
    language: str
    date: str  # as it is shown


RUSSIAN = Story(
    "Палата озёр одобрила закон о речных школах",
    (
        "Палата озёр на пленарном заседании одобрила законопроект о речных школах, сообщает "
        "Vestnik.example со ссылкой на пресс-службу палаты",
        "Документ вводит единые правила для школ, которые стоят на берегах судоходных рек. Теперь "
        "каждая из них получит причал, библиотеку и учебную лодку, а учителям будут оплачивать "
        "проезд по воде в обе стороны.",
        "«Мы ждали этого закона девять лет, и за это время выросло целое поколение детей, которые "
        "знают реку только с берега. Сегодня палата исправляет эту несправедливость», – сказала "
        "докладчик Айсулу Берегова.",
        "Против проголосовали трое депутатов. По их мнению, расходы на причалы не подсчитаны, а "
        "сроки слишком коротки.",
        "Закон направлен на подпись. Он вступит в силу первого января, кроме норм о библиотеках: "
        "для них установлен переходный период в два года.",
    ),
    "Фото: Н. Причалов / Палата озёр",
    "ru",
    "27 ноября 2026, 18:05",
)
KAZAKH = Story(
    "Көлдер палатасы өзен мектептері туралы заңды мақұлдады",
    (
        "Көлдер палатасы жалпы отырыста өзен мектептері туралы заң жобасын мақұлдады, деп "
        "хабарлайды Хабаршы палатаның баспасөз қызметіне сілтеме жасап.",
        "Құжат кеме жүзетін өзендердің жағасында тұрған мектептерге бірыңғай ереже енгізеді. Енді "
        "олардың әрқайсысына айлақ, кітапхана және оқу қайығы беріледі, ал мұғалімдердің су жолы "
        "ақысы екі бағытта да төленеді.",
        "«Біз бұл заңды тоғыз жыл күттік, осы уақытта өзенді тек жағадан көрген балалардың тұтас "
        "буыны өсіп шықты. Бүгін палата осы әділетсіздікті түзетті», – деді баяндамашы Айсұлу "
        "Жағалау.",
        "Үш депутат қарсы дауыс берді. Олардың пікірінше, айлақтардың шығыны есептелмеген, ал "
        "мерзімі тым қысқа.",
        "Заң қол қоюға жіберілді. Ол бірінші қаңтарда күшіне енеді, кітапханалар туралы нормалар "
        "үшін екі жылдық өтпелі кезең белгіленген.",
    ),
    "Сурет: Н. Айлақов / Көлдер палатасы",
    "kk",
    "2026 жылғы 27 қараша, 18:05",
)
ENGLISH = Story(
    "Chamber of Lakes approves the river schools bill",
    (
        "The Chamber of Lakes approved the bill on river schools at its plenary session, the "
        "Herald reports citing the chamber's press service.",
        "The document sets common rules for schools that stand on the banks of navigable rivers. "
        "Each of them will now get a pier, a library and a training boat, and teachers will have "
        "their fares on the water paid both ways.",
        "“We have waited nine years for this law, and a whole generation of children has grown up "
        "who know the river only from its bank. Today the chamber is putting this right,” said the "
        "rapporteur, Aisulu Beregova.",
        "Three deputies voted against. In their opinion the cost of the piers has not been counted "
        "and the deadlines are too short.",
        "The law has been sent for signature. It takes effect on the first of January, except for "
        "the rules on libraries, for which there are two years of transition.",
    ),
    "Photo: N. Prichalov / Chamber of Lakes",
    "en",
    "27 November 2026, 18:05",
)

STORIES = (RUSSIAN, KAZAKH, ENGLISH)

# What stands around a text, and is never told: found in an article it is a fault.
MENU = ("Главная", "Экономика и финансы", "Контакты редакции")
TEASERS = (
    "В Горной области построили мост через ущелье, которого ждали сорок лет жители трёх сёл",
    "Синоптики рассказали, какой будет погода в степных районах на будущей неделе",
    "Курс тугрика к доллару на сегодня: сколько стоит валюта в обменных пунктах столицы",
)
ASIDES = (
    "Читайте также",
    "Поделиться",
    "Подписывайтесь на наш Telegram-канал",
    "Материалы по теме",
    "Все права защищены. При использовании материалов ссылка на сайт обязательна",
    "Если вы нашли ошибку в тексте, выделите её и нажмите Ctrl+Enter",
)
COMMENT = (
    "Читатель Степан: вот давно бы так, а то у нас на пристани в селе лодку ремонтируют третий год "
    "и никто ничего не обещает, хотя письма мы писали всем."
)


def outside() -> list[str]:
    """Every piece of text that is no part of the story."""
    return [*MENU, *TEASERS, *ASIDES, COMMENT[:60]]
