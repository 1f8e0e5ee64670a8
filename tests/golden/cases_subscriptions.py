"""What a chat follows: the list, what a tap does, leaving."""

from __future__ import annotations

from bot.messages import subscriptions
from bot.messages.markup import Message
from bot.messages.subscriptions import Following
from storage.vocabulary import Mode
from tests.golden.case import SOME, Case, pop_up, popping
from tests.golden.voice import ASHIMBAYEV, HASAN, TOKAYEV, Voice

TITLE = "Subscriptions"


def _list(voice: Voice, count: int, page: int = 0) -> Message:
    following = [
        Following(topic, list(Mode)[number % 4]) for number, topic in enumerate(voice.people(count))
    ]
    return subscriptions.subscriptions(following, page, limit=100, texts=voice.texts)


CASES = (
    Case(
        "subscriptions: 1, 2, 5, 21 topics",
        lambda voice: [_list(voice, number) for number in SOME],
    ),
    Case("subscriptions: the last page of 21", lambda voice: _list(voice, 21, 2)),
    Case(
        "subscriptions: nothing is followed",
        lambda voice: subscriptions.nothing_yet(voice.people(6), voice.texts),
    ),
    Case(
        "subscriptions: a tap leads to the next mode",
        lambda voice: [
            popping(f"{voice.name(ASHIMBAYEV)}: {voice.texts(f'mode-{mode}')}") for mode in Mode
        ],
    ),
    Case(
        "subscriptions: removed by a tap",
        pop_up("unsubscribed", topic=lambda voice: voice.name(ASHIMBAYEV)),
    ),
    Case("subscriptions: not followed any more", pop_up("error-not-subscribed")),
    Case(
        "unsubscribe: one that is followed",
        lambda voice: subscriptions.unsubscribed(voice.topics(ASHIMBAYEV), [], "", voice.texts),
    ),
    Case(
        "unsubscribe: two that are followed, one that is not",
        lambda voice: subscriptions.unsubscribed(
            voice.topics(ASHIMBAYEV, TOKAYEV), [voice.name(HASAN)], "", voice.texts
        ),
    ),
    Case(
        "unsubscribe: nothing that could be a topic",
        lambda voice: subscriptions.unsubscribed([], [], "12 — 34", voice.texts),
    ),
    Case(
        "something is turned down: what may be left, what may be followed",
        lambda voice: subscriptions.refused(
            voice.name(TOKAYEV), voice.topics(TOKAYEV), voice.topics(ASHIMBAYEV), voice.texts
        ),
    ),
    Case(
        "something is turned down that is not followed",
        lambda voice: subscriptions.refused(voice.name(TOKAYEV), [], [], voice.texts),
    ),
)
