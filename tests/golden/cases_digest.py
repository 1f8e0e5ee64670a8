"""The digest, and the latest news."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.digest.choose import choose
from bot.digest.views import ArticleView, TopicView
from bot.messages import digest, latest
from bot.messages.markup import Message
from tests.golden.case import SOME, Case, reply
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, ZONE, Voice

TITLE = "The digest and the latest news"


def _digest(
    voice: Voice, articles: Sequence[ArticleView], topics: Sequence[TopicView], beyond: int = 0
) -> list[Message]:
    about = {one.id: topics[at % len(topics) :] for at, one in enumerate(articles)}
    lines = digest.Lines(voice.texts, ZONE, NOW)
    return digest.digest(choose(articles, about, beyond=beyond), lines)


def _articles(voice: Voice, count: int) -> list[ArticleView]:
    return [replace(voice.article(number), lead="") for number in range(count)]


def _latest(voice: Voice, count: int) -> Message:
    articles = [voice.article(number) for number in range(count)]
    return latest.latest(articles, texts=voice.texts, zone=ZONE, now=NOW)


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
        "digest: no news, and it is wished even so",
        lambda voice: digest.digest(choose([], {}), digest.Lines(voice.texts, ZONE, NOW)),
    ),
    Case("digest, asked for: no news", reply("digest-nothing", time="08:00")),
    Case("digest, asked for: nothing is followed", reply("digest-no-subscriptions")),
    Case("latest: one article", lambda voice: _latest(voice, 1)),
    Case(
        "latest: five articles",
        lambda voice: _latest(voice, 5),
    ),
    Case("latest: none about a topic", reply("latest-none", text=lambda voice: voice.words)),
    Case("latest: none at all", reply("latest-none-yet")),
)
