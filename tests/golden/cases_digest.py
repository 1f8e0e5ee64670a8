"""The digest, and the latest news."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.digest.choose import Item, choose
from bot.digest.views import ArticleView, TopicView
from bot.messages import digest, latest
from bot.messages.latest import LatestPage
from bot.messages.markup import Message
from tests.golden.case import SOME, Case, reply
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, ZONE, Voice

TITLE = "The digest and the latest news"
_FIRST = LatestPage()
_UNRELATED: Mapping[int, Collection[int]] = {}


def _digest(
    voice: Voice, articles: Sequence[ArticleView], topics: Sequence[TopicView], beyond: int = 0,
    *, came: int = 0, listed: bool = True, related: Mapping[int, Collection[int]] = _UNRELATED,
) -> list[Message]:  # fmt: skip
    about = {one.id: topics[at % len(topics) :] for at, one in enumerate(articles)}
    lines = digest.Lines(voice.texts, ZONE, NOW)
    return digest.digest(
        choose(
            articles, about, beyond=beyond, came=range(1, came + 1), listed=listed, related=related
        ),
        lines,
    )


def _articles(voice: Voice, count: int) -> list[ArticleView]:
    return [replace(voice.article(number), lead="") for number in range(count)]


def _latest(voice: Voice, count: int, page: LatestPage = _FIRST) -> Message:
    articles = [voice.article(number) for number in range(count)]
    return latest.latest(articles, page, texts=voice.texts, zone=ZONE, now=NOW)


CASES = (
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
    ),
    Case(
        "digest: no news, and it is wished even so",
        lambda voice: digest.digest(choose([], {}), digest.Lines(voice.texts, ZONE, NOW)),
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
    Case("latest: none at all, or none of what is followed", reply("latest-none-yet")),
)
