"""A topic of a digest that has far more news than usual."""

from __future__ import annotations

from bot.digest.choose import Group
from bot.digest.surge import Surge
from bot.messages import digest
from bot.messages.markup import Message
from tests.golden.case import Case
from tests.golden.voice import NOW, TOKAYEV, ZONE, Voice

TITLE = "Far more news than usual"


def _headings(voice: Voice, *some: Surge) -> list[Message]:
    lines = digest.Lines(voice.texts, ZONE, NOW)
    topic = voice.topic(TOKAYEV)
    return [Message(lines.heading(Group(topic, (), one.count, one)).html) for one in some]


CASES = (
    Case(
        "digest: a topic has far more news than usual",
        lambda voice: _headings(voice, *(Surge(count, 8) for count in (5, 12, 21, 22))),
    ),
    Case(
        "digest: a topic has far more news than usual, which is 0, 1, 2, 5, 21 a week",
        lambda voice: _headings(voice, *(Surge(25, usual) for usual in (0, 1, 2, 5, 21))),
    ),
)
