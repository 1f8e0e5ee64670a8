"""What happened to what: the states of a thing are one entry in whatever words, two things two."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest

from bot.digest.stories import told_as_one
from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.happened import LAWS, SIGNED, signed
from bot.stories.judging import judge
from bot.stories.laws import found_by
from bot.stories.rarity import prior
from bot.stories.scanning import scan
from bot.stories.traits import traits_of
from bot.stories.window import Stories
from tests.stories.families import text_of
from tests.stories.test_days import Article

NOW = datetime(2026, 11, 29, 3, tzinfo=UTC)


class Told(NamedTuple):
    """An article by its language, title and text."""

    language: str
    title: str
    body: str


def entries(*told: Told, hours: float = 3) -> int:
    """Of how many entries a digest of some articles is, each some hours after the one before."""
    stories: Stories[int] = Stories()
    placed = []
    for number, one in enumerate(told):
        at = NOW + timedelta(hours=hours * number)
        it = stories.add(number, text_of(one.title, one.body, one.language, at))
        placed.append(Article(number, it.story, it.related, it.same))
    one_as = told_as_one(placed)
    return len({one_as.get(it.story, it.story) for it in placed})


BUS = Told(
    "ru",
    "Под Зыряновском перевернулся автобус",
    "Рейсовый автобус опрокинулся утром близ Зыряновска. Врачи едут.",
)
LIVES = Told(
    "en",
    "Toll reaches five, carrier loses licence",
    "Two more miners whose bus overturned near Zyryanovsk have died, doctors said. Inspectors had "
    "fined the carrier, Proba Trans, 40,000 tenge in spring for bald tyres.",
)
CAR = Told(
    "kk",
    "Өткелдегі жол апатынан кейін пойыз бір сағат тұрды",
    "Зыряновск маңында жүк көлігі пойызбен соқтығысты. Жүргізуші аман, жолаушылар Өскеменге жетті.",
)
COLD = Told(
    "ru",
    "Лисаковск без тепла",
    "В Лисаковске прорвало теплотрассу. Сварщики работают с ночи.",
)
WARM = Told(
    "kk",
    "Мектептер жабық қалды",
    "ЛИСАКОВСК. Жылу құбырындағы апат жойылды, тұрғындар кешке қарай жылынды. "
    "Сабақ ертең басталады.",
)
ASKED = Told(
    "ru",
    "Депутат о Лисаковске: теплу нужен один хозяин",
    "Депутат Анна Проба после аварии на теплотрассе в Лисаковске просит передать сети области. "
    "Ответ правительства ждут в пятницу.",
)
SHUT = Told(
    "ru",
    "Ограничено движение",
    "Из-за метели с 12:00 закрыта трасса Астана – Павлодар. Объезда нет.",
)
FREE = Told(
    "en",
    "Drivers on the move again",
    "The Astana – Pavlodar road was opened at dawn. Nobody was hurt during the night.",
)
OTHER_ROAD = Told(
    "en",
    "Drivers wait in Karaganda",
    "The Karaganda – Pavlodar road was closed at dawn. Crews clear drifts.",
)
POLL = Told(
    "kk",
    "Қырғызстанда қосымша сайлау",
    "Қырғызстанның Өзген сайлау округінде дауыс беру таңғы сегізде басталды. Үміткер төртеу.",
)
COUNT = Told(
    "ru",
    "Довыборы в Узгене: комиссия назвала победителя",
    "На довыборах по Узгенскому округу побеждает директор школы. Жалоб девять.",
)
OTHER_COUNT = Told(
    "ru",
    "Мандат достался врачу",
    "Выборы в Баткенском округе прошли без жалоб. За Алмаза Сынакова голосовали 9 120 человек.",
)
TAKEN = Told(
    "kk",
    "Кеден басшысы ұсталды",
    "Кеден бөлімінің басшысы Нұрлан Пробаев пара алды деген күдікпен ұсталды. Тергеу жүріп жатыр.",
)
HELD = Told(
    "ru",
    "Два месяца за деньги в сейфе",
    "Суд арестовал Нурлана Пробаева на два месяца. Его защита подаст жалобу.",
)
DEFENDED = (
    Told(
        "ru",
        "Год условно за вырубку",
        "Лесничего осудили в Катоне, передал адвокат Тимур Сынаков. Восстановят 300 сосен.",
    ),
    Told(
        "en",
        "Warehouse keeper jailed over missing grain",
        "The verdict will be appealed, lawyer Timur Synakov said. Some 40 "
        "tonnes of wheat had gone.",
    ),
)
SICK = Told(
    "ru",
    "Двадцать детей в больнице",
    "В Актобе двадцать учеников школы №77 попали в больницу с отравлением. Столовую закрыли.",
)
FOUND = Told(
    "kk",
    "Асхана суынан жұқпа табылды",
    "АҚТӨБЕ. Ауруханадағы №77 мектеп оқушылары үйлеріне қайтты. Су құбыры ауыстырылады.",
)

SHAFT = Told(
    "ru",
    "Возгорание на шахте под Текели",
    "На шахте близ Текели ночью загорелся кабель. Вывели всех, кроме двоих.",
)
STOPPED = Told(
    "en",
    "Zinc producer halts works near Tekeli",
    "Output at the mine near Tekeli was stopped once rescuers had found two bodies. Prices moved "
    "little.",
)
# Signed on one day: a flash, what explains the law to whom it concerns, and other laws.
FLASH = Told(
    "ru",
    "Президент подписал закон о геральдике на 2031–2033 годы",
    "Президентом подписан Закон «О геральдике и городских эмблемах на 2031–2033 годы». Текст "
    "опубликуют в печати.",
)
EXPLAINED = Told(
    "kk",
    "Суретшілерге қанша төленеді?",
    "Президент «2031–2033 жылдарға арналған геральдика және қала эмблемалары туралы» заңға қол "
    "қойды. Суретші сегіз жүз мың теңге алады, байқау көктемде өтеді, оған қырық қала қатысады.",
)
OTHER_LAW = Told(
    "kk",
    "Мұғалімдерге қанша төленеді?",
    "Президент «2031–2033 жылдарға арналған кітапханалар туралы» заңға қол қойды. Қала эмблемалары "
    "мен геральдика мектепте оқытылады, оған қырық қала қатысады.",
)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (BUS, LIVES),
        (COLD, WARM),
        (SHUT, FREE),
        (POLL, COUNT),
        (TAKEN, HELD),
        (SICK, FOUND),
        (SHAFT, STOPPED),
        (FLASH, EXPLAINED),
    ],
    ids=["crash", "heat", "road", "poll", "court", "school", "mine", "law"],
)
def test_states_of_one_thing_are_one_entry_in_whatever_words_and_order(
    first: Told, later: Told
) -> None:
    assert entries(first, later) == 1
    assert entries(later, first) == 1


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (BUS, CAR),
        (COLD, ASKED),
        (SHUT, OTHER_ROAD),
        (COUNT, OTHER_COUNT),
        DEFENDED,
        (FLASH, OTHER_LAW),
        (SICK, FOUND._replace(body=FOUND.body.replace("№77", "78-ші"))),
    ],
    ids=[
        "another vehicle",
        "a speech on it",
        "another road",
        "another poll",
        "his lawyer",
        "another law",
        "another",
    ],
)
def test_two_things_of_one_kind_are_two_entries(first: Told, other: Told) -> None:
    assert entries(first, other) == 2


MORE = (
    " Келесі аптада Ұзынағаш пен Қарғалыда көрме ашылады, оны Ерлан Қуатов бастайды. Былтыр 4512 "
    "адам келген, биыл 6130 адам күтіледі. Қонақтар Бурабай мен Щучинскіге, Мерке мен Луговойға "
    "барады, 73 суретші Зайсан мен Курчатовтан шықты, 58 зергер Арқалық пен Жітіқарадан келді."
)


@pytest.mark.parametrize(("first", "later"), [(COLD, WARM), (FLASH, EXPLAINED)])
def test_it_is_looked_up_however_much_else_is_told(first: Told, later: Told) -> None:
    assert entries(first, later._replace(body=later.body + MORE)) == 1


def test_what_happens_again_on_another_day_is_another_thing() -> None:
    assert entries(BUS, LIVES, hours=25) == 2


def test_a_day_of_the_week_or_an_agency_in_both_is_nothing_that_happened() -> None:
    told = (
        Told(
            "en",
            "Bus overturns on Sunday, nobody hurt",
            "A bus with pilgrims overturned on Sunday, the Probanews agency reports. Rain fell.",
        ),
        Told(
            "ru",
            "Sunday: автобус с хоккеистами врезался в столб",
            "Автобус попал в аварию вечером, передаёт Probanews. Матч перенесён, Sunday прав.",
        ),
    )
    first, other = (traits_of(text_of(*one[1:], one.language, NOW))[0] for one in told)
    assert not {*first.happened} & {*other.happened}


def test_what_somebody_says_of_a_thing_is_his() -> None:
    said = Told("ru", "Ахметов: дорога к Зыряновску опасна", BUS.body)
    one, other = (
        Compared(traits_of(text_of(it.title, it.body, it.language, NOW))[0]) for it in (LIVES, said)
    )
    assert other.traits.said
    assert {*one.traits.happened} & {*other.traits.happened}
    assert not judge(one, other, prior, Frames()).same


def test_what_is_called_a_law_is_what_says_that_it_was_signed() -> None:
    title, body = (scan(one, "ru", 90) for one in (FLASH.title, FLASH.body))
    found = signed(title, body)
    assert found.count(0) == found.count(SIGNED) == 2
    assert LAWS & {*found}
    assert signed(title[:2], body[-5:]) == []


def test_a_law_is_looked_up_by_what_it_is_called() -> None:
    flash, explained, bus = (
        traits_of(text_of(it.title, it.body, it.language, NOW))[0] for it in (FLASH, EXPLAINED, BUS)
    )
    assert {*found_by(flash)} & {*found_by(explained)}
    assert found_by(bus) == []


def test_an_official_is_no_town() -> None:
    one = Told("ru", "Бектенов поручил дать тепло после аварии", "Срок – ночь.")
    assert not traits_of(text_of(one.title, one.body, "ru", NOW))[0].happened
