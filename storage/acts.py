"""What was done at the desk, by whom and when: kept for good."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema_desk import acts
from storage.vocabulary import TopicKind
from storage.vocabulary_desk import Act


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody at the desk: Telegram's number, and what he calls himself."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Done:
    """One act. `subject`: the number of the article, source or person, or 0; `about`: what that was
    called then, "" where it is nobody's to know; of decisions by a name the topic's (`topic_name`),
    which is called as its reader calls it. `questions`: how many of the editors' list it was
    about, where of many at once (of an article, or without one by a name), else 0; `decision`: the
    number of the one that it made or took back, or 0."""

    id: int
    who: int
    name: str
    act: Act
    subject: int
    about: str
    at: datetime
    questions: int = 0
    decision: int = 0


_KINDS = frozenset(str(one) for one in TopicKind)
_DONE = tuple(acts.c[name] for name in Done.__dataclass_fields__)


def topic_name(kind: str, key: str) -> str:
    """A topic as `about` names it."""
    return f"{kind}:{key}"


def topic_of(done: Done) -> tuple[str, str] | None:
    """The (kind, key) of the topic by whose name something was decided; None where `about` is
    words, also those of an older version."""
    kind, _, key = done.about.partition(":")
    named = done.decision and not done.subject and key and kind in _KINDS
    return (kind, key) if named else None


async def note(
    connection: AsyncConnection,
    who: Who,
    act: Act,
    now: datetime,
    *,
    subject: int = 0,
    about: str = "",
    questions: int = 0,
    decision: int = 0,
) -> None:
    """Write down what somebody did, in the transaction in which he did it."""
    await connection.execute(
        acts.insert().values(
            who=who.id, name=who.name, act=act, subject=subject, about=about, at=now,
            questions=questions, decision=decision,
        )
    )  # fmt: skip


async def grow(connection: AsyncConnection, act: Act, decision: int, questions: int) -> bool:
    """What was done with a decision is of so many questions more: it is applied in pieces. False
    where nothing was done with it yet."""
    grown = await connection.execute(
        update(acts)
        .where(acts.c.decision == decision, acts.c.decision != 0, acts.c.act == act)
        .values(questions=acts.c.questions + questions)
    )
    return grown.rowcount > 0


async def of_decision(connection: AsyncConnection, decision: int) -> Done | None:
    """The act by which a decision was made; None where it is older than that is kept."""
    found = await connection.execute(
        select(*_DONE)
        .where(acts.c.decision == decision, acts.c.decision != 0)
        .order_by(acts.c.id)
        .limit(1)
    )
    row = found.first()
    return Done(*row) if row else None


async def last_of(connection: AsyncConnection, subject: int, kinds: Collection[Act]) -> Done | None:
    """The newest act of some kinds on something; None where there was none."""
    found = await connection.execute(
        select(*_DONE)
        .where(acts.c.subject == subject, acts.c.act.in_(list(kinds)))
        .order_by(acts.c.id.desc())
        .limit(1)
    )
    row = found.first()
    return Done(*row) if row else None


async def newest(connection: AsyncConnection, *, offset: int, limit: int) -> list[Done]:
    """What was done, the newest first."""
    found = await connection.execute(
        select(*_DONE).order_by(acts.c.id.desc()).offset(offset).limit(limit)
    )
    return [Done(*row) for row in found]


async def count(connection: AsyncConnection) -> int:
    """How much was done."""
    return int(await connection.scalar(select(func.count()).select_from(acts)) or 0)


async def names_of(connection: AsyncConnection, people: Collection[int]) -> dict[int, str]:
    """By their numbers, what people were called when they did something last."""
    last = (
        select(func.max(acts.c.id))
        .where(acts.c.who.in_(list(people)))
        .group_by(acts.c.who)
        .scalar_subquery()
    )
    found = await connection.execute(select(acts.c.who, acts.c.name).where(acts.c.id.in_(last)))
    return {row.who: row.name for row in found}
