"""What is stored of a batch of alerts: their stories, who follows what of these, and how loud."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.members import Reasons, Story, stories_of
from bot.digest.passage import Passage, passage_of
from bot.digest.views import ArticleView
from bot.intake.datelines import dateline_of
from bot.intake.shown.items import is_listed
from storage import judging, mutes, reviews, topics
from storage.articles import Article, Evidence
from storage.judging import Judged
from storage.topics import Topic
from storage.vocabulary import Urgency

UNJUDGED = Judged()  # bounded: it is empty
_NOTHING: Mapping[int, Urgency] = {}  # bounded: it is empty


@dataclass(frozen=True, slots=True)
class Facts:
    """Stories by the articles that they began with, the topics that they are about, what brings an
    article to each chat at once and under which conditions, and what chats have said that articles
    are not about."""

    stories: Mapping[int, Story]
    named: Mapping[int, Topic]
    followed: Mapping[int, Mapping[int, Urgency]]
    refused: Collection[tuple[int, int, int]]
    judged: Judged

    @classmethod
    async def of(
        cls,
        connection: AsyncConnection,
        subjects: Collection[int],
        chats: Collection[int],
        now: datetime,
    ) -> Facts:
        """What is stored at an instant: a few queries for all of them."""
        stories = await stories_of(connection, subjects)
        about = [found for one in stories.values() for found in one.about.values()]
        named = await topics.by_ids(connection, {topic for found in about for topic in found})
        followed = await mutes.alerted_topics(connection, chats, list(named), now)
        ids = {article.id for story in stories.values() for article in story.members}
        refused = await reviews.all_taken_back(connection, chats, ids)
        judged = await judging.judged(connection, chats, list(named), ids)
        return cls(stories, named, followed, refused, judged)

    def picked(
        self, story: Story, chat: int, language: str, outlets: str
    ) -> tuple[Article, tuple[int, ...]] | None:
        """The member of a story that a chat is shown, with the topics that bring it; None where
        none is for it."""
        followed = self.followed.get(chat, _NOTHING)
        reasons = reasons_for(story, chat, followed, self.refused, self.judged)
        return story.pick(reasons, language, outlets)

    def urgency(self, chat: int, reasons: Collection[int]) -> Urgency:
        """How what some topics bring a chat comes: as loud as the loudest of them."""
        return urgency_of(self.followed.get(chat, _NOTHING), reasons)


def urgency_of(followed: Mapping[int, Urgency], reasons: Collection[int]) -> Urgency:
    """How what some topics bring a chat comes, which follows them so: as loud as the loudest."""
    every = {followed.get(topic, Urgency.NORMAL) for topic in reasons}
    if Urgency.IMPORTANT in every:
        return Urgency.IMPORTANT
    return Urgency.SILENT if every == {Urgency.SILENT} else Urgency.NORMAL


def reasons_for(
    story: Story,
    chat: int,
    followed: Collection[int],
    refused: Collection[tuple[int, int, int]],
    judged: Judged,
) -> Reasons:
    """For which of the topics that a chat follows an article of a story is shown to it: each member
    is judged by its conditions for itself. What it has said of one member, that it is not about a
    topic, holds for all."""
    ids = [one.id for one in story.members]

    def reasons(article: int) -> tuple[int, ...]:
        return tuple(
            topic
            for topic in story.about.get(article, {})
            if topic in followed
            and judged.brings(chat, topic, article)
            and not any((chat, one, topic) in refused for one in ids)
        )

    return reasons


def passage_for(
    article: Article, view: ArticleView, evidence: Sequence[Sequence[Evidence]]
) -> Passage | None:
    """The sentence that names one of the reasons, by their evidence, where what is shown does
    not: without a dateline, and no line of a list."""
    parts = (article.title, article.lead, article.body)
    found = passage_of(parts, f"{view.title}\n{view.lead}", evidence)
    if found is None or is_listed(found.sentence):
        return None
    line = dateline_of(found.sentence)
    cut = line.end if line is not None and line.end <= found.start else 0
    return Passage(found.sentence[cut:], found.start - cut, found.end - cut)
