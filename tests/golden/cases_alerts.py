"""An alert, and what its buttons do."""

from __future__ import annotations

from dataclasses import replace

from bot.digest.views import ArticleView, TopicView
from bot.messages import alert, refuse, subscriptions
from bot.messages.markup import Message
from storage.vocabulary import Mode
from tests.golden.case import Case, pop_up, reply
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, ZONE, Voice

TITLE = "Alerts"


def _alert(voice: Voice, article: ArticleView, *reasons: TopicView) -> Message:
    return alert.alert(article, reasons, texts=voice.texts, zone=ZONE, now=NOW)


CASES = (
    Case(
        "alert: a hashtag, a link, hashtags",
        lambda voice: _alert(voice, voice.article(), voice.hashtag),
    ),
    Case(
        "alert: a person, no link, of yesterday",
        lambda voice: _alert(voice, voice.unlinked(1), voice.topic(ASHIMBAYEV)),
    ),
    Case(
        "alert: no lead, no outlet, of the year before",
        lambda voice: _alert(
            voice,
            replace(voice.article(2), outlet="", published_at=NOW.replace(year=2025)),
            voice.topic(TOKAYEV),
        ),
    ),
    Case(
        "alert: two reasons",
        lambda voice: _alert(voice, voice.article(), voice.hashtag, voice.topic(HASAN)),
    ),
    Case(
        "alert: 11, 12, 15, 31 reasons",
        lambda voice: [
            _alert(voice, voice.article(), *voice.people(number)) for number in (11, 12, 15, 31)
        ],
    ),
    Case("alert: muted (pop-up)", pop_up("muted", topic=lambda voice: voice.name(TOKAYEV))),
    Case(
        "alert: muted",
        lambda voice: subscriptions.muted(voice.topic(TOKAYEV), Mode.BOTH, voice.texts),
    ),
    Case(
        "alert: unsubscribed",
        lambda voice: subscriptions.dropped(voice.topic(TOKAYEV), Mode.BOTH, voice.texts),
    ),
    Case("alert: undone", pop_up("undone")),
    Case(
        "alert: not about this, several topics",
        lambda voice: refuse.which(1, voice.topics(TOKAYEV, "turkpa"), voice.texts),
    ),
    Case(
        "alert: not about this, taken back",
        lambda voice: refuse.done(voice.topic(TOKAYEV), voice.texts),
    ),
    Case("alert: not about this, taken back (pop-up)", pop_up("not-this-done-short")),
    Case("alert: not about this, said before", reply("not-this-already")),
)
