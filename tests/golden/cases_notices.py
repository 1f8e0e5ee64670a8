"""What followers are told once: a role has ended, a body was dissolved."""

from __future__ import annotations

from datetime import date

from bot.messages import notice
from bot.messages.markup import Message
from storage.vocabulary import TopicKind
from tests.golden.case import Case
from tests.golden.voice import ASHIMBAYEV, HASAN, Voice

TITLE = "Notices"
_CHAIR = "kz-qurultai-chair"


def _notice(
    voice: Voice, key: str, *, person: str = "", successor: str = "", holder: str = ""
) -> Message:
    topic = voice.topic(key)
    after = voice.topic(successor or holder) if successor or holder else None
    return notice.notice(
        kind=TopicKind(topic.kind),
        title=topic.title,
        date=date(2026, 11, 16),
        person=voice.name(person) if person else "",
        successor=voice.name(successor) if successor else "",
        holder=voice.name(holder) if holder else "",
        button=(after.title, after.id) if after else None,
        texts=voice.texts,
    )


CASES = (
    Case(
        "notice: somebody no longer holds an office",
        lambda voice: _notice(voice, "turkpa-secretary-general", person=HASAN),
    ),
    Case(
        "notice: somebody no longer holds an office, somebody else does",
        lambda voice: _notice(
            voice, "turkpa-secretary-general", person="turkpa-asanov-zhandos", holder=HASAN
        ),
    ),
    Case(
        "notice: an office ended with who held it, another is in its place",
        lambda voice: _notice(
            voice, "kz-senate-chair", person=ASHIMBAYEV, successor=_CHAIR, holder=ASHIMBAYEV
        ),
    ),
    Case("notice: an office is no more", lambda voice: _notice(voice, "kz-senate-chair")),
    Case(
        "notice: an office is no more, another is in its place",
        lambda voice: _notice(voice, "kz-senate-chair", successor=_CHAIR),
    ),
    Case(
        "notice: an office is no more, another is in its place and somebody holds it",
        lambda voice: _notice(voice, "kz-senate-chair", successor=_CHAIR, holder=ASHIMBAYEV),
    ),
    Case("notice: a body ended its work", lambda voice: _notice(voice, "kz-mazhilis")),
    Case(
        "notice: a body ended its work, another is in its place",
        lambda voice: _notice(voice, "kz-senate", successor="kz-qurultai"),
    ),
)
