"""The picture of a week: its caption, what is written on it, and where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.digest.trends import Trend, Week, monday_of
from bot.digest.views import TopicView
from bot.messages.markup import Message
from bot.messages.picture import Picture
from bot.messages.trends import Scope, picture_of, told
from tests.golden.case import Case, One, Shown, popping, replies
from tests.golden.voice import ASHIMBAYEV, HASAN, NOW, TOKAYEV, ZONE, Voice

TITLE = "The picture of a week"
_TODAY = NOW.astimezone(ZONE).date()
_MONDAY = monday_of(_TODAY)
_A_WEEK = timedelta(days=7)
_OFTEN, _RISEN, _NEW = (4, 6, 5, 3, 7, 6, 4, 6), (1, 0, 2, 1, 0, 1, 2, 9), (0,) * 7 + (4,)
_SELDOM = (0, 0, 0, 0, 0, 1, 0, 5)


def _week(
    voice: Voice,
    weeks: Sequence[tuple[int, ...]] = (_OFTEN, _RISEN),
    *,
    back: int = 0,
    known: int = 7,
    total: int | None = None,
) -> Week:
    shown: list[TopicView] = [voice.hashtag, *voice.topics(TOKAYEV, HASAN, ASHIMBAYEV)]
    some = [Trend(topic, one) for topic, one in zip(shown, weeks, strict=False)]
    topics, people = tuple(some[:1]), tuple(some[1:])
    count = sum(one.count for one in some) if total is None else total
    return Week(_MONDAY - back * _A_WEEK, _TODAY, count, known, topics, people, before=3)


def _told(voice: Voice, week: Week, scope: Scope = Scope.ALL, *, latest: bool = True) -> Message:
    follow = [voice.hashtag] if scope is Scope.ALL else []
    return told(week, scope, voice.texts, follow=follow, latest=latest)


def _counted(voice: Voice, scope: Scope) -> list[Message]:
    few = [(*_OFTEN[:-1], 3)]
    return [told(_week(voice, few, total=count), scope, voice.texts) for count in (5, 21, 3)]


def _little(voice: Voice, back: int, scope: Scope) -> list[Message]:
    return [
        told(_week(voice, (), back=back, total=count), scope, voice.texts) for count in (0, 1, 2)
    ]


def _written(picture: Picture) -> list[One]:
    where = "on the picture"
    found: list[One] = [Shown(where, picture.heading, 80), Shown(where, picture.legend, 200)]
    for section in picture.sections:
        found.append(Shown(where, section.heading, 40))
        found += [Shown(where, one.note, 24) for one in section.charts if one.note]
    return found


CASES = (
    Case(
        "this week of all topics; one that has more than usual",
        lambda voice: _told(voice, _week(voice)),
    ),
    Case(
        "a week that is over, of what the chat follows; new, and seldom until then",
        lambda voice: _told(
            voice, _week(voice, (_OFTEN, _NEW, _SELDOM), back=2), Scope.MINE, latest=False
        ),
    ),
    Case(
        "new since the bot is here: for 3, 5 weeks",
        lambda voice: [_told(voice, _week(voice, (_NEW,), known=known)) for known in (3, 5)],
    ),
    Case(
        "of some weeks nothing is known: nothing is said of what is usual",
        lambda voice: _told(voice, _week(voice, known=1)),
    ),
    Case("5, 21, 3 articles of all topics", lambda voice: _counted(voice, Scope.ALL)),
    Case("5, 21, 3 articles of what the chat follows", lambda voice: _counted(voice, Scope.MINE)),
    Case("no news, 1, 2 articles this week", lambda voice: _little(voice, 0, Scope.ALL)),
    Case(
        "no news, 1, 2 articles in a week that is over, of what the chat follows",
        lambda voice: _little(voice, 1, Scope.MINE),
    ),
    Case(
        "which has most: none of four that are alike; the only one that has more",
        lambda voice: [
            _told(voice, _week(voice, [(0,) * 7 + (1,)] * 4)),
            _told(voice, _week(voice, [(0,) * 7 + (count,) for count in (3, 2, 2, 2)])),
        ],
    ),
    Case(
        "what is written on the picture: this week",
        lambda voice: _written(
            picture_of(_week(voice, (_OFTEN, _NEW, _SELDOM)), Scope.ALL, voice.texts)
        ),
    ),
    Case(
        "what is written on the picture: a week that is over",
        lambda voice: _written(picture_of(_week(voice, back=1), Scope.MINE, voice.texts)),
    ),
    Case(
        "another week is asked for under a picture, and there is too little for one",
        lambda voice: [popping(voice.texts("trends-none-pressed", scope=one)) for one in Scope],
    ),
    Case(
        "of what the chat follows, and it follows nothing, or nothing that brings news",
        replies("trends-no-subscriptions", "followed", ("no", "yes")),
    ),
    Case(
        "it is asked for with a topic",
        replies("error-trends-topic", "text", ("ТюркПА",)),
    ),
)
