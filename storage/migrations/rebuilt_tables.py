"""The tables that migration 0002 copies on SQLite, as they are after it.

They stand apart from schema.py, which goes on changing. SQLite gives the number of a removed row to
the next one unless the table is made with AUTOINCREMENT, and a table can only be made with it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A table: `items` makes its columns and constraints, `values` are the SQL expressions over the
    old row for what is not copied as it is, `indices` are columns and the condition, or ""."""

    name: str
    items: Callable[[], Sequence[SchemaItem]]
    values: Mapping[str, str] = field(default_factory=dict)
    indices: Mapping[str, tuple[list[str], str]] = field(default_factory=dict)

    @property
    def columns(self) -> list[str]:
        """The names of its columns."""
        return [item.name for item in self.items() if isinstance(item, sa.Column)]


def _text(name: str, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=default, nullable=False)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=nullable)


def _small(name: str, default: str | None = None) -> sa.Column[int]:
    return sa.Column(name, sa.SmallInteger(), server_default=default, nullable=False)


def _word(name: str, length: int, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), server_default=default, nullable=False)


def _id() -> sa.Column[int]:
    return sa.Column("id", ID, nullable=False, primary_key=True)


def _child(table: str, column: str, parent: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{parent}")
    return sa.ForeignKeyConstraint([column], [f"{parent}.id"], name=name, ondelete="CASCADE")


def _articles() -> list[SchemaItem]:
    return [
        _id(),
        _text("title"),
        _text("lead"),
        _text("body"),
        _text("credit", ""),
        _text("hashtags", "[]"),
        _word("language", 2),
        _text("outlet", ""),
        sa.Column("url", sa.Text()),
        sa.Column("url_key", sa.Text()),
        _word("text_key", 64),
        _word("source", 16),
        _text("source_ref", ""),
        _instant("published_at"),
        _instant("received_at"),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.UniqueConstraint("text_key", name=op.f("uq_articles_text_key")),
        sa.UniqueConstraint("url_key", name=op.f("uq_articles_url_key")),
    ]


def _topics() -> list[SchemaItem]:
    return [
        _id(),
        _word("kind", 16),
        _text("key"),
        _text("title"),
        sa.Column("followers", sa.Integer(), server_default="0", nullable=False),
        _instant("created_at"),
        sa.UniqueConstraint("kind", "key", name=op.f("uq_topics_kind_key")),
    ]


def _chats() -> list[SchemaItem]:
    return [
        _id(),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("thread_id", sa.BigInteger(), server_default="0", nullable=False),
        _word("kind", 16, "private"),
        _text("title", ""),
        _word("language", 2),
        _text("time_zone"),
        sa.Column("alerts_on", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("digest_on", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("digest_empty", sa.Boolean(), server_default=sa.false(), nullable=False),
        _instant("paused_until", nullable=True),
        sa.Column("set_aside", sa.String(length=32)),
        _instant("set_aside_at", nullable=True),
        _instant("created_at"),
        sa.UniqueConstraint("chat_id", "thread_id", name=op.f("uq_chats_chat_id_thread_id")),
    ]


def _deliveries() -> list[SchemaItem]:
    return [
        _id(),
        sa.Column("chat", ID, nullable=False),
        _small("kind"),
        sa.Column("subject", sa.BigInteger(), nullable=False),
        sa.Column("schedule", sa.BigInteger(), server_default="0", nullable=False),
        _small("lane"),
        _small("state", "0"),
        _instant("due_at", nullable=True),
        sa.Column("owner", sa.Text()),
        _small("attempts", "0"),
        _small("uncertain", "0"),
        _small("parts_sent", "0"),
        sa.Column("reason", sa.Text()),
        _instant("since", nullable=True),
        _instant("until", nullable=True),
        _instant("created_at"),
        _instant("settled_at", nullable=True),
        _child("deliveries", "chat", "chats"),
        sa.UniqueConstraint(
            "chat", "kind", "subject", "schedule",
            name=op.f("uq_deliveries_chat_kind_subject_schedule"),
        ),
    ]  # fmt: skip


def _fanouts() -> list[SchemaItem]:
    return [
        _id(),
        sa.Column("article", ID, nullable=False),
        sa.Column("topic", ID, nullable=False),
        sa.Column("cursor", sa.BigInteger(), server_default="0", nullable=False),
        _instant("created_at"),
        _child("fanouts", "article", "articles"),
        _child("fanouts", "topic", "topics"),
        sa.UniqueConstraint("article", "topic", name=op.f("uq_fanouts_article_topic")),
    ]


def _drafts() -> list[SchemaItem]:
    return [
        _id(),
        _word("kind", 12),
        sa.Column("editor_id", sa.BigInteger(), nullable=False),
        _text("payload"),
        _instant("created_at"),
    ]


def _reviews() -> list[SchemaItem]:
    return [
        _id(),
        _word("kind", 12),
        sa.Column("article", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("topic", sa.BigInteger(), server_default="0", nullable=False),
        _text("words", ""),
        _text("details", "{}"),
        sa.Column("times", sa.Integer(), server_default="1", nullable=False),
        _word("state", 12, "open"),
        _instant("created_at"),
        _instant("decided_at", nullable=True),
        sa.Column("decided_by", sa.BigInteger()),
        sa.UniqueConstraint(
            "kind", "article", "topic", "words", name=op.f("uq_reviews_kind_article_topic_words")
        ),
    ]


def _notices() -> list[SchemaItem]:
    return [
        _id(),
        sa.Column("topic", ID, nullable=False),
        _word("about", 100),
        _text("details", "{}"),
        _instant("created_at"),
        _child("notices", "topic", "topics"),
        sa.UniqueConstraint("topic", "about", name=op.f("uq_notices_topic_about")),
    ]


# The registry's drafts were written as the kind of the entry, a line's end, the entry's JSON.
_HEAD = "substr(payload, 1, instr(payload, char(10)) - 1)"
_ENTRY = f"{_HEAD} IN ('person', 'body', 'office', 'membership')"
_DRAFTS = {
    "kind": f"CASE WHEN {_ENTRY} THEN 'entry' ELSE 'article' END",
    "payload": (
        f'CASE WHEN {_ENTRY} THEN \'{{"kind":"\' || {_HEAD} || \'","entry":\' || '
        "substr(payload, instr(payload, char(10)) + 1) || '}' ELSE payload END"
    ),
}

REBUILT = (
    Rebuilt(
        "articles", _articles, {"revision": "1"},
        {"ix_articles_received_at": (["received_at"], "")},
    ),
    Rebuilt("topics", _topics, {}, {"ix_topics_followers": (["followers"], "")}),
    Rebuilt("chats", _chats),
    Rebuilt(
        "deliveries", _deliveries, {"schedule": "CASE WHEN kind = 2 THEN chat ELSE 0 END"},
        {
            "ix_deliveries_owed": (["lane", "id"], "state = 0"),
            "ix_deliveries_due": (["due_at"], "state IN (1, 2)"),
            "ix_deliveries_settled": (["settled_at"], "state > 2"),
        },
    ),
    Rebuilt("fanouts", _fanouts),
    Rebuilt("drafts", _drafts, _DRAFTS),
    Rebuilt("reviews", _reviews, {}, {"ix_reviews_state_id": (["state", "id"], "")}),
    Rebuilt("notices", _notices),
)  # fmt: skip
