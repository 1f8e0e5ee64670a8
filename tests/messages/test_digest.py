"""Whatever articles hold, every alert and digest is a message that Telegram takes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.digest.choose import choose
from bot.digest.opening import period_of
from bot.digest.views import ArticleView, TopicView
from bot.messages.alert import alert
from bot.messages.callbacks_digest import Reference
from bot.messages.digest import Lines
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
