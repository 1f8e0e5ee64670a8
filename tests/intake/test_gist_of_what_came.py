"""What a digest says of an article beneath its title: what came of it."""

from __future__ import annotations

import pytest

from bot.intake.shown.clear import is_clear
from bot.intake.shown.gist import gist, headline

OFFICIAL = (
    "Депутаты приняли Закон «О внесении изменений и дополнений в некоторые законодательные акты "
    "Республики Казахстан по вопросам музеев и театров края»"
)


@pytest.mark.parametrize(
    ("title", "lead", "body", "shown"),
    [
        # who told it says nothing of what was told
        (
            "Клуб меняет правила музея",
            "В музее изменится порядок входа. Об этом на встрече "
            "рассказал хранитель клуба Проба Сынаков.",
            "Дети войдут без билета, а взрослые заплатят 90 тенге.",
            "Дети войдут без билета, а взрослые заплатят 90 тенге.",
        ),
        (
            "Мұражай ережесі өзгереді",
            "Мұражайға кіру тәртібі өзгереді. Бұл жөнінде пробалық брифингте айтылды.",
            "Балалар билетсіз кіреді, ал үлкендер 90 теңге төлейді.",
            "Балалар билетсіз кіреді, ал үлкендер 90 теңге төлейді.",
        ),
        # what the law does, before who spoke of what was so before
        (
            "Палата принимает закон о музеях",
            "Сегодня палата собралась ради музеев.",
            "По словам хранителя Пробы Сынакова, былые музеи края за прошлый год приняли множество "
            "гостей.\n\nЗакон вводит единый билет.",
            "Закон вводит единый билет.",
        ),
        (
            "Мұражай туралы заң қабылданды",
            "Бүгін палата жиналды.",
            "Хранитель Проба Сынақтың "
            "айтуынша, былтыр өлке мұражайларын 60 мың қонақ аралап, өлке тарихымен танысқан.\n\n"
            "Заң бойынша бірыңғай билет енгізіледі.",
            "Заң бойынша бірыңғай билет енгізіледі.",
        ),
        # what a committee adopted, before what was stressed in it
        (
            "Committee on Museums convenes in Proba",
            "The 3rd meeting of the Committee on Museums took place in Proba.",
            "Opening the meeting, Keeper Synak stressed that museums would bring "
            "people of the region much closer together.\n\nMembers exchanged views.\n\nThe members "
            "discussed the report and adopted recommendations to the museums of the region.",
            "The members discussed the report and adopted recommendations to the museums of the "
            "region.",
        ),
        # not where he was born, if nothing else is told
        (
            "Проба Сынаков назначен хранителем музея",
            "Указом клуба Сынаков Проба назначен на должность хранителя музея края.",
            "Родился в 1980 году в Сынаке. Окончил 2 университета.",
            "Указом клуба Сынаков Проба назначен на должность хранителя музея края.",
        ),
    ],
)
def test_a_sentence_tells_what_is_new(title: str, lead: str, body: str, shown: str) -> None:
    assert gist(title, lead, body) == shown


@pytest.mark.parametrize(
    ("title", "lead", "body", "shown"),
    [
        # what came of it, and not that somebody met, listened or wrote
        ("Пробин принял хранителя музея Сынакова", "Пробину доложено о ходе ремонта музея.",
         "За осень отремонтировано 14 залов из 20.", "За осень отремонтировано 14 залов из 20."),
        ("Пробин провел совещание о ремонте музеев", "Пробин заслушал доклады хранителей.",
         "Музеям поручено открыть залы до 15 марта.", "Музеям поручено открыть залы до 15 марта."),
        ("Пробин мұражай күзетшісі Сынақовты қабылдады",
         "Кездесуде мұражай жөндеу барысы талқыланды.", "Күзде 20 залдың 14-і жөнделді.",
         "Күзде 20 залдың 14-і жөнделді."),
        ("Probin meets museum keeper Synakov", "The two discussed the repair of museums.",
         "Of 20 halls 14 were repaired in autumn.", "Of 20 halls 14 were repaired in autumn."),
        # the lead stays where it has the fact itself, where nothing else has one, and where the
        # title does not say what it is about
        ("Пробин провел совещание о ремонте музеев", "Пробин обсудил ремонт 14 залов к 1 марта.",
         "Вход стоит 5 тенге.", "Пробин обсудил ремонт 14 залов к 1 марта."),
        ("Пробин провел совещание о ремонте музеев", "Хранители обсудили ремонт крыш и окон.",
         "Гости любят музеи.", "Хранители обсудили ремонт крыш и окон."),
        ("Депутатский запрос", "Депутат направил запрос о ремонте крыш, окон и дверей музея.",
         "Вход стоит 5 тенге.", "Депутат направил запрос о ремонте крыш, окон и дверей музея."),
        # a list says what a decision that the title tells is about
        ("Палата приняла закон о музеях края", "На заседании депутаты рассмотрели и приняли закон "
         "о музеях края.", "Законом предусмотрено:\n\n✅ билет за 5 тенге для школьников;\n\n"
         "✅ новые залы.", "Законом предусмотрено: билет за 5 тенге для школьников…"),
        # who was there is not told behind it; nor where the rest can be read
        ("Клуб ждёт гостей", "Клуб утвердил порядок отбора гостей на весенний вечер. "
         "Заседание провел хранитель клуба.", "",
         "Клуб утвердил порядок отбора гостей на весенний вечер."),
        ("Подписан закон о музеях", "Текст закона публикуется в печати.", "", ""),
        ("Мұражай туралы заңға қол қойылды", "Заңның мәтіні баспасөзде жарияланады.", "", ""),
        # what goes on with "such" stands with that, and what is said by nobody gives way
        ("Хранители ждут билетов", "Пробин направил запрос о музеях.",
         "Люди жалуются на очереди у касс. Только за март было 300 таких жалоб на музеи.",
         "Люди жалуются на очереди у касс. Только за март было 300 таких жалоб на музеи."),
        ("Пробин: музеи пустуют", "Проба Пробин рассказал журналистам о музеях.",
         "– Я был в 20 залах. Люди приходят в 14 из них, – сказал депутат.",
         "Проба Пробин рассказал журналистам о музеях."),
        # whom a title quotes the text calls by his office, and "his" is his
        ("Пробин: музеи пустуют", "Мажилисмен Проба Пробин направил запрос о музеях.",
         "По данным депутата, за год закрыто 14 залов из 20.",
         "По данным депутата, за год закрыто 14 залов из 20."),
        ("Пробин предложил закрыть пустые музеи", "Мажилисмен Пробин адресовал запрос министру.",
         "По его данным, гости есть лишь в 14 залах из 20.",
         "По его данным, гости есть лишь в 14 залах из 20."),
    ],
)  # fmt: skip
def test_what_came_of_it_is_told(title: str, lead: str, body: str, shown: str) -> None:
    assert gist(title, lead, body) == shown


@pytest.mark.parametrize(
    ("title", "lead", "body", "shown"),
    [
        # what a court has ruled, and not that it spoke; how many cases there were stands behind it
        ("Суд разъяснил споры о музеях", "Суд принял нормативное постановление о спорах в музеях.",
         "За девять месяцев рассмотрено 98 споров.\n\nВ документе указано, что билет заменяет "
         "договор.", "В документе указано, что билет заменяет договор."),
        # what came of a meeting is told last
        ("Пробин и Сынақов провели переговоры", "В музее состоялись переговоры хранителей "
         "садов, залов, крыш, окон и дверей.",
         "Пробин отметил дружбу. Гости любят музеи. Залы светлы. Сады тихи.\n\n"
         "По итогам встречи подписано заявление о музеях.",
         "По итогам встречи подписано заявление о музеях."),
        ("Пробин мен Сынақов келіссөзі", "Мұражайда кездесу болды.", "Қонақтар мұражайды көрді. "
         "Залдар жарық.\n\nКездесу соңында 12 құжатқа қол қойылды.",
         "Кездесу соңында 12 құжатқа қол қойылды."),
        # a question is no sentence to show while there is an answer; nor does it follow one
        ("Залдар жаңарады", "Не өзгереді?", "▪️ зал 3 күнде жөнделеді;\n\n▪️ билет арзандайды;\n\n"
         "▪️ қонақ көбейеді.", "Зал 3 күнде жөнделеді"),
        ("Новый закон о музеях", "Поправки требуют охраны, камер и 58 новых ставок в залах. "
         "Кто за это заплатит?", "", "Поправки требуют охраны, камер и 58 новых ставок в залах."),
        # a lead that is a dateline tells nothing
        ("House passes museum rules", "ASTANA. December 9. KAZINFORM",
         "Guests came.", "Guests came."),
        # in Kazakh "депутаты" is one of somebody's, whom the sentence may call so
        ("Палата депутаты музейді ашуды ұсынды", "Палата депутаты Сынақ Пробин сауалында музейді "
         "қайта қарауды сұрады.", "Депутат 30 жылдық музейге 58 зал беруді ұсынды.",
         "Депутат 30 жылдық музейге 58 зал беруді ұсынды."),
    ],
)  # fmt: skip
def test_what_is_formal_asks_or_leans_gives_way(
    title: str, lead: str, body: str, shown: str
) -> None:
    assert gist(title, lead, body) == shown


def test_an_official_title_is_as_short_as_what_it_is_about() -> None:
    short = "Депутаты приняли Закон по вопросам музеев и театров края"
    assert headline(f"{OFFICIAL} в целом на заседании.") == f"{short} в целом на заседании"
    assert gist("Вечер в палате", f"{OFFICIAL}.", "") == f"{short}."


@pytest.mark.parametrize(
    ("title", "lead", "body", "shown"),
    [
        # how many were looked at says how it was found: what was found is told
        ("Хранители: билеты в музеях продают выборочно", "Союз хранителей представил отчёт о том, "
         "как в музеях края встречают гостей и школьников.",
         "Хранители изучили 58 жалоб в трёх залах.\n\nКаждому третьему гостю билет обещают лишь "
         "к вечеру, а залы закрыты.",
         "Каждому третьему гостю билет обещают лишь к вечеру, а залы закрыты."),
        # who is appointed stands beneath the title that names only the office
        ("Назначен Генеральный Хранитель края", "Указом палаты Проба Пробин назначен "
         "Генеральным Хранителем края.",
         "Прежняя смотрительница южного зала освобождена от работы.",
         "Указом палаты Проба Пробин назначен Генеральным Хранителем края."),
        # what met a law met nobody
        ("Guild mission presents report on museums", "The guild says that the new halls of Syna "
         "met the law and were well lit.", "The team of keepers went to 60 doors in the town.",
         "The guild says that the new halls of Syna met the law and were well lit."),
        # what goes on with the sentence before stands behind that
        ("Залға сағат міндетті болады", "Палата музей туралы заңды мақұлдады.",
         "Енді төраға қол қойса, залдар 1 наурыздан бастап сағатсыз есік аша алмайды.",
         "Палата музей туралы заңды мақұлдады. Енді төраға қол қойса, залдар 1 наурыздан бастап "
         "сағатсыз есік аша алмайды."),
        # what a court has made clear stands beneath a title that says that it spoke
        ("Суд принял постановление о спорах в музеях", "На заседании суда принято нормативное "
         "постановление о спорах в музеях, разъясняющее порядок приёма школьников, оплаты ночных "
         "смен.", "Судам разъяснено, что билет заменяет "
         "договор хранителя с гостем.",
         "Судам разъяснено, что билет заменяет договор хранителя с гостем."),
    ],
)  # fmt: skip
def test_a_later_sentence_takes_nothing_from_the_lead(
    title: str, lead: str, body: str, shown: str
) -> None:
    assert gist(title, lead, body).startswith(shown)


@pytest.mark.parametrize(
    ("sentence", "title", "clear"),
    [
        ("The article of the code used here is old.", "Keepers are heard", False),
        ("The team of keepers went to 60 doors.", "Museum is open", False),
        ("The team of keepers went to 60 doors.", "Team of keepers is back", True),
        ("Хранитель айтқандай, құжатқа 12 ұсыныс түскен.", "Залдар ашылды", False),
        ("Хранитель айтқандай, құжатқа 12 ұсыныс түскен.", "Музей заңы өтті", True),
        ("Документ заменяет прежние правила.", "Залы открыты", False),
        ("Документ заменяет прежние правила.", "Принят закон о залах", True),
    ],
)
def test_what_is_meant_stands_before(sentence: str, title: str, *, clear: bool) -> None:
    assert is_clear(sentence, title) is clear
