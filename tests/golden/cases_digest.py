"""The digest, and the latest news."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.digest.choose import Digest, Item, choose
from bot.digest.opening import Period, Span, period_of
from bot.digest.prominence import Prominence
from bot.digest.views import ArticleView, Others, TopicView
from bot.messages import digest, digest_opening, digest_pages, latest
from bot.messages.alert import alert
from bot.messages.callbacks.digest import Reference
from bot.messages.digest_pages import Heard, Page, opened
from bot.messages.latest import LatestPage
from bot.messages.markup import Message
from storage.vocabulary import Mode
from tests.golden.case import SOME, Case, Panel, pop_up, replies, reply
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, ZONE, Voice

TITLE = "The digest and the latest news"
_FIRST = LatestPage()
_UNRELATED: Mapping[int, Collection[int]] = {}
_TODAY = Period(Span.DAY, NOW.date(), NOW.date())
_OF = Reference.of(NOW - timedelta(days=1), NOW, 1)


def _content(
    voice: Voice, articles: Sequence[ArticleView], topics: Sequence[TopicView], beyond: int = 0,
    *, came: int = 0, listed: bool = True, related: Mapping[int, Collection[int]] = _UNRELATED,
) -> Digest[ArticleView]:  # fmt: skip
    about = {one.id: topics[at % len(topics) :] for at, one in enumerate(articles)}
    return choose(
        articles, about, beyond=beyond, came=range(1, came + 1), listed=listed, related=related
    )


def _page(
    voice: Voice, content: Digest[ArticleView], number: int = 0, period: Period = _TODAY
) -> Page:
    return digest_pages.digest(content, period, digest.Lines(voice.texts, ZONE, NOW), _OF, number)


def _digest(
    voice: Voice, articles: Sequence[ArticleView], topics: Sequence[TopicView], beyond: int = 0,
    *, came: int = 0, listed: bool = True, related: Mapping[int, Collection[int]] = _UNRELATED,
) -> list[Message]:  # fmt: skip
    content = _content(voice, articles, topics, beyond, came=came, listed=listed, related=related)
    return [_page(voice, content).message]


def _about(voice: Voice, counts: Sequence[int], came: int = 0) -> Message:
    """A digest of so many articles on each of some topics."""
    topics = [*voice.topics(HASAN, TOKAYEV, ASHIMBAYEV), voice.hashtag]
    topics += [replace(voice.hashtag, id=100 + n, title=f"#{n}") for n in range(30)]
    articles = _articles(voice, came + sum(counts))
    under = [topic for topic, count in zip(topics, counts, strict=False) for _ in range(count)]
    under = [topics[0]] * came + under
    about = {one.id: [topic] for one, topic in zip(articles, under, strict=True)}
    content = choose(articles, about, came=range(1, came + 1), listed=False)
    return Message(digest_opening.head(content, _TODAY, digest.Lines(voice.texts, ZONE, NOW)).html)


def _articles(voice: Voice, count: int) -> list[ArticleView]:
    return [replace(voice.article(number), lead="") for number in range(count)]


def _latest(voice: Voice, count: int, page: LatestPage = _FIRST) -> Message:
    articles = [voice.article(number) for number in range(count)]
    return latest.latest(articles, page, texts=voice.texts, zone=ZONE, now=NOW)


def _mentioning(voice: Voice, entries: int, mentions: int) -> list[Message]:
    """A digest of so many entries, and so many articles that only mention the topic."""
    [topic], articles = voice.topics(HASAN), _articles(voice, entries + mentions)
    named = {(one.id, topic.id): Prominence.PASSING for one in articles[entries:]}
    content = choose(articles, {one.id: [topic] for one in articles}, named=named)
    return [_page(voice, content).message]


CASES = (
    Case(
        "digest: 1, 2, 5, 21 articles only mention a topic; beside an article, and alone",
        lambda voice: [
            one for few in (1, 0) for number in SOME for one in _mentioning(voice, few, number)
        ],
        long="a digest",
    ),
    Case(
        "digest: three articles under three topics",
        lambda voice: _digest(
            voice,
            [voice.article(number) for number in range(3)],
            [voice.topic(ASHIMBAYEV), voice.hashtag, voice.topic(TOKAYEV)],
        ),
    ),
    Case(
        "digest: 1, 2, 5 articles",
        lambda voice: [
            one
            for number in (1, 2, 5)
            for one in _digest(voice, _articles(voice, number), voice.topics(HASAN))
        ],
    ),
    Case(
        "digest: 1, 2, 5, 21, 20 articles more than are shown",
        lambda voice: [
            one
            for number in (*SOME, 20)
            for one in _digest(voice, _articles(voice, 1), voice.topics(HASAN), number)
        ],
    ),
    Case(
        "digest: 1, 2, 3, 5, 21 others tell the same",
        lambda voice: [
            Message(
                digest.Lines(voice.texts, ZONE, NOW)
                .item(Item(voice.article(), (), tuple(f"Бюро {one}" for one in range(number))))
                .html
            )
            for number in (1, 2, 3, 5, 21)
        ],
    ),
    Case(
        "digest: 1, 2, 5 articles are related to the first one",
        lambda voice: [
            one
            for number in (1, 2, 5)
            for one in _digest(
                voice,
                _articles(voice, 1 + number),
                voice.topics(HASAN),
                related={1: range(2, 2 + number)},
            )
        ],
        long="a digest",
    ),
    Case(
        "digest: a related article is about another topic; another one had come before",
        lambda voice: _digest(
            voice,
            [voice.article(number) for number in range(4)],
            [voice.hashtag, voice.topic(TOKAYEV), voice.topic(ASHIMBAYEV)],
            came=1,
            related={2: (1, 3), 3: (2, 4), 4: (3,)},
        ),
        long="a digest",
    ),
    Case(
        "digest: no news, and it is wished even so",
        lambda voice: _page(voice, choose([], {})).message,
    ),
    Case(
        "digest: of 6 articles 1, 2, 5, 6 came before",
        lambda voice: [
            one
            for came in (1, 2, 5, 6)
            for one in _digest(voice, _articles(voice, 6), voice.topics(HASAN), came=came)
        ],
        long="a digest",
    ),
    Case(
        "digest: 1, 2 articles, all of which came before",
        lambda voice: [
            one
            for count in (1, 2)
            for one in _digest(voice, _articles(voice, count), voice.topics(HASAN), came=count)
        ],
    ),
    Case(
        "digest: 21 articles, all of which came before",
        lambda voice: _digest(voice, _articles(voice, 21), voice.topics(HASAN), came=21),
        long="a digest",
    ),
    Case(
        "digest: of 5 articles 1, 2, 5 came before, and are left out",
        lambda voice: [
            one
            for came in (1, 2, 5)
            for one in _digest(
                voice, _articles(voice, 5), voice.topics(HASAN), came=came, listed=False
            )
        ],
    ),
    Case(
        "digest: some came before, and 21 more are not shown",
        lambda voice: _digest(voice, _articles(voice, 3), voice.topics(HASAN), 21, came=1),
    ),
    Case(
        "digest: the days of a week, of a month, of some days",
        lambda voice: [
            _page(
                voice,
                _content(voice, _articles(voice, 2), voice.topics(HASAN)),
                period=period_of(NOW - timedelta(days=days), NOW, ZONE),
            ).message
            for days in (7, 30, 3)
        ],
    ),
    Case(
        "digest, what it was about: one topic; some that stand out; 2 alike",
        lambda voice: [
            _about(voice, counts)
            for counts in ([2], [5], [4, 1], [3, 3, 1], [1, 1], [2, 1, 1, 1], [3, 3, 2, 2, 2])
        ],
    ),
    Case(
        "digest, what it was about: the same, and 2 came before",
        lambda voice: [
            _about(voice, counts, came=2)
            for counts in ([2], [5], [4, 1], [3, 3, 1], [1, 1], [2, 1, 1, 1], [3, 3, 2, 2, 2])
        ],
    ),
    Case(
        "digest: pages 1, 2, 3 of 27 articles, the last of which came before",
        lambda voice: [
            _page(voice, content, number).message
            for content in [_content(voice, _articles(voice, 27), voice.topics(HASAN), came=3)]
            for number in range(3)
        ],
        long="a digest",
    ),
    Case(
        "digest: only more of what is related to its last entry is on the next page",
        lambda voice: Panel(digest_pages.turning(1, 0, _OF, voice.texts)),
    ),
    Case(
        "digest: an article opened in its place",
        lambda voice: opened(
            alert(
                voice.article(),
                voice.topics(HASAN),
                texts=voice.texts,
                zone=ZONE,
                now=NOW,
                others=Others(("Вестник", "Курьер")),
            ),
            voice.article(),
            1,
            _OF,
            voice.texts,
        ),
    ),
    Case(
        "digest: the topics of a page, one of which has just been muted",
        lambda voice: Panel(
            digest_pages.topics(
                [
                    Heard(voice.hashtag, Mode.DIGEST, muted=True),
                    Heard(voice.topic(TOKAYEV), Mode.BOTH),
                ],
                0,
                _OF,
                voice.texts,
            )
        ),
    ),
    Case("digest: its schedule or its topics are others now", reply("digest-gone")),
    Case("digest: an article that is not in it any more", pop_up("digest-article-gone")),
    Case(
        "digest, asked for: no news; the next one today, tomorrow; digest off; paused",
        lambda voice: [
            digest.nothing(due, voice.texts, zone=ZONE, now=NOW, paused=paused)
            for due, paused in (
                (NOW + timedelta(hours=3), False),
                (NOW + timedelta(hours=20), False),
                (None, False),
                (NOW, True),
            )
        ],
    ),
    Case(
        "digest, asked for: no topic goes into a digest",
        lambda voice: digest.nothing(
            NOW, voice.texts, zone=ZONE, now=NOW, paused=False, digested=False
        ),
    ),
    Case("digest, asked for: nothing is followed", reply("digest-no-subscriptions")),
    Case("latest: one article", lambda voice: _latest(voice, 1)),
    Case(
        "latest: five articles",
        lambda voice: _latest(voice, 5),
    ),
    Case(
        "latest: the first, second, last page of those about a topic",
        lambda voice: [
            _latest(voice, 2, LatestPage(number, 7, turned=True, more=more))
            for number, more in ((0, True), (1, True), (2, False))
        ],
    ),
    Case("latest: none about a topic", reply("latest-none", text=lambda voice: voice.words)),
    Case(
        "latest: none at all, or none of what is followed",
        replies("latest-none-yet", "of", ("all", "mine")),
    ),
)
