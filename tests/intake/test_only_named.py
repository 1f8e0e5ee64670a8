"""What a headline does not name is only named where each sentence does so beside the point."""

from __future__ import annotations

import pytest

from bot.intake.aside.heads import headline_end
from bot.intake.aside.only_named import is_only_named, is_without_part
from bot.intake.aside.places import Divided

TITLE = "Музей города получил нового хранителя"


def only(sentence: str, words: str, language: str = "ru", title: str = TITLE) -> bool:
    text = f"{title}\n\n{sentence}"
    places, at = [], text.find(words)
    while at >= 0:
        places.append((at, words))
        at = text.find(words, at + 1)
    assert places
    return is_only_named(Divided(text).places(places), headline_end(title), language)


BESIDE_THE_POINT = [
    ("Раньше работал в архиве и в аппарате Сената.", "Сената", "ru"),
    ("В его резюме: библиотека, Минтранс, учёба.", "Минтранс", "ru"),
    ("Среди тех, кто отказался, — бывший депутат Сената.", "Сената", "ru"),
    ("Объезд — у старого здания Сената.", "Сената", "ru"),
    ("Гостей угощали рыбой (сазан с Балхаша и судак).", "Балхаша", "ru"),
    ("Поздравления прислали архив, театр, Сенат и библиотека.", "Сенат", "ru"),
    ("На снимке архив, Сенат и театр стоят рядом.", "Сенат", "ru"),
    ("Напомним, Сенат закрыл музей весной.", "Сенат", "ru"),
    ("До назначения он был секретарём Сената.", "Сената", "ru"),
    ("Тағайындалғанға дейін Сенатта бөлім басқарған.", "Сенатта", "kk"),
    ("Соболезнования выразили семья и депутаты Сената.", "Сената", "ru"),
    ("Депутат направил запрос Премьер-министру о хранении картин.", "Премьер-министру", "ru"),
    ("Депутат Премьер-Министрге музей қоры туралы сауал жолдады.", "Премьер-Министрге", "kk"),
    ("Закон направлен на подпись Президенту.", "Президенту", "ru"),
    ("Закон о музеях направили в Сенат.", "Сенат", "ru"),
    ("Музей туралы заң Президентке қол қоюға жіберілді.", "Президентке", "kk"),
    ("Сенат заңды Президенттің қол қоюына жіберді.", "Президенттің", "kk"),
    ("Заң Президент қолына жолданды.", "Президент", "kk"),
    ("Закон о музеях передан на подпись Президента.", "Президента", "ru"),
    ("The bill was sent to the President for signing.", "President", "en"),
    ("The bill was sent for the President's signature.", "President", "en"),
    ("The bill was submitted to the Senate.", "Senate", "en"),
    ("The deputy sent a request to the Prime Minister about it.", "Prime Minister", "en"),
    ("Закон о музеях приняла палата, и он ушёл в Акорду.", "Акорду", "ru"),
    ("Теперь поправки направят в Сенат.", "Сенат", "ru"),
    ("Закон заработает, если Президент его подпишет.", "Президент", "ru"),
    ("Плата исчезнет после подписания Президентом.", "Президентом", "ru"),
    ("Президент қол қойса, музейге кіру тегін болады.", "Президент", "kk"),
    ("Енді құжат Сенатқа түседі.", "Сенатқа", "kk"),
    ("The bill now goes to the Senate.", "Senate", "en"),
    ("Now it heads to the Senate.", "Senate", "en"),
    ("Deputies passed the text, sending it to the Senate.", "Senate", "en"),
    ("Entry is free once the President signs it.", "President", "en"),
    ("The keeper is expected to be received by the President.", "President", "en"),
    ("Хранителя ждут: планируется встреча с Президентом.", "Президентом", "ru"),
    ("Мұражайшыны Президент қабылдайды деп күтіледі.", "Президент", "kk"),
    ("Жиын Сенат ғимаратының алдында өтті.", "Сенат", "kk"),
    ("Ол 1984 жылы туған, Сенатта бөлім басқарған.", "Сенатта", "kk"),
    ("Кеште кітапхана, мұрағат және су ресурстары кафедрасы аталды.", "су ресурстары", "kk"),
    ("He previously worked for the Senate and a library.", "Senate", "en"),
    ("Guests came from the library, the Senate, and the theatre.", "Senate", "en"),
    ("Guests came from the library, the Senate, the archive and schools.", "Senate", "en"),
    # where a sportsman, or whoever it is, comes from
    ("Медаль взял костанайский юный боксёр Пробный.", "костанайский", "ru"),
    ("Золото у борца из Атырау.", "Атырау", "ru"),
    ("Хранитель родом из Костаная.", "Костаная", "ru"),
    ("Новый хранитель — уроженец Костаная.", "Костаная", "ru"),
    ("Жүлдені қостанайлық жас балуан алды.", "қостанайлық", "kk"),
    ("Алтынды Атырау облысының балуаны еншіледі.", "Атырау", "kk"),
    ("Мұражайшы – Қостанай облысының тумасы.", "Қостанай", "kk"),
    ("Балуан Атыраудағы залда жаттығады.", "Атыраудағы", "kk"),
    ("The medal went to a Kostanay wrestler.", "Kostanay", "en"),
    ("The keeper, a native of Kostanay, was moved.", "Kostanay", "en"),
    # what he once was
    ("В нулевых он успел побывать депутатом Жогорку Кенеша.", "Жогорку Кенеша", "ru"),
    ("В прошлом он министр, а ныне певец.", "министр", "ru"),
    ("Әнші бір кездері Сенатта істеген.", "Сенатта", "kk"),
    ("The singer once sat in the Senate.", "Senate", "en"),
    # who is a guest
    ("В работе участвовали гости и наблюдатели из Сената.", "Сената", "ru"),
    ("Отырысқа қонақ ретінде Сенат өкілдері қатысты.", "Сенат", "kk"),
    ("Members of the Senate attended as guests.", "Senate", "en"),
    # who sat in the audience, and where somebody was bound
    ("Играли трое. На премьеру пришли артисты и несколько депутатов Сената.", "Сената", "ru"),
    ("Играли трое. Среди зрителей были послы и депутаты Сената.", "Сената", "ru"),
    ("Ойын ұзақ болды. Концертке әртістер мен бірнеше Сенат депутаты келді.", "Сенат", "kk"),
    ("Көрме ашылды. Көрермендер арасында Сенат депутаттары болды.", "Сенат", "kk"),
    ("It ran late. Actors and several Senate deputies came to the premiere.", "Senate", "en"),
    ("It ran late. Members of the Senate were in the audience.", "Senate", "en"),
    ("Ранены трое. Автобус следовал из Костаная в Актобе.", "Костаная", "ru"),
    ("Ранены трое. Автобус следовал из Костаная в Актобе.", "Актобе", "ru"),
    ("Үш адам жараланды. Автобус Қостанайға бет алған.", "Қостанайға", "kk"),
    ("Үш адам жараланды. Автобус Атыраудан Қостанайға бара жатқан.", "Атыраудан", "kk"),
    ("Three are hurt. The bus was heading from Atyrau to Kostanay.", "Kostanay", "en"),
    ("Three are hurt. The bus was bound for Kostanay.", "Kostanay", "en"),
    # what was said or done in a time that is over
    ("Озеро мелеет.\n\nВ прошлом году Сенат назвал это бедой.", "Сенат", "ru"),
    ("Озеро мелеет.\n\nСенат ранее называл это бедой.", "Сенат", "ru"),
    ("Озеро мелеет.\n\nНа прошлогоднем саммите Сенат назвал это бедой.", "Сенат", "ru"),
    ("Көл тартылып барады.\n\nБылтыр Сенат мұны апат деді.", "Сенат", "kk"),
    ("The lake is drying.\n\nThe Senate spoke of it at last year's forum.", "Senate", "en"),
    ("The lake is drying.\n\nTwo years ago the Senate called it a loss.", "Senate", "en"),
    # what is still to be signed
    ("Осталось одобрение палаты и подпись Президента.", "Президента", "ru"),
    ("Енді Президент қолы қалды.", "Президент", "kk"),
    ("The bill awaits the President's signature.", "President", "en"),
]


@pytest.mark.parametrize(("sentence", "words", "language"), BESIDE_THE_POINT)
def test_beside_the_point(sentence: str, words: str, language: str) -> None:
    assert only(sentence, words, language)


@pytest.mark.parametrize(
    ("sentence", "words", "language"),
    [
        ("Сенат утвердил это назначение.", "Сенат", "ru"),
        ("В прошлом году Сенат назвал это бедой.", "Сенат", "ru"),
        ("Озеро мелеет.\n\nСенат проверит траты, сделанные в прошлом году.", "Сенат", "ru"),
        ("Озеро мелеет.\n\nСенат назвал траты музея в прошлом году.", "Сенат", "ru"),
        ("Озеро мелеет.\n\nСенат ранее закрыл лов и теперь вновь его закроет.", "Сенат", "ru"),
        ("Көл тартылды.\n\nСенат былтыр алынған суды санады.", "Сенат", "kk"),
        ("The lake is drying.\n\nThe Senate said it lost less than last year.", "Senate", "en"),
        ("It is drying.\n\nSince last year the Senate has met twice.", "Senate", "en"),
        ("Комитет Сената по бюджету, налогам и архивам открыл музей.", "Сената", "ru"),
        ("The committee of the Senate on budget, taxes and archives met.", "Senate", "en"),
        ("Кеденшілер жаңа ғимаратқа көшті.", "Кеденшілер", "kk"),
        ("Премьер-министр ответил на запрос депутата.", "Премьер-министр", "ru"),
        ("Премьер-Министр депутаттың сауалына жауап берді.", "Премьер-Министр", "kk"),
        ("The Prime Minister replied to a deputy's request.", "Prime Minister", "en"),
        ("Премьер-министру доложили о ремонте музея.", "Премьер-министру", "ru"),
        ("Бюро Сената утвердило правила и порядок учёта: три пропуска, штраф.", "Сената", "ru"),
        ("Вопрос внесён в Сенат.", "Сенат", "ru"),
        ("Президент подписал закон, направленный ему в марте.", "Президент", "ru"),
        ("В Сенате решили, что закон направят музеям.", "Сенате", "ru"),
        ("Сенат направил закон музеям.", "Сенат", "ru"),
        ("Президент заңға қол қойып, музейге жіберді.", "Президент", "kk"),
        ("The President sent the bill back.", "President", "en"),
        ("Бывший министр Иванов заявил, что согласен.", "Иванов", "ru"),
        ("Раньше работал в аппарате Сената. Сенат его утвердил.", "Сенат", "ru"),
        ("Сенат оны бекітті.", "Сенат", "kk"),
        ("Under a law adopted by the Senate in its second and final reading, he stays.", "Senate",
         "en"),
        ("The Senate approved him.", "Senate", "en"),
        ("Хранитель ушёл в Сенат.", "Сенат", "ru"),
        ("Сенат одобрил это после подписания договора.", "Сенат", "ru"),
        ("Президент подпишет закон, если музей согласится.", "Президент", "ru"),
        ("Президент заңға қол қойды.", "Президент", "kk"),
        ("The keeper went to the Senate.", "Senate", "en"),
        ("The President signed it after a visit.", "President", "en"),
        ("Взносы по страхованию (ОСМС) вырастут.", "ОСМС", "ru"),
        # who came to work, or is told of first
        ("Играли трое. Депутаты Сената пришли на заседание.", "Сената", "ru"),
        ("На выставку пришли депутаты Сената. Им всё показали.", "Сената", "ru"),
        ("Жиын басталды. Отырысқа Сенат депутаттары келді.", "Сенат", "kk"),
        ("It ran late. Senate deputies came to the session.", "Senate", "en"),
        ("В музее ждут. Автобус сбил двоих в Костанае.", "Костанае", "ru"),
        ("Мұражай күтеді. Қостанайға газ келді.", "Қостанайға", "kk"),
        ("They wait. Gas was brought to Kostanay.", "Kostanay", "en"),
    ],
)  # fmt: skip
def test_told_of(sentence: str, words: str, language: str) -> None:
    assert not only(sentence, words, language)


def test_who_mourns_is_no_news() -> None:
    title = "Белгілі ғалым Сынақ Сынақов 81 жасында өмірден озды"
    assert only("Оның еңбегін Сенат жоғары бағалады.", "Сенат", "kk", title)
    assert not only("Оны Сенат марапаттады.", "Сенат", "kk", "Ғалым Сынақов марапатталды")


def test_what_the_headline_names_is_told_of() -> None:
    assert not only("Ранее работал в Сенате.", "Сенат", title="Сенат избрал хранителя")


def test_of_a_paragraph_the_first_sentence_is_the_headline() -> None:
    title = f"АСТАНА. {TITLE}. Раньше он работал в аппарате Сената, а ещё прежде учился в двух"
    title = f"{title} городах и писал книги о старых картах края."
    assert title[: headline_end(title)].endswith(f"{TITLE}.")
    assert only("Вход свободный.", "Сената", title=title)


def test_a_sentence_without_an_end_is_read_in_time() -> None:
    body = "и зал, " * 20_000
    text = f"{TITLE}\n\n{body}Сенату {body}"
    assert is_only_named(Divided(text).places([(text.find("Сенату"), "Сенату")]), len(TITLE), "ru")


@pytest.mark.parametrize(
    ("sentence", "words", "language"),
    [
        ("В Костанае борцы получили новый зал.", "Костанае", "ru"),
        ("Жильё дали костанайским учителям.", "костанайским", "ru"),
        ("В прошлом году Сенат закрыл архив.", "Сенат", "ru"),
        ("Наблюдатели Сената следят за выборами как гости.", "Сената", "ru"),
        ("Президент поставил подпись.", "Президент", "ru"),
        ("Қостанайда балуандарға зал ашылды.", "Қостанайда", "kk"),
        ("Сенат қонақтарды күтіп алды.", "Сенат", "kk"),
        ("Kostanay gave wrestlers a new gym.", "Kostanay", "en"),
        ("The Senate invited miners as guests.", "Senate", "en"),
    ],
)
def test_what_only_looks_like_such_a_form_is_told_of(
    sentence: str, words: str, language: str
) -> None:
    assert not only(sentence, words, language)


def test_what_goes_on_as_ever_beside_what_happened_is_only_named() -> None:
    for sentence, words, language in (
        ("Школы и ТЭЦ работают в обычном режиме.", "ТЭЦ", "ru"),
        ("Қаладағы ЖЭО қалыпты жұмыс істеп тұр.", "ЖЭО", "kk"),
        ("The CHP is working normally.", "CHP", "en"),
    ):
        text = f"{TITLE}\n\nЗемля дрожала.\n\n{sentence}"
        place = [(text.index(words), words)]
        assert is_only_named(Divided(text).places(place), len(TITLE), language), sentence
        alone = f"{TITLE}\n\n{sentence}"
        place = [(alone.index(words), words)]
        assert not is_only_named(Divided(alone).places(place), len(TITLE), language), sentence


def test_nobody_writes_to_a_thing() -> None:
    text = f"{TITLE}\n\nДепутат сауал жолдап, мұражай тапшылығына назар аударды."
    place = [(text.index("тапшылығына"), "тапшылығына")]
    assert not is_only_named(Divided(text).places(place), len(TITLE), "kk", by_words=True)
    assert is_only_named(Divided(text).places(place), len(TITLE), "kk")


@pytest.mark.parametrize(
    ("sentence", "words", "by_words"),
    [
        ("По данным Минтранса и связи, в планах новый мост и развитие дорог.", "Минтранса", False),
        ("Среди больных – жители Абайской, Пробной и Горной областей.", "Пробной", True),
    ],
)
def test_a_row_further_on_has_no_source_and_may_be_of_places_where_it_happens(
    sentence: str, words: str, *, by_words: bool
) -> None:
    divided, place = Divided(f"{TITLE}\n\n{sentence}"), len(TITLE) + 2 + sentence.index(words)
    for rows in (True, False):
        found = is_only_named(
            divided.places([(place, words)]), len(TITLE), "ru", by_words=by_words, rows=rows
        )
        assert found is rows


@pytest.mark.parametrize(
    ("language", "words", "sentence", "has_none"),
    [
        ("ru", "Президенту", "Теперь он направлен на подпись Президенту.", True),
        ("ru", "главы государства", "Осталась подпись главы государства.", True),
        ("ru", "Жогорку Кенеша", "В девяностых он был депутатом Жогорку Кенеша.", True),
        ("ru", "Президент", "Президент подписал его в среду.", False),
        ("ru", "Президента", "По поручению Президента его готовили год.", False),
        ("ru", "Сенат", "Документ направлен в Сенат.", False),
        ("kk", "Президенттің", "Құжат Президенттің қол қоюына жіберілді.", True),
        ("kk", "Президент", "Президент кеше қол қойды.", False),
        ("en", "President", "It now goes to the President for signing.", True),
        ("en", "President", "It now awaits the President's signature.", True),
        ("en", "President", "It was sent to the President, who had asked for it.", False),
    ],
)
def test_who_is_still_to_sign_and_what_somebody_once_was_have_no_part(
    language: str, words: str, sentence: str, *, has_none: bool
) -> None:
    text = f"Палата собралась\n\n{sentence}"
    places = [(text.find(words), words)]
    assert is_without_part(Divided(text).places(places), language) is has_none
    # what stands beyond what was read may tell of him
    assert not is_without_part(Divided(text).places([*places, (len(text) + 5, words)]), language)


@pytest.mark.parametrize(
    ("language", "words", "sentence", "has_none"),
    [
        ("kk", "Проба", "2012–2016 жылдары «Проба» филиалының директоры қызметін атқарды.", True),
        ("ru", "Проба", "Завод «Проба» просит ссуду на 2027–2029 годы.", False),
        ("kk", "мектебін", "Ол Сынақ ауданында туып, 2001 жылы мектебін бітірген.", True),
        ("ru", "школу", "Родился в Пробном, окончил школу искусств.", True),
        ("en", "school", "She graduated from a school of arts.", True),
        ("ru", "школу", "Он открыл новую школу в ауле.", False),
        ("ru", "Пробном", "Родился в Пробном, окончил школу искусств.", False),
    ],
)
def test_where_somebody_studied_is_no_news_of_schools(
    language: str, words: str, sentence: str, *, has_none: bool
) -> None:
    text = f"Назначен новый руководитель\n\n{sentence}"
    places = [(text.find(words), words)]
    assert is_without_part(Divided(text).places(places), language, by_words=True) is has_none
