"""Footers are told from news by their form, at the edges of a text, in three languages."""

from __future__ import annotations

import pytest

from bot.intake.articles import from_message, from_text, text_key
from bot.intake.decoding import NotAnArticleError
from bot.intake.footers import Part, divide, is_tag_line, part_of
from bot.intake.lines import read_lines
from tests.intake.posts import FOOTERS, post

NEWS = "Палата приняла поправки"
LEAD = "Их обсуждали два часа."


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_footer_is_no_part_of_the_news(footer: str) -> None:
    for text in (NEWS, f"{NEWS}\n\n{LEAD}"):
        made = post(text) + FOOTERS[footer]
        article = from_message(made.text, made.entities)
        assert article.text == text
        assert article.url is None
        assert text_key(article) == text_key(from_text(text))


@pytest.mark.parametrize("footer", FOOTERS)
def test_the_articles_own_address_stays_before_a_footer(footer: str) -> None:
    own = "https://example.kz/n/palata-popravki"
    for pointer in (
        post("\n\nПодробнее: ", (own, "url")),
        post("\n", ("Читать полностью", own)),
        post(f"\n{own}"),
        post("\n\nОб этом ", ("рассказала палата", own), " вечером."),
    ):
        made = post(NEWS) + pointer + FOOTERS[footer]
        article = from_message(made.text, made.entities)
        assert (article.title, article.url) == (NEWS, own)
        assert article.lead in ("", "Об этом рассказала палата вечером.")


@pytest.mark.parametrize("footer", FOOTERS)
def test_a_footer_alone_is_no_news(footer: str) -> None:
    with pytest.raises(NotAnArticleError):
        from_message(FOOTERS[footer].text, FOOTERS[footer].entities)


@pytest.mark.parametrize(
    "line",
    [
        "Депутаты подписали меморандум.",
        "Подписание назначено на пятницу",
        "Мы следим за развитием событий.",
        "Об этом сообщает Probnews.kz.",
        "Вопросы депутатам можно задать на приёме @palata",
        "Трансляция: https://example.kz/n/translyaciya-25",
        "Жазылу науқаны басталды",
        "Сенат | Мажилис",
        "Телеграм заблокировали на сутки",
        "Граждане смогут подписаться под обращением до мая",
        "The deputies will follow the procedure.",
        "Subscribers of the service will pay less",
        "Он остался с нами на связи до ночи, рассказал депутат.",
    ],
)
def test_news_is_no_footer(line: str) -> None:
    (read,) = read_lines(line)
    assert part_of(read) is Part.TOLD
    assert line in from_text(f"{NEWS}\n\n{LEAD}\n\n{line}").body


def test_a_line_of_news_with_a_link_to_a_place_is_news_where_nothing_else_is() -> None:
    assert from_text("Сенат принял закон: t.me/senate_proba").title.startswith("Сенат принял")
    both = from_text("Сенат принял закон: t.me/senate_proba\n\nПодписаться: t.me/proba")
    assert both.text == "Сенат принял закон: t.me/senate_proba"


@pytest.mark.parametrize(
    ("text", "title", "tags"),
    [
        ("НОВОСТИ\n\nПалата приняла поправки", NEWS, []),
        ("⚡️ СРОЧНО ⚡️\nПалата приняла поправки", NEWS, []),
        ("#Парламент\nПалата приняла поправки", NEWS, ["Парламент"]),
        ("📌 #Парламент #Закон\n\nПалата приняла поправки", NEWS, ["Парламент", "Закон"]),
        ("🔥🔥🔥\nПалата приняла поправки", NEWS, []),
        ("Коротко | Парламент\nПалата приняла поправки", NEWS, []),
        ("@proba\nПалата приняла поправки", NEWS, []),
        ("ЖАҢАЛЫҚТАР\nПалата жиналды", "Палата жиналды", []),
        ("ПАЛАТА ПРИНЯЛА ПОПРАВКИ\nИх обсуждали два часа.", "ПАЛАТА ПРИНЯЛА ПОПРАВКИ", []),
        ("НОВОСТИ", "НОВОСТИ", []),
    ],
)
def test_a_rubric_is_not_the_title(text: str, title: str, tags: list[str]) -> None:
    article = from_text(text)
    assert article.title == title
    assert [tag.text for tag in article.hashtags] == tags


def test_a_rubric_may_say_what_the_news_is_about() -> None:
    article = from_text("МӘЖІЛІС\n\nДепутаттар заңды қабылдады")
    assert article.title == "Депутаттар заңды қабылдады"
    assert "МӘЖІЛІС" in article.text


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Палата собралась на заседание.#Сенат", ["Сенат"]),
        ("Палата собралась\n\n#Сенат#Закон", ["Сенат", "Закон"]),
        ("Палата собралась\n\n#Сенат\n\nПодписаться: t.me/proba", ["Сенат"]),
        ("Палата собралась\n\n👉 t.me/proba #Сенат", ["Сенат"]),
        ("Палата собралась\n\n🏛 #Сенат, #Закон", ["Сенат", "Закон"]),
    ],
)
def test_tags_are_read_where_telegram_marked_none(text: str, tags: list[str]) -> None:
    for article in (from_message(text), from_text(text)):
        assert [tag.text for tag in article.hashtags] == tags
        assert article.title.startswith("Палата собралась")
        assert "#" not in article.lead + article.body


@pytest.mark.parametrize(
    "text",
    ["#Сенат #Закон", "📌 #Сенат", "#Сенат\n\nПодписаться: t.me/proba", "https://example.kz/n/1",
     "Фото: архив палаты", "🔥🔥🔥", "@proba", "#Сенат\nhttps://example.kz/n/1"],
)  # fmt: skip
def test_what_tells_nothing_is_no_news(text: str) -> None:
    with pytest.raises(NotAnArticleError) as caught:
        from_message(text)
    assert caught.value.reason == "no-text"


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Предложка: @probinsk_bot | Реклама: пишите админу", Part.FOOTER),
        ("Жаңалық жіберу: @synaq_bot | Жарнама: админге жазыңыз", Part.FOOTER),
        ("Музей закрыт до мая | Вопросы директору можно задать на приёме", Part.TOLD),
        ("Предложка | Реклама музеев в трамваях подорожает на треть в мае", Part.TOLD),
    ],
)
def test_a_row_of_addresses_between_bars_is_a_footer(line: str, part: Part) -> None:
    assert part_of(next(iter(read_lines(line)))) is part


def test_a_tag_line_has_tags_only() -> None:
    assert is_tag_line("#a, #b | #c")
    assert is_tag_line("👉#a 👈")
    assert not is_tag_line("#a и #b")
    assert not is_tag_line("— 👉")


def test_footers_are_looked_for_at_the_edges_only() -> None:
    text = f"{NEWS}\n\nНаш канал: @proba\n\n{LEAD}"
    assert [line.text for line in divide(read_lines(text)).told] == text.split("\n\n")


def test_the_title_of_a_page_is_its_title_whatever_it_looks_like() -> None:
    told = divide(read_lines("ОТСТАВКА\n\nСпикер ушёл."), titled=True).told
    assert [line.text for line in told] == ["ОТСТАВКА", "Спикер ушёл."]
