"""Words of readers stay theirs: what a chat alone may follow, and who asked for a name

Every row is kept. Titles that a reader has spelt become neutral: a phrase's is its key, a hashtag's
is as the newest article with it spells it, else its key; what editors were asked follows.
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

from storage.migrations.rebuilt_tables import ID

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _offers()
    _askings()
    _phrases()
    _hashtags()


def _offers() -> None:
    op.create_table(
        "offers",
        sa.Column("chat", ID, nullable=False),
        sa.Column("topic", ID, nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chat"], ["chats.id"], name=op.f("fk_offers_chat_chats"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["topic"], ["topics.id"], name=op.f("fk_offers_topic_topics"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("chat", "topic", name=op.f("pk_offers")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_offers_topic", "offers", ["topic"])


def _askings() -> None:
    op.create_table(
        "askings",
        sa.Column("review", ID, nullable=False),
        sa.Column("chat", ID, nullable=False),
        sa.Column("user_id", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("asked_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["review"], ["reviews.id"], name=op.f("fk_askings_review_reviews"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["chat"], ["chats.id"], name=op.f("fk_askings_chat_chats"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("review", "chat", name=op.f("pk_askings")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_askings_chat", "askings", ["chat"])
    condition = sa.text("user_id <> 0")
    op.create_index(
        "ix_askings_user_id",
        "askings",
        ["user_id"],
        sqlite_where=condition,
        postgresql_where=condition,
    )


def _phrases() -> None:
    """The report of a phrase has its words as the topic has them, so that it is found by them."""
    connection = op.get_bind()
    asked = connection.execute(
        sa.text("SELECT words, id FROM reviews WHERE kind = 'asked-for' ORDER BY id")
    ).all()
    reports = {row.words: row.id for row in asked}
    phrases = connection.execute(
        sa.text("SELECT key, title FROM topics WHERE kind = 'keyword' AND title <> key")
    ).all()
    for key, title in phrases:
        words, now = title[:100], key[:100]
        if words in reports and now not in reports:
            reports[now] = reports.pop(words)
            connection.execute(
                sa.text("UPDATE reviews SET words = :words WHERE id = :id"),
                {"words": now, "id": reports[now]},
            )
    op.execute("UPDATE topics SET title = key WHERE kind = 'keyword' AND title <> key")


def _hashtags() -> None:
    connection = op.get_bind()
    spelt = connection.execute(
        sa.text(
            "SELECT t.id, t.key, a.evidence FROM topics AS t JOIN article_topics AS a "
            "ON a.topic = t.id AND a.article = "
            "(SELECT max(n.article) FROM article_topics AS n WHERE n.topic = t.id) "
            "WHERE t.kind = 'hashtag' AND t.title <> t.key"
        )
    ).all()
    op.execute("UPDATE topics SET title = key WHERE kind = 'hashtag' AND title <> key")
    for topic, key, evidence in spelt:
        found = json.loads(evidence)
        words = str(found[0].get("words", ""))[1:] if found else ""
        if words.casefold() == key and words != key:
            connection.execute(
                sa.text("UPDATE topics SET title = :title WHERE id = :id"),
                {"title": words, "id": topic},
            )
