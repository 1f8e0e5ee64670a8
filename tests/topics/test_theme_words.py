"""In which news a theme is found, in whatever language it was asked for: by its own words, and by
those by which news names it otherwise."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bot.topics.keywords import phrase_key
from bot.topics.phrases import Phrases
from bot.topics.themes.shipped import shipped_themes


def found(looked_for: Iterable[str], text: str, language: str) -> set[str]:
    """The words of a text by which any of some phrases is found there."""
    phrases = Phrases({phrase_key(one): one for one in looked_for})
    return {
        one.words for places in phrases.find(text, language=language).values() for one in places
    }


def asked(typed: str) -> tuple[str, ...]:
    """What is looked for where somebody asks for a theme."""
    theme = shipped_themes().asked(typed)
    assert theme is not None
    return theme.phrases


FOUND = [
    ("customs", "ru", "На таможенном посту сменился начальник.", "таможенном"),
    ("customs", "ru", "О нарушении сообщили таможенники.", "таможенники"),
    ("customs", "kk", "Кеден төлемдері азаяды, деді вице-министр.", "Кеден"),
    ("customs", "kk", "Шекарада кеденшілерге жаңа құрылғы берілді.", "кеденшілерге"),
    ("таможня", "en", "The customs code was amended.", "customs"),
    ("judges", "ru", "Список кандидатов в судьи опубликован.", "судьи"),
    ("judges", "kk", "Облыстық соттың судьялары ант берді.", "судьялары"),
    ("көлік", "kk", "Көлік министрі есеп берді.", "Көлік"),
    ("экология", "ru", "Об экологических последствиях проекта доложили.", "экологических"),
    ("мектеп", "ru", "В ауле строят школьное здание.", "школьное"),
    ("human rights", "kk", "Адам құқықтарының сақталуы талқыланды.", "Адам құқықтарының"),
    ("энергетика", "en", "The energy bill was tabled.", "energy"),
    ("energy", "kk", "Электр қуатының бағасы көтерілмейді.", "Электр қуатының"),
    ("отопление", "kk", "Үйлерге жылуды кеш қосты.", "жылуды"),
    ("жылу", "ru", "Отопительный сезон завершён.", "Отопительный"),
    ("свобода собраний", "en", "The rally was allowed.", "rally"),
    ("праймериз", "kk", "Партияішілік сайлау аяқталды.", "Партияішілік сайлау"),
    ("тұмау", "ru", "От ОРВИ привили всех.", "ОРВИ"),
    ("курс доллара", "kk", "Доллар бағамы төмендеді.", "Доллар бағамы"),
    ("ауыл дәрігері", "ru", "Сельским врачам дадут жильё.", "Сельским врачам"),
    ("Түркия", "ru", "В Турции прошли выборы.", "Турции"),
    ("Түркістан облысы", "en", "A dam is built in Turkistan Region.", "Turkistan Region"),
    ("ЗКО", "kk", "Батыс Қазақстан облысында көпір салынды.", "Батыс Қазақстан облысында"),
    ("суармалы су", "en", "Irrigation canals were lined.", "Irrigation"),
    ("мұғалім жалақысы", "ru", "Зарплату учителей поднимут.", "Зарплату учителей"),
    ("цены на продукты", "kk", "Нанға шекті баға қойылды.", "шекті баға"),
    ("законы, которые подписал президент", "kk", "Заңға қол қойылды.", "Заңға қол қойылды"),
    ("ЖЭО", "ru", "ТЭЦ встала на ремонт.", "ТЭЦ"),
    ("егін", "en", "Hail damaged crops.", "crops"),
    # without the theme's own words
    ("ереуіл", "ru", "Слесари депо не выходят на смену.", "не выходят на смену"),
    ("жылу", "ru", "На теплотрассе лопнула задвижка.", "теплотрассе"),
    ("тұрмыстық зорлық", "ru", "Суд вынес защитное предписание.", "защитное предписание"),
    ("textbook", "kk", "Жаңа оқулықтар кешігіп жетті.", "оқулықтар"),
    ("Қарағанды", "ru", "В Караганде открыли каток.", "Караганде"),
    ("Темиртау", "kk", "Теміртауда көпір салынды.", "Теміртауда"),
    # decrees, nature, fields of gas and oil, mandates of deputies
    ("жарлық", "ru", "Глава государства подписал указ о резервате.", "указ"),
    ("указы", "kk", "Жарлыққа қол қойылды.", "Жарлыққа"),
    ("указы президента", "en", "A decree on parks was signed.", "decree"),
    ("экология", "ru", "Меры по сохранению популяции моржей.", "популяции"),
    ("экология", "kk", "Елде тағы бір табиғи резерват пайда болды.", "табиғи резерват"),
    ("экология", "en", "A bill to protect endangered species.", "endangered species"),
    ("energy", "en", "Neighbours speak of a field and gas swap.", "gas swap"),
    ("energy", "ru", "На нефтяных месторождениях сменили насосы.", "нефтяных месторождениях"),
    ("energy", "kk", "Мұнай кен орнында жаңа ұңғыма қазылды.", "Мұнай кен орнында"),
    (
        "deputies mandates",
        "ru",
        "Палата прекратила полномочия депутата.",
        "полномочия депутата",
    ),
    ("deputies mandates", "kk", "Босаған мандатты кім алады?", "Босаған мандатты"),
    ("мандат депутата", "en", "The mandate of deputy Serik Omarov ended.", "mandate of deputy"),
]


@pytest.mark.parametrize(("typed", "language", "text", "words"), FOUND)
def test_news_that_names_a_theme_otherwise_is_found(
    typed: str, language: str, text: str, words: str
) -> None:
    assert words in found(asked(typed), text, language)


@pytest.mark.parametrize(
    ("typed", "language", "text"),
    [
        ("жылу", "kk", "Былтырғы жылы және бір жыл бұрын, 2027 жылғы қаңтардан."),  # years
        ("жылқы", "kk", "2027 жылғы жоспар."),
        ("Semey", "ru", "Жильё дали сотне семей."),
        ("смог", "ru", "Сенат не смог собрать кворум."),
        ("наурыз", "kk", "Жиын наурызда өтеді."),
        ("тюркский", "ru", "ТЮРКСОЙ провёл вечер."),  # a body of the registry
        ("ОСМС", "en", "An uninsured car was towed."),
        ("инклюзия", "ru", "Речь шла об инклюзивном росте."),
        ("облигации", "en", "The bonds of friendship are strong."),
        ("заповедник", "kk", "Ол иттен қорықты."),
        ("торговый рынок", "ru", "Репортаж вёл Бекзат Базаров."),
        ("пытки", "ru", "За жестокое обращение с котом оштрафовали."),
        ("бюджет", "ru", "Вышел бюджетный смартфон с большим экраном."),
        ("бюджет", "kk", "Бюджеттік смартфон сатылымға шықты."),
        ("инфляция", "ru", "Минэнерго объяснило рост цен на свет."),
        ("ЖЭО", "kk", "Үйлерге жылуды кеш қосты."),
        ("егін жинау", "ru", "Посевная началась на юге."),
        ("volunteering", "en", "A charity gala was held."),
        ("тұрмыстық зорлық", "ru", "Кризисный центр помог бездомным."),
        ("appointments", "en", "The court dismissed the claim."),
        ("signed laws", "en", "The President signs a decree on parks."),
        ("штраф", "ru", "Гол забили со штрафного."),
        ("наблюдатели на выборах", "ru", "Страна получила статус наблюдателя."),
        ("экология", "ru", "Растёт экосистема стартапов."),
        ("экология", "en", "The fintech ecosystem grows."),
        ("deputies mandates", "ru", "Суд подтвердил полномочия прокурора."),
        ("energy", "ru", "На месторождении золота прошла проверка."),
        ("указы", "ru", "Глава указал на ошибки."),
    ],
)
def test_news_of_something_else_is_not_found(typed: str, language: str, text: str) -> None:
    assert found(asked(typed), text, language) == set()


@pytest.mark.parametrize(
    ("theme", "text", "language"),
    [
        ("corruption-cases", "Экс-замакима приговорили к году за взятки", "ru"),
        ("corruption-cases", "Пара алған басшы сотталды", "kk"),
        ("corruption-cases", "Ex-akim sentenced for graft", "en"),
        ("law-signing", "Президент заңға қол қойды", "kk"),
        ("law-signing", "Тоқаев балық туралы заңға қол қойды", "kk"),
    ],
)
def test_the_words_of_a_theme_are_found(theme: str, text: str, language: str) -> None:
    words = next(one.words for one in shipped_themes().themes if one.id == theme)
    assert found(words, f"{text}\n\nБилік үнсіз.", language)
