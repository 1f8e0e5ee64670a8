"""What is kept of an article: readings, committees, chambers, addresses, what its title names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.stories.traits import Text, Traits, sibling_key, traits_of
from bot.stories.words import Kind, key_of
from bot.topics.language import detect
from bot.topics.registry.registry import Language
from tests.stories.families import text_of

NOW = datetime(2026, 11, 25, tzinfo=UTC)


def traits(title: str, body: str = "", language: Language = "ru") -> Traits:
    return traits_of(Text(title, body, language, NOW))[0]


def test_the_title_says_which_reading_it_is_and_the_text_only_where_it_does_not() -> None:
    body = "Ранее документ приняли в первом чтении."
    assert traits("Принят во втором чтении", body).readings == 0b100
    assert traits("Принят закон", body).readings == 0b010
    for later in ("Ко второму чтению обещают уточнить сроки.", "Сроки уточнят к первому чтению."):
        assert traits("Принят закон", f"Его поддержали. {later}").readings == 0
        assert traits(later).readings
    kazakh = "Заң қабылданды. Екінші оқылымға мерзімдер нақтыланады."
    assert traits("Заң қабылданды", kazakh, "kk").readings == 0


def test_the_chamber_of_a_text_is_the_one_named_first() -> None:
    found = traits("Закон об озёрах", "Депутаты Мажилиса приняли закон и направили его в Сенат.")
    assert (found.chambers, found.told_chambers) == (0b11, 0b10)


def test_a_title_names_what_its_text_names_too() -> None:
    found = traits("В Павлодаре открыли мост за 4,5 млрд", "Мост в Павлодаре стоил 4,5 млрд тенге.")
    assert set(found.salient) == {
        key_of(Kind.NAME, "pavlodar"),
        key_of(Kind.NUMBER, "4500000000"),
    }
    assert not traits("В Павлодаре открыли мост", "Он стоил 4,5 млрд тенге.").salient


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://palata.example/ru/news/48213", "https://www.palata.example/kz/news/48213"),
        ("https://rus.agency.example/news/a-b-1", "https://kaz.agency.example/news/a-b-1"),
    ],
)
def test_addresses_of_one_article_in_two_languages_are_siblings(one: str, other: str) -> None:
    assert sibling_key(one) == sibling_key(other) != 0
    assert sibling_key(one) != sibling_key(one + "9")


@pytest.mark.parametrize("url", ["", "https://palata.example/kz", "https://t.me/palata/12"])
def test_what_is_no_articles_address_has_no_siblings(url: str) -> None:
    assert sibling_key(url) == 0


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Маулен Ашимбаев: договор укрепит доверие", True),
        ("Сауле Тунгатарова: дело нельзя замять", True),
        ("Әшімбаев: шарт сенімді нығайтады", True),
        ("Ashimbayev: the treaty builds trust", True),
        ("Сенат ратифицировал договор", False),
        ("Пожар на рынке Актау: огонь охватил склад", False),
        ("Дороги и школы: что решили депутаты", False),
        ("Заседание в 10:30", False),
        ("Казахстан: в палате сменится состав", False),
        ("Kazakhstan: the house renews its rules", False),
        ("Премьер-министр: закон нужен сёлам", True),
        ("Премьер-Министр: заң ауылға керек", True),
    ],
)
def test_what_somebody_says_is_told_from_what_happened(title: str, said: bool) -> None:
    language = detect(title)
    assert traits_of(text_of(title, "", language, NOW))[0].said is said


def test_a_dateline_is_no_sentence_of_a_text_and_none_of_its_news() -> None:
    news = "Депутаты одобрили закон о пастбищах и направили его в Сенат."
    plain, framed = (traits("Закон о пастбищах", f"{at}{news}") for at in ("", "ПАВЛОДАР. "))
    assert plain.keys == framed.keys
    assert plain.told_acts == framed.told_acts
    assert len(plain.told_acts)


def test_an_article_without_words_has_no_traits() -> None:
    found, signature = traits_of(Text("…", "", "ru", NOW))
    assert not signature
    assert not found.keys
