"""Editors: the record of what was done."""

from __future__ import annotations

from datetime import timedelta

from bot.messages import acts
from bot.messages.acts import DoneView
from bot.messages.dates import in_zone, moment
from bot.messages.markup import Message
from storage.vocabulary_desk import Act, Role
from tests.golden.case import SOME, Case
from tests.golden.voice import NOW, TOKAYEV, ZONE, Voice

TITLE = "Editors: what was done"

_NAME = {"ru": "Мира Пробная", "kk": "Мира Сынақова", "en": "Mira Sample"}
_OF_ROLES = (Act.INVITE, Act.UNINVITE, Act.JOIN)
_OF_REVIEWS = (
    Act.REVIEW_WRONG, Act.REVIEW_RIGHT, Act.REVIEW_WHO, Act.REVIEW_NOBODY, Act.REVIEW_UNDO,
)  # fmt: skip
_OF_PEOPLE = (Act.REGISTRY, Act.TAKE_OUT)


def _page(voice: Voice, done: list[tuple[Act, str]], number: int = 0, of: int = 1) -> Message:
    today = in_zone(NOW, ZONE).date()
    views = [
        DoneView(
            moment(NOW - timedelta(hours=5 * at), ZONE, voice.texts.language, today=today),
            _NAME[voice.texts.language],
            1001,
            act,
            about,
        )
        for at, (act, about) in enumerate(done)
    ]
    return acts.log(views, number, of, voice.texts)


def _about(voice: Voice, act: Act) -> list[tuple[Act, str]]:
    if act in _OF_ROLES:
        return [(act, str(role)) for role in Role]
    if act in _OF_PEOPLE:
        return [(act, voice.name(TOKAYEV))]
    return [(act, voice.quoting)]


def _many(voice: Voice, count: int) -> Message:
    """Decisions on so many questions, each of which can be taken back; one was."""
    today = in_zone(NOW, ZONE).date()
    when = moment(NOW, ZONE, voice.texts.language, today=today)
    views = [
        DoneView(when, _NAME[voice.texts.language], 1001, act, about, count, of_article, decision)
        for act in _OF_REVIEWS
        for about, of_article in (
            (voice.name(TOKAYEV), False),
            (voice.article().title, True),
            ("", False),
        )
        for decision in ((7,) if act is Act.REVIEW_WRONG else (0,))
    ]
    return acts.log(views, 0, 1, voice.texts)


CASES = (
    Case("log: nothing was done yet", lambda voice: _page(voice, [])),
    Case(
        "log: the second page of three",
        lambda voice: _page(voice, _about(voice, Act.PUBLISH) * 2, 1, 3),
    ),
    Case(
        "log: everything that can be done",
        lambda voice: _page(voice, [one for act in Act for one in _about(voice, act)]),
        long="a list",
    ),
    Case(
        "log: many questions at once: by a name, of one article, of a phrase; taken back",
        lambda voice: [_many(voice, count) for count in SOME],
        long="a list",
    ),
)
