"""What editors have said of the questions on their list, so that it can be taken back: each
decision with the questions that it has settled, and what it has changed of each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import insert_into
from storage.schema_decisions import decided, decisions
from storage.schema_desk import reviews
from storage.vocabulary import ReviewKind, ReviewState


@dataclass(frozen=True, slots=True)
class Undo:
    """What a decision has changed beside the question: the match that it took from the article (as
    `article_topics.evidence`), the words that were learnt, the topic that was added."""

    evidence: str = ""
    learnt: tuple[str, ...] = ()
    added: int = 0

    def dump(self) -> str:
        """As it is kept."""
        return orjson.dumps(self).decode()

    @classmethod
    def load(cls, payload: str) -> Undo:
        """What was kept."""
        told: dict[str, Any] = orjson.loads(payload)
        return cls(
            str(told.get("evidence", "")), tuple(told.get("learnt", ())), int(told.get("added", 0))
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody has said of one question or many; `undone_at`: it is taken back."""

    id: int
    editor_id: int
    kind: ReviewKind
    state: ReviewState
    person: str
    about: str
    made_at: datetime
    undone_at: datetime | None


_COLUMNS = tuple(decisions.c[name] for name in Decision.__dataclass_fields__)


async def of_press(connection: AsyncConnection, press: str) -> Decision | None:
    """The decision that somebody has made by a press; None where it has settled nothing."""
    row = (await connection.execute(select(*_COLUMNS).where(decisions.c.press == press))).first()
    return Decision(*row) if row else None


async def by_id(connection: AsyncConnection, decision: int) -> Decision | None:
    """One by its number."""
    row = (await connection.execute(select(*_COLUMNS).where(decisions.c.id == decision))).first()
    return Decision(*row) if row else None


async def begin(
    connection: AsyncConnection,
    press: str,
    *,
    editor: int,
    kind: ReviewKind,
    state: ReviewState,
    person: str = "",
    about: str = "",
    now: datetime,
) -> tuple[int, bool]:
    """The number of the decision that a press makes, and whether it is new."""
    made = await connection.execute(
        insert_into(connection, decisions)
        .values(
            press=press, editor_id=editor, kind=kind, state=state, person=person, about=about,
            made_at=now,
        )
        .on_conflict_do_nothing()
        .returning(decisions.c.id)
    )  # fmt: skip
    number: int | None = made.scalar_one_or_none()
    if number is not None:
        return number, True
    there = await connection.scalar(select(decisions.c.id).where(decisions.c.press == press))
    return int(there or 0), False


async def settle(
    connection: AsyncConnection, decision: int, settled: Sequence[tuple[int, Undo]]
) -> None:
    """Keep which questions a decision has settled just now. One that was settled before, and asked
    again, is this one's."""
    rows = [
        {"review": review, "decision": decision, "undo": undo.dump()} for review, undo in settled
    ]
    inserted = insert_into(connection, decided)
    await connection.execute(
        inserted.on_conflict_do_update(
            index_elements=["review"],
            set_={"decision": inserted.excluded.decision, "undo": inserted.excluded.undo},
        ),
        rows,
    )


async def settled_by(
    connection: AsyncConnection, decision: int, *, limit: int
) -> list[tuple[int, Undo]]:
    """The first of the questions that a decision has settled, and that were not taken back."""
    found = await connection.execute(
        select(decided.c.review, decided.c.undo)
        .where(decided.c.decision == decision)
        .order_by(decided.c.review)
        .limit(limit)
    )
    return [(row.review, Undo.load(row.undo)) for row in found]


async def count(connection: AsyncConnection, decision: int) -> int:
    """How many questions a decision has settled that were not taken back."""
    found = await connection.scalar(
        select(func.count()).select_from(decided).where(decided.c.decision == decision)
    )
    return int(found or 0)


async def others_of(
    connection: AsyncConnection, review: int, *, article: int = 0, topic: int = 0
) -> list[Undo]:
    """What other decisions that hold have changed of an article, or (of all) about a topic."""
    where = reviews.c.article == article if article else reviews.c.topic == topic
    found = await connection.scalars(
        select(decided.c.undo)
        .join(reviews, reviews.c.id == decided.c.review)
        .where(where, reviews.c.id != review)
    )
    return [Undo.load(undo) for undo in found]


async def forget(connection: AsyncConnection, review: int) -> None:
    """A question is open again."""
    await connection.execute(delete(decided).where(decided.c.review == review))


async def standing(connection: AsyncConnection, some: Collection[int]) -> set[int]:
    """Those of some decisions that can be taken back."""
    found = await connection.scalars(
        select(decisions.c.id).where(
            decisions.c.id.in_(list(some)),
            decisions.c.undone_at.is_(None),
            exists().where(decided.c.decision == decisions.c.id),
        )
    )
    return set(found)


async def undo(connection: AsyncConnection, decision: int, now: datetime) -> bool:
    """A decision is taken back; False where it was before."""
    undone = await connection.execute(
        update(decisions)
        .where(decisions.c.id == decision, decisions.c.undone_at.is_(None))
        .values(undone_at=now)
    )
    return undone.rowcount == 1
