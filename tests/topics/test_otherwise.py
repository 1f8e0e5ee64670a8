"""Phrases in other words and other languages: what of them is found where a text begins."""

from __future__ import annotations

import random
from itertools import combinations, islice, pairwise, permutations

import pytest

from bot.lexicon.concepts import LANGUAGES, LEXICONS, Concept
from bot.sandbox.server import samples
from bot.topics.findings import Rule
from bot.topics.keywords import forms_of, is_form, phrase_key
from bot.topics.language import detect
from bot.topics.meaning import HOME_MEANT, Meaning, is_narrow, is_of_any
from bot.topics.meanings import meanings_of
from bot.topics.named import Looking, phrases_in
from bot.topics.near_words import clauses_of
from bot.topics.otherwise import MOST_BETWEEN, Said, beginning
from bot.topics.phrases import Phrases, sought
from bot.topics.tokens import Words
from bot.topics.word_concepts import CONCEPTS
from tests.topics.test_near_places import cost


def _found(phrase: str, text: str, language: str) -> list[str]:
    key = phrase_key(phrase)
    evidence = Phrases({key: phrase}).find(text, language=language).get(key, [])
    looked = Looking([phrase]).each(text, language).get(key, [])
    assert looked == evidence  # what is counted before is what comes
    for one in evidence:
        assert text[one.start : one.end] == one.words
        assert one.rule is Rule.KEYWORD
    return [one.words for one in evidence]


IN_OTHER_WORDS = [
    ("цены на дизель", "Жанармай бағасы өзгермейді", "kk", "Жанармай бағасы"),
    ("цены на дизель", "Pump price of petrol in Oskemen stays", "en", "price of petrol"),
    ("цены на дизель", "Дизтоплива и новая цена", "ru", "Дизтоплива и новая цена"),
    ("цены на дизель", "Бензин: цены не растут", "ru", "Бензин: цены"),
    ("border melons", "У границы гниют сорок арбузов", "ru", "границы гниют сорок арбуз"),
    ("border melons", "Шекара маңында қауын көп", "kk", "Шекара маңында қауын"),
    ("мұражай жабылды", "The museum of Zaisan is closed", "en", "museum of Zaisan is closed"),
    ("мұражай жабылды", "Музей в Зайсане закрыли", "ru", "Музей в Зайсане закрыли"),
    ("граница с Китаем", "Қытаймен шекарада жаңа бекет", "kk", "Қытаймен шекарада"),
    ("граница с Китаем", "Chinese border: two new gates", "en", "Chinese border"),
    ("вакцина балаларға", "Прививки детям: запись идёт", "ru", "Прививки детям"),
    ("AI museum", "Музей об ИИ: что в нём", "ru", "Музей об ИИ"),
    ("AI мұражайы", "A museum of artificial flowers", "en", "museum of artificial"),
    ("мұражай тарифі", "Тариф на музей в Кульсары", "ru", "Тариф на музей"),
    (
        "назначение судей",
        "Төрт сотқа басшы тағайындалды",
        "kk",
        "сотқа басшы тағайындалды",
    ),
    ("отопительный сезон", "Жылу маусымы ертерек басталды", "kk", "Жылу маусымы"),
    ("recognition of bees", "Признание пчёл: новый список", "ru", "Признание пчёл"),
    # the word that means nothing else, as others spell a name
    ("тариф Водосток", "«Водосток» поднял тарифы", "ru", "Водосток» поднял тарифы"),
    # a thing is each word of its theme, in three languages; a country also what is there
    (
        "primaries Turkmenistan",
        "В Туркмении начат праймериз",
        "ru",
        "Туркмении начат праймериз",
    ),
    ("инфляция Таджикистан", "Душанбе инфляция туралы айтты", "kk", "Душанбе инфляция"),
    ("выборы Узбекистан", "The Oliy Majlis election is near", "en", "Oliy Majlis election"),
    (
        "Kyrgyz referendum",
        "Жогорку Кенеш назначил референдум",
        "ru",
        "Жогорку Кенеш назначил референдум",
    ),
    # beside another country what news of a field tell of
    ("Kyrgyzstan economy", "В Бишкеке инфляция замедлилась", "ru", "Бишкеке инфляция"),
    ("экономика Кыргызстана", "Қырғызстанда салық жинау артты", "kk", "Қырғызстанда салық"),
    ("Узбекистан законы", "Олий Мажлис одобрил поправки", "ru", "Олий Мажлис одобрил поправки"),
    ("Өзбекстан заңдары", "Tashkent gets a customs code", "en", "Tashkent gets a customs code"),
    # of a kind; what all news name of it only beside what is done
    ("болезни скота", "Қойлардан бруцеллез анықталды", "kk", "Қойлардан бруцеллез"),
    (
        "приговоры чиновникам",
        "Ex-akim sentenced to seven years",
        "en",
        "akim sentenced",
    ),
    # one of both in the title
    (
        "землетрясение Иран",
        "Тегеран считает убытки\n\nВ двух провинциях, где жили пастухи и рыбаки, было "
        "землетрясение",
        "ru",
        "Тегеран",
    ),
    # of home is what names no other country
    ("inflation Kazakhstan", "Годовая инфляция замедлилась", "ru", "инфляция"),
    ("инфляция в Казахстане", "Инфляция бәсеңдеді: Қазақстан есебі", "kk", "Инфляция"),
    # what goes without saying beside two things, and a name of two words
    ("museum visa talks", "Музей: виза ждёт", "ru", "Музей: виза"),
    ("Caspian Sea bees", "Каспий: пчёлы у берега", "ru", "Каспий: пчёл"),
    ("syr darya bees", "Сырдария бойындағы омарта", "kk", "Сырдария бойындағы омарта"),
    # three things wherever they stand, and home, which needs not be said
    ("border melons bees", "Омарта толды: шекарада, деді олар, қауын көп", "kk", "Омарта"),
    ("grain harvest kz", "Astyk: a poor harvest of wheat", "en", "harvest of wheat"),
    ("субсидии Копбаев", "Subsidies: Kopbayev knows more", "en", "Subsidies: Kopbayev"),
]


@pytest.mark.parametrize(("phrase", "text", "language", "found"), IN_OTHER_WORDS)
def test_other_words_and_other_languages(phrase: str, text: str, language: str, found: str) -> None:
    words = _found(phrase, f"{text}\n\nОб этом сказано ниже.", language)
    if found:
        assert len(words) == 1
        assert words[0].startswith(found)
    else:
        assert words == _found(f"«{phrase}»", text, language) == []


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("inflation Kazakhstan", "Годовая инфляция в Киргизии замедлилась"),
        ("Kazakhstan inflation", "Bishkek sees inflation slow"),
        ("инфляция Таджикистан", "Погода\n\nДушанбе и море. Инфляция"),
        ("Kyrgyzstan economy", "В Бишкеке открыли музей сыра"),
        ("экономика Казахстан", "Таможня нашла сыр"),  # at home each news is of some field
        ("закон Казахстан", "Қазақстан жаңа заңдарды бекітті"),  # both are in all news
        ("парламент Казахстана", "Kazakhstan gets another parliament building"),
        ("назначение министра", "Жаңа министр тағайындалды"),
        ("зарплата чиновников", "Аким назвал зарплаты врачей"),
        ('"border melons"', "Арбузы у границы"),  # exactly these words
        ("права ребёнка", "Children have a right to rest"),  # a theme has its own
        ("бензин дизель", "Жанармай бағасы өзгермейді"),  # one word of two that mean the same
        ("бензин", "Жанармай бағасы өзгермейді"),
        ("border melons", "Границу укрепят, арбузов там нет"),  # two clauses
        ("border melons", "Границу укрепят. Арбузы лежат"),
        ("border melons", "Граница раз два три четыре пять шесть семь арбузов"),
        ("border melons", "Граница открыта"),
        ("border melons bees", "Қауын шіріп жатыр: шекарада, деді олар"),
        ("border melons kz", "Границу укрепят, арбузов там нет"),
        ("повидло цены", "Баға өсті, тосап жоқ"),  # a word without others stands as itself
        ("border melons", "Погода\n\nСолнечно.\n\nНа границе лежат арбузы"),  # further on
        ("border melons", f"{'Солнечно и тепло. ' * 60}На границе лежат арбузы"),
    ],
)
def test_precision_comes_first(phrase: str, text: str) -> None:
    assert _found(phrase, text, detect(text)) == []


def test_so_many_words_may_stand_between() -> None:
    for between in range(MOST_BETWEEN + 2):
        text = f"Граница {'и ' * between}арбузов"
        assert bool(_found("border melons", text, "ru")) == (between <= MOST_BETWEEN)


def test_what_is_said_is_what_is_done() -> None:
    assert sought("цены на дизель") == "meant"
    assert sought("fc kairat") == "near"
    assert sought('"border melons"') == "order"


def test_words_of_its_own_further_on_are_told_behind_what_the_title_says() -> None:
    text = "Жанармай бағасы туралы\n\nБүгін.\n\nБаннерде «цены на дизель» деп жазылған"
    assert _found("цены на дизель", text, "kk") == ["Жанармай бағасы", "цены на дизель"]
    own = "Цены на дизель\n\nЦены на бензин"
    assert _found("цены на дизель", own, "ru") == ["Цены на дизель"]


def test_which_phrase_of_several_was_found_is_known_by_the_words() -> None:
    typed = ["урожай пшеницы", "цены на дизель"]
    assert phrases_in(["Жанармай бағасы"], typed, "kk") == ["цены на дизель"]


def test_each_of_those_that_mean_the_same_is_found_while_it_is_followed() -> None:
    keys = ["цены на дизель", "fuel price", "жанармай бағасы", "дизель цена"]
    followed = Phrases(dict.fromkeys(keys, ""))
    assert len({meanings_of(key) for key in keys}) == 1
    assert followed.find("Petrol prices", language="en").keys() == set(keys)
    followed.remove(keys[1:])
    assert followed.find("Petrol prices", language="en").keys() == {keys[0]}


def test_where_a_text_begins() -> None:
    assert beginning("Тема\n\nНачало\n\nДалее") == "Тема\n\nНачало"
    assert beginning("Тема") == "Тема"
    assert beginning("") == ""
    long = beginning("сорок " * 400)
    assert 600 < len(long) <= 650
    assert long.endswith("сорок")
    assert len(beginning("я" * 4000)) == 650


def _by_definition(key: str, text: str, language: str) -> bool:
    """Whether some way to choose another word for each meaning is near enough, in one clause; of
    three meanings or more whether there is one, of a single one whether the title has it."""
    words = Words(beginning(text))
    clauses = clauses_of(words, ".,;!?…|•\n")
    title = sum(start < words.text.find("\n\n") for start in words.starts)
    meanings = meanings_of(key)
    if len(meanings) == 1:
        return any(_means(one, meanings[0], language) for one in words.keys[: title or None])
    apart = all(is_narrow(it) and not is_of_any(it) for it in meanings) or any(
        not isinstance(it, str) and any(group == "place" for group, _ in it) for it in meanings
    )
    ways: list[tuple[int, ...]] = [()]
    for one in meanings:
        places = [at for at, word in enumerate(words.keys) if _means(word, one, language)]
        ways = [(*way, at) for way in ways for at in places if at not in way]
    return any(
        len(way) > 2
        or (apart and any(at < title for at in way))
        or (
            len({clauses[at] for at in way}) == 1
            and all(after - before <= MOST_BETWEEN + 1 for before, after in pairwise(sorted(way)))
        )
        for way in ways
    )


def _means(word: str, one: Meaning, language: str) -> bool:
    if isinstance(one, str):
        return is_form(word, forms_of(one))
    return not one.isdisjoint(CONCEPTS[language][word])


def _phrases_on(concepts: set[Concept], chance: random.Random) -> list[str]:
    """Phrases of two or three words that the lexicon has whole, most of them of some concepts."""
    whole = [one for one in LEXICONS["ru"] if one[-1] != "*" and CONCEPTS["ru"][one]]
    there = [one for one in whole if CONCEPTS["ru"][one] & concepts]

    def words() -> set[str]:
        return {
            chance.choice(there if there and chance.random() < 0.8 else whole)
            for _ in range(chance.choice((2, 2, 3)))
        }

    return [" ".join(words()) for _ in range(600)]


def test_what_is_found_is_what_the_definition_says() -> None:
    chance, times = random.Random(11), 0
    for text in samples():
        language = detect(text)
        head = {one for word in Words(beginning(text)).keys for one in CONCEPTS[language][word]}
        # What is of home where nothing is named has no word of its own.
        means = {key: meanings_of(key) for key in _phrases_on(head, chance)}
        keys = [key for key, some in means.items() if some and HOME_MEANT not in some]
        said = Said(keys).find(text, language, lambda key: True, most=5)
        assert said.keys() == {key for key in keys if _by_definition(key, text, language)}
        times += len(said)
    assert times > 20


_COMMON = (
    "налог бюджет граница водитель реформа вода дорога школа больница пенсия земля лес рынок банк "
    "кредит тариф газ нефть уголь завод порт мост музей театр парк река озеро степь ипотека фура"
)


@pytest.mark.parametrize("between", [" ", ". "], ids=["one clause", "many"])
def test_however_many_are_followed_each_costs_the_same(between: str) -> None:
    """Made of things that the text has all of, near one another or not."""
    phrases = [" ".join(some) for some in islice(combinations(_COMMON.split(), 4), 600)]
    text = between.join([_COMMON] * 20)
    whole = cost(phrases, text, "ru")
    assert whole < 5 * cost(phrases[::4], text, "ru")
    assert cost(phrases, text * 8, "ru") < 8 * whole


def test_phrases_of_what_a_text_does_not_say_cost_nothing() -> None:
    text = "Премьера в театре: зрители ждут.\n\nСпектакль идёт два часа."
    few, many = (
        cost(
            [" ".join(some) for some in islice(permutations(_COMMON.split(), 2), size)], text, "ru"
        )
        for size in (40, 640)
    )
    assert many < 3 * few


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "арбуз " * 800,
        "граница арбуз " * 400,
        "\n\n" * 2000,
        "🦊" * 2000,
        "а " * 2000,
        "\u0301" * 4000,
    ],
    ids=["one word", "the phrase", "no words", "pictures", "letters", "marks"],
)
def test_whatever_a_text_says_it_is_read(text: str, language: str) -> None:
    assert len(_found("border melons", text, language)) <= 5
