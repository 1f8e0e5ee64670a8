"""Whatever articles hold, a rich digest is one that Telegram takes: well-formed, of its tags,
within its limits, with every article on one page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.choose import Digest, choose
from bot.digest.opening import Period, Span
from bot.digest.passage import Passage
from bot.digest.seen import surging
from bot.digest.surge import Surge
from bot.digest.views import ArticleView, TopicView
from bot.digest.week import Row, Week
from bot.messages.alert import alert
from bot.messages.callbacks.digest import OpenArticle, Reference, Unseen
from bot.messages.digest import Lines
from bot.messages.digest_end import with_corrections
from bot.messages.digest_form import sample
from bot.messages.digest_pages import digest, opened
from bot.messages.limits import CALLBACK_BYTES, utf16_units
from bot.messages.markup import Message
from bot.messages.press import read
from bot.messages.rich import BLOCKS, CHARACTERS, as_rich, piece
from bot.messages.rich_digest import opened_rich, rich_digest
from bot.sandbox.rich_markup import parse_rich
from bot.texts import LANGUAGES, Texts, texts_for
from tests.messages.test_digest import ARTICLES, NOW, TOPICS, ZONE, many_below
from tests.messages.worst_news import LONGEST, article

WEEK = Period(Span.WEEK, (NOW - timedelta(days=6)).date(), NOW.date())
OF = Reference.of(NOW - timedelta(days=7), NOW, 1)
HOSTILE = (
    "щ" * 700,
    "</details><b>" * 60,
    "😀" * 400,
    "e" + "\u0301" * 900,
    "&lt;p&gt;" * 99,
    "\n" * 9,
)
_TAGS = re.compile(r"<[^<>]*>")


def week(texts: Texts, title: str) -> Week:
    """A table of as many rows as there are."""
    days = tuple(WEEK.first + timedelta(days=one) for one in range(7))
    row = Row(title, 999, (999, 0, 999, 0, 1, 22, 333))
    return Week(days, (*[row] * 12, replace(row, topic=None)))


def pages(
    content: Digest[ArticleView], texts: Texts, of: Reference = OF, title: str = ""
) -> list[Message]:
    """All the pages of a rich digest."""
    lines = Lines(texts, ZONE, NOW)
    classic = digest(content, WEEK, lines, of).message
    found: list[Message] = []
    while True:
        page = rich_digest(
            content, WEEK, lines, of, len(found), classic=classic, week=week(texts, title)
        )
        if page.number < len(found):
            return found
        found.append(page.message)


def holds(message: Message) -> str:
    """The HTML of a rich message that Telegram takes."""
    assert message.rich is not None
    html = message.rich.html
    parse_rich(html)
    text = unescape(_TAGS.sub("", html))
    assert utf16_units(text) <= CHARACTERS
    assert piece(html).entities <= BLOCKS
    callbacks = [one.callback for row in message.rich.buttons for one in row if not one.url]
    callbacks += [unescape(one) for one in re.findall(r' data="([^"]*)"', html)]
    assert all(1 <= len(one.encode()) <= CALLBACK_BYTES for one in callbacks)
    assert any(isinstance(read(one), Unseen) for one in callbacks)
    return html


def opens(html: str) -> list[int]:
    found = (read(one) for one in re.findall(r' data="([^"]*)"', html))
    return [one.article for one in found if isinstance(one, OpenArticle)]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(ARTICLES, max_size=60, unique_by=lambda one: one.id),
    st.sampled_from(LANGUAGES),
    st.integers(0, 6),
    st.text(max_size=300),
)
def test_every_page_is_one_that_telegram_takes(
    articles: list[ArticleView], language: str, came: int, title: str
) -> None:
    texts = texts_for(language)
    topics = [replace(one, title=f"{one.title}{title}") for one in TOPICS]
    about = {one.id: topics[: 1 + one.id % 3] for one in articles}
    content = choose(articles, about, came={one.id for one in articles[:came]})
    if not articles:
        return
    found = pages(content, texts, title=title)
    shown = [one for message in found for one in opens(holds(message))]
    assert sorted(shown) == sorted(one.id for one in articles[came:])
    corrected = with_corrections(found[:1], articles, articles, texts, NOW.date())
    assert "<s>" in holds(corrected[0])


@pytest.mark.parametrize("word", HOSTILE)
def test_three_hundred_of_the_longest_are_all_there_within_the_limits(word: str) -> None:
    texts = texts_for("kk")
    many = [
        ArticleView(one, word, word, word, "https://a.kz/?a=1&b='2'", NOW - timedelta(hours=one))
        for one in range(1, 301)
    ]
    topics = [TopicView(one, "body", word) for one in range(1, 41)]
    near = {
        one: {*range(max(1, one - 9), one), *range(one + 1, one + 9)} for one in range(1, 301, 19)
    }
    about = {one.id: [topics[one.id % 40], topics[(one.id + 1) % 40]] for one in many}
    for related in ({}, near):
        content = choose(many, about, related=related)
        found = pages(content, texts, LONGEST, word)
        shown = [one for message in found for one in opens(holds(message))]
        assert len(shown) == len(set(shown)) == sum(len(group.items) for group in content.groups)
        for message in (found[0], found[-1]):
            whole, *more = with_corrections([message], many, many, texts, NOW.date())
            holds(whole)
            assert [one.rich and one.rich.html for one in more] == [""] * len(more)


def test_what_is_drawn_in_its_place_says_the_same() -> None:
    texts = texts_for("ru")
    html = "<b>Раз &lt;b&gt;</b>\n\nДва\n<blockquote expandable>Три\nчетыре</blockquote>\n\nПять"
    shown = opened_rich(opened(Message(html), ARTICLE, 0, OF, texts), OF, texts)
    assert holds(shown) == (
        "<p><b>Раз &lt;b&gt;</b></p><p>Два</p>"
        "<blockquote expandable>Три четыре</blockquote><p>Пять</p>"
    )
    assert as_rich("") == ""


@pytest.mark.parametrize("word", HOSTILE)
def test_whatever_opens_in_its_place_is_one_that_telegram_takes(word: str) -> None:
    texts, one = texts_for("en"), article(f"{word} a\nb")
    whole = alert(one, TOPICS, texts=texts, zone=ZONE, now=NOW, passage=Passage(word, 0, 1))
    assert holds(opened_rich(opened(whole, one, 999, LONGEST, texts), LONGEST, texts))


def test_the_one_to_try_is_of_the_same_parts() -> None:
    for language in LANGUAGES:
        rich = sample(texts_for(language)).rich
        assert rich is not None
        blocks = parse_rich(rich.html)
        assert {one["type"] for one in blocks} == {"heading", "table", "details", "buttons"}


ARTICLE = ArticleView(1, "Раз", "", "", "https://a.kz/1", datetime(1, 1, 1, tzinfo=UTC))


def test_a_day_that_no_client_counts_is_told_in_words() -> None:
    content = choose([ARTICLE], {1: TOPICS[:1]})
    assert "<tg-time" not in holds(pages(content, texts_for("ru"))[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_the_classic_one_says_of_far_more_news(language: str) -> None:
    texts = texts_for(language)
    some = [article(f"Новость {number}") for number in range(2)]
    articles = [replace(one, id=number) for number, one in enumerate(some, 1)]
    topic = TopicView(7, "hashtag", "#Проба")
    content = surging(choose(articles, {1: [topic], 2: [topic]}), {7: Surge(12, 3)})
    said = texts.html("digest-surge", count=12, usual=3)
    [page] = pages(content, texts)
    assert page.rich is not None
    assert page.rich.html.count(said) == 1
    assert page.html.count(said) == 1
    without = pages(surging(content, {8: Surge(12, 3)}), texts)
    assert without[0].rich is not None
    assert said not in without[0].rich.html


def test_what_stands_beneath_an_entry_counts_nowhere() -> None:
    [page] = pages(many_below(25), texts_for("ru"))
    text = unescape(_TAGS.sub("", holds(page)))
    assert "13 новостей по вашим подпискам, большинство — по теме" in text
    assert text.count(f"{TOPICS[2].title} (4)") == text.count(f"{TOPICS[0].title} (9)") == 2
    assert "Новость 38." in text


@pytest.mark.parametrize(
    ("language", "goes_on"), [("ru", ", продолжение"), ("kk", " (жалғасы)"), ("en", " (continued)")]
)
def test_a_topic_that_goes_on_says_so_without_its_number(language: str, goes_on: str) -> None:
    """On the second page, classic and rich; what begins there has its number."""
    made = [ArticleView(n, f"{n}", "", "", None, NOW - timedelta(hours=n)) for n in range(1, 60)]
    first, second = TopicView(1, "keyword", "мосты"), TopicView(2, "keyword", "порты")
    content = choose(made, {one.id: [first if one.id < 58 else second] for one in made})
    lines = Lines(texts_for(language), ZONE, NOW)
    classic = [digest(content, WEEK, lines, OF, number).message.html for number in range(6)]
    assert "<b>мосты</b> (57)\n" in classic[0]
    assert f"<b>мосты</b>{goes_on}\n" in classic[1]
    assert f"<b>мосты</b>{goes_on}\n" in classic[5]
    assert "<b>порты</b> (2)\n" in classic[5]
    rich = [holds(page) for page in pages(content, texts_for(language))]
    assert ["(57)" in page for page in rich] == [True, False]
    assert ["(2)" in page for page in rich] == [False, True]
    assert f"мосты{goes_on}" in rich[1]
