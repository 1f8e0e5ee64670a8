"""Whatever articles hold, every alert and digest is a message that Telegram takes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.choose import Beneath, Digest, Item, choose
from bot.digest.opening import period_of
from bot.digest.order import Weight
from bot.digest.prominence import Prominence
from bot.digest.views import ArticleView, TopicView
from bot.messages.alert import alert
from bot.messages.callbacks.digest import Reference
from bot.messages.digest import Lines, mention
from bot.messages.limits import CALLBACK_BYTES, TEXT_UNITS, utf16_units
from bot.messages.rich_digest import rich_digest
from bot.sandbox.markup import parse_html
from bot.texts import LANGUAGES, texts_for
from tests.messages.worst_news import pages_of

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=600)
ARTICLES = st.builds(
    ArticleView,
    id=st.integers(1, 10**9),
    title=st.text(min_size=1, max_size=700),
    lead=TEXTS,
    outlet=TEXTS,
    url=st.none() | st.just("https://example.kz/?a=1&b=<2>") | TEXTS,
    published_at=st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001
        lambda at: at.replace(tzinfo=UTC)
    ),
    hashtags=st.lists(TEXTS, max_size=20).map(tuple),
    language=st.sampled_from(["", *LANGUAGES]),
)
TOPICS = [
    TopicView(n, kind, f"{kind} <{n}> & 🇰🇿")
    for n, kind in enumerate(("hashtag", "official", "body"), 1)
]


def _related(articles: list[ArticleView], near: int) -> dict[int, set[int]]:
    """Each is related to so many of those that come before and behind it."""
    ids = [one.id for one in articles]
    return {
        one: {*ids[max(0, at - near) : at], *ids[at + 1 : at + 1 + near]}
        for at, one in enumerate(ids)
    }


def test_a_long_list_of_what_had_come_has_its_heading_once() -> None:
    articles = [ArticleView(n, f"Новость {n}", "", "", None, NOW) for n in range(1, 48)]
    about = {one.id: TOPICS[:1] for one in articles}
    content = choose(articles, about, came=set(about) - {1})
    message, *more = pages_of(content, Lines(texts_for("ru"), ZONE, NOW))
    assert message.html.count("Уже приходило") == 1
    listed = message.html.partition("Уже приходило")[2]
    assert listed.count("\n• Новость") == 46
    assert "\n\n" not in listed
    assert not more
    of = Reference.of(NOW - timedelta(days=1), NOW, 1)
    period = period_of(NOW - timedelta(days=1), NOW, ZONE)
    lines = Lines(texts_for("ru"), ZONE, NOW)
    rich = rich_digest(content, period, lines, of, classic=message).message.rich
    assert rich is not None
    assert rich.html.count("Уже приходило") == 1
    assert rich.html.count("<li>") == 46


@pytest.mark.parametrize(
    ("reader", "language", "said"),
    [
        ("ru", "kk", "на казахском"),
        ("ru", "en", "на английском"),
        ("kk", "ru", "орысша"),
        ("kk", "en", "ағылшынша"),
        ("en", "kk", "in Kazakh"),
        ("en", "ru", "in Russian"),
        ("ru", "ru", ""),
        ("kk", "", ""),
    ],
)
def test_in_which_other_language_an_article_is(reader: str, language: str, said: str) -> None:
    """Of an entry behind its outlets, of what stands beneath it and of a mention."""
    lines = Lines(texts_for(reader), ZONE, NOW)
    one = ArticleView(1, "Музей", "", "Вестник", None, NOW, language=language)
    told = Item(one, (), ("Хабаршы",), related=(Beneath(one),), later=one)
    mark = f" · {said}" if said else ""
    entry, later = lines.item(told).html.split("\n")[-2:]
    assert entry.startswith(f"<i>Вестник, Хабаршы{mark} · ")
    assert f"<i>Вестник{mark} · " in later
    assert f"<i>Вестник{mark} · " in lines.blocks(told)[0].html.split("\n")[-1]
    assert mention(told, lines).html.endswith(f"<i>Вестник, Хабаршы{mark}</i>")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(ARTICLES, max_size=50, unique_by=lambda a: a.id),
    st.sampled_from(LANGUAGES),
    st.sampled_from([0, 1, 7, 50]),
)
def test_every_message_is_one_that_telegram_takes(
    articles: list[ArticleView], language: str, near: int
) -> None:
    texts = texts_for(language)
    about = {a.id: TOPICS[: 1 + a.id % 3] for a in articles}
    content = choose(articles, about, related=_related(articles, near), beyond=near)
    shown = [one.id for one in content.shown()]
    assert len(shown) == len(set(shown)) == len(articles)
    messages = pages_of(content, Lines(texts, ZONE, NOW))
    messages += [alert(a, TOPICS, texts=texts, zone=ZONE, now=NOW) for a in articles[:3]]
    for message in messages:
        text, _ = parse_html(message.html)
        assert text.strip()
        assert utf16_units(text) <= TEXT_UNITS
        for row in message.buttons:
            for button in row:
                assert button.url or 1 <= len(button.callback.encode()) <= CALLBACK_BYTES


def many_below(many: int) -> Digest[ArticleView]:
    """Thirteen entries of two topics, and what is related to the last, which fewest tell."""
    made = [
        ArticleView(n, f"Новость {n}.", "", "Вестник", None, NOW - timedelta(minutes=n))
        for n in range(1, 14 + many)
    ]
    about = {one.id: [TOPICS[2 if one.id <= 4 else 0]] for one in made}
    weights = dict.fromkeys(range(1, 13), Weight(frozenset("аб")))
    below = {13: range(14, 14 + many)}
    return choose(made, about, related=below, order=[3, 1], weights=weights)


@pytest.mark.parametrize("many", [3, 300])
def test_what_is_numbered_is_counted_and_nothing_that_stands_beneath_it(many: int) -> None:
    """In the opening, the headings and on the button that turns pages; all of what is beneath an
    entry can be read even so."""
    pages = pages_of(many_below(many), Lines(texts_for("ru"), ZONE, NOW))
    told = [parse_html(page.html)[0] for page in pages]
    assert "13 новостей по вашим подпискам, большинство — по теме" in told[0]
    assert f"{TOPICS[2].title} (4)" in told[0]
    assert f"{TOPICS[0].title} (9)" in told[0]
    labels = [[one.text for row in page.buttons for one in row] for page in pages]
    assert "Ещё 3 ›" in labels[0]
    assert all("Дальше ›" in some for some in labels[1:-1])
    assert not any("›" in one for one in labels[-1])
    assert all(f"Новость {n}." in " ".join(told) for n in range(1, 14 + many))


@pytest.mark.parametrize(
    ("entries", "pages"), [(10, [10]), (12, [12]), (13, [10, 3]), (22, [10, 12])]
)
def test_one_or_two_entries_are_no_page(entries: int, pages: list[int]) -> None:
    made = [ArticleView(n, f"Новость {n}.", "", "", None, NOW) for n in range(1, entries + 1)]
    content = choose(made, {one.id: [TOPICS[0]] for one in made})
    told = pages_of(content, Lines(texts_for("ru"), ZONE, NOW))
    assert [page.html.count("Новость ") for page in told] == pages


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [("ru", "ещё тема: ", "ещё темы: "), ("kk", "тағы бір тақырып: ", "басқа тақырыптар: "),
     ("en", "also on: ", "also on: ")],
)  # fmt: skip
def test_it_is_said_that_a_mark_is_a_topic(language: str, one: str, two: str) -> None:
    made = [ArticleView(1, "Новость.", "", "", None, NOW)]
    for many, said in ((1, one), (2, two)):
        content = choose(made, {1: TOPICS[: 1 + many]})
        [page] = pages_of(content, Lines(texts_for(language), ZONE, NOW))
        marks = ", ".join(topic.title for topic in content.groups[0].items[0].also)
        assert f" · {said}{marks}" in parse_html(page.html)[0]
    mention = choose(made, {1: TOPICS[:2]}, named={(1, it.id): Prominence.PASSING for it in TOPICS})
    [page] = pages_of(mention, Lines(texts_for(language), ZONE, NOW))
    assert one.strip() not in parse_html(page.html)[0]
