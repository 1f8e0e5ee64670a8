"""Items of feeds become articles: tags, outlets, languages, and the same text as by other roads."""

from __future__ import annotations

import pytest

from bot.feeds.articles import article_of, hashtags_of, outlet_of
from bot.feeds.model import Feed, Item
from bot.feeds.reading import read_feed
from bot.intake.articles import from_text
from bot.intake.decoding import NotAnArticleError
from bot.intake.parsed import ParsedArticle, text_key
from tests.feeds.table import BASE, FOLDER, NOW

FEED = Feed("Вестник палат", "https://vestnik.kz/", "ru", ())


def _articles(name: str) -> list[ParsedArticle]:
    feed = read_feed((FOLDER / name).read_bytes(), url=f"{BASE}{name}", now=NOW)
    return [article_of(item, feed) for item in feed.items]


def test_an_article_has_what_the_item_says() -> None:
    article = _articles("rss-2.0.xml")[0]
    assert article.title == "Мажилис одобрил поправки о водных ресурсах"
    assert article.lead.startswith("Депутаты приняли документ в первом чтении.")
    assert article.url == "https://vestnik.kz/n/101-voda"
    assert article.published_at is not None
    assert article.published_at.isoformat() == "2026-11-27T13:05:00+00:00"
    assert [tag.text for tag in article.hashtags] == ["Водные_ресурсы", "Мажилис"]
    assert (article.outlet, article.language) == ("Vestnik.kz", "ru")


def test_it_is_the_same_text_as_by_another_road() -> None:
    article = _articles("hashtags-and-addresses.xml")[0]
    typed = from_text(
        "Мажилис одобрил поправки о водных ресурсах\n\n"
        "Депутаты приняли документ, см. и сайт.\n\n#Вода #Мажилис #йод"
    )
    assert text_key(article) == text_key(typed)


def test_it_is_known_where_it_stood_without_the_words_that_the_feed_files_it_under() -> None:
    item = Item(
        "1", None, "Палата", "Закон принят.\n\n#Вода #Мажилис", categories=("Вода", "Право")
    )
    posted = from_text("Палата\n\nЗакон принят.\n\n#Вода #Мажилис")
    article = article_of(item, FEED)
    assert {tag.text for tag in article.hashtags} == {"Вода", "Мажилис", "Право"}
    assert text_key(article) == text_key(posted)


def test_hashtags_stand_once_whether_the_text_or_the_feed_has_them() -> None:
    article = _articles("hashtags-and-addresses.xml")[0]
    assert [tag.text for tag in article.hashtags] == ["Мажилис", "Вода", "йод"]
    assert "vestnik.kz" not in article.text


def test_categories_become_tags_that_telegram_links() -> None:
    tags = [tag.text for tag in _articles("categories.xml")[0].hashtags]
    assert tags[:4] == ["Водные_ресурсы", "Мажилис", "Закон", "Касым_Жомарт_Иванов"]
    assert tags[4:6] == ["Сенат", "Реки_озёра"]
    assert len(tags) == 20
    odd = Item("1", None, "т", "", categories=("2026", "№ 5 — 7", "C++", "Заң & тәртіп", "а" * 300))
    assert hashtags_of(odd) == ["#C", "#Заң_тәртіп"]


def test_credits_and_other_news_are_no_part_of_the_text() -> None:
    article = _articles("photo-credit.xml")[0]
    assert article.credit == "Фото: Сенат Парламента РК"
    assert article.lead == "Депутаты приняли документ в первом чтении."
    assert "Другое" not in article.text


def test_an_item_without_a_title_has_its_first_sentence() -> None:
    feed = read_feed((FOLDER / "no-titles.xml").read_bytes(), url=BASE, now=NOW)
    article = article_of(feed.items[0], feed)
    assert article.title == "Палата приняла закон о воде."
    assert article.lead == "Он вступит в силу в январе."
    with pytest.raises(NotAnArticleError):
        article_of(feed.items[1], feed)


def test_a_title_alone_is_an_article() -> None:
    article = _articles("rss-0.90.xml")[0]
    assert (article.title, article.lead, article.language) == (
        "Majilis hears the minister on rural roads",
        "",
        "en",
    )


@pytest.mark.parametrize(
    ("title", "link", "outlet"),
    [
        ("Вестник палат", "https://vestnik.kz/", "Вестник палат"),
        ("Новости Казахстана - Vestnik.kz", "https://vestnik.kz/", "Vestnik.kz"),
        ("Vestnik | Новости страны", "https://www.vestnik.kz/ru", "Vestnik"),
        ("RSS: Вестник палат", "https://palata.example/", "Вестник палат"),
        ("Лента новостей | Вестник", "", "Лента новостей"),
        ("Новости | Вестник", "", "Вестник"),
        ("Новости", "https://vestnik.kz/", ""),
        ("", "https://vestnik.kz/", ""),
    ],
)
def test_what_the_outlet_of_a_feed_is_called(title: str, link: str, outlet: str) -> None:
    assert outlet_of(Feed(title, link, "ru", ())) == outlet


@pytest.mark.parametrize(
    ("title", "text", "declared", "language"),
    [
        ("Сенат ауыл туралы заңды қарады", "", "", "kk"),
        ("Сенат ауыл туралы заңды қарады", "", "ru", "kk"),
        ("Токаев Ташкентте", "", "kk", "kk"),
        ("Палата приняла закон", "", "ru", "ru"),
        ("Палата приняла закон", "Он вступит в силу в январе, о нём ещё скажут.", "kk", "ru"),
        ("The chamber met", "", "ru", "en"),
        ("سەنات زاڭدى قارادى", "", "", "kk"),
    ],
)  # fmt: skip
def test_the_language_is_the_texts(title: str, text: str, declared: str, language: str) -> None:
    assert article_of(Item("1", None, title, text, language=declared), FEED).language == language


def test_the_outlet_is_whom_the_text_names_then_the_item_then_the_feed() -> None:
    told = Item("1", None, "Палата", "Закон принят, сообщает Tribuna.kz.", outlet="Агентство")
    assert article_of(told, FEED).outlet == "Tribuna.kz"
    named = Item("1", None, "Палата приняла закон", "Он вступит в силу.", outlet="Агентство")
    assert article_of(named, FEED).outlet == "Агентство"
    bare = Item("1", None, "Палата приняла закон", "Он вступит в силу.")
    assert article_of(bare, FEED).outlet == "Вестник палат"
