"""Digests, lists of news and what is said of an article, with the worst words put into them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from zoneinfo import ZoneInfo

from bot.corrections.judge import Change, Pair
from bot.digest.choose import Digest, choose
from bot.digest.opening import Period, Span
from bot.digest.seen import surging
from bot.digest.surge import Surge
from bot.digest.trends import Trend, Week
from bot.digest.views import ArticleView
from bot.messages import (
    correction,
    digest,
    digest_end,
    digest_pages,
    latest,
    refuse,
    rich_digest,
    saved,
    sequel,
    trends,
    why,
)
from bot.messages.alert import alert
from bot.messages.callbacks.digest import Reference
from bot.messages.dates import local_moment
from bot.messages.markup import Message
from bot.texts import Html, Texts
from storage.vocabulary import TopicKind
from tests.messages.worst_words import MOST, topics

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Almaty")
LONGEST = Reference(36**9 - 1, 36**9 - 1, 36**7 - 1)
RULES = ("hashtag", "full-name", "surname", "office", "alias", "editor")


def article(word: str) -> ArticleView:
    """An article that is a word all over."""
    return ArticleView(MOST, word, word, word, f"https://a.kz/?{word}", NOW, (word,) * 12)


def corrected(word: str, texts: Texts) -> Html:
    """What stands above a corrected alert."""
    pairs = [Pair(word, "", whole=True), Pair("", word), Pair(word, word), Pair("x", word)]
    return correction.corrected(Change(tuple(pairs)), texts)


@cache
def _chosen(word: str) -> list[Digest[ArticleView]]:
    """What digests are made of, the same in every language: without news first, with all that there
    may be last. What could go together has its turn with each other."""
    url = f"https://a.kz/?{word}"
    many = [ArticleView(n, word, word, word, url, NOW, (word,)) for n in range(1, 40)]
    about = {one.id: topics(word, 5) for one in many}
    by_turns = {one.id: topics(word, 5)[one.id % 5 :] for one in many}
    chosen = [
        choose([], {}),
        choose(many, about),
        choose(many, about, related=dict.fromkeys(range(1, 40), range(1, 40))),
        choose(many, by_turns, related=dict.fromkeys(range(1, 40), range(1, 40))),
        *(
            choose(many, about, came=range(first, 40), beyond=beyond, listed=listed)
            for first, beyond, listed in (
                (1, 0, True),
                (1, 999, False),
                (20, 0, False),
                (20, 999, True),
            )
        ),
    ]
    most = {topic.id: Surge(10**9, 10**9) for topic in topics(word, 5)}
    return chosen + [surging(content, most) for content in chosen[1:4]]


def _digests(word: str, texts: Texts) -> list[Message]:
    lines = digest.Lines(texts, ZONE, NOW)
    return [message for content in _chosen(word) for message in pages_of(content, lines)]


def pages_of(content: Digest[ArticleView], lines: digest.Lines) -> list[Message]:
    """All the pages of a digest."""
    found: list[Message] = []
    period = Period(Span.WEEK, NOW.date(), NOW.date())
    while True:
        page = digest_pages.digest(content, period, lines, LONGEST, len(found))
        if page.number < len(found):
            return found
        found.append(page.message)


def _with_corrections(word: str, texts: Texts) -> list[Message]:
    many, lines = [article(word)] * 60, digest.Lines(texts, ZONE, NOW)
    nothing, *_, most = (partial(pages_of, content, lines) for content in _chosen(word))
    return [
        message
        for before in ([], nothing()[:1], most()[-3:])
        for corrected, retracted in ((many, []), ([], many), (many, many))
        for message in digest_end.with_corrections(before, corrected, retracted, texts, NOW.date())
    ]


def _latest(word: str, texts: Texts) -> list[Message]:
    return [
        latest.latest([article(word)] * count, page, texts=texts, zone=ZONE, now=NOW)
        for count in (1, 40)
        for page in (latest.LatestPage(), latest.LatestPage(999_998, MOST, turned=True, more=True))
    ]


def _saved(word: str, texts: Texts) -> list[Message]:
    page = saved.SavedPage(999_998, 999_998, 999_999_999, gone=MOST)
    return [
        saved.saved(
            [saved.Saved(article(word), gone=gone)] * 5, page, texts=texts, zone=ZONE, now=NOW
        )
        for gone in (True, False)
    ]


def _whys(word: str, texts: Texts) -> list[Message]:
    return [
        why.why(
            word,
            [why.Because(topic, [word] * 5, RULES, when) for topic in topics(word, count)],
            topics(word, refused),
            texts,
        )
        for count in (0, 1, 30)
        for refused in (0, 1, 30)
        for when in (None, local_moment(NOW + timedelta(days=400), ZONE, now=NOW))
    ]


def _weeks(word: str, texts: Texts) -> list[Message]:
    monday = NOW.date() - timedelta(days=1)
    some = [
        Trend(replace(topic, kind=kind), weeks)
        for kind in (TopicKind.BODY, TopicKind.OFFICIAL)
        for weeks in ((999_999_999,) * 7 + (9_999_999_999,), (0,) * 7 + (9_999_999_999,))
        for topic in topics(word, 3)
    ]
    return [
        trends.told(
            Week(monday, today, total, 7, tuple(some[:6]), tuple(some[6:]), before=9),
            scope,
            texts,
            follow=topics(word, 3),
            latest=False,
        )
        for today in (monday, monday + timedelta(days=400))
        for total in (0, 10**10)
        for scope in trends.Scope
    ]


MAKERS: dict[str, Callable[[str, Texts], Message | list[Message]]] = {
    "trends.told": _weeks,
    "correction.apart": lambda word, texts: correction.apart(
        article(word), corrected(word, texts), texts
    ),
    "correction.withdrawn": lambda word, texts: [
        correction.withdrawn(article(word), topics(word, count), texts) for count in (1, 30)
    ],
    "sequel.sequel": lambda word, texts: [
        sequel.sequel(
            article(word), said, more, texts=texts, zone=ZONE, now=NOW, above=above, silent=True
        )
        for said in (word, "")
        for more in (0, 999)
        for above in (None, corrected(word, texts))
    ],
    "correction.retracted": lambda word, texts: correction.retracted(word, texts),
    "digest_pages.opened": lambda word, texts: [
        *_digests(word, texts),
        *(
            digest_pages.opened(
                alert(article(word), topics(word, count), texts=texts, zone=ZONE, now=NOW),
                *(article(word), 999, LONGEST, texts),
            )
            for count in (1, 40)
        ),
    ],
    "rich_digest.opened_rich": lambda word, texts: [
        rich_digest.opened_rich(
            alert(article(word), topics(word, count), texts=texts, zone=ZONE, now=NOW),
            *(LONGEST, texts),
        )
        for count in (1, 40)
    ],
    "digest_end.with_corrections": _with_corrections,
    "digest.nothing": lambda _word, texts: [
        digest.nothing(due, texts, zone=ZONE, now=NOW, paused=paused)
        for due in (None, NOW, NOW + timedelta(days=400))
        for paused in (True, False)
    ],
    "latest.latest": _latest,
    "saved.saved": _saved,
    "refuse.which": lambda word, texts: refuse.which(MOST, topics(word, 90), texts),
    "refuse.done": lambda word, texts: refuse.done(MOST, topics(word)[0], texts, checked=True),
    "refuse.undone": lambda word, texts: refuse.undone(topics(word)[0], texts),
    "why.why": _whys,
}
