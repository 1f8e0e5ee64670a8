"""Whether two articles are one story: by the cases of tests/stories/cases and by hand."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.stories.compared import Compared
from bot.stories.frames import Frames
from bot.stories.judging import How, Judgement, judge
from bot.stories.likeness import NAMES, WEIGHTS, likeness, sureness
from bot.stories.rarity import prior
from bot.stories.traits import Text, traits_of
from bot.topics.registry.registry import Language
from tests.stories.families import pairs, samples, text_of

NOW = datetime(2026, 11, 25, tzinfo=UTC)
LAW = (
    "Депутаты Мажилиса на пленарном заседании приняли закон о волонтёрах. Он вводит страхование "
    "для тех, кто работает в зонах бедствий, и льготы при поступлении. Докладчик напомнил, что "
    "документ готовили три года вместе с объединениями из всех областей. "
)


def judged(one: Text, other: Text) -> Judgement:
    first, second = (Compared(traits_of(text)[0]) for text in (one, other))
    return judge(first, second, prior, Frames())


def text(title: str, body: str, language: Language = "ru", url: str = "") -> Text:
    return Text(title, body, language, NOW, url)


def test_no_two_articles_of_two_events_are_one_story() -> None:
    wrong = [
        (one.family, one.text.title, other.text.title)
        for one, other, same in pairs(samples("tuned.txt"))
        if not same and judged(one.text, other.text).how is not How.NEW
    ]
    assert wrong == []


def test_most_articles_of_one_event_are_one_story_or_related() -> None:
    found = [
        judged(one.text, other.text) for one, other, same in pairs(samples("tuned.txt")) if same
    ]
    assert sum(one.how is not How.NEW for one in found) >= 0.7 * len(found)
    assert sum(one.how is not How.NEW or one.related for one in found) >= 0.9 * len(found)


def test_what_likely_belongs_together_is_related_and_does_not_join() -> None:
    first, second = (
        text(f"Закон о волонтёрах принят в {which} чтении", f"Он принят в {which} чтении. {LAW}")
        for which in ("первом", "втором")
    )
    assert judged(first, second).how is How.NEW
    assert judged(first, second).related


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Закон о волонтёрах принят", LAW),
        ("Волонтёров застрахуют", LAW),
        ("Закон о волонтёрах принят", LAW.split(". ")[0] + ". " + LAW.split(". ")[1] + "."),
        ("Закон о волонтёрах принят", f"АСТАНА. 25 ноября. {LAW} Подписывайтесь на наш канал."),
        ("Закон о волонтёрах принят", ". ".join(reversed(LAW.strip(" .").split(". "))) + "."),
    ],
)
def test_a_reprint_is_known_as_one(title: str, body: str) -> None:
    assert judged(text("Закон о волонтёрах принят", LAW), text(title, body)).how is How.REPRINT


def test_one_form_filled_in_for_another_person_is_no_reprint() -> None:
    one, other = (
        text(
            f"{name} назначен послом",
            f"Указом Главы государства {name} назначен послом. {name} родился в 1980 году, окончил "
            "университет, работал в министерстве, советником в посольстве, заместителем директора "
            "департамента. Владеет тремя языками. Женат, воспитывает детей.",
        )
        for name in ("Данияр Ескалиев", "Руслан Токтаров")
    )
    assert judged(one, other).how is How.NEW


def test_the_same_form_with_other_numbers_is_no_reprint() -> None:
    one, other = (
        text(
            "Сколько стоит доллар",
            f"Средневзвешенный курс доллара на бирже составил {rate} тенге. Объём торгов был "
            "обычным для этого дня недели, отметили в ведомстве. Обменные пункты столицы "
            "работают без перебоев, очередей в них нет.",
        )
        for rate in ("512,34", "513,90")
    )
    assert judged(one, other).how is How.NEW


def test_an_address_in_two_languages_is_evidence_and_no_proof() -> None:
    russian = text(
        "Талоны отменены", "В больнице отменили талоны.", url="https://a.example/ru/n-12"
    )
    same = text("Талон жойылды", "Ауруханада талон жойылды.", "kk", "https://a.example/kz/n-12")
    other = text("Көпір ашылды", "Ақтауда жаңа көпір ашылды.", "kk", "https://a.example/kz/n-12")
    assert judged(russian, same).sure > judged(russian, other).sure
    assert judged(russian, other).how is How.NEW


def test_every_piece_of_evidence_has_its_weight_and_its_sign() -> None:
    against = {"apart", "said", "unnamed", "otherwise", "undone", "uncounted", "hours"}
    for name in NAMES:
        assert (getattr(WEIGHTS, name) < 0) == (name in against), name


COUNTED = {
    "ru": "Правила для перевозчиков скота меняются. Комиссия сочла 312 нарушений, 47% из них на "
    "двух трассах; докладывал Ерлан Досымбеков, спрашивала Айгуль Марченко. Ответят за 40 дней.",
    "en": "Rules for livestock hauliers change. The commission counted 312 violations, 47% of them "
    "on two highways; Yerlan Dosymbekov reported, Aigul Marchenko asked. An answer is due in 40 "
    "days.",
}


def test_what_is_counted_of_the_same_people_is_one_event_though_titles_say_it_otherwise() -> None:
    plain = in_language("ru", "Перевозчикам скота поменяют правила", COUNTED["ru"])
    placed = in_language("en", "Kazakhstan: livestock hauliers face new rules", COUNTED["en"])
    assert judged(plain, placed).how is How.EVENT


def test_the_country_where_both_are_is_named_by_one_title_only_and_parts_nobody() -> None:
    def unnamed(one: Text, other: Text) -> float:
        first, second = (Compared(traits_of(each)[0]) for each in (one, other))
        return likeness(first, second, prior).unnamed

    home = in_language("en", "Kazakhstan bans scooters", "Kazakhstan bans scooters in parks.")
    here = in_language("ru", "Самокаты запретили", "Самокаты запретили в парках.")
    abroad = in_language("ru", "Самокаты запретили в Венгрии", "В Венгрии запретили самокаты.")
    assert unnamed(home, here) == 0
    assert unnamed(home, abroad) > 0


def test_what_was_done_is_the_same_where_each_text_goes_on_to_tell_what_the_other_begins_with() -> (
    None
):
    def undone(*bodies: str) -> float:
        titles = ("Сенаторы приехали в порт", "Ремонт порта обсудили")
        pair = [text(*one) for one in zip(titles, bodies, strict=True)]
        first, second = (Compared(traits_of(one)[0]) for one in pair)
        return likeness(first, second, prior).undone

    visited, discussed = "Визит начался утром.", "Обсуждение было долгим."
    both = f"{visited} {discussed}"
    assert (undone(visited, discussed), undone(both, discussed), undone(both, both)) == (1, 0.5, 0)


def test_an_hour_makes_it_less_sure() -> None:
    one = samples("tuned.txt")[0].text
    near, far = (
        Compared(traits_of(Text(one.title, one.body, "ru", at))[0])
        for at in (one.published, one.published.replace(hour=20))
    )
    assert sureness(likeness(near, near, prior)) > sureness(likeness(near, far, prior))


def test_laws_signed_on_one_day_are_two_stories_though_all_but_their_subject_is_one_text() -> None:
    form = (
        "Глава государства подписал закон «О внесении изменений и дополнений в некоторые "
        "законодательные акты республики по вопросам {}», сообщили в канцелярии."
    )
    animals, maps = (
        Text(f"Подписан закон о {title}", form.format(body), "ru", NOW)
        for title, body in (("животных", "обращения с животными"), ("геодезии", "геодезии"))
    )
    assert judged(animals, maps) == Judgement(How.NEW, judged(animals, maps).sure, related=True)
    retitled = Text("Президент поставил подпись", animals.body, "ru", NOW)
    assert judged(animals, retitled).how is How.REPRINT


SIGNED_RU = "Главой государства подписан Закон «О{0}». Закон вступит в силу через 60 дней.{1}"
SIGNED_KK = "Қасым-Жомарт Тоқаев «{0}» заңға қол қойды. Заң 60 күннен кейін күшіне енеді."
MACHINES = " Он запрещает системы, которые управляют поведением человека, и вводит маркировку."


def in_language(language: Language, title: str, body: str) -> Text:
    return text_of(title, body, language, NOW)


def test_two_laws_signed_on_one_day_in_one_form_are_two_stories() -> None:
    machines = in_language(
        "ru",
        "Токаев подписал закон об искусственном интеллекте",
        SIGNED_RU.format("б искусственном интеллекте", MACHINES),
    )
    helpers = in_language(  # nothing of the form stands there in one piece
        "ru",
        "Токаев подписал закон о волонтёрстве",
        "Закон «О волонтёрстве» подписан Главой государства. Через 60 дней закон вступит в силу.",
    )
    kazakh = in_language(
        "kk",
        "Мемлекет басшысы «Жасанды интеллект туралы» заңға қол қойды",
        SIGNED_KK.format("Жасанды интеллект туралы"),
    )
    assert judged(machines, helpers).how is How.NEW
    assert judged(kazakh, helpers).how is How.NEW  # the sixty days are of the form
    assert judged(machines, kazakh).how is How.EVENT


def test_what_is_called_otherwise_in_another_language_is_one_thing() -> None:
    bill = in_language(
        "ru",
        "Мажилис принял в первом чтении законопроект о статусе учителя",
        "Мажилис на пленарном заседании одобрил в первом чтении поправки о статусе учителя. "
        "Доплата за степень вырастет до 17 МРП. Докладывала депутат Айна Сабитова.",
    )
    law = in_language(
        "kk",
        "Мәжіліс мұғалім мәртебесі туралы заң жобасын бірінші оқылымда қабылдады",
        "Мәжілістің жалпы отырысында мұғалім мәртебесі туралы түзетулер бірінші оқылымда "
        "мақұлданды. Дәреже үшін қосымша ақы 17 АЕК-ке дейін өседі. Баяндаманы депутат Айна "
        "Сабитова жасады.",
    )
    assert judged(bill, law).how is How.EVENT
    session = in_language(
        "ru",
        "ТюркПА проведёт сессию в Бишкеке",
        "Генеральный секретарь ТюркПА Рамиль Гасанов и торага Жогорку Кенеша обсудили подготовку "
        "пленарной сессии, которая пройдёт в Бишкеке 15 декабря.",
    )
    sitting = in_language(
        "en",
        "TurkPA to hold its session in Bishkek",
        "TurkPA Secretary General Ramil Hasan discussed preparations for the plenary session in "
        "Bishkek on 15 December with the speaker of the Jogorku Kenesh.",
    )
    assert judged(session, sitting).how is How.EVENT


def test_one_page_in_two_languages_is_one_story_though_little_of_it_can_be_compared() -> None:
    told: tuple[tuple[Language, str, str], ...] = (
        ("ru", "Принят закон о геодезии", "За закон о геодезии отдали 62 голоса."),
        ("kk", "Геодезия туралы заң қабылданды", "Геодезия туралы заңды 62 депутат қолдады."),
    )
    here, apart = (
        [
            text(title, body, language, f"https://{host}/{language}/news/geodesy-2026")
            for (language, title, body), host in zip(told, hosts, strict=True)
        ]
        for hosts in (("vestnik.example", "vestnik.example"), ("vestnik.example", "kurier.example"))
    )
    assert judged(*here).how is How.EVENT
    assert judged(*apart).how is How.NEW
