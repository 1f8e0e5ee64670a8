"""Words and numbers as keys: what is one in three languages, and what is not."""

from __future__ import annotations

import pytest

from bot.stories.naming import NAMES, is_name, is_ordinary
from bot.stories.scanning import numbers_in, scan
from bot.stories.words import LANGUAGES, MEANINGS, Kind, key_of, kind_of
from bot.topics.registry.registry import Language
from bot.topics.tokens import fold


def keys(text: str, language: Language) -> set[int]:
    return {key for token in scan(text, language, 100) for key in token.keys}


def numbers(text: str, language: Language) -> set[int]:
    return {key for key in keys(text, language) if kind_of(key) in (Kind.NUMBER, Kind.COUNT)}


@pytest.mark.parametrize(
    ("russian", "kazakh", "english"),
    [
        ("1,2 млрд тенге", "1,2 миллиард теңге", "1.2 billion tenge"),
        ("860 млн тенге", "860 миллион теңгеге", "860 million tenge"),
        ("1 200 метров", "1200 метр", "1,200 metres"),
        ("9,8%", "9,8%-ға", "9.8 percent"),
        ("14 процентов", "14 пайызға", "14%"),
        ("45 сенаторов", "45-і дауыс берді", "45 senators"),
        ("15-я сессия", "15-ші сессия", "the 15th session"),
        ("5,4 млрд долларов", "5,4 млрд доллар", "$5.4 billion"),
        ("140 тыс. человек", "140 мың адам", "140 thousand people"),
        ("1 трлн 420 млрд сомов", "1 трлн 420 млрд сом", "1.42 trillion soms"),
        ("двадцать шесть человек", "жиырма алты адам", "twenty-six people"),
        ("сорок процентов", "қырық пайыз", "40 percent"),
        ("семеро сенаторов", "жеті сенатор", "seven senators"),
        ("XIV сессия", "XIV сессия", "the 14th session"),
        ("на 214-м километре", "214-шақырымында", "at kilometre 214"),
        ("в 06:47", "06:47-де", "at 6:47"),
    ],
)
def test_a_number_is_one_in_three_languages(russian: str, kazakh: str, english: str) -> None:
    assert numbers(russian, "ru") == numbers(kazakh, "kk") == numbers(english, "en") != set()


@pytest.mark.parametrize(
    ("one", "other"),
    [("9,8%", "9,5%"), ("12%", "12 тонн"), ("1,2 млрд", "1,2 млн"), ("5-я", "5"), ("IX", "9")],
)
def test_numbers_that_differ_are_two(one: str, other: str) -> None:
    assert not numbers(one, "ru") & numbers(other, "ru")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("25 ноября", "ru"),
        ("25 қарашада", "kk"),
        ("November 25", "en"),
        ("25 November", "en"),
        ("2026 жылғы 25 қараша күні", "kk"),
    ],
)
def test_a_day_is_one_in_three_languages(text: str, language: Language) -> None:
    assert key_of(Kind.DATE, "month-11 25") in keys(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("11–12 декабря", "ru"),
        ("с 11 по 12 декабря", "ru"),
        ("11–12 желтоқсанда", "kk"),
        ("December 11-12", "en"),
        ("Dec. 11 and 12", "en"),
    ],
)
def test_days_in_a_row_are_days_in_three_languages(text: str, language: Language) -> None:
    days = {key_of(Kind.DATE, f"month-12 {day}") for day in (11, 12)}
    assert keys(text, language) == days


def test_a_day_is_no_number_and_a_short_form_ends_no_sentence() -> None:
    found = scan("The house met on Nov. 25, chaired by Mr. K. Muratov. It voted.", "en", 100)
    assert [one.sentence for one in found if one.word in ("met", "Muratov", "It")] == [0, 0, 1]
    assert not {key for one in found for key in one.keys if kind_of(key) == Kind.NUMBER}


def test_what_is_to_be_held_is_announced_and_not_held() -> None:
    announced = key_of(Kind.ACT, "announce")
    for text in ("The house will hold a session", "A session to be held", "TURKPA to hold it"):
        assert announced in keys(text, "en")
    assert announced not in keys("The house held a session", "en")


def test_a_lower_house_lowers_nothing() -> None:
    lower = key_of(Kind.ACT, "lower")
    assert lower not in keys("The Lower House votes", "en")
    assert lower in keys("Prices are lower", "en")


def test_a_sum_that_is_planned_announces_nothing() -> None:
    announced = key_of(Kind.ACT, "announce")
    assert announced not in keys("Расходы запланированы в размере 4,1% ВВП", "ru")
    assert announced not in keys("Шығыс 4,1 трлн теңге көлемінде жоспарланған", "kk")
    assert announced in keys("Встреча запланирована на апрель", "ru")
    assert announced in keys("Заң жобасы сәрсенбіде қаралады", "kk")


def test_a_number_in_the_name_of_a_channel_is_none() -> None:
    assert not numbers("Пишите: @vestnik37_bot, g20", "ru")
    assert numbers("Вестник37", "ru")


@pytest.mark.parametrize("word", "DIM CIVIL Xi I".split())
def test_what_is_no_roman_numeral_is_a_word(word: str) -> None:
    assert not numbers(word, "ru")


def test_a_month_alone_is_a_month_and_a_time_of_day_is_nothing() -> None:
    assert keys("в октябре", "ru") == keys("қазанда", "kk") == {key_of(Kind.MONTH, "month-10")}
    assert not keys("10:30", "ru")


def test_numbers_alone_are_what_they_are_among_words() -> None:
    text = "За год собрали 860 млн тенге, на 9,8% больше, чем 1 200 школ."
    assert set(numbers_in(text, "ru")) == numbers(text, "ru")


@pytest.mark.parametrize(
    ("russian", "kazakh", "english"),
    [
        ("бюджета", "бюджетті", "budget"),
        ("больницах", "ауруханалар", "hospitals"),
        ("одобрил", "мақұлдады", "approves"),
        ("Турции", "Түркияның", "Türkiye"),
        ("ОБСЕ", "ЕҚЫҰ", "OSCE"),
        ("ЦИК", "ОСК", "CEC"),
        ("законопроекта", "жобасын", "bill"),
        ("фур", "жүк", "trucks"),
        ("дольщиков", "үлескерлер", "homebuyers"),
    ],
)
def test_a_concept_is_one_in_three_languages(russian: str, kazakh: str, english: str) -> None:
    words = {"ru": russian, "kk": kazakh, "en": english}
    found = [set(MEANINGS[language][fold(words[language])].keys) for language in LANGUAGES]
    assert set.intersection(*found)


def test_other_words_are_known_in_their_own_language_by_their_normal_form() -> None:
    assert MEANINGS["ru"]["подстаканниками"].keys == MEANINGS["ru"]["подстаканник"].keys
    assert MEANINGS["kk"]["шаңырақтың"].keys == MEANINGS["kk"]["шаңыраққа"].keys
    assert MEANINGS["en"]["bottles"].keys == MEANINGS["en"]["bottle"].keys
    assert (
        MEANINGS["ru"]["на"].keys == MEANINGS["kk"]["және"].keys == MEANINGS["en"]["the"].keys == ()
    )


@pytest.mark.parametrize(
    "spellings",
    [
        ("Кокшетау", "Көкшетаудағы", "Kokshetau"),
        ("Павлодаре", "Павлодарда", "Pavlodar"),
        ("Сабитов", "Сәбитовтің", "Sabitov"),
        ("Нурланова", "Нұрлановқа", "Nurlanov"),
        ("Баку", "Бакуде", "Baku"),
        ("Жакупова", "Жақыпованың", "Zhakupova"),
        ("Тлеубаев", "Тілеубаевқа", "Tleubayev"),
        ("Ходжаназаров", "Қожаназаров", "Khojanazarov"),
        ("Чингис", "Шыңғыс", "Chingis"),
    ],
)
def test_a_name_is_one_in_every_case_and_alphabet(spellings: tuple[str, ...]) -> None:
    assert len({NAMES[one] for one in spellings}) == 1


def test_a_name_at_the_beginning_of_a_sentence_is_known_as_one() -> None:
    assert is_name("Павлодаре", "ru")
    assert is_name("Бакуде", "kk")
    assert not is_name("Закон", "ru")


@pytest.mark.parametrize(
    "forms",
    [
        "Саидов Саидова Саидову Саидовым Саидове Саидовтың Саидовпен Saidov",
        "Каримов Каримова Каримовой Кәрімов Karimov",
        "Путин Путина Путину Путиным Putin",
        "Шавкат Шавката Шавкату Shavkat",
        "Марат Марата Маратом Маратқа Marat",
        "Ерлан Ерлана Ерлану Ерланға Yerlan",
        "Бахтиёр Бахтиёра Bakhtiyor",
        "Астана Астане Астаной",
        "Токаев Токаева Токаевым Тоқаев Tokayev",
    ],
)
def test_a_name_is_one_in_every_case_and_spelling(forms: str) -> None:
    assert len({NAMES[form] for form in forms.split()}) == 1


def test_what_bodies_are_called_by_is_nobody_in_kazakh_and_english_either() -> None:
    for word in "Ұлттық Сыртқы Мемлекеттік Құрғақшылықпен Халықаралық".split():
        assert is_ordinary(word, "kk"), word
    for word in "National Legislative Monetary Management Situations Council Issues".split():
        assert is_ordinary(word, "en"), word
    for name in "Ұлытау Қарин Мәлік Асқар Сәтбаев Тасболат".split():
        assert not is_ordinary(name, "kk"), name
    for name in "Martin Vance Ankara Kamal Benson".split():
        assert not is_ordinary(name, "en"), name


def test_a_thing_or_a_quality_is_nobody() -> None:
    assert [w for w in "Парламент Высшего Центральная Бюро".split() if is_ordinary(w, "ru")] == [
        "Парламент",
        "Высшего",
        "Центральная",
        "Бюро",
    ]
    for name in "Токаев Роза Мельник Павлодара Сарыагаш Лев Кенеш".split():
        assert not is_ordinary(name, "ru"), name


@pytest.mark.parametrize(
    ("name", "russian", "kazakh", "english"),
    [
        ("queue", "в очереди", "кезекте тұр", "in the queue"),
        ("boiler", "два котла", "екі қазандық", "two boilers"),
        ("eviction", "выселение семьи", "үйден шығару", "an eviction"),
        ("veterinary", "ветеринария", "ветеринариялық", "veterinary control"),
        ("social-network", "в социальных сетях", "әлеуметтік желіде", "on social media"),
        ("emergency", "режим ЧС", "ТЖ режимі", "an emergency"),
        ("kindergarten", "в детском саду", "бала бақшада", "a kindergarten"),
        ("weather", "погода", "ауа райы", "the weather"),
        ("railway", "поезд", "темір жолда", "a train"),
    ],
)
def test_what_single_news_are_on_is_one_in_three_languages(
    name: str, russian: str, kazakh: str, english: str
) -> None:
    key = key_of(Kind.CONCEPT, name)
    assert key in keys(russian, "ru") & keys(kazakh, "kk") & keys(english, "en")
