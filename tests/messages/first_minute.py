"""The messages of the first minute and of editors, with any words put into them (test_limits)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.messages import editors, source_channels, start
from bot.messages.desk import Joined
from bot.messages.markup import Message, escape
from bot.texts import LANGUAGES, Texts
from bot.watch.asked_channels import Missing
from tests.messages.makers_desk import previews_of_found
from tests.messages.worst_words import MOST, topics

_NOW, _ZONE = datetime(2026, 11, 24, 3, 0, tzinfo=UTC), ZoneInfo("Asia/Almaty")
COMINGS = [
    start.Coming(at_once, digest_at, paused)
    for at_once in (True, False)
    for digest_at in (_NOW, None)
    for paused in (True, False)
]


def _suggested(word: str, news: int) -> list[start.Suggestion]:
    return [start.Suggestion(one, news, followed=one.id % 2 == 0) for one in topics(word, 6)]


FIRST_MINUTE: dict[str, Callable[[str, Texts], Message | list[Message]]] = {
    "editors.preview": lambda word, texts: (
        [
            editors.preview(
                editors.Preview(
                    MOST,
                    "ru",
                    escape(word[:600]),
                    [editors.TopicPick("00ab12ff", word, word)] * 50,
                    dict.fromkeys(LANGUAGES, 10**9),
                    doubt=doubt,
                ),
                texts,
                editors.beside([], -MOST, texts),
            )
            for doubt in ("", "short", "link", "tags")
        ]
        + previews_of_found(word, texts)
    ),
    "editors.published": lambda word, texts: [
        editors.published(word, MOST, texts, story) for story in (None, Joined(MOST, word, MOST))
    ],
    "editors.known": lambda word, texts: editors.known(word, MOST, MOST, texts),
    "source_channels.refused_forward": lambda _word, texts: source_channels.refused_forward(
        "editor-refused-no-text", -MOST, texts
    ),
    "source_channels.became_admin": lambda word, texts: [
        source_channels.became_admin(word, -MOST, taken, texts) for taken in (True, False)
    ],
    "source_channels.not_taken": lambda word, texts: source_channels.not_taken(word, texts),
    "source_channels.added": lambda word, texts: [
        source_channels.added(word, known, texts) for known in (True, False)
    ],
    "source_channels.missing": lambda word, texts: [
        source_channels.missing(what, word, number, texts)
        for what in Missing
        for number in (-MOST, 0)
    ],
    "source_channels.choose": lambda _word, texts: source_channels.choose(texts),
    "start.welcome": lambda word, texts: [
        start.welcome(_suggested(word, news), texts, group=group, following=following)
        for news, group, following in ((0, False, 0), (10**9, True, 100), (1, False, 1))
    ],
    "start.back": lambda _word, texts: [start.back(count, texts) for count in (1, 100)],
    "start.introduced": lambda _word, texts: start.introduced(texts),
    "start.done": lambda _word, texts: [
        start.done(count, coming, texts, found=found, zone=_ZONE, now=_NOW)
        for count, found in ((1, True), (100, False))
        for coming in COMINGS
    ],
}
