"""What an alert says: a title, what it is about, who says so, why it came; on one screen."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.digest.passage import Passage
from bot.digest.views import ArticleView, TopicView
from bot.messages.alert import MOST_UNITS, alert
from bot.messages.limits import utf16_units
from bot.sandbox.markup import parse_html
from bot.texts import LANGUAGES, texts_for
from tests.messages.taken import assert_telegram_takes
from tests.messages.worst_words import HOSTILE

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
PERSON = TopicView(1, "official", "Маулен Ашимбаев")
TOPICS = [
    PERSON,
    TopicView(2, "body", "Парламентская ассамблея тюркских государств"),
    TopicView(3, "office", "Председатель Сената Парламента Республики Казахстан"),
    TopicView(4, "hashtag", "#Проба"),
]
SENTENCE = "Об этом " + "долго и подробно " * 10 + "говорил Ашимбаев " + "и другие " * 20 + "ещё."
PASSAGE = Passage(SENTENCE, SENTENCE.index("Ашимбаев"), SENTENCE.index("Ашимбаев") + 8)


def article(title: str = "Палата собралась", lead: str = "", **more: object) -> ArticleView:
    fields = {"outlet": "Вестник", "url": None, "published_at": NOW, **more}
    return ArticleView(1, title, lead, **fields)  # type: ignore[arg-type]  # whatever is tried


def told(
    shown: ArticleView,
    count: int = 1,
    language: str = "ru",
    passage: Passage | None = None,
) -> tuple[str, list[str]]:
    """The words of an alert, and of what its entities are."""
    zone, texts = ZoneInfo("Asia/Almaty"), texts_for(language)
    message = alert(shown, TOPICS[:count], texts=texts, zone=zone, now=NOW, passage=passage)
    words, entities = parse_html(message.html)
    return words, [entity.type for entity in entities]


def test_it_is_a_title_what_it_says_who_says_so_and_why() -> None:
    words, _ = told(article(lead="Она заседала."))
    assert (
        words
        == "Палата собралась\n\nОна заседала.\n\nВестник · 08:00\n🔔 Подписка: Маулен Ашимбаев"
    )
    words, _ = told(article(outlet=""))
    assert words == "Палата собралась\n\n08:00\n🔔 Подписка: Маулен Ашимбаев"


@pytest.mark.parametrize(
    ("language", "count", "line"),
    [
        ("ru", 1, "🔔 Подписка: Маулен Ашимбаев"),
        ("ru", 2, "🔔 Подписки: Маулен Ашимбаев, Парламентская ассамблея тюркских государств"),
        ("kk", 1, "🔔 Жазылым: Маулен Ашимбаев"),
        ("kk", 2, "🔔 Жазылымдар: Маулен Ашимбаев, Парламентская ассамблея тюркских государств"),
        ("en", 1, "🔔 You follow: Маулен Ашимбаев"),
        ("en", 2, "🔔 You follow: Маулен Ашимбаев, Парламентская ассамблея тюркских государств"),
    ],
)
def test_why_is_one_line_by_number(language: str, count: int, line: str) -> None:
    assert told(article(), count, language)[0].endswith(f"\n{line}")


def test_more_subscriptions_than_a_line_holds_are_counted() -> None:
    assert told(article(), 4)[0].endswith("тюркских государств и ещё 2")
    assert told(article(), 4, "kk")[0].endswith("тюркских государств және тағы 2 тақырып")
    assert told(article(), 4, "en")[0].endswith("тюркских государств and 2 more")


def test_the_sentence_that_names_the_topic_is_an_expandable_quotation() -> None:
    zone, texts = ZoneInfo("Asia/Almaty"), texts_for("ru")
    shown = article(lead="Она заседала.")
    message = alert(shown, [PERSON], texts=texts, zone=zone, now=NOW, passage=PASSAGE)
    assert "\n\n<blockquote expandable>" in message.html
    words, kinds = told(shown, passage=PASSAGE)
    assert "говорил Ашимбаев" in words
    assert any(kind.endswith("blockquote") for kind in kinds)
    assert not any(kind.endswith("blockquote") for kind in told(shown)[1])


def test_a_sentence_that_names_the_topic_is_not_told_twice() -> None:
    """The lead is without who reports it; where that is who the reader follows, it is with him."""
    sentence = "Палата одобрила закон о музеях, сообщил Ашимбаев."
    named = Passage(sentence, sentence.index("Ашимбаев"), len(sentence) - 1)
    first, second = "Палата одобрила закон о музеях.", "Он вступит в силу в мае."
    assert named.beside(f"{first} {second}") == (second, f"{sentence} {second}")
    words, kinds = told(article("Музеи", f"{first} {second}"), passage=named)
    assert words.startswith(f"Музеи\n\n{sentence} {second}\n\nВестник")
    assert not any(kind.endswith("blockquote") for kind in kinds)
    assert named.beside(second) == (second, "")


def test_a_long_one_is_told_as_the_quotation_alone() -> None:
    long = "Палата одобрила закон о музеях" + ", архивах и библиотеках" * 14
    named = Passage(f"{long}, сообщил Ашимбаев.", len(long) + 10, len(long) + 18)
    cut = long[:280].rsplit(maxsplit=1)[0]
    assert len(long) > 300
    words, kinds = told(article("Музеи", f"{cut}…"), passage=named)
    assert words.count("архивах") < cut.count("архивах") * 2
    assert words.count("Палата одобрила") <= 1
    assert "сообщил Ашимбаев" in words
    assert any(kind.endswith("blockquote") for kind in kinds)


def test_hashtags_stand_there_only_where_they_say_something_new() -> None:
    def tags(*some: str) -> list[str]:
        words, _ = told(article(lead="Она заседала.", hashtags=some))
        return [word for word in words.split() if word.startswith("#")]

    assert tags("Палата", "МауленАшимбаев", "палаты") == []
    assert tags("Палата", "Музеи", "НовыйЗакон") == ["#Музеи", "#НовыйЗакон"]
    assert tags("Музеи", "Закон", "Архивы", "Книги") == ["#Музеи", "#Закон", "#Архивы"]
    assert tags() == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", ["я", "🇰🇿", "&", "слово "])
@pytest.mark.parametrize("passage", [None, PASSAGE])
def test_whatever_it_holds_it_is_one_screen(
    language: str, letter: str, passage: Passage | None
) -> None:
    long = letter * 600
    tags = (letter * 200,) * 5
    words, _ = told(article(long, long, outlet=long, hashtags=tags), 4, language, passage)
    assert utf16_units(words) <= MOST_UNITS
    words, _ = told(article("Палата", long, hashtags=tags), 1, language, passage)
    assert utf16_units(words) <= MOST_UNITS
    assert passage is None or "Ашимбаев" in words


def test_a_lead_ends_with_a_sentence_where_one_fits() -> None:
    lead = "Она заседала. " + "Потом все " * 40 + "ушли."
    words, _ = told(article(lead=lead))
    assert "Она заседала.\n" in words


@pytest.mark.parametrize("word", HOSTILE.values(), ids=HOSTILE)
def test_telegram_takes_it_whatever_its_passage_says(word: str) -> None:
    zone, texts = ZoneInfo("Asia/Almaty"), texts_for("ru")
    shown = article(word or "Палата", word, outlet=word)
    for end in (0, len(word)):
        passage = Passage(word, 0, end)
        message = alert(shown, [PERSON], texts=texts, zone=zone, now=NOW, passage=passage)
        assert_telegram_takes(message)
